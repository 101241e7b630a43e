//! The plans that a person writes.

use super::{Store, StoreError, Writing};
use crate::content::PlanKind;
use crate::plan::{EntryText, PlanEntry, PlanEntryId};
use rusqlite::{OptionalExtension as _, Row};

const COLUMNS: &str = "id, plan, section, place, text, phone, day";

impl Store {
    /// The entries of a plan, section by section, each in its order.
    ///
    /// # Errors
    /// As the database says.
    pub fn plan_entries(&self, plan: PlanKind) -> Result<Vec<PlanEntry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM plan_entry WHERE plan = ?1 ORDER BY section, place, id");
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query([plan.word()])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(entry(row)?);
            }
            Ok(found)
        })
    }

    /// An entry by its id.
    ///
    /// # Errors
    /// As the database says.
    pub fn plan_entry(&self, id: PlanEntryId) -> Result<Option<PlanEntry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM plan_entry WHERE id = ?1");
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let found = statement.query_row([id.0], |row| Ok(entry(row))).optional()?;
            found.transpose()
        })
    }
}

impl Writing<'_> {
    /// Stores an entry, new or changed.
    ///
    /// # Errors
    /// As the database says.
    pub fn put_plan_entry(&self, entry: &PlanEntry) -> Result<(), StoreError> {
        let sql = "INSERT INTO plan_entry (id, plan, section, place, text, phone, day)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                   ON CONFLICT (id) DO UPDATE SET place = excluded.place, text = excluded.text,
                       phone = excluded.phone, day = excluded.day";
        self.0.prepare_cached(sql)?.execute((
            entry.id.0,
            entry.plan.word(),
            &entry.section,
            entry.place,
            entry.text.text(),
            &entry.phone,
            entry.day.map(|day| day.to_string()),
        ))?;
        Ok(())
    }

    /// Removes an entry.
    ///
    /// # Errors
    /// As the database says.
    pub fn remove_plan_entry(&self, id: PlanEntryId) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM plan_entry WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}

fn entry(row: &Row<'_>) -> Result<PlanEntry, StoreError> {
    let plan: String = row.get(1)?;
    let text: String = row.get(4)?;
    let day: Option<String> = row.get(6)?;
    Ok(PlanEntry {
        id: PlanEntryId(row.get(0)?),
        plan: PlanKind::ALL.into_iter().find(|kind| kind.word() == plan).ok_or(StoreError::Damaged)?,
        section: row.get(2)?,
        place: row.get(3)?,
        text: EntryText::keep(&text).map_err(|_| StoreError::Damaged)?,
        phone: row.get(5)?,
        day: day.map(|day| day.parse().map_err(|_| StoreError::Damaged)).transpose()?,
    })
}
