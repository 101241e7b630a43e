//! When somebody works: codes, shifts, cycles, and what comes out of a hospital's file.
//!
//! - [`ShiftCode`] – what a code stands for where this person works; they name it.
//! - [`Shift`] – one entry of a day. Its times are those of the clock on the wall, where it is.
//! - [`Cycle`] – days that come again and again.
//! - [`Roster`] – all of it: what a day holds, whatever it comes from.
//! - [`read`] – what a hospital's file says, as plain facts.
//! - [`import`] – from there to what would change.
//! - [`write`] – as a file for another calendar.
//! - [`night_runs`], [`quick_turnarounds`] – what is hard on people.

mod code;
mod cycle;
mod hours;
pub mod import;
mod notice;
mod plan;
pub mod read;
mod refusal;
mod shift;
pub mod write;

pub use code::{CodeName, Kind, ShiftCode};
pub use cycle::{Cycle, CycleId};
pub use hours::Hours;
pub use notice::{NightRun, QuickTurnaround, REST_HOURS, night_runs, quick_turnarounds};
pub use plan::Roster;
pub use refusal::Refusal;
pub use shift::{FileMark, Origin, Shift};

#[cfg(test)]
mod tests;
