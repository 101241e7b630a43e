//! A backup that may be somebody else's.

use aftershift_core::app::{App, BackupAction, TodayAction};
use aftershift_core::backup::BackupError;
use aftershift_tests::fixture::{self, START, SetClock, back_up, open_backup};
use std::path::PathBuf;
use tempfile::TempDir;

/// A vault with one check-in, and its backup.
fn vault(clock: &SetClock) -> (TempDir, App, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = fixture::create(folder.path(), clock).unwrap();
    app.today_act(TodayAction::TapLoad(2)).unwrap();
    let file = folder.path().join("backup.age");
    back_up(&mut app, &file).unwrap();
    (folder, app, file)
}

#[test]
fn it_only_comes_in_once_somebody_has_said_that_it_is_theirs() {
    let clock = SetClock::at(START);
    let (_a, mut mine, _) = vault(&clock);
    clock.set(START.plus(60_000));
    let (_b, _, others) = vault(&clock);
    assert!(open_backup(&mut mine, &others).unwrap().opened.unwrap().asks_owner);
    for action in [BackupAction::Merge { is_mine: false }, BackupAction::Replace { is_mine: false }] {
        assert_eq!(mine.backup_act(action).err(), Some(BackupError::OfAnother));
        assert_eq!(mine.all_check_ins().unwrap().len(), 1);
    }
    // It is still open: the answer is one tap away.
    mine.backup_act(BackupAction::Merge { is_mine: true }).unwrap();
    assert_eq!(mine.all_check_ins().unwrap().len(), 2);
}

#[test]
fn ones_own_comes_back_without_a_question() {
    let clock = SetClock::at(START);
    let (_folder, mut app, file) = vault(&clock);
    assert!(!open_backup(&mut app, &file).unwrap().opened.unwrap().asks_owner);
    app.backup_act(BackupAction::Replace { is_mine: false }).unwrap();
    assert_eq!(app.all_check_ins().unwrap().len(), 1);
}
