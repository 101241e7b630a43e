//! Everything in one file, and back. Passphrases cross once, in one direction, and are wiped on this side.

use super::shape::{Shape, record};
use crate::error::BackupError;
use aftershift_core::vault::{Passphrase, VaultError};
use aftershift_core::{app, storage};

record! {
    /// What the screen about backups shows.
    BackupState = app::BackupState {
        /// The work day on which the last one was made; None: never.
        last_made: Option<String>,
        /// A name for the next one.
        name: String,
        /// The shortest passphrase, in characters.
        shortest_passphrase: u32,
        /// The one that is open; nothing of it is here yet.
        opened: Option<BackupView>,
        /// What was brought back last, until something else is done.
        brought: Option<Brought>,
    }

    /// What came back.
    Brought = app::Brought {
        /// What was added.
        added: Counted,
        /// What went.
        lost: Counted,
    }

    /// How much it is.
    Counted = storage::Counted {
        /// Check-ins.
        check_ins: u32,
        /// Self-checks.
        self_checks: u32,
    }
}

/// A backup that is open, and what would come of it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct BackupView {
    /// The calendar day on which it was made, where its owner was: an ISO date.
    pub made_on: String,
    /// The time on the clock there, in minutes since midnight.
    pub made_minute_of_day: u16,
    /// What is in it.
    pub holds: Counted,
    /// The work day of its first check-in; None where there is none.
    pub first_day: Option<String>,
    /// The work day of its last check-in.
    pub last_day: Option<String>,
    /// What would be added. What is older than entries are kept for doesn't come.
    pub would_add: Counted,
    /// What is here, not in it, and would be gone for good if it took the place of everything here.
    pub would_lose: Counted,
    /// Whether it may be somebody else's: it was made from another vault, and this one isn't empty.
    pub asks_owner: bool,
    /// Whether there is nothing here that it could take the place of.
    pub nothing_here: bool,
}

impl Shape<BackupView> for app::BackupView {
    fn shape(self) -> BackupView {
        BackupView {
            made_on: self.made_on.to_string(),
            made_minute_of_day: self.made_at.minutes(),
            holds: self.holds.into(),
            first_day: self.first_day.shape(),
            last_day: self.last_day.shape(),
            would_add: self.would_add.into(),
            would_lose: self.would_lose.into(),
            asks_owner: self.asks_owner,
            nothing_here: self.nothing_here,
        }
    }
}

/// What can be done about backups. No `Debug`: it is in no log.
#[derive(uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Deserialize))]
pub enum BackupAction {
    /// Makes one. A file that is there already is replaced.
    Make {
        /// The path of the file.
        to: String,
        /// What opens it, as it was typed; its length has limits, see `PassphraseLength`.
        passphrase: String,
    },
    /// The one that was made has come to where its owner wants it: from now on it counts as the last one.
    Arrived,
    /// Opens one and says what is in it. Nothing changes.
    Open {
        /// The path of the file.
        from: String,
        /// What opens it, as it was typed.
        passphrase: String,
    },
    /// Adds what isn't here; what is here stays as it is.
    Merge {
        /// Whether the person has said that it is their own.
        is_mine: bool,
    },
    /// Puts it in the place of everything here, which is gone for good then.
    Replace {
        /// Whether the person has said that it is their own.
        is_mine: bool,
    },
    /// Leaves it; nothing changes.
    Close,
}

impl TryFrom<BackupAction> for app::BackupAction {
    type Error = BackupError;

    fn try_from(action: BackupAction) -> Result<Self, BackupError> {
        Ok(match action {
            BackupAction::Make { to, passphrase } => {
                Self::Make { to: to.into(), passphrase: Passphrase::take(passphrase)? }
            }
            BackupAction::Arrived => Self::Arrived,
            BackupAction::Open { from, passphrase } => {
                Self::Open { from: from.into(), passphrase: Passphrase::take(passphrase)? }
            }
            BackupAction::Merge { is_mine } => Self::Merge { is_mine },
            BackupAction::Replace { is_mine } => Self::Replace { is_mine },
            BackupAction::Close => Self::Close,
        })
    }
}

/// A passphrase has only a length to be wrong.
impl From<VaultError> for BackupError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::PassphraseLength { shortest, longest } => {
                Self::PassphraseLength { shortest, longest }
            }
            _ => Self::Failed,
        }
    }
}
