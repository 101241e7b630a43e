//! What the open vault does about its own lock, and about how long it keeps what is in it.

use crate::aftershift::Aftershift;
use crate::error::{AppError, VaultError};
use crate::screens::keeping::{KeepingAction, KeepingState};
use crate::screens::security::{SecurityAction, SecurityState, Unlock};
use crate::zone::PhoneZone;
use aftershift_core::app::{App, Sources};
use aftershift_core::time::UtcMillis;
use aftershift_core::vault::{Passphrase, RecoveryCode};
use std::path::Path;
use std::sync::Arc;

#[uniffi::export]
impl Aftershift {
    /// Opens the vault with whatever somebody has or knows.
    ///
    /// # Errors
    /// See [`VaultError`]. An attempt that fails changes no file but the count of attempts.
    #[uniffi::constructor]
    pub fn unlock(dir: String, with: Unlock, zone: PhoneZone) -> Result<Arc<Self>, VaultError> {
        Ok(Self::over(App::unlock(Path::new(&dir), with.try_into()?, Sources::real(zone.into()))?))
    }

    /// What the screen about the lock shows.
    ///
    /// # Errors
    /// See [`VaultError`].
    pub fn security(&self) -> Result<SecurityState, VaultError> {
        Ok(self.app().security()?.into())
    }

    /// Does it, and gives what shows after it.
    ///
    /// # Errors
    /// See [`VaultError`]: `SlotNeeded` where nobody could get in any more, or a finger alone could.
    pub fn security_act(&self, action: SecurityAction) -> Result<SecurityState, VaultError> {
        Ok(self.app().security_act(action.try_into()?)?.into())
    }

    /// What the screen about keeping shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn keeping(&self) -> Result<KeepingState, AppError> {
        Ok(self.app().keeping()?.into())
    }

    /// Does it, and gives what shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn keeping_act(&self, action: KeepingAction) -> Result<KeepingState, AppError> {
        Ok(self.app().keeping_act(action.into())?.into())
    }

    /// Whether the app, left at this instant, has to lock now. The shell then closes this object, and the key leaves
    /// memory.
    #[must_use]
    pub fn is_to_lock(&self, left_utc_ms: i64) -> bool {
        self.app().is_to_lock(UtcMillis(left_utc_ms))
    }

    /// Seconds until it has to lock, where the app was left at this instant and nobody comes back; None: it never has
    /// to. A shell asks again then: a phone that slept, or another choice, may have changed it.
    #[must_use]
    pub fn locks_in(&self, left_utc_ms: i64) -> Option<u32> {
        self.app().locks_in(UtcMillis(left_utc_ms))
    }
}

/// Whether this can be a new passphrase: before somebody has chosen where a backup goes.
///
/// # Errors
/// `PassphraseLength`.
#[uniffi::export]
pub fn check_passphrase(passphrase: String) -> Result<(), VaultError> {
    Passphrase::take(passphrase)?;
    Ok(())
}

/// A new recovery code, group by group as it is written down. It opens nothing until it is set.
///
/// # Errors
/// `Failed` when the operating system gives no randomness.
#[uniffi::export]
pub fn new_recovery_code() -> Result<Vec<String>, VaultError> {
    Ok(RecoveryCode::random()?.groups().into_iter().map(|group| group.as_str().to_owned()).collect())
}
