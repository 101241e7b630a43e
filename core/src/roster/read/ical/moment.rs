use super::zones::Zones;
use crate::time::{UtcMillis, Zone};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

/// The clock that a time was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum WallClock {
    /// Greenwich, without summer time.
    Utc,
    /// The clocks of a zone.
    Of(Tz),
    /// Whichever hangs on the wall.
    AsWritten,
}

/// A date, or a date and a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// A time on a clock.
    Time(NaiveDateTime, WallClock),
}

impl Moment {
    /// The day as it is written.
    pub(super) const fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Time(at, _) => at.date(),
        }
    }

    /// As it is written; a day begins at midnight.
    pub(super) const fn written(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Time(at, _) => at,
        }
    }

    /// The clock it was read from; a day has none.
    pub(super) const fn clock(self) -> WallClock {
        match self {
            Self::Day(_) => WallClock::AsWritten,
            Self::Time(_, clock) => clock,
        }
    }

    /// The same moment on another clock. Where one of the two isn't known, it is as it is written.
    pub(super) fn on(self, clock: WallClock, zones: &Zones<'_>) -> NaiveDateTime {
        let Self::Time(at, from) = self else { return self.written() };
        match (from, clock) {
            (WallClock::Utc, WallClock::AsWritten) => zones.local(at).0,
            (WallClock::AsWritten, _) | (_, WallClock::AsWritten) => at,
            (from, to) if from == to => at,
            (from, to) => {
                let utc = match from {
                    WallClock::Of(tz) => Zone::Known(tz).resolve(at).at,
                    WallClock::Utc | WallClock::AsWritten => UtcMillis(at.and_utc().timestamp_millis()),
                };
                match to {
                    WallClock::Of(tz) => Zone::Known(tz).stamp(utc).local(),
                    WallClock::Utc | WallClock::AsWritten => {
                        DateTime::from_timestamp_millis(utc.0).map_or(at, |utc| utc.naive_utc())
                    }
                }
            }
        }
    }
}
