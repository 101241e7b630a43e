use rusqlite::ErrorCode;
use std::io;
use thiserror::Error;

/// What went wrong with the stored data, by what can be done about it. What was stored before is unchanged.
///
/// `SQLite`'s own message is dropped on purpose: it can quote what a person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// No space is left.
    #[error("no space is left")]
    NeedsSpace,
    /// The folder or the file can't be written to.
    #[error("the database cannot be written to")]
    NotWritable,
    /// A page, the schema or the file as a whole isn't what was written.
    #[error("the database is damaged")]
    Damaged,
    /// A newer version made it.
    #[error("the database was made by a newer version")]
    Newer,
    /// Another connection has it.
    #[error("the database is in use")]
    InUse,
    /// Anything else.
    #[error("the storage failed")]
    Failed,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => {
                Self::from_code(failure.code, failure.extended_code)
            }
            // A value that isn't what the schema promises.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged,
            _ => Self::Failed,
        }
    }
}

impl StoreError {
    fn from_code(code: ErrorCode, extended: i32) -> Self {
        match code {
            ErrorCode::DiskFull => Self::NeedsSpace,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::NotWritable,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            // Shorter than its header says, or a page whose authentication code doesn't fit.
            ErrorCode::SystemIoFailure
                if matches!(
                    extended,
                    rusqlite::ffi::SQLITE_IOERR_SHORT_READ | rusqlite::ffi::SQLITE_IOERR_DATA
                ) =>
            {
                Self::Damaged
            }
            _ => Self::Failed,
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::NeedsSpace,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem | Kind::NotADirectory => Self::NotWritable,
            _ => Self::Failed,
        }
    }
}
