//! Settings that aren't offered, and the plain file outside the vault.

use crate::vault::Vault;
use aftershift_core::app::{AppError, SettingsAction, choose_country, preferences, support};
use aftershift_core::device::Theme;
use aftershift_tests::fixture::zone;
use std::fs;

#[test]
fn a_day_that_turns_after_noon_and_a_country_that_is_not_offered_are_refused() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    let before = vault.fingerprint();
    for minute in [721, 1440, u16::MAX] {
        assert_eq!(app.settings_act(SettingsAction::SetDayTurn(minute)).err(), Some(AppError::OutOfRange));
    }
    for country in ["XX", "", "ie", "IE ", "Ireland", "EU", "ZZ", "I\0E"].map(|code| Some(code.to_owned())) {
        let chosen = app.settings_act(SettingsAction::SetCountry(country.clone()));
        assert_eq!(chosen.err(), Some(AppError::UnknownChoice), "{country:?}");
        assert_eq!(choose_country(vault.path(), country).err(), Some(AppError::UnknownChoice));
    }
    assert_eq!(vault.fingerprint(), before);
}

#[test]
fn the_plain_file_holds_its_keys_only_whatever_is_typed_into_the_app() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    for theme in [Theme::Dark, Theme::Light] {
        app.settings_act(SettingsAction::SetTheme(theme)).unwrap();
    }
    app.settings_act(SettingsAction::SetDayTurn(300)).unwrap();
    app.settings_act(SettingsAction::SetCountry(Some("IE".into()))).unwrap();
    let text = fs::read_to_string(vault.path().join("device.toml")).unwrap();
    let table: toml::Table = toml::from_str(&text).unwrap();
    for key in table.keys() {
        assert!(
            ["country", "region", "language", "theme", "lock_after_minutes"].contains(&key.as_str()),
            "{key}"
        );
    }
    assert_eq!((table["country"].as_str(), table.len()), (Some("IE"), 2), "{text}");
}

#[test]
fn a_plain_file_that_is_damaged_or_huge_never_stands_between_a_person_and_help() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("device.toml");
    let huge = format!("country = \"IE\"\n#{}", "x".repeat(10 << 20));
    for bytes in [&b"\xff\xfe\0"[..], b"country = [", b"country = 7\ntheme = \"pink\"", b"", huge.as_bytes()]
    {
        fs::write(&file, bytes).unwrap();
        let state = support(folder.path());
        assert_eq!(state.country, None);
        assert!(!state.countries.is_empty());
        assert_eq!(preferences(folder.path(), zone()).country, None);
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
    fs::write(&file, "country = \"XX\"\n").unwrap();
    assert_eq!(
        support(folder.path()).country,
        None,
        "a country that is no longer offered is as good as none"
    );
}
