//! When somebody works: codes, cycles, and the days that were set.

mod codes;
mod cycles;
mod days;
mod undo;

use super::{Store, StoreError};
use crate::roster::{CodeName, Hours, Kind, Roster};
use crate::time::{TimeOfDay, WorkDay, Zone};
use rusqlite::Row;

impl Store {
    /// Everything known of the days from `first` to `last`: every code, every cycle, and the days that were set.
    ///
    /// # Errors
    /// As the database says.
    pub fn roster(&self, first: WorkDay, last: WorkDay) -> Result<Roster, StoreError> {
        self.connection.read(|connection| {
            Ok(Roster {
                codes: codes::all(connection)?,
                cycles: cycles::all(connection)?,
                days: days::between(connection, first, last)?,
            })
        })
    }
}

fn day(text: &str) -> Result<WorkDay, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged)
}

fn code(text: &str) -> Result<CodeName, StoreError> {
    CodeName::take(text).map_err(|_| StoreError::Damaged)
}

/// The columns `kind`, `start_min` and `length_min`, from that place on.
fn what(row: &Row<'_>, place: usize) -> Result<(Kind, Option<Hours>), StoreError> {
    let kind: String = row.get(place)?;
    let kind = Kind::from_word(&kind).ok_or(StoreError::Damaged)?;
    let hours = match (row.get(place + 1)?, row.get::<_, Option<u32>>(place + 2)?) {
        (None, None) => None,
        (Some(start), Some(minutes)) => {
            let start = TimeOfDay::from_minutes(start).ok_or(StoreError::Damaged)?;
            Some(Hours::lasting(start, minutes).map_err(|_| StoreError::Damaged)?)
        }
        _ => return Err(StoreError::Damaged),
    };
    kind.allows(hours).map_err(|_| StoreError::Damaged)?;
    Ok((kind, hours))
}

/// The columns `zone` and `offset_min`, from that place on.
fn zone(row: &Row<'_>, place: usize) -> Result<Zone, StoreError> {
    let name: String = row.get(place)?;
    Ok(Zone::from_phone(&name, row.get(place + 1)?))
}

fn start(hours: Option<Hours>) -> Option<u16> {
    hours.map(|hours| hours.start().minutes())
}

fn length(hours: Option<Hours>) -> Option<u32> {
    hours.map(Hours::minutes)
}

#[cfg(test)]
mod tests;
