//! What is added at the unlock: when it was, what goes on, and that it is added once.

use super::{asking, files_in, said, tapped};
use crate::root::{Stage, set_modes};
use crate::vault::raw;
use aftershift_core::app::{App, AppError, EntryAction, TodayAction};
use aftershift_core::checkin::Answer;
use aftershift_core::time::{HOUR, UtcMillis};
use aftershift_core::vault::Layout;
use aftershift_tests::fixture::{KEY, copy_folder, id_at};
use aftershift_tests::steps;
use std::fs;

const DAY: i64 = 24 * HOUR;

#[test]
fn a_clock_that_ran_a_day_ahead_is_put_aside_and_one_that_went_back_lets_the_taps_wait() {
    let vault = asking();
    // Corrected by less than a day: nobody is asked about that.
    vault.tap_at(1_001);
    vault.clock.set(steps::instant(1_001).plus(2 * DAY));
    vault.tap(4).unwrap();
    vault.clock.set(steps::instant(1_001).plus(HOUR - DAY));
    let app = vault.unlock();
    assert_eq!(said(&app), Some((1, 1)));
    assert_eq!(tapped(&app)[0].at.at, steps::instant(1_001));
    drop(app);

    // A phone whose clock began anew: not the taps are wrong.
    vault.tap_at(1_002);
    for at in [UtcMillis(0), UtcMillis(-DAY), UtcMillis(i64::MIN)] {
        vault.clock.set(at);
        assert_eq!(said(&vault.unlock()), Some((1, 1)), "{at:?}");
        assert_eq!((vault.waiting().len(), vault.unread().len()), (1, 1), "{at:?}");
    }
    vault.clock.set(steps::instant(1_003));
    assert_eq!(said(&vault.unlock()), Some((2, 1)));
    assert_eq!(vault.waiting().len(), 0);
}

#[test]
fn the_newest_tap_goes_on_unless_it_is_too_old_or_a_newer_check_in_is_open() {
    let open = |app: &App| app.today().unwrap().open.map(|open| open.id);
    let vault = asking();
    vault.tap_at(1_001);
    vault.tap_at(1_002);
    let mut app = vault.unlock();
    assert_eq!(open(&app), Some(id_at(steps::instant(1_002))));
    vault.clock.set(steps::instant(1_020));
    app.today_act(TodayAction::TapLoad(0)).unwrap();
    drop(app);
    // The clock was a little behind.
    vault.tap_at(1_010);
    let app = vault.unlock();
    assert_eq!((said(&app), open(&app)), (Some((3, 0)), Some(id_at(steps::instant(1_020)))));
    drop(app);
    vault.tap_at(1_030);
    vault.clock.set(steps::instant(1_030).plus(12 * HOUR));
    let app = vault.unlock();
    assert_eq!((said(&app), open(&app)), (Some((4, 0)), None));
}

#[test]
fn what_was_tapped_before_the_last_save_leaves_the_clock_of_the_last_save_as_it_is() {
    let vault = asking();
    let mut app = vault.unlock();
    vault.clock.set(steps::instant(1_000).plus(3 * DAY));
    app.today_act(TodayAction::TapLoad(1)).unwrap();
    drop(app);
    vault.tap_at(1_001);
    let mut app = vault.unlock();
    assert_eq!(tapped(&app).len(), 2);
    // It is asked about as before.
    assert_eq!(app.today_act(TodayAction::TapLoad(1)).err(), Some(AppError::ClockWentBack));
    drop(app);
    vault.clock.set(steps::instant(1_000).plus(10 * DAY));
    vault.tap(2).unwrap();
    let mut app = vault.unlock();
    vault.clock.set(steps::instant(1_000).plus(8 * DAY));
    assert_eq!(app.today_act(TodayAction::TapLoad(1)).err(), Some(AppError::ClockWentBack));
}

/// As a copy of the files from before the unlock would.
#[test]
fn a_tap_that_comes_back_is_not_added_again_and_changes_nothing_of_the_check_in() {
    let vault = asking();
    vault.tap_at(1_001);
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&vault.files().inbox(), copy.path()).unwrap();
    let mut app = vault.unlock();
    let id = id_at(steps::instant(1_001));
    let note = Answer::Note(Some("kept".into()));
    app.entry_act(EntryAction::Answer { id: id.to_string(), answer: note }).unwrap();
    app.today_act(TodayAction::WhileLockedSeen).unwrap();
    drop(app);
    copy_folder(copy.path(), &vault.files().inbox()).unwrap();
    let app = vault.unlock();
    assert_eq!(said(&app), None);
    assert_eq!(tapped(&app).len(), 1);
    assert!(tapped(&app)[0].note.is_some());
    assert_eq!(vault.waiting().len(), 0);
}

#[test]
fn files_that_cannot_be_taken_away_are_added_once() {
    let stage = Stage::new();
    let vault = asking();
    vault.tap_at(1_001);
    vault.tap_at(1_002);
    fs::write(vault.files().inbox().join("foreign"), "x").unwrap();
    let app = stage.copy_of(vault.path());
    let inbox = Layout::new(&app).vault().inbox();
    set_modes(&app, 0o777, 0o666);
    set_modes(&inbox, 0o555, 0o444);
    for _ in 0..3 {
        assert_eq!(stage.child("drain", &app, 1_003), ["begin", "added 2 unread 1 check-ins 8"]);
        assert_eq!(files_in(&inbox).len(), 4);
    }
    // And one that was removed meanwhile doesn't come back.
    let id = id_at(steps::instant(1_001));
    let sql = format!("DELETE FROM check_in WHERE id = x'{id}'");
    raw(&Layout::new(&app).vault().database(), &KEY).execute_batch(&sql).unwrap();
    set_modes(&app, 0o777, 0o666);
    set_modes(&inbox, 0o555, 0o444);
    assert_eq!(stage.child("drain", &app, 1_003), ["begin", "added 2 unread 1 check-ins 7"]);
    set_modes(&app, 0o777, 0o666);
    assert_eq!(stage.child("drain", &app, 1_003), ["begin", "added 2 unread 1 check-ins 7"]);
    assert_eq!(files_in(&inbox).len(), 1, "only the key");
}
