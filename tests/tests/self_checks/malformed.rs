//! Vectors that can't be compared: each is named with its file, its case and the reason.

use aftershift_tests::score::{Scored, score};
use std::fs;
use std::path::Path;

/// Scores the files, by name and text.
fn scored(files: &[(&str, &str)]) -> Result<Vec<Scored>, String> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    score(folder.path())
}

fn errors(text: &str) -> Vec<String> {
    scored(&[("x.json", text)]).unwrap().remove(0).errors
}

/// A file of the PHQ-2 with these cases.
fn phq2(cases: &str) -> String {
    format!(r#"{{"instrument": "phq2", "version": "PHQ-2", "cases": [{cases}]}}"#)
}

const GOOD: &str =
    r#"{"id": "good", "answers": [0, 0], "expect": {"total": 0, "scales": {"total": {"score": 0}}}}"#;

#[test]
fn a_folder_without_vectors_is_refused() {
    assert!(scored(&[]).unwrap_err().starts_with("there is no vector file in "));
    assert!(scored(&[("README.md", "")]).unwrap_err().starts_with("there is no vector file in "));
    assert!(score(Path::new("not/here")).unwrap_err().starts_with("not/here can't be read: "));
}

#[test]
fn a_file_that_is_no_vector_file_is_named_and_the_others_are_scored() {
    let found = scored(&[("a.json", "{"), ("b.json", &phq2(GOOD)), ("c.json", "[]")]).unwrap();
    assert!(found[0].errors[0].starts_with("a.json: isn't a vector file: "), "{found:?}");
    assert_eq!((found[1].cases, found[1].errors.len(), found[1].mismatches.len()), (1, 0, 0));
    assert!(found[2].errors[0].starts_with("c.json: isn't a vector file: "), "{found:?}");
    assert_eq!(errors(&phq2("")), ["x.json: has no cases"]);
    assert!(errors(r#"{"instrument": "phq2", "cases": []}"#)[0].contains("missing field `version`"));
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("x.json")).unwrap();
    assert!(score(folder.path()).unwrap()[0].errors[0].starts_with("x.json: can't be read: "));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("x.json"), [0xff, 0xfe]).unwrap();
    assert!(score(folder.path()).unwrap()[0].errors[0].starts_with("x.json: can't be read: "));
}

#[test]
fn an_instrument_or_an_edition_that_is_not_in_this_build_is_named() {
    let text = phq2(GOOD);
    assert_eq!(errors(&text.replace("phq2", "asq")), ["x.json: there is no instrument 'asq' in this build"]);
    assert_eq!(
        errors(&text.replace("PHQ-2", "PHQ-2 (2003)")),
        ["x.json: version 'PHQ-2 (2003)': the edition in this build is 'PHQ-2'"]
    );
}

#[test]
fn an_answer_that_the_form_does_not_have_is_named() {
    let with = |answers: &str| errors(&phq2(&GOOD.replace("[0, 0]", answers)));
    assert_eq!(with("[0, 4]"), ["x.json: good: item 2: the form has no answer 4"]);
    assert_eq!(with("[-1, 0]"), ["x.json: good: item 1: the form has no answer -1"]);
    assert_eq!(with("[0, 0.5]"), ["x.json: good: item 2: the form has no answer 0.5"]);
    assert_eq!(with("[0, 256]"), ["x.json: good: item 2: the form has no answer 256"]);
    assert_eq!(with("[0]"), ["x.json: good: has 1 answers for 2 scored items"]);
    assert_eq!(with("[0, 0, 0]"), ["x.json: good: has 3 answers for 2 scored items"]);
    let gate = GOOD.replace("\"answers\"", "\"gate\": 1, \"answers\"");
    assert_eq!(errors(&phq2(&gate)), ["x.json: good: gate: the form has no answer 1"]);
}

#[test]
fn a_malformed_case_is_named_and_does_not_hide_the_others() {
    let wrong = |from: &str, to: &str| errors(&phq2(&format!("{},{GOOD}", GOOD.replace(from, to))));
    for (from, to, reason) in [
        ("[0, 0]", "[0, \"0\"]", "good: is malformed: "),
        ("[0, 0]", "[true, 0]", "good: is malformed: "),
        ("[0, 0]", "{}", "good: is malformed: "),
        ("\"answers\"", "\"answer\"", "good: is malformed: missing field `answers`"),
        ("\"expect\"", "\"expected\"", "good: is malformed: missing field `expect`"),
        ("\"score\"", "\"points\"", "good: is malformed: missing field `score`"),
        ("\"total\": 0", "\"total\": \"0\"", "good: is malformed: "),
        ("\"total\": 0", "\"safety\": 9", "good: is malformed: "),
        ("\"total\": 0", "\"algorithms\": [1]", "good: is malformed: "),
        ("\"id\": \"good\"", "\"name\": \"good\"", "case 1: is malformed: missing field `id`"),
        (GOOD, "1", "case 1: is malformed: "),
    ] {
        let found = wrong(from, to);
        assert_eq!(found.len(), 1, "{to}: {found:?}");
        assert!(found[0].starts_with(&format!("x.json: {reason}")), "{to}: {found:?}");
    }
    let empty = GOOD.replace(r#"{"total": 0, "scales": {"total": {"score": 0}}}"#, "{}");
    assert_eq!(errors(&phq2(&empty)), ["x.json: good: is malformed: it expects neither a total nor a scale"]);
}
