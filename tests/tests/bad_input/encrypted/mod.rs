//! What is on disk tells nothing of what was written.

mod pages;
mod search;
mod story;

use crate::vault::Vault;
use aftershift_core::app::{
    App, KeepingAction, PlanAction, SecurityAction, SettingsAction, tap_while_locked,
};
use aftershift_core::content::PlanKind;
use aftershift_core::device::{CopingCard, LockAfter, Theme};
use aftershift_core::keep::KeepFor;
use aftershift_core::time::MINUTE;
use aftershift_core::vault::{Passphrase, PhoneKey, RecoveryCode, Secret, VaultError, set_aside};
use aftershift_tests::children::CODES;
use aftershift_tests::fixture::hex;
use search::{Cell, Secrets, entropy};
use std::collections::BTreeSet;
use std::fs;
use story::{CHANGED, DROPPED, Lived, TYPED};

/// Set one after the other; the last one is typed wrong only.
const PHRASES: [&str; 3] =
    ["canary of the first passphrase", "canary of the second passphrase", "canary of a wrong passphrase"];

/// The vault, and what was ever in it.
fn lived() -> (Lived, Secrets) {
    let (lived, mut secrets) = (Lived::new(), Secrets::default());
    for secret in TYPED.into_iter().chain(PHRASES).map(str::as_bytes).chain([lived.key.as_slice()]) {
        secrets.add(secret);
    }
    for code in CODES {
        secrets.add(code.as_bytes());
        secrets.add(code.replace('-', "").as_bytes());
    }
    secrets.add(hex(&lived.key).as_bytes());
    secrets.add(b"SQLite format 3");
    secrets.add(b"CREATE TABLE");
    secrets.add_all(&lived.stored());
    (lived, secrets)
}

fn phrase(text: &str) -> Passphrase {
    Passphrase::take(text.to_owned()).unwrap()
}

fn code(text: &str) -> RecoveryCode {
    RecoveryCode::read(text.to_owned()).unwrap()
}

#[test]
fn the_story_fills_every_column_and_every_field_that_is_typed_in() {
    let lived = Lived::new();
    let mut cells = lived.stored();
    let mut app = lived.open();
    lived.type_everywhere(&mut app, |_| cells.extend(lived.stored()));
    let column = |cell: &Cell| format!("{}.{}", cell.table, cell.column);
    let filled: BTreeSet<String> = cells.iter().filter(|cell| cell.value.is_some()).map(column).collect();
    let empty: Vec<String> = cells.iter().map(column).filter(|name| !filled.contains(name)).collect();
    assert!(empty.is_empty(), "{empty:?}");
    // A table without a row has no cell at all.
    let tables: BTreeSet<&str> = cells.iter().map(|cell| cell.table.as_str()).collect();
    let named = cells
        .iter()
        .filter(|cell| (cell.table.as_str(), cell.column.as_str()) == ("sqlite_schema", "tbl_name"));
    let named: BTreeSet<&str> =
        named.map(|cell| std::str::from_utf8(cell.value.as_deref().unwrap()).unwrap()).collect();
    let without: Vec<&&str> = named.difference(&tables).filter(|table| !is_of_self_checks(table)).collect();
    assert!(without.is_empty(), "{without:?}");
    for typed in TYPED {
        let holds =
            |cell: &Cell| cell.value.as_deref().is_some_and(|value| contains(value, typed.as_bytes()));
        assert!(cells.iter().any(holds), "{typed}");
    }
    for dropped in DROPPED {
        let holds =
            |cell: &Cell| cell.value.as_deref().is_some_and(|value| contains(value, dropped.as_bytes()));
        assert!(!cells.iter().any(holds), "{dropped}");
    }
}

/// Empty in a build without them.
fn is_of_self_checks(table: &str) -> bool {
    cfg!(not(feature = "self-checks")) && (table.starts_with("assessment") || table == "check_offer")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn nothing_that_was_typed_or_chosen_is_found_in_any_file() {
    let (lived, mut secrets) = lived();
    let mut app = lived.open();
    lived.type_everywhere(&mut app, |_| secrets.add_all(&lived.stored()));
    assert!(secrets.len() > 500, "{}", secrets.len());
    app.settings_act(SettingsAction::SetTheme(Theme::Dark)).unwrap();
    // With all of it in the log, and with all of it in the database.
    let log = lived.layout().vault().data().join("data.db-wal");
    assert!(fs::metadata(&log).unwrap().len() > 100_000);
    secrets.are_nowhere_in(lived.path(), "open");
    drop(app);
    assert!(!log.exists());
    secrets.are_nowhere_in(lived.path(), "closed");
}

#[test]
fn what_opens_the_vault_and_what_was_typed_wrong_is_found_in_no_file() {
    let (lived, mut secrets) = lived();
    let mut app = lived.open();
    let under = |byte: u8| (PhoneKey::take(vec![byte; 32]).unwrap(), vec![byte + 100; 60]);
    for byte in [3, 4] {
        secrets.add(&[byte; 32]);
        secrets.add(hex(&[byte; 32]).as_bytes());
    }
    let ((finger, wrapped_by_finger), (phone, wrapped_by_phone)) = (under(3), under(4));
    for (action, what) in [
        (SecurityAction::SetPassphrase { passphrase: phrase(PHRASES[0]), always_ask: false }, "a passphrase"),
        (SecurityAction::SetRecoveryCode(code(CODES[0])), "a code"),
        (SecurityAction::OpenWithBiometric(finger, wrapped_by_finger), "a finger"),
        (SecurityAction::Practise(phrase(PHRASES[0])), "practice"),
        (SecurityAction::OpenWithPhone(phone, wrapped_by_phone), "the phone"),
        (SecurityAction::SetRecoveryCode(code(CODES[1])), "another code"),
        (
            SecurityAction::SetPassphrase { passphrase: phrase(PHRASES[1]), always_ask: false },
            "another passphrase",
        ),
        (SecurityAction::LockAfter(LockAfter::FiveMinutes), "the lock"),
        (SecurityAction::AlwaysAsk, "always ask"),
    ] {
        app.security_act(action).unwrap();
        secrets.add_all(&lived.stored());
        secrets.are_nowhere_in(lived.path(), what);
    }
    assert_eq!(
        app.security_act(SecurityAction::Practise(phrase(PHRASES[2]))).err(),
        Some(VaultError::WrongPassphrase)
    );
    secrets.are_nowhere_in(lived.path(), "practised wrong");
    drop(app);
    lived.later(60);
    let unlock = |secret| App::unlock(lived.path(), secret, lived.sources());
    for phrase in [PHRASES[2], PHRASES[0]].map(phrase) {
        assert_eq!(unlock(Secret::Passphrase(phrase)).err(), Some(VaultError::WrongPassphrase));
    }
    assert_eq!(unlock(Secret::RecoveryCode(code(CODES[0]))).err(), Some(VaultError::WrongRecoveryCode));
    assert!(lived.layout().vault().path().join("attempts").exists());
    secrets.are_nowhere_in(lived.path(), "typed wrong");
    tap_while_locked(lived.path(), 3, lived.sources()).unwrap();
    assert_eq!(fs::read_dir(lived.layout().vault().path().join("inbox")).unwrap().count(), 2);
    secrets.are_nowhere_in(lived.path(), "tapped while it is locked");
    drop(unlock(Secret::RecoveryCode(code(CODES[1]))).unwrap());
    secrets.are_nowhere_in(lived.path(), "opened by the code");
    drop(unlock(Secret::Passphrase(phrase(PHRASES[1]))).unwrap());
    secrets.are_nowhere_in(lived.path(), "opened by the passphrase");
}

/// Not even by whoever has the key and looks where `SQLite` doesn't: in the parts of pages that are free.
#[test]
fn what_was_changed_or_removed_or_was_too_old_stands_in_no_page() {
    let (lived, _) = lived();
    let pages = || pages::decrypted(&fs::read(lived.layout().vault().database()).unwrap(), &lived.key);
    let mut app = lived.open();
    let mut before = Vec::new();
    lived.type_everywhere(&mut app, |_| before.extend(lived.stored()));
    drop(app);
    let gone = gone(&before, &lived.stored());
    for typed in CHANGED {
        assert_eq!(gone.found_in(typed.as_bytes()), [typed]);
    }
    assert_eq!(gone.found_in(&pages()), Vec::<String>::new(), "changed and removed");

    let (before, there) = (lived.stored(), pages());
    let mut app = lived.open();
    // Nothing is left then but what has no age.
    lived.later(400 * 24 * 60);
    app.keeping_act(KeepingAction::Keep(KeepFor::NinetyDays)).unwrap();
    assert_eq!(app.settings().unwrap().about.check_ins, 0);
    let gone = self::gone(&before, &lived.stored());
    assert!(gone.found_in(&there).len() > 100, "{:?}", gone.found_in(&there));
    assert_eq!(gone.found_in(&pages()), Vec::<String>::new(), "too old, while it is open");
    drop(app);
    assert_eq!(gone.found_in(&pages()), Vec::<String>::new(), "too old, closed");
}

/// The values that were there and aren't any more; of what was typed, each part that is recognised.
fn gone(before: &[Cell], after: &[Cell]) -> Secrets {
    let mut gone = Secrets::default();
    let stayed: BTreeSet<&[u8]> = after.iter().filter_map(|cell| cell.value.as_deref()).collect();
    for value in before.iter().filter_map(|cell| cell.value.as_deref()) {
        if !stayed.contains(value) {
            gone.add(value);
        }
    }
    for typed in TYPED.map(str::as_bytes) {
        if !stayed.iter().any(|value| contains(value, typed)) {
            gone.add(typed);
        }
    }
    gone
}

#[test]
fn what_went_because_it_was_too_old_is_found_in_no_file() {
    let (lived, mut secrets) = lived();
    let mut app = lived.open();
    let before = app.settings().unwrap().about.check_ins;
    app.keeping_act(KeepingAction::Keep(KeepFor::NinetyDays)).unwrap();
    assert!(app.settings().unwrap().about.check_ins < before);
    secrets.add_all(&lived.stored());
    secrets.are_nowhere_in(lived.path(), "older than 90 days");
    drop(app);
    secrets.are_nowhere_in(lived.path(), "closed after that");
}

#[test]
fn what_was_set_aside_is_as_unreadable_as_what_took_its_place() {
    let (lived, mut secrets) = lived();
    drop(lived.open());
    let database = lived.layout().vault().database();
    let mut bytes = fs::read(&database).unwrap();
    bytes[100] ^= 1;
    fs::write(&database, bytes).unwrap();
    let now = story::UNTIL.plus(77 * MINUTE);
    let name = set_aside(&lived.layout(), &lived.data_key(), now).unwrap();
    secrets.are_nowhere_in(lived.path(), "set aside");
    let mut app = lived.open();
    lived.type_everywhere(&mut app, |_| secrets.add_all(&lived.stored()));
    secrets.are_nowhere_in(lived.path(), "and written anew");
    assert!(lived.path().join(name).join("data.db").exists());
}

/// What is put outside the lock can be read by whoever holds the phone; that is what was asked for, and nothing else of
/// the plan goes with it.
#[test]
fn only_the_coping_card_lies_outside_the_lock_and_only_until_it_is_taken_back() {
    let (lived, mut secrets) = lived();
    let mut app = lived.open();
    lived.type_everywhere(&mut app, |_| secrets.add_all(&lived.stored()));
    let words = ["canary of a line outside", "canary of a name outside", "+44 7700 900999"];
    let [line, name, phone] = words.map(str::to_owned);
    let card = CopingCard { lines: vec![line], name: Some(name), phone: Some(phone) };
    app.plan_act(PlanKind::Support, PlanAction::SetCopingCard(card)).unwrap();
    let file = lived.path().join("coping-card.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(words.iter().all(|word| text.contains(word)), "{text}");
    secrets.are_nowhere_in(lived.path(), "outside the lock");
    app.plan_act(PlanKind::Support, PlanAction::TakeBackCopingCard).unwrap();
    for word in words {
        secrets.add(word.as_bytes());
    }
    assert!(!file.exists());
    secrets.are_nowhere_in(lived.path(), "taken back");
}

#[test]
fn every_page_of_the_database_looks_like_noise() {
    let vault = Vault::closed();
    let bytes = fs::read(vault.files().database()).unwrap();
    for (number, page) in bytes.chunks(4096).enumerate() {
        assert!(entropy(page) > 7.9, "page {number} has an entropy of {}", entropy(page));
    }
}

#[test]
fn the_database_engine_is_encrypting_and_new_enough() {
    let vault = Vault::closed();
    let about = vault.open().unwrap().settings().unwrap().about;
    let version: Vec<u32> = about.sqlite_version.split('.').map(|part| part.parse().unwrap()).collect();
    // Before 3.51.3, resetting the log could corrupt a database.
    assert!(version >= vec![3, 51, 3], "{}", about.sqlite_version);
    assert!(about.cipher_version.starts_with("4."), "{}", about.cipher_version);
}
