use super::{code, day, zone};
use crate::roster::{CodeName, Cycle, CycleId};
use crate::storage::{StoreError, Writing};
use crate::time::{UtcMillis, Zone};
use rusqlite::Connection;

pub(super) fn all(connection: &Connection) -> Result<Vec<Cycle>, StoreError> {
    let sql = "SELECT id, begins, ends, zone, offset_min, since FROM cycle ORDER BY begins, id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut cycles = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, begins, ends) =
            (CycleId(row.get(0)?), row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?);
        let ends = ends.map(|ends| day(&ends)).transpose()?;
        let cycle = Cycle::new(id, day(&begins)?, ends, zone(row, 3)?, codes(connection, id)?);
        let since = day(&row.get::<_, String>(5)?)?;
        cycles.push(cycle.map_err(|_| StoreError::Damaged)?.written_down(since));
    }
    Ok(cycles)
}

fn codes(connection: &Connection, cycle: CycleId) -> Result<Vec<Option<CodeName>>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT code FROM cycle_day WHERE cycle = ?1 ORDER BY place")?;
    let rows = statement.query_map([cycle.0], |row| row.get::<_, Option<String>>(0))?;
    rows.map(|name| name?.map(|name| code(&name)).transpose()).collect()
}

impl Writing<'_> {
    /// Stores a cycle, new or changed.
    ///
    /// # Errors
    /// As the database says: also where it has a code that there isn't.
    pub fn put_cycle(&self, cycle: &Cycle) -> Result<(), StoreError> {
        self.remove_cycle(cycle.id)?;
        let (zone, offset) = place(&cycle.zone);
        let sql =
            "INSERT INTO cycle (id, begins, ends, zone, offset_min, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.0.prepare_cached(sql)?.execute((
            cycle.id.0,
            cycle.begins.to_string(),
            cycle.ends.map(|ends| ends.to_string()),
            zone,
            offset,
            cycle.since.to_string(),
        ))?;
        let mut statement =
            self.0.prepare_cached("INSERT INTO cycle_day (cycle, place, code) VALUES (?1, ?2, ?3)")?;
        for (place, code) in (0u32..).zip(cycle.days()) {
            statement.execute((cycle.id.0, place, code.as_ref().map(CodeName::text)))?;
        }
        Ok(())
    }

    /// Removes a cycle. Days that it had stand as they were set, or are empty.
    ///
    /// # Errors
    /// As the database says.
    pub fn remove_cycle(&self, id: CycleId) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM cycle WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}

/// As a place is stored: the name, and the offset that stands for one that isn't known.
pub(super) fn place(zone: &Zone) -> (String, i32) {
    let stamp = zone.stamp(UtcMillis(0));
    (stamp.zone, stamp.offset_minutes)
}
