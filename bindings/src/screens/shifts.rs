//! The month: what stands on its days, and what a tap does.

use super::choices::mirror;
use super::shape::{Shape, record, shaped};
use super::shift_codes::ShiftCode;
use crate::error::AppError;
use aftershift_core::time::WorkDay;
use aftershift_core::{app, roster};

mirror! {
    /// What a code stands for.
    ShiftKind = roster::Kind {
        /// Work on a ward, in theatre, in a practice.
        Shift,
        /// A day of sessions with people who have an appointment.
        Clinic,
        /// To be reached, and perhaps called in.
        OnCall,
        /// Annual, study, sick or other leave.
        Leave,
        /// A day off that is written down as one.
        Off,
    }
}

mirror! {
    /// Where an entry of a day comes from.
    ShiftOrigin = app::CameFrom {
        /// It was tapped.
        Own,
        /// A cycle that goes on.
        Cycle,
        /// A file.
        File,
    }
}

shaped!(roster::Kind => ShiftKind, app::CameFrom => ShiftOrigin, app::Hand => Hand, app::HardView => Hard);

/// A kind, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ShiftKindOption {
    /// Which.
    pub kind: ShiftKind,
    /// Whether it has hours.
    pub has_hours: bool,
}

/// The kinds that a code can have, in the order in which they are offered.
#[uniffi::export]
#[must_use]
pub fn shift_kinds() -> Vec<ShiftKindOption> {
    let option = |kind: roster::Kind| ShiftKindOption { kind: kind.into(), has_hours: kind.has_hours() };
    roster::Kind::ALL.into_iter().map(option).collect()
}

/// What a tap on a day does.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum Hand {
    /// It goes through the codes, one further with each tap.
    Through,
    /// It puts this code there.
    Code {
        /// Which.
        code: String,
    },
    /// It says that there is no shift.
    Nothing,
    /// It takes away what was set.
    Clear,
}

/// One thing that is hard on people.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum Hard {
    /// Nights in a row.
    Nights {
        /// The evening of the first, as an ISO date.
        first: String,
        /// The evening of the last.
        last: String,
        /// How many: at least 2.
        nights: u32,
    },
    /// Less than eleven hours between two shifts.
    Turnaround {
        /// The code of the first.
        before: String,
        /// The code of the second.
        after: String,
        /// The day of the second, as an ISO date.
        day: String,
        /// Minutes between them.
        minutes: u32,
    },
}

record! {
    /// What the month shows. Days are ISO dates, times minutes since midnight.
    ShiftsState = app::ShiftsState {
        /// The first day of the month.
        month: String,
        /// The work day that now belongs to.
        today: String,
        /// Whole weeks, from the one with the month's first day to the one with its last.
        weeks: Vec<RosterWeek>,
        /// What can be taken in hand, in the person's order.
        codes: Vec<ShiftCode>,
        /// What is in hand.
        hand: Hand,
        /// The shift that goes on now, or the next one within the coming weeks.
        next: Option<ShiftLine>,
        /// What in this month is hard on people.
        hard: Vec<Hard>,
        /// Codes that stand in this month and were never explained: the person is asked.
        asks: Vec<ShiftCode>,
        /// The day that is open.
        open: Option<RosterDayPanel>,
        /// The first day of the week that was copied.
        copied: Option<String>,
        /// The first day of the last change of many days, while it can be undone.
        undo_first: Option<String>,
        /// The last day of it.
        undo_last: Option<String>,
        /// Whether a cycle goes on in this month.
        has_cycle: bool,
        /// Whether nothing stands anywhere yet.
        nothing_yet: bool,
    }

    /// Seven days.
    RosterWeek = app::WeekView {
        /// The first of them.
        first: String,
        /// All of them.
        days: Vec<RosterDay>,
    }

    /// A day in the month.
    RosterDay = app::DayView {
        /// Its date.
        day: String,
        /// Whether it belongs to this month, and not to a week that reaches into it.
        in_month: bool,
        /// Whether it was set, by hand or by a file; else a cycle counts.
        is_set: bool,
        /// What stands there.
        shifts: Vec<ShiftLine>,
    }

    /// One entry of a day.
    ShiftLine = app::ShiftLine {
        /// The date on which it begins.
        day: String,
        /// Its code.
        code: String,
        /// The code in words, where there are any.
        label: Option<String>,
        /// What it is.
        kind: ShiftKind,
        /// When it begins, on the clock where it is; None for leave and days off.
        starts: Option<u16>,
        /// When it ends.
        ends: Option<u16>,
        /// The date on which it ends, where that is another one.
        ends_on: Option<String>,
        /// The same where it lasts for days: later than on the next date.
        last_day: Option<String>,
        /// How many minutes go by from one to the other, the hour that a change of clocks takes or gives included.
        lasts: Option<u32>,
        /// Whether it is work in the night: three hours or more between 23:00 and 06:00.
        is_night: bool,
        /// Whether the clocks change while it goes on.
        meets_clock_change: bool,
        /// Whose clock counts, where it isn't the phone's.
        zone: Option<String>,
        /// Where it comes from.
        from: ShiftOrigin,
    }

    /// A day that is open.
    RosterDayPanel = app::DayPanel {
        /// Its date.
        day: String,
        /// Whether it was set.
        is_set: bool,
        /// What stands there, by the place that actions name.
        shifts: Vec<ShiftLine>,
        /// What the cycle has there, where that isn't what stands there.
        planned: Option<ShiftLine>,
        /// Whether another entry has room.
        has_room: bool,
    }
}

impl From<app::Hand> for Hand {
    fn from(hand: app::Hand) -> Self {
        match hand {
            app::Hand::Through => Self::Through,
            app::Hand::Code(code) => Self::Code { code },
            app::Hand::Nothing => Self::Nothing,
            app::Hand::Clear => Self::Clear,
        }
    }
}

impl From<Hand> for app::Hand {
    fn from(hand: Hand) -> Self {
        match hand {
            Hand::Through => Self::Through,
            Hand::Code { code } => Self::Code(code),
            Hand::Nothing => Self::Nothing,
            Hand::Clear => Self::Clear,
        }
    }
}

impl From<app::HardView> for Hard {
    fn from(hard: app::HardView) -> Self {
        match hard {
            app::HardView::Nights { first, last, nights } => {
                Self::Nights { first: first.shape(), last: last.shape(), nights }
            }
            app::HardView::Turnaround { before, after, day, minutes } => {
                Self::Turnaround { before, after, day: day.shape(), minutes }
            }
        }
    }
}

/// What can be done in the month. Days are ISO dates.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum ShiftsAction {
    /// On which day a week begins, as this phone has it.
    WeeksBegin {
        /// 1 for Monday to 7 for Sunday.
        weekday: u8,
    },
    /// A month back.
    Earlier,
    /// A month on.
    Later,
    /// The month that today is in.
    ThisMonth,
    /// Takes something in hand.
    Take {
        /// What.
        hand: Hand,
    },
    /// Does to a day what the hand says. A day that more than a tap went into is opened, and not changed by going through
    /// the codes.
    Tap {
        /// Which.
        day: String,
    },
    /// Does the same to every day from one to the other, at most 366; going through the codes, all become as `first` is.
    Paint {
        /// The day on which it began.
        first: String,
        /// The day on which it ended; may lie before `first`.
        last: String,
    },
    /// Remembers the week of that day.
    CopyWeek {
        /// Any day of it.
        day: String,
    },
    /// Puts the week that was copied in the place of the week of that day.
    PasteWeek {
        /// Any day of it.
        day: String,
    },
    /// Takes back the last change of many days. Days that were changed again since stay.
    Undo,
    /// Opens a day.
    Open {
        /// Which.
        day: String,
    },
    /// Closes it.
    Close,
    /// Puts a code on a day, in the place of what stands there.
    Set {
        /// Which.
        day: String,
        /// What.
        code: String,
    },
    /// Says that there is no shift.
    SetNothing {
        /// When.
        day: String,
    },
    /// Takes away what was set: the cycle counts again.
    Clear {
        /// When.
        day: String,
    },
    /// Adds a code to a day.
    Add {
        /// When.
        day: String,
        /// What.
        code: String,
    },
    /// Gives an entry other hours.
    SetHours {
        /// When.
        day: String,
        /// Its place on the day, from 0.
        place: u32,
        /// Minutes since midnight.
        start: u16,
        /// Minutes since midnight; at or before the start it is on the next day.
        end: u16,
    },
    /// Takes an entry off a day.
    Remove {
        /// When.
        day: String,
        /// Its place on the day, from 0.
        place: u32,
    },
}

impl TryFrom<ShiftsAction> for app::ShiftsAction {
    type Error = AppError;

    fn try_from(action: ShiftsAction) -> Result<Self, AppError> {
        Ok(match action {
            ShiftsAction::WeeksBegin { weekday } => Self::WeeksBegin(weekday),
            ShiftsAction::Earlier => Self::Earlier,
            ShiftsAction::Later => Self::Later,
            ShiftsAction::ThisMonth => Self::ThisMonth,
            ShiftsAction::Take { hand } => Self::Take(hand.into()),
            ShiftsAction::Tap { day } => Self::Tap { day: date(&day)? },
            ShiftsAction::Paint { first, last } => Self::Paint { first: date(&first)?, last: date(&last)? },
            ShiftsAction::CopyWeek { day } => Self::CopyWeek { day: date(&day)? },
            ShiftsAction::PasteWeek { day } => Self::PasteWeek { day: date(&day)? },
            ShiftsAction::Undo => Self::Undo,
            ShiftsAction::Open { day } => Self::Open { day: date(&day)? },
            ShiftsAction::Close => Self::Close,
            ShiftsAction::Set { day, code } => Self::Set { day: date(&day)?, code },
            ShiftsAction::SetNothing { day } => Self::SetNothing { day: date(&day)? },
            ShiftsAction::Clear { day } => Self::Clear { day: date(&day)? },
            ShiftsAction::Add { day, code } => Self::Add { day: date(&day)?, code },
            ShiftsAction::SetHours { day, place, start, end } => {
                Self::SetHours { day: date(&day)?, place, start, end }
            }
            ShiftsAction::Remove { day, place } => Self::Remove { day: date(&day)?, place },
        })
    }
}

pub(super) fn date(day: &str) -> Result<WorkDay, AppError> {
    day.parse().map_err(|error| app::AppError::from(error).into())
}
