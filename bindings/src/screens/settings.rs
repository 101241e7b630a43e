//! Settings: when the day turns, how it looks, which country's help it shows, and what this app is made of.

use super::choices::mirror;
use super::reading::RegionOption;
use aftershift_core::{app, device};

mirror! {
    /// How the app looks.
    Theme = device::Theme {
        /// As the phone says by day, dark in the night hours.
        Automatic,
        /// Always light.
        Light,
        /// Always dark.
        Dark,
    }
}

mirror! {
    /// What the theme means right now.
    Appearance = device::Appearance {
        /// As the phone says.
        AsThePhone,
        /// Light.
        Light,
        /// Dark.
        Dark,
    }
}

/// What Settings shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct SettingsState {
    /// When the day turns, in minutes since midnight.
    pub day_turn_minute: u16,
    /// The turns to choose from, in minutes since midnight.
    pub day_turn_choices: Vec<u16>,
    /// How the app looks.
    pub theme: Theme,
    /// The country whose help shows, ISO 3166-1 alpha-2. None: not chosen yet.
    pub country: Option<String>,
    /// The countries with confirmed numbers, ISO 3166-1 alpha-2.
    pub countries: Vec<String>,
    /// The parts of the country to choose from, where something depends on them.
    pub regions: Vec<RegionOption>,
    /// What this app is made of.
    pub about: About,
}

/// What the app says about itself.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct About {
    /// The app's version.
    pub version: String,
    /// True in development builds, which show unconfirmed content, marked.
    pub development: bool,
    /// Check-ins stored.
    pub check_ins: u32,
    /// The version of the stored data's schema.
    pub schema_version: u32,
    /// The version of `SQLite` inside.
    pub sqlite_version: String,
    /// The version of `SQLCipher` inside.
    pub cipher_version: String,
}

/// What can be done in Settings.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum SettingsAction {
    /// Turns the day at another time. Check-ins stored before keep their work day.
    SetDayTurn {
        /// Minutes since midnight, 0 to 720. The choices are the full hours.
        minute: u16,
    },
    /// Changes how the app looks.
    SetTheme {
        /// The theme.
        theme: Theme,
    },
    /// Chooses the country whose help shows.
    SetCountry {
        /// ISO 3166-1 alpha-2, one of the countries offered; None for another country.
        country: Option<String>,
    },
    /// Chooses the part of the country.
    SetRegion {
        /// ISO 3166-2, one of the regions offered; None: it isn't said.
        region: Option<String>,
    },
}

impl From<SettingsAction> for app::SettingsAction {
    fn from(action: SettingsAction) -> Self {
        match action {
            SettingsAction::SetDayTurn { minute } => Self::SetDayTurn(minute),
            SettingsAction::SetTheme { theme } => Self::SetTheme(theme.into()),
            SettingsAction::SetCountry { country } => Self::SetCountry(country),
            SettingsAction::SetRegion { region } => Self::SetRegion(region),
        }
    }
}

impl From<app::SettingsState> for SettingsState {
    fn from(s: app::SettingsState) -> Self {
        Self {
            day_turn_minute: s.day_turn.minutes(),
            day_turn_choices: s.day_turn_choices.into_iter().map(|t| t.minutes()).collect(),
            theme: s.theme.into(),
            country: s.country,
            countries: s.countries,
            regions: s.regions.into_iter().map(Into::into).collect(),
            about: s.about.into(),
        }
    }
}

impl From<app::About> for About {
    fn from(a: app::About) -> Self {
        Self {
            version: a.version,
            development: a.development,
            check_ins: a.check_ins,
            schema_version: a.schema_version,
            sqlite_version: a.sqlite_version,
            cipher_version: a.cipher_version,
        }
    }
}

/// What the app needs to draw itself before any vault is open.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct Preferences {
    /// The theme chosen.
    pub theme: Theme,
    /// What it means at this time of day.
    pub appearance: Appearance,
    /// The country whose help shows.
    pub country: Option<String>,
}

impl From<app::Preferences> for Preferences {
    fn from(p: app::Preferences) -> Self {
        Self { theme: p.theme.into(), appearance: p.appearance.into(), country: p.country }
    }
}
