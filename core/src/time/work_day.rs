use super::TimeOfDay;
use chrono::{Days, NaiveDate, NaiveDateTime};
use std::fmt;
use std::str::FromStr;

/// When the day turns: from this time on, what happens belongs to the new date.
///
/// 04:00 unless the person says otherwise. From midnight to noon, so that a night always belongs to the evening it
/// began on, however late it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTurn(TimeOfDay);

impl DayTurn {
    const LATEST: TimeOfDay = TimeOfDay::hour(12);

    /// Minutes since midnight, 0 to 720.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        TimeOfDay::from_minutes(minutes).filter(|t| *t <= Self::LATEST).map(Self)
    }

    /// Minutes since midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0.minutes()
    }

    pub(super) const fn time(self) -> TimeOfDay {
        self.0
    }

    /// The turns that are offered: every full hour.
    #[must_use]
    pub fn choices() -> Vec<Self> {
        (0..24).map(TimeOfDay::hour).filter(|t| *t <= Self::LATEST).map(Self).collect()
    }

    fn is_after(self, time: TimeOfDay) -> bool {
        time < self.0
    }
}

impl Default for DayTurn {
    fn default() -> Self {
        Self(TimeOfDay::hour(4))
    }
}

/// The day that something belongs to. 03:00 in a night belongs to the evening before.
///
/// Stored with each check-in: turning the day at another time later moves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkDay(NaiveDate);

impl WorkDay {
    /// The first work day that can be stored: west of Greenwich, and before the day turns, 1970 begins on the day before.
    pub const FIRST: Self = Self(match NaiveDate::from_ymd_opt(1969, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MIN,
    });

    /// The last one.
    pub const LAST: Self = Self(match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });

    /// The work day of a moment on the wall clock.
    #[must_use]
    pub fn of(local: NaiveDateTime, turn: DayTurn) -> Self {
        let day = Self(local.date());
        if turn.is_after(TimeOfDay::of(local)) { day.minus(1) } else { day }
    }

    /// The moment on the wall clock that this time has within this work day. Undoes [`WorkDay::of`].
    #[must_use]
    pub fn at(self, time: TimeOfDay, turn: DayTurn) -> NaiveDateTime {
        let day = if turn.is_after(time) { self.plus(1) } else { self };
        day.0.and_time(time.to_naive())
    }

    /// The moment with this time that is nearest to `to`, on the date of this work day or in the night after it.
    #[must_use]
    pub fn nearest(self, time: TimeOfDay, to: NaiveDateTime) -> NaiveDateTime {
        let moments = [self, self.plus(1)].map(|day| day.0.and_time(time.to_naive()));
        moments.into_iter().min_by_key(|moment| (*moment - to).abs()).unwrap_or(to)
    }

    /// The moment with this time on the date of the same name, whenever its day turns.
    #[must_use]
    pub fn date_at(self, time: TimeOfDay) -> NaiveDateTime {
        self.0.and_time(time.to_naive())
    }

    /// How many days it is after `earlier`; none when it is before it.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from((self.0 - earlier.0).num_days()).unwrap_or_default()
    }

    /// The work day that has the name of this calendar date.
    #[must_use]
    pub const fn on(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The calendar date of the same name.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// That many days later.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX))
    }

    /// That many days earlier.
    #[must_use]
    pub fn minus(self, days: u32) -> Self {
        Self(self.0.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN))
    }

    /// Every work day from this one to `last`, both included.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        self.0.iter_days().take_while(move |d| *d <= last.0).map(Self)
    }
}

impl WorkDay {
    /// For English texts that leave the app: "Mon 16 Mar 2026".
    #[must_use]
    pub fn in_words(self) -> String {
        self.0.format("%a %-d %b %Y").to_string()
    }
}

/// The ISO date: 2026-11-23.
impl fmt::Display for WorkDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

/// The text isn't an ISO date with a four-digit year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for WorkDay {
    type Err = NotADate;

    fn from_str(iso: &str) -> Result<Self, NotADate> {
        // Dates are compared as text in the database: only the form that sorts like the calendar is one.
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *iso.as_bytes() else { return Err(NotADate) };
        let number = |digits: &[u8]| {
            let digit = |digit: &u8| char::from(*digit).to_digit(10);
            digits.iter().try_fold(0, |number, one| Some(number * 10 + digit(one)?)).ok_or(NotADate)
        };
        let year = number(&[y1, y2, y3, y4])?.try_into().map_err(|_| NotADate)?;
        let date = NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?);
        date.map(Self).ok_or(NotADate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn local(iso: &str) -> NaiveDateTime {
        iso.parse().unwrap()
    }

    #[test]
    fn three_in_the_morning_belongs_to_the_evening_before() {
        assert_eq!(WorkDay::of(local("2026-11-24T03:00:00"), DayTurn::default()).to_string(), "2026-11-23");
    }

    #[test]
    fn the_day_turns_exactly_at_its_turn() {
        let turn = DayTurn::from_minutes(4 * 60).unwrap();
        assert_eq!(WorkDay::of(local("2026-11-24T03:59:59"), turn).to_string(), "2026-11-23");
        assert_eq!(WorkDay::of(local("2026-11-24T04:00:00"), turn).to_string(), "2026-11-24");
    }

    #[test]
    fn a_day_that_turns_at_midnight_is_the_calendar_day() {
        let midnight = DayTurn::from_minutes(0).unwrap();
        assert_eq!(WorkDay::of(local("2026-11-24T00:00:00"), midnight).to_string(), "2026-11-24");
    }

    #[test]
    fn the_turn_is_between_midnight_and_noon() {
        assert!(DayTurn::from_minutes(720).is_some());
        assert!(DayTurn::from_minutes(721).is_none());
        assert_eq!(DayTurn::default().minutes(), 240);
    }

    #[test]
    fn only_the_form_that_sorts_like_the_calendar_is_a_date() {
        assert_eq!("2026-11-23".parse::<WorkDay>().unwrap().to_string(), "2026-11-23");
        for text in
            ["2026-11-31", "2026-1-23", "+026-01-23", "2026- 1- 3", "2026-11-2\u{0663}", "2026/11/23", ""]
        {
            assert_eq!(text.parse::<WorkDay>(), Err(NotADate), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_time_within_a_work_day_belongs_to_it(days in 0i64..80_000, minute in 0u16..1440, turn in 0u16..=720) {
            let turn = DayTurn::from_minutes(turn).unwrap();
            let day = WorkDay(WorkDay::FIRST.0 + chrono::Duration::days(days));
            let time = TimeOfDay::from_minutes(minute).unwrap();
            prop_assert_eq!(WorkDay::of(day.at(time, turn), turn), day);
        }

        #[test]
        fn every_moment_has_one_work_day_that_reads_back_from_its_date(secs in 0i64..4_000_000_000, turn in 0u16..=720) {
            let turn = DayTurn::from_minutes(turn).unwrap();
            let moment = chrono::DateTime::from_timestamp(secs, 0).unwrap().naive_utc();
            let day = WorkDay::of(moment, turn);
            prop_assert_eq!(day.to_string().parse::<WorkDay>().unwrap(), day);
            prop_assert_eq!(day.at(TimeOfDay::of(moment), turn).date(), moment.date());
        }
    }
}
