//! What is kept, and what goes for good.

use super::{Store, StoreError, Writing};
use crate::time::WorkDay;
use rusqlite::ToSql;

/// How much there is, or went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Check-ins.
    pub check_ins: u32,
    /// Self-checks.
    pub self_checks: u32,
}

impl Counted {
    /// Whether it is nothing.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// The tables whose entries have a work day, and so an age.
pub(super) const DATED: [&str; 2] = ["check_in", "assessment"];

/// The column with the day that an entry of a table belongs to, where it has one.
pub(super) fn dated_by(table: &str) -> Option<&'static str> {
    match table {
        "roster_day" => Some("day"),
        _ => DATED.contains(&table).then_some("work_day"),
    }
}

impl Store {
    /// How much belongs to work days before this one.
    ///
    /// # Errors
    /// As the database says.
    pub fn older_than(&self, day: WorkDay) -> Result<Counted, StoreError> {
        self.count_where("WHERE work_day < ?1", &[&day.to_string()])
    }

    /// How much there is.
    ///
    /// # Errors
    /// As the database says.
    pub fn counted(&self) -> Result<Counted, StoreError> {
        self.count_where("", &[])
    }

    /// How much belongs to work days from this one on; None: how much there is.
    ///
    /// # Errors
    /// As the database says.
    pub fn counted_since(&self, first: Option<WorkDay>) -> Result<Counted, StoreError> {
        first.map_or_else(
            || self.counted(),
            |first| self.count_where("WHERE work_day >= ?1", &[&first.to_string()]),
        )
    }

    fn count_where(&self, which: &str, of: &[&dyn ToSql]) -> Result<Counted, StoreError> {
        self.connection.read(|connection| {
            let count = |table| {
                let sql = format!("SELECT count(*) FROM {table} {which}");
                Ok::<u32, StoreError>(connection.prepare_cached(&sql)?.query_row(of, |row| row.get(0))?)
            };
            let [check_ins, self_checks] = DATED.map(count);
            Ok(Counted { check_ins: check_ins?, self_checks: self_checks? })
        })
    }

    /// The work day of the oldest check-in.
    ///
    /// # Errors
    /// As the database says.
    pub fn first_day(&self) -> Result<Option<WorkDay>, StoreError> {
        self.day("SELECT min(work_day) FROM check_in")
    }

    /// The work day of the newest one.
    ///
    /// # Errors
    /// As the database says.
    pub fn last_day(&self) -> Result<Option<WorkDay>, StoreError> {
        self.day("SELECT max(work_day) FROM check_in")
    }

    fn day(&self, sql: &str) -> Result<Option<WorkDay>, StoreError> {
        let day: Option<String> = self
            .connection
            .read(|connection| Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?))?;
        day.map(|day| day.parse().map_err(|_| StoreError::Damaged)).transpose()
    }

    /// Brings what was removed out of the log as well: the pages were overwritten (`secure_delete`), and the log that
    /// still holds how they were is emptied.
    ///
    /// # Errors
    /// As the database says.
    pub fn empty_the_log(&self) -> Result<(), StoreError> {
        self.connection
            .read(|connection| Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?))
    }
}

impl Writing<'_> {
    /// Removes what belongs to work days before this one, for good once the log is emptied. Says how much it was.
    ///
    /// # Errors
    /// As the database says.
    pub fn remove_older_than(&self, day: WorkDay) -> Result<Counted, StoreError> {
        let remove = |table| {
            let sql = format!("DELETE FROM {table} WHERE work_day < ?1");
            let removed = self.0.prepare_cached(&sql)?.execute([day.to_string()])?;
            Ok::<_, StoreError>(u32::try_from(removed).unwrap_or(u32::MAX))
        };
        let [check_ins, self_checks] = DATED.map(remove);
        // What was offered then says that somebody was here, and the roster where; they are nothing that anybody would
        // count.
        for table in ["check_offer", "roster_day", "roster_undo"] {
            let sql = format!("DELETE FROM {table} WHERE day < ?1");
            self.0.prepare_cached(&sql)?.execute([day.to_string()])?;
        }
        Ok(Counted { check_ins: check_ins?, self_checks: self_checks? })
    }
}
