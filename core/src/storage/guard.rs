//! The connection, behind the one question that decides whether what was read can be believed.

use super::StoreError;
use rusqlite::{Connection, MAIN_DB, Transaction, TransactionBehavior};

/// A connection that is only read through [`Guarded::read`].
///
/// Each page carries an authentication code. For one whose code doesn't fit, `SQLCipher` hands `SQLite` a page of
/// zeros and marks the database read-only, for good. Mostly `SQLite` finds that such a page can't be one; but the end
/// of a long note has no structure, and would come back as that many zeros, as if somebody had written them. A
/// database of ours is never read-only otherwise, so that mark is what tells.
#[derive(Debug)]
pub(super) struct Guarded(Connection);

impl Guarded {
    pub(super) const fn new(connection: Connection) -> Self {
        Self(connection)
    }

    /// Runs `work`, and gives back what it read unless a page wasn't as it was written.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.read_for(work)
    }

    /// The same for work that can stop with an error of somebody else's.
    pub(super) fn read_for<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let read = work(&self.0);
        self.is_sound()?;
        read
    }

    /// Begins the transaction that writes.
    pub(super) fn begin(&mut self) -> Result<Transaction<'_>, StoreError> {
        self.is_sound()?;
        Ok(self.0.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    fn is_sound(&self) -> Result<(), StoreError> {
        if self.0.is_readonly(MAIN_DB)? { Err(StoreError::Damaged) } else { Ok(()) }
    }
}
