//! Killed while what opens the vault is changed.

use crate::kill::{Dice, When, kill, time_to_acknowledge};
use crate::{kills, report};
use aftershift_core::app::App;
use aftershift_core::vault::{Passphrase, RecoveryCode, Secret, VaultError};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, START, SetClock};
use std::path::Path;
use tempfile::TempDir;

#[test]
fn at_least_one_way_opens_the_vault_whenever_its_change_is_cut_off() {
    let (mut dice, runs) = (Dice::new(11), kills(1_000, 10_000));
    let until = {
        let folders: Vec<_> = (0..3).map(|_| vault()).collect();
        // Some changes long: every step of several falls into it.
        time_to_acknowledge("ways", &folders.iter().map(TempDir::path).collect::<Vec<_>>()) * 6
    };
    let (mut changes, mut before, mut between) = (0, 0, 0);
    let folder = vault();
    for run in 0..runs {
        let said = kill("ways", folder.path(), 0, When { lines: 1, wait: dice.moment(until) });
        between += u32::from(left_beside(folder.path()));
        assert!(
            CODES.into_iter().any(|code| opens(folder.path(), by_code(code))),
            "no code opens it: {said:?}"
        );
        // Each of these takes as long as some hundred kills.
        if run % 50 == 0 {
            let known = PHRASES.into_iter().any(|phrase| opens(folder.path(), by_phrase(phrase)));
            assert!(known, "no passphrase opens it: {said:?}");
        }
        match said.last_number() {
            Some(number) => changes += number + 1,
            None => before += 1,
        }
    }
    report(&format!(
        "changing what opens the vault: {runs} kills, {before} before the first change was done, {changes} changes done, {between} cut off while the new slot file was being written; something opened it every time"
    ));
    assert!(changes > 0 && before > 0, "the kills missed the changing");
}

/// A vault that a passphrase and a code open, and nothing else.
fn vault() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut app = fixture::create(folder.path(), &SetClock::at(START)).unwrap();
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    folder
}

fn by_code(code: &str) -> Secret {
    Secret::RecoveryCode(RecoveryCode::read(code.to_owned()).unwrap())
}

fn by_phrase(phrase: &str) -> Secret {
    Secret::Passphrase(Passphrase::take(phrase.to_owned()).unwrap())
}

fn opens(folder: &Path, secret: Secret) -> bool {
    match App::unlock(folder, secret, fixture::sources(&SetClock::at(START))) {
        Ok(app) => {
            app.check_integrity().unwrap();
            true
        }
        Err(VaultError::WrongPassphrase | VaultError::WrongRecoveryCode) => false,
        Err(other) => panic!("{other:?}"),
    }
}

/// Whether a slot file half written lies beside the old one.
fn left_beside(folder: &Path) -> bool {
    folder.join("vault/slots.new").exists()
}
