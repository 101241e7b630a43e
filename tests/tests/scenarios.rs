//! The scenarios, run through the façade in Rust; and proof that the runner can fail.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use aftershift_tests::scenario::expectation::differences;
use aftershift_tests::scenario::{Scenario, run};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every scenario that this build has what it needs for, with its file's name.
fn scenarios() -> Vec<(String, Scenario)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join("scenarios")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let scenario = Scenario::parse(&fs::read_to_string(path).unwrap());
        (name.clone(), scenario.unwrap_or_else(|problem| panic!("{name}: {problem}")))
    };
    files.into_iter().map(read).filter(|(_, scenario)| scenario.runs_here()).collect()
}

fn problem(scenario: &Scenario) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    run(scenario, folder.path()).err()
}

fn written(steps: &Value) -> Scenario {
    let scenario = json!({"name": "x", "zone": "Europe/London", "start": "2026-03-02T13:05", "steps": steps});
    Scenario::parse(&scenario.to_string()).unwrap()
}

#[test]
fn every_scenario_goes_as_it_is_written() {
    let failed: Vec<String> = scenarios()
        .iter()
        .filter_map(|(name, scenario)| problem(scenario).map(|problem| format!("{name}: {problem}")))
        .collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

#[test]
fn every_action_is_used_by_a_scenario() {
    let all = scenarios();
    let used = format!("{:?}", all.iter().map(|(_, scenario)| &scenario.steps).collect::<Vec<_>>());
    let screens = root().join("../bindings/src/screens");
    let mut actions = 0;
    for file in fs::read_dir(screens).unwrap() {
        let path = file.unwrap().path();
        // What this build doesn't have, it can't use.
        if !cfg!(feature = "self-checks") && path.file_name().unwrap().to_string_lossy().starts_with("check")
        {
            continue;
        }
        for action in actions_in(&fs::read_to_string(path).unwrap()) {
            assert!(used.contains(&format!("\"{action}\"")), "no scenario uses {action}");
            actions += 1;
        }
    }
    assert!(actions >= 28, "only {actions} actions were found");
}

/// What only a failing disk leads to, 200 taps on a locked vault, or a form that changed between two versions;
/// `bad_input` has those.
const OF_THE_STORAGE: [&str; 6] =
    ["NeedsSpace", "NotWritable", "DataDamaged", "StorageFailed", "InboxFull", "CheckChanged"];

/// What only self-checks lead to.
const OF_SELF_CHECKS: [&str; 4] = ["UnknownCheck", "NoticeUnread", "CheckClosed", "NotThisQuestion"];

/// What only a failing disk leads to, or a file that this app didn't write; `bad_input` and `backup` have those.
const OF_OTHER_FILES: [&str; 7] =
    ["TooDemanding", "MadeByNewer", "Damaged", "OfAnother", "NeedsSpace", "DataDamaged", "Failed"];

#[test]
fn every_error_that_an_action_can_lead_to_comes_up_in_a_scenario() {
    let out_of_reach = |error: &&str| {
        OF_THE_STORAGE.contains(error) || !cfg!(feature = "self-checks") && OF_SELF_CHECKS.contains(error)
    };
    come_up("AppError", "app/error.rs", out_of_reach, |verb| verb != "backup");
    come_up(
        "BackupError",
        "backup/error.rs",
        |error| OF_OTHER_FILES.contains(error),
        |verb| verb == "backup",
    );
}

/// Each error of that enum, unless it is out of reach, comes up at some step with such a verb.
fn come_up(name: &str, file: &str, out_of_reach: impl Fn(&&str) -> bool, of_verb: impl Fn(&str) -> bool) {
    let all = scenarios();
    let steps = all.iter().flat_map(|(_, scenario)| &scenario.steps).filter(|step| of_verb(&step.verb));
    let seen = format!("{:?}", steps.map(|step| &step.error).collect::<Vec<_>>());
    let source = fs::read_to_string(root().join("../core/src").join(file)).unwrap();
    let errors = variants_in(&source, |variant| variant == name);
    assert!(errors.len() > OF_OTHER_FILES.len());
    for error in errors {
        assert_eq!(seen.contains(&format!("\"{error}\"")), !out_of_reach(&error), "{name}::{error}");
    }
}

/// The values of the enums that shells send: `…Action` and `Answer`.
fn actions_in(source: &str) -> Vec<&str> {
    variants_in(source, |name| name.ends_with("Action") || name == "Answer")
}

/// The variants of the enums with such a name, in a formatted source.
fn variants_in(source: &str, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in source.lines() {
        if let Some(name) = line.strip_prefix("pub enum ") {
            inside = wanted(name.trim_end_matches(" {"));
        }
        inside &= line != "}";
        let variant =
            line.strip_prefix("    ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
        found.extend(variant.filter(|_| inside).map(|rest| rest.trim_end_matches([' ', '{', ','])));
    }
    found
}

#[test]
fn the_actions_of_a_source_are_found() {
    let source = "pub enum TodayAction {\n    /// Taps.\n    Tap {\n        load: u8,\n    },\n    Leave,\n}\n\
                  pub enum Theme {\n    Dark,\n}\n";
    assert_eq!(actions_in(source), ["Tap", "Leave"]);
}

/// Every single value that is expected anywhere, made wrong on its own, is noticed.
#[test]
fn every_expectation_can_fail() {
    let mut values = 0;
    for (name, scenario) in scenarios() {
        let folder = tempfile::tempdir().unwrap();
        for checked in run(&scenario, folder.path()).unwrap() {
            for wrong in every_value_made_wrong(&checked.expected) {
                assert!(!differences(&wrong, &checked.actual).is_empty(), "{name}: {wrong} passes");
                values += 1;
            }
        }
    }
    assert!(values > 500, "only {values} values are expected at all");
}

/// One copy for each value in it, with that value changed.
fn every_value_made_wrong(expected: &Value) -> Vec<Value> {
    match expected {
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| *key != "$any")
            .flat_map(|(key, value)| {
                every_value_made_wrong(value).into_iter().map(|wrong| {
                    let mut copy = fields.clone();
                    copy.insert(key.clone(), wrong);
                    Value::Object(copy)
                })
            })
            .collect(),
        Value::Array(elements) if elements.is_empty() => vec![json!([{}])],
        Value::Array(elements) => (0..elements.len())
            .flat_map(|place| {
                every_value_made_wrong(&elements[place]).into_iter().map(move |wrong| {
                    let mut copy = elements.clone();
                    copy[place] = wrong;
                    Value::Array(copy)
                })
            })
            .collect(),
        Value::String(text) => vec![json!(format!("{text}?"))],
        Value::Number(number) => vec![json!(number.as_i64().unwrap() + 1)],
        Value::Bool(yes) => vec![json!(!yes)],
        Value::Null => vec![json!("something")],
    }
}

#[test]
fn a_wrong_expectation_fails_and_names_its_step() {
    let steps = json!([{"today": null, "expect": {"entries": []}}, {"today": {"TapLoad": {"load": 3}}, "expect": {"open": {"load": 2}}}]);
    let problem = problem(&written(&steps)).unwrap();
    assert_eq!(problem, "step 2 (today): .open.load: 3 instead of 2");
}

#[test]
fn an_error_that_comes_or_stays_away_unexpectedly_fails() {
    let unexpected = problem(&written(&json!([{"today": {"TapLoad": {"load": 7}}}]))).unwrap();
    assert!(unexpected.contains("OutOfRange"), "{unexpected}");
    let absent =
        problem(&written(&json!([{"today": {"TapLoad": {"load": 1}}, "error": "OutOfRange"}]))).unwrap();
    assert!(absent.contains("instead of the error"), "{absent}");
    let other =
        problem(&written(&json!([{"today": {"TapLoad": {"load": 7}}, "error": "NotFound"}]))).unwrap();
    assert!(other.contains("\"OutOfRange\" instead of \"NotFound\""), "{other}");
}

#[test]
fn an_action_or_a_verb_that_does_not_exist_fails() {
    for step in [
        json!({"today": {"TapLod": {"load": 1}}}),
        json!({"today": {"TapLoad": {"load": "1"}}}),
        json!({"tomorrow": null}),
        json!({"wait": "soon"}),
        json!({"zone": "Europe/London", "expect": {}}),
        json!({"entry": "$nobody"}),
    ] {
        assert!(problem(&written(&json!([step]))).is_some(), "{step}");
    }
}

#[test]
fn names_are_sentences_and_no_two_are_the_same() {
    let all = scenarios();
    let names: BTreeSet<&str> = all.iter().map(|(_, scenario)| scenario.name.as_str()).collect();
    assert_eq!(names.len(), all.len());
    assert!(names.iter().all(|name| name.contains(' ') && !name.ends_with('.')));
}
