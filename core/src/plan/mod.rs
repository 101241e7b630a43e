//! The plans that a person writes: the support plan, and the one for going back to work.
//!
//! What can go where is content ([`crate::content::Section`]); what is written is the person's, of any length and script
//! up to a limit that keeps a pasted file from making every screen slow.

mod entry;
mod text;

pub use entry::{EntryText, PlanEntry, PlanEntryId, Refusal, is_a_number, order, visible};
pub use text::{Line, as_text};
