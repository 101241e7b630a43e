//! The last days: reminders before the end of a shift and on days off, some of which the phone slept through.

use crate::cli::Outcome;
use crate::demo::Story;
use crate::fixture::SetClock;
use aftershift_core::app::{
    Answered, App, RemindersAction, WhichMoment, forget_reminders, reminder_answered, reminders_due,
};
use aftershift_core::reminder::Kind;
use aftershift_core::time::{HOUR, MINUTE, UtcMillis};
use std::fs;
use std::path::Path;

/// For how long there were reminders, in milliseconds.
const DAYS: i64 = 9 * 24 * HOUR;

pub(super) fn live(app: &mut App, clock: &SetClock, story: &Story, dir: &Path) -> Outcome {
    let broke_off = |error: &dyn std::fmt::Display| format!("the story broke off: {error}");
    // Where her phone kept them: nothing of it belongs to the vault.
    let ledger = dir.join("ledger-of-the-story");
    let begins = story.until.plus(-DAYS);
    clock.set(begins);
    for kind in [Kind::WindDown, Kind::DayOff] {
        let which = WhichMoment { kind, number: None };
        let choose = RemindersAction::Choose { which, minutes: None, time: None, weekdays: Vec::new() };
        app.reminders_act(choose).map_err(|error| broke_off(&error))?;
    }
    app.plan_reminders(&ledger).map_err(|error| broke_off(&error))?;
    wake(&ledger, begins, story.until).map_err(|error| broke_off(&error))?;
    clock.set(story.until);
    app.plan_reminders(&ledger).map_err(|error| broke_off(&error))?;
    forget_reminders(&ledger).map_err(|error| broke_off(&error))?;
    fs::remove_dir(&ledger).map_err(|error| broke_off(&error))
}

/// Each alarm of the phone: a little late, and every third much too late. One is put off.
fn wake(
    ledger: &Path,
    begins: UtcMillis,
    until: UtcMillis,
) -> Result<(), aftershift_core::app::LedgerProblem> {
    let (mut now, mut alarms) = (begins, 0);
    while let Some(next) = reminders_due(ledger, &[], now)?.next {
        alarms += 1;
        now = next.at.plus(if alarms % 3 == 0 { 3 * HOUR } else { 2 * MINUTE });
        if now >= until {
            break;
        }
        if let Some(show) = reminders_due(ledger, &[], now)?.show {
            reminder_answered(ledger, Some(&show.id), Answered::Shown, now)?;
            if alarms == 2 {
                reminder_answered(ledger, Some(&show.id), Answered::Later, now.plus(MINUTE))?;
            }
        }
    }
    Ok(())
}
