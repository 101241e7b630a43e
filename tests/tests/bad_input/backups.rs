//! Backups that were cut, changed, or are something else; and places where none can be made.

use crate::root::SmallDisk;
use crate::vault::{STEPS, Vault};
use aftershift_bindings::aftershift::Aftershift;
use aftershift_bindings::scenario::ScenarioClock;
use aftershift_bindings::screens::{backup as shell, today};
use aftershift_bindings::zone::PhoneZone;
use aftershift_core::app::{App, BackupAction, TodayAction};
use aftershift_core::backup::BackupError;
use aftershift_core::vault::Passphrase;
use aftershift_tests::fixture::{BACKUP_PHRASE, KEY, back_up, copy_folder, open_backup};
use aftershift_tests::skip::skip;
use aftershift_tests::{fixture, steps};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// A vault, open, and a backup of it outside of its folder.
fn backed_up() -> (Vault, App, tempfile::TempDir, PathBuf) {
    let vault = Vault::killed();
    let mut app = vault.open().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("backup.age");
    back_up(&mut app, &file).unwrap();
    (vault, app, elsewhere, file)
}

#[test]
fn a_backup_that_cannot_be_opened_changes_neither_itself_nor_anything_here() {
    let (vault, mut app, elsewhere, file) = backed_up();
    let whole = fs::read(&file).unwrap();
    let (bad, before) = (elsewhere.path().join("bad.age"), vault.fingerprint());
    let mut flipped = whole.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for (bytes, error) in [
        (b"".to_vec(), BackupError::NotABackup),
        (b"%PDF-1.7 something".to_vec(), BackupError::NotABackup),
        (whole[..whole.len() / 2].to_vec(), BackupError::Damaged),
        (whole[..whole.len() - 1].to_vec(), BackupError::Damaged),
        ([whole.clone(), b"more".to_vec()].concat(), BackupError::Damaged),
        (flipped, BackupError::Damaged),
    ] {
        fs::write(&bad, &bytes).unwrap();
        assert_eq!(open_backup(&mut app, &bad).err(), Some(error), "{} bytes", bytes.len());
        assert_eq!(app.backup().unwrap().opened, None);
        assert_eq!(
            app.backup_act(BackupAction::Replace { is_mine: true }).err(),
            Some(BackupError::NothingOpen)
        );
        assert_eq!(fs::read(&bad).unwrap(), bytes);
        assert_eq!(vault.fingerprint(), before);
    }
    for nothing in [elsewhere.path().join("not-there.age"), elsewhere.path().to_owned()] {
        assert_eq!(open_backup(&mut app, &nothing).err(), Some(BackupError::FileNotThere));
    }
    let wrong = BackupAction::Open {
        from: file.clone(),
        passphrase: Passphrase::take("some other phrase".to_owned()).unwrap(),
    };
    assert_eq!(app.backup_act(wrong).err(), Some(BackupError::WrongPassphrase));
    // Looked at and left: nothing was written either.
    open_backup(&mut app, &file).unwrap();
    app.backup_act(BackupAction::Close).unwrap();
    assert_eq!(vault.fingerprint(), before);
}

#[test]
fn a_backup_of_more_than_this_app_writes_is_not_read() {
    let (_vault, mut app, elsewhere, _) = backed_up();
    let huge = elsewhere.path().join("huge.age");
    let file = fs::File::create(&huge).unwrap();
    // Takes no space: nobody has written to it.
    file.set_len(aftershift_core::backup::LIMIT + 1).unwrap();
    assert_eq!(open_backup(&mut app, &huge).err(), Some(BackupError::NotABackup));
}

#[test]
fn where_none_can_be_made_the_earlier_one_stays() {
    let (_vault, mut app, elsewhere, file) = backed_up();
    let before = fs::read(&file).unwrap();
    assert_eq!(
        back_up(&mut app, &elsewhere.path().join("no/folder.age")).err(),
        Some(BackupError::NotWritable)
    );
    // A folder where the temporary file would go: it can't be written, whoever runs this.
    fs::create_dir(file.with_added_extension("new")).unwrap();
    assert_eq!(back_up(&mut app, &file).err(), Some(BackupError::NotWritable));
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn on_a_full_disk_no_backup_is_made_and_none_comes_back_by_halves() {
    let Some(disk) = SmallDisk::of_kilobytes(2_048) else {
        return skip("backups on a full disk (mounting a small one needs root)").unwrap();
    };
    let (vault, mut app, _elsewhere, file) = backed_up();
    let here = disk.path().join("here.age");
    for page in 0..2 {
        disk.fill_up_to(page * 4096);
        assert_eq!(back_up(&mut app, &here).err(), Some(BackupError::NeedsSpace), "{page} pages free");
        assert!(!here.exists() && !here.with_added_extension("new").exists());
        disk.free_all();
    }
    back_up(&mut app, &here).unwrap();
    fs::remove_file(&here).unwrap();
    drop(app);
    // A vault on that disk, with something else in it.
    let place = disk.path().join("app");
    copy_folder(vault.path(), &place).unwrap();
    let mut app = fixture::open(&place, &vault.clock).unwrap();
    for number in 0..20 {
        vault.clock.set(steps::instant(1_000 + number));
        app.today_act(TodayAction::TapLoad(4)).unwrap();
    }
    let all = app.all_check_ins().unwrap();
    let mut refused = 0;
    for page in 0..40 {
        open_backup(&mut app, &file).unwrap();
        disk.fill_up_to(page * 4096);
        let brought = app.backup_act(BackupAction::Replace { is_mine: true });
        disk.free_all();
        if brought.is_ok() {
            break;
        }
        assert_eq!(brought.err(), Some(BackupError::NeedsSpace), "{page} pages free");
        assert!(app.all_check_ins().unwrap() == all, "{page} pages free");
        refused += 1;
    }
    assert!(0 < refused && refused < 40, "the disk was full {refused} times");
    assert_eq!(app.all_check_ins().unwrap().len(), all.len() - 20);
    app.check_integrity().unwrap();
}

#[test]
fn a_backup_made_while_answers_are_saved_holds_a_moment_of_it() {
    let vault = Vault::closed();
    let elsewhere = tempfile::tempdir().unwrap();
    // The object that the shells hold: each call waits for the one before it.
    let clock = ScenarioClock::new(steps::instant(STEPS).0);
    let zone = PhoneZone { id: "Europe/London".to_owned(), offset_minutes: 0 };
    let key = KEY.to_vec();
    let app = Aftershift::open_for_scenario(text(vault.path()), key, zone, Arc::clone(&clock)).unwrap();
    let saving = thread::spawn({
        let app = Arc::clone(&app);
        move || {
            for number in 0..300 {
                clock.set(steps::instant(1_000 + number).0);
                app.today_act(today::TodayAction::TapLoad { load: 1 }).unwrap();
            }
        }
    });
    let act = |action| app.backup_act(action).unwrap();
    let passphrase = || BACKUP_PHRASE.to_owned();
    let files: Vec<String> =
        (0..4).map(|number| text(&elsewhere.path().join(format!("{number}.age")))).collect();
    for to in &files {
        act(shell::BackupAction::Make { to: to.clone(), passphrase: passphrase() });
    }
    saving.join().unwrap();
    let mut before = 0;
    for from in files {
        let view = act(shell::BackupAction::Open { from, passphrase: passphrase() }).opened.unwrap();
        assert!(view.holds.check_ins >= before, "an answer is missing");
        assert_eq!(view.would_add.check_ins, 0);
        before = view.holds.check_ins;
    }
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}
