//! Which times a check-in can have.

use super::{CheckIn, Refusal};
use crate::time::{HOUR, MINUTE, Stamp, TimeOfDay, UtcMillis, WorkDay, WorkDays, Zone};

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

/// The instant of a time that a person chose for an earlier check-in, on the clock of `zone`. `days` are those around the
/// chosen one, `latest` is today there.
///
/// # Errors
/// [`Refusal::InTheFuture`], [`Refusal::TooLongAgo`].
pub fn earlier(
    day: WorkDay,
    time: TimeOfDay,
    days: &WorkDays,
    latest: WorkDay,
    zone: &Zone,
    now: UtcMillis,
) -> Result<Stamp, Refusal> {
    within_reach(day, latest)?;
    allowed(days.at(day, time, zone, now.plus(SLACK)), now)
}

/// The instant of a time that a person chose for a check-in that is there already. It stays at the place where it was
/// lived, and in the night it belonged to: one made while the day turned at another time, or before its shift was known,
/// is moved to the nearest such time and not by a day. `days` are those around the chosen day and around the check-in,
/// `latest` is today where it was lived.
///
/// # Errors
/// [`Refusal::InTheFuture`], [`Refusal::TooLongAgo`].
pub fn moved(
    check_in: &CheckIn,
    day: WorkDay,
    time: TimeOfDay,
    days: &WorkDays,
    latest: WorkDay,
    now: UtcMillis,
) -> Result<Stamp, Refusal> {
    let (zone, local) = (check_in.at.zone(), check_in.at.local());
    // The work day it has is always within reach, whatever turned since.
    within_reach(day, latest.max(check_in.work_day))?;
    let under_another_turn = days.of(check_in.at.at, &zone) != check_in.work_day;
    let chosen = if day == check_in.work_day && under_another_turn {
        zone.resolve(day.nearest(time, local))
    } else {
        days.at(day, time, &zone, now.plus(SLACK))
    };
    allowed(chosen, now)
}

/// Before any arithmetic: the far ends of the calendar have no room for it.
fn within_reach(day: WorkDay, latest: WorkDay) -> Result<(), Refusal> {
    if day < WorkDay::FIRST {
        Err(Refusal::TooLongAgo)
    } else if day > latest {
        Err(Refusal::InTheFuture)
    } else {
        Ok(())
    }
}

fn allowed(stamp: Stamp, now: UtcMillis) -> Result<Stamp, Refusal> {
    if stamp.at < UtcMillis(0) {
        Err(Refusal::TooLongAgo)
    } else if stamp.at > now.plus(SLACK) {
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
    use crate::checkin::{CheckInId, Load};
    use crate::time::{DayTurn, Now, WorkSpan};
    use proptest::prelude::*;

    const NOW: UtcMillis = UtcMillis(1_795_000_000_000);

    fn now() -> Now {
        Now { at: NOW, zone: Zone::from_phone("America/Chicago", 0) }
    }

    fn turn() -> DayTurn {
        DayTurn::default()
    }

    fn days(turn: DayTurn) -> WorkDays {
        WorkDays::new(turn, Vec::new())
    }

    fn today() -> WorkDay {
        days(turn()).of(NOW, &now().zone)
    }

    fn chosen(day: WorkDay, time: TimeOfDay) -> Result<Stamp, Refusal> {
        earlier(day, time, &days(turn()), today(), &now().zone, NOW)
    }

    fn corrected(made: &CheckIn, time: TimeOfDay, turn: DayTurn, now: UtcMillis) -> Stamp {
        moved(made, made.work_day, time, &days(turn), days(turn).of(now, &made.at.zone()), now).unwrap()
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
        let today = today();
        let noon = TimeOfDay::from_minutes(720).unwrap();
        let at = |day| chosen(day, noon);
        assert_eq!(at(today.plus(1)), Err(Refusal::InTheFuture));
        assert_eq!(at("1969-12-31".parse().unwrap()), Err(Refusal::TooLongAgo));
        assert_eq!(at("9999-12-31".parse().unwrap()), Err(Refusal::InTheFuture));
        assert!(at(today.minus(1)).is_ok());
    }

    #[test]
    fn a_later_hour_of_today_is_in_the_future() {
        let stamp = now().stamp();
        let soon = TimeOfDay::from_minutes(stamp.time().minutes() + 5).unwrap();
        assert_eq!(chosen(today(), soon), Err(Refusal::InTheFuture));
    }

    fn made(zone: &Zone, local: &str, turn: DayTurn) -> CheckIn {
        let at = zone.resolve(local.parse().unwrap());
        let day = WorkDay::of(at.local(), turn);
        CheckIn::new(CheckInId([1; 16]), at, day, Load::LOWEST)
    }

    fn time(minutes: u16) -> TimeOfDay {
        TimeOfDay::from_minutes(minutes).unwrap()
    }

    #[test]
    fn a_check_in_from_further_east_can_be_corrected_on_its_own_day() {
        let auckland = Zone::from_phone("Pacific/Auckland", 780);
        let evening = made(&auckland, "2026-01-13T10:00:00", turn());
        // An hour later; in Los Angeles it is still the day before.
        let now = evening.at.at.plus(HOUR);
        let moved = corrected(&evening, time(9 * 60 + 50), turn(), now);
        assert_eq!(moved.at, evening.at.at.plus(-10 * MINUTE));
        assert_eq!(moved.zone, "Pacific/Auckland");
    }

    #[test]
    fn a_check_in_made_under_another_turn_is_not_moved_by_a_day() {
        let made = made(&now().zone, "2026-01-12T05:00:00", turn());
        let later_turn = DayTurn::from_minutes(6 * 60).unwrap();
        let moved = corrected(&made, time(5 * 60 + 5), later_turn, NOW);
        assert_eq!(moved.local().to_string(), "2026-01-12 05:05:00");
    }

    #[test]
    fn a_corrected_time_before_the_turn_is_in_the_small_hours_of_the_next_date() {
        let made = made(&now().zone, "2026-01-12T23:50:00", turn());
        let moved = corrected(&made, time(10), turn(), NOW);
        assert_eq!(moved.local().to_string(), "2026-01-13 00:10:00");
    }

    #[test]
    fn a_check_in_made_before_its_shift_was_known_is_not_moved_by_a_day() {
        let made = made(&now().zone, "2026-01-13T07:00:00", turn());
        let at = |local: &str| now().zone.resolve(local.parse().unwrap()).at;
        let night = WorkSpan {
            day: "2026-01-12".parse().unwrap(),
            begins: at("2026-01-12T19:00:00"),
            ends: at("2026-01-13T07:30:00"),
        };
        let days = WorkDays::new(turn(), vec![night]);
        let moved = moved(&made, made.work_day, time(7 * 60 + 10), &days, today(), NOW).unwrap();
        assert_eq!(moved.local().to_string(), "2026-01-13 07:10:00");
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
            if let Ok(stamp) = chosen(day, time) {
                prop_assert!(stamp.at >= UtcMillis(0) && stamp.at <= NOW.plus(MINUTE));
            }
        }
    }
}
