//! Validated questionnaires ("self-checks"): what they ask, how their published rules score the answers, and when two
//! scores may be compared.
//!
//! Start with [`Instrument`], which is one content file; [`Answers`] is what a person said; [`score()`] and
//! [`compare()`] are the published rules. Everything here is pure: no clock, no store.
//!
//! Names are the field's: a *scale* is a set of items scored together, the *recall period* is what the questions look
//! back on, a *reliable change* is one larger than the measure's own noise.

mod answers;
mod change;
mod check;
mod definition;
mod fingerprint;
mod path;
mod scale;
mod score;
mod timing;

pub use answers::{Answers, GATE};
pub use change::{Change, Compared, Direction, Point, compare};
pub use check::{Fault, check};
pub use definition::{AnswerOption, AskWhen, Coded, Gate, Instrument, Item, Means, Shelf};
pub use fingerprint::Fingerprint;
pub use path::{Place, asked, first, next, previous, unanswered};
pub use scale::{Band, Better, ChangeKind, ChangeRule, Cut, Method, Norm, Operator, Scale, ShownBands};
pub use score::{ScaleScore, Score, at_least_so_far, band, score, score_of};

pub use timing::{AfterLow, Lead, Missing, MissingRule, OfferWhen, Recall, Repeat};

#[cfg(test)]
mod tests;
