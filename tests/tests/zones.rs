//! Every zone of the IANA database, from 2020 to 2040: what a shift and a work day do in the nights in which the clocks
//! change. `ZonesTest` holds the same zones against java.time.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up has failed")]

use aftershift_core::roster::{CodeName, Hours, Kind, Origin, Shift, ShiftCode};
use aftershift_core::time::{DayTurn, HOUR, TimeOfDay, UtcMillis, WorkDay, WorkDays, Zone, zone_names};

fn instant(iso: &str) -> UtcMillis {
    UtcMillis(iso.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis())
}

/// Every zone with every change of its clocks: the instant, the offset before, the offset after.
fn changes() -> Vec<(Zone, UtcMillis, i32, i32)> {
    let (from, until) = (instant("2020-01-01T00:00:00Z"), instant("2041-01-01T00:00:00Z"));
    let of = |name: &String| {
        let zone = Zone::from_phone(name, 0);
        assert!(!zone.is_offset_only(), "{name}");
        let mut before = zone.stamp(from).offset_minutes;
        let changes = zone.changes(from, until).into_iter().map(move |(at, after)| {
            let was = std::mem::replace(&mut before, after);
            (at, was, after)
        });
        let changes: Vec<_> = changes.collect();
        changes.into_iter().map(move |(at, was, after)| (zone.clone(), at, was, after)).collect::<Vec<_>>()
    };
    zone_names().iter().flat_map(of).collect()
}

fn night(zone: &Zone, day: WorkDay) -> Shift {
    let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
    let hours = Hours::between(time(19 * 60 + 30), time(7 * 60 + 30));
    let code = ShiftCode::new(CodeName::take("N").unwrap(), "", Kind::Shift, Some(hours)).unwrap();
    Shift::of(&code, day, zone, Origin::Own)
}

#[test]
fn there_are_as_many_zones_and_changes_as_there_should_be() {
    assert!(zone_names().len() > 590, "{}", zone_names().len());
    assert!(changes().len() > 4_000, "{}", changes().len());
}

#[test]
fn a_moment_that_is_skipped_is_the_later_one_and_one_that_comes_twice_the_first() {
    for (zone, at, before, after) in changes() {
        // What is skipped comes to the later one, what comes twice to the first: the offset before counts for both.
        let edge = zone.stamp(at.plus(-1)).local() + chrono::Duration::milliseconds(1);
        let doubtful = edge.min(zone.stamp(at).local());
        let middle = doubtful + chrono::Duration::minutes(i64::from(before.abs_diff(after)) / 2);
        let resolved = zone.resolve(middle).at;
        let by_before = middle.and_utc().timestamp_millis() - i64::from(before) * HOUR / 60;
        assert_eq!(resolved, UtcMillis(by_before), "{zone:?} {at:?}");
    }
}

#[test]
fn a_night_ends_when_the_clock_on_the_wall_says_so_wherever_it_is() {
    for (zone, at, ..) in changes() {
        let day = WorkDay::on(zone.stamp(at).local().date());
        for day in [day.minus(1), day] {
            let shift = night(&zone, day);
            let (begins, ends) = shift.span().unwrap();
            assert!((9 * HOUR..=15 * HOUR).contains(&ends.since(begins)), "{zone:?} {day}");
            let wall = zone.stamp(ends).local();
            let meant = shift.hours.unwrap().ends_on(day);
            assert!(wall == meant || zone.resolve(meant).local() == wall, "{zone:?} {day}: {wall}");
        }
    }
}

#[test]
fn a_night_in_which_the_clocks_change_is_one_work_day_and_the_days_follow_each_other() {
    for (zone, at, ..) in changes() {
        let day = WorkDay::on(zone.stamp(at).local().date());
        let nights: Vec<_> = [day.minus(2), day.minus(1), day].map(|day| night(&zone, day)).to_vec();
        let days = WorkDays::new(DayTurn::default(), nights.iter().filter_map(Shift::work_span).collect());
        let all: Vec<WorkDay> = (-48..=48).map(|n| days.of(at.plus(n * HOUR / 2), &zone)).collect();
        assert!(all.is_sorted(), "{zone:?} {at:?}");
        for shift in &nights {
            let (begins, ends) = shift.span().unwrap();
            for instant in [begins, begins.plus(ends.since(begins) / 2), ends.plus(-1)] {
                assert_eq!(days.of(instant, &zone), shift.day, "{zone:?} {instant:?}");
            }
        }
    }
}
