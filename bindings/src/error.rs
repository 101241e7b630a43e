//! The errors a shell sees: as many as there are different things that a person can do next. The sentence for each is
//! in the platform's resources.

use crate::screens::reminders::ReminderProblem;
use crate::screens::roster_problem::{RosterFileProblem, RosterProblem};
use aftershift_core::{app, backup, vault};

/// Declares a façade error and its map from the core's error of the same name.
macro_rules! mirror_error {
    ($(#[$meta:meta])* $name:ident = $core:path {
        $($(#[$vmeta:meta])* $variant:ident $({ $($(#[$fmeta:meta])* $field:ident: $type:ty),+ })?),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
        #[cfg_attr(feature = "development", derive(serde::Serialize))]
        pub enum $name {
            $($(#[$vmeta])* #[error("{}", stringify!($variant))] $variant $({ $($(#[$fmeta])* $field: $type),+ })?),+
        }

        impl From<$core> for $name {
            fn from(error: $core) -> Self {
                use $core as Core;
                match error { $(Core::$variant $({ $($field),+ })? => Self::$variant $({ $($field: $field.into()),+ })?),+ }
            }
        }
    };
}

mirror_error! {
    /// Why something couldn't be done. Nothing was written, and nothing stored before was lost.
    AppError = app::AppError {
        /// No space is left: free some and do it again.
        NeedsSpace,
        /// The storage can't be written to.
        NotWritable,
        /// The stored data is damaged.
        DataDamaged,
        /// Anything else that the storage reported: try again.
        StorageFailed,
        /// A number or a date outside its range.
        OutOfRange,
        /// A choice that this version doesn't have.
        UnknownChoice,
        /// More text than a note holds. The shell still has it.
        NoteTooLong {
            /// Most characters.
            limit: u32,
            /// Characters given.
            length: u32
        },
        /// Nothing but white space, where something has to be written.
        NothingWritten,
        /// A number that can't be called.
        NotANumber,
        /// A section of a plan that holds no more.
        SectionFull {
            /// How many it holds.
            most: u8
        },
        /// A time after now.
        InTheFuture,
        /// A time before 1970.
        TooLongAgo,
        /// The phone's clock stands a day or more before the last save: ask whether the date is right.
        ClockWentBack,
        /// It is locked, and has to be unlocked before anything can be stored.
        NeedsUnlock,
        /// As many check-ins wait for the next unlock as can.
        InboxFull {
            /// How many can.
            most: u32
        },
        /// The check-in was left for longer than it can be picked up: it stands as it is, and is corrected as an entry.
        StandsAsItIs,
        /// It isn't there any more.
        NotFound,
        /// A self-check that this version doesn't have.
        UnknownCheck,
        /// A self-check before the notice was read that comes before the first.
        NoticeUnread,
        /// A self-check answered on another edition than this version has: its answers are kept, and not scored.
        CheckChanged,
        /// A self-check that is finished, or was left for more than a day: it stands as it is.
        CheckClosed,
        /// An answer to a question that isn't the one being asked.
        NotThisQuestion,
        /// Something that can't stand in a roster.
        Roster {
            /// What.
            problem: RosterProblem
        },
        /// Something that can't be chosen about reminders.
        Reminder {
            /// What.
            problem: ReminderProblem
        },
        /// A file that no roster comes of.
        RosterFile {
            /// Why.
            problem: RosterFileProblem
        },
    }
}

mirror_error! {
    /// Why a vault doesn't open. No file was changed by the attempt.
    VaultError = vault::VaultError {
        /// There is none yet: make one.
        NoVault,
        /// No key was given.
        NoKey,
        /// The key isn't 32 bytes long, or its wrapped form is empty or too long.
        KeyLength,
        /// The key isn't this vault's.
        WrongKey,
        /// The passphrase isn't this vault's.
        WrongPassphrase,
        /// A passphrase that is too short or too long.
        PassphraseLength {
            /// Fewest characters.
            shortest: u32,
            /// Most characters.
            longest: u32
        },
        /// It isn't a whole recovery code: something is missing, too much, or mistyped.
        RecoveryCodeTypo,
        /// It is a recovery code, but not this vault's.
        WrongRecoveryCode,
        /// The vault can't be opened in this way: it was never set up, or was taken away.
        NoSuchSlot,
        /// Without this way nobody could get in any more, or a finger alone could.
        SlotNeeded,
        /// After some wrong attempts the next one has to wait.
        TryLater {
            /// Seconds, 1 to 1,800.
            seconds: u32
        },
        /// The passphrase's slot asks for what this app never wrote: something has changed it. The other ways still
        /// open.
        SlotTooDemanding,
        /// Too little memory is free for checking a passphrase.
        NeedsMemory,
        /// The slot file is missing, cut short or changed.
        SlotsDamaged,
        /// The slot file is another vault's than the database: files were mixed up. Both are as they were.
        SlotsOfAnother,
        /// The database is missing, cut short, changed, not encrypted, or another program's.
        DatabaseDamaged,
        /// A newer version of the app made it: update the app.
        MadeByNewer,
        /// A vault is there already, or the database that was to be set aside opens after all.
        AlreadyThere,
        /// Another window or process has it open.
        InUse,
        /// The folder can't be written to.
        NotWritable,
        /// No space is left.
        NeedsSpace,
        /// Anything else that the operating system reported.
        Failed,
    }
}

mirror_error! {
    /// Why a backup couldn't be made or brought back. Nothing here was changed, and the file wasn't.
    BackupError = backup::BackupError {
        /// The file isn't there, or can't be read.
        FileNotThere,
        /// It is something else: not a file of this app.
        NotABackup,
        /// The passphrase isn't this file's.
        WrongPassphrase,
        /// A passphrase that is too short or too long.
        PassphraseLength {
            /// Fewest characters.
            shortest: u32,
            /// Most characters.
            longest: u32
        },
        /// It asks for more memory and time than this app gives: this app never wrote it.
        TooDemanding,
        /// A newer version of the app made it: update the app.
        MadeByNewer,
        /// It was cut short or changed: another copy may be whole.
        Damaged,
        /// It was made from another vault: is it the same person's?
        OfAnother,
        /// No backup is open: open one first.
        NothingOpen,
        /// No space is left.
        NeedsSpace,
        /// The place can't be written to.
        NotWritable,
        /// The data here is damaged.
        DataDamaged,
        /// Anything else that the operating system reported: try again.
        Failed,
    }
}

mirror_error! {
    /// Why an alarm has nothing to show. Nothing is wrong with the vault: once it is opened, a new ledger is written.
    LedgerError = app::LedgerProblem {
        /// There is none yet.
        None,
        /// A newer version of the app wrote it.
        MadeByNewer,
        /// It can't be read.
        Damaged,
        /// A newer plan has taken the place of the one that knew that reminder: it isn't to be shown.
        Replaced,
        /// The folder can't be written to.
        NotWritable,
        /// No space is left.
        NeedsSpace,
        /// Anything else that the operating system reported.
        Failed,
    }
}
