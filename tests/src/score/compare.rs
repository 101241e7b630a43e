//! One case against what the core makes of it.

use super::vectors::{Case, ExpectedScale};
use super::{algorithms, safety};
use crate::cli::Outcome;
use aftershift_core::content::Catalogue;
use aftershift_core::instrument::{Answers, GATE, Instrument, Scale, ScaleScore, Score, band, score};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Display;

/// How far a score may lie from the one expected.
const TOLERANCE: f64 = 0.001;

/// Where the core comes to something else than the case expects, each as a line. `named`: the items whose rules are
/// compared.
///
/// # Errors
/// When the answers aren't answers to this form.
pub fn differences(
    content: &Catalogue,
    form: &Instrument,
    named: &[u64],
    case: &Case,
) -> Outcome<Vec<String>> {
    let answers = answers(form, case)?;
    let scores = score(form, &answers);
    let expect = &case.expect;
    let mut found = Vec::new();

    let main = main_scale(form).and_then(|main| scores.iter().find(|one| one.scale.id == main.id));
    let main_score = main.and_then(|one| one.score);
    if let Some(total) = expect.total {
        found.extend(score_differs("total", total, main_score));
    }
    if let Some(expected) = &expect.band {
        found.extend(band_differs("band", expected.as_deref(), main.and_then(band_of)));
    }
    for (id, expected) in &expect.scales {
        match scores.iter().find(|one| one.scale.id == *id) {
            Some(actual) => found.extend(scale_differs(expected.as_ref(), actual)),
            None => found.push(format!("scale {id}: expected, but the form has no such scale")),
        }
    }
    for scale in form.scales.iter().filter(|scale| !expect.scales.contains_key(&scale.id)) {
        found.push(format!("scale {}: the form has it, but nothing is expected of it", scale.id));
    }
    if let Some(expected) = &expect.safety {
        let mut expected = expected.clone();
        expected.sort_unstable();
        let actual = safety::items(content, form, &answers).into_iter();
        let actual: Vec<u64> = actual.filter(|item| named.contains(item)).collect();
        found.extend(differs("safety", &format!("{expected:?}"), &format!("{actual:?}")));
    }
    if let Some(expected) = &expect.algorithms {
        found.extend(algorithms_differ(form, &answers, expected));
    }
    Ok(found)
}

/// The answers by item. They have to be ones that the form has.
fn answers(form: &Instrument, case: &Case) -> Outcome<Answers> {
    let scored: Vec<u8> = form.items.iter().filter(|item| item.scored).map(|item| item.n).collect();
    if scored.len() != case.answers.len() {
        return Err(format!("has {} answers for {} scored items", case.answers.len(), scored.len()));
    }
    let items = scored.into_iter().zip(case.answers.iter().copied());
    let mut answers = Answers::default();
    for (item, value) in [(GATE, case.gate)].into_iter().chain(items) {
        let Some(value) = value else { continue };
        let option =
            form.options(item).iter().find(|option| f64::from(option.value).total_cmp(&value).is_eq());
        let option = option.ok_or_else(|| {
            let what = if item == GATE { "gate".to_owned() } else { format!("item {item}") };
            format!("{what}: the form has no answer {value}")
        })?;
        answers.set(item, Some(option.value));
    }
    Ok(answers)
}

/// The one scale that stands for the form: the only one that isn't a part of another.
fn main_scale(form: &Instrument) -> Option<&Scale> {
    let mut whole = form.scales.iter().filter(|scale| !scale.part);
    whole.next().filter(|_| whole.next().is_none())
}

fn band_of<'a>(one: &ScaleScore<'a>) -> Option<&'a str> {
    one.score.and_then(|score| band(one.scale, score)).map(|band| band.published_label.as_str())
}

fn scale_differs(expected: Option<&ExpectedScale>, actual: &ScaleScore<'_>) -> Vec<String> {
    let what = format!("scale {}", actual.scale.id);
    let mut found = Vec::new();
    found.extend(score_differs(&what, expected.and_then(|scale| scale.score), actual.score));
    // A scale of which nothing can be said has no band either.
    if let Some(band) = expected.map_or(Some(None), |scale| scale.band.clone()) {
        found.extend(band_differs(&format!("{what}: band"), band.as_deref(), band_of(actual)));
    }
    found
}

fn score_differs(what: &str, expected: Option<f64>, actual: Option<Score>) -> Option<String> {
    let same = match (expected, actual) {
        // Both in thousandths, with room for how decimals are stored.
        (Some(expected), Some(actual)) => {
            let apart = expected * 1000.0 - f64::from(actual.thousandths());
            apart.abs() <= TOLERANCE * 1000.0 + 1e-6
        }
        (expected, actual) => expected.is_none() && actual.is_none(),
    };
    (!same).then(|| format!("{what}: expected {}, came {}", or_none(expected), or_none(actual)))
}

fn band_differs(what: &str, expected: Option<&str>, actual: Option<&str>) -> Option<String> {
    differs(what, &or_none(expected), &or_none(actual))
}

fn algorithms_differ(
    form: &Instrument,
    answers: &Answers,
    expected: &BTreeMap<String, Value>,
) -> Vec<String> {
    let actual = algorithms::of(form, answers);
    let one = |(id, expected): (&String, &Value)| {
        let actual = actual.get(id.as_str()).unwrap_or(&Value::Null);
        differs(&format!("algorithm {id}"), &expected.to_string(), &actual.to_string())
    };
    expected.iter().filter_map(one).collect()
}

fn differs(what: &str, expected: &str, actual: &str) -> Option<String> {
    (expected != actual).then(|| format!("{what}: expected {expected}, came {actual}"))
}

fn or_none(value: Option<impl Display>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}
