//! Self-checks: answers that are none, and forms that changed between two versions. What was stored stays as it is.

use crate::vault::{STEPS, Vault, run_sql};
use aftershift_core::app::{App, AppError, CheckAction, CheckStep, ChecksAction, RowStanding};
use aftershift_core::assessment::Assessment;
use aftershift_tests::steps;

/// A vault with a finished and a half-done form in it.
fn answered() -> (Vault, Vec<Assessment>) {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    app.checks_act(ChecksAction::NoticeRead).unwrap();
    for (number, (form, count)) in (0..).zip([("phq9", 10), ("gad7", 3)]) {
        vault.clock.set(steps::instant(STEPS + number));
        app.check_act(CheckAction::Begin { instrument: form.into(), keep: true }).unwrap();
        for item in 1..=count {
            let value = u8::from(item < 9);
            app.check_act(CheckAction::Answer { item, value }).unwrap();
        }
        app.check_act(CheckAction::Leave).unwrap();
    }
    let stored = newest(&app);
    (vault, stored)
}

/// The two that [`answered`] made.
fn newest(app: &App) -> Vec<Assessment> {
    let mut all = app.all_assessments().unwrap();
    all.retain(|a| a.instrument == "phq9" || a.instrument == "gad7" || a.instrument == "old");
    all.split_off(all.len() - 2)
}

fn id_of(all: &[Assessment], form: &str) -> String {
    all.iter().find(|a| a.instrument == form).unwrap().id.to_string()
}

#[test]
fn answers_to_an_edition_that_is_no_longer_shipped_are_kept_and_not_scored() {
    let (vault, stored) = answered();
    run_sql(&vault, "UPDATE assessment SET edition = 'an older one' WHERE instrument IN ('phq9', 'gad7')");
    let mut app = vault.open().unwrap();
    let (done, half) = (id_of(&stored, "phq9"), id_of(&stored, "gad7"));
    assert_eq!(app.check_result(&done), Err(AppError::CheckChanged));
    assert_eq!(app.check_act(CheckAction::Resume(half)), Err(AppError::CheckChanged));
    let course = app.check_course("phq9").unwrap();
    assert!(course.rows.iter().any(|row| row.id == done && row.standing == RowStanding::OtherEdition));
    assert!(course.scales[0].points.iter().all(|point| point.id != done));
    assert!(app.checks().unwrap().open.iter().all(|open| open.instrument != "gad7"));
    let kept = newest(&app);
    assert!(
        kept.iter().zip(&stored).all(|(now, then)| now.answers == then.answers),
        "the answers are untouched"
    );
}

#[test]
fn answers_to_a_form_whose_file_was_changed_are_kept_and_not_scored() {
    let (vault, stored) = answered();
    run_sql(&vault, "UPDATE assessment SET fingerprint = x'0000000000000000'");
    let app = vault.open().unwrap();
    assert_eq!(app.check_result(&id_of(&stored, "phq9")), Err(AppError::CheckChanged));
    assert_eq!(app.check_notice().unwrap().open, None);
    assert!(newest(&app).iter().zip(&stored).all(|(now, then)| now.answers == then.answers));
}

#[test]
fn answers_to_a_form_that_this_version_doesnt_have_are_kept() {
    let (vault, stored) = answered();
    run_sql(&vault, "UPDATE assessment SET instrument = 'old' WHERE instrument = 'phq9'");
    let app = vault.open().unwrap();
    assert_eq!(app.check_result(&id_of(&stored, "phq9")), Err(AppError::UnknownCheck));
    app.checks().unwrap();
    app.check_notice().unwrap();
    assert_eq!(newest(&app).len(), 2);
}

#[test]
fn a_form_that_changed_while_it_stood_open_takes_no_more_answers() {
    let (vault, _) = answered();
    vault.clock.set(steps::instant(STEPS + 9));
    let mut app = vault.open().unwrap();
    let begun = app.check_act(CheckAction::Begin { instrument: "who5".into(), keep: true }).unwrap().unwrap();
    assert!(matches!(begun.step, CheckStep::Question(_)));
    app.check_act(CheckAction::Answer { item: 1, value: 3 }).unwrap();
    drop(app);
    run_sql(&vault, "UPDATE assessment SET edition = 'another' WHERE instrument = 'who5'");
    let mut app = vault.open().unwrap();
    assert_eq!(app.check_act(CheckAction::Resume(begun.id.clone())), Err(AppError::CheckChanged));
    assert_eq!(app.check_act(CheckAction::Answer { item: 1, value: 1 }), Err(AppError::NotFound));
    // It can still be removed.
    app.check_result_act(aftershift_core::app::CheckResultAction::Remove(begun.id.clone())).unwrap();
    assert_eq!(app.check_result(&begun.id), Err(AppError::NotFound));
}

#[test]
fn a_value_that_no_answer_has_is_neither_shown_nor_scored_into_another() {
    let (vault, stored) = answered();
    // The database lets it through; the form doesn't have it.
    run_sql(&vault, "UPDATE assessment_answer SET value = 200 WHERE item = 2");
    let app = vault.open().unwrap();
    assert_eq!(app.check_result(&id_of(&stored, "phq9")), Err(AppError::CheckChanged));
}

#[test]
fn a_clock_before_1970_begins_nothing() {
    let (vault, _) = answered();
    let mut app = vault.open().unwrap();
    let before = app.all_assessments().unwrap();
    vault.clock.set(aftershift_core::time::UtcMillis(-1));
    let begin = CheckAction::Begin { instrument: "phq9".into(), keep: true };
    assert_eq!(app.check_act(begin), Err(AppError::TooLongAgo));
    assert_eq!(app.all_assessments().unwrap(), before);
}
