//! What can be done before a vault is open.

use crate::error::{AppError, VaultError};
use crate::screens::{
    cards::SavedLine,
    reading::{PageState, ReadingState},
    security::{Ready, Unlock},
    settings::Preferences,
    support::SupportState,
};
use crate::zone::PhoneZone;
use aftershift_core::app::{self, Sources};
use aftershift_core::vault;
use std::path::Path;

/// What is there, as far as it can be seen without a key.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum VaultLook {
    /// No vault yet: make one.
    None,
    /// A vault, and what opens it.
    Ready {
        /// What that is.
        with: Ready,
    },
}

/// Looks for a vault in the app's folder. Changes nothing.
///
/// # Errors
/// See [`VaultError`].
#[uniffi::export]
pub fn vault_look(dir: String) -> Result<VaultLook, VaultError> {
    Ok(match app::vault_look(Path::new(&dir))? {
        vault::Look::None => VaultLook::None,
        vault::Look::Ready(ready) => VaultLook::Ready { with: ready.into() },
    })
}

/// Saves "how heavy is it?" while the vault is locked. Durable when it returns, and added at the next unlock. Opens
/// nothing. Gives back what to say: "Saved. …"
///
/// # Errors
/// `OutOfRange`; `NeedsUnlock` where the vault takes no taps (see [`Ready`]); `InboxFull`; otherwise see [`AppError`].
#[uniffi::export]
pub fn tap_while_locked(dir: String, load: u8, zone: PhoneZone) -> Result<SavedLine, AppError> {
    Ok(app::tap_while_locked(Path::new(&dir), load, Sources::real(zone.into()))?.into())
}

/// Moves a damaged database aside and begins an empty one. Only after the person's yes. Returns the name of the
/// folder, inside the app's folder, that now holds the damaged files.
///
/// # Errors
/// See [`VaultError`]; nothing that opens is ever moved.
#[uniffi::export]
pub fn vault_set_aside(dir: String, with: Unlock) -> Result<String, VaultError> {
    Ok(app::set_aside(Path::new(&dir), with.try_into()?)?)
}

/// Erases everything in the app's folder, for good: first what could open it, then the rest. Only after the person's
/// yes, with no vault open; then the shell lets its key store forget the keys. Interrupted, it goes on at the next
/// `vault_look`.
///
/// # Errors
/// See [`VaultError`].
#[uniffi::export]
pub fn vault_erase(dir: String) -> Result<(), VaultError> {
    Ok(app::erase(Path::new(&dir))?)
}

/// Whether everything was being erased and some of it is left: to be looked at before `vault_look`, which goes on
/// with it. What could open the vault is useless by then, so the shell lets its key store forget the keys, and calls
/// `vault_erase`.
#[uniffi::export]
#[must_use]
pub fn vault_is_being_erased(dir: String) -> bool {
    app::is_being_erased(Path::new(&dir))
}

/// What the app needs to draw itself before any vault is open.
#[uniffi::export]
#[must_use]
pub fn preferences(dir: String, zone: PhoneZone) -> Preferences {
    app::preferences(Path::new(&dir), zone.into()).into()
}

/// What Support shows. Needs no vault.
#[uniffi::export]
#[must_use]
pub fn support(dir: String) -> SupportState {
    app::support(Path::new(&dir)).into()
}

/// Chooses the country whose help shows; None for one that isn't offered. Needs no vault. Where the choice can't be
/// stored, its numbers show all the same.
///
/// # Errors
/// `UnknownChoice` for a country that isn't offered.
#[uniffi::export]
pub fn support_choose_country(dir: String, country: Option<String>) -> Result<SupportState, AppError> {
    Ok(app::show_country(Path::new(&dir), country)?.into())
}

/// What there is to read, for the country chosen. Needs no vault.
///
/// # Errors
/// See [`AppError`].
#[uniffi::export]
pub fn pages(dir: String) -> Result<ReadingState, AppError> {
    Ok(app::pages(Path::new(&dir))?.into())
}

/// A page, as it is true here. Needs no vault.
///
/// # Errors
/// `NotFound` for one that this version doesn't have.
#[uniffi::export]
pub fn page(dir: String, id: String, zone: PhoneZone) -> Result<PageState, AppError> {
    Ok(app::page(Path::new(&dir), &id, zone.into())?.into())
}

/// Chooses the part of the country; None: it isn't said. Needs no vault.
///
/// # Errors
/// `UnknownChoice` for one that lies elsewhere.
#[uniffi::export]
pub fn choose_region(dir: String, region: Option<String>) -> Result<(), AppError> {
    Ok(app::choose_region(Path::new(&dir), region)?)
}

/// The short pages of the first run, in their order. Needs no vault.
///
/// # Errors
/// See [`AppError`].
#[uniffi::export]
pub fn welcome(dir: String, zone: PhoneZone) -> Result<Vec<PageState>, AppError> {
    Ok(app::welcome(Path::new(&dir), &zone.into())?.into_iter().map(|page| page.into()).collect())
}
