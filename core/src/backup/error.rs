use crate::storage::StoreError;
use std::io;
use thiserror::Error;

/// Why a backup couldn't be made or brought back. Nothing here was changed, and the file wasn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BackupError {
    /// The file isn't there, or can't be read.
    #[error("the file cannot be read")]
    FileNotThere,
    /// It is something else: not a file of this app.
    #[error("the file is not a backup")]
    NotABackup,
    /// The passphrase isn't this file's; or the place where it is checked was changed, which looks the same.
    #[error("the passphrase is not this file's")]
    WrongPassphrase,
    /// A passphrase that is too short or too long.
    #[error("the passphrase does not have {shortest} to {longest} characters")]
    PassphraseLength {
        /// Fewest characters.
        shortest: u32,
        /// Most characters.
        longest: u32,
    },
    /// It asks for more memory and time than this app gives: this app never wrote it.
    #[error("the file asks for more than this app gives")]
    TooDemanding,
    /// A newer version of the app made it.
    #[error("the backup was made by a newer version")]
    MadeByNewer,
    /// It was cut short or changed: it isn't what was written.
    #[error("the backup is damaged")]
    Damaged,
    /// It was made from another vault than this one, and this one isn't empty: is it the same person's?
    #[error("the backup was made from another vault")]
    OfAnother,
    /// No backup is open.
    #[error("no backup is open")]
    NothingOpen,
    /// No space is left.
    #[error("no space is left")]
    NeedsSpace,
    /// The place can't be written to.
    #[error("the place cannot be written to")]
    NotWritable,
    /// The data here is damaged.
    #[error("the stored data is damaged")]
    DataDamaged,
    /// Anything else that the operating system reported: try again.
    #[error("it failed")]
    Failed,
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NeedsSpace => Self::NeedsSpace,
            StoreError::NotWritable => Self::NotWritable,
            StoreError::Damaged => Self::DataDamaged,
            StoreError::Newer | StoreError::InUse | StoreError::Failed => Self::Failed,
        }
    }
}

/// Of writing. Reading says for itself what it means.
impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // The folder that was chosen is gone, or a file has its name.
            io::ErrorKind::NotFound | io::ErrorKind::IsADirectory => Self::NotWritable,
            _ => StoreError::from(error).into(),
        }
    }
}
