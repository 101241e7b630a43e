use chrono::{NaiveDateTime, NaiveTime, Timelike};
use std::fmt;

/// A time on the wall clock, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Minutes in a day.
    pub const MINUTES: u16 = 24 * 60;

    /// Minutes since midnight, 0 to 1,439.
    #[must_use]
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes < Self::MINUTES { Some(Self(minutes)) } else { None }
    }

    /// A full hour of the day.
    pub(crate) const fn hour(hour: u16) -> Self {
        Self(hour * 60 % Self::MINUTES)
    }

    /// The wall clock's time, seconds dropped.
    #[must_use]
    pub fn of(local: NaiveDateTime) -> Self {
        // Hours and minutes of a time always fit.
        Self(u16::try_from(local.hour() * 60 + local.minute()).unwrap_or_default())
    }

    /// Minutes since midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    pub(super) fn to_naive(self) -> NaiveTime {
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(self.0) * 60, 0).unwrap_or_default()
    }
}

/// HH:MM.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl TryFrom<u16> for TimeOfDay {
    type Error = &'static str;

    fn try_from(minutes: u16) -> Result<Self, Self::Error> {
        Self::from_minutes(minutes).ok_or("minutes since midnight are below 1440")
    }
}

impl From<TimeOfDay> for u16 {
    fn from(time: TimeOfDay) -> Self {
        time.minutes()
    }
}
