//! From what a file says to what would change: its words become codes, its events shifts, and the shifts are held
//! against those that stand there.
//!
//! Nothing here changes anything: [`Preview`] is what the person says yes or no to.

mod diff;
mod place;

pub use diff::{Changed, Preview, preview};
pub use place::{Doubt, Left, Lines, Meaning, Placed, Unplaced, Word, place};

#[cfg(test)]
mod tests;
