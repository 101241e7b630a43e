use super::cycles::place as where_it_is;
use super::{code, day, length, start, what, zone};
use crate::roster::{FileMark, Origin, Shift};
use crate::storage::{Store, StoreError, Writing};
use crate::time::WorkDay;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// After the day.
const COLUMNS: &str =
    "code, kind, start_min, length_min, zone, offset_min, from_file, uid, instance, sequence";

pub(super) fn between(
    connection: &Connection,
    first: WorkDay,
    last: WorkDay,
) -> Result<BTreeMap<WorkDay, Vec<Shift>>, StoreError> {
    let sql = format!(
        "SELECT roster_day.day, {COLUMNS} FROM roster_day LEFT JOIN shift USING (day)
         WHERE roster_day.day BETWEEN ?1 AND ?2 ORDER BY roster_day.day, place"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([first.to_string(), last.to_string()])?;
    let mut days: BTreeMap<WorkDay, Vec<Shift>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let on = day(&row.get::<_, String>(0)?)?;
        days.entry(on).or_default().extend(shift(row, on)?);
    }
    Ok(days)
}

/// None where the day holds nothing.
fn shift(row: &Row<'_>, day: WorkDay) -> Result<Option<Shift>, StoreError> {
    let Some(name) = row.get::<_, Option<String>>(1)? else { return Ok(None) };
    let (kind, hours) = what(row, 2)?;
    let instance: Option<String> = row.get(9)?;
    let instance = instance.map(|date| super::day(&date)).transpose()?;
    let mark = FileMark { uid: row.get(8)?, instance: instance.map(WorkDay::date), sequence: row.get(10)? };
    let origin = if row.get(7)? { Origin::File(mark) } else { Origin::Own };
    Ok(Some(Shift { day, code: code(&name)?, kind, hours, zone: zone(row, 5)?, origin }))
}

impl Store {
    /// The first and the last day that were set; None where none was.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_days(&self) -> Result<Option<(WorkDay, WorkDay)>, StoreError> {
        self.connection.read(|connection| {
            let sql = "SELECT min(day), max(day) FROM roster_day";
            let ends: (Option<String>, Option<String>) =
                connection.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let (Some(first), Some(last)) = ends else { return Ok(None) };
            Ok(Some((day(&first)?, day(&last)?)))
        })
    }
}

impl Writing<'_> {
    /// Sets a day: from now on it holds these, and nothing where there are none.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_roster_day(&self, day: WorkDay, shifts: &[Shift]) -> Result<(), StoreError> {
        let on = day.to_string();
        self.0.prepare_cached("INSERT OR IGNORE INTO roster_day (day) VALUES (?1)")?.execute([&on])?;
        self.0.prepare_cached("DELETE FROM shift WHERE day = ?1")?.execute([&on])?;
        let sql = format!(
            "INSERT INTO shift (day, place, {COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        for (place, shift) in (0u32..).zip(shifts) {
            let (zone, offset) = where_it_is(&shift.zone);
            let mark = match &shift.origin {
                Origin::File(mark) => Some(mark),
                Origin::Own | Origin::Cycle => None,
            };
            statement.execute(rusqlite::params![
                on,
                place,
                shift.code.text(),
                shift.kind.word(),
                start(shift.hours),
                length(shift.hours),
                zone,
                offset,
                mark.is_some(),
                mark.and_then(|mark| mark.uid.as_deref()),
                mark.and_then(|mark| mark.instance).map(|date| WorkDay::on(date).to_string()),
                mark.map_or(0, |mark| mark.sequence),
            ])?;
        }
        Ok(())
    }

    /// A day isn't set any more: what the cycle says counts again.
    ///
    /// # Errors
    /// As the database says.
    pub fn clear_roster_day(&self, day: WorkDay) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM roster_day WHERE day = ?1")?.execute([day.to_string()])?;
        Ok(())
    }
}
