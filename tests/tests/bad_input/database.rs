//! Databases that are not ours, not whole, or too new.

use crate::vault::{Vault, raw, run_sql};
use aftershift_core::storage::schema_version;
use aftershift_core::vault::VaultError;
use aftershift_tests::fixture::KEY;
use rusqlite::Connection;
use std::fs;

const DAMAGED: VaultError = VaultError::DatabaseDamaged;

#[test]
fn a_plaintext_database_in_the_place_of_ours_is_damage() {
    for vault in Vault::both() {
        fs::remove_file(vault.files().database()).unwrap();
        let plain = Connection::open(vault.files().database()).unwrap();
        plain.execute_batch(include_str!("../../../core/src/storage/schema.sql")).unwrap();
        drop(plain);
        vault.refuses_to_open(DAMAGED, "plaintext");
    }
}

#[test]
fn a_truncated_database_is_damage_at_every_length() {
    let whole = Vault::closed();
    let bytes = fs::read(whole.files().database()).unwrap();
    let length = u64::try_from(bytes.len()).unwrap();
    assert!(length > 3 * 4096);
    let lengths = [0, 1, 15, 16, 100, 511, 4095, 4096, 4097, length - 4097, length - 4096, length - 1];
    for length in lengths.into_iter().chain((2..length / 4096).map(|pages| pages * 4096)) {
        fs::write(whole.files().database(), &bytes[..usize::try_from(length).unwrap()]).unwrap();
        whole.refuses_to_open(DAMAGED, &format!("cut to {length} bytes"));
    }
    fs::write(whole.files().database(), bytes).unwrap();
    whole.holds_everything();
}

#[test]
fn a_truncated_database_whose_log_is_there_is_never_taken_for_whole() {
    let vault = Vault::killed();
    let bytes = fs::read(vault.files().database()).unwrap();
    for length in (0..bytes.len()).step_by(4096).chain([1, 100, bytes.len() - 1]) {
        let copy = vault.copy();
        fs::write(copy.files().database(), &bytes[..length]).unwrap();
        let before = copy.fingerprint();
        match copy.open() {
            Err(error) => {
                assert_eq!(error, DAMAGED, "{length}");
                assert_eq!(copy.fingerprint(), before, "{length}");
            }
            // The log may hold every page that is missing; then nothing is.
            Ok(app) => {
                let all = app.check_integrity().and_then(|()| app.all_check_ins());
                drop(app);
                if all.is_ok() {
                    copy.holds_everything();
                }
            }
        }
    }
}

#[test]
fn a_file_of_another_kind_is_damage() {
    let noise: Vec<u8> = (0..20_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".repeat(300);
    let text = "Dear diary, this is no database.\n".repeat(500);
    for vault in Vault::both() {
        for bytes in [&noise[..], &noise[..4096], &png, text.as_bytes(), b"x", &[0; 8192]] {
            fs::write(vault.files().database(), bytes).unwrap();
            vault.refuses_to_open(DAMAGED, &format!("{:?}…", &bytes[..1]));
        }
    }
}

#[test]
fn a_database_under_another_key_is_damage() {
    for vault in Vault::both() {
        let foreign = tempfile::tempdir().unwrap().path().with_extension("db");
        let other = raw(&foreign, &[8; 32]);
        other
            .execute_batch("PRAGMA application_id = 1097233522; PRAGMA user_version = 1; CREATE TABLE t (x)")
            .unwrap();
        drop(other);
        fs::rename(foreign, vault.files().database()).unwrap();
        vault.refuses_to_open(DAMAGED, "another key");
    }
}

#[test]
fn another_programs_database_under_our_key_is_damage() {
    for vault in Vault::both() {
        run_sql(&vault, "PRAGMA application_id = 7");
        vault.refuses_to_open(DAMAGED, "another application");
    }
    let vault = Vault::closed();
    fs::remove_file(vault.files().database()).unwrap();
    drop(raw(&vault.files().database(), &KEY).execute_batch("CREATE TABLE t (x)"));
    vault.refuses_to_open(DAMAGED, "no application, no version");
}

#[test]
fn a_newer_schema_is_neither_damage_nor_opened() {
    for vault in Vault::both() {
        run_sql(&vault, &format!("PRAGMA user_version = {}", schema_version() + 1));
        vault.refuses_to_open(VaultError::MadeByNewer, "newer");
        run_sql(&vault, &format!("PRAGMA user_version = {}", i32::MAX));
        vault.refuses_to_open(VaultError::MadeByNewer, "much newer");
        run_sql(&vault, &format!("PRAGMA user_version = {}", schema_version()));
        vault.holds_everything();
    }
}

#[test]
fn a_schema_version_that_never_was_is_damage() {
    for version in [0, -1] {
        for vault in Vault::both() {
            run_sql(&vault, &format!("PRAGMA user_version = {version}"));
            vault.refuses_to_open(DAMAGED, &format!("version {version}"));
        }
    }
}

#[test]
fn a_missing_database_is_damage_and_never_replaced_by_an_empty_one() {
    for vault in Vault::both() {
        fs::remove_file(vault.files().database()).unwrap();
        vault.refuses_to_open(DAMAGED, "no file");
        fs::create_dir(vault.files().database()).unwrap();
        vault.refuses_to_open(DAMAGED, "a folder in its place");
        fs::remove_dir_all(vault.files().data()).unwrap();
        vault.refuses_to_open(DAMAGED, "no folder");
    }
}
