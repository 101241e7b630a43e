use crate::storage::StoreError;
use std::io;
use thiserror::Error;

/// Why a vault doesn't open. Each asks something else of the person, and none changes a file.
///
/// The messages are for engineers and hold no path and nothing a person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// There is none yet: make one.
    #[error("there is no vault")]
    NoVault,
    /// No key was given.
    #[error("no key was given")]
    NoKey,
    /// The key isn't 32 bytes long.
    #[error("the key is not 32 bytes long")]
    KeyLength,
    /// The key isn't this vault's.
    #[error("the key is not this vault's")]
    WrongKey,
    /// The slot file is missing, cut short or changed.
    #[error("the slot file is damaged")]
    SlotsDamaged,
    /// The database is missing, cut short, changed, not encrypted, or another program's.
    #[error("the database is damaged")]
    DatabaseDamaged,
    /// A newer version of the app made it.
    #[error("the vault was made by a newer version")]
    MadeByNewer,
    /// A vault is there already; making one would hide it.
    #[error("there is a vault already")]
    AlreadyThere,
    /// Another window or process has it open.
    #[error("the vault is in use")]
    InUse,
    /// The folder can't be written to.
    #[error("the folder cannot be written to")]
    NotWritable,
    /// No space is left.
    #[error("no space is left")]
    NeedsSpace,
    /// Anything else that the operating system reported.
    #[error("the storage failed")]
    Failed,
}

impl From<StoreError> for VaultError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NeedsSpace => Self::NeedsSpace,
            StoreError::NotWritable => Self::NotWritable,
            StoreError::Damaged => Self::DatabaseDamaged,
            StoreError::Newer => Self::MadeByNewer,
            StoreError::InUse => Self::InUse,
            StoreError::Failed => Self::Failed,
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        StoreError::from(error).into()
    }
}
