//! The one object: an open vault.
//!
//! Calls are synchronous and coarse; shells make them off the main thread. An action gives back the state after it,
//! so a tap is one call.

use crate::error::{AppError, VaultError};
use crate::screens::{
    cards::{CardsAction, CardsState},
    entry::{EntryAction, EntryForm, EntryState},
    history::{HistoryAction, HistoryState},
    settings::{SettingsAction, SettingsState},
    today::{TodayAction, TodayState},
};
use crate::zone::PhoneZone;
use aftershift_core::app::{App, Sources};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// An open vault. One for each app; a second one is told that the vault is in use.
#[derive(uniffi::Object)]
pub struct Aftershift {
    app: Mutex<App>,
}

#[uniffi::export]
impl Aftershift {
    /// Makes a vault in the app's folder and opens it. The key crosses here once; the shell wipes its own copy.
    ///
    /// `key`: 32 random bytes. `device_slot`: the same key, wrapped by the device's key store; it is opaque here, at
    /// most 4,096 bytes, and comes back from `vault_look`.
    ///
    /// # Errors
    /// See [`VaultError`].
    #[uniffi::constructor]
    pub fn create(
        dir: String,
        key: Vec<u8>,
        device_slot: Vec<u8>,
        zone: PhoneZone,
    ) -> Result<Arc<Self>, VaultError> {
        let sources = Sources::real(zone.into());
        Ok(Self::over(App::create(Path::new(&dir), key, device_slot, sources)?))
    }

    /// Opens the vault in the app's folder.
    ///
    /// # Errors
    /// See [`VaultError`]. No file is changed by an attempt that fails.
    #[uniffi::constructor]
    pub fn open(dir: String, key: Vec<u8>, zone: PhoneZone) -> Result<Arc<Self>, VaultError> {
        Ok(Self::over(App::open(Path::new(&dir), key, Sources::real(zone.into()))?))
    }

    /// The phone has moved, or was set to another zone. Also to be called at every start.
    pub fn zone_changed(&self, zone: PhoneZone) {
        self.app().zone_changed(zone.into());
    }

    /// What Today shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn today(&self) -> Result<TodayState, AppError> {
        Ok(self.app().today()?.into())
    }

    /// Does it, and gives what Today shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn today_act(&self, action: TodayAction) -> Result<TodayState, AppError> {
        Ok(self.app().today_act(action.into())?.into())
    }

    /// What the cards screen shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn cards(&self) -> Result<CardsState, AppError> {
        Ok(self.app().cards()?.into())
    }

    /// Does it, and gives what the cards screen shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn cards_act(&self, action: CardsAction) -> Result<CardsState, AppError> {
        Ok(self.app().cards_act(action.into())?.into())
    }

    /// What the form for an earlier check-in starts from.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn entry_form(&self) -> Result<EntryForm, AppError> {
        Ok(self.app().entry_form()?.into())
    }

    /// One check-in, whole.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn entry(&self, id: String) -> Result<EntryState, AppError> {
        Ok(self.app().entry(&id)?.into())
    }

    /// Does it, and gives the check-in after it; None once it is removed.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn entry_act(&self, action: EntryAction) -> Result<Option<EntryState>, AppError> {
        Ok(self.app().entry_act(action.into())?.map(Into::into))
    }

    /// What Trends shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn history(&self) -> Result<HistoryState, AppError> {
        Ok(self.app().history()?.into())
    }

    /// Does it, and gives what Trends shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn history_act(&self, action: HistoryAction) -> Result<HistoryState, AppError> {
        Ok(self.app().history_act(action.into())?.into())
    }

    /// What Settings shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn settings(&self) -> Result<SettingsState, AppError> {
        Ok(self.app().settings()?.into())
    }

    /// Does it, and gives what Settings shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn settings_act(&self, action: SettingsAction) -> Result<SettingsState, AppError> {
        Ok(self.app().settings_act(action.into())?.into())
    }
}

impl Aftershift {
    pub(crate) fn over(app: App) -> Arc<Self> {
        Arc::new(Self { app: Mutex::new(app) })
    }

    /// A call that panicked left its transaction undone and nothing else half-made: the next one may go on.
    pub(crate) fn app(&self) -> MutexGuard<'_, App> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
