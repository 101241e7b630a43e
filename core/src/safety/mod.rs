//! What follows from a hard answer, whatever the total. The rules are data with names, in `content/en/safety`; here is
//! how each kind of rule is followed. They are project decisions on published facts and await a clinician's sign-off.
//!
//! None of it is a prediction: most people who die by suicide last answered "not at all". So nothing here, and no zero,
//! ever says "no risk", and help is one tap away everywhere, rule or no rule.

mod follow;
mod hold;

pub use follow::{card, later, leads_to_view, raises, says, sets_off_hold, view};
pub use hold::{Help, help};

/// The three choices of the view. They are neither scored nor saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewChoice {
    /// "I might act on this, or I'm not safe now."
    NotSafe,
    /// "Thoughts, and I can keep safe today."
    CanKeepSafe,
    /// "Rather not say."
    RatherNotSay,
}

#[cfg(test)]
mod tests;
