use super::zones::Zones;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

/// The clock that a time was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Clock {
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
    Time(NaiveDateTime, Clock),
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
    pub(super) const fn clock(self) -> Clock {
        match self {
            Self::Day(_) => Clock::AsWritten,
            Self::Time(_, clock) => clock,
        }
    }

    /// The same moment on another clock. Where one of the two isn't known, it is as it is written.
    pub(super) fn on(self, clock: Clock, zones: &Zones<'_>) -> NaiveDateTime {
        match (self, clock) {
            (Self::Day(day), _) => day.and_time(NaiveTime::MIN),
            (Self::Time(at, from), to) if from == to => at,
            (Self::Time(at, Clock::AsWritten), _) => at,
            (Self::Time(at, Clock::Utc), Clock::AsWritten) => zones.from_utc(at).0,
            (Self::Time(at, Clock::Of(_)), Clock::AsWritten) => at,
            (Self::Time(at, from), to) => {
                let stamp = match from {
                    Clock::Of(_) => zones.of_clock(from).resolve(at).at,
                    Clock::Utc | Clock::AsWritten => crate::time::UtcMillis(at.and_utc().timestamp_millis()),
                };
                match to {
                    Clock::Of(_) => zones.of_clock(to).stamp(stamp).local(),
                    Clock::Utc | Clock::AsWritten => {
                        chrono::DateTime::from_timestamp_millis(stamp.0).map_or(at, |utc| utc.naive_utc())
                    }
                }
            }
        }
    }
}
