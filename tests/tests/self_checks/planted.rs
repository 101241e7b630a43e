//! What the harness has to find, planted in small files, and what it has to let pass.

use aftershift_tests::score::{Scored, score};
use serde_json::{Value, json};
use std::fs;

/// Scores one file.
fn scored(text: &str) -> Scored {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("x.json"), text).unwrap();
    score(folder.path()).unwrap().remove(0)
}

/// Scores a file with one case.
fn one(instrument: &str, version: &str, case: &Value) -> Scored {
    scored(&json!({"instrument": instrument, "version": version, "cases": [case]}).to_string())
}

/// The PHQ-9 with "several days" for item 9 alone, and what is to come of it with one change.
fn phq9(key: &str, value: Value) -> Scored {
    let mut expect = json!({
        "total": 1, "band": "minimal or none", "safety": [9],
        "scales": {"total": {"score": 1, "band": "minimal or none"}},
        "algorithms": {"mds": false, "ods": false},
    });
    *expect.pointer_mut(key).unwrap() = value;
    one("phq9", "PHQ-9", &json!({"id": "planted", "answers": [0, 0, 0, 0, 0, 0, 0, 0, 1], "expect": expect}))
}

/// The PHQ-2 with what a case may look like.
fn phq2(case: &Value) -> Scored {
    one("phq2", "PHQ-2", case)
}

fn total(score: Option<u32>, band: Option<&str>) -> Value {
    json!({"total": score, "band": band, "scales": {"total": {"score": score, "band": band}}})
}

#[test]
fn a_wrong_result_is_found_wherever_it_stands() {
    assert_eq!(phq9("/total", json!(1)).mismatches, Vec::<String>::new());
    let cases = [
        ("/total", json!(2), "total: expected 2, came 1"),
        ("/total", json!(null), "total: expected none, came 1"),
        ("/band", json!("mild"), "band: expected mild, came minimal or none"),
        ("/band", json!(null), "band: expected none, came minimal or none"),
        ("/scales/total/score", json!(1.002), "scale total: expected 1.002, came 1"),
        ("/scales/total/score", json!(null), "scale total: expected none, came 1"),
        ("/scales/total/band", json!("mild"), "scale total: band: expected mild, came minimal or none"),
        ("/safety", json!([]), "safety: expected [], came [9]"),
        ("/safety", json!([8, 9]), "safety: expected [8, 9], came [9]"),
        ("/algorithms/mds", json!(true), "algorithm mds: expected true, came false"),
        ("/algorithms", json!({"mdd": false}), "algorithm mdd: expected false, came null"),
    ];
    for (key, value, found) in cases {
        assert_eq!(phq9(key, value).mismatches, [format!("x.json: planted: {found}")], "{key}");
    }
}

#[test]
fn a_score_where_none_is_expected_is_found_and_the_other_way_round() {
    let missing = json!({"id": "a", "answers": [1, null], "expect": total(Some(1), Some("screen negative"))});
    assert_eq!(phq2(&missing).mismatches.len(), 4);
    let none = json!({"id": "a", "answers": [1, null], "expect": total(None, None)});
    assert_eq!(phq2(&none).mismatches, Vec::<String>::new());
    let given = json!({"id": "a", "answers": [1, 0], "expect": total(None, None)});
    assert_eq!(phq2(&given).mismatches.len(), 4);
}

#[test]
fn a_scale_too_many_or_too_few_is_found() {
    let mut expect = total(Some(1), Some("screen negative"));
    expect["scales"]["somatic"] = json!({"score": 1, "band": null});
    let found = phq2(&json!({"id": "a", "answers": [1, 0], "expect": expect})).mismatches;
    assert_eq!(found, ["x.json: a: scale somatic: expected, but the form has no such scale"]);

    let found = phq2(&json!({"id": "a", "answers": [1, 0], "expect": {"total": 1}})).mismatches;
    assert_eq!(found, ["x.json: a: scale total: the form has it, but nothing is expected of it"]);
}

#[test]
fn a_form_without_a_total_has_none() {
    let scale = |score: u32| json!({"score": score, "band": "below 50"});
    let case = json!({"id": "a", "answers": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0],
        "expect": {"total": 0, "scales": {"personal": scale(0), "work": scale(0), "client": scale(0)}}});
    assert_eq!(
        one("cbi", "English, PUMA study", &case).mismatches,
        ["x.json: a: total: expected 0, came none"]
    );
}

/// The rule for an answer of the CBI is the app's own.
#[test]
fn only_rules_that_the_sheet_or_the_file_names_are_compared() {
    let cbi = |safety: Value| {
        let scale = |score: f64, band: &str| json!({"score": score, "band": band});
        let mut expect = json!({"scales": {"personal": scale(16.667, "below 50"),
            "work": scale(14.286, "below 50"), "client": scale(0.0, "below 50")}});
        expect["safety"] = safety;
        let mut answers = vec![0; 19];
        answers[3] = 100;
        one("cbi", "English, PUMA study", &json!({"id": "a", "answers": answers, "expect": expect}))
            .mismatches
    };
    assert_eq!(cbi(json!([])), Vec::<String>::new());
    assert_eq!(cbi(json!(null)), Vec::<String>::new());
    assert_eq!(cbi(json!([4])), Vec::<String>::new());
    assert_eq!(cbi(json!([5])), ["x.json: a: safety: expected [5], came []"]);
}

#[test]
fn an_algorithm_says_nothing_while_an_answer_is_missing() {
    let case = |algorithms: Value| {
        let mut expect = total(None, None);
        expect["algorithms"] = algorithms;
        one("phq8", "PHQ-8", &json!({"id": "a", "answers": [3, 3, 3, 3, 3, 3, 3, null], "expect": expect}))
    };
    assert_eq!(case(json!({"mds": null})).mismatches, Vec::<String>::new());
    assert_eq!(case(json!({"mds": true})).mismatches, ["x.json: a: algorithm mds: expected true, came null"]);
}

#[test]
fn what_a_case_may_leave_out_or_add_makes_no_difference() {
    let written = r#"{"note": 1, "cases": [
        {"expect": {"why": "", "scales": {"total": {"band": "screen positive", "raw": 4, "score": 4.0}}},
         "answers": [3.0, 1], "tags": [], "id": "a", "gate": null},
        {"id": "b", "answers": [null, 1], "expect": {"total": null, "band": null, "scales": {"total": null}}},
        {"id": "c", "answers": [0, 1], "expect": {"total": 1, "safety": null, "algorithms": null,
         "scales": {"total": {"score": 1}}}}
    ], "version": "PHQ-2", "instrument": "phq2"}"#;
    assert_eq!(scored(written), Scored { file: "x.json".into(), cases: 3, ..Scored::default() });
}

#[test]
fn a_gate_that_is_missing_is_a_gate_without_an_answer() {
    let case = |answers: Value| json!({"id": "a", "answers": answers, "expect": total(None, None)});
    let found = one("pcptsd5", "PC-PTSD-5 (2015)", &case(json!([1, 1, 1, 1, 1])));
    assert_eq!((found.mismatches, found.errors), (Vec::new(), Vec::new()));
}
