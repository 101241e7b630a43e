//! Setting a damaged database aside: the only thing that ever moves one.

use crate::vault::{Vault, run_sql};
use aftershift_core::storage::schema_version;
use aftershift_core::vault::{DataKey, VaultError, set_aside};
use aftershift_tests::fixture::{KEY, START};
use std::fs;

fn aside(vault: &Vault, key: [u8; 32]) -> Result<String, VaultError> {
    set_aside(&vault.layout(), &DataKey::take(key.to_vec()).unwrap(), START)
}

/// Setting aside gives this error and changes nothing.
fn refuses(vault: &Vault, key: [u8; 32], expected: VaultError) {
    let before = vault.fingerprint();
    assert_eq!(aside(vault, key), Err(expected));
    assert_eq!(vault.fingerprint(), before);
}

#[test]
fn a_database_that_opens_is_never_moved() {
    for vault in Vault::both() {
        drop(vault.open().unwrap());
        refuses(&vault, KEY, VaultError::AlreadyThere);
        vault.holds_everything();
    }
}

#[test]
fn a_database_in_use_is_never_moved() {
    let vault = Vault::killed();
    let _app = vault.open().unwrap();
    refuses(&vault, KEY, VaultError::InUse);
}

#[test]
fn a_damaged_database_is_not_moved_with_a_wrong_key_or_a_damaged_slot_file() {
    for vault in Vault::both() {
        fs::write(vault.files().database(), b"damaged").unwrap();
        refuses(&vault, [8; 32], VaultError::WrongKey);
        fs::write(vault.files().slots(), b"damaged too").unwrap();
        refuses(&vault, KEY, VaultError::SlotsDamaged);
        fs::remove_file(vault.files().slots()).unwrap();
        refuses(&vault, KEY, VaultError::SlotsDamaged);
    }
}

#[test]
fn a_newer_database_is_not_moved() {
    for vault in Vault::both() {
        run_sql(&vault, &format!("PRAGMA user_version = {}", schema_version() + 1));
        refuses(&vault, KEY, VaultError::MadeByNewer);
    }
}

#[test]
fn a_damaged_database_moves_together_with_its_log_and_its_index() {
    let vault = Vault::killed();
    fs::write(vault.files().data().join("data.db-shm"), b"index").unwrap();
    fs::write(vault.files().database(), b"damaged").unwrap();
    let log = fs::read(vault.log()).unwrap();
    let slots = fs::read(vault.files().slots()).unwrap();

    let place = vault.path().join(aside(&vault, KEY).unwrap());
    assert_eq!(fs::read(place.join("data.db")).unwrap(), b"damaged");
    assert_eq!(fs::read(place.join("data.db-wal")).unwrap(), log);
    assert_eq!(fs::read(place.join("data.db-shm")).unwrap(), b"index");
    assert_eq!(fs::read(vault.files().slots()).unwrap(), slots);

    let app = vault.open().unwrap();
    assert!(app.all_check_ins().unwrap().is_empty());
    drop(app);
    let names: Vec<_> = fs::read_dir(vault.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn damage_that_opening_does_not_meet_can_be_set_aside_too() {
    let vault = Vault::closed();
    let whole = fs::read(vault.files().database()).unwrap();
    let damaged = |page: usize| {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 2_000] ^= 1;
        fs::write(vault.files().database(), &bytes).unwrap();
        vault.open().is_ok().then_some(bytes)
    };
    // Some pages belong to the schema, which opening reads.
    let bytes = (1..whole.len() / 4096).rev().find_map(damaged).unwrap();
    let place = vault.path().join(aside(&vault, KEY).unwrap());
    assert_eq!(fs::read(place.join("data.db")).unwrap(), bytes);
    assert!(vault.open().unwrap().all_check_ins().unwrap().is_empty());
}

#[test]
fn a_missing_database_can_be_begun_again() {
    let vault = Vault::closed();
    fs::remove_dir_all(vault.files().data()).unwrap();
    aside(&vault, KEY).unwrap();
    assert!(vault.open().unwrap().all_check_ins().unwrap().is_empty());
}

#[test]
fn a_database_set_aside_and_put_back_is_what_it_was() {
    let vault = Vault::killed();
    let bytes = fs::read(vault.files().database()).unwrap();
    fs::write(vault.files().database(), b"damaged").unwrap();
    let place = vault.path().join(aside(&vault, KEY).unwrap());
    fs::write(place.join("data.db"), bytes).unwrap();
    fs::remove_dir_all(vault.files().data()).unwrap();
    fs::rename(place, vault.files().data()).unwrap();
    vault.holds_everything();
}
