//! The write-ahead log: left by an app that was killed, damaged, or without its database.

use crate::vault::{STEPS, Vault};
use aftershift_core::app::AppError;
use aftershift_core::content::Catalogue;
use aftershift_core::vault::VaultError;
use aftershift_tests::steps::held_after;
use std::fs;

#[test]
fn what_a_killed_app_left_in_the_log_is_there_when_it_opens_again() {
    let vault = Vault::killed();
    vault.holds_everything();
    assert!(!vault.log().exists(), "an orderly close empties the log");
    vault.holds_everything();
}

#[test]
fn an_empty_log_and_an_index_that_was_left_behind_do_no_harm() {
    let vault = Vault::closed();
    fs::write(vault.log(), b"").unwrap();
    fs::write(vault.files().data().join("data.db-shm"), vec![0x55; 32_768]).unwrap();
    vault.holds_everything();
}

#[test]
fn a_log_of_another_kind_is_not_read() {
    for bytes in [&b"hello"[..], &[0; 4096], &[0x37; 10_000]] {
        let vault = Vault::closed();
        fs::write(vault.log(), bytes).unwrap();
        vault.holds_everything();
    }
}

#[test]
fn a_damaged_log_loses_at_most_what_came_after_the_damage() {
    // SQLite takes the log up to the first frame that doesn't fit: it can't tell a changed frame from one that was
    // never finished. So what is left has to be what was there after some earlier step, whole.
    let (whole, content) = (Vault::killed(), Catalogue::embedded().unwrap());
    let bytes = fs::read(whole.log()).unwrap();
    let moments: Vec<_> = (0..=STEPS).map(|steps| held_after(steps, content).unwrap().0).collect();
    let mut fewer = 0;
    for place in (0..bytes.len()).step_by(1_009) {
        let vault = whole.copy();
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        fs::write(vault.log(), &changed).unwrap();
        match vault.open().map(|app| app.check_integrity().and_then(|()| app.all_check_ins())) {
            Ok(Ok(all)) => {
                assert!(moments.contains(&all), "byte {place}");
                fewer += usize::from(all != moments[usize::try_from(STEPS).unwrap()]);
            }
            Ok(Err(error)) => assert_eq!(error, AppError::DataDamaged, "byte {place}"),
            Err(error) => assert_eq!(error, VaultError::DatabaseDamaged, "byte {place}"),
        }
    }
    assert!(fewer > 0);
}

#[test]
fn a_log_without_its_database_is_damage_and_is_kept() {
    let vault = Vault::killed();
    fs::remove_file(vault.files().database()).unwrap();
    vault.refuses_to_open(VaultError::DatabaseDamaged, "log only");
    fs::write(vault.files().database(), b"").unwrap();
    vault.refuses_to_open(VaultError::DatabaseDamaged, "log and an empty file");
}
