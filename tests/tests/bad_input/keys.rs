use crate::vault::Vault;
use aftershift_core::app::App;
use aftershift_core::vault::VaultError;
use aftershift_tests::fixture::{DEVICE_SLOT, KEY, sources};

#[test]
fn a_missing_a_wrong_length_and_a_wrong_key_are_told_apart_and_change_nothing() {
    for vault in Vault::both() {
        let before = vault.fingerprint();
        let mut nearly = KEY.to_vec();
        nearly[31] ^= 1;
        for (key, expected) in [
            (Vec::new(), VaultError::NoKey),
            (KEY[..31].to_vec(), VaultError::KeyLength),
            ([KEY.as_slice(), &[0]].concat(), VaultError::KeyLength),
            (vec![7; 1 << 20], VaultError::KeyLength),
            (vec![0; 32], VaultError::WrongKey),
            (nearly, VaultError::WrongKey),
        ] {
            let opened = App::open(vault.path(), key, sources(&vault.clock));
            assert_eq!(opened.err(), Some(expected));
            assert_eq!(vault.fingerprint(), before);
        }
        vault.holds_everything();
    }
}

#[test]
fn no_vault_is_made_with_a_bad_key_or_a_bad_device_slot() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("app");
    let clock = Vault::closed().clock;
    for (key, slot, expected) in [
        (Vec::new(), DEVICE_SLOT.to_vec(), VaultError::NoKey),
        (vec![1; 16], DEVICE_SLOT.to_vec(), VaultError::KeyLength),
        (KEY.to_vec(), Vec::new(), VaultError::KeyLength),
        (KEY.to_vec(), vec![0; 4097], VaultError::KeyLength),
    ] {
        assert_eq!(App::create(&place, key, slot, sources(&clock)).err(), Some(expected));
        assert!(!place.exists());
    }
}

#[test]
fn opening_where_there_is_no_vault_says_so_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let opened = App::open(folder.path(), KEY.to_vec(), sources(&Vault::closed().clock));
    assert_eq!(opened.err(), Some(VaultError::NoVault));
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}
