//! Instants, places and working days.
//!
//! An instant is stored as UTC milliseconds together with the offset and the zone it was lived in, so that "03:00"
//! stays 03:00 after a flight or a change of summer time. What belongs together on a page is the *work day*, which
//! turns when the person's day turns and not at midnight, and not while they are at work: see [`WorkDays`].

mod civil;
mod work_day;
mod work_days;
mod zone;

pub use civil::TimeOfDay;
pub use work_day::{DayTurn, NotADate, WorkDay};
pub use work_days::{WorkDays, WorkSpan};
pub use zone::{Stamp, Zone, zone_names, zone_version};

/// An instant: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct UtcMillis(pub i64);

impl UtcMillis {
    /// The last instant that can be stored: a day before the end of 9999, so that its date has four digits anywhere.
    pub const LAST: Self = Self(253_402_300_799_999 - 24 * HOUR);

    /// The instant that many milliseconds later, or the last one there is.
    #[must_use]
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// Milliseconds from `earlier` to here; negative when it is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// What "now" means to a pure function: the instant, and where the phone is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub at: UtcMillis,
    /// Where the phone is.
    pub zone: Zone,
}

impl Now {
    /// This instant as it is stored.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        self.zone.stamp(self.at)
    }

    /// The work day that this instant belongs to.
    #[must_use]
    pub fn work_day(&self, turn: DayTurn) -> WorkDay {
        WorkDay::of(self.stamp().local(), turn)
    }
}

/// One hour, in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// One minute, in milliseconds.
pub const MINUTE: i64 = 60 * 1000;
