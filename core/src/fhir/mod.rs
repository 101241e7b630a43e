//! Self-checks as FHIR R4 (4.0.1), for whoever the person hands them to. Start with [`export`].
//!
//! A bundle holds each form that was filled in as a `Questionnaire`, each filling-in as a `QuestionnaireResponse`, and
//! for a finished one an `Observation` for each scale. ADR 9 says what is in it and why.
//!
//! What isn't read here can't get out: neither the view with help and the question after it, nor offers, nor who the
//! person is, nor which phone it was. Everything here is pure: no clock, no store.

mod bundle;
mod loinc;
mod observation;
mod questionnaire;
mod response;
mod types;
mod urn;

pub use bundle::{Bundle, Export, export};

use crate::assessment::Assessment;
use chrono::{DateTime, FixedOffset, Offset as _, SecondsFormat};

/// When the last answer was given: the time on the wall clock, with its offset from Greenwich, in the zone that the
/// form was begun in.
fn answered_at(assessment: &Assessment) -> String {
    let stamp = assessment.begun.zone().stamp(assessment.changed);
    let offset =
        stamp.offset_minutes.checked_mul(60).and_then(FixedOffset::east_opt).unwrap_or(chrono::Utc.fix());
    let instant = DateTime::from_timestamp_millis(stamp.at.0).unwrap_or_default();
    instant.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::Secs, false)
}

#[cfg(test)]
mod tests;
