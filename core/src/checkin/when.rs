//! Which times a check-in can have.

use super::Refusal;
use crate::time::{DayTurn, HOUR, MINUTE, Now, Stamp, TimeOfDay, UtcMillis, WorkDay, Zone};

/// A phone whose clock stands this much before the last save was probably reset. Less is the ordinary correcting of
/// a clock, and never worth a question.
const WENT_BACK: i64 = 24 * HOUR;

/// Times are chosen to the minute, and "now" may be a few seconds older than the choice.
const SLACK: i64 = MINUTE;

/// How long an interrupted check-in can be picked up; after that it stands as it is.
const RESUME_FOR: i64 = 12 * HOUR;

/// Whether a check-in can be saved at this instant.
///
/// # Errors
/// [`Refusal::ClockWentBack`] when the clock stands a day or more before the last save, which the person may
/// overrule; [`Refusal::TooLongAgo`] when it stands before 1970 and [`Refusal::InTheFuture`] past the year 9999, which
/// nobody can.
pub fn check_clock(now: UtcMillis, last_save: Option<UtcMillis>) -> Result<(), Refusal> {
    if now < UtcMillis(0) {
        return Err(Refusal::TooLongAgo);
    }
    if now > UtcMillis::LAST {
        return Err(Refusal::InTheFuture);
    }
    match last_save {
        Some(last) if last.since(now) >= WENT_BACK => Err(Refusal::ClockWentBack),
        _ => Ok(()),
    }
}

/// The instant of a time that a person chose for an earlier check-in.
///
/// # Errors
/// [`Refusal::InTheFuture`], [`Refusal::TooLongAgo`].
pub fn earlier(
    day: WorkDay,
    time: TimeOfDay,
    turn: DayTurn,
    zone: &Zone,
    now: &Now,
) -> Result<Stamp, Refusal> {
    // Before any arithmetic: the far ends of the calendar have no room for it.
    if day < WorkDay::FIRST {
        return Err(Refusal::TooLongAgo);
    }
    if day > now.work_day(turn) {
        return Err(Refusal::InTheFuture);
    }
    let stamp = zone.resolve(day.at(time, turn));
    if stamp.at < UtcMillis(0) {
        Err(Refusal::TooLongAgo)
    } else if stamp.at > now.at.plus(SLACK) {
        Err(Refusal::InTheFuture)
    } else {
        Ok(stamp)
    }
}

/// Whether a check-in begun then can still be picked up now. A clock that was set back a little doesn't end it.
#[must_use]
pub const fn can_resume(begun: UtcMillis, now: UtcMillis) -> bool {
    now.since(begun).saturating_abs() < RESUME_FOR
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: UtcMillis = UtcMillis(1_795_000_000_000);

    fn now() -> Now {
        Now { at: NOW, zone: Zone::from_phone("America/Chicago", 0) }
    }

    fn turn() -> DayTurn {
        DayTurn::default()
    }

    #[test]
    fn a_clock_a_day_behind_the_last_save_is_asked_about() {
        assert_eq!(check_clock(NOW, Some(NOW.plus(24 * HOUR))), Err(Refusal::ClockWentBack));
        assert_eq!(check_clock(NOW, Some(NOW.plus(24 * HOUR - 1))), Ok(()));
        assert_eq!(check_clock(NOW, None), Ok(()));
    }

    #[test]
    fn a_clock_before_1970_is_refused() {
        assert_eq!(check_clock(UtcMillis(-1), None), Err(Refusal::TooLongAgo));
    }

    #[test]
    fn a_clock_past_the_year_9999_is_refused() {
        assert_eq!(check_clock(UtcMillis::LAST, None), Ok(()));
        assert_eq!(check_clock(UtcMillis::LAST.plus(1), None), Err(Refusal::InTheFuture));
        assert_eq!(check_clock(UtcMillis(i64::MAX), None), Err(Refusal::InTheFuture));
    }

    #[test]
    fn tomorrow_is_in_the_future_and_1969_too_long_ago() {
        let today = now().work_day(turn());
        let noon = TimeOfDay::from_minutes(720).unwrap();
        let at = |day| earlier(day, noon, turn(), &now().zone, &now());
        assert_eq!(at(today.plus(1)), Err(Refusal::InTheFuture));
        assert_eq!(at("1969-12-31".parse().unwrap()), Err(Refusal::TooLongAgo));
        assert_eq!(at("9999-12-31".parse().unwrap()), Err(Refusal::InTheFuture));
        assert!(at(today.minus(1)).is_ok());
    }

    #[test]
    fn a_later_hour_of_today_is_in_the_future() {
        let stamp = now().stamp();
        let soon = TimeOfDay::from_minutes(stamp.time().minutes() + 5).unwrap();
        let got = earlier(now().work_day(turn()), soon, turn(), &now().zone, &now());
        assert_eq!(got, Err(Refusal::InTheFuture));
    }

    #[test]
    fn an_interrupted_check_in_can_be_picked_up_for_twelve_hours() {
        assert!(can_resume(NOW, NOW.plus(12 * HOUR - 1)));
        assert!(!can_resume(NOW, NOW.plus(12 * HOUR)));
        assert!(can_resume(NOW, NOW.plus(-HOUR)));
    }

    proptest! {
        #[test]
        fn a_time_that_is_taken_lies_between_1970_and_now(days in -20i64..40_000, minute in 0u16..1440) {
            let day = WorkDay::of(chrono::NaiveDateTime::default() + chrono::Duration::days(days), turn());
            let time = TimeOfDay::from_minutes(minute).unwrap();
            if let Ok(stamp) = earlier(day, time, turn(), &now().zone, &now()) {
                prop_assert!(stamp.at >= UtcMillis(0) && stamp.at <= NOW.plus(MINUTE));
            }
        }
    }
}
