//! What belongs to the inbox of this vault: its key pair, and what came in through it.

use super::setting::{count, text};
use super::{Store, StoreError, Writing};
use crate::vault::inbox::InboxKey;
use rusqlite::Connection;

const RECIPIENT: &str = "inbox_recipient";
const IDENTITY: &str = "inbox_identity";
const HANDLED: &str = "inbox_handled";
const ADDED: &str = "inbox_added";
const UNREAD: &str = "inbox_unread";

/// What was tapped while it was locked, and wasn't said yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tapped {
    /// Check-ins that were added.
    pub added: u32,
    /// Files that couldn't be read.
    pub unread: u32,
}

impl Tapped {
    /// Whether it is nothing.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Store {
    /// The key pair of the inbox; None where there is none.
    ///
    /// # Errors
    /// As the database says.
    pub fn inbox_key(&self) -> Result<Option<InboxKey>, StoreError> {
        let (recipient, identity) = self.connection.read(|connection| {
            Ok::<_, StoreError>((text(connection, RECIPIENT)?, text(connection, IDENTITY)?))
        })?;
        Ok(recipient.zip(identity).and_then(|(recipient, identity)| InboxKey::stored(recipient, &identity)))
    }

    /// The names of the files that were handled and may be in the inbox still.
    ///
    /// # Errors
    /// As the database says.
    pub fn inbox_handled(&self) -> Result<Vec<String>, StoreError> {
        let stored = self.connection.read(|connection| text(connection, HANDLED))?;
        stored.map_or(Ok(Vec::new()), |list| serde_json::from_str(&list).map_err(|_| StoreError::Damaged))
    }

    /// What was tapped while it was locked, and wasn't said yet.
    ///
    /// # Errors
    /// As the database says.
    pub fn tapped(&self) -> Result<Tapped, StoreError> {
        self.connection.read(tapped)
    }
}

impl Writing<'_> {
    /// Stores the key pair of the inbox.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_inbox_key(&self, key: &InboxKey) -> Result<(), StoreError> {
        self.set(RECIPIENT, key.recipient())?;
        self.set(IDENTITY, &key.sealed())
    }

    /// Forgets it: there is no inbox any more.
    ///
    /// # Errors
    /// As the database says.
    pub fn clear_inbox_key(&self) -> Result<(), StoreError> {
        self.unset(RECIPIENT)?;
        self.unset(IDENTITY)
    }

    /// Notes which files were handled, until they are gone: cut off in between, none is handled twice.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_inbox_handled(&self, names: &[String]) -> Result<(), StoreError> {
        if names.is_empty() {
            return self.unset(HANDLED);
        }
        self.set(HANDLED, &serde_json::to_string(names).map_err(|_| StoreError::Failed)?)
    }

    /// Notes that this much more came in, and has to be said.
    ///
    /// # Errors
    /// As the database says.
    pub fn add_tapped(&self, more: Tapped) -> Result<(), StoreError> {
        if more.is_nothing() {
            return Ok(());
        }
        let before = tapped(&self.0)?;
        self.set(ADDED, &before.added.saturating_add(more.added).to_string())?;
        self.set(UNREAD, &before.unread.saturating_add(more.unread).to_string())
    }

    /// It was said.
    ///
    /// # Errors
    /// As the database says.
    pub fn clear_tapped(&self) -> Result<(), StoreError> {
        self.unset(ADDED)?;
        self.unset(UNREAD)
    }
}

fn tapped(connection: &Connection) -> Result<Tapped, StoreError> {
    Ok(Tapped { added: count(connection, ADDED)?, unread: count(connection, UNREAD)? })
}
