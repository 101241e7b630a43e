//! What may be known before the vault is open: `device.toml`, in plain text, so that help, colours and language are
//! there at once. It holds these keys and nothing personal; a test fixes them.

mod coping;
mod lock;
mod theme;

pub use coping::CopingCard;
pub use lock::LockAfter;
pub use theme::{Appearance, Theme};

use crate::files;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::{fs, io};

/// The settings outside the vault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeviceSettings {
    /// ISO 3166-1 alpha-2: whose help shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// ISO 3166-2: which part of the country, where a rule depends on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// BCP 47: the language, when it isn't the phone's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How the app looks. A value of a later version is no reason to forget the country.
    #[serde(deserialize_with = "theme::known_or_default")]
    pub theme: Theme,
    /// Minutes until the app locks itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock_after_minutes: Option<u16>,
}

/// Removes the settings and the coping card.
///
/// # Errors
/// When one of them is there and can't be removed.
pub fn erase(folder: &Path) -> io::Result<()> {
    files::durable_remove(&folder.join(FILE))?;
    CopingCard::default().save(folder)
}

const FILE: &str = "device.toml";
/// Nothing that this app writes comes near; a larger file isn't ours.
const LIMIT: u64 = 16 * 1024;

impl DeviceSettings {
    /// Reads the file. One that is missing or unreadable means the defaults: nothing in it is worth an error before
    /// somebody can reach help.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        files::read_capped(&folder.join(FILE), LIMIT)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .and_then(|text| toml::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// How long the app can be left before it locks.
    #[must_use]
    pub fn lock_after(&self) -> LockAfter {
        self.lock_after_minutes.map_or_else(LockAfter::default, LockAfter::from_minutes)
    }

    /// The same, with another time.
    #[must_use]
    pub fn with_lock_after(self, after: LockAfter) -> Self {
        Self { lock_after_minutes: Some(after.minutes()), ..self }
    }

    /// Writes the file, durably and all at once.
    ///
    /// # Errors
    /// When the folder can't be written to; the file is then as it was.
    pub fn save(&self, folder: &Path) -> io::Result<()> {
        let text = toml::to_string(self).map_err(io::Error::other)?;
        // Help comes before anything else was made.
        fs::create_dir_all(folder)?;
        files::durable_replace(&folder.join(FILE), text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything() -> DeviceSettings {
        DeviceSettings {
            country: Some("IE".into()),
            region: Some("IE-L".into()),
            language: Some("en".into()),
            theme: Theme::Dark,
            lock_after_minutes: Some(5),
        }
    }

    #[test]
    fn the_plain_file_holds_these_keys_and_no_others() {
        let table: toml::Table = toml::from_str(&toml::to_string(&everything()).unwrap()).unwrap();
        let mut keys: Vec<_> = table.keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["country", "language", "lock_after_minutes", "region", "theme"]);
    }

    #[test]
    fn what_is_saved_is_loaded() {
        let folder = tempfile::tempdir().unwrap();
        everything().save(folder.path()).unwrap();
        assert_eq!(DeviceSettings::load(folder.path()), everything());
    }

    #[test]
    fn a_theme_of_a_later_version_leaves_the_country_alone() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "country = \"US\"\ntheme = \"sepia\"\n").unwrap();
        let expected = DeviceSettings { country: Some("US".into()), ..DeviceSettings::default() };
        assert_eq!(DeviceSettings::load(folder.path()), expected);
    }

    #[test]
    fn settings_can_be_saved_before_the_folder_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let deeper = folder.path().join("not/yet");
        everything().save(&deeper).unwrap();
        assert_eq!(DeviceSettings::load(&deeper), everything());
    }

    #[test]
    fn a_missing_or_broken_file_means_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(DeviceSettings::load(folder.path()), DeviceSettings::default());
        std::fs::write(folder.path().join(FILE), b"\xff\x00 = [").unwrap();
        assert_eq!(DeviceSettings::load(folder.path()), DeviceSettings::default());
    }
}
