//! What a child process that is going to be killed does, step by step; and what a vault holds after that many steps.
//! Step n is the same each time, so that whoever finds the vault can tell what has to be in it.

use crate::fixture::{START, SetClock, id_at, zone};
use aftershift_core::app::{App, AppError, CardsAction, TodayAction};
use aftershift_core::checkin::{Answer, CheckIn, CheckInId, Load, Refusal};
use aftershift_core::content::Catalogue;
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
}

/// What a vault holds: its check-ins, oldest first, and the one whose cards are not finished.
pub type Held = (Vec<CheckIn>, Option<CheckInId>);

/// Steps from one tap to the next.
const ROUND: u64 = 7;

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
        _ => return Step::Done,
    })
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
    }
}

/// What a vault has to hold after the first `count` steps.
///
/// # Errors
/// None, as long as the steps are possible ones.
pub fn held_after(count: u64, content: &Catalogue) -> Result<Held, Refusal> {
    let mut held: Held = (Vec::new(), None);
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
        }
    }
    Ok(held)
}
