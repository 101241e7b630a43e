use super::RemindersState;
use super::moments::usual;
use crate::app::{App, AppError};
use crate::reminder::{
    BetweenSessions, DayOff, FixedTime, FollowUp, InBreak, Kind, MostADay, Recheck, Refusal, Rule, Rules,
    SleepHours, WindDown,
};
use crate::time::TimeOfDay;

/// A moment: its kind, and which of several times of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhichMoment {
    /// What kind.
    pub kind: Kind,
    /// Which of several times of day; None: the one of its kind, or a new time of day.
    pub number: Option<u32>,
}

/// What can be done about reminders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemindersAction {
    /// Chooses a moment, or changes it. What isn't said is as it is at first.
    Choose {
        /// Which.
        which: WhichMoment,
        /// Minutes into a shift, or before its end.
        minutes: Option<u16>,
        /// The time of day.
        time: Option<TimeOfDay>,
        /// The days of the week, 1 for Monday to 7; none: every day.
        weekdays: Vec<u8>,
    },
    /// Takes one back.
    TakeBack(WhichMoment),
    /// How many a day, 1 to 3.
    MostADay(u8),
    /// Hours of sleep; None: only after nights.
    Sleep(Option<SleepHours>),
    /// Whether they are to come to the minute.
    Exact(bool),
    /// That they went quiet was read.
    QuietSeen,
}

impl App {
    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::Reminder`] with what can't be, [`AppError::NotFound`] for a time of day that isn't there, or as the
    /// storage says. Nothing was changed then.
    pub fn reminders_act(&mut self, action: RemindersAction) -> Result<RemindersState, AppError> {
        match action {
            RemindersAction::Choose { which, minutes, time, weekdays } => {
                let rule = chosen(which.kind, minutes, time, weekdays);
                self.change_rules(|rules| put(rules, which, rule))?;
            }
            RemindersAction::TakeBack(which) => self.change_rules(|rules| {
                let place = place(rules, which).ok_or(AppError::NotFound)?;
                rules.rules.remove(place);
                Ok(())
            })?,
            RemindersAction::MostADay(most) => {
                let most = MostADay::try_from(most)?;
                self.change_rules(|rules| {
                    rules.most_a_day = most;
                    Ok(())
                })?;
            }
            RemindersAction::Sleep(sleep) => self.change_rules(|rules| {
                rules.sleep = sleep;
                Ok(())
            })?,
            RemindersAction::Exact(exact) => {
                self.store.write(|writing| Ok::<_, AppError>(writing.set_reminders_exact(exact)?))?;
            }
            RemindersAction::QuietSeen => self.quiet_seen()?,
        }
        self.reminders()
    }

    fn change_rules(
        &mut self,
        change: impl FnOnce(&mut Rules) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let mut rules = self.store.reminder_rules()?;
        change(&mut rules)?;
        rules.check()?;
        self.store.write(|writing| Ok(writing.set_reminder_rules(&rules)?))
    }
}

/// Its place among the rules.
fn place(rules: &Rules, which: WhichMoment) -> Option<usize> {
    let mut of_kind = rules.rules.iter().enumerate().filter(|(_, rule)| rule.kind() == which.kind);
    let number = usize::try_from(which.number.unwrap_or(0)).ok()?;
    of_kind.nth(number).map(|(place, _)| place)
}

fn put(rules: &mut Rules, which: WhichMoment, rule: Rule) -> Result<(), AppError> {
    let is_new = which.kind == Kind::FixedTime && which.number.is_none();
    match place(rules, which).filter(|_| !is_new) {
        Some(place) => rules.rules[place] = rule,
        None if which.number.is_some() => return Err(AppError::NotFound),
        // Twice the same would be once.
        None if rules.rules.contains(&rule) => {}
        None => rules.rules.push(rule),
    }
    Ok(())
}

/// The moment of that kind, where it isn't said as it is at first.
fn chosen(kind: Kind, minutes: Option<u16>, time: Option<TimeOfDay>, weekdays: Vec<u8>) -> Rule {
    let rule = usual(kind);
    match rule {
        Rule::InBreak(usual) => Rule::InBreak(InBreak { minutes: minutes.unwrap_or(usual.minutes) }),
        Rule::WindDown(usual) => Rule::WindDown(WindDown { minutes: minutes.unwrap_or(usual.minutes) }),
        Rule::BetweenSessions(usual) => {
            Rule::BetweenSessions(BetweenSessions { minutes: minutes.unwrap_or(usual.minutes) })
        }
        Rule::DayOff(usual) => Rule::DayOff(DayOff { time: time.unwrap_or(usual.time) }),
        Rule::Recheck(usual) => Rule::Recheck(Recheck { time: time.unwrap_or(usual.time) }),
        Rule::FollowUp(usual) => Rule::FollowUp(FollowUp { time: time.unwrap_or(usual.time) }),
        Rule::FixedTime(usual) => Rule::FixedTime(FixedTime {
            time: time.unwrap_or(usual.time),
            weekdays: if weekdays.is_empty() { usual.weekdays } else { weekdays },
        }),
    }
}

impl From<Refusal> for AppError {
    fn from(problem: Refusal) -> Self {
        Self::Reminder { problem }
    }
}
