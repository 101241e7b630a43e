use super::days::Days;
use super::decide::{Decided, Moment, Outcome, Why};
use super::history::History;
use super::rule::{Kind, Rules, Topic, Wish};
use crate::roster::{Roster, Shift};
use crate::time::{DayTurn, Now, UtcMillis, WorkDay, WorkDays, Zone};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// A reminder to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Names it to alarms and in the ledger, and says nothing of it there.
    pub id: u64,
    /// The moment on the wall clock, in [`Planned::zone`].
    pub civil: NaiveDateTime,
    /// Whose clock: of a shift its own, else the phone's.
    pub zone: Zone,
    /// The same as an instant, by this build's rules for zones.
    pub at: UtcMillis,
    /// Where the phone's clock turns out to be another one, it is no earlier than this: there was sleep before it, or
    /// another work day.
    pub earliest: UtcMillis,
    /// Not shown any more after this: two hours later, or when sleep or the day after begins.
    pub not_after: UtcMillis,
    /// Where it is snoozed, it is shown by then or not at all.
    pub latest: UtcMillis,
    /// When the hours of sleep begin that it is in, or the next ones, whether there is work in them or not.
    pub hours_from: Option<UtcMillis>,
    /// For how long it may be shown from its time on, in minutes.
    pub window: u16,
    /// The work day it counts for.
    pub day: WorkDay,
    /// When that begins.
    pub day_begins: UtcMillis,
    /// What kind of moment it is.
    pub kind: Kind,
    /// What it is about.
    pub topic: Topic,
    /// The shift that it belongs to.
    pub shift: Option<Shift>,
    /// Why it is then.
    pub why: Why,
}

/// What became of one moment that a rule asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What kind of moment.
    pub kind: Kind,
    /// When its rule has it.
    pub wished: UtcMillis,
    /// The shift that it belongs to.
    pub shift: Option<Shift>,
    /// When it is; None where there is no reminder.
    pub at: Option<UtcMillis>,
    /// Why.
    pub why: Why,
}

/// Nothing is looked for further ahead than this many days: no rule is silent for longer while it has anything to ask.
const AHEAD: u32 = 400;

/// The next reminders, in order, at most `limit`.
#[must_use]
pub fn plan(
    rules: &Rules,
    roster: &Roster,
    history: &History,
    now: &Now,
    turn: DayTurn,
    limit: usize,
) -> Vec<Planned> {
    planned(rules, roster, history, (now, history.ignored(now.at)), turn, limit)
}

/// The same for a ledger, which halves them and goes quiet by itself: a check-in that needs no vault ends that, and then the
/// next ones have to be there.
#[must_use]
pub fn plan_for_ledger(
    rules: &Rules,
    roster: &Roster,
    history: &History,
    now: &Now,
    turn: DayTurn,
) -> Vec<Planned> {
    planned(rules, roster, history, (now, 0), turn, super::Ledger::ENTRIES)
}

fn planned(
    rules: &Rules,
    roster: &Roster,
    history: &History,
    (now, ignored): (&Now, usize),
    turn: DayTurn,
    limit: usize,
) -> Vec<Planned> {
    let mut days = Days::new(roster, &now.zone, turn, rules.sleep);
    let mut planned = Vec::new();
    for (day, outcomes) in Walk::new(rules, history, (now, ignored), &mut days) {
        planned.extend(outcomes.into_iter().filter_map(|outcome| Planned::of(outcome, day)));
        if planned.len() >= limit {
            break;
        }
    }
    planned.truncate(limit);
    planned
}

/// What became of every moment that the rules asked for on a work day: why this, why then, and why not.
#[must_use]
pub fn explain(
    rules: &Rules,
    roster: &Roster,
    history: &History,
    now: &Now,
    turn: DayTurn,
    asked: WorkDay,
) -> Vec<Explained> {
    let mut days = Days::new(roster, &now.zone, turn, rules.sleep);
    let mut walk = Walk::new(rules, history, (now, history.ignored(now.at)), &mut days);
    let found = walk.find(|(day, _)| *day >= asked).filter(|(day, _)| *day == asked);
    found.map(|(_, outcomes)| outcomes.into_iter().map(Explained::of).collect()).unwrap_or_default()
}

/// Day after day from today on, each decided when all that falls on it is known.
struct Walk<'r, 'h, 'd, 'a> {
    rules: &'r Rules,
    decided: Decided<'h>,
    history: &'h History,
    days: &'d mut Days<'a>,
    /// What falls on work days that are still to be decided.
    waiting: BTreeMap<WorkDay, Vec<Wish>>,
    /// The date that rules are asked about next.
    date: WorkDay,
    /// The work day that is decided next.
    day: WorkDay,
    last: WorkDay,
}

impl<'r, 'h, 'd, 'a> Walk<'r, 'h, 'd, 'a> {
    fn new(
        rules: &'r Rules,
        history: &'h History,
        (now, ignored): (&Now, usize),
        days: &'d mut Days<'a>,
    ) -> Self {
        let day = days.work_day(now.at);
        let decided = Decided::new(rules, history, ignored, now.at, days);
        let (waiting, date) = (BTreeMap::new(), day.minus(WorkDays::REACH));
        Self { rules, decided, history, days, waiting, date, day, last: day.plus(AHEAD) }
    }
}

impl Iterator for Walk<'_, '_, '_, '_> {
    type Item = (WorkDay, Vec<Outcome>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.day > self.last {
            return None;
        }
        // What is asked for on one date can fall on a day before or after it.
        while self.date <= self.day.plus(2) {
            for rule in &self.rules.rules {
                for wish in rule.wishes(self.date, self.days, self.history) {
                    let wish = wish.awake(self.days);
                    let day = self.days.work_day(wish.moment());
                    self.waiting.entry(day).or_default().push(wish);
                }
            }
            self.date = self.date.plus(1);
        }
        let wishes = self.waiting.remove(&self.day).unwrap_or_default();
        let outcomes = self.decided.day(self.day, wishes, self.days);
        let day = self.day;
        self.day = day.plus(1);
        Some((day, outcomes))
    }
}

impl Planned {
    fn of(outcome: Outcome, day: WorkDay) -> Option<Self> {
        let Outcome { wish, id, moment, why } = outcome;
        let Moment { at, earliest, not_after, latest, hours_from, day_begins } = moment?;
        Some(Self {
            id,
            civil: wish.zone.local(at),
            zone: wish.zone,
            at,
            earliest,
            not_after,
            latest,
            hours_from,
            window: wish.window,
            day,
            day_begins,
            kind: wish.kind,
            topic: wish.topic,
            shift: wish.shift,
            why,
        })
    }
}

impl Explained {
    fn of(outcome: Outcome) -> Self {
        let Outcome { wish, moment, why, .. } = outcome;
        Self { kind: wish.kind, wished: wish.at, shift: wish.shift, at: moment.map(|moment| moment.at), why }
    }
}
