//! Reminders: the moments there are, how many, why this one and why not, and whether they arrive.

use super::choices::mirror;
use super::shape::{Shape, record, shaped};
use crate::error::AppError;
use aftershift_core::time::TimeOfDay;
use aftershift_core::{app, reminder};

mirror! {
    /// A kind of moment.
    ReminderKind = reminder::Kind {
        /// When a first step was to be asked about.
        FollowUp,
        /// When a self-check can be compared again.
        Recheck,
        /// Shortly before a shift ends.
        WindDown,
        /// Some time into a shift.
        InBreak,
        /// On a clinic day.
        BetweenSessions,
        /// On days without work.
        DayOff,
        /// At the same time on some days of the week.
        FixedTime,
    }
}

shaped!(
    reminder::Kind => ReminderKind,
    app::WhyNever => WhyNever,
    app::Standing => ReminderStanding,
    app::WhyView => ReminderWhy,
);

/// Why a moment can't come.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum WhyNever {
    /// It belongs to shifts, and none is known.
    NoShifts,
    /// It belongs to shifts, and the last one that is known is over.
    ShiftsEnded {
        /// The last day that is known, as an ISO date.
        last: String,
    },
}

/// How things are with reminders.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum ReminderStanding {
    /// None was chosen.
    NoneChosen,
    /// Some were, and none can come: what they belong to isn't known.
    NoneCanCome,
    /// They come.
    Planned,
    /// Several in a row came and nobody followed: now there is one every other day.
    Halved {
        /// How many.
        ignored: u32,
    },
    /// More of them, and there is none until the next check-in.
    Quiet {
        /// How many.
        ignored: u32,
    },
}

/// Why there is a reminder, and why then; or why there is none. Times are minutes since midnight on the phone's clock.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum ReminderWhy {
    /// It is at the time that was chosen.
    AsChosen,
    /// Its time lay in protected sleep: it waits for the end of it.
    AfterSleep {
        /// The time that was chosen.
        chosen: u16,
    },
    /// It comes again, as was asked for.
    Snoozed,
    /// Its time is over.
    Past,
    /// It was shown already.
    Shown {
        /// When.
        at: u16,
    },
    /// It belongs to a shift and lies in protected sleep.
    InSleep {
        /// Until when.
        until: u16,
    },
    /// A check-in of that day is there already.
    Done {
        /// When it was made.
        at: u16,
    },
    /// The day has as many as were chosen.
    Enough {
        /// How many that is.
        most: u8,
    },
    /// Too close to another.
    TooClose {
        /// When that is.
        to: u16,
    },
    /// Nobody wanted any more that day.
    NotToday,
    /// Several in a row came and nobody followed: now there is one every other day.
    Halved,
    /// More of them, and there is none until the next check-in.
    Quiet,
}

record! {
    /// What the screen about reminders shows. Days are ISO dates, times minutes since midnight.
    RemindersState = app::RemindersState {
        /// The moments there are, with what was chosen.
        moments: Vec<ReminderMoment>,
        /// Whether one more time of day can be added.
        can_add_time: bool,
        /// How many a day, at most: 1 to 3.
        most_a_day: u8,
        /// Hours of sleep in which none comes; None: only after nights.
        sleep: Option<SleepHours>,
        /// What such hours are at first.
        usual_sleep: SleepHours,
        /// Whether they are to come to the minute.
        exact: bool,
        /// How things are.
        standing: ReminderStanding,
        /// The next ones, at most five.
        ahead: Vec<ReminderLine>,
        /// What became of every moment of this work day.
        today: Vec<ReminderLine>,
        /// The last ones, at most seven: as they were planned and as they came, newest first.
        came: Vec<ReminderCame>,
    }

    /// A moment on the screen.
    ReminderMoment = app::MomentView {
        /// What kind.
        kind: ReminderKind,
        /// Which of several times of day; None for a kind of which there is one.
        number: Option<u32>,
        /// Whether it was chosen. Else the rest is what it would be at first.
        is_on: bool,
        /// Minutes into a shift, or before its end.
        minutes: Option<u16>,
        /// What they can be.
        bounds: Option<MinuteBounds>,
        /// The time of day.
        time: Option<u16>,
        /// The days of the week, 1 for Monday to 7.
        weekdays: Vec<u16>,
        /// Why it can't come, where it was chosen and can't.
        never: Option<WhyNever>,
    }

    /// What minutes can be.
    MinuteBounds = app::MinuteBounds {
        /// The fewest.
        least: u16,
        /// The most.
        most: u16,
        /// How many more or fewer a tap makes them.
        step: u16,
    }

    /// Hours of sleep, as minutes since midnight. They end on the next date where that isn't later.
    SleepHours = reminder::SleepHours {
        /// When they begin.
        from: u16,
        /// When they end.
        to: u16,
    }

    /// A reminder, or a moment that is none.
    ReminderLine = app::ReminderLine {
        /// What kind of moment.
        kind: ReminderKind,
        /// The date on the calendar.
        day: String,
        /// The time on the clock of its place.
        time: u16,
        /// Whose clock, where it isn't the phone's.
        zone: Option<String>,
        /// The code of the shift it belongs to.
        code: Option<String>,
        /// Whether there is a reminder.
        comes: bool,
        /// Why.
        why: ReminderWhy,
    }

    /// A reminder whose time is over.
    ReminderCame = app::CameLine {
        /// The date it was planned for.
        day: String,
        /// The time.
        planned: u16,
        /// When it was shown; None where it wasn't.
        shown: Option<u16>,
        /// Why it wasn't: whether the phone wasn't allowed to show it. Else it didn't wake the app in time.
        not_allowed: bool,
    }
}

/// What can be done about reminders.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum RemindersAction {
    /// Chooses a moment, or changes it. What isn't said is as it is at first.
    Choose {
        /// What kind.
        kind: ReminderKind,
        /// Which of several times of day; None: the one of its kind, or a new time of day.
        number: Option<u32>,
        /// Minutes into a shift, or before its end.
        minutes: Option<u16>,
        /// The time of day, in minutes since midnight.
        time: Option<u16>,
        /// The days of the week, 1 for Monday to 7; none: every day.
        weekdays: Vec<u16>,
    },
    /// Takes one back.
    TakeBack {
        /// What kind.
        kind: ReminderKind,
        /// Which of several times of day.
        number: Option<u32>,
    },
    /// How many a day.
    MostADay {
        /// 1 to 3.
        most: u8,
    },
    /// Hours of sleep, in minutes since midnight.
    Sleep {
        /// When they begin.
        from: u16,
        /// When they end.
        to: u16,
    },
    /// No hours of sleep: only after nights.
    NoSleep,
    /// Whether they are to come to the minute.
    Exact {
        /// Yes or no.
        exact: bool,
    },
    /// That they went quiet was read.
    QuietSeen,
}

impl TryFrom<RemindersAction> for app::RemindersAction {
    type Error = AppError;

    fn try_from(action: RemindersAction) -> Result<Self, AppError> {
        let time = |minutes| TimeOfDay::from_minutes(minutes).ok_or(AppError::OutOfRange);
        Ok(match action {
            RemindersAction::Choose { kind, number, minutes, time: at, weekdays } => Self::Choose {
                which: app::WhichMoment { kind: kind.into(), number },
                minutes,
                time: at.map(time).transpose()?,
                weekdays: weekdays.into_iter().map(|day| u8::try_from(day).unwrap_or(u8::MAX)).collect(),
            },
            RemindersAction::TakeBack { kind, number } => {
                Self::TakeBack(app::WhichMoment { kind: kind.into(), number })
            }
            RemindersAction::MostADay { most } => Self::MostADay(most),
            RemindersAction::Sleep { from, to } => {
                Self::Sleep(Some(reminder::SleepHours { from: time(from)?, to: time(to)? }))
            }
            RemindersAction::NoSleep => Self::Sleep(None),
            RemindersAction::Exact { exact } => Self::Exact(exact),
            RemindersAction::QuietSeen => Self::QuietSeen,
        })
    }
}

impl From<app::WhyNever> for WhyNever {
    fn from(never: app::WhyNever) -> Self {
        match never {
            app::WhyNever::NoShifts => Self::NoShifts,
            app::WhyNever::ShiftsEnded { last } => Self::ShiftsEnded { last: last.shape() },
        }
    }
}

impl From<app::Standing> for ReminderStanding {
    fn from(standing: app::Standing) -> Self {
        match standing {
            app::Standing::NoneChosen => Self::NoneChosen,
            app::Standing::NoneCanCome => Self::NoneCanCome,
            app::Standing::Planned => Self::Planned,
            app::Standing::Halved { ignored } => Self::Halved { ignored },
            app::Standing::Quiet { ignored } => Self::Quiet { ignored },
        }
    }
}

impl From<app::WhyView> for ReminderWhy {
    fn from(why: app::WhyView) -> Self {
        match why {
            app::WhyView::AsChosen => Self::AsChosen,
            app::WhyView::AfterSleep { chosen } => Self::AfterSleep { chosen: chosen.shape() },
            app::WhyView::Snoozed => Self::Snoozed,
            app::WhyView::Past => Self::Past,
            app::WhyView::Shown { at } => Self::Shown { at: at.shape() },
            app::WhyView::InSleep { until } => Self::InSleep { until: until.shape() },
            app::WhyView::Done { at } => Self::Done { at: at.shape() },
            app::WhyView::Enough { most } => Self::Enough { most },
            app::WhyView::TooClose { to } => Self::TooClose { to: to.shape() },
            app::WhyView::NotToday => Self::NotToday,
            app::WhyView::Halved => Self::Halved,
            app::WhyView::Quiet => Self::Quiet,
        }
    }
}

/// Why something can't be chosen about reminders. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum ReminderProblem {
    /// Minutes that are out of bounds.
    Minutes {
        /// The fewest there can be.
        least: u16,
        /// The most.
        most: u16,
    },
    /// No day of the week, or none that there is.
    NoWeekday,
    /// Not between 1 and 3 a day.
    MostADay,
    /// As many as there can be.
    TooMany,
    /// Hours of sleep that leave too little of the day.
    TooMuchSleep,
}

impl From<reminder::Refusal> for ReminderProblem {
    fn from(refusal: reminder::Refusal) -> Self {
        use reminder::Refusal;
        match refusal {
            Refusal::Minutes { least, most } => Self::Minutes { least, most },
            Refusal::NoWeekday => Self::NoWeekday,
            Refusal::MostADay => Self::MostADay,
            Refusal::TooMany => Self::TooMany,
            Refusal::TooMuchSleep => Self::TooMuchSleep,
        }
    }
}
