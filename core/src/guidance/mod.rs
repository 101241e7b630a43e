//! "What could help next": what the answers of somebody come to, by named rules that are data.
//!
//! The highest level wins; every rule that applies is named with the answers behind it. Level numbers are for the rules
//! and are never shown. No questionnaire score maps to a level of care: what comes out is a suggestion of whom to talk
//! to, and it says what it can't know.

mod condition;
mod evidence;
mod look;

pub use condition::Because;
pub use evidence::{Evidence, Held, Reported, Scored};
pub use look::{Fired, Look, MOOD, look};

#[cfg(test)]
mod tests;
