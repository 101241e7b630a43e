//! One file a screen: its State, its Action, and the field-by-field map to the core's.

pub mod answers;
pub mod backup;
pub mod cards;
#[cfg(feature = "self-checks")]
pub mod check_catalogue;
#[cfg(feature = "self-checks")]
pub mod check_course;
#[cfg(feature = "self-checks")]
pub mod check_details;
#[cfg(feature = "self-checks")]
pub mod check_intro;
#[cfg(feature = "self-checks")]
pub mod check_notice;
#[cfg(feature = "self-checks")]
pub mod check_result;
#[cfg(feature = "self-checks")]
pub mod check_session;
pub mod choices;
pub mod cycles;
pub mod entry;
pub mod first_step;
pub mod history;
pub mod keeping;
pub mod next_help;
pub mod plan;
pub mod reading;
pub mod reminders;
pub mod roster_import;
pub mod roster_problem;
pub mod security;
pub mod settings;
mod shape;
pub mod shift_codes;
pub mod shifts;
pub mod support;
pub mod today;
