use super::Refusal;
use crate::time::{TimeOfDay, WorkDay};
use chrono::{Duration, NaiveDateTime};

/// When a shift begins on the clock of its place, and how long that clock then runs.
///
/// Lengths are of the wall clock: 21:00 to 07:30 ends at 07:30, in the night in which the clocks change as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    start: TimeOfDay,
    minutes: u32,
}

/// From here to [`NIGHT_ENDS`] is night, in minutes since midnight. Directive 2003/88/EC, Article 2, has night time be
/// at least seven hours that include midnight to 05:00; 23:00 to 06:00 is what the Working Time Regulations 1998 (GB)
/// take where nothing else was agreed.
const NIGHT_BEGINS: u32 = 23 * Hours::HOUR;
const NIGHT_ENDS: u32 = 30 * Hours::HOUR;

/// A shift with this much of the night in it is a night shift (same article: at least three hours).
const MUCH_OF_THE_NIGHT: u32 = 3 * Hours::HOUR;

impl Hours {
    pub(super) const HOUR: u32 = 60;
    pub(super) const DAY: u32 = 24 * Self::HOUR;

    /// From one time to the next time the clock shows the other: 19:00 to 07:30 is a night, 08:00 to 08:00 a whole day.
    #[must_use]
    pub fn between(start: TimeOfDay, end: TimeOfDay) -> Self {
        let (from, to) = (u32::from(start.minutes()), u32::from(end.minutes()));
        let minutes = if to > from { to - from } else { to + Self::DAY - from };
        Self { start, minutes }
    }

    /// The same with other times: what lasts days goes on for as many.
    #[must_use]
    pub fn with_times(self, start: TimeOfDay, end: TimeOfDay) -> Self {
        let Self { minutes, .. } = Self::between(start, end);
        // A whole day is one that begins and ends at the same time.
        let days = (self.minutes - 1) / Self::DAY;
        Self { start, minutes: minutes + days * Self::DAY }
    }

    /// From a time, for that many minutes on the clock.
    ///
    /// # Errors
    /// [`Refusal::EndBeforeStart`] for none.
    pub fn lasting(start: TimeOfDay, minutes: u32) -> Result<Self, Refusal> {
        if minutes == 0 { Err(Refusal::EndBeforeStart) } else { Ok(Self { start, minutes }) }
    }

    /// When it begins.
    #[must_use]
    pub const fn start(self) -> TimeOfDay {
        self.start
    }

    /// How long the clock runs, in minutes; at least 1.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        self.minutes
    }

    /// When it ends, on whichever day that is.
    #[must_use]
    pub fn end(self) -> TimeOfDay {
        let end = (u32::from(self.start.minutes()) + self.minutes % Self::DAY) % Self::DAY;
        u16::try_from(end).ok().and_then(TimeOfDay::from_minutes).unwrap_or(self.start)
    }

    /// The moment on the clock at which it begins, on the date of that name.
    #[must_use]
    pub fn begins_on(self, day: WorkDay) -> NaiveDateTime {
        day.date_at(self.start)
    }

    /// The moment on the clock at which it ends.
    #[must_use]
    pub fn ends_on(self, day: WorkDay) -> NaiveDateTime {
        let begins = self.begins_on(day);
        begins.checked_add_signed(Duration::minutes(self.minutes.into())).unwrap_or(begins)
    }

    /// Whether it has three hours or more of one night in it.
    #[must_use]
    pub fn is_night(self) -> bool {
        let start = u32::from(self.start.minutes());
        let end = start.saturating_add(self.minutes);
        // The night that begins the evening before, so that nothing is below zero, and the one or more after it.
        let (start, end) = (start + Self::DAY, end.saturating_add(Self::DAY));
        let nights =
            (0..=end / Self::DAY).map(|day| (day * Self::DAY + NIGHT_BEGINS, day * Self::DAY + NIGHT_ENDS));
        nights.into_iter().any(|(from, to)| end.min(to).saturating_sub(start.max(from)) >= MUCH_OF_THE_NIGHT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn time(text: &str) -> TimeOfDay {
        let (hour, minute) = text.split_once(':').unwrap();
        TimeOfDay::from_minutes(hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap()).unwrap()
    }

    fn hours(from: &str, to: &str) -> Hours {
        Hours::between(time(from), time(to))
    }

    #[test]
    fn a_night_ends_on_the_next_date() {
        let night = hours("19:00", "07:30");
        let day: WorkDay = "2026-03-28".parse().unwrap();
        assert_eq!((night.minutes(), night.end()), (750, time("07:30")));
        assert_eq!(night.ends_on(day).to_string(), "2026-03-29 07:30:00");
    }

    #[test]
    fn the_same_time_twice_is_a_whole_day() {
        assert_eq!(hours("08:00", "08:00").minutes(), 24 * 60);
    }

    #[test]
    fn three_hours_between_eleven_and_six_make_a_night() {
        for night in [
            ("21:00", "07:00"),
            ("00:30", "08:00"),
            ("14:00", "02:00"),
            ("03:00", "09:00"),
            ("08:00", "08:00"),
        ] {
            assert!(hours(night.0, night.1).is_night(), "{night:?}");
        }
        for day in [("07:00", "19:30"), ("14:00", "01:59"), ("03:01", "11:00"), ("13:00", "21:30")] {
            assert!(!hours(day.0, day.1).is_night(), "{day:?}");
        }
    }

    #[test]
    fn other_times_leave_the_days_that_something_lasts() {
        let weekend = Hours::lasting(time("17:00"), 63 * 60).unwrap();
        assert_eq!(weekend.with_times(time("17:00"), time("08:05")).minutes(), 63 * 60 + 5);
        assert_eq!(weekend.with_times(time("18:00"), time("08:00")).minutes(), 62 * 60);
        assert_eq!(hours("07:00", "15:00").with_times(time("20:00"), time("08:00")), hours("20:00", "08:00"));
        assert_eq!(hours("08:00", "08:00").with_times(time("08:00"), time("20:00")), hours("08:00", "20:00"));
    }

    #[test]
    fn what_lasts_no_time_is_no_shift() {
        assert_eq!(Hours::lasting(time("08:00"), 0), Err(Refusal::EndBeforeStart));
    }

    proptest! {
        #[test]
        fn hours_end_when_they_say(start in 0u16..1440, end in 0u16..1440) {
            let (start, end) = (TimeOfDay::from_minutes(start).unwrap(), TimeOfDay::from_minutes(end).unwrap());
            let hours = Hours::between(start, end);
            prop_assert_eq!(hours.end(), end);
            prop_assert!((1..=24 * 60).contains(&hours.minutes()));
            prop_assert_eq!(Hours::lasting(start, hours.minutes()), Ok(hours));
        }
    }
}
