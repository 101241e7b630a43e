use super::{HOUR, TimeOfDay, UtcMillis};
use chrono::{DateTime, Duration, FixedOffset, LocalResult, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// Where the phone is, as the operating system says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Zone {
    /// A zone of the IANA database.
    Known(Tz),
    /// A name that this build's database doesn't have: the phone's offset stands for it.
    OffsetOnly {
        /// The name as the phone gave it.
        name: String,
        /// East of Greenwich.
        offset: FixedOffset,
    },
}

/// An instant together with where it was lived: what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The instant.
    pub at: UtcMillis,
    /// Minutes east of Greenwich that the clock on the wall stood at.
    pub offset_minutes: i32,
    /// The zone's name.
    pub zone: String,
}

/// In characters; the longest real name has 32.
const LONGEST_NAME: usize = 64;

/// A summer time's gap is an hour at most places, half an hour or more at some. Looking this far back finds the
/// offset before it.
const BEFORE_ANY_GAP: Duration = Duration::hours(26);

/// Nowhere do clocks change twice within this time.
const NO_TWO_CHANGES: i64 = 12 * HOUR;

impl Zone {
    /// The zone by its name, else the offset alone.
    #[must_use]
    pub fn from_phone(name: &str, offset_minutes: i32) -> Self {
        name.parse().map_or_else(
            |_| Self::OffsetOnly {
                // It is stored with every check-in.
                name: name.chars().take(LONGEST_NAME).collect(),
                offset: offset_from_minutes(offset_minutes),
            },
            Self::Known,
        )
    }

    /// Whether only the offset is known.
    #[must_use]
    pub const fn is_offset_only(&self) -> bool {
        matches!(self, Self::OffsetOnly { .. })
    }

    /// The instant with this zone's offset at that time.
    #[must_use]
    pub fn stamp(&self, at: UtcMillis) -> Stamp {
        let zone = match self {
            Self::Known(tz) => tz.name().to_owned(),
            Self::OffsetOnly { name, .. } => name.clone(),
        };
        Stamp { at, offset_minutes: self.offset_minutes(at), zone }
    }

    /// The changes of the offset after one instant and up to another: when, and the minutes east of Greenwich from then on.
    #[must_use]
    pub fn changes(&self, after: UtcMillis, until: UtcMillis) -> Vec<(UtcMillis, i32)> {
        let offset = |at: UtcMillis| self.offset_minutes(at);
        let (mut changes, mut from) = (Vec::new(), after);
        while from < until {
            let to = from.plus(NO_TWO_CHANGES).min(until);
            if offset(from) != offset(to) {
                let (mut before, mut since) = (from, to);
                while since.since(before) > 1 {
                    let middle = before.plus(since.since(before) / 2);
                    if offset(middle) == offset(from) { before = middle } else { since = middle }
                }
                changes.push((since, offset(to)));
            }
            from = to;
        }
        changes
    }

    /// The instant of a moment on the wall clock. A moment that summer time skips is the one as long after the gap
    /// began; a moment that comes twice is the first.
    #[must_use]
    pub fn resolve(&self, local: NaiveDateTime) -> Stamp {
        self.stamp(self.instant(local))
    }

    /// The same as an instant alone, for those that ask for thousands.
    #[must_use]
    pub fn instant(&self, local: NaiveDateTime) -> UtcMillis {
        let offset = match self {
            Self::Known(tz) => match tz.offset_from_local_datetime(&local) {
                LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset.fix(),
                LocalResult::None => tz.offset_from_utc_datetime(&(local - BEFORE_ANY_GAP)).fix(),
            },
            Self::OffsetOnly { offset, .. } => *offset,
        };
        UtcMillis((local - offset).and_utc().timestamp_millis())
    }

    /// The moment on its clock at an instant.
    #[must_use]
    pub fn local(&self, at: UtcMillis) -> NaiveDateTime {
        let utc = DateTime::from_timestamp_millis(at.0).unwrap_or_default().naive_utc();
        // Past the end of the calendar there is no local time: what comes from outside may say anything.
        utc.checked_add_offset(offset_from_minutes(self.offset_minutes(at))).unwrap_or(utc)
    }

    /// Whether the clock stands otherwise at the second moment than at the first, each taken as [`Zone::instant`] takes it.
    #[must_use]
    pub fn changes_between(&self, first: NaiveDateTime, second: NaiveDateTime) -> bool {
        let Self::Known(tz) = self else { return false };
        let offset = |local: NaiveDateTime| match tz.offset_from_local_datetime(&local) {
            LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset.fix().local_minus_utc(),
            LocalResult::None => self.offset_minutes(self.instant(local)) * 60,
        };
        offset(first) != offset(second)
    }

    /// How many minutes east of Greenwich its clock stands at an instant.
    #[must_use]
    pub fn offset_minutes(&self, at: UtcMillis) -> i32 {
        let utc = DateTime::from_timestamp_millis(at.0).unwrap_or_default().naive_utc();
        let offset = match self {
            Self::Known(tz) => tz.offset_from_utc_datetime(&utc).fix(),
            Self::OffsetOnly { offset, .. } => *offset,
        };
        offset.local_minus_utc() / 60
    }
}

impl Stamp {
    /// The moment on the wall clock where it was lived.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        let utc = DateTime::from_timestamp_millis(self.at.0).unwrap_or_default().naive_utc();
        // Past the end of the calendar there is no local time: what comes from outside may say anything.
        utc.checked_add_offset(offset_from_minutes(self.offset_minutes)).unwrap_or(utc)
    }

    /// The time on the wall clock where it was lived.
    #[must_use]
    pub fn time(&self) -> TimeOfDay {
        TimeOfDay::of(self.local())
    }

    /// Whether a phone can have made it: for one that was read from a file.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        (UtcMillis(0)..=UtcMillis::LAST).contains(&self.at)
            && self.offset_minutes.abs_diff(0) < 24 * 60
            && self.zone.chars().count() <= LONGEST_NAME
    }

    /// The zone it was lived in.
    #[must_use]
    pub fn zone(&self) -> Zone {
        Zone::from_phone(&self.zone, self.offset_minutes)
    }
}

/// The names of all zones of this build's database.
#[must_use]
pub fn zone_names() -> Vec<String> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name().to_owned()).collect()
}

/// The version of that database, as IANA counts: 2025b.
#[must_use]
pub fn zone_version() -> String {
    chrono_tz::IANA_TZDB_VERSION.to_owned()
}

/// Offsets past a day don't exist; a phone that names one is taken at Greenwich.
fn offset_from_minutes(minutes: i32) -> FixedOffset {
    minutes.checked_mul(60).and_then(FixedOffset::east_opt).unwrap_or_else(|| chrono::Utc.fix())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn local(iso: &str) -> NaiveDateTime {
        iso.parse().unwrap()
    }

    #[test]
    fn a_moment_at_the_end_of_the_calendar_has_some_local_time() {
        let end = chrono::DateTime::<chrono::Utc>::MAX_UTC.timestamp_millis();
        for at in [i64::MIN, -end, end, end - 1, i64::MAX] {
            for offset_minutes in [i32::MIN, -720, 0, 840, i32::MAX] {
                let stamp = Stamp { at: UtcMillis(at), offset_minutes, zone: String::new() };
                let _ = (stamp.local(), stamp.time());
            }
        }
    }

    #[test]
    fn a_moment_that_summer_time_skips_is_the_later_one() {
        let london = Zone::from_phone("Europe/London", 0);
        assert_eq!(london.resolve(local("2026-03-29T01:30:00")).local(), local("2026-03-29T02:30:00"));
    }

    #[test]
    fn a_moment_that_comes_twice_is_the_first() {
        let london = Zone::from_phone("Europe/London", 0);
        let stamp = london.resolve(local("2026-10-25T01:30:00"));
        assert_eq!((stamp.offset_minutes, stamp.local()), (60, local("2026-10-25T01:30:00")));
    }

    #[test]
    fn the_changes_of_a_year_are_found_to_the_millisecond() {
        let london = Zone::from_phone("Europe/London", 0);
        let at = |local: &str| london.resolve(local.parse().unwrap()).at;
        let changes = london.changes(at("2026-01-01T00:00:00"), at("2027-01-01T00:00:00"));
        let utc =
            |iso: &str| UtcMillis(iso.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis());
        assert_eq!(changes, [(utc("2026-03-29T01:00:00Z"), 60), (utc("2026-10-25T01:00:00Z"), 0)]);
        assert_eq!(london.changes(utc("2026-03-29T01:00:00Z"), utc("2026-10-25T00:59:59Z")), []);
    }

    #[test]
    fn an_unknown_zone_uses_the_phones_offset_and_says_so() {
        let zone = Zone::from_phone("Mars/Olympus", 90);
        assert!(zone.is_offset_only());
        assert_eq!(zone.resolve(local("2026-03-29T01:30:00")).offset_minutes, 90);
    }

    #[test]
    fn an_impossible_offset_is_greenwich() {
        assert_eq!(Zone::from_phone("?", i32::MAX).stamp(UtcMillis(0)).offset_minutes, 0);
    }

    proptest! {
        #[test]
        fn any_instant_in_any_zone_keeps_its_wall_clock(
            ms in 0i64..4_102_444_800_000,
            zone in proptest::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
        ) {
            let stamp = Zone::Known(zone).stamp(UtcMillis(ms));
            // Historical offsets have seconds; the stored offset is in whole minutes.
            let drift = (Zone::Known(zone).resolve(stamp.local()).at.since(stamp.at)).abs();
            prop_assert!(drift <= 2 * crate::time::HOUR + 60_000, "{drift}");
            prop_assert_eq!(stamp.zone().stamp(stamp.at), stamp);
        }
    }
}
