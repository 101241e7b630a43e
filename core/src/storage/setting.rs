//! Settings that belong to the person and not to the device: inside the vault.

use super::{Store, StoreError, Writing};
use crate::time::{DayTurn, UtcMillis, WorkDay};
use rusqlite::{Connection, OptionalExtension as _};

const DAY_TURN: &str = "day_turn_minute";
const LAST_SAVE: &str = "last_save_ms";
const HEAVY_SAID: &str = "heavy_said_day";
#[cfg(feature = "self-checks")]
const NOTICE_READ: &str = "checks_notice_read";

impl Store {
    /// When the day turns.
    ///
    /// # Errors
    /// As the database says.
    pub fn day_turn(&self) -> Result<DayTurn, StoreError> {
        let stored = self.connection.read(|connection| number(connection, DAY_TURN))?;
        Ok(stored.and_then(|n| u16::try_from(n).ok()).and_then(DayTurn::from_minutes).unwrap_or_default())
    }

    /// What the clock said at the last save.
    ///
    /// # Errors
    /// As the database says.
    pub fn last_save(&self) -> Result<Option<UtcMillis>, StoreError> {
        Ok(self.connection.read(|connection| number(connection, LAST_SAVE))?.map(UtcMillis))
    }

    /// The work day on which a run of heavy check-ins was last spoken of and answered.
    ///
    /// # Errors
    /// As the database says.
    pub fn heavy_said(&self) -> Result<Option<WorkDay>, StoreError> {
        let stored = self.connection.read(|connection| text(connection, HEAVY_SAID))?;
        stored.map(|day| day.parse().map_err(|_| StoreError::Damaged)).transpose()
    }

    /// Whether the notice before the first self-check was read.
    ///
    /// # Errors
    /// As the database says.
    #[cfg(feature = "self-checks")]
    pub fn checks_notice_read(&self) -> Result<bool, StoreError> {
        Ok(self.connection.read(|connection| number(connection, NOTICE_READ))?.is_some())
    }

    /// The line that the person has chosen for a form.
    ///
    /// # Errors
    /// As the database says.
    #[cfg(feature = "self-checks")]
    pub fn line(&self, instrument: &str) -> Result<Option<u16>, StoreError> {
        let stored = self.connection.read(|connection| number(connection, &line_name(instrument)))?;
        Ok(stored.and_then(|line| u16::try_from(line).ok()))
    }
}

impl Writing<'_> {
    /// Turns the day at another time from now on.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_day_turn(&self, turn: DayTurn) -> Result<(), StoreError> {
        self.set(DAY_TURN, &turn.minutes().to_string())
    }

    /// Notes what the clock said at a save.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_last_save(&self, at: UtcMillis) -> Result<(), StoreError> {
        self.set(LAST_SAVE, &at.0.to_string())
    }

    /// Notes the work day on which a run of heavy check-ins was spoken of and answered.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_heavy_said(&self, day: WorkDay) -> Result<(), StoreError> {
        self.set(HEAVY_SAID, &day.to_string())
    }

    /// Notes that the notice before the first self-check was read.
    ///
    /// # Errors
    /// As the database says.
    #[cfg(feature = "self-checks")]
    pub fn set_checks_notice_read(&self) -> Result<(), StoreError> {
        self.set(NOTICE_READ, "1")
    }

    /// Notes the line that the person has chosen for a form.
    ///
    /// # Errors
    /// As the database says.
    #[cfg(feature = "self-checks")]
    pub fn set_line(&self, instrument: &str, line: u16) -> Result<(), StoreError> {
        self.set(&line_name(instrument), &line.to_string())
    }

    fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2)
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.0.prepare_cached(sql)?.execute([name, value])?;
        Ok(())
    }
}

#[cfg(feature = "self-checks")]
fn line_name(instrument: &str) -> String {
    format!("line_{instrument}")
}

fn text(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

fn number(connection: &Connection, name: &str) -> Result<Option<i64>, StoreError> {
    text(connection, name)?.map(|text| text.parse().map_err(|_| StoreError::Damaged)).transpose()
}
