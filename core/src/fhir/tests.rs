use super::export;
use super::loinc::NOTICE;
use crate::assessment::{Assessment, AssessmentId, View};
use crate::content::{Catalogue, FILES};
use crate::instrument::{AskWhen, GATE, Instrument};
use crate::time::{DayTurn, HOUR, MINUTE, Now, UtcMillis, Zone};
use serde_json::{Value, json};
use std::slice::from_ref;

const BEGUN: UtcMillis = UtcMillis(1_795_000_000_000);
const ANSWERED: UtcMillis = BEGUN.plus(5 * MINUTE);

fn content() -> &'static Catalogue {
    Catalogue::embedded().unwrap()
}

fn form(id: &str) -> &'static Instrument {
    content().instrument(id).unwrap()
}

/// One that was begun in Kolkata, with these answers to the items from `first` on.
fn half_done(id: &str, first: u8, values: &[u8]) -> Assessment {
    let now = Now { at: BEGUN, zone: Zone::from_phone("Asia/Kolkata", 0) };
    let bytes = [0x01, 0x93, 0x4f, 0x6e, 0x70, 0, 0x70, 1, 0x80, 2, 3, 4, 5, 6, 7, 8];
    let day = now.work_day(DayTurn::default());
    let mut assessment = Assessment::new(AssessmentId(bytes), form(id), now.stamp(), day);
    assessment.answers = (first..).zip(values.iter().copied()).collect();
    assessment.changed = ANSWERED;
    assessment
}

fn finished(id: &str, first: u8, values: &[u8]) -> Assessment {
    Assessment { finished: Some(ANSWERED), ..half_done(id, first, values) }
}

const RESPONSE: &str = "urn:uuid:01934f6e-7000-7001-8002-030405060708";

fn bundle(assessments: &[Assessment], now: UtcMillis) -> (Value, usize) {
    let export = export(assessments, content(), now);
    (serde_json::to_value(&export.bundle).unwrap(), export.left_out)
}

/// The resources of one kind, for one that was just answered.
fn resources(assessment: Assessment, kind: &str) -> Vec<Value> {
    resources_at(assessment, kind, ANSWERED)
}

fn resources_at(assessment: Assessment, kind: &str, now: UtcMillis) -> Vec<Value> {
    let (bundle, left_out) = bundle(&[assessment], now);
    assert_eq!(left_out, 0);
    let entries = bundle["entry"].as_array().cloned().unwrap_or_default();
    entries.into_iter().map(|entry| entry["resource"].clone()).filter(|r| r["resourceType"] == kind).collect()
}

fn extension(value: u8) -> Value {
    json!([{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": value }])
}

fn coded(code: &str, text: &str, value: u8) -> Value {
    json!({
        "valueCoding": {
            "extension": extension(value), "system": "http://loinc.org", "code": code, "display": text
        }
    })
}

fn uncoded(text: &str, value: u8) -> Value {
    json!({ "valueCoding": { "extension": extension(value), "display": text } })
}

fn often() -> [Value; 4] {
    [
        coded("LA6568-5", "Not at all", 0),
        coded("LA6569-3", "Several days", 1),
        coded("LA6570-1", "More than half the days", 2),
        coded("LA6571-9", "Nearly every day", 3),
    ]
}

#[test]
fn a_finished_phq_9_is_a_form_its_answers_and_a_score() {
    let (bundle, left_out) = bundle(&[finished("phq9", 1, &[3, 2, 1, 0, 0, 0, 0, 0, 1, 2])], ANSWERED);
    assert_eq!(
        (left_out, &bundle["resourceType"], &bundle["type"]),
        (0, &json!("Bundle"), &json!("collection"))
    );
    let [questionnaire, response, observation] = &bundle["entry"].as_array().unwrap()[..] else {
        panic!("{bundle}")
    };
    let item = |n: u8, answer: &Value| json!({ "linkId": n.to_string(), "text": form("phq9").item(n).unwrap().text, "answer": [answer] });
    let [none, days, half, nearly] = &often();
    assert_eq!(
        *response,
        json!({
            "fullUrl": RESPONSE,
            "resource": {
                "resourceType": "QuestionnaireResponse",
                "questionnaire": questionnaire["resource"]["url"],
                "status": "completed",
                "authored": "2026-11-18T16:41:40+05:30",
                "item": [
                    item(1, nearly), item(2, half), item(3, days), item(4, none), item(5, none), item(6, none),
                    item(7, none), item(8, none), item(9, days), item(10, &coded("LA6575-0", "Very difficult", 2)),
                ],
            },
        })
    );
    assert_eq!(
        *observation,
        json!({
            "fullUrl": observation["fullUrl"],
            "resource": {
                "resourceType": "Observation",
                "status": "final",
                "category": [{
                    "coding": [{
                        "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                        "code": "survey",
                        "display": "Survey",
                    }],
                }],
                "code": {
                    "coding": [{ "system": "http://loinc.org", "code": "44261-6" }],
                    "text": "Patient Health Questionnaire-9: Total severity",
                },
                "effectiveDateTime": "2026-11-18T16:41:40+05:30",
                "valueInteger": 7,
                "interpretation": [{ "text": "mild" }],
                "method": {
                    "text": "Self-report. Edition: PHQ-9. Recall period: last 2 weeks. Scores from 0 to 27, lower is better.",
                },
                "derivedFrom": [{ "reference": RESPONSE }],
            },
        })
    );
}

#[test]
fn a_form_says_what_could_be_answered_and_whose_it_is() {
    let [phq2] = &resources(finished("phq2", 1, &[0, 0]), "Questionnaire")[..] else { panic!() };
    let item = |n: &str, code: &str, text: &str| {
        json!({
            "linkId": n, "code": [{ "system": "http://loinc.org", "code": code }], "text": text, "type": "choice",
            "answerOption": often(),
        })
    };
    assert_eq!(
        *phq2,
        json!({
            "resourceType": "Questionnaire",
            "url": phq2["url"],
            "version": "PHQ-2",
            "name": "Phq2",
            "title": "Patient Health Questionnaire-2",
            "status": "active",
            "copyright": format!("{}\n\n{NOTICE}", form("phq2").attribution),
            "code": [{ "system": "http://loinc.org", "code": "55757-9" }],
            "item": [
                { "linkId": "stem", "text": form("phq2").stem, "type": "display" },
                item("1", "44250-9", "Little interest or pleasure in doing things"),
                item("2", "44255-8", "Feeling down, depressed, or hopeless"),
            ],
        })
    );
}

#[test]
fn a_gate_answered_with_no_is_an_answer_and_no_score() {
    // Answers from before the person went back to the gate are no longer part of it.
    let no = finished("pcptsd5", GATE, &[0, 1, 1]);
    let [response] = &resources(no.clone(), "QuestionnaireResponse")[..] else { panic!() };
    let gate = form("pcptsd5").gate.as_ref().unwrap();
    assert_eq!(response["status"], "completed");
    assert_eq!(response["item"], json!([{ "linkId": "0", "text": gate.text, "answer": [uncoded("No", 0)] }]));
    assert_eq!(resources(no.clone(), "Observation"), Vec::<Value>::new());
    let [questionnaire] = &resources(no, "Questionnaire")[..] else { panic!() };
    assert_eq!(
        questionnaire["item"].as_array().unwrap()[..2],
        [
            json!({ "linkId": "preamble", "text": gate.preamble, "type": "display" }),
            json!({
                "linkId": "0", "text": gate.text, "type": "choice",
                "answerOption": [uncoded("No", 0), uncoded("Yes", 1)],
            }),
        ]
    );
    assert_eq!(questionnaire["copyright"], form("pcptsd5").attribution, "no code of LOINC's, no notice");
    let yes = resources(finished("pcptsd5", GATE, &[1, 1, 1, 0, 0, 0]), "Observation");
    assert_eq!(
        (&yes[0]["valueInteger"], &yes[0]["interpretation"][0]["text"]),
        (&json!(2), &json!("screen negative"))
    );
}

#[test]
fn a_mean_is_exact_to_the_thousandth() {
    let answers = [100, 100, 0, 0, 0, 25, 100, 100, 75, 75, 50, 0, 0, 50, 50, 50, 50, 50, 50];
    let assessment = finished("cbi", 1, &answers);
    let written = serde_json::to_string(&export(from_ref(&assessment), content(), ANSWERED).bundle).unwrap();
    let unit = "\"unit\":\"{score}\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"{score}\"}";
    for value in ["37.5", "71.429", "50"] {
        assert!(
            written.contains(&format!("\"valueQuantity\":{{\"value\":{value},{unit}")),
            "{value}: {written}"
        );
    }
    let personal = &resources(assessment, "Observation")[0];
    assert_eq!(personal["code"], json!({ "text": "Copenhagen Burnout Inventory: Personal burnout" }));
    assert_eq!(personal.get("interpretation"), None, "its bands are not confirmed");
}

#[test]
fn every_thousandth_is_written_as_itself() {
    for thousandths in 0..=100_000 {
        let score = crate::instrument::Score::ratio(thousandths, 1000).unwrap();
        let written = serde_json::to_string(&super::types::Quantity::from(score)).unwrap();
        assert!(written.starts_with(&format!("{{\"value\":{score},")), "{written}");
    }
}

#[test]
fn a_code_that_is_not_confirmed_is_not_exported() {
    assert_eq!(form("phq4").loinc.unconfirmed.as_deref(), Some("69724-3"));
    let all: Vec<Assessment> = content().instruments().iter().map(all_highest).collect();
    let written = bundle(&all, ANSWERED).0.to_string();
    let unconfirmed = content().instruments().iter().flat_map(|form| {
        let scales = form.scales.iter().map(|scale| &scale.loinc);
        scales.chain([&form.loinc]).filter_map(|loinc| loinc.unconfirmed.as_deref())
    });
    let unconfirmed: Vec<&str> = unconfirmed.collect();
    assert!(unconfirmed.contains(&"70272-0"));
    for code in unconfirmed {
        assert!(!written.contains(code), "{code}");
    }
    let phq4 = resources(all_highest(form("phq4")), "Observation");
    assert_eq!(phq4[0]["code"], json!({ "text": "Patient Health Questionnaire-4: Distress" }));
    // What is confirmed of the same form is there: the answers, and the notice with them.
    let response = resources(all_highest(form("phq4")), "QuestionnaireResponse");
    assert_eq!(response[0]["item"][0]["answer"][0], coded("LA6571-9", "Nearly every day", 3));
}

fn all_highest(form: &Instrument) -> Assessment {
    let mut assessment = finished(&form.id, 0, &[]);
    let gate = form.gate.iter().map(|_| GATE);
    let highest = |n: u8| (n, form.limits(n).unwrap().1);
    assessment.answers = gate.chain(form.items.iter().map(|item| item.n)).map(highest).collect();
    assessment
}

#[test]
fn wherever_a_code_goes_the_notice_goes() {
    for form in content().instruments() {
        let (bundle, _) = bundle(&[all_highest(form)], ANSWERED);
        let codes = bundle.to_string().contains("\"http://loinc.org\"");
        let noticed = bundle["entry"][0]["resource"]["copyright"].as_str().unwrap().contains(NOTICE);
        assert_eq!(codes, noticed, "{}", form.id);
    }
    assert!(include_str!("../../content/LICENCES.md").contains(NOTICE));
}

#[test]
fn bands_that_are_not_shown_are_not_told() {
    assert!(form("proqol5").scales.iter().all(|scale| scale.bands.confirmed && !scale.bands.shown));
    let scores = resources(all_highest(form("proqol5")), "Observation");
    assert_eq!(scores.len(), 3);
    assert!(scores.iter().all(|score| score.get("interpretation").is_none()));
    assert!(
        scores[0]["method"]["text"].as_str().unwrap().ends_with("Scores from 10 to 50, higher is better.")
    );
}

#[test]
fn a_scale_with_too_few_answers_says_that_it_is_not_scored() {
    // The personal scale of six answers, the work scale of none, the client scale of none.
    let scores = resources(finished("cbi", 1, &[50; 6]), "Observation");
    assert_eq!(scores.len(), 3);
    assert_eq!(scores[0]["valueQuantity"]["value"], 50);
    for score in &scores[1..] {
        assert_eq!(
            score["dataAbsentReason"],
            json!({
                "coding": [{
                    "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                    "code": "unknown",
                    "display": "Unknown",
                }],
                "text": "Not scored: more answers are missing than the form allows.",
            })
        );
        assert!(score.get("valueQuantity").is_none() && score.get("interpretation").is_none());
    }
}

#[test]
fn what_is_half_done_has_answers_and_no_score() {
    for (now, status) in [(ANSWERED, "in-progress"), (BEGUN.plus(25 * HOUR), "stopped")] {
        let half = || half_done("phq9", 1, &[3, 3, 3, 3, 3, 3, 3, 3, 3]);
        let response = &resources_at(half(), "QuestionnaireResponse", now)[0];
        assert_eq!((&response["status"], response["item"].as_array().unwrap().len()), (&json!(status), 9));
        assert_eq!(resources_at(half(), "Observation", now), Vec::<Value>::new());
    }
}

#[test]
fn answers_off_the_path_that_was_taken_are_exported_only_where_they_count() {
    let items = |assessment| -> Vec<Value> {
        let response = resources(assessment, "QuestionnaireResponse").remove(0);
        response["item"].as_array().unwrap().iter().map(|item| item["linkId"].clone()).collect()
    };
    // How difficult it was is asked of who has any problem.
    assert_eq!(items(finished("phq9", 1, &[0, 0, 0, 0, 0, 0, 0, 0, 0, 3])).len(), 9);
    // Skipped after "Never", and added up where it was answered all the same.
    assert_eq!(form("auditc").items[1].ask, AskWhen::UnlessFirstIsLowest);
    assert_eq!(items(finished("auditc", 1, &[0, 2, 1])), ["1", "2", "3"]);
    assert_eq!(resources(finished("auditc", 1, &[0, 2, 1]), "Observation")[0]["valueInteger"], 3);
}

#[test]
fn nothing_of_what_a_hard_answer_led_to_is_in_it() {
    let quiet = finished("phq9", 1, &[0, 0, 0, 0, 0, 0, 0, 0, 3, 3]);
    let plain = bundle(from_ref(&quiet), ANSWERED);
    for (view, asked_later) in [(View::Due, false), (View::Seen, false), (View::Seen, true)] {
        let noticed = Assessment { view, asked_later, ..quiet.clone() };
        assert_eq!(bundle(&[noticed], ANSWERED), plain);
    }
    let written = plain.0.to_string();
    let said = content().safety().iter().flat_map(|rule| rule.words.values());
    assert!(said.clone().count() > 10);
    assert!(said.into_iter().all(|words| !written.contains(words.trim())));
}

#[test]
fn what_this_version_cannot_put_into_words_is_left_out_and_counted() {
    let known = finished("gad2", 1, &[1, 1]);
    let mut scored_otherwise = known.clone();
    scored_otherwise.fingerprint.0[0] ^= 1;
    let unknown = Assessment { instrument: "gone".into(), ..known.clone() };
    let empty = Assessment { answers: std::iter::empty().collect(), ..unknown.clone() };
    let never_answered = finished("phq9", 1, &[]);
    let all = [scored_otherwise, unknown, empty, never_answered, known.clone()];
    assert_eq!(bundle(&all, ANSWERED), (bundle(&[known], ANSWERED).0, 2));
    assert_eq!(bundle(&[], ANSWERED), (json!({ "resourceType": "Bundle", "type": "collection" }), 0));
}

#[test]
fn each_form_comes_once_and_every_name_is_its_own() {
    let mut all: Vec<Assessment> = content().instruments().iter().map(all_highest).collect();
    all.extend(all.clone());
    for (number, assessment) in (0..).zip(&mut all) {
        assessment.id.0[15] = number;
    }
    let (bundle, _) = bundle(&all, ANSWERED);
    let entries = bundle["entry"].as_array().unwrap();
    let mut names: Vec<&str> = entries.iter().map(|entry| entry["fullUrl"].as_str().unwrap()).collect();
    let forms = content().instruments().len();
    assert!(entries[..forms].iter().all(|entry| entry["resource"]["resourceType"] == "Questionnaire"));
    assert_eq!(entries[forms]["resource"]["resourceType"], "QuestionnaireResponse");
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    let hexadecimal = |part: &str| part.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c));
    for name in names {
        let parts: Vec<&str> = name.strip_prefix("urn:uuid:").unwrap().split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{name}");
        assert!(parts.into_iter().all(hexadecimal), "{name}");
    }
}

/// A wording that changed is another form, under another name.
#[test]
fn a_form_that_asks_otherwise_has_another_name() {
    let files: Vec<(&str, String)> = FILES
        .iter()
        .map(|(path, text)| (*path, text.replace("Little interest or pleasure", "No interest or pleasure")))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let changed = Catalogue::parse(&files).unwrap();
    let name = |form: &Instrument| super::urn::of_form(form);
    assert_ne!(name(changed.instrument("phq9").unwrap()), name(form("phq9")));
    assert_eq!(name(changed.instrument("gad7").unwrap()), name(form("gad7")));
}
