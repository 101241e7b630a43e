//! The month: what stands on its days, and what a tap does.

use super::{CameFrom, NextShift, ShiftLine};
use crate::app::{App, AppError};
use crate::roster::{Roster, Shift, night_runs, quick_turnarounds};
use crate::time::WorkDay;
use chrono::{Datelike as _, Months, NaiveDate, Weekday};

/// What the person is looking at and has in hand. It lasts as long as the app is open, and isn't stored.
#[derive(Debug)]
pub(super) struct View {
    /// Months after the one that today is in.
    ahead: i32,
    weeks_begin: Weekday,
    pub(super) hand: Hand,
    pub(super) open: Option<WorkDay>,
    pub(super) copied: Option<WorkDay>,
}

impl Default for View {
    fn default() -> Self {
        Self { ahead: 0, weeks_begin: Weekday::Mon, hand: Hand::default(), open: None, copied: None }
    }
}

/// What a tap on a day does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// It goes through the codes, one further with each tap.
    #[default]
    Through,
    /// It puts this code there.
    Code(String),
    /// It says that there is no shift.
    Nothing,
    /// It takes away what was set.
    Clear,
}

/// What the month shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftsState {
    /// Its first day.
    pub month: WorkDay,
    /// The work day that now belongs to.
    pub today: WorkDay,
    /// Whole weeks, from the one with the month's first day to the one with its last.
    pub weeks: Vec<WeekView>,
    /// What can be taken in hand, in the person's order.
    pub codes: Vec<super::CodeView>,
    /// What is in hand.
    pub hand: Hand,
    /// The shift that goes on now, or the next one within the coming weeks.
    pub next: Option<ShiftLine>,
    /// What in this month is hard on people.
    pub hard: Vec<HardView>,
    /// Codes that stand in this month and were never explained: the person is asked.
    pub asks: Vec<super::CodeView>,
    /// The day that is open.
    pub open: Option<DayPanel>,
    /// The first day of the week that was copied.
    pub copied: Option<WorkDay>,
    /// The first and the last day of the last change of many days, while it can be undone.
    pub undo_first: Option<WorkDay>,
    /// The last of them.
    pub undo_last: Option<WorkDay>,
    /// Whether a cycle goes on in this month.
    pub has_cycle: bool,
    /// Whether nothing stands anywhere yet.
    pub nothing_yet: bool,
}

/// Seven days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekView {
    /// The first of them.
    pub first: WorkDay,
    /// All of them.
    pub days: Vec<DayView>,
}

/// A day in the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayView {
    /// Its date.
    pub day: WorkDay,
    /// Whether it belongs to this month, and not to a week that reaches into it.
    pub in_month: bool,
    /// Whether it was set, by hand or by a file; else a cycle counts.
    pub is_set: bool,
    /// What stands there.
    pub shifts: Vec<ShiftLine>,
}

/// One thing that is hard on people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HardView {
    /// Nights in a row.
    Nights {
        /// The evening of the first.
        first: WorkDay,
        /// The evening of the last.
        last: WorkDay,
        /// How many.
        nights: u32,
    },
    /// Less than eleven hours between two shifts.
    Turnaround {
        /// The code of the first.
        before: String,
        /// The code of the second.
        after: String,
        /// The day of the second.
        day: WorkDay,
        /// Minutes between them.
        minutes: u32,
    },
}

/// A day that is open, with everything that can be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPanel {
    /// Its date.
    pub day: WorkDay,
    /// Whether it was set.
    pub is_set: bool,
    /// What stands there, by the place that actions name.
    pub shifts: Vec<ShiftLine>,
    /// What the cycle has there, where that isn't what stands there.
    pub planned: Option<ShiftLine>,
    /// Whether another entry has room.
    pub has_room: bool,
}

/// What can be done in the month. Days are ISO dates.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum ShiftsAction {
    /// On which day a week begins: 1 for Monday to 7 for Sunday.
    WeeksBegin(u8),
    /// A month back.
    Earlier,
    /// A month on.
    Later,
    /// The month that today is in.
    ThisMonth,
    /// Takes something in hand.
    Take(Hand),
    /// Does to a day what the hand says. A day that more than a tap went into is opened, and not changed by going
    /// through the codes.
    Tap { day: WorkDay },
    /// Does the same to every day from one to the other; going through the codes, all become as the first is.
    Paint { first: WorkDay, last: WorkDay },
    /// Remembers the week of that day.
    CopyWeek { day: WorkDay },
    /// Puts the week that was copied in the place of the week of that day.
    PasteWeek { day: WorkDay },
    /// Takes back the last change of many days. Days that were changed again since stay.
    Undo,
    /// Opens a day.
    Open { day: WorkDay },
    /// Closes it.
    Close,
    /// Puts a code on a day, in the place of what stands there.
    Set { day: WorkDay, code: String },
    /// Says that there is no shift.
    SetNothing { day: WorkDay },
    /// Takes away what was set: the cycle counts again.
    Clear { day: WorkDay },
    /// Adds a code to a day.
    Add { day: WorkDay, code: String },
    /// Gives an entry other hours, in minutes since midnight; an end at or before the start is on the next day.
    SetHours { day: WorkDay, place: u32, start: u16, end: u16 },
    /// Takes an entry off a day.
    Remove { day: WorkDay, place: u32 },
}

/// How far ahead a next shift is looked for.
const NEXT_WITHIN: u32 = 42;

impl App {
    /// What the month shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn shifts(&self) -> Result<ShiftsState, AppError> {
        let today = self.work_day_now()?;
        let month = self.month(today);
        let last = next_month(month).minus(1);
        let (from, to) = (self.week_of(month), self.week_of(last).plus(6));
        // More on both sides: nights in a row don't end with the month.
        let roster = self.roster(from.minus(RUN), to.plus(RUN))?;
        let undoable = self.store.undoable()?;
        Ok(ShiftsState {
            month,
            today,
            weeks: self.weeks(&roster, from, to, month),
            codes: super::codes::views(&roster)?,
            hand: self.shifts.month.hand.clone(),
            next: self.next_shift(today)?.map(|next| next.shift),
            hard: hard(&roster, month, last),
            asks: asks(&roster, month, last)?,
            open: self.shifts.month.open.map(|day| self.panel(day)).transpose()?,
            copied: self.shifts.month.copied,
            undo_first: undoable.map(|(first, _)| first),
            undo_last: undoable.map(|(_, last)| last),
            has_cycle: month.through(last).any(|day| roster.cycle(day).is_some()),
            nothing_yet: roster.cycles.is_empty() && self.store.set_days()?.is_none(),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::Roster`], [`AppError::OutOfRange`], or as the storage says.
    pub fn shifts_act(&mut self, action: ShiftsAction) -> Result<ShiftsState, AppError> {
        let view = &mut self.shifts.month;
        match action {
            ShiftsAction::WeeksBegin(day) => {
                let day = day.checked_sub(1).and_then(|day| Weekday::try_from(day).ok());
                view.weeks_begin = day.ok_or(AppError::OutOfRange)?;
            }
            ShiftsAction::Earlier => self.turn_months(-1)?,
            ShiftsAction::Later => self.turn_months(1)?,
            ShiftsAction::ThisMonth => view.ahead = 0,
            ShiftsAction::Take(hand) => self.take(hand)?,
            ShiftsAction::CopyWeek { day } => self.shifts.month.copied = Some(self.week_of(day)),
            ShiftsAction::Open { day } => view.open = Some(day),
            ShiftsAction::Close => view.open = None,
            ShiftsAction::Tap { day } => self.tap_day(day)?,
            ShiftsAction::Paint { first, last } => self.paint(first, last)?,
            ShiftsAction::PasteWeek { day } => self.paste_week(day)?,
            ShiftsAction::Undo => self.write_roster(|writing| Ok(writing.undo_roster()?))?,
            ShiftsAction::Set { day, code } => self.set_day(day, &code)?,
            ShiftsAction::SetNothing { day } => self.set_shifts(day, &[])?,
            ShiftsAction::Clear { day } => self.clear_day(day)?,
            ShiftsAction::Add { day, code } => self.add_to(day, &code)?,
            ShiftsAction::SetHours { day, place, start, end } => self.set_hours(day, place, start, end)?,
            ShiftsAction::Remove { day, place } => self.remove_from(day, place)?,
        }
        self.shifts()
    }

    /// The shift that goes on now, or the next one.
    pub(in crate::app) fn next_shift(&self, today: WorkDay) -> Result<Option<NextShift>, AppError> {
        let now = self.now().at;
        let roster = self.store.roster(today.minus(1), today.plus(NEXT_WITHIN))?;
        let ahead = roster.through(today.minus(1), today.plus(NEXT_WITHIN));
        let mut ahead: Vec<(_, Shift)> = ahead
            .filter_map(|shift| Some((shift.work_span().filter(|span| span.ends > now)?.begins, shift)))
            .collect();
        ahead.sort_by_key(|(begins, _)| *begins);
        let date = WorkDay::on(self.sources.zone.stamp(now).local().date());
        Ok(ahead.first().map(|(begins, shift)| NextShift {
            shift: ShiftLine::of(shift, &roster, &self.sources.zone),
            goes_on: *begins <= now,
            in_days: shift.day.days_since(date),
        }))
    }

    fn month(&self, today: WorkDay) -> WorkDay {
        let first = today.date().with_day(1).unwrap_or(today.date());
        let months = Months::new(self.shifts.month.ahead.unsigned_abs());
        let moved = if self.shifts.month.ahead < 0 {
            first.checked_sub_months(months)
        } else {
            first.checked_add_months(months)
        };
        WorkDay::on(moved.unwrap_or(first))
    }

    fn turn_months(&mut self, by: i32) -> Result<(), AppError> {
        let before = self.shifts.month.ahead;
        self.shifts.month.ahead = before.saturating_add(by);
        let month = self.month(self.work_day_now()?);
        if self.reachable(month).is_err() {
            self.shifts.month.ahead = before;
        }
        Ok(())
    }

    pub(super) fn week_of(&self, day: WorkDay) -> WorkDay {
        day.minus(day.date().weekday().days_since(self.shifts.month.weeks_begin))
    }

    fn weeks(&self, roster: &Roster, from: WorkDay, to: WorkDay, month: WorkDay) -> Vec<WeekView> {
        let days: Vec<DayView> = from
            .through(to)
            .map(|day| DayView {
                day,
                in_month: same_month(day.date(), month.date()),
                is_set: roster.is_set(day),
                shifts: self.shift_lines(roster, day),
            })
            .collect();
        days.chunks(7)
            .filter_map(|days| Some(WeekView { first: days.first()?.day, days: days.to_vec() }))
            .collect()
    }

    /// What stands on a day.
    pub(in crate::app) fn shift_lines(&self, roster: &Roster, day: WorkDay) -> Vec<ShiftLine> {
        roster.on(day).iter().map(|shift| ShiftLine::of(shift, roster, &self.sources.zone)).collect()
    }

    fn panel(&self, day: WorkDay) -> Result<DayPanel, AppError> {
        let roster = self.roster(day, day)?;
        let shifts = self.shift_lines(&roster, day);
        let planned = roster.planned(day).map(|shift| ShiftLine::of(&shift, &roster, &self.sources.zone));
        Ok(DayPanel {
            day,
            is_set: roster.is_set(day),
            planned: planned.filter(|_| shifts.iter().all(|shift| shift.from != CameFrom::Cycle)),
            has_room: shifts.len() < Shift::MOST_A_DAY,
            shifts,
        })
    }
}

/// No run of nights is looked at for longer, in days.
const RUN: u32 = 31;

fn hard(roster: &Roster, first: WorkDay, last: WorkDay) -> Vec<HardView> {
    let shifts: Vec<Shift> = roster.through(first.minus(RUN), last.plus(RUN)).collect();
    let in_month = |day: WorkDay| first <= day && day <= last;
    let nights = night_runs(&shifts)
        .into_iter()
        .filter(|run| in_month(run.first) || in_month(run.last))
        .map(|run| HardView::Nights { first: run.first, last: run.last, nights: run.nights });
    let quick = quick_turnarounds(&shifts).into_iter().filter(|quick| in_month(quick.day)).map(|quick| {
        HardView::Turnaround {
            before: quick.before.text().to_owned(),
            after: quick.after.text().to_owned(),
            day: quick.day,
            minutes: quick.minutes,
        }
    });
    let mut hard: Vec<HardView> = nights.chain(quick).collect();
    hard.sort_by_key(|one| match one {
        HardView::Nights { first, .. } => *first,
        HardView::Turnaround { day, .. } => *day,
    });
    hard
}

fn asks(roster: &Roster, first: WorkDay, last: WorkDay) -> Result<Vec<super::CodeView>, AppError> {
    let shown: Vec<Shift> = roster.through(first, last).collect();
    let mut views = super::codes::views(roster)?;
    views.retain(|code| !code.is_sure && shown.iter().any(|shift| shift.code.is(&code.name)));
    Ok(views)
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}

fn next_month(month: WorkDay) -> WorkDay {
    WorkDay::on(month.date().checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX))
}
