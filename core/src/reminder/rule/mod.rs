//! The kinds of moments. One file each, with its tests; what may be said of all of them is in `decide.rs`.

mod between_sessions;
mod day_off;
mod fixed_time;
mod follow_up;
mod in_break;
mod recheck;
mod wind_down;

pub use between_sessions::BetweenSessions;
pub use day_off::DayOff;
pub use fixed_time::FixedTime;
pub use follow_up::FollowUp;
pub use in_break::InBreak;
pub use recheck::Recheck;
pub use wind_down::WindDown;

use super::days::Days;
use super::history::History;
use super::sleep::SleepHours;
use super::wall_clock::WallClock;
use crate::roster::Shift;
use crate::time::{TimeOfDay, UtcMillis, WorkDay, Zone};
use serde::{Deserialize, Serialize};

/// What the person chose about reminders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The moments that were chosen, at most [`Rules::MOST`].
    pub rules: Vec<Rule>,
    /// How many a day, at most.
    pub most_a_day: MostADay,
    /// Hours in which none comes; None where only the roster protects sleep.
    pub sleep: Option<SleepHours>,
}

/// How many reminders there are on a work day at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct MostADay(u8);

/// A kind of moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Some time into a shift.
    InBreak(InBreak),
    /// Shortly before a shift ends.
    WindDown(WindDown),
    /// On days without work.
    DayOff(DayOff),
    /// At the same time on some days of the week.
    FixedTime(FixedTime),
    /// On a clinic day.
    BetweenSessions(BetweenSessions),
    /// When a self-check can be compared again.
    Recheck(Recheck),
    /// When a step was to be asked about.
    FollowUp(FollowUp),
}

/// The kinds, those first that give way to no other: what comes once in weeks comes before what comes every day, and a
/// moment of a shift before one on the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "as the rules of that name")]
pub enum Kind {
    FollowUp,
    Recheck,
    WindDown,
    InBreak,
    BetweenSessions,
    DayOff,
    FixedTime,
}

/// What a reminder is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A check-in.
    CheckIn,
    /// The self-check of that number in [`History::rechecks`].
    Recheck(u64),
    /// The step of that number in [`History::follow_ups`].
    FollowUp(u64),
}

/// Why a rule can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum Refusal {
    /// A number of minutes that is out of bounds.
    #[error("minutes out of bounds")]
    Minutes { least: u16, most: u16 },
    /// No day of the week, or none that there is.
    #[error("no day of the week")]
    NoWeekday,
    /// Not between 1 and 3 a day.
    #[error("not between 1 and 3 a day")]
    MostADay,
    /// More rules than [`Rules::MOST`].
    #[error("too many rules")]
    TooMany,
    /// Sleep that would leave less than [`Rules::AWAKE`] minutes of a day.
    #[error("too much sleep")]
    TooMuchSleep,
}

/// Whether somebody is awake at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Awake {
    /// Then.
    At(UtcMillis),
    /// It lies in protected sleep, and later it would make no sense.
    Never { until: UtcMillis },
}

/// A moment that a rule asks for.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub kind: Kind,
    pub topic: Topic,
    /// The date that it is of, which isn't always the one it falls on.
    pub date: WorkDay,
    /// Tells it from others of its kind on that date.
    pub key: u64,
    pub at: UtcMillis,
    /// Whose clock it is on.
    pub zone: Zone,
    /// When it can be: what is on the clock waits for the end of sleep, what belongs to a shift can't.
    pub awake: Awake,
    /// For how long it may be shown around its time, in minutes.
    pub window: u16,
    /// The shift that it is about.
    pub shift: Option<Shift>,
}

impl Rules {
    /// The most rules.
    pub const MOST: usize = 20;
    /// The least time of a day that sleep leaves, in minutes.
    pub const AWAKE: u16 = 4 * 60;

    /// Whether all of it can be.
    ///
    /// # Errors
    /// The first thing that can't.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.rules.len() > Self::MOST {
            return Err(Refusal::TooMany);
        }
        if self.sleep.is_some_and(|sleep| sleep.minutes() > TimeOfDay::MINUTES - Self::AWAKE) {
            return Err(Refusal::TooMuchSleep);
        }
        self.rules.iter().try_for_each(Rule::check)
    }
}

impl Rule {
    /// Whether it can be.
    ///
    /// # Errors
    /// [`Refusal::Minutes`], [`Refusal::NoWeekday`].
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::InBreak(rule) => rule.check(),
            Self::WindDown(rule) => rule.check(),
            Self::BetweenSessions(rule) => rule.check(),
            Self::FixedTime(rule) => rule.check(),
            Self::DayOff(_) | Self::Recheck(_) | Self::FollowUp(_) => Ok(()),
        }
    }

    /// The fewest and the most minutes it can have; None for one that has none.
    #[must_use]
    pub const fn minutes(&self) -> Option<(u16, u16)> {
        match self {
            Self::InBreak(_) | Self::BetweenSessions(_) => Some(in_break::BOUNDS),
            Self::WindDown(_) => Some(wind_down::BOUNDS),
            Self::DayOff(_) | Self::FixedTime(_) | Self::Recheck(_) | Self::FollowUp(_) => None,
        }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::InBreak(_) => Kind::InBreak,
            Self::WindDown(_) => Kind::WindDown,
            Self::DayOff(_) => Kind::DayOff,
            Self::FixedTime(_) => Kind::FixedTime,
            Self::BetweenSessions(_) => Kind::BetweenSessions,
            Self::Recheck(_) => Kind::Recheck,
            Self::FollowUp(_) => Kind::FollowUp,
        }
    }

    /// Adds what it asks for on a date.
    pub(super) fn wish(&self, date: WorkDay, history: &History, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        match self {
            Self::InBreak(rule) => rule.wish(date, days, wishes),
            Self::WindDown(rule) => rule.wish(date, days, wishes),
            Self::DayOff(rule) => rule.wish(date, days, wishes),
            Self::FixedTime(rule) => rule.wish(date, days, wishes),
            Self::BetweenSessions(rule) => rule.wish(date, days, wishes),
            Self::Recheck(rule) => rule.wish(date, history, days, wishes),
            Self::FollowUp(rule) => rule.wish(date, history, days, wishes),
        }
    }
}

impl MostADay {
    /// One.
    pub const ONE: Self = Self(1);
    /// Three: the most there can be (a recommendation, see ADR 15).
    pub const THREE: Self = Self(3);

    /// That many.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

impl TryFrom<u8> for MostADay {
    type Error = Refusal;

    fn try_from(many: u8) -> Result<Self, Refusal> {
        if (1..=3).contains(&many) { Ok(Self(many)) } else { Err(Refusal::MostADay) }
    }
}

impl From<MostADay> for u8 {
    fn from(many: MostADay) -> Self {
        many.0
    }
}

impl Wish {
    /// In a shift; `key` is which of its date's.
    fn in_shift(kind: Kind, shift: &Shift, key: usize, at: UtcMillis, window: u16) -> Self {
        let (date, zone) = (shift.day, shift.zone.clone());
        let (topic, key) = (Topic::CheckIn, key as u64);
        Self { kind, topic, date, key, at, zone, awake: Awake::At(at), window, shift: Some(shift.clone()) }
    }

    /// Whether it asks for the same as another.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        (self.kind, self.date, self.key) == (other.kind, other.date, other.key)
            && self.zone.local(self.at) == other.zone.local(other.at)
    }

    /// Finds out what sleep makes of it.
    pub(super) fn wake(&mut self, days: &mut Days<'_>) {
        while let Awake::At(at) = self.awake {
            self.awake = match days.sleeps_until(at) {
                None => break,
                Some(until) if self.shift.is_some() => Awake::Never { until },
                Some(until) => Awake::At(until),
            };
        }
    }

    /// When it is, or would have been.
    pub(super) const fn moment(&self) -> UtcMillis {
        match self.awake {
            Awake::At(at) => at,
            Awake::Never { .. } => self.at,
        }
    }

    /// At a time on the phone's clock.
    fn on_clock(kind: Kind, topic: Topic, date: WorkDay, time: TimeOfDay, clock: &mut WallClock) -> Self {
        let (at, zone) = (clock.on(date, time), clock.zone().clone());
        let key = match topic {
            Topic::CheckIn => u64::from(time.minutes()),
            Topic::Recheck(number) | Topic::FollowUp(number) => number,
        };
        Self { kind, topic, date, key, at, zone, awake: Awake::At(at), window: ON_CLOCK, shift: None }
    }
}

/// A reminder at a time of day is as good some minutes later, and the phone sleeps better.
const ON_CLOCK: u16 = 30;

fn within(minutes: u16, (least, most): (u16, u16)) -> Result<(), Refusal> {
    if (least..=most).contains(&minutes) { Ok(()) } else { Err(Refusal::Minutes { least, most }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(rules: Vec<Rule>, sleep: Option<(u16, u16)>) -> Rules {
        let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
        let sleep = sleep.map(|(from, to)| SleepHours { from: time(from), to: time(to) });
        Rules { rules, most_a_day: MostADay::ONE, sleep }
    }

    #[test]
    fn one_to_three_a_day() {
        assert_eq!([0, 1, 3, 4].map(|many| MostADay::try_from(many).is_ok()), [false, true, true, false]);
    }

    #[test]
    fn sleep_leaves_some_of_the_day() {
        let check = |from, to| rules(Vec::new(), Some((from, to))).check();
        assert_eq!([check(22 * 60, 7 * 60), check(12 * 60, 8 * 60)], [Ok(()), Ok(())]);
        assert_eq!([check(12 * 60, 8 * 60 + 1), check(0, 0)], [Err(Refusal::TooMuchSleep); 2]);
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_bounds() {
        let check = |rule: Rule| rules(vec![rule], None).check();
        let minutes = |least, most| Err(Refusal::Minutes { least, most });
        assert_eq!(check(Rule::InBreak(InBreak { minutes: 5 })), minutes(15, 720));
        assert_eq!(check(Rule::WindDown(WindDown { minutes: 21 })), minutes(0, 20));
        assert_eq!(check(Rule::BetweenSessions(BetweenSessions { minutes: 0 })), minutes(15, 720));
        let time = TimeOfDay::from_minutes(600).unwrap();
        assert_eq!(check(Rule::FixedTime(FixedTime { time, weekdays: vec![] })), Err(Refusal::NoWeekday));
        assert_eq!(rules(vec![Rule::DayOff(DayOff { time }); 21], None).check(), Err(Refusal::TooMany));
    }
}
