//! The last change of many days at once, so that it can be taken back.

use super::day;
use crate::storage::{Store, StoreError, Writing};
use crate::time::WorkDay;

/// What a day holds, as one text; NULL where it isn't set. For a row of `roster_undo`.
const HOLDS: &str =
    "(SELECT (SELECT json_group_array(json_array(place, code, kind, start_min, length_min, zone,
        offset_min, from_file, uid, instance, sequence))
     FROM (SELECT * FROM shift WHERE shift.day = roster_undo.day ORDER BY place))
     FROM roster_day WHERE roster_day.day = roster_undo.day)";

impl Store {
    /// The first and the last day of the change that can be undone; None where there is none, or each of its days was
    /// changed again.
    ///
    /// # Errors
    /// As the database says.
    pub fn undoable(&self) -> Result<Option<(WorkDay, WorkDay)>, StoreError> {
        self.connection.read(|connection| {
            let sql = format!("SELECT min(day), max(day) FROM roster_undo WHERE {HOLDS} IS after");
            let ends: (Option<String>, Option<String>) =
                connection.prepare_cached(&sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let (Some(first), Some(last)) = ends else { return Ok(None) };
            Ok(Some((day(&first)?, day(&last)?)))
        })
    }
}

impl Writing<'_> {
    /// Does something to days so that it can be undone.
    ///
    /// # Errors
    /// As the database says, or what `change` returned.
    pub fn undoably<E: From<StoreError>>(
        &self,
        days: impl IntoIterator<Item = WorkDay>,
        change: impl FnOnce() -> Result<(), E>,
    ) -> Result<(), E> {
        self.remember(days)?;
        change()?;
        let sql = format!("UPDATE roster_undo SET after = {HOLDS}");
        self.0.execute(&sql, []).map_err(StoreError::from)?;
        Ok(())
    }

    fn remember(&self, days: impl IntoIterator<Item = WorkDay>) -> Result<(), StoreError> {
        self.forget_undo()?;
        let mut statement = self.0.prepare_cached("INSERT OR IGNORE INTO roster_undo (day) VALUES (?1)")?;
        for day in days {
            statement.execute([day.to_string()])?;
        }
        self.0.execute(&format!("UPDATE roster_undo SET before = {HOLDS}"), [])?;
        Ok(())
    }

    /// Puts the days back as they were, except those that were changed again since.
    ///
    /// # Errors
    /// As the database says.
    pub fn undo_roster(&self) -> Result<(), StoreError> {
        self.0.execute(&format!("DELETE FROM roster_undo WHERE {HOLDS} IS NOT after"), [])?;
        self.0.execute("DELETE FROM roster_day WHERE day IN (SELECT day FROM roster_undo)", [])?;
        self.0.execute(
            "INSERT INTO roster_day (day) SELECT day FROM roster_undo WHERE before IS NOT NULL",
            [],
        )?;
        self.0.execute(
            "INSERT INTO shift (day, place, code, kind, start_min, length_min, zone, offset_min, from_file, uid,
                 instance, sequence)
             SELECT day, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
                 value ->> 7, value ->> 8, value ->> 9, value ->> 10
             FROM roster_undo, json_each(before)",
            [],
        )?;
        self.forget_undo()
    }

    /// Nothing can be undone any more.
    ///
    /// # Errors
    /// As the database says.
    pub fn forget_undo(&self) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM roster_undo")?.execute([])?;
        Ok(())
    }
}
