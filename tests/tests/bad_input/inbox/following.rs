//! The inbox follows the lock, and the vault that it belongs to.

use super::{asking, said, tapped};
use crate::vault::Vault;
use aftershift_core::app::{App, AppError, SecurityAction};
use aftershift_core::vault::{self, Change, DataKey, PhoneKey, Secret, set_aside};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, KEY, sources};
use aftershift_tests::steps;
use std::fs;

#[test]
fn the_inbox_is_there_exactly_while_the_vault_asks() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    assert!(!vault.files().inbox().exists() && !vault.takes_taps());
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    assert!(vault.takes_taps());
    let first = fs::read(vault.files().inbox().join("key")).unwrap();
    drop(app);
    vault.tap_at(1_001);
    let mut app = vault.unlock();
    let here = || SecurityAction::OpenWithPhone(PhoneKey::take(vec![8; 32]).unwrap(), vec![1]);
    app.security_act(here()).unwrap();
    assert!(!vault.files().inbox().exists() && !vault.takes_taps());
    assert_eq!(vault.tap(2), Err(AppError::NeedsUnlock));
    assert_eq!(said(&app), Some((1, 0)), "it is said all the same");
    app.security_act(SecurityAction::AlwaysAsk).unwrap();
    let second = fs::read(vault.files().inbox().join("key")).unwrap();
    assert_ne!(first, second);
    // As somebody taps elsewhere in the very moment in which the lock is taken away.
    vault.tap_at(1_002);
    app.security_act(here()).unwrap();
    assert!(!vault.files().inbox().exists());
    assert_eq!((said(&app), tapped(&app).len()), (Some((2, 0)), 2));
}

#[test]
fn a_change_that_was_cut_off_before_the_inbox_followed_is_made_up_for_at_the_next_opening() {
    let vault = asking();
    vault.tap_at(1_001);
    let key = || DataKey::take(KEY.to_vec()).unwrap();
    let by_phone = || Secret::Device(PhoneKey::take(vec![8; 32]).unwrap());
    let change = Change::Device(PhoneKey::take(vec![8; 32]).unwrap(), vec![1]);
    vault::change(&vault.layout(), &key(), change).unwrap();
    assert!(!vault.takes_taps(), "the phone opens it unasked");
    let app = App::unlock(vault.path(), by_phone(), sources(&vault.clock)).unwrap();
    assert_eq!((said(&app), tapped(&app).len()), (Some((1, 0)), 1));
    assert!(!vault.files().inbox().exists());
    drop(app);
    vault::change(&vault.layout(), &key(), Change::AlwaysAsk).unwrap();
    assert_eq!(vault.tap(1), Err(AppError::NeedsUnlock));
    drop(vault.unlock());
    assert!(vault.takes_taps());
}

#[test]
fn what_waited_for_a_database_that_was_set_aside_is_put_aside_and_counted() {
    let vault = asking();
    let before = fs::read(vault.files().inbox().join("key")).unwrap();
    vault.tap_at(1_001);
    fs::write(vault.files().database(), b"damaged").unwrap();
    let _ = fs::remove_file(vault.log());
    set_aside(&vault.layout(), &DataKey::take(KEY.to_vec()).unwrap(), steps::instant(1_002)).unwrap();
    vault.tap_at(1_003);
    let app = vault.unlock();
    assert_eq!((said(&app), app.all_check_ins().unwrap().len()), (Some((0, 2)), 0));
    assert_eq!(vault.unread().len(), 2);
    assert_ne!(fs::read(vault.files().inbox().join("key")).unwrap(), before);
    drop(app);
    vault.tap_at(1_004);
    let app = vault.unlock();
    assert_eq!((said(&app), app.all_check_ins().unwrap().len()), (Some((1, 2)), 1));
}

#[test]
fn erasing_takes_the_inbox_and_what_was_put_aside() {
    let vault = asking();
    fs::write(vault.files().inbox().join("foreign"), "x").unwrap();
    drop(vault.unlock());
    vault.tap_at(1_001);
    vault::erase(&vault.layout()).unwrap();
    assert!(vault.fingerprint().is_empty(), "{:?}", vault.fingerprint());
}
