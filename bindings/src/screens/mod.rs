//! One file a screen: its State, its Action, and the field-by-field map to the core's.

pub mod answers;
pub mod cards;
pub mod choices;
pub mod entry;
pub mod history;
pub mod settings;
pub mod support;
pub mod today;
