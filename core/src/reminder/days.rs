use super::lately::Lately;
use super::sleep::{self, SleepHours, Span};
use super::wall_clock::{WallClock, WallClocks};
use crate::roster::{Roster, Shift};
use crate::time::{DayTurn, TimeOfDay, UtcMillis, WorkDay, WorkDays, WorkSpan, Zone};
use chrono::NaiveDateTime;

/// A roster as reminders look at it: day by day, each looked at once.
pub(super) struct Days<'a> {
    roster: &'a Roster,
    /// The phone's.
    zone: &'a Zone,
    clocks: WallClocks,
    turn: DayTurn,
    hours: Option<SleepHours>,
    shifts: Lately<Vec<Placed>>,
    begins: Lately<UtcMillis>,
    /// By the date that it belongs to.
    slept: Lately<Vec<Span>>,
    /// All that an instant of a date can meet.
    slept_around: Lately<Vec<Span>>,
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
            clocks: WallClocks::new(zone.clone()),
            turn,
            hours,
            shifts: Lately::new(),
            begins: Lately::new(),
            slept: Lately::new(),
            slept_around: Lately::new(),
        }
    }

    /// The phone's clock.
    pub(super) const fn clock(&mut self) -> &mut WallClock {
        self.clocks.phone()
    }

    /// The moment on a clock.
    pub(super) fn local(&mut self, at: UtcMillis, zone: &Zone) -> NaiveDateTime {
        self.clocks.of(zone).local(at)
    }

    /// What has hours on that date.
    pub(super) fn on(&mut self, date: WorkDay) -> &[Placed] {
        if self.shifts.get(date).is_none() {
            let shifts = self.roster.on(date).into_iter();
            let placed = shifts.filter_map(|shift| Placed::of(shift, &mut self.clocks)).collect();
            self.shifts.put(date, placed);
        }
        self.shifts.get(date).map_or(&[], Vec::as_slice)
    }

    /// Whether a day without a shift is one off, and not only one of which nobody knows.
    pub(super) fn is_known(&self, date: WorkDay) -> bool {
        let (first, last) = (date.minus(KNOWN_AROUND), date.plus(KNOWN_AROUND));
        self.roster.days.range(first..=last).next().is_some()
            || (!self.roster.cycles.is_empty()
                && first.through(last).any(|day| self.roster.cycle(day).is_some()))
    }

    /// The work day of an instant.
    pub(super) fn work_day(&mut self, at: UtcMillis) -> WorkDay {
        let clock = WorkDay::of(self.clock().local(at), self.turn);
        // Mostly it is the one of the clock; work before or after midnight moves it by a day or two.
        if self.begins(clock) <= at && at < self.ends(clock) {
            return clock;
        }
        let newest_first = (0..=2 * WorkDays::REACH).map(|back| clock.plus(WorkDays::REACH).minus(back));
        newest_first.into_iter().find(|day| self.begins(*day) <= at).unwrap_or(clock)
    }

    /// When a work day begins.
    pub(super) fn begins(&mut self, day: WorkDay) -> UtcMillis {
        if let Some(begins) = self.begins.get(day) {
            return *begins;
        }
        let spans = self.spans(day.minus(WorkDays::REACH), day);
        let begins = if spans.is_empty() {
            let turns = TimeOfDay::from_minutes(self.turn.minutes()).unwrap_or(TimeOfDay::hour(0));
            self.clock().on(day, turns)
        } else {
            WorkDays::new(self.turn, spans).begins(day, self.zone)
        };
        *self.begins.put(day, begins)
    }

    /// When it ends: as soon as any later one begins. Work in a zone far away can have the second day begin before the first,
    /// which then is empty.
    pub(super) fn ends(&mut self, day: WorkDay) -> UtcMillis {
        let first = self.begins(day.plus(1));
        (2..=WorkDays::REACH).fold(first, |ends, more| ends.min(self.begins(day.plus(more))))
    }

    /// Until when sleep is protected that an instant lies in.
    pub(super) fn sleeps_until(&mut self, at: UtcMillis) -> Option<UtcMillis> {
        let slept = self.slept_around(at).iter().filter(|(from, to)| *from <= at && at < *to);
        slept.map(|(_, to)| *to).max()
    }

    /// When the last sleep before an instant ends, and when the next one begins, of the days around it.
    pub(super) fn sleep_around(&mut self, at: UtcMillis) -> (Option<UtcMillis>, Option<UtcMillis>) {
        let (mut before, mut after) = (None, None);
        for (from, to) in self.slept_around(at).iter().copied() {
            if to <= at {
                before = before.max(Some(to));
            } else if from > at {
                after = Some(after.map_or(from, |after: UtcMillis| after.min(from)));
            }
        }
        (before, after)
    }

    /// When the hours that the person named begin, on the clock as they named them: those that an instant lies in, or the next
    /// ones. Work doesn't matter: for when nobody knows whether there is any.
    pub(super) fn hours_from(&mut self, at: UtcMillis) -> Option<NaiveDateTime> {
        let hours = self.hours?;
        let date = self.clock().date(at);
        // Less than a day each: those of the day before may go on, those of the day after come last.
        let mut dates = [date.minus(1), date, date.plus(1)].into_iter();
        let found = dates.find(|date| at < hours.on(*date, self.clock()).1)?;
        Some(found.date_at(hours.from))
    }

    fn slept_around(&mut self, at: UtcMillis) -> &[Span] {
        let date = self.clock().date(at);
        if self.slept_around.get(date).is_none() {
            // The longest work is longer than a day, and zones can be a day apart.
            let (first, last) = (date.minus(WorkDays::REACH), date.plus(2));
            let mut slept = Vec::with_capacity(8);
            first.through(last).for_each(|date| slept.extend_from_slice(self.slept(date)));
            self.slept_around.put(date, slept);
        }
        self.slept_around.get(date).map_or(&[], Vec::as_slice)
    }

    /// The sleep that belongs to a date: the hours that begin on it, and what follows its nights.
    fn slept(&mut self, date: WorkDay) -> &[Span] {
        if self.slept.get(date).is_none() {
            let slept = self.find_slept(date);
            self.slept.put(date, slept);
        }
        self.slept.get(date).map_or(&[], Vec::as_slice)
    }

    fn find_slept(&mut self, date: WorkDay) -> Vec<Span> {
        let hours = self.hours;
        let mut slept: Vec<Span> = hours.iter().map(|hours| hours.on(date, self.clock())).collect();
        if self.has_night(date) {
            let is_in_run = self.has_night(date.minus(1)) || self.has_night(date.plus(1));
            let nights: Vec<_> = self.on(date).iter().filter(|one| one.shift.is_night()).cloned().collect();
            for Placed { shift, ends, .. } in nights {
                slept.extend(sleep::after_night(ends, is_in_run, self.clocks.of(&shift.zone)));
            }
        }
        let worked = self.spans(date.minus(WorkDays::REACH), date.plus(WorkDays::REACH));
        let worked: Vec<Span> = worked.iter().map(|span| (span.begins, span.ends)).collect();
        sleep::without(slept, &worked)
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

impl Placed {
    /// None without hours. As [`Shift::span`] has it, by a clock that was looked up before.
    fn of(shift: Shift, clocks: &mut WallClocks) -> Option<Self> {
        let (hours, clock) = (shift.hours?, clocks.of(&shift.zone));
        let begins = clock.instant(hours.begins_on(shift.day));
        let ends = clock.instant(hours.ends_on(shift.day)).max(begins);
        debug_assert_eq!(shift.span(), Some((begins, ends)), "{shift:?}");
        Some(Self { shift, begins, ends })
    }
}
