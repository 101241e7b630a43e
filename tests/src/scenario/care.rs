//! The verbs of the way to care: what could help next, the first step, the plans, and what is read.

use super::runner::{Answer, answer, look_or_act, typed};
use crate::cli::Outcome;
use aftershift_bindings::aftershift::Aftershift;
use aftershift_bindings::screens::plan::PlanKind;
use aftershift_bindings::vault::{choose_region, page, pages};
use aftershift_bindings::zone::PhoneZone;
use serde_json::Value;

/// Looks at a screen, or acts on it. None for a verb that isn't one of these.
pub(super) fn screen(
    app: &Aftershift,
    dir: &str,
    zone: PhoneZone,
    verb: &str,
    value: &Value,
) -> Outcome<Option<Answer>> {
    let plan = |kind: PlanKind| look_or_act(value, || app.plan(kind), |action| app.plan_act(kind, action));
    Ok(Some(match verb {
        "next_help" => look_or_act(value, || app.next_help(), |action| app.next_help_act(action))?,
        "first_step" => look_or_act(value, || app.first_step(), |action| app.first_step_act(action))?,
        "support_plan" => plan(PlanKind::Support)?,
        "return_plan" => plan(PlanKind::Return)?,
        "plan_text" => {
            let part = |name: &str| value.get(name).cloned().unwrap_or_default();
            answer(app.plan_text(typed(&part("plan"))?, typed(&part("without"))?))?
        }
        "people" => answer(app.people())?,
        "pages" => answer(pages(dir.to_owned()))?,
        "page" => answer(page(dir.to_owned(), typed(value)?, zone))?,
        "region" => answer(choose_region(dir.to_owned(), typed(value)?))?,
        _ => return Ok(None),
    }))
}

/// All that shows of it.
pub(super) fn everything(app: &Aftershift) -> Outcome<Vec<Answer>> {
    Ok(vec![
        answer(app.next_help())?,
        answer(app.first_step())?,
        answer(app.plan(PlanKind::Support))?,
        answer(app.plan(PlanKind::Return))?,
    ])
}
