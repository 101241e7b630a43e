//! What was shipped under the name of an edition stays what it was: stored answers are scored by it.

use crate::{content, data};
use aftershift_core::instrument::{Fingerprint, Instrument};
use aftershift_tests::fixture::hex;
use serde_json::Value;
use std::fs;

const FILE: &str = "tests/data/fingerprints.json";

fn frozen() -> Vec<Value> {
    serde_json::from_str(&fs::read_to_string(data("fingerprints.json")).unwrap()).unwrap()
}

/// What is wrong with a form, or with what is frozen about it.
fn problem(form: &Instrument, frozen: &[Value]) -> Option<String> {
    let id = &form.id;
    let now = hex(&Fingerprint::of(form).0);
    let mut same =
        frozen.iter().filter(|one| one["id"] == id.as_str() && one["edition"] == form.edition.as_str());
    let before = same.next().and_then(|one| one["fingerprint"].as_str());
    match before {
        Some(before) if before == now => {
            same.next().map(|_| format!("{FILE}: {id}, edition '{}', stands there twice", form.edition))
        }
        Some(before) => Some(format!(
            "core/content/en/instruments/{id}.toml: edition '{}' asks or scores otherwise than before ({before}, now \
             {now}). A released edition never changes: give the file another `edition`, and {FILE} a line for it. Only \
             while none is released may the line be replaced.",
            form.edition
        )),
        None => Some(format!(
            "core/content/en/instruments/{id}.toml: edition '{}' is new: add {{\"id\": \"{id}\", \"edition\": \"{}\", \
             \"fingerprint\": \"{now}\"}} to {FILE}, and leave those of earlier editions there",
            form.edition, form.edition
        )),
    }
}

#[test]
fn no_form_asks_or_scores_otherwise_under_the_same_edition() {
    let frozen = frozen();
    let problems: Vec<String> =
        content().instruments().iter().filter_map(|form| problem(form, &frozen)).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn a_changed_word_option_or_scale_is_found_with_the_files_name_and_what_to_do() {
    let frozen = frozen();
    let after = |change: &dyn Fn(&mut Instrument)| {
        let mut form = crate::form("pcptsd5").clone();
        change(&mut form);
        problem(&form, &frozen).unwrap_or_default()
    };
    let changes: [&dyn Fn(&mut Instrument); 12] = [
        &|form| form.items[4].text.push('.'),
        &|form| form.items[4].scored = false,
        &|form| form.items[4].reverse = true,
        &|form| form.items.swap(0, 1),
        &|form| form.options[0].text = "no".into(),
        &|form| form.options[0].value = 2,
        &|form| form.options.swap(0, 1),
        &|form| form.stem = None,
        &|form| form.gate = None,
        &|form| form.scales[0].items = vec![1, 2, 3, 4],
        &|form| form.scales[0].method = aftershift_core::instrument::Method::Sum,
        &|form| form.scales[0].least_answered = 4,
    ];
    for change in changes {
        let found = after(change);
        assert!(
            found.starts_with("core/content/en/instruments/pcptsd5.toml: ") && found.contains("edition"),
            "{found}"
        );
    }
    assert_eq!(after(&|form| form.about = "Other words of ours.".into()), "");
    assert!(after(&|form| form.edition = "2027".into()).contains("is new: add {\"id\": \"pcptsd5\""));
}

#[test]
fn every_line_names_what_it_freezes() {
    for one in frozen() {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        let digits = text("fingerprint");
        assert!(!text("id").is_empty() && !text("edition").is_empty(), "{one}");
        assert!(digits.len() == 16 && digits.chars().all(|c| c.is_ascii_hexdigit()), "{one}");
    }
    assert!(frozen().len() >= content().instruments().len());
}
