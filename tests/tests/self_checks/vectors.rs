//! The vectors of this repository, through the same code as any others.

use crate::{content, data};
use aftershift_tests::cli::Arguments;
use aftershift_tests::score::safety::NAMED;
use aftershift_tests::score::{Scored, command, score};
use serde_json::Value;
use std::fs;
use std::process::Command;

fn all() -> Vec<Scored> {
    score(&data("vectors/scoring")).unwrap()
}

#[test]
fn every_vector_comes_out_as_published() {
    for one in all() {
        assert!(one.mismatches.is_empty() && one.errors.is_empty(), "{one:#?}");
    }
}

#[test]
fn every_instrument_has_vectors_and_none_is_left_out() {
    let files: Vec<String> = all().into_iter().map(|one| one.file).collect();
    let mut forms: Vec<String> = content().instruments().iter().map(|i| format!("{}.json", i.id)).collect();
    forms.sort();
    assert_eq!(files, forms);
    assert_eq!(all().iter().map(|one| one.cases).sum::<usize>(), 494);
}

#[test]
fn the_counts_are_printed_for_each_file_and_in_all() {
    let mut out = Vec::new();
    let dir = data("vectors/scoring").display().to_string();
    command(&mut Arguments::new([dir].into_iter()), &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    assert!(out.starts_with("auditc.json: 53 cases, 0 mismatches\n"), "{out}");
    assert!(out.ends_with("\n14 files: 494 cases, 0 mismatches\n"), "{out}");
}

#[test]
fn the_exit_code_says_whether_anything_differs() {
    let run = |dir: &std::path::Path| {
        Command::new(env!("CARGO_BIN_EXE_aftershift-tests")).arg("score").arg(dir).output().unwrap()
    };
    assert_eq!(run(&data("vectors/scoring")).status.code(), Some(0));

    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path()).status.code(), Some(1));
    let text = fs::read_to_string(data("vectors/scoring/gad2.json")).unwrap();
    fs::write(folder.path().join("gad2.json"), text.replacen("\"total\": 1,", "\"total\": 2,", 1)).unwrap();
    let found = run(folder.path());
    assert_eq!(found.status.code(), Some(1));
    let out = String::from_utf8(found.stdout).unwrap();
    assert!(out.starts_with("gad2.json: gad2-v-002: total: expected 2, came 1\n"), "{out}");
    assert!(out.ends_with("1 files: 19 cases, 1 mismatches\n"), "{out}");
}

/// The app has a rule of its own for an answer of the CBI. What the vectors say about rules is what the sheet says.
#[test]
fn the_rules_that_are_compared_are_those_of_the_facts_sheet() {
    let sheet: Value =
        serde_json::from_str(&fs::read_to_string(data("facts/instruments.json")).unwrap()).unwrap();
    let forms = sheet["instruments"].as_array().unwrap().iter().filter(|form| form["id"] != "asq");
    let named = forms.flat_map(|form| {
        let rules = form["safety"].as_array().unwrap();
        rules.iter().map(|rule| (form["id"].as_str().unwrap(), rule["item"].as_u64().unwrap()))
    });
    assert_eq!(named.collect::<Vec<_>>(), NAMED);
}
