//! What is on disk tells nothing of what was written.

use crate::vault::{STEPS, Vault};
use aftershift_core::app::{
    App, CardsAction, FirstStepAction, NextHelpAction, PlanAction, SettingsAction, TodayAction,
};
use aftershift_core::checkin::Answer;
use aftershift_core::content::{PlanKind, Report};
use aftershift_core::device::CopingCard;
use aftershift_core::support::DraftKind;
use aftershift_core::vault::{Passphrase, Secret, VaultError};
use aftershift_tests::fixture::{self, KEY, each_entry, hex};
use aftershift_tests::steps;
use std::fs;

const CANARIES: [&str; 10] = [
    "canary-of-the-note",
    "Zone/Canary-of-the-zone",
    "slept-badly",
    "canary-of-the-plan",
    "0800 4242424242",
    "canary-of-the-draft",
    "book-one-session",
    "cant-function",
    "canary-of-the-passphrase",
    "000G-40R4-0M30-E209-185G-R38E-1XQH-NEQD",
];

#[test]
fn nothing_that_is_typed_is_found_in_any_file() {
    let vault = Vault::killed();
    let mut app = vault.open().unwrap();
    app.zone_changed(aftershift_core::time::Zone::from_phone(CANARIES[1], 0));
    app.settings_act(SettingsAction::SetCountry(Some("IE".into()))).unwrap();
    for number in 0..50_u8 {
        vault.clock.set(steps::instant(STEPS + u64::from(number)));
        app.today_act(TodayAction::TapLoad(number % 5)).unwrap();
        app.cards_act(CardsAction::Answer(Answer::Note(Some(CANARIES[0].repeat(20))))).unwrap();
        app.cards_act(CardsAction::Answer(Answer::ToggleSignal(CANARIES[2].into()))).unwrap();
    }
    let (section, text) = ("someone-i-can-tell".to_owned(), CANARIES[3].to_owned());
    let add = PlanAction::Add { section, text, phone: Some(CANARIES[4].into()), day: None };
    app.plan_act(PlanKind::Support, add).unwrap();
    let write = FirstStepAction::Write { kind: DraftKind::Message, text: Some(CANARIES[5].repeat(30)) };
    app.first_step_act(write).unwrap();
    app.first_step_act(FirstStepAction::Choose(Some(CANARIES[6].into()))).unwrap();
    app.next_help_act(NextHelpAction::Report { report: Report::CantFunction, since: None }).unwrap();
    fixture::asks_for(&mut app, CANARIES[8], CANARIES[9]).unwrap();
    // With all of it in the log, and with all of it in the database.
    assert!(fs::metadata(vault.log()).unwrap().len() > 100_000);
    nothing_readable_in(&vault);
    drop(app);
    assert!(!vault.log().exists());
    nothing_readable_in(&vault);
    // What was typed wrong isn't kept either.
    let wrong = Passphrase::take(CANARIES[8].repeat(2)).unwrap();
    let refused = App::unlock(vault.path(), Secret::Passphrase(wrong), fixture::sources(&vault.clock));
    assert_eq!(refused.err(), Some(VaultError::WrongPassphrase));
    nothing_readable_in(&vault);
}

/// What is put outside the lock can be read by whoever holds the phone; that is what was asked for, and nothing else of
/// the plan goes with it.
#[test]
fn only_the_coping_card_lies_outside_the_lock_and_only_until_it_is_taken_back() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    let card = CopingCard { lines: vec![CANARIES[0].into()], name: None, phone: None };
    app.plan_act(PlanKind::Support, PlanAction::SetCopingCard(card)).unwrap();
    let found = || {
        let mut found = Vec::new();
        each_entry(vault.path(), &mut |path| {
            if path.is_file() && String::from_utf8_lossy(&fs::read(path)?).contains(CANARIES[0]) {
                found.push(path.file_name().unwrap().to_owned());
            }
            Ok(())
        })
        .unwrap();
        found
    };
    assert_eq!(found(), ["coping-card.toml"]);
    app.plan_act(PlanKind::Support, PlanAction::TakeBackCopingCard).unwrap();
    assert!(found().is_empty());
    drop(app);
    nothing_readable_in(&vault);
}

fn nothing_readable_in(vault: &Vault) {
    let key_digits = hex(&KEY);
    // None shorter than eight bytes: noise holds every short word sooner or later.
    let schema = ["SQLite format 3", "CREATE TABLE", "check_in", "work_day", "last_save_ms", &key_digits];
    each_entry(vault.path(), &mut |path| {
        if path.is_file() {
            let bytes = fs::read(path)?;
            for canary in CANARIES.into_iter().chain(schema).map(str::as_bytes).chain([KEY.as_slice()]) {
                let found = bytes.windows(canary.len()).position(|window| window == canary);
                assert_eq!(found, None, "{} in {}", String::from_utf8_lossy(canary), path.display());
            }
            if path.file_name().unwrap().to_string_lossy().starts_with("data.db") {
                assert!(entropy(&bytes) > 7.9, "{} has an entropy of {}", path.display(), entropy(&bytes));
            }
        }
        Ok(())
    })
    .unwrap();
}

/// Bits in a byte: 8 for noise, about 4 for English.
fn entropy(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / total)
        .map(|p| -p * p.log2())
        .sum()
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
