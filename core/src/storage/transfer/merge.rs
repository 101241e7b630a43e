//! What was staged gets in.

use super::tables::{Kind, TABLES, Table};
use super::{Cell, Names, Part, Staged, each_row, ids, insert, is_empty};
use crate::storage::keep::dated_by;
use crate::storage::setting::is_of_the_person;
use crate::storage::{StoreError, Writing};
use crate::time::WorkDay;
use rusqlite::params_from_iter;

impl Writing<'_> {
    /// Adds what isn't here. What is here stays as it is: no entry is changed or goes, and a single thing (the first
    /// step, what a message is put together from) only comes where there is none. What belongs to work days before
    /// `first` doesn't come.
    ///
    /// # Errors
    /// As the database says.
    pub fn merge(&self, staged: &Staged, first: Option<WorkDay>) -> Result<(), StoreError> {
        // Before anything is added: the parts of an entry come with it, and not to one that was here.
        let entries = TABLES.iter().filter_map(|table| match table.kind {
            Kind::Entry { of, id } if of == table.name => Some((of, id)),
            _ => None,
        });
        let coming = entries.map(|(table, id)| {
            let first = first.filter(|_| dated_by(table).is_some());
            let there = staged.store().connection.read(|connection| ids(connection, table, id, first))?;
            let here = ids(&self.0, table, id, None)?;
            Ok((table, there.difference(&here).cloned().collect()))
        });
        let coming = coming.collect::<Result<Vec<(&str, Names)>, StoreError>>()?;
        for table in TABLES {
            match table.kind {
                Kind::Entry { of, id } => {
                    let coming = coming.iter().find(|(name, _)| *name == of).map(|(_, ids)| ids);
                    self.copy(staged, table, id, |name| match name {
                        Cell::Bytes(name) => coming.is_some_and(|ids| ids.contains(name)),
                        Cell::Text(name) => coming.is_some_and(|ids| ids.contains(name.as_bytes())),
                        _ => false,
                    })?;
                }
                Kind::Single if !is_empty(&self.0, table)? => {}
                Kind::Rows | Kind::Single | Kind::Settings => self.copy(staged, table, "", |_| true)?,
                Kind::Left | Kind::Here => {}
            }
        }
        Ok(())
    }

    /// Puts it in the place of everything that is here, except for what belongs to this vault and not to the person.
    /// What belongs to work days before `first` doesn't come.
    ///
    /// # Errors
    /// As the database says.
    pub fn replace(&self, staged: &Staged, first: Option<WorkDay>) -> Result<(), StoreError> {
        for table in TABLES.iter().rev() {
            if table.kind == Kind::Settings {
                self.remove_settings_of_the_person()?;
            } else if table.kind != Kind::Here {
                self.0.execute(&format!("DELETE FROM {}", table.name), [])?;
            }
        }
        self.merge(staged, first)
    }

    fn remove_settings_of_the_person(&self) -> Result<(), StoreError> {
        let mut statement = self.0.prepare("SELECT name FROM setting")?;
        let names = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        for name in names.iter().filter(|name| is_of_the_person(name)) {
            self.0.execute("DELETE FROM setting WHERE name = ?1", [name])?;
        }
        Ok(())
    }

    /// Inserts the rows whose value in the column `named` is wanted; every row where there is no such column.
    fn copy(
        &self,
        staged: &Staged,
        table: &Table,
        named: &str,
        wanted: impl Fn(&Cell) -> bool,
    ) -> Result<(), StoreError> {
        let (mut inserting, mut place) = (None, None);
        staged.store().connection.read(|connection| {
            each_row(connection, table, &mut |part| {
                match part {
                    Part::Table(name, columns) => {
                        inserting = Some(self.0.prepare(&insert("OR IGNORE", name, columns.len()))?);
                        place = columns.iter().position(|column| column == named);
                    }
                    Part::Row(cells) => {
                        let name = place.and_then(|place| cells.get(place));
                        if let Some(inserting) = inserting.as_mut().filter(|_| name.is_none_or(&wanted)) {
                            inserting.execute(params_from_iter(&cells))?;
                        }
                    }
                }
                Ok(())
            })
        })
    }
}
