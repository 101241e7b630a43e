//! Answering a question of a self-check, durably, into ten years of data: the tap as a shell sends it, the next question
//! included, against the bare rows.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, UNTIL, Vault};
use aftershift_core::app::{App, CheckAction};
use aftershift_core::assessment::AssessmentId;
use criterion::Criterion;

/// The item in the middle of the PHQ-9: answered again and again, with a step back in between.
const ITEM: u8 = 5;

fn begun(app: &mut App) -> AssessmentId {
    let begun = app.check_act(CheckAction::Begin { instrument: "phq9".into(), keep: true }).unwrap().unwrap();
    for item in 1..ITEM {
        app.check_act(CheckAction::Answer { item, value: 1 }).unwrap();
    }
    begun.id.parse().unwrap()
}

pub(crate) fn answer(criterion: &mut Criterion) {
    let vault = Vault::of_days(DECADE, "answer-app");
    vault.clock.set(UNTIL);
    let mut app = vault.open();
    let id = begun(&mut app);
    drop(app);
    let other = vault.copy("answer-bare");
    let mut app = vault.open();
    app.check_act(CheckAction::Resume(id.to_string())).unwrap();
    let mut bare = Bare::open(&other.database(), &other.key);
    let tap = |call: u64| {
        let value = u8::try_from(call % 4).unwrap();
        // Two taps, two transactions.
        app.check_act(CheckAction::Answer { item: ITEM, value }).unwrap();
        app.check_act(CheckAction::Back).unwrap();
    };
    let rows = |call: u64| {
        let mut answers: Vec<(u8, u8)> = (1..ITEM).map(|item| (item, 1)).collect();
        answers.push((ITEM, u8::try_from(call % 4).unwrap()));
        bare.answer(id.0, UNTIL.0, ITEM + 1, &answers);
        bare.answer(id.0, UNTIL.0, ITEM, &answers);
    };
    in_turns(criterion, "answer", vec![("app", Box::new(tap)), ("bare", Box::new(rows))]);
}
