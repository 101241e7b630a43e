//! Today: the one question, what is unfinished, and what this work day holds so far.

use super::choices::Moment;
use super::keeping::Gone;
use super::shape::record;
use super::shifts::ShiftLine;
use aftershift_core::app;

/// What Today shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its own on the screen")]
pub struct TodayState {
    /// The work day that now belongs to, as an ISO date.
    pub work_day: String,
    /// A check-in that was interrupted and can still be picked up.
    pub open: Option<OpenCheckIn>,
    /// The check-ins of this work day, newest first.
    pub entries: Vec<EntryLine>,
    /// True when the phone names a time zone that this app doesn't know: the phone's offset is used instead.
    pub zone_unknown: bool,
    /// Whether it is asked how the first step went: once, a week after it was chosen. The first-step kit asks.
    pub step_asks: bool,
    /// Whether a lock is offered: once, after the first save.
    pub offers_lock: bool,
    /// Whether the passphrase is to be typed once, so that it isn't forgotten.
    pub practice_due: bool,
    /// Whether it is asked for how long entries are kept: once, in the first week.
    pub asks_keep_for: bool,
    /// Whether it is said that reminders went quiet, since nobody followed the last ones: once.
    pub reminders_went_quiet: bool,
    /// What went because it was older than is kept, and wasn't said yet.
    pub gone: Option<Gone>,
    /// What came in while it was locked, and wasn't said yet.
    pub while_locked: Option<WhileLocked>,
    /// The shift that goes on now, or the next one; None where none is known, and while something more pressing is said.
    pub next_shift: Option<NextShift>,
}

record! {
    /// The shift that goes on, or the one that comes next.
    NextShift = app::NextShift {
        /// Which.
        shift: ShiftLine,
        /// Whether it has begun.
        goes_on: bool,
        /// In how many days of the calendar it begins: 0 is today, also after midnight.
        in_days: u32,
    }

    /// What came in while it was locked: somebody else may have tapped it.
    WhileLocked = app::WhileLockedView {
        /// Check-ins that were added. They are ordinary ones, and can be corrected and removed.
        added: u32,
        /// What couldn't be read. It was put aside.
        unread: u32,
    }
}

/// A check-in whose cards are not finished.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct OpenCheckIn {
    /// Its id.
    pub id: String,
    /// How heavy it was: 0 to 4.
    pub load: u8,
    /// When, on the clock of that place, as HH:MM.
    pub local_time: String,
}

/// One check-in in a line.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct EntryLine {
    /// Its id.
    pub id: String,
    /// The work day it belongs to, as an ISO date.
    pub work_day: String,
    /// The calendar date it was made on, as an ISO date. Differs from the work day after midnight.
    pub local_date: String,
    /// When, on the clock of that place, as HH:MM.
    pub local_time: String,
    /// How heavy it was: 0 to 4.
    pub load: u8,
    /// When in the working day it was.
    pub moment: Option<Moment>,
    /// The labels of the signals chosen.
    pub signals: Vec<String>,
    /// The labels of what weighed.
    pub weighed: Vec<String>,
    /// The labels of what helped.
    pub helped: Vec<String>,
    /// Energy left, 0 to 4.
    pub energy: Option<u8>,
    /// Minutes of last sleep.
    pub sleep_minutes: Option<u16>,
    /// Quality of last sleep, 0 to 4.
    pub sleep_quality: Option<u8>,
    /// Whether a note was kept. The note itself shows only when the check-in is opened.
    pub has_note: bool,
}

/// What can be done on Today.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum TodayAction {
    /// Saves a check-in, at once and durably; what was open stands as it is. The state's `open` names it.
    TapLoad {
        /// 0 (light) to 4 (too much).
        load: u8,
    },
    /// The same, after the person has said that the phone's date is right although it went back.
    TapLoadDateIsRight {
        /// 0 to 4.
        load: u8,
    },
    /// Lets the interrupted check-in stand as it is.
    LeaveAsItIs,
    /// "Not now" to the lock that is offered. It isn't offered again; Settings have it.
    NoLock,
    /// What went was read.
    GoneSeen,
    /// What came in while it was locked was read.
    WhileLockedSeen,
    /// That reminders went quiet was read.
    QuietSeen,
}

impl From<TodayAction> for app::TodayAction {
    fn from(action: TodayAction) -> Self {
        match action {
            TodayAction::TapLoad { load } => Self::TapLoad(load),
            TodayAction::TapLoadDateIsRight { load } => Self::TapLoadDateIsRight(load),
            TodayAction::LeaveAsItIs => Self::LeaveAsItIs,
            TodayAction::NoLock => Self::NoLock,
            TodayAction::GoneSeen => Self::GoneSeen,
            TodayAction::WhileLockedSeen => Self::WhileLockedSeen,
            TodayAction::QuietSeen => Self::QuietSeen,
        }
    }
}

impl From<app::TodayState> for TodayState {
    fn from(s: app::TodayState) -> Self {
        Self {
            work_day: s.work_day.to_string(),
            open: s.open.map(Into::into),
            entries: s.entries.into_iter().map(Into::into).collect(),
            zone_unknown: s.zone_unknown,
            offers_lock: s.offers_lock,
            practice_due: s.practice_due,
            asks_keep_for: s.asks_keep_for,
            reminders_went_quiet: s.reminders_went_quiet,
            gone: s.gone.map(Into::into),
            while_locked: s.while_locked.map(Into::into),
            next_shift: s.next_shift.map(Into::into),
            step_asks: s.step_asks,
        }
    }
}

impl From<app::OpenCheckIn> for OpenCheckIn {
    fn from(o: app::OpenCheckIn) -> Self {
        Self { id: o.id.to_string(), load: o.load.value(), local_time: o.local_time.to_string() }
    }
}

impl From<app::EntryLine> for EntryLine {
    fn from(e: app::EntryLine) -> Self {
        Self {
            id: e.id.to_string(),
            work_day: e.work_day.to_string(),
            local_date: e.local_date.to_string(),
            local_time: e.local_time.to_string(),
            load: e.load.value(),
            moment: e.moment.map(Into::into),
            signals: e.signals,
            weighed: e.weighed,
            helped: e.helped,
            energy: e.energy.map(|v| v.value()),
            sleep_minutes: e.sleep_minutes.map(|v| v.value()),
            sleep_quality: e.sleep_quality.map(|v| v.value()),
            has_note: e.has_note,
        }
    }
}
