use super::types::{Coding, Concept, Quantity, Reference};
use super::{answered_at, urn};
use crate::assessment::Assessment;
use crate::instrument::{Better, Instrument, Method, Scale, ScaleScore, Score, band, score};
use serde::Serialize;

/// The score of one scale.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Observation<'a> {
    status: &'static str,
    category: [Concept<'static>; 1],
    code: Concept<'a>,
    effective_date_time: String,
    #[serde(flatten)]
    value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    interpretation: Option<[Concept<'a>; 1]>,
    method: Concept<'static>,
    derived_from: [Reference; 1],
}

#[derive(Debug, Serialize)]
enum Value {
    #[serde(rename = "valueInteger")]
    Integer(u32),
    #[serde(rename = "valueQuantity")]
    Quantity(Quantity),
    #[serde(rename = "dataAbsentReason")]
    Absent(Concept<'static>),
}

/// The scores of a finished filling-in, under the names that they have in a bundle. None for a form that ended at its
/// first question: a 0 without a question asked would pass for a result, as it does nowhere in the app.
pub(super) fn observations<'a>(
    form: &'a Instrument,
    assessment: &Assessment,
) -> Vec<(String, Observation<'a>)> {
    if form.ended_at_gate(&assessment.answers) {
        return Vec::new();
    }
    let named = |s: ScaleScore<'a>| {
        (urn::of_observation(assessment, s.scale), Observation::of(form, s.scale, assessment, s.score))
    };
    score(form, &assessment.answers).into_iter().map(named).collect()
}

impl<'a> Observation<'a> {
    fn of(form: &Instrument, scale: &'a Scale, assessment: &Assessment, score: Option<Score>) -> Self {
        Self {
            status: "final",
            category: [survey()],
            code: Concept::new(
                scale.loinc.code.as_deref().map(Coding::loinc),
                format!("{}: {}", form.title, scale.published_label),
            ),
            effective_date_time: answered_at(assessment),
            value: score.map_or_else(|| Value::Absent(not_scored()), |score| value(scale, score)),
            interpretation: score
                .and_then(|score| published(scale, score))
                .map(|text| [Concept::words(text)]),
            method: Concept::words(method(form, scale)),
            derived_from: [Reference { reference: urn::of_response(assessment) }],
        }
    }
}

/// The same type for every score of a scale, so that a course can be drawn from them.
fn value(scale: &Scale, score: Score) -> Value {
    match scale.method {
        Method::Sum | Method::Single | Method::CountYes => Value::Integer(score.rounded()),
        Method::Mean | Method::Percent => Value::Quantity(score.into()),
    }
}

/// The published name of the band, where it is confirmed and the app shows it. Some are confirmed and mislead: what
/// isn't shown to the person isn't told to anybody else.
fn published(scale: &Scale, score: Score) -> Option<&str> {
    // Where the person chooses the line, the published name speaks of women and men, and would tell what wasn't asked.
    let chosen = scale.cuts.iter().any(|cut| cut.choice);
    let told = scale.bands.confirmed && scale.bands.shown && !chosen;
    band(scale, score).filter(|_| told).map(|band| band.published_label.as_str())
}

fn survey() -> Concept<'static> {
    Coding::hl7("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey").into()
}

/// Said, and not left out: silence would pass for a lost file, and a sum of what is there for a score.
fn not_scored() -> Concept<'static> {
    let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    let words = "Not scored: more answers are missing than the form allows.";
    Concept::new(Some(Coding::hl7(system, "unknown", "Unknown")), words)
}

/// What has to be known to read the number.
fn method(form: &Instrument, scale: &Scale) -> String {
    let better = match scale.better {
        Better::Lower => "lower",
        Better::Higher => "higher",
    };
    format!(
        "Self-report. Edition: {}. Recall period: {}. Scores from {} to {}, {better} is better.",
        form.edition, form.recall.text, scale.lowest, scale.highest
    )
}
