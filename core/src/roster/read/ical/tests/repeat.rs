use super::super::blocks::Head;
use super::super::library::entries;
use super::super::moment::{Moment, WallClock};
use super::super::repeat::{Budget, times};
use super::super::zones::Zones;
use crate::roster::read::Why;
use crate::roster::read::text::Line;
use crate::time::Zone;
use calcard::icalendar::{ICalendarRecurrenceRule, ICalendarValue};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Weekday};
use proptest::prelude::*;

fn rule(text: &str) -> ICalendarRecurrenceRule {
    let lines = [Line { number: 1, text: format!("RRULE:{text}").into() }];
    match entries(&lines, &mut String::new()).unwrap()[0].values.first() {
        Some(ICalendarValue::RecurrenceRule(rule)) => (**rule).clone(),
        other => panic!("{text}: {other:?}"),
    }
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// When it is, from a day of 2026 to another.
fn all(text: &str, start: &str, from: &str, until: &str) -> Result<Vec<NaiveDateTime>, Why> {
    let zones = Zones::new(&Head::default(), &[], &Zone::from_phone("Europe/London", 0));
    let start = Moment::Time(start.parse().unwrap(), WallClock::AsWritten);
    let found = times(&rule(text), start, &zones, (day(from), day(until)), &mut Budget::new())?;
    Ok(found.into_iter().filter(|at| (day(from)..=day(until)).contains(&at.date())).collect())
}

#[test]
fn an_end_on_a_day_is_the_end_of_that_day() {
    let found = all("FREQ=DAILY;UNTIL=20260107", "2026-01-05T21:00:00", "2026-01-01", "2026-12-31").unwrap();
    assert_eq!(found.len(), 3);
}

#[test]
fn what_ends_before_it_starts_is_there_once() {
    let found = all("FREQ=DAILY;UNTIL=20250101", "2026-01-05T21:00:00", "2026-01-01", "2026-12-31").unwrap();
    assert_eq!(found.len(), 1);
}

#[test]
fn rules_of_hours_and_many_times_a_day_are_refused() {
    for text in [
        "FREQ=HOURLY",
        "FREQ=MINUTELY;COUNT=1",
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,20,40",
        "FREQ=YEARLY;BYSECOND=0,1,2,3,4,5,6,7,8,9",
    ] {
        assert_eq!(
            all(text, "2026-01-05T21:00:00", "2026-01-01", "2026-12-31"),
            Err(Why::RepeatsTooOften),
            "{text}"
        );
    }
}

#[test]
fn searches_that_may_find_nothing_are_few_and_plain_rules_are_not_counted() {
    let zones = Zones::new(&Head::default(), &[], &Zone::from_phone("Europe/London", 0));
    let (mut budget, days) = (Budget::new(), (day("2026-01-01"), day("2026-12-31")));
    let start = Moment::Day(day("2026-01-05"));
    for _ in 0..200 {
        for text in ["FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"] {
            assert!(times(&rule(text), start, &zones, days, &mut budget).is_ok(), "{text}");
        }
    }
    let odd = rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    let answers: Vec<_> = (0..13).map(|_| times(&odd, start, &zones, days, &mut budget)).collect();
    assert!(answers[..12].iter().all(|answer| answer.as_ref().is_ok_and(Vec::is_empty)));
    assert_eq!(answers[12], Err(Why::RepeatsTooLong));
}

proptest! {
    #[test]
    fn every_so_many_days_is_counted_from_the_start(since in 0i64..20_000, step in 1i64..60) {
        let start = day("2026-06-01") - chrono::Duration::days(since);
        let found = all(&format!("FREQ=DAILY;INTERVAL={step}"), &format!("{start}T07:00:00"), "2026-06-01", "2026-12-31").unwrap();
        let expected: Vec<_> = day("2026-06-01").iter_days().take_while(|one| *one <= day("2026-12-31"))
            .filter(|one| (*one - start).num_days() % step == 0).collect();
        prop_assert_eq!(found.iter().map(NaiveDateTime::date).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_so_many_weeks_is_counted_from_the_week_of_the_start(since in 0i64..20_000, step in 1i64..9, sunday in any::<bool>()) {
        let start = day("2026-06-01") - chrono::Duration::days(since);
        let begins = if sunday { Weekday::Sun } else { Weekday::Mon };
        let text = format!("FREQ=WEEKLY;INTERVAL={step};BYDAY=MO,WE,SU;WKST={}", if sunday { "SU" } else { "MO" });
        let found = all(&text, &format!("{start}T07:00:00"), "2026-06-01", "2026-12-31").unwrap();
        let week = |one: NaiveDate| one.week(begins).first_day();
        let expected: Vec<_> = day("2026-06-01").iter_days().take_while(|one| *one <= day("2026-12-31"))
            .filter(|one| matches!(one.weekday(), Weekday::Mon | Weekday::Wed | Weekday::Sun))
            .filter(|one| *one >= start && (week(*one) - week(start)).num_days() / 7 % step == 0).collect();
        prop_assert_eq!(found.iter().map(NaiveDateTime::date).collect::<Vec<_>>(), expected);
    }
}
