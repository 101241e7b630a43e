//! What the open vault does about backups.

use crate::aftershift::Aftershift;
use crate::error::BackupError;
use crate::screens::backup::{BackupAction, BackupState};

#[uniffi::export]
impl Aftershift {
    /// What the screen about backups shows.
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn backup(&self) -> Result<BackupState, BackupError> {
        Ok(self.app().backup()?.into())
    }

    /// Does it, and gives what shows after it. Making and opening take a second or two.
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn backup_act(&self, action: BackupAction) -> Result<BackupState, BackupError> {
        Ok(self.app().backup_act(action.try_into()?)?.into())
    }
}
