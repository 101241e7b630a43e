//! The whole database as rows, and rows as a database again: what a backup is made of.
//!
//! What comes from outside is put together in memory first ([`Staging`]), by the schema that it was written with, brought to
//! the head by the same migrations as any other database, and read through by the same functions as the app's own. Only
//! then can it get in.

mod cell;
mod merge;
mod staging;
mod tables;

pub use cell::Cell;
pub use staging::{Staged, Staging};

use super::keep::DATED;
use super::setting::is_of_the_person;
use super::{Counted, Store, StoreError};
use crate::time::WorkDay;
use rusqlite::Connection;
use std::collections::HashSet;
use tables::{Kind, TABLES, Table};

/// What comes of going through a database.
pub enum Part<'a> {
    /// A table begins: its name, and the names of its columns.
    Table(&'a str, Vec<String>),
    /// A row of the table that began last.
    Row(Vec<Cell>),
}

impl Store {
    /// Goes through everything that belongs to the person, table by table. Nothing is written meanwhile: this is the one
    /// connection.
    ///
    /// # Errors
    /// As the database says, or what `to` returned.
    pub fn each_part<E: From<StoreError>>(
        &self,
        mut to: impl FnMut(Part<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut went = Ok(());
        self.connection.read(|connection| {
            for table in TABLES.iter().filter(|table| table.kind != Kind::Left) {
                went = each_row(connection, table, &mut to)?;
                if went.is_err() {
                    break;
                }
            }
            Ok(())
        })?;
        went
    }

    /// How many of those check-ins and self-checks aren't here; what belongs to work days before `first` isn't counted.
    ///
    /// # Errors
    /// As the database says.
    pub fn new_in(&self, staged: &Staged, first: Option<WorkDay>) -> Result<Counted, StoreError> {
        self.count(|here, there| there.difference(here).count(), staged, first)
    }

    /// How many of the check-ins and self-checks here aren't among those of work days from `first` on.
    ///
    /// # Errors
    /// As the database says.
    pub fn missing_in(&self, staged: &Staged, first: Option<WorkDay>) -> Result<Counted, StoreError> {
        self.count(|here, there| here.difference(there).count(), staged, first)
    }

    fn count(
        &self,
        count: impl Fn(&Names, &Names) -> usize,
        staged: &Staged,
        first: Option<WorkDay>,
    ) -> Result<Counted, StoreError> {
        let count = |table| {
            let of = |store: &Self, first| store.connection.read(|connection| ids(connection, table, first));
            let (here, there) = (of(self, None)?, of(staged.store(), first)?);
            Ok::<_, StoreError>(u32::try_from(count(&here, &there)).unwrap_or(u32::MAX))
        };
        Ok(Counted { check_ins: count(DATED[0])?, self_checks: count(DATED[1])? })
    }

    /// Whether nothing was entered here yet.
    ///
    /// # Errors
    /// As the database says.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        self.connection.read(|connection| {
            for table in TABLES.iter().filter(|table| !matches!(table.kind, Kind::Left | Kind::Settings)) {
                if !is_empty(connection, table)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }
}

/// Names of entries.
type Names = HashSet<Vec<u8>>;

/// The names of the entries of a table. Only tables whose entries have a work day can be asked for those from `first` on.
fn ids(connection: &Connection, table: &str, first: Option<WorkDay>) -> Result<Names, StoreError> {
    let since = if first.is_some() { "WHERE work_day >= ?1" } else { "" };
    let first = first.map(|day| day.to_string());
    let mut statement = connection.prepare(&format!("SELECT id FROM {table} {since}"))?;
    let rows = statement.query_map(rusqlite::params_from_iter(first), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn is_empty(connection: &Connection, table: &Table) -> Result<bool, StoreError> {
    let sql = format!("SELECT NOT EXISTS (SELECT 1 FROM {})", table.name);
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}

/// The rows of a table that belong to the person, in the order of its key. What `to` returned comes back inside.
fn each_row<E>(
    connection: &Connection,
    table: &Table,
    to: &mut impl FnMut(Part<'_>) -> Result<(), E>,
) -> Result<Result<(), E>, StoreError> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {}", table.name))?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = columns.len();
    if let Err(stopped) = to(Part::Table(table.name, columns)) {
        return Ok(Err(stopped));
    }
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let cells = (0..width).map(|place| Ok(row.get(place)?)).collect::<Result<Vec<Cell>, StoreError>>()?;
        if table.kind == Kind::Settings
            && !matches!(cells.first(), Some(Cell::Text(name)) if is_of_the_person(name))
        {
            continue;
        }
        if let Err(stopped) = to(Part::Row(cells)) {
            return Ok(Err(stopped));
        }
    }
    Ok(Ok(()))
}

#[cfg(test)]
mod tests;
