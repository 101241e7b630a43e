//! What holds for every roster.

use super::import::{Meaning, place, preview};
use super::read::{Found, Reader, Reading, Standing, When};
use super::*;
use crate::content::Library;
use crate::time::{TimeOfDay, UtcMillis, WorkDay, Zone};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn codes() -> Vec<ShiftCode> {
    let sure = |code: &ShiftCode| ShiftCode { is_sure: true, ..code.clone() };
    Library::embedded().unwrap().codes.iter().map(|seed| sure(&seed.code)).collect()
}

fn begin() -> WorkDay {
    "2026-01-01".parse().unwrap()
}

fn zones() -> impl Strategy<Value = Zone> {
    let names =
        ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"];
    prop::sample::select(names.to_vec()).prop_map(|name| Zone::from_phone(name, 0))
}

prop_compose! {
    /// On a day of two years, by its code, sometimes with hours of its own.
    fn shift()(
        day in 0u32..730, code in 0usize..6, own in any::<bool>(), start in 0u16..1440, minutes in 1u32..=24 * 60,
        zone in zones(),
    ) -> Shift {
        let code = &codes()[code];
        let shift = Shift::of(code, begin().plus(day), &zone, Origin::Own);
        let hours = Hours::lasting(TimeOfDay::from_minutes(start).unwrap(), minutes).ok();
        if own && code.kind.has_hours() { shift.with_hours(hours).unwrap() } else { shift }
    }
}

fn shifts() -> impl Strategy<Value = Vec<Shift>> {
    prop::collection::vec(shift(), 0..60).prop_map(|all| {
        // One a day: several of one day come back in the order of their hours.
        let by_day: BTreeMap<WorkDay, Shift> = all.into_iter().map(|shift| (shift.day, shift)).collect();
        by_day.into_values().collect()
    })
}

fn read(text: &str) -> Reading {
    let zone = Zone::from_phone("Europe/London", 0);
    let (from, until) = (begin().minus(10).date(), begin().plus(800).date());
    Reader { zone: &zone, from, until, date_order: None }.read(text.as_bytes()).unwrap()
}

fn told(shift: &Shift) -> (WorkDay, String, Option<Hours>) {
    (shift.day, shift.code.text().to_owned(), shift.hours)
}

/// Without hours, nothing says where it is.
fn place_of(shift: &Shift) -> Option<String> {
    shift.hours.map(|_| shift.zone.stamp(UtcMillis(0)).zone)
}

fn roster() -> Roster {
    Roster { codes: codes(), ..Roster::default() }
}

fn placed(reading: &Reading) -> super::import::Placed {
    place(reading, &roster(), &BTreeMap::<String, Meaning>::new(), &Zone::from_phone("Europe/London", 0))
}

fn applied(reading: &Reading, before: &Roster) -> Roster {
    let mut after = before.clone();
    after.days.extend(preview(&placed(reading), before).days);
    after
}

prop_compose! {
    fn found()(
        line in 1u32..500, day in 0u32..120, code in 0usize..6, uid in 0u8..40, has_uid in any::<bool>(),
        sequence in 0u32..3, span in any::<bool>(), start in 0u32..1440, minutes in 1i64..40 * 60, standing in 0u8..8,
    ) -> Found {
        let date = begin().plus(day).date();
        let from = date.and_time(chrono::NaiveTime::from_num_seconds_from_midnight_opt(start * 60, 0).unwrap());
        Found {
            line,
            uid: has_uid.then(|| format!("uid-{uid}").into()),
            instance: None,
            sequence,
            when: if span {
                When::Span { start: from, end: Some(from + chrono::Duration::minutes(minutes)), zone: None }
            } else {
                When::Day(date)
            },
            word: codes()[code].name.text().into(),
            standing: if standing == 0 { Standing::Cancelled } else { Standing::Confirmed },
            notes: Vec::new(),
        }
    }
}

fn reading(found: Vec<Found>) -> Reading {
    Reading {
        kind: read::FileKind::ICalendar,
        zone: None,
        found,
        unread: Vec::new(),
        outside: 0,
        date_order: None,
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_back_the_same(shifts in shifts()) {
        let placed = placed(&read(&write::ics(&shifts, UtcMillis(0))));
        let back: Vec<_> = placed.shifts.iter().map(|(_, shift)| told(shift)).collect();
        prop_assert_eq!(back, shifts.iter().map(told).collect::<Vec<_>>());
        let places: Vec<_> = placed.shifts.iter().map(|(_, shift)| place_of(shift)).collect();
        prop_assert_eq!(places, shifts.iter().map(place_of).collect::<Vec<_>>());
        prop_assert!(placed.left.is_empty());
    }

    #[test]
    fn a_file_taken_twice_is_a_file_taken_once(found in prop::collection::vec(found(), 0..60)) {
        let file = reading(found);
        let once = applied(&file, &roster());
        prop_assert_eq!(preview(&placed(&file), &once).added, vec![]);
        prop_assert_eq!(applied(&file, &once), once);
    }

    #[test]
    fn no_day_ever_holds_more_than_it_can(
        first in prop::collection::vec(found(), 0..60), second in prop::collection::vec(found(), 0..60),
    ) {
        let after = applied(&reading(second), &applied(&reading(first), &roster()));
        for (day, shifts) in &after.days {
            prop_assert!(shifts.len() <= Shift::MOST_A_DAY, "{day}");
            prop_assert!(shifts.iter().all(|shift| shift.day == *day));
        }
    }

    #[test]
    fn what_a_preview_says_is_what_the_days_become(found in prop::collection::vec(found(), 0..60)) {
        let file = reading(found);
        let preview = preview(&placed(&file), &roster());
        let in_days: usize = preview.days.values().map(Vec::len).sum();
        prop_assert_eq!(preview.added.len(), in_days);
        prop_assert_eq!((preview.changed.len(), preview.removed.len(), preview.same), (0, 0, 0));
    }
}
