use super::{App, AppError, EntryLine, ShiftLine};
use crate::checkin::Load;
use crate::roster::{Roster, Shift};
use crate::time::WorkDay;
use std::collections::BTreeMap;

/// How much of the past shows at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HistoryRange {
    /// 28 days.
    #[default]
    FourWeeks,
    /// 91 days.
    ThreeMonths,
    /// 364 days.
    OneYear,
}

impl HistoryRange {
    /// Whole weeks, so that the same weekdays stand under each other.
    const fn days(self) -> u32 {
        match self {
            Self::FourWeeks => 4 * 7,
            Self::ThreeMonths => 13 * 7,
            Self::OneYear => 52 * 7,
        }
    }
}

/// What the person is looking at. It lasts as long as the app is open, and isn't stored.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct View {
    range: HistoryRange,
    /// How many ranges back; 0 is the one that ends today. Negative after a clock was set back, when check-ins lie
    /// after today.
    back: i32,
}

/// What Trends shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryState {
    /// How much shows.
    pub range: HistoryRange,
    /// The first work day shown.
    pub first_day: WorkDay,
    /// The last work day shown.
    pub last_day: WorkDay,
    /// Every work day of the range, oldest first.
    pub chart: Vec<ChartDay>,
    /// Days with at least one check-in.
    pub days_logged: u32,
    /// Days in the range.
    pub days_in_range: u32,
    /// Days with their check-ins, newest first.
    pub days: Vec<HistoryDay>,
    /// Whether there is anything before the range.
    pub has_earlier: bool,
    /// Whether there is anything after the range.
    pub has_later: bool,
    /// Whether nothing has been stored at all.
    pub nothing_yet: bool,
}

/// Load on one work day; a day without a check-in has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartDay {
    /// The work day.
    pub work_day: WorkDay,
    /// The heaviest load.
    pub heaviest: Option<Load>,
    /// The lightest load.
    pub lightest: Option<Load>,
    /// Check-ins on that day.
    pub count: u32,
    /// What kind of work stands on the day; None: none that is known.
    pub work: Option<Work>,
}

/// What kind of work stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// By day.
    Day,
    /// In the night.
    Night,
}

/// One work day with its check-ins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryDay {
    /// The work day.
    pub work_day: WorkDay,
    /// Its check-ins, oldest first.
    pub entries: Vec<EntryLine>,
    /// What stands on it in the roster.
    pub shifts: Vec<ShiftLine>,
}

/// What can be done on Trends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryAction {
    /// Shows more or less of the past, up to today.
    ShowRange(HistoryRange),
    /// Goes one range back.
    Earlier,
    /// Goes one range forward.
    Later,
}

impl App {
    /// What Trends shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn history(&self) -> Result<HistoryState, AppError> {
        let days_in_range = self.history.range.days();
        let (first_day, last_day) = self.window()?;
        let loads = self.store.day_loads(first_day, last_day)?;
        let (has_earlier, has_later) = self.beyond(first_day, last_day)?;
        let roster = self.store.roster(first_day, last_day)?;
        let by_day: BTreeMap<WorkDay, _> = loads.iter().map(|load| (load.work_day, load)).collect();
        let chart = first_day.through(last_day).map(|work_day| {
            let load = by_day.get(&work_day);
            ChartDay {
                work_day,
                heaviest: load.map(|l| l.heaviest),
                lightest: load.map(|l| l.lightest),
                count: load.map_or(0, |l| l.count),
                work: work(&roster, work_day),
            }
        });
        Ok(HistoryState {
            range: self.history.range,
            first_day,
            last_day,
            chart: chart.collect(),
            days_logged: u32::try_from(loads.len()).unwrap_or(u32::MAX),
            days_in_range,
            days: self.days(first_day, last_day, &roster)?,
            has_earlier,
            has_later,
            nothing_yet: loads.is_empty() && !has_earlier && !has_later,
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// As the storage says.
    pub fn history_act(&mut self, action: HistoryAction) -> Result<HistoryState, AppError> {
        let (first_day, last_day) = self.window()?;
        let (has_earlier, has_later) = self.beyond(first_day, last_day)?;
        let View { range, back } = self.history;
        self.history = match action {
            HistoryAction::ShowRange(range) => View { range, back: 0 },
            HistoryAction::Earlier if has_earlier => View { range, back: back.saturating_add(1) },
            HistoryAction::Later if has_later => View { range, back: back.saturating_sub(1) },
            // There is nothing that way; a second tap on a button that just went away changes nothing.
            HistoryAction::Earlier | HistoryAction::Later => self.history,
        };
        self.history()
    }

    /// The first and the last work day shown.
    fn window(&self) -> Result<(WorkDay, WorkDay), AppError> {
        let today = self.work_day_now()?;
        let View { range, back } = self.history;
        let distance = back.unsigned_abs().saturating_mul(range.days());
        let last = if back < 0 { today.plus(distance) } else { today.minus(distance) };
        Ok((last.minus(range.days() - 1), last))
    }

    /// Whether there is anything before and after. The way back to today is always there.
    fn beyond(&self, first: WorkDay, last: WorkDay) -> Result<(bool, bool), AppError> {
        let (before, after) = self.store.has_beyond(first, last)?;
        Ok((before || self.history.back < 0, after || self.history.back > 0))
    }

    fn days(&self, first: WorkDay, last: WorkDay, roster: &Roster) -> Result<Vec<HistoryDay>, AppError> {
        let mut days: BTreeMap<WorkDay, Vec<EntryLine>> = BTreeMap::new();
        for check_in in self.store.check_ins(first, last)? {
            days.entry(check_in.work_day).or_default().push(EntryLine::of(&check_in, self.content));
        }
        let day = |(work_day, entries)| HistoryDay {
            work_day,
            entries,
            shifts: self.shift_lines(roster, work_day),
        };
        Ok(days.into_iter().rev().map(day).collect())
    }
}

/// A day with a night in it is one, whatever else it has.
fn work(roster: &Roster, day: WorkDay) -> Option<Work> {
    let shifts = roster.on(day);
    if shifts.iter().any(Shift::is_night) {
        return Some(Work::Night);
    }
    shifts.iter().any(|shift| shift.kind.is_worked()).then_some(Work::Day)
}
