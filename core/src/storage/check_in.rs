//! Check-ins, whole.

use super::{Store, StoreError, Writing};
use crate::checkin::{
    CheckIn, CheckInId, Energy, Load, Moment, Note, SleepMinutes, SleepQuality, Sphere, Usage, Weighed,
};
use crate::time::{Stamp, UtcMillis, WorkDay};
use rusqlite::{Connection, Row, ToSql};
use std::collections::HashMap;

const COLUMNS: &str =
    "id, at_ms, offset_min, zone, work_day, load, moment, energy, sleep_min, sleep_quality, note";

/// Load on one work day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLoad {
    /// The work day.
    pub work_day: WorkDay,
    /// The heaviest load of the day.
    pub heaviest: Load,
    /// The lightest load of the day.
    pub lightest: Load,
    /// Check-ins on that day.
    pub count: u32,
}

/// What a check-in's options have been used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Signals.
    Signal,
    /// What weighed.
    Drain,
    /// What helped.
    Help,
}

impl Store {
    /// One check-in.
    ///
    /// # Errors
    /// As the database says.
    pub fn check_in(&self, id: CheckInId) -> Result<Option<CheckIn>, StoreError> {
        Ok(self.connection.read(|connection| read(connection, "id = ?1", &[&id.0]))?.pop())
    }

    /// The check-ins of the work days from `first` to `last`, oldest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn check_ins(&self, first: WorkDay, last: WorkDay) -> Result<Vec<CheckIn>, StoreError> {
        let days: [&dyn ToSql; 2] = [&first.to_string(), &last.to_string()];
        self.connection.read(|connection| read(connection, "work_day BETWEEN ?1 AND ?2", &days))
    }

    /// Load by work day, oldest first. Days without a check-in are not in it.
    ///
    /// # Errors
    /// As the database says.
    pub fn day_loads(&self, first: WorkDay, last: WorkDay) -> Result<Vec<DayLoad>, StoreError> {
        let sql = "SELECT work_day, max(load), min(load), count(*) FROM check_in
                   WHERE work_day BETWEEN ?1 AND ?2 GROUP BY work_day ORDER BY work_day";
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([first.to_string(), last.to_string()])?;
            let mut loads = Vec::new();
            while let Some(row) = rows.next()? {
                loads.push(DayLoad {
                    work_day: parsed(&row.get::<_, String>(0)?)?,
                    heaviest: within(row.get(1)?, Load::new)?,
                    lightest: within(row.get(2)?, Load::new)?,
                    count: row.get(3)?,
                });
            }
            Ok(loads)
        })
    }

    /// Whether any check-in belongs to a work day before or after this one.
    ///
    /// # Errors
    /// As the database says.
    pub fn has_beyond(&self, before: WorkDay, after: WorkDay) -> Result<(bool, bool), StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM check_in WHERE work_day < ?1),
                          EXISTS (SELECT 1 FROM check_in WHERE work_day > ?2)";
        let days = [before.to_string(), after.to_string()];
        self.connection.read(|connection| {
            Ok(connection.prepare_cached(sql)?.query_row(days, |row| Ok((row.get(0)?, row.get(1)?)))?)
        })
    }

    /// Whether another check-in of the work day tells of the last sleep.
    ///
    /// # Errors
    /// As the database says.
    pub fn sleep_is_known(&self, day: WorkDay, except: CheckInId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM check_in WHERE work_day = ?1 AND id <> ?2
                       AND (sleep_min IS NOT NULL OR sleep_quality IS NOT NULL))";
        self.connection.read(|connection| {
            Ok(connection.prepare_cached(sql)?.query_row((day.to_string(), except.0), |row| row.get(0))?)
        })
    }

    /// How often each option was chosen in other check-ins like this one (light or not), in the `days` before it.
    ///
    /// # Errors
    /// As the database says.
    pub fn usage(&self, choice: Choice, of: &CheckIn, days: u32) -> Result<Usage, StoreError> {
        let (table, column) = match choice {
            Choice::Signal => ("check_in_signal", "signal"),
            Choice::Drain => ("check_in_drain", "drain"),
            Choice::Help => ("check_in_help", "help"),
        };
        let (lightest, heaviest) = of.load.alike();
        let sql = format!(
            "SELECT o.{column}, count(*) FROM check_in c JOIN {table} o ON o.check_in = c.id
             WHERE c.work_day BETWEEN ?1 AND ?2 AND c.id <> ?3 AND c.load BETWEEN ?4 AND ?5 GROUP BY 1"
        );
        let first = of.work_day.minus(days).to_string();
        let values = (first, of.work_day.to_string(), of.id.0, lightest.value(), heaviest.value());
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let rows = statement.query_map(values, |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// The loads of the latest check-ins, newest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn last_loads(&self, count: u8) -> Result<Vec<Load>, StoreError> {
        let sql = "SELECT load FROM check_in ORDER BY work_day DESC, at_ms DESC LIMIT ?1";
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([count])?;
            let mut loads = Vec::new();
            while let Some(row) = rows.next()? {
                loads.push(within(row.get(0)?, Load::new)?);
            }
            Ok(loads)
        })
    }

    /// How many check-ins are stored.
    ///
    /// # Errors
    /// As the database says.
    pub fn check_in_count(&self) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM check_in";
        self.connection.read(|connection| Ok(connection.query_row(sql, [], |row| row.get(0))?))
    }
}

impl Writing<'_> {
    /// Stores a check-in as it is now. What it was before is gone: there is no edit history.
    ///
    /// # Errors
    /// As the database says.
    pub fn put_check_in(&self, check_in: &CheckIn) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO check_in (id, at_ms, offset_min, zone, work_day, load, moment, energy, sleep_min,
                       sleep_quality, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                   ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, offset_min = excluded.offset_min,
                       zone = excluded.zone, work_day = excluded.work_day, load = excluded.load,
                       moment = excluded.moment, energy = excluded.energy, sleep_min = excluded.sleep_min,
                       sleep_quality = excluded.sleep_quality, note = excluded.note";
        self.0.prepare_cached(sql)?.execute((
            check_in.id.0,
            check_in.at.at.0,
            check_in.at.offset_minutes,
            &check_in.at.zone,
            check_in.work_day.to_string(),
            check_in.load.value(),
            check_in.moment.map(Moment::word),
            check_in.energy.map(Energy::value),
            check_in.sleep_minutes.map(SleepMinutes::value),
            check_in.sleep_quality.map(SleepQuality::value),
            check_in.note.as_ref().map(Note::text),
        ))?;
        self.put_choices(check_in)
    }

    /// Removes a check-in and everything that hangs on it. False when it wasn't there.
    ///
    /// # Errors
    /// As the database says.
    pub fn remove_check_in(&self, id: CheckInId) -> Result<bool, StoreError> {
        Ok(self.0.prepare_cached("DELETE FROM check_in WHERE id = ?1")?.execute([id.0])? > 0)
    }

    fn put_choices(&self, check_in: &CheckIn) -> Result<(), StoreError> {
        for table in ["check_in_signal", "check_in_drain", "check_in_help"] {
            self.0
                .prepare_cached(&format!("DELETE FROM {table} WHERE check_in = ?1"))?
                .execute([check_in.id.0])?;
        }
        let mut signal = self.0.prepare_cached("INSERT INTO check_in_signal VALUES (?1, ?2, ?3)")?;
        for (place, id) in (0u32..).zip(&check_in.signals) {
            signal.execute((check_in.id.0, place, id))?;
        }
        let mut drain = self.0.prepare_cached("INSERT INTO check_in_drain VALUES (?1, ?2, ?3, ?4)")?;
        for (place, weighed) in (0u32..).zip(&check_in.weighed) {
            drain.execute((check_in.id.0, place, &weighed.drain, weighed.sphere.word()))?;
        }
        let mut help = self.0.prepare_cached("INSERT INTO check_in_help VALUES (?1, ?2, ?3)")?;
        for (place, id) in (0u32..).zip(&check_in.helped) {
            help.execute((check_in.id.0, place, id))?;
        }
        Ok(())
    }
}

/// Reads whole check-ins, oldest first: one query for the rows, one for each kind of choice.
fn read(connection: &Connection, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<CheckIn>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM check_in WHERE {condition} ORDER BY work_day, at_ms, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(from_row(row)?);
    }
    if found.is_empty() {
        return Ok(found);
    }
    let places: HashMap<CheckInId, usize> =
        found.iter().enumerate().map(|(place, c)| (c.id, place)).collect();
    let rows = |table, columns| choices(connection, table, columns, condition, values);
    for (id, signal, _) in rows("check_in_signal", "signal, ''")? {
        if let Some(place) = places.get(&id) {
            found[*place].signals.push(signal);
        }
    }
    for (id, drain, sphere) in rows("check_in_drain", "drain, sphere")? {
        let sphere = Sphere::from_word(&sphere).ok_or(StoreError::Damaged)?;
        if let Some(place) = places.get(&id) {
            found[*place].weighed.push(Weighed { drain, sphere });
        }
    }
    for (id, help, _) in rows("check_in_help", "help, ''")? {
        if let Some(place) = places.get(&id) {
            found[*place].helped.push(help);
        }
    }
    Ok(found)
}

/// The rows of one kind of choice for the check-ins that the condition names, in the order they were tapped.
fn choices(
    connection: &Connection,
    table: &str,
    columns: &str,
    condition: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<(CheckInId, String, String)>, StoreError> {
    let sql = format!(
        "SELECT check_in, {columns} FROM {table} WHERE check_in IN (SELECT id FROM check_in WHERE {condition})
         ORDER BY check_in, place"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(values, |row| Ok((CheckInId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn from_row(row: &Row<'_>) -> Result<CheckIn, StoreError> {
    let moment: Option<String> = row.get(6)?;
    let note: Option<String> = row.get(10)?;
    Ok(CheckIn {
        id: CheckInId(row.get(0)?),
        at: Stamp { at: UtcMillis(row.get(1)?), offset_minutes: row.get(2)?, zone: row.get(3)? },
        work_day: parsed(&row.get::<_, String>(4)?)?,
        load: within(row.get(5)?, Load::new)?,
        moment: moment.map(|word| Moment::from_word(&word).ok_or(StoreError::Damaged)).transpose()?,
        signals: Vec::new(),
        energy: row.get::<_, Option<u8>>(7)?.map(|n| within(n, Energy::new)).transpose()?,
        sleep_minutes: row.get::<_, Option<u16>>(8)?.map(|n| within(n, SleepMinutes::new)).transpose()?,
        sleep_quality: row.get::<_, Option<u8>>(9)?.map(|n| within(n, SleepQuality::new)).transpose()?,
        weighed: Vec::new(),
        helped: Vec::new(),
        note: note.map(Note::keep).transpose().map_err(|_| StoreError::Damaged)?.flatten(),
    })
}

fn parsed<T: std::str::FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged)
}

fn within<N, T>(number: N, make: impl Fn(N) -> Option<T>) -> Result<T, StoreError> {
    make(number).ok_or(StoreError::Damaged)
}
