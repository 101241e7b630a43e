//! Entry: one check-in opened from the history, to read, correct, move or remove; and adding an earlier one.
//! A correction replaces what was there: no edit history is kept.

use super::answers::{Answer, DrainOption, HelpOption, SignalOption};
use super::choices::Moment;
use aftershift_core::app;

/// One check-in, whole.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct EntryState {
    /// Its id.
    pub id: String,
    /// The work day it belongs to, as an ISO date.
    pub work_day: String,
    /// The calendar date, as an ISO date. Differs from the work day after midnight.
    pub local_date: String,
    /// Minutes since midnight, on the clock of that place: 0 to 1,439.
    pub minute_of_day: u16,
    /// The last work day that it can be moved to, as an ISO date.
    pub latest_day: String,
    /// 0 (light) to 4 (too much).
    pub load: u8,
    /// All signals.
    pub signals: Vec<SignalOption>,
    /// Minutes slept.
    pub sleep_minutes: Option<u16>,
    /// Minutes that the dial starts from while nothing is answered.
    pub sleep_suggested_minutes: u16,
    /// One step of the dial, in minutes.
    pub sleep_step_minutes: u16,
    /// The longest sleep that can be entered, in minutes.
    pub sleep_most_minutes: u16,
    /// 0 (very poor) to 4 (very good).
    pub sleep_quality: Option<u8>,
    /// 0 (empty) to 4 (full).
    pub energy: Option<u8>,
    /// All things that can have weighed.
    pub weighed: Vec<DrainOption>,
    /// All things that can have helped.
    pub helped: Vec<HelpOption>,
    /// When in the working day.
    pub moment: Option<Moment>,
    /// The moments to choose from.
    pub moments: Vec<Moment>,
    /// The note kept.
    pub note: Option<String>,
    /// The longest note, in characters.
    pub note_limit: u32,
}

/// What the form for an earlier check-in starts from.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct EntryForm {
    /// The work day suggested, as an ISO date.
    pub work_day: String,
    /// Minutes since midnight suggested.
    pub minute_of_day: u16,
    /// The last work day that can be chosen, as an ISO date.
    pub latest_day: String,
    /// When the day turns, in minutes since midnight. A time before it is in the small hours of the next date.
    pub day_turn_minute: u16,
}

/// What can be done with an earlier check-in.
#[derive(Clone, Debug, PartialEq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum EntryAction {
    /// Adds one to an earlier time. Saved at once; the rest can be answered in the state that comes back.
    Add {
        /// The work day, as an ISO date.
        work_day: String,
        /// Minutes since midnight, 0 to 1,439. Before the day's turn it means the small hours of the next date.
        minute_of_day: u16,
        /// 0 (light) to 4 (too much).
        load: u8,
    },
    /// Changes one answer.
    Answer {
        /// The check-in.
        id: String,
        /// The new answer.
        answer: Answer,
    },
    /// Moves it to another time.
    Move {
        /// The check-in.
        id: String,
        /// The work day, as an ISO date.
        work_day: String,
        /// Minutes since midnight, 0 to 1,439.
        minute_of_day: u16,
    },
    /// Removes it for good.
    Remove {
        /// The check-in.
        id: String,
    },
}

impl From<EntryAction> for app::EntryAction {
    fn from(action: EntryAction) -> Self {
        match action {
            EntryAction::Add { work_day, minute_of_day, load } => Self::Add { work_day, minute_of_day, load },
            EntryAction::Answer { id, answer } => Self::Answer { id, answer: answer.into() },
            EntryAction::Move { id, work_day, minute_of_day } => Self::Move { id, work_day, minute_of_day },
            EntryAction::Remove { id } => Self::Remove { id },
        }
    }
}

impl From<app::EntryForm> for EntryForm {
    fn from(f: app::EntryForm) -> Self {
        Self {
            work_day: f.work_day.to_string(),
            minute_of_day: f.time.minutes(),
            latest_day: f.latest_day.to_string(),
            day_turn_minute: f.day_turn.minutes(),
        }
    }
}

impl From<app::EntryState> for EntryState {
    fn from(s: app::EntryState) -> Self {
        Self {
            id: s.id.to_string(),
            work_day: s.work_day.to_string(),
            local_date: s.local_date.to_string(),
            minute_of_day: s.time.minutes(),
            latest_day: s.latest_day.to_string(),
            load: s.load.value(),
            signals: s.signals.into_iter().map(Into::into).collect(),
            sleep_minutes: s.sleep.minutes.map(|v| v.value()),
            sleep_suggested_minutes: s.sleep.suggested_minutes,
            sleep_step_minutes: s.sleep.step_minutes,
            sleep_most_minutes: s.sleep.most_minutes,
            sleep_quality: s.sleep.quality.map(|v| v.value()),
            energy: s.energy.map(|v| v.value()),
            weighed: s.weighed.into_iter().map(Into::into).collect(),
            helped: s.helped.into_iter().map(Into::into).collect(),
            moment: s.moment.map(Into::into),
            moments: s.moments.into_iter().map(Into::into).collect(),
            note: s.note,
            note_limit: s.note_limit,
        }
    }
}
