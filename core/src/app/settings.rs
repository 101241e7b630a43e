use super::reading::{RegionOption, regions};
use super::{App, AppError, Sources, choose_country, choose_region};
use crate::content::Library;
use crate::device::{Appearance, DeviceSettings, Theme};
use crate::storage::{StoreError, schema_version};
use crate::support::{self, Showing};
use crate::time::{DayTurn, Zone};
use std::path::Path;

/// What Settings shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsState {
    /// When the day turns.
    pub day_turn: DayTurn,
    /// The turns to choose from.
    pub day_turn_choices: Vec<DayTurn>,
    /// How the app looks.
    pub theme: Theme,
    /// Whose help shows.
    pub country: Option<String>,
    /// The countries to choose from.
    pub countries: Vec<String>,
    /// The parts of the country to choose from, where something depends on them.
    pub regions: Vec<RegionOption>,
    /// What this app is made of.
    pub about: About,
}

/// What the app says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The app's version.
    pub version: String,
    /// Whether this build shows unconfirmed content.
    pub development: bool,
    /// Check-ins stored.
    pub check_ins: u32,
    /// The schema of the stored data.
    pub schema_version: u32,
    /// `SQLite` inside.
    pub sqlite_version: String,
    /// `SQLCipher` inside.
    pub cipher_version: String,
}

/// What can be done in Settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsAction {
    /// Turns the day at another time, in minutes since midnight.
    SetDayTurn(u16),
    /// Changes how the app looks.
    SetTheme(Theme),
    /// Chooses whose help shows.
    SetCountry(Option<String>),
    /// Chooses the part of the country; None: it isn't said.
    SetRegion(Option<String>),
}

/// What the app needs to draw itself before any vault is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// How the app looks.
    pub theme: Theme,
    /// What that means now.
    pub appearance: Appearance,
    /// Whose help shows.
    pub country: Option<String>,
}

impl App {
    /// What Settings shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn settings(&self) -> Result<SettingsState, AppError> {
        let device = DeviceSettings::load(self.layout.root());
        let (sqlite_version, cipher_version) = self.store.engine()?;
        Ok(SettingsState {
            day_turn: self.turn()?,
            day_turn_choices: DayTurn::choices(),
            theme: device.theme,
            regions: regions(Library::embedded()?, &device),
            country: device.country,
            countries: support::countries(self.content).into_iter().map(Into::into).collect(),
            about: About {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                development: Showing::of_this_build() == Showing::AllMarked,
                check_ins: self.store.check_in_count()?,
                schema_version: schema_version(),
                sqlite_version,
                cipher_version,
            },
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::OutOfRange`] for a turn after noon, [`AppError::UnknownChoice`] for a country that isn't offered or a
    /// region that lies elsewhere, or as the storage says.
    pub fn settings_act(&mut self, action: SettingsAction) -> Result<SettingsState, AppError> {
        match action {
            SettingsAction::SetDayTurn(minute) => {
                let turn = DayTurn::from_minutes(minute).ok_or(AppError::OutOfRange)?;
                self.store.write(|writing| writing.set_day_turn(turn))?;
                self.days_changed();
            }
            SettingsAction::SetTheme(theme) => {
                let device = DeviceSettings { theme, ..DeviceSettings::load(self.layout.root()) };
                device.save(self.layout.root()).map_err(StoreError::from)?;
            }
            SettingsAction::SetCountry(country) => {
                choose_country(self.layout.root(), country)?;
            }
            SettingsAction::SetRegion(region) => choose_region(self.layout.root(), region)?,
        }
        self.settings()
    }
}

/// What the app needs to draw itself, without a vault.
#[must_use]
pub fn preferences(folder: &Path, zone: Zone) -> Preferences {
    let device = DeviceSettings::load(folder);
    let now = Sources::real(zone).now();
    Preferences { theme: device.theme, appearance: device.theme.appearance(&now), country: device.country }
}
