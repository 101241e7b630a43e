//! The encrypted database. It knows the domain; the domain doesn't know it.
//!
//! Reading takes a `&Connection`, writing a [`Writing`], which only [`Store::write`] hands out: one transaction, one
//! door. The files are named like the domain modules whose data they hold.

#[cfg(feature = "self-checks")]
mod assessment;
mod check_in;
mod error;
mod guard;
mod inbox;
mod keep;
mod migrations;
mod open;
mod plan;
mod progress;
mod reminder;
mod roster;
mod setting;
mod support;
mod transfer;

pub use check_in::{Choice, DayLoad};
pub use error::StoreError;
pub use inbox::Tapped;
pub use keep::Counted;
pub use migrations::head as schema_version;
pub use open::PRAGMAS;
pub use support::StoredReport;
pub use transfer::{Cell, Part, Staged, Staging};

use crate::time::UtcMillis;
use crate::vault::DataKey;
use guard::Guarded;
use rusqlite::Transaction;
use std::path::Path;

/// An open database.
#[derive(Debug)]
pub struct Store {
    connection: Guarded,
}

/// Proof of being inside the one transaction that writes.
pub struct Writing<'a>(Transaction<'a>);

impl Store {
    /// Makes a database where there is none.
    pub(crate) fn create(path: &Path, key: &DataKey, now: UtcMillis) -> Result<Self, StoreError> {
        let mut store = Self { connection: Guarded::new(open::create(path, key)?) };
        store.write(|writing| writing.set_last_save(now))?;
        Ok(store)
    }

    /// Opens the one that is there.
    pub(crate) fn open(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        Ok(Self { connection: Guarded::new(open::open(path, key)?) })
    }

    /// Runs `work` in a transaction that is durable when this returns Ok, and undone whole otherwise.
    ///
    /// # Errors
    /// What `work` returned, or what the commit said.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let writing = Writing(self.connection.begin()?);
        let done = work(&writing)?;
        writing.0.commit().map_err(StoreError::from)?;
        Ok(done)
    }

    /// Reads every page and checks that the whole is consistent. Takes a moment with years of data.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it isn't.
    pub fn check_integrity(&self) -> Result<(), StoreError> {
        // `cipher_integrity_check` reads the file past the cache; it answers with a row for each bad page.
        self.connection.read(|connection| {
            let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
            let bad_page = pages.query([])?.next()?.is_some();
            let whole: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
            if bad_page || whole != "ok" { Err(StoreError::Damaged) } else { Ok(()) }
        })
    }

    /// The versions of `SQLite` and `SQLCipher` inside.
    ///
    /// # Errors
    /// As the database says.
    pub fn engine(&self) -> Result<(String, String), StoreError> {
        let sqlite = rusqlite::version().to_owned();
        let cipher =
            self.connection.read(|c| Ok(c.pragma_query_value(None, "cipher_version", |row| row.get(0))?))?;
        Ok((sqlite, cipher))
    }
}

#[cfg(test)]
mod tests;
