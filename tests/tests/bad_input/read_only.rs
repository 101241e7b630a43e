//! Folders that can't be written to.

use crate::root::{SmallDisk, Stage, set_modes};
use crate::vault::Vault;
use aftershift_core::app::{AppError, choose_country};
use aftershift_core::vault::VaultError;
use aftershift_tests::fixture::{self, copy_folder, fingerprint};
use aftershift_tests::skip::skip;
use std::fs;

#[test]
fn a_folder_that_is_read_only_for_this_user_is_refused_and_stays_as_it_is() {
    let stage = Stage::new();
    for vault in Vault::both() {
        let contents = fingerprint(vault.path()).unwrap().into_values().collect::<Vec<_>>();
        // Folders and files; files only; and nothing even readable.
        for (of_folders, of_files) in [(0o555, 0o444), (0o777, 0o444), (0o000, 0o000)] {
            let app = stage.copy_of(vault.path());
            set_modes(&app, of_folders, of_files);
            let said = stage.taps(&app, 3);
            set_modes(&app, 0o755, 0o644);
            assert_eq!(said, ["NotWritable"], "{of_folders:o} {of_files:o}");
            assert_eq!(fingerprint(&app).unwrap().into_values().collect::<Vec<_>>(), contents);
        }
    }
}

#[test]
fn a_folder_that_takes_no_new_file_is_refused_only_while_one_is_needed() {
    let stage = Stage::new();
    let [without_log, with_log] = Vault::both().map(|vault| {
        let app = stage.copy_of(vault.path());
        set_modes(&app, 0o555, 0o666);
        stage.taps(&app, 3)
    });
    assert_eq!(without_log, ["NotWritable"]);
    assert_eq!(with_log, ["saved", "saved", "saved", "readable 9"]);
}

#[test]
fn a_file_system_that_is_read_only_is_refused_and_stays_as_it_is() {
    let Some(disk) = SmallDisk::of_kilobytes(8_192) else {
        return skip("tests of a read-only file system (mounting one needs root)").unwrap();
    };
    for vault in Vault::both() {
        let app = disk.path().join("app");
        let nothing_yet = disk.path().join("nothing-yet");
        copy_folder(vault.path(), &app).unwrap();
        disk.make_read_only(true);
        let before = fingerprint(disk.path()).unwrap();

        assert_eq!(fixture::open(&app, &vault.clock).err(), Some(VaultError::NotWritable));
        assert_eq!(fixture::create(&nothing_yet, &vault.clock).err(), Some(VaultError::NotWritable));
        assert_eq!(choose_country(&app, Some("IE".into())).err(), Some(AppError::NotWritable));

        assert_eq!(fingerprint(disk.path()).unwrap(), before);
        disk.make_read_only(false);
        drop(fixture::open(&app, &vault.clock).unwrap());
        fs::remove_dir_all(app).unwrap();
    }
}

#[test]
fn no_vault_is_made_where_a_file_is_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let (app, clock) = (folder.path().join("app"), Vault::closed().clock);
    fs::write(&app, b"a file").unwrap();
    assert!(fixture::create(&app, &clock).is_err());
    assert!(fixture::create(&app.join("below"), &clock).is_err());
    assert!(fixture::open(&app, &clock).is_err());
    assert_eq!(fs::read(&app).unwrap(), b"a file");
}
