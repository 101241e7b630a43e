//! Taps while it is locked: refused where they can't be kept, and never lost silently where they can't be read.

use crate::root::{SmallDisk, Stage, set_modes, skip};
use crate::vault::{Vault, raw};
use aftershift_core::app::{
    App, AppError, EntryAction, SecurityAction, TodayAction, WhileLockedView, tap_while_locked, vault_look,
};
use aftershift_core::checkin::{Answer, CheckIn};
use aftershift_core::time::{HOUR, UtcMillis};
use aftershift_core::vault::inbox::MOST_WAITING;
use aftershift_core::vault::{
    self, Change, DataKey, Layout, Look, PhoneKey, RecoveryCode, Secret, VaultError, set_aside,
};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, KEY, copy_folder, fingerprint, id_at, sources};
use aftershift_tests::steps;
use std::fs;
use std::path::{Path, PathBuf};

const DAY: i64 = 24 * HOUR;

/// Check-ins that each of these vaults has before anything is tapped.
const BEFORE: usize = 6;

/// One that a passphrase and a code open, and nothing else.
fn asking() -> Vault {
    let vault = Vault::closed();
    fixture::asks_for(&mut vault.open().unwrap(), PHRASES[0], CODES[0]).unwrap();
    vault.clock.set(steps::instant(1_000));
    vault
}

fn code() -> Secret {
    Secret::RecoveryCode(RecoveryCode::read(CODES[0].to_owned()).unwrap())
}

impl Vault {
    fn tap(&self, load: u8) -> Result<(), AppError> {
        tap_while_locked(self.path(), load, sources(&self.clock))
    }

    /// Taps at this instant, later than everything else.
    fn tap_at(&self, number: u64) {
        self.clock.set(steps::instant(number));
        self.tap(steps::load(number)).unwrap();
    }

    fn unlock(&self) -> App {
        App::unlock(self.path(), code(), sources(&self.clock)).unwrap()
    }

    fn takes_taps(&self) -> bool {
        matches!(vault_look(self.path()), Ok(Look::Ready(ready)) if ready.takes_taps)
    }

    fn waiting(&self) -> Vec<PathBuf> {
        files_in(&self.files().inbox()).into_iter().filter(|path| !path.ends_with("key")).collect()
    }

    fn unread(&self) -> Vec<PathBuf> {
        files_in(&self.path().join("vault/inbox.unread"))
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn said(app: &App) -> Option<(u32, u32)> {
    app.today().unwrap().while_locked.map(|WhileLockedView { added, unread }| (added, unread))
}

fn tapped(app: &App) -> Vec<CheckIn> {
    app.all_check_ins().unwrap().split_off(BEFORE)
}

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

#[test]
fn the_inbox_is_there_exactly_while_the_vault_asks() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    assert!(!vault.files().inbox().exists() && !vault.takes_taps());
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    assert!(vault.takes_taps());
    let first = fs::read(vault.files().inbox().join("key")).unwrap();
    drop(app);
    vault.tap_at(1_001);
    let mut app = vault.unlock();
    let here = || SecurityAction::OpenWithPhone(PhoneKey::take(vec![8; 32]).unwrap(), vec![1]);
    app.security_act(here()).unwrap();
    assert!(!vault.files().inbox().exists() && !vault.takes_taps());
    assert_eq!(vault.tap(2), Err(AppError::NeedsUnlock));
    assert_eq!(said(&app), Some((1, 0)), "it is said all the same");
    app.security_act(SecurityAction::AlwaysAsk).unwrap();
    let second = fs::read(vault.files().inbox().join("key")).unwrap();
    assert_ne!(first, second);
    // As somebody taps elsewhere in the very moment in which the lock is taken away.
    vault.tap_at(1_002);
    app.security_act(here()).unwrap();
    assert!(!vault.files().inbox().exists());
    assert_eq!((said(&app), tapped(&app).len()), (Some((2, 0)), 2));
}

#[test]
fn a_change_that_was_cut_off_before_the_inbox_followed_is_made_up_for_at_the_next_opening() {
    let vault = asking();
    vault.tap_at(1_001);
    let key = || DataKey::take(KEY.to_vec()).unwrap();
    let by_phone = || Secret::Device(PhoneKey::take(vec![8; 32]).unwrap());
    let change = Change::Device(PhoneKey::take(vec![8; 32]).unwrap(), vec![1]);
    vault::change(&vault.layout(), &key(), change).unwrap();
    assert!(!vault.takes_taps(), "the phone opens it unasked");
    let app = App::unlock(vault.path(), by_phone(), sources(&vault.clock)).unwrap();
    assert_eq!((said(&app), tapped(&app).len()), (Some((1, 0)), 1));
    assert!(!vault.files().inbox().exists());
    drop(app);
    vault::change(&vault.layout(), &key(), Change::AlwaysAsk).unwrap();
    assert_eq!(vault.tap(1), Err(AppError::NeedsUnlock));
    drop(vault.unlock());
    assert!(vault.takes_taps());
}

#[test]
fn what_waited_for_a_database_that_was_set_aside_is_put_aside_and_counted() {
    let vault = asking();
    let before = fs::read(vault.files().inbox().join("key")).unwrap();
    vault.tap_at(1_001);
    fs::write(vault.files().database(), b"damaged").unwrap();
    let _ = fs::remove_file(vault.log());
    set_aside(&vault.layout(), &DataKey::take(KEY.to_vec()).unwrap(), steps::instant(1_002)).unwrap();
    vault.tap_at(1_003);
    let app = vault.unlock();
    assert_eq!((said(&app), app.all_check_ins().unwrap().len()), (Some((0, 2)), 0));
    assert_eq!(vault.unread().len(), 2);
    assert_ne!(fs::read(vault.files().inbox().join("key")).unwrap(), before);
    drop(app);
    vault.tap_at(1_004);
    let app = vault.unlock();
    assert_eq!((said(&app), app.all_check_ins().unwrap().len()), (Some((1, 2)), 1));
}

#[test]
fn erasing_takes_the_inbox_and_what_was_put_aside() {
    let vault = asking();
    fs::write(vault.files().inbox().join("foreign"), "x").unwrap();
    drop(vault.unlock());
    vault.tap_at(1_001);
    vault::erase(&vault.layout()).unwrap();
    assert!(vault.fingerprint().is_empty(), "{:?}", vault.fingerprint());
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
        return skip("tests of a full disk (mounting a small one needs root)");
    };
    let vault = asking();
    let place = disk.path().join("app");
    copy_folder(vault.path(), &place).unwrap();
    let clock = fixture::SetClock::at(steps::instant(1_000));
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
            Ok(()) => acknowledged += 1,
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
