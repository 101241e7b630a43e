//! What a child process that is going to be killed does, step by step; and what a vault holds after that many steps.
//! Step n is the same each time, so that whoever finds the vault can tell what has to be in it.

use crate::fixture::{START, SetClock, id_at, zone};
use aftershift_core::app::{App, AppError, CardsAction, EntryView, PlanAction, TodayAction};
#[cfg(feature = "self-checks")]
use aftershift_core::app::{CheckAction, ChecksAction};
#[cfg(feature = "self-checks")]
use aftershift_core::assessment::{Assessment, AssessmentId};
use aftershift_core::checkin::{Answer, CheckIn, CheckInId, Load, Refusal};
use aftershift_core::content::{Catalogue, PlanKind};
use aftershift_core::time::{DayTurn, MINUTE, Now, UtcMillis};

/// One step: one call, one transaction.
#[derive(Clone, Debug)]
pub enum Step {
    /// Saves a check-in with this load.
    Tap(u8),
    /// Answers a card of it.
    Answer(Answer),
    /// Ends it.
    Done,
    /// Writes this in the support plan, in the place of what was there.
    Plan(String),
    /// Begins this self-check and answers its first question with this value: the first answer is what is stored.
    #[cfg(feature = "self-checks")]
    Check(String, u8),
}

/// What a vault holds: its check-ins, oldest first, the one whose cards are not finished, what stands in the support
/// plan, and its self-checks.
pub type Held = (Vec<CheckIn>, Option<CheckInId>, Option<String>, Checks);

/// The self-checks of a vault, oldest first.
#[cfg(feature = "self-checks")]
pub type Checks = Vec<Assessment>;
/// Nothing, in a build without.
#[cfg(not(feature = "self-checks"))]
pub type Checks = ();

/// The self-checks of an open vault.
///
/// # Errors
/// As the app says.
#[cfg(feature = "self-checks")]
pub fn checks(app: &App) -> Result<Checks, AppError> {
    app.all_assessments()
}

/// Nothing, in a build without.
///
/// # Errors
/// None.
#[cfg(not(feature = "self-checks"))]
pub fn checks(_: &App) -> Result<Checks, AppError> {
    Ok(())
}

/// What stands in the support plan of an open vault.
///
/// # Errors
/// As the app says.
pub fn planned(app: &App) -> Result<Option<String>, AppError> {
    Ok(entry(app)?.map(|entry| entry.text))
}

fn entry(app: &App) -> Result<Option<EntryView>, AppError> {
    let section = app.plan(PlanKind::Support)?.sections.into_iter().find(|section| section.id == SECTION);
    Ok(section.and_then(|section| section.entries.into_iter().next()))
}

/// The section that is written in.
const SECTION: &str = "warning-signs";

/// Steps from one tap to the next.
pub const ROUND: u64 = if cfg!(feature = "self-checks") { 9 } else { 8 };

/// The n-th step, counted from 0.
#[must_use]
pub fn step(number: u64, content: &Catalogue) -> Step {
    let round = number / ROUND;
    let pick = |count: usize| usize::try_from(round).unwrap_or_default() % count.max(1);
    let below = |limit: u64| u16::try_from(round % limit).unwrap_or_default();
    Step::Answer(match number % ROUND {
        0 => return Step::Tap(u8::try_from(below(5)).unwrap_or_default()),
        1 => Answer::ToggleSignal(content.signals()[pick(content.signals().len())].id.clone()),
        2 => Answer::SleepMinutes(Some(30 * below(48))),
        3 => Answer::ToggleDrain(content.drains()[pick(content.drains().len())].id.clone()),
        // From a few words to some pages, so that a save writes one page or several.
        4 => Answer::Note(Some("the fourth night, ".repeat(1 + usize::from(below(400)) * 7 % 400))),
        5 => Answer::ToggleHelp(content.helps()[pick(content.helps().len())].id.clone()),
        6 => return Step::Done,
        7 => return Step::Plan(format!("round {round}, ").repeat(1 + usize::from(below(30)))),
        #[cfg(feature = "self-checks")]
        8 => {
            let form = form(round, content);
            let highest = form.limits(first_item(form)).map_or(0, |(_, highest)| highest);
            return Step::Check(form.id.clone(), highest);
        }
        _ => return Step::Done,
    })
}

/// The self-check of a round.
#[cfg(feature = "self-checks")]
fn form(round: u64, content: &Catalogue) -> &aftershift_core::instrument::Instrument {
    let forms = content.instruments();
    &forms[usize::try_from(round).unwrap_or_default() % forms.len()]
}

#[cfg(feature = "self-checks")]
fn first_item(form: &aftershift_core::instrument::Instrument) -> u8 {
    u8::from(form.gate.is_none())
}

/// The load of the n-th of many taps in a row.
#[must_use]
pub fn load(number: u64) -> u8 {
    u8::try_from(number % 5).unwrap_or_default()
}

/// The instant of the n-th step.
#[must_use]
pub fn instant(number: u64) -> UtcMillis {
    START.plus(i64::try_from(number).unwrap_or(i64::MAX).saturating_mul(MINUTE))
}

/// Does the n-th step.
///
/// # Errors
/// As the app says.
pub fn perform(app: &mut App, clock: &SetClock, number: u64, content: &Catalogue) -> Result<(), AppError> {
    clock.set(instant(number));
    match step(number, content) {
        Step::Tap(load) => app.today_act(TodayAction::TapLoad(load)).map(drop),
        Step::Answer(answer) => app.cards_act(CardsAction::Answer(answer)).map(drop),
        Step::Done => app.cards_act(CardsAction::Done).map(drop),
        Step::Plan(text) => {
            let action = match entry(app)? {
                None => PlanAction::Add { section: SECTION.to_owned(), text, phone: None, day: None },
                Some(entry) => PlanAction::Change { id: entry.id, text, phone: None, day: None },
            };
            app.plan_act(PlanKind::Support, action).map(drop)
        }
        #[cfg(feature = "self-checks")]
        Step::Check(instrument, value) => {
            let item = first_item(content.instrument(&instrument).ok_or(AppError::UnknownCheck)?);
            app.checks_act(ChecksAction::NoticeRead)?;
            app.check_act(CheckAction::Begin { instrument, keep: true })?;
            app.check_act(CheckAction::Answer { item, value }).map(drop)
        }
    }
}

/// What a vault has to hold after the first `count` steps.
///
/// # Errors
/// None, as long as the steps are possible ones.
pub fn held_after(count: u64, content: &Catalogue) -> Result<Held, Refusal> {
    let mut held: Held = (Vec::new(), None, None, Checks::default());
    for number in 0..count {
        match step(number, content) {
            Step::Tap(load) => {
                let now = Now { at: instant(number), zone: zone() };
                let load = Load::new(load).ok_or(Refusal::OutOfRange)?;
                held.0.push(CheckIn::new(id_at(now.at), now.stamp(), now.work_day(DayTurn::default()), load));
                held.1 = Some(id_at(now.at));
            }
            Step::Answer(answer) => {
                let last = held.0.pop().ok_or(Refusal::UnknownChoice)?;
                held.0.push(last.with(answer, content)?);
            }
            Step::Done => held.1 = None,
            Step::Plan(text) => held.2 = Some(text.trim().to_owned()),
            #[cfg(feature = "self-checks")]
            Step::Check(id, value) => {
                let now = Now { at: instant(number), zone: zone() };
                let form = content.instrument(&id).ok_or(Refusal::UnknownChoice)?;
                let (id, day) = (AssessmentId(id_at(now.at).0), now.work_day(DayTurn::default()));
                let begun = Assessment::new(id, form, now.stamp(), day);
                let answered = begun.answered(form, first_item(form), value, None, now.at);
                held.3.push(answered.map_err(|_| Refusal::OutOfRange)?);
            }
        }
    }
    Ok(held)
}
