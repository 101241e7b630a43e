//! Slot files that are missing, damaged, or too new.

use crate::vault::Vault;
use aftershift_core::app::vault_look;
use aftershift_core::vault::VaultError;
use aftershift_tests::fixture::hex;
use sha2::{Digest as _, Sha256};
use std::fs;

/// Looking and opening both give this error, and nothing changes.
fn refuses(vault: &Vault, expected: VaultError, what: &str) {
    let before = vault.fingerprint();
    assert_eq!(vault_look(vault.path()), Err(expected), "{what}");
    vault.refuses_to_open(expected, what);
    assert_eq!(vault.fingerprint(), before, "{what}");
}

#[test]
fn every_changed_byte_of_the_slot_file_is_damage() {
    let vault = Vault::closed();
    let whole = fs::read(vault.files().slots()).unwrap();
    for place in 0..whole.len() {
        for change in [0x01, 0x02, 0x08, 0x20, 0x80, 0xff] {
            let mut bytes = whole.clone();
            bytes[place] ^= change;
            fs::write(vault.files().slots(), &bytes).unwrap();
            let what = format!("byte {place} changed by {change:#x}");
            assert_eq!(vault_look(vault.path()), Err(VaultError::SlotsDamaged), "{what}");
            assert_eq!(vault.open().err(), Some(VaultError::SlotsDamaged), "{what}");
            assert_eq!(fs::read(vault.files().slots()).unwrap(), bytes, "{what}");
        }
    }
    fs::write(vault.files().slots(), whole).unwrap();
    vault.holds_everything();
}

#[test]
fn a_slot_file_that_is_cut_short_or_too_long_is_damage() {
    let vault = Vault::killed();
    let whole = fs::read(vault.files().slots()).unwrap();
    for length in 0..whole.len() {
        fs::write(vault.files().slots(), &whole[..length]).unwrap();
        assert_eq!(vault.open().err(), Some(VaultError::SlotsDamaged), "{length}");
    }
    for more in [&b"\n"[..], b" ", b"\0", &whole, &vec![b'x'; 100_000]] {
        fs::write(vault.files().slots(), [&whole[..], more].concat()).unwrap();
        refuses(&vault, VaultError::SlotsDamaged, "too long");
    }
}

#[test]
fn a_slot_file_of_another_kind_is_damage() {
    let vault = Vault::closed();
    for bytes in [
        &b""[..],
        b"\n",
        b"aftershift-slots 1 \n",
        b"aftershift-slots 2 \n",
        b"SQLite format 3\0",
        &[0xff; 3000],
    ] {
        fs::write(vault.files().slots(), bytes).unwrap();
        refuses(&vault, VaultError::SlotsDamaged, &format!("{bytes:?}"));
    }
}

#[test]
fn a_missing_slot_file_is_damage_and_no_new_vault_is_offered() {
    for vault in Vault::both() {
        fs::remove_file(vault.files().slots()).unwrap();
        refuses(&vault, VaultError::SlotsDamaged, "missing");
        let made = aftershift_tests::fixture::create(vault.path(), &vault.clock);
        assert_eq!(made.err(), Some(VaultError::AlreadyThere));
        fs::create_dir(vault.files().slots()).unwrap();
        refuses(&vault, VaultError::SlotsDamaged, "a folder in its place");
    }
}

#[test]
fn a_slot_file_of_a_newer_version_is_not_damage() {
    let vault = Vault::closed();
    for (version, body) in [(3, "anything = \"at all\"\n"), (4_000_000_000_u32, "")] {
        let head = format!("aftershift-slots {version}");
        let sum = hex(&Sha256::digest(format!(
            "{head}
{body}"
        )));
        fs::write(vault.files().slots(), format!("{head} {sum}\n{body}")).unwrap();
        refuses(&vault, VaultError::MadeByNewer, "newer");
    }
}
