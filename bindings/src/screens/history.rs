//! Trends, as far as it goes today: the days, and load over weeks as a chart and as a table.

use super::choices::mirror;
use super::shifts::ShiftLine;
use super::today::EntryLine;
use aftershift_core::app;

mirror! {
    /// How much of the past shows at once.
    HistoryRange = app::HistoryRange {
        /// 28 days.
        FourWeeks,
        /// 91 days.
        ThreeMonths,
        /// 364 days.
        OneYear,
    }
}

mirror! {
    /// What kind of work stands on a day.
    Work = app::Work {
        /// By day.
        Day,
        /// In the night.
        Night,
    }
}

/// What Trends shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct HistoryState {
    /// How much shows.
    pub range: HistoryRange,
    /// The first work day shown, as an ISO date.
    pub first_day: String,
    /// The last work day shown, as an ISO date.
    pub last_day: String,
    /// Every work day of the range, oldest first, also those without a check-in: a gap stays a gap.
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

/// Load on one work day.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct ChartDay {
    /// The work day, as an ISO date.
    pub work_day: String,
    /// The heaviest load of the day, 0 to 4. None: no check-in.
    pub heaviest: Option<u8>,
    /// The lightest load of the day, 0 to 4.
    pub lightest: Option<u8>,
    /// Check-ins on that day.
    pub count: u32,
    /// What kind of work stands on the day; None: none that is known.
    pub work: Option<Work>,
}

/// One work day with its check-ins.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct HistoryDay {
    /// The work day, as an ISO date.
    pub work_day: String,
    /// Its check-ins, oldest first.
    pub entries: Vec<EntryLine>,
    /// What stands on it in the roster.
    pub shifts: Vec<ShiftLine>,
}

/// What can be done on Trends.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum HistoryAction {
    /// Shows more or less of the past, up to today.
    ShowRange {
        /// How much.
        range: HistoryRange,
    },
    /// Goes one range back.
    Earlier,
    /// Goes one range forward.
    Later,
}

impl From<HistoryAction> for app::HistoryAction {
    fn from(action: HistoryAction) -> Self {
        match action {
            HistoryAction::ShowRange { range } => Self::ShowRange(range.into()),
            HistoryAction::Earlier => Self::Earlier,
            HistoryAction::Later => Self::Later,
        }
    }
}

impl From<app::HistoryState> for HistoryState {
    fn from(s: app::HistoryState) -> Self {
        Self {
            range: s.range.into(),
            first_day: s.first_day.to_string(),
            last_day: s.last_day.to_string(),
            chart: s.chart.into_iter().map(Into::into).collect(),
            days_logged: s.days_logged,
            days_in_range: s.days_in_range,
            days: s.days.into_iter().map(Into::into).collect(),
            has_earlier: s.has_earlier,
            has_later: s.has_later,
            nothing_yet: s.nothing_yet,
        }
    }
}

impl From<app::ChartDay> for ChartDay {
    fn from(d: app::ChartDay) -> Self {
        Self {
            work_day: d.work_day.to_string(),
            heaviest: d.heaviest.map(|v| v.value()),
            lightest: d.lightest.map(|v| v.value()),
            count: d.count,
            work: d.work.map(Into::into),
        }
    }
}

impl From<app::HistoryDay> for HistoryDay {
    fn from(d: app::HistoryDay) -> Self {
        Self {
            work_day: d.work_day.to_string(),
            entries: d.entries.into_iter().map(Into::into).collect(),
            shifts: d.shifts.into_iter().map(Into::into).collect(),
        }
    }
}
