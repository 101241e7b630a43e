#[cfg(feature = "self-checks")]
mod assessment;

use super::*;
use crate::checkin::{
    Card, CheckIn, CheckInId, Depth, Energy, Load, Moment, Note, Progress, SleepMinutes, SleepQuality,
    Sphere, Weighed,
};
use crate::time::{Stamp, WorkDay, Zone};
use proptest::prelude::*;
use tempfile::TempDir;

fn key() -> DataKey {
    DataKey::take(vec![7; 32]).unwrap()
}

pub(super) fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("data.db"), &key(), UtcMillis(0)).unwrap();
    (folder, store)
}

fn put(store: &mut Store, check_in: &CheckIn) {
    store.write(|writing| writing.put_check_in(check_in)).unwrap();
}

fn simple(number: u8, day: &str, load: u8) -> CheckIn {
    let at = Stamp { at: UtcMillis(i64::from(number)), offset_minutes: 0, zone: "UTC".into() };
    CheckIn::new(CheckInId([number; 16]), at, day.parse().unwrap(), Load::new(load).unwrap())
}

fn any_check_in() -> impl Strategy<Value = CheckIn> {
    let words =
        proptest::collection::btree_set("[a-z-]{1,12}", 0..5).prop_map(|s| s.into_iter().collect::<Vec<_>>());
    let head = (any::<[u8; 16]>(), 0i64..4_000_000_000_000, 0u8..=4, proptest::option::of(0u8..=4));
    let sleep = (proptest::option::of(0u16..=1440), proptest::option::of(0u8..=4));
    let rest = (proptest::option::of(proptest::sample::select(Moment::ALL)), any::<String>());
    (head, sleep, rest, words.clone(), words.clone(), words).prop_map(
        |(head, sleep, rest, signals, drains, helped)| {
            let at = Zone::from_phone("Asia/Kolkata", 330).stamp(UtcMillis(head.1));
            let mut c = CheckIn::new(CheckInId(head.0), at, WorkDay::FIRST, Load::new(head.2).unwrap());
            c.energy = head.3.and_then(Energy::new);
            c.sleep_minutes = sleep.0.and_then(SleepMinutes::new);
            c.sleep_quality = sleep.1.and_then(SleepQuality::new);
            c.moment = rest.0;
            c.note = Note::keep(rest.1).unwrap();
            c.signals = signals;
            c.helped = helped;
            let sphere = |place: usize| Sphere::ALL[place % 3];
            c.weighed = drains
                .into_iter()
                .enumerate()
                .map(|(p, drain)| Weighed { drain, sphere: sphere(p) })
                .collect();
            c
        },
    )
}

#[test]
fn the_engine_is_new_enough_and_encrypts() {
    // Before 3.51.3 SQLite could corrupt a database in WAL mode.
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
    let (folder, store) = store();
    assert!(store.engine().unwrap().1.starts_with("4."));
    let bytes = std::fs::read(folder.path().join("data.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
}

#[test]
fn the_pragmas_hold_on_an_open_database() {
    let (_folder, store) = store();
    let value = |name| {
        let read = store.connection.read(|c| Ok(c.pragma_query_value(None, name, |r| r.get::<_, i64>(0))?));
        read.unwrap()
    };
    assert_eq!(
        (value("synchronous"), value("foreign_keys"), value("secure_delete"), value("temp_store")),
        (2, 1, 1, 2)
    );
    let mode =
        store.connection.read(|c| Ok(c.pragma_query_value(None, "journal_mode", |r| r.get::<_, String>(0))?));
    assert_eq!(mode.unwrap(), "wal");
}

#[test]
fn work_that_fails_is_undone_whole() {
    let (_folder, mut store) = store();
    let failed: Result<(), StoreError> = store.write(|writing| {
        writing.put_check_in(&simple(1, "2026-11-23", 2))?;
        Err(StoreError::Failed)
    });
    assert_eq!((failed, store.check_in_count()), (Err(StoreError::Failed), Ok(0)));
}

#[test]
fn removing_a_check_in_takes_what_hangs_on_it_and_the_place_in_the_cards() {
    let (_folder, mut store) = store();
    let mut check_in = simple(1, "2026-11-23", 2);
    check_in.signals.push("numb".into());
    put(&mut store, &check_in);
    let progress = Progress { depth: Depth::Longer, passed: vec![Card::Signals, Card::Sleep] };
    store.write(|w| w.set_unfinished(check_in.id, &progress)).unwrap();
    assert_eq!(store.unfinished().unwrap(), Some((check_in.id, progress)));
    assert!(store.write(|w| w.remove_check_in(check_in.id)).unwrap());
    assert_eq!(store.unfinished().unwrap(), None);
    let sql = "SELECT count(*) FROM check_in_signal";
    let left = store.connection.read(|c| Ok(c.query_row(sql, [], |r| r.get::<_, u32>(0))?));
    assert_eq!(left, Ok(0));
    assert!(!store.write(|w| w.remove_check_in(check_in.id)).unwrap());
}

#[test]
fn usage_counts_other_check_ins_on_days_like_this() {
    let (_folder, mut store) = store();
    for (number, day, load) in
        [(1, "2026-11-20", 0), (2, "2026-11-21", 3), (3, "2026-11-22", 4), (4, "2026-06-01", 3)]
    {
        let mut c = simple(number, day, load);
        c.signals.push("numb".into());
        put(&mut store, &c);
    }
    let count = |load, number| {
        let usage = store.usage(Choice::Signal, &simple(number, "2026-11-23", load), 90).unwrap();
        usage.get("numb").copied().unwrap_or_default()
    };
    assert_eq!((count(0, 9), count(2, 9), count(2, 3)), (1, 2, 1));
}

#[test]
fn the_loads_of_a_day_are_its_heaviest_and_its_lightest() {
    let (_folder, mut store) = store();
    for (number, day, load) in [(1, "2026-11-20", 1), (2, "2026-11-20", 4), (3, "2026-11-22", 2)] {
        put(&mut store, &simple(number, day, load));
    }
    let day = |iso: &str| iso.parse::<WorkDay>().unwrap();
    let loads = store.day_loads(day("2026-11-01"), day("2026-11-30")).unwrap();
    let plain: Vec<_> = loads.iter().map(|l| (l.heaviest.value(), l.lightest.value(), l.count)).collect();
    assert_eq!(plain, [(4, 1, 2), (2, 2, 1)]);
    assert_eq!(store.has_beyond(day("2026-11-21"), day("2026-11-21")).unwrap(), (true, true));
    assert_eq!(store.has_beyond(day("2026-11-20"), day("2026-11-22")).unwrap(), (false, false));
}

proptest! {
    // Each case writes durably; fewer of them are enough for a plain round trip.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_stored_is_read_back_and_a_correction_replaces_it(first in any_check_in(), second in any_check_in()) {
        let (_folder, mut store) = store();
        put(&mut store, &first);
        prop_assert_eq!(store.check_in(first.id).unwrap(), Some(first.clone()));
        let corrected = CheckIn { id: first.id, ..second };
        put(&mut store, &corrected);
        prop_assert_eq!(store.check_in(first.id).unwrap(), Some(corrected.clone()));
        prop_assert_eq!(store.check_ins(WorkDay::FIRST, WorkDay::FIRST).unwrap(), vec![corrected]);
    }
}

#[test]
fn what_is_older_than_is_kept_goes_with_all_that_hangs_on_it_and_the_log_that_held_it_is_emptied() {
    let (folder, mut store) = store();
    let long_ago = simple(1, "2026-01-01", 4).with(
        crate::checkin::Answer::Note(Some("long ago".into())),
        crate::content::Catalogue::embedded().unwrap(),
    );
    put(&mut store, &long_ago.unwrap());
    put(&mut store, &simple(2, "2026-05-01", 2));
    let day: WorkDay = "2026-05-01".parse().unwrap();
    let one = Counted { check_ins: 1, self_checks: 0 };
    assert_eq!(store.older_than(day), Ok(one));
    assert_eq!(store.write(|writing| writing.remove_older_than(day)), Ok(one));
    let log = || std::fs::metadata(folder.path().join("data.db-wal")).map_or(0, |file| file.len());
    assert!(log() > 0, "nothing to empty");
    store.empty_the_log().unwrap();
    assert_eq!(log(), 0);
    assert_eq!(store.older_than(WorkDay::LAST), Ok(one), "the day itself is kept");
    assert_eq!(store.check_in(CheckInId([1; 16])), Ok(None));
    store.check_integrity().unwrap();
}
