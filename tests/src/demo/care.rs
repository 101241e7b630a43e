//! Her way to care: a first step, a message, a plan for herself and one for going back to work. Through the use cases,
//! as everything here.

use super::Story;
use crate::fixture::SetClock;
use aftershift_core::app::{App, AppError, FirstStepAction, NextHelpAction, PlanAction};
use aftershift_core::content::{PlanKind, Report};
use aftershift_core::support::{DraftKind, Reached};
use aftershift_core::time::{HOUR, WorkDay};

/// What she has chosen for a first message.
const CHOSEN: [(&str, &str); 4] =
    [("role", "nurse"), ("problem", "cant-switch-off"), ("shifts", "rotating"), ("times", "evenings")];

/// The support plan: section, words, number.
const SUPPORT: [(&str, &str, Option<&str>); 5] = [
    ("someone-i-can-tell", "Sam", Some("07700 900123")),
    ("someone-i-can-tell", "My sister", None),
    ("warning-signs", "I stop answering messages", None),
    ("what-helps-alone", "Swimming before the late shift", None),
    ("professionals", "GP surgery", Some("020 7946 0000")),
];

/// Some weeks before the story ends.
pub(super) fn live(app: &mut App, clock: &SetClock, story: &Story) -> Result<(), AppError> {
    clock.set(story.until.plus(-40 * 24 * HOUR));
    app.first_step_act(FirstStepAction::Choose(Some("write-one-message".to_owned())))?;
    for (ask, option) in CHOSEN {
        app.first_step_act(FirstStepAction::Toggle { ask: ask.to_owned(), option: option.to_owned() })?;
    }
    let draft = app.first_step()?.drafts.into_iter().find(|draft| draft.kind == DraftKind::Message);
    let own = draft.map(|draft| format!("{}\n\nSundays are best.", draft.text));
    app.first_step_act(FirstStepAction::Write { kind: DraftKind::Message, text: own })?;
    clock.set(story.until.plus(-30 * 24 * HOUR));
    app.first_step_act(FirstStepAction::Reached(Reached::Booked))?;
    app.next_help_act(NextHelpAction::Report { report: Report::InCare, since: None })?;
    for (section, text, phone) in SUPPORT {
        add(app, PlanKind::Support, section, text, phone, None)?;
    }
    let day = story.zone.stamp(story.until).local().date().to_string().parse::<WorkDay>()?.plus(14);
    add(app, PlanKind::Return, "what-to-protect", "No nights in the first month", None, None)?;
    add(app, PlanKind::Return, "check-in-dates", "Look back with my manager", None, Some(day))
}

fn add(
    app: &mut App,
    plan: PlanKind,
    section: &str,
    text: &str,
    phone: Option<&str>,
    day: Option<WorkDay>,
) -> Result<(), AppError> {
    let (section, text, phone) = (section.to_owned(), text.to_owned(), phone.map(str::to_owned));
    app.plan_act(plan, PlanAction::Add { section, text, phone, day }).map(|_| ())
}
