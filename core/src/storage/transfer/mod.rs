//! The whole database as rows, and rows as a database again: what a backup is made of.
//!
//! What comes from outside is put together in memory first ([`Staging`]), by the schema that it was written with,
//! brought to the head by the same migrations as any other database, and read through by the same functions as the
//! app's own. Only then can it get in.

mod cell;
mod merge;
mod staging;
mod tables;

pub use cell::Cell;
pub use staging::{Staged, Staging};

use super::keep::{DATED, dated_by};
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
    /// Goes through everything that belongs to the person, table by table. Nothing is written meanwhile: this is the
    /// one connection.
    ///
    /// # Errors
    /// As the database says, or what `to` returned.
    pub fn each_part<E: From<StoreError>>(
        &self,
        mut to: impl FnMut(Part<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut tables = TABLES.iter().filter(|table| table.is_taken_along());
        self.connection
            .read_for(|connection| tables.try_for_each(|table| each_row(connection, table, &mut to)))
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
            let of =
                |store: &Self, first| store.connection.read(|connection| ids(connection, table, "id", first));
            let (here, there) = (of(self, None)?, of(staged.store(), first)?);
            Ok::<_, StoreError>(u32::try_from(count(&here, &there)).unwrap_or(u32::MAX))
        };
        let [check_ins, self_checks] = DATED.map(count);
        Ok(Counted { check_ins: check_ins?, self_checks: self_checks? })
    }

    /// Whether nothing was entered here yet.
    ///
    /// # Errors
    /// As the database says.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        self.connection.read(|connection| {
            for table in
                TABLES.iter().filter(|table| !matches!(table.kind, Kind::Left | Kind::Here | Kind::Settings))
            {
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

/// The names of the entries of a table, which are in the column `id`: those from `first` on, where its entries have a day.
fn ids(connection: &Connection, table: &str, id: &str, first: Option<WorkDay>) -> Result<Names, StoreError> {
    let dated = first.zip(dated_by(table));
    let since = dated.map_or_else(String::new, |(_, day)| format!("WHERE {day} >= ?1"));
    let first = dated.map(|(first, _)| first.to_string());
    let mut statement = connection.prepare(&format!("SELECT CAST({id} AS BLOB) FROM {table} {since}"))?;
    let rows = statement.query_map(rusqlite::params_from_iter(first), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn is_empty(connection: &Connection, table: &Table) -> Result<bool, StoreError> {
    let sql = format!("SELECT NOT EXISTS (SELECT 1 FROM {})", table.name);
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}

/// The statement that puts a row of that width into a table.
fn insert(or: &str, table: &str, width: usize) -> String {
    format!("INSERT {or} INTO {table} VALUES ({})", vec!["?"; width].join(", "))
}

/// The rows of a table that belong to the person, in the order of its key.
fn each_row<E: From<StoreError>>(
    connection: &Connection,
    table: &Table,
    to: &mut impl FnMut(Part<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement =
        connection.prepare(&format!("SELECT * FROM {}", table.name)).map_err(StoreError::from)?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = columns.len();
    to(Part::Table(table.name, columns))?;
    let mut rows = statement.query([]).map_err(StoreError::from)?;
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        let cells: Result<Vec<Cell>, _> = (0..width).map(|place| row.get(place)).collect();
        let cells = cells.map_err(StoreError::from)?;
        let is_of_the_person = match cells.first() {
            Some(Cell::Text(name)) if table.kind == Kind::Settings => is_of_the_person(name),
            _ => table.kind != Kind::Settings,
        };
        if is_of_the_person {
            to(Part::Row(cells))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
