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
    /// Chooses a moment, or changes it. What isn't said stays; of a new one it is as it is at first.
    Choose {
        /// Which.
        which: WhichMoment,
        /// Minutes into a shift, or before its end.
        minutes: Option<u16>,
        /// The time of day.
        time: Option<TimeOfDay>,
        /// The days of the week, 1 for Monday to 7; none: they aren't said.
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
                self.change_rules(|rules| {
                    let before = which.before(rules).map(|place| rules.rules[place].clone());
                    let rule = chosen(before.unwrap_or_else(|| usual(which.kind)), minutes, time, weekdays);
                    put(rules, which, rule)
                })?;
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

impl WhichMoment {
    /// The place of the one that is changed; None for a new one.
    fn before(self, rules: &Rules) -> Option<usize> {
        let is_new = self.kind == Kind::FixedTime && self.number.is_none();
        place(rules, self).filter(|_| !is_new)
    }
}

fn put(rules: &mut Rules, which: WhichMoment, rule: Rule) -> Result<(), AppError> {
    let there = rules.rules.iter().position(|other| *other == rule);
    match (which.before(rules), there) {
        (None, _) if which.number.is_some() => return Err(AppError::NotFound),
        (None, None) => rules.rules.push(rule),
        (Some(place), None) => rules.rules[place] = rule,
        // Twice the same would be once.
        (Some(place), Some(other)) if place != other => drop(rules.rules.remove(place)),
        (_, Some(_)) => {}
    }
    Ok(())
}

/// The moment with what is said of it.
fn chosen(before: Rule, minutes: Option<u16>, time: Option<TimeOfDay>, weekdays: Vec<u8>) -> Rule {
    match before {
        Rule::InBreak(before) => Rule::InBreak(InBreak { minutes: minutes.unwrap_or(before.minutes) }),
        Rule::WindDown(before) => Rule::WindDown(WindDown { minutes: minutes.unwrap_or(before.minutes) }),
        Rule::BetweenSessions(before) => {
            Rule::BetweenSessions(BetweenSessions { minutes: minutes.unwrap_or(before.minutes) })
        }
        Rule::DayOff(before) => Rule::DayOff(DayOff { time: time.unwrap_or(before.time) }),
        Rule::Recheck(before) => Rule::Recheck(Recheck { time: time.unwrap_or(before.time) }),
        Rule::FollowUp(before) => Rule::FollowUp(FollowUp { time: time.unwrap_or(before.time) }),
        Rule::FixedTime(before) => Rule::FixedTime(FixedTime {
            time: time.unwrap_or(before.time),
            weekdays: if weekdays.is_empty() { before.weekdays } else { weekdays },
        }),
    }
}

impl From<Refusal> for AppError {
    fn from(problem: Refusal) -> Self {
        Self::Reminder { problem }
    }
}
