//! What is refused, and what can't be read.

use super::{asking, code, files_in, said, tapped};
use crate::root::{SmallDisk, Stage, set_modes};
use crate::vault::Vault;
use aftershift_core::app::{App, AppError, TodayAction, tap_while_locked};
use aftershift_core::time::UtcMillis;
use aftershift_core::vault::inbox::MOST_WAITING;
use aftershift_core::vault::{self, VaultError};
use aftershift_tests::fixture::{SetClock, copy_folder, fingerprint, id_at, sources};
use aftershift_tests::skip::skip;
use aftershift_tests::steps;
use std::fs;

#[test]
fn a_tap_that_cannot_be_kept_is_refused_and_nothing_is_written() {
    let nothing = Vault::closed();
    let asking = asking();
    let erased = asking.copy();
    vault::erase(&erased.layout()).unwrap();
    for (vault, load, error) in [
        (&asking, 5, AppError::OutOfRange),
        (&asking, 255, AppError::OutOfRange),
        (&nothing, 5, AppError::OutOfRange),
        (&nothing, 2, AppError::NeedsUnlock),
        (&erased, 2, AppError::NeedsUnlock),
    ] {
        let before = vault.fingerprint();
        assert_eq!(vault.tap(load), Err(error.clone()));
        assert_eq!(vault.fingerprint(), before, "{error:?}");
    }
    for (at, error) in [
        (-1, AppError::TooLongAgo),
        (i64::MIN, AppError::TooLongAgo),
        (UtcMillis::LAST.0 + 1, AppError::InTheFuture),
        (i64::MAX, AppError::InTheFuture),
    ] {
        asking.clock.set(UtcMillis(at));
        let before = asking.fingerprint();
        assert_eq!(asking.tap(2), Err(error), "{at}");
        assert_eq!(asking.fingerprint(), before, "{at}");
    }
}

#[test]
fn a_tap_opens_nothing_and_changes_nothing_but_the_inbox() {
    let vault = asking();
    let others = |vault: &Vault| {
        let mut files = vault.fingerprint();
        files.retain(|path, _| !path.starts_with(vault.files().inbox()));
        files
    };
    let before = others(&vault);
    // Also while the database couldn't be opened at all.
    let held = vault.unlock();
    vault.tap_at(1_001);
    drop(held);
    fs::rename(vault.files().data(), vault.path().join("elsewhere")).unwrap();
    vault.tap_at(1_002);
    fs::rename(vault.path().join("elsewhere"), vault.files().data()).unwrap();
    assert_eq!(others(&vault), before);
    let names: Vec<_> = vault.waiting().iter().map(|path| path.file_name().unwrap().to_owned()).collect();
    let ids = [1_001, 1_002].map(|number| id_at(steps::instant(number)).to_string());
    assert_eq!(names, ids.map(std::ffi::OsString::from));
    assert_eq!(said(&vault.unlock()), Some((2, 0)));
}

#[test]
fn what_cannot_be_read_is_put_aside_and_said_once_and_the_rest_is_added() {
    let vault = asking();
    for number in 1_001..1_005 {
        vault.tap_at(number);
    }
    let [damaged, cut, _, _] = &vault.waiting()[..] else { panic!("{:?}", vault.waiting()) };
    let mut bytes = fs::read(damaged).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(damaged, &bytes).unwrap();
    fs::write(cut, &fs::read(cut).unwrap()[..100]).unwrap();
    // A tap of another vault, and what nobody here has made.
    let elsewhere = asking();
    elsewhere.tap_at(1_010);
    fs::copy(&elsewhere.waiting()[0], vault.files().inbox().join("0a".repeat(16))).unwrap();
    fs::write(vault.files().inbox().join("holiday.jpg"), "x").unwrap();

    let app = vault.unlock();
    assert_eq!(said(&app), Some((2, 4)));
    assert_eq!(tapped(&app).iter().map(|c| c.at.at).collect::<Vec<_>>(), [1_003, 1_004].map(steps::instant));
    drop(app);
    assert_eq!(vault.waiting().len(), 0);
    assert_eq!(vault.unread().len(), 4);
    assert!(vault.unread().iter().any(|path| fs::read(path).unwrap() == bytes), "it is kept as it was");
    // Until it was read; and then never again.
    let mut app = vault.unlock();
    assert_eq!(said(&app), Some((2, 4)));
    assert_eq!(app.today_act(TodayAction::WhileLockedSeen).unwrap().while_locked, None);
    drop(app);
    assert_eq!(said(&vault.unlock()), None);
    assert_eq!(vault.unread().len(), 4);
}

#[test]
fn a_key_that_is_missing_damaged_or_somebody_elses_is_put_right_at_the_next_opening() {
    let (vault, elsewhere) = (asking(), asking());
    let key = vault.files().inbox().join("key");
    let right = fs::read(&key).unwrap();
    fs::write(&key, "age1nobodys").unwrap();
    assert!(!vault.takes_taps());
    assert_eq!(vault.tap(2), Err(AppError::NeedsUnlock));
    assert_eq!(said(&vault.unlock()), None);
    assert_eq!(fs::read(&key).unwrap(), right);

    fs::remove_dir_all(vault.files().inbox()).unwrap();
    assert!(!vault.takes_taps());
    assert_eq!(vault.tap(2), Err(AppError::NeedsUnlock));
    drop(vault.unlock());
    assert_eq!(fs::read(&key).unwrap(), right);

    fs::copy(elsewhere.files().inbox().join("key"), &key).unwrap();
    vault.tap_at(1_001);
    assert_eq!(said(&vault.unlock()), Some((0, 1)), "sealed to somebody else");
    assert_eq!(fs::read(&key).unwrap(), right);
    vault.tap_at(1_002);
    assert_eq!(said(&vault.unlock()), Some((1, 1)));
}

#[test]
fn no_more_than_two_months_of_taps_wait_and_unlocking_makes_room() {
    let vault = asking();
    let most = u64::from(MOST_WAITING);
    for number in 0..most {
        vault.tap_at(2_000 + number);
    }
    let before = vault.fingerprint();
    assert_eq!(vault.tap(1), Err(AppError::InboxFull { most: MOST_WAITING }));
    assert_eq!(vault.fingerprint(), before);
    let size: u64 = vault.waiting().iter().map(|path| fs::metadata(path).unwrap().len()).sum();
    assert!(size < 300_000, "{size}");
    let app = vault.unlock();
    assert_eq!(said(&app), Some((MOST_WAITING, 0)));
    assert_eq!(tapped(&app).len(), usize::try_from(most).unwrap());
    drop(app);
    vault.tap_at(2_000 + most);
    assert_eq!(said(&vault.unlock()), Some((MOST_WAITING + 1, 0)));
}

#[test]
fn a_folder_that_cannot_be_written_to_refuses_the_tap() {
    let stage = Stage::new();
    let vault = asking();
    let app = stage.copy_of(vault.path());
    set_modes(&app, 0o555, 0o444);
    let before = fingerprint(&app).unwrap();
    assert_eq!(stage.child("locked-taps", &app, 1_001), ["begin", "NotWritable"]);
    assert_eq!(fingerprint(&app).unwrap(), before);
}

#[test]
fn on_a_full_disk_a_tap_says_so_and_what_waits_is_added_once_there_is_space() {
    let Some(disk) = SmallDisk::of_kilobytes(2_048) else {
        return skip("tests of a full disk (mounting a small one needs root)").unwrap();
    };
    let vault = asking();
    let place = disk.path().join("app");
    copy_folder(vault.path(), &place).unwrap();
    let clock = SetClock::at(steps::instant(1_000));
    let tap = |number: u64| {
        clock.set(steps::instant(number));
        tap_while_locked(&place, 1, sources(&clock))
    };
    let mut acknowledged = 0;
    for number in 0..20 {
        disk.fill_up_to(usize::try_from(number % 4).unwrap() * 4096);
        let inbox = || files_in(&place.join("vault/inbox"));
        let before = inbox();
        match tap(2_000 + number) {
            Ok(_) => acknowledged += 1,
            Err(error) => {
                assert_eq!(error, AppError::NeedsSpace);
                assert_eq!(inbox(), before, "nothing half is left");
            }
        }
        // Nobody is kept out, and nothing is lost or added twice, however little space there is.
        let app = App::unlock(&place, code(), sources(&clock)).map(|app| app.check_integrity().map(|()| app));
        match app {
            Ok(app) => drop(app.unwrap()),
            Err(error) => assert_eq!(error, VaultError::NeedsSpace),
        }
        disk.free_all();
    }
    assert!(acknowledged > 4 && acknowledged < 20, "{acknowledged}");
    let app = App::unlock(&place, code(), sources(&clock)).unwrap();
    assert_eq!(said(&app), Some((acknowledged, 0)));
    assert_eq!(tapped(&app).len(), usize::try_from(acknowledged).unwrap());
}
