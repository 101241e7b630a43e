//! The verbs of reminders: the screen, plans, and what alarms do without a vault.

use super::runner::{Answer, answer, look_or_act, typed};
use crate::cli::Outcome;
use aftershift_bindings::aftershift::Aftershift;
use aftershift_bindings::reminders::{ReminderAnswer, reminder_answered, reminder_times, reminders_due};
use aftershift_bindings::zone::PhoneZone;
use aftershift_core::time::{UtcMillis, Zone};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Looks at the screen, acts on it, or plans. None for a verb that isn't one of these.
pub(super) fn screen(app: &Aftershift, dir: &str, verb: &str, value: &Value) -> Outcome<Option<Answer>> {
    Ok(Some(match verb {
        "reminders" => look_or_act(value, || app.reminders(), |action| app.reminders_act(action))?,
        "plan_reminders" => answer(app.plan_reminders(ledger(dir)))?,
        _ => return Ok(None),
    }))
}

/// What an alarm shows, and what it waits for, on the phone's clock.
#[derive(Serialize)]
struct Due {
    show: Option<String>,
    next: Option<String>,
}

/// What alarms do: look what is due, or write down what came of it. None for a verb that isn't one of these.
pub(super) fn alarm(
    dir: &str,
    zone: PhoneZone,
    now: i64,
    verb: &str,
    value: &Value,
) -> Outcome<Option<Answer>> {
    let zone = Zone::from(zone);
    Ok(Some(match verb {
        "due" => {
            let due = reminder_times(ledger(dir)).and_then(|mut times| {
                for time in &mut times {
                    let zone = time.zone.as_deref().map_or(zone.clone(), |name| Zone::from_phone(name, 0));
                    time.at = time.civil.parse().map_or(time.at, |civil| zone.resolve(civil).at.0);
                }
                reminders_due(ledger(dir), times, now)
            });
            let local = |at: i64| zone.stamp(UtcMillis(at)).local().format("%Y-%m-%dT%H:%M").to_string();
            answer(due.map(|due| Due {
                show: due.show.map(|show| show.id),
                next: due.next.map(|next| local(next.at)),
            }))?
        }
        "answered" => {
            let Answered { id, answer: given } = typed(value)?;
            answer(reminder_answered(ledger(dir), id, given, now))?
        }
        _ => return Ok(None),
    }))
}

#[derive(Deserialize)]
struct Answered {
    id: Option<String>,
    answer: ReminderAnswer,
}

/// All that shows of it.
pub(super) fn everything(app: &Aftershift) -> Outcome<Vec<Answer>> {
    Ok(vec![answer(app.reminders())?])
}

fn ledger(dir: &str) -> String {
    format!("{dir}/ledger")
}
