//! What is typed wrong, and slot files that somebody has changed.

use crate::vault::{Vault, is_everything_in};
use aftershift_core::app::{App, SecurityAction, set_aside, vault_look};
use aftershift_core::vault::{Layout, Passphrase, PhoneKey, RecoveryCode, Secret, VaultError, Way};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, KEY, hex, sources};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// One that a passphrase and a code open, and nothing else; as a killed app left it.
fn asking() -> Vault {
    let vault = Vault::killed();
    fixture::asks_for(&mut vault.open().unwrap(), PHRASES[0], CODES[0]).unwrap();
    vault
}

fn phrase(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::take(text.to_owned()).unwrap())
}

fn code(text: &str) -> Secret {
    Secret::RecoveryCode(RecoveryCode::read(text.to_owned()).unwrap())
}

fn opened(vault: &Vault, secret: Secret) -> Result<App, VaultError> {
    App::unlock(vault.path(), secret, sources(&vault.clock))
}

impl Vault {
    /// Puts the slot file of another vault here, which this passphrase and this code open.
    fn with_slots_of_another(&self, passphrase: &str, code: &str) {
        let there = tempfile::tempdir().unwrap();
        let mut app = App::create(there.path(), vec![3; 32], vec![9], sources(&self.clock)).unwrap();
        fixture::asks_for(&mut app, passphrase, code).unwrap();
        fs::copy(Layout::new(there.path()).vault().slots(), self.files().slots()).unwrap();
    }

    fn refuses(&self, secret: Secret, error: VaultError) {
        let before = files(self);
        assert_eq!(opened(self, secret).err(), Some(error));
        assert_eq!(files(self), before, "{error:?}");
    }
}

/// Without the count of attempts, which is there to change.
fn files(vault: &Vault) -> BTreeMap<PathBuf, String> {
    let mut files = vault.fingerprint();
    files.retain(|path, _| !path.ends_with("vault/attempts"));
    files
}

#[test]
fn what_is_wrong_with_a_secret_is_told_apart_and_changes_nothing() {
    let vault = asking();
    let before = files(&vault);
    for (secret, error) in [
        (phrase(PHRASES[1]), VaultError::WrongPassphrase),
        (code(CODES[1]), VaultError::WrongRecoveryCode),
        (Secret::Device(PhoneKey::take(KEY.to_vec()).unwrap()), VaultError::NoSuchSlot),
        (Secret::Biometric(PhoneKey::take(KEY.to_vec()).unwrap()), VaultError::NoSuchSlot),
    ] {
        assert_eq!(opened(&vault, secret).err(), Some(error));
        assert_eq!(files(&vault), before, "{error:?}");
    }
    // What can't be one at all is said before anything is tried.
    for typo in ["", "K7QW", &CODES[0][..38], &CODES[0].replace('4', "5")] {
        assert_eq!(RecoveryCode::read(typo.to_owned()).err(), Some(VaultError::RecoveryCodeTypo), "{typo}");
    }
    assert_eq!(
        Passphrase::take("seven77".to_owned()).err(),
        Some(VaultError::PassphraseLength { shortest: 8, longest: 1024 })
    );
    assert!(opened(&vault, phrase(PHRASES[0])).is_ok());
}

#[test]
fn a_vault_on_another_phone_opens_with_what_is_known_and_not_with_that_phones_key() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    let code_set = SecurityAction::SetRecoveryCode(RecoveryCode::read(CODES[0].to_owned()).unwrap());
    app.security_act(code_set).unwrap();
    drop(app);
    let moved = vault.copy();
    let before = files(&moved);
    let other = Secret::Device(PhoneKey::take(vec![8; 32]).unwrap());
    assert_eq!(opened(&moved, other).err(), Some(VaultError::WrongKey));
    assert_eq!(files(&moved), before);
    // With the code it opens, and this phone takes the place of the other.
    let mut app = opened(&moved, code(CODES[0])).unwrap();
    let here = SecurityAction::OpenWithPhone(PhoneKey::take(vec![8; 32]).unwrap(), vec![1]);
    app.security_act(here).unwrap();
    drop(app);
    assert!(opened(&moved, Secret::Device(PhoneKey::take(vec![8; 32]).unwrap())).is_ok());
    let old = Secret::Device(PhoneKey::take(KEY.to_vec()).unwrap());
    assert_eq!(opened(&moved, old).err(), Some(VaultError::WrongKey));
}

#[test]
fn the_slot_file_of_another_vault_opens_nothing_here_and_nothing_changes() {
    let here = asking();
    let own = fs::read(here.files().slots()).unwrap();
    here.with_slots_of_another(PHRASES[1], CODES[1]);
    let before = files(&here);
    for (secret, error) in [
        (phrase(PHRASES[0]), VaultError::WrongPassphrase),
        (code(CODES[0]), VaultError::WrongRecoveryCode),
        // Its own secrets give its own key, and that isn't what the database here was written with.
        (phrase(PHRASES[1]), VaultError::SlotsOfAnother),
        (code(CODES[1]), VaultError::SlotsOfAnother),
    ] {
        here.refuses(secret, error);
    }
    // It isn't damaged, so it isn't moved either.
    let moved = set_aside(here.path(), code(CODES[1]));
    assert_eq!(moved.err(), Some(VaultError::SlotsOfAnother));
    assert_eq!(files(&here), before);
    // With its own slot file again, it opens as ever.
    fs::write(here.files().slots(), own).unwrap();
    is_everything_in(&opened(&here, code(CODES[0])).unwrap());
}

#[test]
fn damage_is_told_from_another_vault_and_a_vault_of_before_is_told_at_its_next_opening() {
    let vault = asking();
    let owner = vault.files().data().join("owner");
    let there = fs::read(&owner).unwrap();
    // As an earlier version made it.
    fs::remove_file(&owner).unwrap();
    let moved = vault.copy();
    moved.with_slots_of_another(PHRASES[1], CODES[1]);
    moved.refuses(code(CODES[1]), VaultError::DatabaseDamaged);
    drop(opened(&vault, code(CODES[0])).unwrap());
    assert_eq!(fs::read(&owner).unwrap(), there);
    let moved = vault.copy();
    moved.with_slots_of_another(PHRASES[1], CODES[1]);
    moved.refuses(code(CODES[1]), VaultError::SlotsOfAnother);
    // What its own key doesn't open is damaged, whatever else is said.
    let mut bytes = fs::read(vault.files().database()).unwrap();
    bytes[50] ^= 1;
    fs::write(vault.files().database(), bytes).unwrap();
    assert_eq!(opened(&vault, code(CODES[0])).err(), Some(VaultError::DatabaseDamaged));
    // Set aside, it goes on saying whose it was; what takes its place says it too.
    let aside = set_aside(vault.path(), code(CODES[0])).unwrap();
    assert_eq!(fs::read(vault.path().join(aside).join("owner")).unwrap(), there);
    assert_eq!(fs::read(&owner).unwrap(), there);
}

#[test]
fn what_says_whose_it_is_never_keeps_its_owner_out() {
    let vault = asking();
    let owner = vault.files().data().join("owner");
    let there = fs::read(&owner).unwrap();
    let another = tempfile::tempdir().unwrap();
    drop(App::create(another.path(), vec![3; 32], vec![9], sources(&vault.clock)).unwrap());
    let others = fs::read(Layout::new(another.path()).vault().data().join("owner")).unwrap();
    for wrong in [others, Vec::new(), b"nonsense".to_vec(), vec![b'x'; 100_000]] {
        fs::write(&owner, &wrong).unwrap();
        drop(opened(&vault, code(CODES[0])).unwrap());
        assert_eq!(fs::read(&owner).unwrap(), there, "{} bytes", wrong.len());
    }
    // Not even a folder in its place.
    fs::remove_file(&owner).unwrap();
    fs::create_dir(&owner).unwrap();
    is_everything_in(&opened(&vault, code(CODES[0])).unwrap());
}

#[test]
fn a_key_check_that_was_changed_is_a_wrong_key_and_no_damage() {
    let vault = asking();
    let text = fs::read_to_string(vault.files().slots()).unwrap();
    let check = text.lines().find(|line| line.starts_with("key_check")).unwrap();
    rewrite(&vault, &text.replace(check, &format!("key_check = \"{}\"", "00".repeat(32))));
    let before = files(&vault);
    assert_eq!(opened(&vault, code(CODES[0])).err(), Some(VaultError::WrongKey));
    assert_eq!(files(&vault), before);
}

#[test]
fn a_slot_that_asks_for_four_gib_is_refused_at_once_and_the_code_still_opens_the_vault() {
    let vault = asking();
    let text = fs::read_to_string(vault.files().slots()).unwrap();
    for changed in [
        text.replace("memory = 65536", "memory = 4194304"),
        text.replace("memory = 65536", "memory = 4294967295"),
        text.replace("memory = 65536", "memory = 8"),
        text.replace("passes = 3", "passes = 4000000000"),
        text.replace("lanes = 1", "lanes = 255"),
    ] {
        assert_ne!(changed, text);
        rewrite(&vault, &changed);
        let before = files(&vault);
        assert_eq!(opened(&vault, phrase(PHRASES[0])).err(), Some(VaultError::SlotTooDemanding));
        assert_eq!(files(&vault), before);
        assert!(opened(&vault, code(CODES[0])).is_ok());
    }
    rewrite(&vault, &text.replace("memory = 65536", "memory = 99999999999"));
    assert_eq!(vault_look(vault.path()).err(), Some(VaultError::SlotsDamaged));
}

#[test]
fn a_change_that_nobody_could_get_in_after_changes_nothing() {
    let vault = asking();
    let mut app = opened(&vault, phrase(PHRASES[0])).unwrap();
    let before = fs::read(vault.files().slots()).unwrap();
    let refused = app.security_act(SecurityAction::Remove(Way::Passphrase));
    assert_eq!(refused.err(), Some(VaultError::SlotNeeded));
    assert_eq!(fs::read(vault.files().slots()).unwrap(), before);
    app.check_integrity().unwrap();
}

/// Another body, with the checksum that belongs to it: as somebody would who knows the format.
fn rewrite(vault: &Vault, text: &str) {
    let (_, body) = text.split_once('\n').unwrap();
    let head = "aftershift-slots 2";
    let sum = hex(&Sha256::digest(format!("{head}\n{body}")));
    fs::write(vault.files().slots(), format!("{head} {sum}\n{body}")).unwrap();
}
