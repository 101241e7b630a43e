use super::days::Days;
use super::decide::{Decided, Moment, Outcome, Why};
use super::history::History;
use super::rule::{Kind, Rules, Topic, Wish};
use crate::roster::{Roster, Shift};
use crate::time::{DayTurn, Now, UtcMillis, WorkDay, WorkDays, Zone};
use chrono::NaiveDateTime;

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
    /// When the hours of sleep begin that it is in, or the next ones, on the phone's clock as they were named, whether there
    /// is work in them or not.
    pub hours_from: Option<NaiveDateTime>,
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
    let mut planned = Vec::with_capacity(limit.min(super::Ledger::ENTRIES));
    let mut walk = Walk::new(rules, history, (now, ignored), &mut days);
    while planned.len() < limit
        && let Some((day, outcomes)) = walk.next()
    {
        planned.extend(outcomes.into_iter().filter_map(|outcome| Planned::of(outcome, day, walk.days)));
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

/// The next moments that the rules ask for, date after date, at most `limit`: whatever becomes of them, with sleep and all.
#[must_use]
pub fn asked(rules: &Rules, roster: &Roster, history: &History, now: &Now, limit: usize) -> Vec<UtcMillis> {
    let mut days = Days::new(roster, &now.zone, DayTurn::default(), rules.sleep);
    let today = WorkDay::on(now.zone.local(now.at).date());
    let (mut asking, mut wishes, mut asked) =
        (Asking { rules, history, date: today }, Vec::new(), Vec::with_capacity(limit));
    while asked.len() < limit && asking.date <= today.plus(AHEAD) {
        asking.on_next_date(&mut days, &mut wishes);
        asked.extend(wishes.drain(..).map(|wish| wish.at).filter(|at| *at > now.at));
    }
    asked.truncate(limit);
    asked
}

/// What the rules ask for, date after date.
struct Asking<'r, 'h> {
    rules: &'r Rules,
    history: &'h History,
    /// The one that they are asked about next.
    date: WorkDay,
}

impl Asking<'_, '_> {
    fn on_next_date(&mut self, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        for rule in &self.rules.rules {
            rule.wish(self.date, self.history, days, wishes);
        }
        self.date = self.date.plus(1);
    }
}

/// Day after day from today on, each decided when all that falls on it is known.
struct Walk<'r, 'h, 'd, 'a> {
    asking: Asking<'r, 'h>,
    decided: Decided<'h>,
    days: &'d mut Days<'a>,
    /// What was asked for on one date.
    wishes: Vec<Wish>,
    /// What falls on work days that are still to be decided.
    waiting: Vec<(WorkDay, Wish)>,
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
        let asking = Asking { rules, history, date: day.minus(WorkDays::REACH) };
        let (wishes, waiting, last) = (Vec::new(), Vec::new(), day.plus(AHEAD));
        Self { asking, decided, days, wishes, waiting, day, last }
    }
}

impl Iterator for Walk<'_, '_, '_, '_> {
    type Item = (WorkDay, Vec<Outcome>);

    fn next(&mut self) -> Option<Self::Item> {
        let day = self.day;
        if day > self.last {
            return None;
        }
        // What is asked for on one date can fall on a day before or after it.
        while self.asking.date <= day.plus(2) {
            self.asking.on_next_date(self.days, &mut self.wishes);
            for mut wish in self.wishes.drain(..) {
                wish.wake(self.days);
                let falls_on = self.days.work_day(wish.moment());
                if falls_on >= day {
                    self.waiting.push((falls_on, wish));
                }
            }
        }
        let falls_on_it = self.waiting.extract_if(.., |(falls_on, _)| *falls_on == day);
        let wishes = falls_on_it.map(|(_, wish)| wish).collect();
        let outcomes = self.decided.day(day, wishes, self.days);
        self.day = day.plus(1);
        Some((day, outcomes))
    }
}

impl Planned {
    fn of(outcome: Outcome, day: WorkDay, days: &mut Days<'_>) -> Option<Self> {
        let Outcome { wish, kept, why } = outcome;
        let (id, Moment { at, earliest, not_after, latest, hours_from, day_begins }) = kept?;
        Some(Self {
            id,
            civil: days.local(at, &wish.zone),
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
        let Outcome { wish, kept, why } = outcome;
        let at = kept.map(|(_, moment)| moment.at);
        Self { kind: wish.kind, wished: wish.at, shift: wish.shift, at, why }
    }
}
