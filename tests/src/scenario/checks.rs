//! The verbs of self-checks.

use super::runner::{Answer, answer, look_or_act, typed};
use crate::cli::Outcome;
use aftershift_bindings::aftershift::Aftershift;
use aftershift_bindings::screens::check_session::{CheckAction, CheckStep};
use serde_json::Value;

/// Looks at a screen, or acts on it.
pub(super) fn screen(app: &Aftershift, verb: &str, value: &Value) -> Outcome<Answer> {
    match verb {
        "checks" => look_or_act(value, || app.checks(), |action| app.checks_act(action)),
        "check_notice" => look_or_act(value, || app.check_notice(), |action| app.check_notice_act(action)),
        "check" => look_or_act(value, || app.check(), |action| app.check_act(action)),
        "answers" => answers(app, value),
        "check_intro" => answer(app.check_intro(typed(value)?)),
        "check_course" => answer(app.check_course(typed(value)?)),
        "check_result" => match value {
            Value::String(id) => answer(app.check_result(id.clone())),
            _ => result_act(app, value),
        },
        _ => Err("there is no such verb".to_owned()),
    }
}

/// All that shows of self-checks.
pub(super) fn everything(app: &Aftershift) -> Outcome<Vec<Answer>> {
    Ok(vec![answer(app.checks())?, answer(app.check())?, answer(app.check_notice())?])
}

/// Answers the questions that are asked, one after the other; null leaves one out. Shows what the last one led to.
fn answers(app: &Aftershift, value: &Value) -> Outcome<Answer> {
    let values: Vec<Option<u8>> = typed(value)?;
    let mut shown = answer(app.check())?;
    for value in values {
        let Some(state) = app.check().map_err(|error| error.to_string())? else {
            return Err("nothing is being filled in".to_owned());
        };
        let CheckStep::Question { question } = state.step else {
            return Err(format!("{value:?} answers nothing: the form is at its end"));
        };
        let item = question.item;
        let action = value.map_or(CheckAction::Skip { item }, |value| CheckAction::Answer { item, value });
        let done = app.check_act(action);
        if done.is_err() {
            return answer(done);
        }
        shown = answer(done)?;
    }
    Ok(shown)
}

fn result_act(app: &Aftershift, value: &Value) -> Outcome<Answer> {
    let done = app.check_result_act(typed(value)?);
    if let Ok(Some(state)) = &done
        && app.check_result(state.id.clone()).as_ref() != Ok(state)
    {
        return Err("looking afterwards shows something else than the action gave back".to_owned());
    }
    answer(done)
}
