use super::sleep::{self, SleepHours, Span};
use crate::roster::{Roster, Shift};
use crate::time::{DayTurn, UtcMillis, WorkDay, WorkDays, WorkSpan, Zone};
use std::collections::BTreeMap;

/// A roster as reminders look at it: day by day, each looked at once.
pub(super) struct Days<'a> {
    roster: &'a Roster,
    zone: &'a Zone,
    turn: DayTurn,
    hours: Option<SleepHours>,
    shifts: BTreeMap<WorkDay, Vec<Placed>>,
    begins: BTreeMap<WorkDay, UtcMillis>,
    slept: BTreeMap<WorkDay, Vec<Span>>,
}

/// A shift with its instants.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) shift: Shift,
    pub(super) begins: UtcMillis,
    pub(super) ends: UtcMillis,
}

/// A shift this many days before or after a day shows that a roster of it is known.
const KNOWN_AROUND: u32 = 7;

impl<'a> Days<'a> {
    pub(super) fn new(roster: &'a Roster, zone: &'a Zone, turn: DayTurn, hours: Option<SleepHours>) -> Self {
        Self {
            roster,
            zone,
            turn,
            hours,
            shifts: BTreeMap::new(),
            begins: BTreeMap::new(),
            slept: BTreeMap::new(),
        }
    }

    /// The phone's zone.
    pub(super) const fn zone(&self) -> &'a Zone {
        self.zone
    }

    /// What has hours on that date.
    pub(super) fn on(&mut self, date: WorkDay) -> &[Placed] {
        let roster = self.roster;
        self.shifts.entry(date).or_insert_with(|| {
            let placed = |shift: Shift| shift.span().map(|(begins, ends)| Placed { shift, begins, ends });
            roster.on(date).into_iter().filter_map(placed).collect()
        })
    }

    /// Whether a day without a shift is one off, and not only one of which nobody knows.
    pub(super) fn is_known(&self, date: WorkDay) -> bool {
        let is_known = |day: WorkDay| self.roster.is_set(day) || self.roster.cycle(day).is_some();
        is_known(date) || date.minus(KNOWN_AROUND).through(date.plus(KNOWN_AROUND)).any(is_known)
    }

    /// The work day of an instant.
    pub(super) fn work_day(&mut self, at: UtcMillis) -> WorkDay {
        let clock = WorkDay::of(self.zone.local(at), self.turn);
        // Mostly it is the one of the clock; work before or after midnight moves it by a day or two.
        if self.begins(clock) <= at && at < self.begins(clock.plus(1)) {
            return clock;
        }
        let newest_first = (0..=2 * WorkDays::REACH).map(|back| clock.plus(WorkDays::REACH).minus(back));
        newest_first.into_iter().find(|day| self.begins(*day) <= at).unwrap_or(clock)
    }

    /// When a work day begins.
    pub(super) fn begins(&mut self, day: WorkDay) -> UtcMillis {
        if let Some(begins) = self.begins.get(&day) {
            return *begins;
        }
        let spans = self.spans(day.minus(WorkDays::REACH), day);
        let begins = WorkDays::new(self.turn, spans).begins(day, self.zone);
        self.begins.insert(day, begins);
        begins
    }

    /// Until when sleep is protected that an instant lies in.
    pub(super) fn sleeps_until(&mut self, at: UtcMillis) -> Option<UtcMillis> {
        let slept = self.slept_around(at).filter(|(from, to)| *from <= at && at < *to);
        slept.map(|(_, to)| to).max()
    }

    /// When the last sleep before an instant ends, and when the next one begins, of the days around it.
    pub(super) fn sleep_around(&mut self, at: UtcMillis) -> (Option<UtcMillis>, Option<UtcMillis>) {
        let (mut before, mut after) = (None, None);
        for (from, to) in self.slept_around(at) {
            if to <= at {
                before = before.max(Some(to));
            } else if from > at {
                after = Some(after.map_or(from, |after: UtcMillis| after.min(from)));
            }
        }
        (before, after)
    }

    /// When the hours that the person named begin: those that an instant lies in, or the next ones. Work doesn't matter: for
    /// when nobody knows whether there is any.
    pub(super) fn hours_from(&self, at: UtcMillis) -> Option<UtcMillis> {
        let date = WorkDay::on(self.zone.local(at).date());
        let hours = self.hours?;
        // Less than a day each: those of the day before may go on, those of the day after come last.
        let spans = [date.minus(1), date, date.plus(1)].map(|date| hours.on(date, self.zone));
        spans.into_iter().find(|(_, to)| at < *to).map(|(from, _)| from)
    }

    fn slept_around(&mut self, at: UtcMillis) -> impl Iterator<Item = Span> {
        let date = WorkDay::on(self.zone.local(at).date());
        // The longest work is longer than a day, and zones can be a day apart.
        let (first, last) = (date.minus(WorkDays::REACH), date.plus(2));
        first.through(last).for_each(|date| self.find_slept(date));
        self.slept.range(first..=last).flat_map(|(_, slept)| slept.iter().copied())
    }

    /// Finds the sleep that belongs to a date: the hours that begin on it, and what follows its nights.
    fn find_slept(&mut self, date: WorkDay) {
        if self.slept.contains_key(&date) {
            return;
        }
        let mut slept: Vec<Span> = self.hours.iter().map(|hours| hours.on(date, self.zone)).collect();
        let is_in_run = self.has_night(date.minus(1)) || self.has_night(date.plus(1));
        for one in self.on(date).iter().filter(|one| one.shift.is_night()) {
            slept.extend(sleep::after_night(&one.shift, one.ends, is_in_run));
        }
        let worked = self.spans(date.minus(WorkDays::REACH), date.plus(WorkDays::REACH));
        let worked: Vec<Span> = worked.iter().map(|span| (span.begins, span.ends)).collect();
        self.slept.insert(date, sleep::without(&slept, &worked));
    }

    fn has_night(&mut self, date: WorkDay) -> bool {
        self.on(date).iter().any(|one| one.shift.is_night())
    }

    fn spans(&mut self, first: WorkDay, last: WorkDay) -> Vec<WorkSpan> {
        let mut spans = Vec::new();
        for date in first.through(last) {
            let worked = self.on(date).iter().filter(|one| one.shift.kind.is_worked());
            spans.extend(worked.map(|one| WorkSpan {
                day: one.shift.day,
                begins: one.begins,
                ends: one.ends,
            }));
        }
        spans
    }
}
