//! Self-checks as a person does them: one filling-in of a questionnaire, and what is offered when.
//!
//! Start with [`Assessment`], which is what is stored: the answers are the record, a score is computed from them each
//! time. [`offer()`] is the ladder. Everything here is pure: no clock, no store.

mod answering;
mod model;
mod night;
mod offer;
mod refusal;
mod repeat;

pub use model::{Assessment, AssessmentId, Standing, View};
pub use night::night;
pub use offer::{
    Night, OFFER_EVERY_DAYS, Offer, OfferReason, Offered, Taken, is_declined, is_lately, offer, onward,
    standing,
};
pub use refusal::Refusal;
pub use repeat::{Again, again};

#[cfg(test)]
mod tests;
