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
    /// The passphrase isn't this vault's.
    #[error("the passphrase is not this vault's")]
    WrongPassphrase,
    /// The passphrase is too short or too long.
    #[error("the passphrase does not have {shortest} to {longest} characters")]
    PassphraseLength {
        /// Fewest characters.
        shortest: u32,
        /// Most characters.
        longest: u32,
    },
    /// What was typed isn't a recovery code: something is missing, too much, or mistyped.
    #[error("this is not a whole recovery code")]
    RecoveryCodeTypo,
    /// It is a recovery code, but not this vault's.
    #[error("the recovery code is not this vault's")]
    WrongRecoveryCode,
    /// The vault can't be opened in this way: it was never set up, or was taken away.
    #[error("the vault has no such slot")]
    NoSuchSlot,
    /// Without this way nobody could get in any more, or a finger alone could.
    #[error("another way to open the vault is needed first")]
    SlotNeeded,
    /// After some wrong attempts the next one has to wait.
    #[error("the next attempt has to wait {seconds} s")]
    TryLater {
        /// Seconds, from 1 to 1,800.
        seconds: u32,
    },
    /// The slot file asks for more than this app gives, or for less protection than it ever wrote: something has
    /// changed it. The other ways still open the vault.
    #[error("the slot asks for what this app never wrote")]
    SlotTooDemanding,
    /// The phone has too little memory free for checking a passphrase.
    #[error("too little memory is free")]
    NeedsMemory,
    /// The slot file is missing, cut short or changed.
    #[error("the slot file is damaged")]
    SlotsDamaged,
    /// The slot file is another vault's than the database: files were mixed up. Both are as they were.
    #[error("the slot file is another vault's than the database")]
    SlotsOfAnother,
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
