//! Clocks that are wrong, and zones that nobody knows.

use crate::vault::{STEPS, Vault};
use aftershift_core::app::{AppError, TodayAction};
use aftershift_core::time::{HOUR, UtcMillis, Zone};
use aftershift_tests::steps;

const DAY: i64 = 24 * HOUR;

#[test]
fn a_clock_that_went_back_is_asked_about_and_works_again_after_the_answer() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    vault.clock.set(steps::instant(STEPS).plus(-3 * DAY));
    let before = vault.fingerprint();
    assert_eq!(app.today_act(TodayAction::TapLoad(3)).err(), Some(AppError::ClockWentBack));
    assert_eq!(vault.fingerprint(), before);
    app.today_act(TodayAction::TapLoadDateIsRight(3)).unwrap();
    vault.clock.set(steps::instant(STEPS).plus(-3 * DAY + HOUR));
    app.today_act(TodayAction::TapLoad(1)).unwrap();
    vault.clock.set(steps::instant(STEPS));
    app.today_act(TodayAction::TapLoad(0)).unwrap();
    let earlier = usize::try_from(STEPS / steps::ROUND).unwrap();
    assert_eq!(app.all_check_ins().unwrap().len(), earlier + 3);
}

#[test]
fn a_clock_before_1970_is_refused_whatever_the_person_says() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    let before = vault.fingerprint();
    for at in [-1, -DAY, i64::MIN / 2, i64::MIN] {
        vault.clock.set(UtcMillis(at));
        for tap in [TodayAction::TapLoad(2), TodayAction::TapLoadDateIsRight(2)] {
            assert_eq!(app.today_act(tap).err(), Some(AppError::TooLongAgo), "{at}");
        }
        app.today().unwrap();
        app.history().unwrap();
        app.settings().unwrap();
        assert_eq!(vault.fingerprint(), before, "{at}");
    }
}

#[test]
fn a_clock_past_the_calendar_is_refused_and_nothing_is_stored() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    let before = vault.fingerprint();
    for at in [300_000_000_000_000, 8_000_000_000_000_000] {
        vault.clock.set(UtcMillis(at));
        assert!(app.today_act(TodayAction::TapLoad(2)).is_err(), "{at}");
        app.today().unwrap();
        app.history().unwrap();
        assert_eq!(vault.fingerprint(), before, "{at}");
    }
    vault.clock.set(steps::instant(STEPS));
    app.today_act(TodayAction::TapLoad(2)).unwrap();
}

#[test]
fn a_zone_that_is_nonsense_falls_back_to_the_offset_and_says_so() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    let zones = [("Mars/Olympus", 90), ("", i32::MIN), ("Europe/London\0", 0), ("../../etc/passwd", 1 << 20)];
    for (number, (name, offset)) in (STEPS..).zip(zones) {
        vault.clock.set(steps::instant(number));
        app.zone_changed(Zone::from_phone(name, offset));
        let today = app.today_act(TodayAction::TapLoad(2)).unwrap();
        assert!(today.zone_unknown, "{name}");
        assert_eq!(app.all_check_ins().unwrap().last().unwrap().at.zone, name);
    }
    app.check_integrity().unwrap();
}
