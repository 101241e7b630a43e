//! Published algorithms over single answers. They look like diagnoses, so they are computed here, for the vectors, and
//! nowhere in the app.

use aftershift_core::instrument::{Answers, Instrument};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What the algorithms of a form say, by their ids. Nothing while a scored item has no answer.
#[must_use]
pub fn of(form: &Instrument, answers: &Answers) -> BTreeMap<&'static str, Value> {
    let scored = form.items.iter().filter(|item| item.scored);
    let values: Option<Vec<u8>> = scored.map(|item| answers.get(item.n)).collect();
    match (form.id.as_str(), values.as_deref()) {
        ("phq9" | "phq8", Some(values)) => syndromes(values),
        ("pcl5", Some(values)) => clusters(values),
        _ => BTreeMap::new(),
    }
}

/// Items 1 and 2 are the core ones. Item 9, where there is one, counts from "several days" on, every other from "more
/// than half the days".
fn syndromes(values: &[u8]) -> BTreeMap<&'static str, Value> {
    let core = values.iter().take(2).any(|value| *value >= 2);
    let count = at_least_two(&values[..values.len().min(8)])
        + values.get(8).map_or(0, |last| usize::from(*last >= 1));
    BTreeMap::from([("mds", json!(core && count >= 5)), ("ods", json!(core && (2..=4).contains(&count)))])
}

/// How many items of each cluster count, and whether that is enough in every one.
fn clusters(values: &[u8]) -> BTreeMap<&'static str, Value> {
    let cluster = |first: usize, last: usize| at_least_two(values.get(first - 1..last).unwrap_or_default());
    let (b, c, d, e) = (cluster(1, 5), cluster(6, 7), cluster(8, 14), cluster(15, 20));
    let provisional = b >= 1 && c >= 1 && d >= 2 && e >= 2;
    let counts = json!({"b": b, "c": c, "d": d, "e": e});
    BTreeMap::from([("provisional", json!(provisional)), ("counts", counts)])
}

fn at_least_two(values: &[u8]) -> usize {
    values.iter().filter(|value| **value >= 2).count()
}
