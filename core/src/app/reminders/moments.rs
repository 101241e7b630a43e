//! The moments that there are to choose, with what was chosen of them.

use crate::reminder::{
    BetweenSessions, DayOff, FixedTime, FollowUp, InBreak, Kind, Recheck, Rule, Rules, WindDown,
};
use crate::roster::Roster;
use crate::time::{TimeOfDay, WorkDay};

/// A moment on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentView {
    /// What kind.
    pub kind: Kind,
    /// Which of several times of day; None for a kind of which there is one.
    pub number: Option<u32>,
    /// Whether it was chosen. Else the rest is what it would be at first.
    pub is_on: bool,
    /// Minutes into a shift, or before its end.
    pub minutes: Option<u16>,
    /// What they can be.
    pub bounds: Option<MinuteBounds>,
    /// The time of day.
    pub time: Option<TimeOfDay>,
    /// The days of the week, 1 for Monday to 7.
    pub weekdays: Vec<u8>,
    /// Why it can't come, where it was chosen and can't.
    pub never: Option<WhyNever>,
}

/// What minutes can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MinuteBounds {
    /// The fewest.
    pub least: u16,
    /// The most.
    pub most: u16,
    /// How many more or fewer a tap makes them.
    pub step: u16,
}

/// Why a moment can't come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNever {
    /// It belongs to shifts, and none is known.
    NoShifts,
    /// It belongs to shifts, and the last one that is known is over.
    ShiftsEnded {
        /// The last day that is known.
        last: WorkDay,
    },
}

/// The kinds in the order of the screen: shifts first, the clock after them.
const ORDER: &[Kind] = &[
    Kind::InBreak,
    Kind::WindDown,
    Kind::BetweenSessions,
    Kind::DayOff,
    Kind::FixedTime,
    #[cfg(feature = "self-checks")]
    Kind::Recheck,
    Kind::FollowUp,
];

/// What a kind is at first, before the person changes it. Ours, and no clinical facts.
pub(super) fn usual(kind: Kind) -> Rule {
    let hour = TimeOfDay::hour;
    match kind {
        Kind::InBreak => Rule::InBreak(InBreak { minutes: 4 * 60 }),
        Kind::WindDown => Rule::WindDown(WindDown { minutes: 10 }),
        Kind::BetweenSessions => Rule::BetweenSessions(BetweenSessions { minutes: 3 * 60 }),
        Kind::DayOff => Rule::DayOff(DayOff { time: hour(16) }),
        Kind::FixedTime => Rule::FixedTime(FixedTime { time: hour(18), weekdays: (1..=7).collect() }),
        Kind::Recheck => Rule::Recheck(Recheck { time: hour(17) }),
        Kind::FollowUp => Rule::FollowUp(FollowUp { time: hour(17) }),
    }
}

/// Whether a kind belongs to the clock alone.
const fn needs_shifts(kind: Kind) -> bool {
    matches!(kind, Kind::InBreak | Kind::WindDown | Kind::BetweenSessions | Kind::DayOff)
}

/// What the screen shows.
pub(super) fn moments(rules: &Rules, known: Known) -> Vec<MomentView> {
    let mut views = Vec::new();
    for kind in ORDER {
        let chosen: Vec<&Rule> = rules.rules.iter().filter(|rule| rule.kind() == *kind).collect();
        if chosen.is_empty() {
            views.push(MomentView::of(&usual(*kind), None, false));
        }
        for (number, rule) in (0..).zip(chosen) {
            let number = (*kind == Kind::FixedTime).then_some(number);
            views.push(MomentView {
                never: known.never().filter(|_| needs_shifts(*kind)),
                ..MomentView::of(rule, number, true)
            });
        }
    }
    views
}

/// How far a roster is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// Not at all.
    Nothing,
    /// Up to this day, which is over.
    Until(WorkDay),
    /// Into the future.
    Ahead,
}

impl Known {
    /// `last`: the last day that was set in all.
    pub(super) fn of(roster: &Roster, today: WorkDay, last: Option<WorkDay>) -> Self {
        let is_known = |day: WorkDay| roster.is_set(day) || roster.cycle(day).is_some();
        if today.through(today.plus(super::planning::AHEAD)).any(is_known) {
            return Self::Ahead;
        }
        let ended = roster.cycles.iter().filter_map(|cycle| cycle.ends).filter(|day| *day < today).max();
        match last.filter(|day| *day < today).max(ended) {
            None => Self::Nothing,
            Some(last) => Self::Until(last),
        }
    }

    const fn never(self) -> Option<WhyNever> {
        match self {
            Self::Nothing => Some(WhyNever::NoShifts),
            Self::Until(last) => Some(WhyNever::ShiftsEnded { last }),
            Self::Ahead => None,
        }
    }
}

impl MomentView {
    fn of(rule: &Rule, number: Option<u32>, is_on: bool) -> Self {
        let (mut minutes, mut time, mut weekdays) = (None, None, Vec::new());
        match rule {
            Rule::InBreak(rule) => minutes = Some(rule.minutes),
            Rule::WindDown(rule) => minutes = Some(rule.minutes),
            Rule::BetweenSessions(rule) => minutes = Some(rule.minutes),
            Rule::DayOff(rule) => time = Some(rule.time),
            Rule::Recheck(rule) => time = Some(rule.time),
            Rule::FollowUp(rule) => time = Some(rule.time),
            Rule::FixedTime(rule) => (time, weekdays) = (Some(rule.time), rule.weekdays.clone()),
        }
        let bounds = rule.minutes().map(|(least, most)| MinuteBounds {
            least,
            most,
            step: if most > 60 { 15 } else { 5 },
        });
        Self { kind: rule.kind(), number, is_on, minutes, bounds, time, weekdays, never: None }
    }
}
