//! Scenarios: what a person does, step by step, and what every screen then shows. The files in `scenarios/` run from
//! Rust here, and from Kotlin in `android/desktop`; their format is described beside them, in `scenarios/README.md`.
//!
//! - [`file`] – the file's format.
//! - [`runner`] – does the steps with the façade's typed Actions.
//! - [`expectation`] – compares a State with what is expected, field by field.
//! - [`names`] – remembers ids by name.

mod care;
#[cfg(feature = "self-checks")]
mod checks;
pub mod expectation;
pub mod file;
pub mod names;
mod reminders;
pub mod runner;
mod shifts;
mod time;

pub use file::Scenario;
pub use runner::run;
