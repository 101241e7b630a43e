//! Cycles: days that come again and again, from a preset or one's own.

use super::shape::record;
use super::shift_codes::ShiftCode;
use super::shifts::{ShiftLine, date};
use crate::error::AppError;
use aftershift_core::app;

record! {
    /// What the screen about cycles shows. Days are ISO dates.
    CycleState = app::CycleState {
        /// The cycles that there are, by their first day.
        cycles: Vec<CycleLine>,
        /// What there is to start from.
        presets: Vec<CyclePreset>,
        /// The codes that a day can have.
        codes: Vec<ShiftCode>,
        /// The code that may stand for the days of a preset.
        suggested_day: Option<String>,
        /// The one that may stand for its nights.
        suggested_night: Option<String>,
        /// The one that is being put together.
        draft: Option<DraftCycle>,
        /// The most days of a cycle.
        longest: u32,
        /// The work day that now belongs to.
        today: String,
    }

    /// A cycle.
    CycleLine = app::CycleLine {
        /// Its id.
        id: String,
        /// Its first day.
        begins: String,
        /// Its last day; None while no end is known.
        ends: Option<String>,
        /// Its days, from the first: codes, None for a day without a shift.
        days: Vec<Option<String>>,
        /// Whether it is the one that counts today.
        is_current: bool,
    }

    /// A cycle to start from.
    CyclePreset = app::PresetView {
        /// Its content id.
        id: String,
        /// What it is called.
        label: String,
        /// The same in words.
        about: String,
        /// Whether it has days.
        has_days: bool,
        /// Whether it has nights.
        has_nights: bool,
    }

    /// A cycle that is being put together; nothing of it is stored.
    DraftCycle = app::DraftCycle {
        /// The one that it would change; None for a new one.
        id: Option<String>,
        /// Its first day.
        begins: String,
        /// Its last day.
        ends: Option<String>,
        /// Its days.
        days: Vec<Option<String>>,
        /// Which of its days today is, from 1; None where it doesn't cover today.
        today_is: Option<u32>,
        /// What the coming four weeks would hold.
        ahead: Vec<ShiftLine>,
    }
}

/// What can be done with cycles.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum CycleAction {
    /// Starts from a preset. It begins today.
    Start {
        /// Its content id.
        preset: String,
        /// The code that stands for its days.
        day: String,
        /// The code that stands for its nights.
        night: String,
    },
    /// Starts one of one's own, with empty days.
    StartOwn {
        /// How many.
        length: u32,
    },
    /// Opens one to change it.
    Edit {
        /// Its id.
        id: String,
    },
    /// Puts a code on a day of it.
    SetDay {
        /// Which, from 0.
        place: u32,
        /// What; None: no shift.
        code: Option<String>,
    },
    /// Goes one code further on a day of it; after the last one comes no shift, and then the first.
    TapDay {
        /// Which, from 0.
        place: u32,
    },
    /// Makes it longer, with empty days, or shorter.
    SetLength {
        /// How many days.
        length: u32,
    },
    /// Sets its first day.
    Begin {
        /// Which.
        day: String,
    },
    /// Says which of its days today is.
    TodayIs {
        /// From 1.
        number: u32,
    },
    /// Sets its last day.
    End {
        /// Which; None: no end is known.
        day: Option<String>,
    },
    /// Stores it. What was before today stays as it was.
    Save,
    /// Leaves it.
    Discard,
    /// Removes one. What was before today stays.
    Remove {
        /// Its id.
        id: String,
    },
}

impl TryFrom<CycleAction> for app::CycleAction {
    type Error = AppError;

    fn try_from(action: CycleAction) -> Result<Self, AppError> {
        Ok(match action {
            CycleAction::Start { preset, day, night } => Self::Start { preset, day, night },
            CycleAction::StartOwn { length } => Self::StartOwn { length },
            CycleAction::Edit { id } => Self::Edit { id },
            CycleAction::SetDay { place, code } => Self::SetDay { place, code },
            CycleAction::TapDay { place } => Self::TapDay { place },
            CycleAction::SetLength { length } => Self::SetLength { length },
            CycleAction::Begin { day } => Self::Begin { day: date(&day)? },
            CycleAction::TodayIs { number } => Self::TodayIs { number },
            CycleAction::End { day } => Self::End { day: day.map(|day| date(&day)).transpose()? },
            CycleAction::Save => Self::Save,
            CycleAction::Discard => Self::Discard,
            CycleAction::Remove { id } => Self::Remove { id },
        })
    }
}
