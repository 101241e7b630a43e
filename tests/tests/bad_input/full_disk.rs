//! No space left: said as such, nothing lost, and what didn't work works once there is space.

use crate::root::{SmallDisk, said};
use crate::vault::Vault;
use aftershift_core::app::{App, AppError, CardsAction, SettingsAction, TodayAction, choose_country};
use aftershift_core::checkin::Answer;
use aftershift_core::vault::{DataKey, Layout, VaultError, set_aside};
use aftershift_tests::fixture::{self, KEY, START, SetClock, copy_folder, fingerprint};
use aftershift_tests::skip::skip;
use aftershift_tests::steps;
use std::fs;
use std::path::Path;
use std::process::Command;

fn disk() -> Option<SmallDisk> {
    let disk = SmallDisk::of_kilobytes(2_048);
    if disk.is_none() {
        skip("tests of a full disk (mounting a small one needs root)").unwrap();
    }
    disk
}

/// Taps until one fails. Gives back how many were saved, and the error.
fn tap_until_refused(app: &mut App, clock: &SetClock, from: u64) -> (u64, AppError) {
    for number in from.. {
        clock.set(steps::instant(number));
        if let Err(error) = app.today_act(TodayAction::TapLoad(3)) {
            return (number - from, error);
        }
        assert!(number < from + 100_000, "the disk never fills");
    }
    unreachable!()
}

fn count(app: &App) -> u64 {
    app.check_integrity().unwrap();
    app.all_check_ins().unwrap().len().try_into().unwrap()
}

#[test]
fn a_save_on_a_full_disk_says_so_and_works_once_there_is_space() {
    let Some(disk) = disk() else { return };
    let (place, clock) = (disk.path().join("app"), SetClock::at(START));
    let mut app = fixture::create(&place, &clock).unwrap();
    let (mut saved, mut next) = (0, 0);
    // From no space at all in steps of a page: the disk fills up at another place of a save each time.
    for page in 0..40 {
        disk.fill_up_to(page * 4096);
        let (some, error) = tap_until_refused(&mut app, &clock, next);
        assert_eq!(error, AppError::NeedsSpace, "{page} pages free");
        saved += some;
        assert_eq!(count(&app), saved, "old answers stay readable on a full disk");
        // An answer may need less space than a tap.
        let note = CardsAction::Answer(Answer::Note(Some("long ".repeat(1_000))));
        if let (true, Err(error)) = (saved > 0, app.cards_act(note)) {
            assert_eq!(error, AppError::NeedsSpace, "{page} pages free");
        }

        disk.free_all();
        app.today_act(TodayAction::TapLoad(3)).unwrap();
        saved += 1;
        next += some + 1;
        if page % 8 == 7 {
            // A restart gives the space of the log back, and shows what is really on the disk.
            drop(app);
            app = fixture::open(&place, &clock).unwrap();
        }
        assert_eq!(count(&app), saved, "{page} pages free");
    }
}

#[test]
fn a_vault_opens_and_closes_on_a_full_disk_and_loses_nothing() {
    let Some(disk) = disk() else { return };
    for vault in Vault::both() {
        let place = disk.path().join("app");
        copy_folder(vault.path(), &place).unwrap();
        for _ in 0..2 {
            disk.fill_up_to(0);
            let mut app = fixture::open(&place, &vault.clock).unwrap();
            assert_eq!(count(&app), 6);
            assert_eq!(app.settings_act(SettingsAction::SetDayTurn(300)).err(), Some(AppError::NeedsSpace));
        }
        disk.free_all();
        let app = fixture::open(&place, &vault.clock).unwrap();
        assert_eq!(count(&app), 6);
        drop(app);
        fs::remove_dir_all(place).unwrap();
    }
}

#[test]
fn no_half_a_vault_is_made_on_a_full_disk() {
    let Some(disk) = disk() else { return };
    let (place, clock) = (disk.path().join("app"), SetClock::at(START));
    // Past what the empty database needs, so that it is made in the end.
    let (mut refused, pages) = (0, 96);
    for page in 0..pages {
        disk.fill_up_to(page * 4096);
        match fixture::create(&place, &clock) {
            Ok(app) => drop(app),
            Err(error) => {
                assert_eq!(error, VaultError::NeedsSpace, "{page} pages free");
                let left = fingerprint(&place).unwrap_or_default();
                assert!(left.is_empty(), "{page} pages free: {left:?}");
                refused += 1;
            }
        }
        disk.free_all();
        let _ = fs::remove_dir_all(&place);
    }
    assert!(refused > 0 && refused < pages, "{refused}");
}

#[test]
fn the_plain_settings_stay_as_they_were_on_a_full_disk() {
    let Some(disk) = disk() else { return };
    choose_country(disk.path(), Some("IE".into())).unwrap();
    disk.fill_up_to(0);
    let before = fingerprint(disk.path()).unwrap();
    assert_eq!(choose_country(disk.path(), Some("NZ".into())).err(), Some(AppError::NeedsSpace));
    assert_eq!(fingerprint(disk.path()).unwrap(), before);
}

#[test]
fn nothing_is_set_aside_on_a_full_disk() {
    let Some(disk) = disk() else { return };
    let (place, vault) = (disk.path().join("app"), Vault::killed());
    fs::write(vault.files().database(), [1; 8_192]).unwrap();
    copy_folder(vault.path(), &place).unwrap();
    let aside = || set_aside(&Layout::new(&place), &DataKey::take(KEY.to_vec()).unwrap(), START);
    for page in 0..4 {
        disk.fill_up_to(page * 4096);
        let before = fingerprint(&place).unwrap();
        assert_eq!(aside(), Err(VaultError::NeedsSpace), "{page} pages free");
        assert_eq!(fingerprint(&place).unwrap(), before, "{page} pages free");
        disk.free_all();
    }
    aside().unwrap();
    assert_eq!(count(&fixture::open(&place, &SetClock::at(START)).unwrap()), 0);
}

#[test]
fn a_file_that_may_not_grow_further_is_refused_and_what_is_in_it_stays_readable() {
    let vault = Vault::closed();
    let limited = |kilobytes: u32| -> Vec<String> {
        let mut shell = Command::new("bash");
        // The signal would end the process; an app gets the error instead.
        let script = format!("trap '' XFSZ; ulimit -f {kilobytes}; exec \"$0\" child taps \"$1\" --from 200");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_aftershift-tests")]).arg(vault.path());
        said(shell)
    };
    let outcomes = limited(192);
    let saved = outcomes.iter().filter(|line| *line == "saved").count();
    assert!(saved > 0, "{outcomes:?}");
    // SQLite gives the reason away only when it is a full disk.
    assert_eq!(outcomes[saved], "StorageFailed");
    assert_eq!(outcomes.last().unwrap(), &format!("readable {}", 6 + saved));
    assert_eq!(reopened(vault.path(), &vault.clock), 6 + saved);
}

fn reopened(folder: &Path, clock: &SetClock) -> usize {
    usize::try_from(count(&fixture::open(folder, clock).unwrap())).unwrap()
}
