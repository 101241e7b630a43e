//! The rules that are shipped, against the table they were decided from; and what has to hold for any answers.
#![cfg(feature = "self-checks")]

mod cases;
mod history;
mod last_day;
mod properties;

use super::*;
use crate::content::{Library, Outcome, Report};
use crate::time::WorkDay;

pub(super) const TODAY: &str = "2026-11-25";

pub(super) fn today() -> WorkDay {
    TODAY.parse().unwrap()
}

pub(super) fn nothing() -> Evidence {
    Evidence {
        today: today(),
        scores: Vec::new(),
        reports: Vec::new(),
        held: Held::No,
        hard_day: None,
        lines: Vec::new(),
    }
}

/// Days for which a form counts, and before which it can't be compared: as its file says.
fn times(form: &str) -> (u16, u16) {
    let content = crate::content::Catalogue::embedded().unwrap();
    let form = content.instrument(form).unwrap();
    (form.recall.counts_for_days, form.repeat.compare_after_days)
}

/// A score so many days ago.
pub(super) fn scored(form: &str, scale: &str, score: u32, days_ago: u32) -> Scored {
    let (counts_for_days, compare_after_days) = times(form);
    Scored {
        instrument: form.into(),
        scale: scale.into(),
        thousandths: score * 1000,
        day: today().minus(days_ago),
        counts_for_days,
        compare_after_days,
        zeros: Vec::new(),
        hard_to_do: false,
    }
}

/// These scores, each `(form, scale, score, days ago)`.
pub(super) fn with(scores: &[(&str, &str, u32, u32)]) -> Evidence {
    let mut scores: Vec<Scored> =
        scores.iter().map(|(f, s, score, ago)| scored(f, s, *score, *ago)).collect();
    scores.sort_by_key(|score| score.day);
    Evidence { scores, ..nothing() }
}

pub(super) fn seen(evidence: &Evidence) -> Look<'static> {
    look(&Library::embedded().unwrap().guidance, evidence)
}

pub(super) fn outcome(evidence: &Evidence) -> Outcome {
    seen(evidence).outcome
}

pub(super) fn rules(evidence: &Evidence) -> Vec<&'static str> {
    seen(evidence).fired.iter().map(|fired| fired.rule.id.as_str()).collect()
}

pub(super) fn reported(report: Report) -> Evidence {
    Evidence { reports: vec![Reported { report, since: today() }], ..nothing() }
}
