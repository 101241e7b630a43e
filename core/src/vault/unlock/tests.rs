use super::*;
use crate::vault::{Look, create, look, open};
use std::fs;
use tempfile::TempDir;

const NOW: UtcMillis = UtcMillis(1_795_000_000_000);

struct Vault {
    _folder: TempDir,
    layout: Layout,
}

/// One that the phone alone opens.
fn vault() -> Vault {
    let folder = tempfile::tempdir().unwrap();
    let layout = Layout::new(folder.path());
    drop(create(&layout, &data(), vec![9; 60], NOW).unwrap());
    Vault { _folder: folder, layout }
}

fn data() -> DataKey {
    phone(1).as_data_key()
}

fn phone(byte: u8) -> PhoneKey {
    PhoneKey::take(vec![byte; 32]).unwrap()
}

fn phrase(text: &str) -> Passphrase {
    Passphrase::take(text.to_owned()).unwrap()
}

fn code(byte: u8) -> RecoveryCode {
    RecoveryCode::from_bytes([byte; 16])
}

impl Vault {
    fn change(&self, to: Change) -> Result<Ways, VaultError> {
        change(&self.layout, &data(), to)
    }

    /// Tries to open it: None where it opens.
    fn refuses(&self, secret: Secret) -> Option<VaultError> {
        self.refuses_at(secret, NOW)
    }

    fn refuses_at(&self, secret: Secret, now: UtcMillis) -> Option<VaultError> {
        data_key(&self.layout, secret, now).and_then(|key| open(&self.layout, &key)).err()
    }

    fn ways(&self) -> Ways {
        let Look::Ready(ready) = look(&self.layout, NOW).unwrap() else { panic!("no vault") };
        ready.ways
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.layout.vault().slots()).unwrap()
    }
}

#[test]
fn each_way_opens_the_vault_with_its_own_secret_and_no_other() {
    let vault = vault();
    vault.change(Change::Passphrase(phrase("correct horse"))).unwrap();
    vault.change(Change::RecoveryCode(code(5))).unwrap();
    for (right, wrong, error) in [
        (Secret::Device(phone(1)), Secret::Device(phone(2)), VaultError::WrongKey),
        (
            Secret::Passphrase(phrase("correct horse")),
            Secret::Passphrase(phrase("correct horsf")),
            VaultError::WrongPassphrase,
        ),
        (Secret::RecoveryCode(code(5)), Secret::RecoveryCode(code(6)), VaultError::WrongRecoveryCode),
    ] {
        assert_eq!(vault.refuses(wrong), Some(error));
        assert_eq!(vault.refuses(right), None);
    }
    assert_eq!(vault.refuses(Secret::Biometric(phone(1))), Some(VaultError::NoSuchSlot));
}

#[test]
fn a_finger_takes_the_place_of_the_phone_alone_and_gives_it_back() {
    let vault = vault();
    vault.change(Change::Passphrase(phrase("correct horse"))).unwrap();
    vault.change(Change::Biometric(phone(3), vec![8; 60])).unwrap();
    assert_eq!(vault.ways(), Ways { biometric: true, passphrase: true, ..Ways::default() });
    assert_eq!(vault.refuses(Secret::Biometric(phone(3))), None);
    assert_eq!(vault.refuses(Secret::Biometric(phone(1))), Some(VaultError::WrongKey));
    assert_eq!(vault.refuses(Secret::Device(phone(1))), Some(VaultError::NoSuchSlot));
    vault.change(Change::Device(phone(4), vec![7; 60])).unwrap();
    assert_eq!(vault.ways(), Ways { device: true, passphrase: true, ..Ways::default() });
    assert_eq!(vault.refuses(Secret::Device(phone(4))), None);
    // What the phone held before opens nothing any more, though it was the data key once.
    assert_eq!(vault.refuses(Secret::Device(phone(1))), Some(VaultError::WrongKey));
}

#[test]
fn always_asking_for_the_passphrase_takes_the_phones_own_way_away() {
    let vault = vault();
    assert_eq!(vault.change(Change::Remove(Way::Device)), Err(VaultError::SlotNeeded));
    vault.change(Change::Passphrase(phrase("correct horse"))).unwrap();
    let ways = vault.change(Change::Remove(Way::Device)).unwrap();
    assert!(ways.asks());
    assert_eq!(vault.refuses(Secret::Device(phone(1))), Some(VaultError::NoSuchSlot));
    assert_eq!(vault.refuses(Secret::Passphrase(phrase("correct horse"))), None);
}

#[test]
fn a_change_that_would_leave_nobody_in_or_a_finger_alone_changes_nothing() {
    let vault = vault();
    for refused in [Change::Remove(Way::Device), Change::Biometric(phone(3), vec![8; 60])] {
        let before = vault.bytes();
        assert_eq!(vault.change(refused), Err(VaultError::SlotNeeded));
        assert_eq!(vault.bytes(), before);
    }
    vault.change(Change::RecoveryCode(code(5))).unwrap();
    assert_eq!(
        vault.change(Change::Remove(Way::Device)),
        Err(VaultError::SlotNeeded),
        "a code isn't for every day"
    );
    vault.change(Change::Biometric(phone(3), vec![8; 60])).unwrap();
    assert_eq!(vault.change(Change::Remove(Way::RecoveryCode)), Err(VaultError::SlotNeeded));
    vault.change(Change::Passphrase(phrase("correct horse"))).unwrap();
    vault.change(Change::Remove(Way::RecoveryCode)).unwrap();
    assert_eq!(vault.change(Change::Remove(Way::Passphrase)), Err(VaultError::SlotNeeded));
    assert_eq!(vault.refuses(Secret::Biometric(phone(3))), None);
}

#[test]
fn a_new_passphrase_takes_the_place_of_the_old_one_and_any_way_may_set_it() {
    let vault = vault();
    vault.change(Change::Passphrase(phrase("the first one"))).unwrap();
    vault.change(Change::RecoveryCode(code(5))).unwrap();
    vault.change(Change::Remove(Way::Device)).unwrap();
    // Forgotten: the code opens it, and sets another.
    let key = data_key(&vault.layout, Secret::RecoveryCode(code(5)), NOW).unwrap();
    change(&vault.layout, &key, Change::Passphrase(phrase("the second one"))).unwrap();
    let wrong = vault.refuses(Secret::Passphrase(phrase("the first one")));
    assert_eq!(wrong, Some(VaultError::WrongPassphrase));
    assert_eq!(vault.refuses(Secret::Passphrase(phrase("the second one"))), None);
    assert_eq!(is_passphrase(&vault.layout, &phrase("the second one")), Ok(true));
    assert_eq!(is_passphrase(&vault.layout, &phrase("the first one")), Ok(false));
}

#[test]
fn only_the_vaults_own_key_changes_what_opens_it() {
    let vault = vault();
    let before = vault.bytes();
    let other = phone(2).as_data_key();
    let refused = change(&vault.layout, &other, Change::RecoveryCode(code(5)));
    assert_eq!(refused, Err(VaultError::WrongKey));
    for wrapped in [Vec::new(), vec![0; 4097]] {
        assert_eq!(vault.change(Change::Device(phone(3), wrapped)), Err(VaultError::KeyLength));
    }
    assert_eq!(vault.bytes(), before);
}

#[test]
fn wrong_passphrases_and_codes_slow_down_together_and_the_phone_still_opens_it() {
    let vault = vault();
    vault.change(Change::Passphrase(phrase("correct horse"))).unwrap();
    vault.change(Change::RecoveryCode(code(5))).unwrap();
    for _ in 0..3 {
        assert_eq!(vault.refuses(Secret::RecoveryCode(code(6))), Some(VaultError::WrongRecoveryCode));
    }
    for _ in 0..2 {
        let wrong = Secret::Passphrase(phrase("something else"));
        assert_eq!(vault.refuses(wrong), Some(VaultError::WrongPassphrase));
    }
    let later = Some(VaultError::TryLater { seconds: 30 });
    assert_eq!(vault.refuses(Secret::Passphrase(phrase("correct horse"))), later);
    assert_eq!(vault.refuses(Secret::RecoveryCode(code(5))), later);
    let Look::Ready(ready) = look(&vault.layout, NOW).unwrap() else { panic!("no vault") };
    assert_eq!(ready.wait_seconds, 30);
    let after = UtcMillis(NOW.0 + 30_000);
    assert_eq!(vault.refuses_at(Secret::Passphrase(phrase("correct horse")), after), None);
    assert_eq!(vault.refuses_at(Secret::RecoveryCode(code(6)), after), Some(VaultError::WrongRecoveryCode));
    // The count began anew.
    assert_eq!(vault.refuses_at(Secret::RecoveryCode(code(5)), after), None);
}

#[test]
fn the_phone_opens_a_vault_while_attempts_have_to_wait() {
    let vault = vault();
    vault.change(Change::RecoveryCode(code(5))).unwrap();
    for _ in 0..5 {
        assert_eq!(vault.refuses(Secret::RecoveryCode(code(6))), Some(VaultError::WrongRecoveryCode));
    }
    assert_eq!(vault.refuses(Secret::Device(phone(1))), None);
}

#[test]
fn a_slot_of_another_vault_opens_nothing_here() {
    let (here, there) = (vault(), vault());
    for one in [&here, &there] {
        one.change(Change::RecoveryCode(code(5))).unwrap();
    }
    // The same code, the same data key even: but sealed for the other.
    let text = |vault: &Vault| String::from_utf8(vault.bytes()).unwrap();
    let id = |text: &str| text.lines().nth(1).unwrap().to_owned();
    let moved = text(&there).replace(&id(&text(&there)), &id(&text(&here)));
    assert!(SlotFile::decode(moved.as_bytes()).is_err(), "the checksum notices");
    let mut slots = SlotFile::decode(&here.bytes()).unwrap();
    slots.recovery = SlotFile::decode(&there.bytes()).unwrap().recovery;
    fs::write(here.layout.vault().slots(), slots.encode()).unwrap();
    assert_eq!(here.refuses(Secret::RecoveryCode(code(5))), Some(VaultError::WrongRecoveryCode));
}

#[test]
fn a_slot_that_asks_for_four_gib_is_refused_and_the_other_ways_open_the_vault() {
    let vault = vault();
    vault.change(Change::Passphrase(phrase("correct horse"))).unwrap();
    vault.change(Change::RecoveryCode(code(5))).unwrap();
    let mut slots = SlotFile::decode(&vault.bytes()).unwrap();
    if let Some(slot) = &mut slots.passphrase {
        slot.cost.memory = 4 * 1024 * 1024;
    }
    fs::write(vault.layout.vault().slots(), slots.encode()).unwrap();
    let refused = vault.refuses(Secret::Passphrase(phrase("correct horse")));
    assert_eq!(refused, Some(VaultError::SlotTooDemanding));
    assert_eq!(vault.refuses(Secret::RecoveryCode(code(5))), None);
}
