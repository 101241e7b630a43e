//! The check-in: how heavy it is, and whatever else fits in the break.
//!
//! Start with [`CheckIn`] (what is stored) and [`Answer`] (what can be said); [`deck()`] is the order of the cards.
//! Everything here is pure: no clock, no store.

mod answer;
mod deck;
mod featured;
mod model;
mod note;
mod refusal;
mod scale;
mod when;

pub use answer::Answer;
pub use deck::{Card, Depth, Progress, deck};
pub use featured::{USAGE_DAYS, Usage, arrange};
pub use model::{Area, CheckIn, CheckInId, Moment, Sphere, Weighed};
pub use note::Note;
pub use refusal::Refusal;
pub use scale::{Energy, Load, SleepMinutes, SleepQuality};
pub use when::{can_resume, check_clock, earlier, moved};
