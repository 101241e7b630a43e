use super::FileProblem;
use crate::checkin::Refusal;
use crate::reminder;
use crate::roster;
use crate::storage::StoreError;
use crate::time;
use crate::vault::inbox::{MOST_WAITING, Refused};
use thiserror::Error;

/// Why something couldn't be done. Nothing was written, and nothing stored before was lost. The variants are as many
/// as there are different things that a person can do next; the sentences are in each platform's resources.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AppError {
    /// No space is left: free some and do it again.
    #[error("no space is left")]
    NeedsSpace,
    /// The storage can't be written to.
    #[error("the storage cannot be written to")]
    NotWritable,
    /// The stored data is damaged.
    #[error("the stored data is damaged")]
    DataDamaged,
    /// Anything else that the storage reported: try again.
    #[error("the storage failed")]
    StorageFailed,
    /// A number outside its range.
    #[error("a number is outside its range")]
    OutOfRange,
    /// A choice that this version doesn't have.
    #[error("the choice is unknown")]
    UnknownChoice,
    /// More text than a note holds.
    #[error("the note has {length} characters, the limit is {limit}")]
    NoteTooLong {
        /// Most characters.
        limit: u32,
        /// Characters given.
        length: u32,
    },
    /// Nothing but white space, where something has to be written.
    #[error("nothing is written")]
    NothingWritten,
    /// A number that can't be called.
    #[error("not a number to call")]
    NotANumber,
    /// A section of a plan that holds no more.
    #[error("the section holds no more than {most}")]
    SectionFull {
        /// How many it holds.
        most: u8,
    },
    /// A time after now.
    #[error("the time is in the future")]
    InTheFuture,
    /// A time before 1970.
    #[error("the time is before 1970")]
    TooLongAgo,
    /// The phone's clock stands a day or more before the last save.
    #[error("the clock went back")]
    ClockWentBack,
    /// It is locked, and nothing can be written without a key: it has to be unlocked first.
    #[error("it has to be unlocked first")]
    NeedsUnlock,
    /// As many check-ins wait for the next unlock as can.
    #[error("no more than {most} check-ins can wait for the next unlock")]
    InboxFull {
        /// How many can.
        most: u32,
    },
    /// The check-in was left for longer than it can be picked up: it stands as it is, and can be corrected as an entry.
    #[error("the check-in stands as it is")]
    StandsAsItIs,
    /// It isn't there any more.
    #[error("it is not there any more")]
    NotFound,
    /// A self-check that this version doesn't have.
    #[error("the self-check is unknown")]
    UnknownCheck,
    /// A self-check before the notice was read that comes before the first: nobody monitors the answers.
    #[error("what comes before the first self-check was not read yet")]
    NoticeUnread,
    /// A self-check answered on another edition than this version has: its answers are kept, and not scored.
    #[error("the self-check has changed since")]
    CheckChanged,
    /// A self-check that is finished, or was left for more than a day: it stands as it is.
    #[error("the self-check is closed")]
    CheckClosed,
    /// An answer to a question that isn't the one being asked.
    #[error("the answer belongs to another question")]
    NotThisQuestion,
    /// Something that can't stand in a roster.
    #[error("it cannot stand in a roster: {problem}")]
    Roster {
        /// What.
        problem: roster::Refusal,
    },
    /// Something that can't be chosen about reminders.
    #[error("reminders cannot be so: {problem}")]
    Reminder {
        /// What.
        problem: reminder::Refusal,
    },
    /// A file that no roster comes of.
    #[error("the file cannot be taken: {problem}")]
    RosterFile {
        /// Why.
        problem: FileProblem,
    },
}

impl From<FileProblem> for AppError {
    fn from(problem: FileProblem) -> Self {
        Self::RosterFile { problem }
    }
}

impl From<roster::Refusal> for AppError {
    fn from(problem: roster::Refusal) -> Self {
        Self::Roster { problem }
    }
}

#[cfg(feature = "self-checks")]
impl From<crate::assessment::Refusal> for AppError {
    fn from(refusal: crate::assessment::Refusal) -> Self {
        use crate::assessment::Refusal;
        match refusal {
            Refusal::UnknownForm => Self::UnknownCheck,
            Refusal::OtherEdition => Self::CheckChanged,
            Refusal::NotThisQuestion => Self::NotThisQuestion,
            Refusal::OutOfRange => Self::OutOfRange,
            Refusal::Closed => Self::CheckClosed,
        }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::OutOfRange => Self::OutOfRange,
            Refusal::UnknownChoice => Self::UnknownChoice,
            Refusal::NoteTooLong { limit, length } => Self::NoteTooLong { limit, length },
            Refusal::InTheFuture => Self::InTheFuture,
            Refusal::TooLongAgo => Self::TooLongAgo,
            Refusal::ClockWentBack => Self::ClockWentBack,
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NeedsSpace => Self::NeedsSpace,
            StoreError::NotWritable => Self::NotWritable,
            StoreError::Damaged => Self::DataDamaged,
            // An open vault is neither newer nor somebody else's; if it were, trying again is all there is.
            StoreError::Newer | StoreError::InUse | StoreError::Failed => Self::StorageFailed,
        }
    }
}

impl From<Refused> for AppError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NoInbox => Self::NeedsUnlock,
            Refused::Full => Self::InboxFull { most: MOST_WAITING },
            Refused::Storage(error) => error.into(),
        }
    }
}

/// A date that isn't one: a shell's mistake, and to the person a time that doesn't exist.
impl From<time::NotADate> for AppError {
    fn from(_: time::NotADate) -> Self {
        Self::OutOfRange
    }
}
