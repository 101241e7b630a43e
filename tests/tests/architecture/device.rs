//! What lies on the phone in plain text.

use aftershift_bindings::aftershift::Aftershift;
use aftershift_bindings::screens::settings::{SettingsAction, Theme};
use aftershift_bindings::screens::today::TodayAction;
use aftershift_bindings::vault::support_choose_country;
use aftershift_bindings::zone::PhoneZone;
use std::fs;

/// DESIGN: country, region, language, theme, lock timeout, nothing else.
const KEYS: [&str; 5] = ["country", "region", "language", "theme", "lock_after_minutes"];

fn unknown(text: &str) -> Vec<String> {
    let table: toml::Table = toml::from_str(text).unwrap();
    table.keys().filter(|key| !KEYS.contains(&key.as_str())).cloned().collect()
}

#[test]
fn the_plain_file_holds_only_what_may_be_known_before_the_vault_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().display().to_string();
    let zone = PhoneZone { id: "Europe/London".into(), offset_minutes: 0 };
    let app = Aftershift::create(dir.clone(), vec![7; 32], vec![1], zone).unwrap();
    app.today_act(TodayAction::TapLoad { load: 3 }).unwrap();
    app.settings_act(SettingsAction::SetDayTurn { minute: 360 }).unwrap();
    app.settings_act(SettingsAction::SetTheme { theme: Theme::Dark }).unwrap();
    support_choose_country(dir, Some("IE".into())).unwrap();
    let text = fs::read_to_string(folder.path().join("device.toml")).unwrap();
    assert_eq!(unknown(&text), Vec::<String>::new());
    assert!(text.contains("\"dark\"") && text.contains("\"IE\""), "{text}");
}

#[test]
fn another_key_is_found() {
    assert_eq!(unknown("theme = \"dark\"\nname = \"Kim\"\n"), ["name"]);
}
