//! Rows from outside, as a database in memory: whole and readable, or not at all.

use super::tables::Table;
use super::{Cell, insert};
use crate::content::PlanKind;
use crate::storage::guard::Guarded;
use crate::storage::{Counted, Store, StoreError, migrations};
use crate::support::DraftKind;
#[cfg(feature = "self-checks")]
use crate::time::UtcMillis;
use crate::time::WorkDay;
use rusqlite::{Connection, params_from_iter};

/// A database in memory that is being filled. Nothing of it is ever on the disk.
#[derive(Debug)]
pub struct Staging {
    connection: Connection,
    into: Option<(&'static str, usize)>,
}

/// A database in memory with everything in it, read through once.
#[derive(Debug)]
pub struct Staged(Store);

impl Staging {
    /// An empty one, with the schema of that version.
    ///
    /// # Errors
    /// [`StoreError::Newer`] for a schema that this version doesn't know; [`StoreError::Damaged`] for none.
    pub fn new(schema: u32) -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        // It may come in any order; whether everything belongs to something is looked at in the end.
        connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;")?;
        migrations::run_to(&mut connection, schema)?;
        Ok(Self { connection, into: None })
    }

    /// The next rows belong to this table.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a table that isn't taken along, or other columns than it has.
    pub fn table(&mut self, name: &str, columns: &[String]) -> Result<(), StoreError> {
        let table = Table::named(name).ok_or(StoreError::Damaged)?;
        let statement = self.connection.prepare(&format!("SELECT * FROM {}", table.name));
        // One that came with a later schema than this backup's.
        let statement = statement.map_err(|_| StoreError::Damaged)?;
        if !statement.column_names().eq(columns.iter().map(String::as_str)) {
            return Err(StoreError::Damaged);
        }
        self.into = Some((table.name, columns.len()));
        Ok(())
    }

    /// A row of it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it doesn't fit the table, or one like it came before.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), StoreError> {
        let (table, width) = self.into.ok_or(StoreError::Damaged)?;
        if cells.len() != width {
            return Err(StoreError::Damaged);
        }
        let mut inserting = self.connection.prepare_cached(&insert("", table, width))?;
        match inserting.execute(params_from_iter(cells)) {
            Ok(_) => Ok(()),
            // What the schema doesn't allow is nothing that this app wrote.
            Err(_) => Err(StoreError::Damaged),
        }
    }

    /// That was all. It is brought to the head, and everything in it is read as the app will read it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where something isn't as this app writes it.
    pub fn finish(mut self) -> Result<Staged, StoreError> {
        let mut orphans = self.connection.prepare("PRAGMA foreign_key_check")?;
        let whole = orphans.query([])?.next()?.is_none();
        drop(orphans);
        if !whole {
            return Err(StoreError::Damaged);
        }
        migrations::run(&mut self.connection)?;
        let staged = Staged(Store { connection: Guarded::new(self.connection) });
        staged.read_through().map_err(|_| StoreError::Damaged)?;
        Ok(staged)
    }
}

impl Staged {
    pub(super) const fn store(&self) -> &Store {
        &self.0
    }

    /// How much is in it.
    ///
    /// # Errors
    /// As the database says.
    pub fn counted(&self) -> Result<Counted, StoreError> {
        self.0.counted()
    }

    /// How much of it belongs to work days from `first` on.
    ///
    /// # Errors
    /// As the database says.
    pub fn counted_since(&self, first: Option<WorkDay>) -> Result<Counted, StoreError> {
        self.0.counted_since(first)
    }

    /// The work days of its first check-in and of its last; None where there is none.
    ///
    /// # Errors
    /// As the database says.
    pub fn days(&self) -> Result<Option<(WorkDay, WorkDay)>, StoreError> {
        let first = self.0.first_day()?;
        let last = self.0.last_day()?;
        Ok(first.zip(last))
    }

    fn read_through(&self) -> Result<(), StoreError> {
        let store = &self.0;
        store.check_ins(WorkDay::FIRST, WorkDay::LAST)?;
        #[cfg(feature = "self-checks")]
        {
            store.assessments_since(UtcMillis(i64::MIN))?;
            store.offers_since(WorkDay::FIRST)?;
            store.checks_notice_read()?;
        }
        store.own_reports()?;
        store.first_step()?;
        store.draft_choices()?;
        for kind in DraftKind::ALL {
            store.draft_text(kind)?;
        }
        for plan in PlanKind::ALL {
            store.plan_entries(plan)?;
        }
        store.roster(WorkDay::FIRST, WorkDay::LAST)?;
        store.shift_words()?;
        store.set_days()?;
        store.reminder_rules()?;
        store.day_turn()?;
        store.heavy_said()?;
        store.read_lines()?;
        // Dates that are none: what is read by its date would pass them over.
        self.days()?;
        Ok(())
    }
}
