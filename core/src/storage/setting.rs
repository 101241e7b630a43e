//! Settings that belong to the person and not to the device: inside the vault.

use super::{Counted, Store, StoreError, Writing, reminder};
use crate::keep::KeepFor;
use crate::practice::Practice;
use crate::time::{DayTurn, UtcMillis, WorkDay};
use rusqlite::{Connection, OptionalExtension as _};

const DAY_TURN: &str = "day_turn_minute";
const LAST_SAVE: &str = "last_save_ms";
const HEAVY_SAID: &str = "heavy_said_day";
const LOCK_OFFERED: &str = "lock_offered";
const KEEP_FOR: &str = "keep_for";
const OPENED_DAY: &str = "opened_day";
const GONE_CHECK_INS: &str = "gone_check_ins";
const GONE_SELF_CHECKS: &str = "gone_self_checks";
const PRACTICE_DAY: &str = "passphrase_practice_day";
const PRACTICE_TIMES: &str = "passphrase_practice_times";
const BACKED_UP_DAY: &str = "backed_up_day";
const ROSTER_BEGUN: &str = "roster_begun";
const NOTICE_READ: &str = "checks_notice_read";

/// What begins the name of a line that was chosen for a form.
const LINE: &str = "line_";

/// Whether a setting belongs to the person, and not to this vault, this phone or this moment. Only these are taken
/// along: what is forgotten here stays behind, and nothing secret goes anywhere. For how long entries are kept is
/// asked where they are: it must not take any away that nobody has been asked about.
pub(super) fn is_of_the_person(name: &str) -> bool {
    matches!(name, DAY_TURN | HEAVY_SAID | NOTICE_READ | ROSTER_BEGUN | reminder::MOST | reminder::SLEEP)
        || name.starts_with(LINE)
}

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

    /// Whether a lock was offered and answered.
    ///
    /// # Errors
    /// As the database says.
    pub fn lock_offered(&self) -> Result<bool, StoreError> {
        Ok(self.connection.read(|connection| number(connection, LOCK_OFFERED))?.is_some())
    }

    /// Whether the codes are the person's own already: before that, those of the content are theirs to change.
    ///
    /// # Errors
    /// As the database says.
    pub fn roster_begun(&self) -> Result<bool, StoreError> {
        Ok(self.connection.read(|connection| number(connection, ROSTER_BEGUN))?.is_some())
    }

    /// For how long entries are kept; None before it was chosen.
    ///
    /// # Errors
    /// As the database says.
    pub fn keep_for(&self) -> Result<Option<KeepFor>, StoreError> {
        let stored = self.connection.read(|connection| text(connection, KEEP_FOR))?;
        Ok(stored.as_deref().and_then(KeepFor::from_word))
    }

    /// The last work day on which the vault was opened.
    ///
    /// # Errors
    /// As the database says.
    pub fn opened_day(&self) -> Result<Option<WorkDay>, StoreError> {
        let stored = self.connection.read(|connection| text(connection, OPENED_DAY))?;
        stored.map(|day| day.parse().map_err(|_| StoreError::Damaged)).transpose()
    }

    /// The last work day on which a backup was made; None: never.
    ///
    /// # Errors
    /// As the database says.
    pub fn backed_up(&self) -> Result<Option<WorkDay>, StoreError> {
        let stored = self.connection.read(|connection| text(connection, BACKED_UP_DAY))?;
        stored.map(|day| day.parse().map_err(|_| StoreError::Damaged)).transpose()
    }

    /// What went because it was too old, and wasn't said yet.
    ///
    /// # Errors
    /// As the database says.
    pub fn gone(&self) -> Result<Counted, StoreError> {
        self.connection.read(gone)
    }

    /// How well the passphrase is known; None before it was set.
    ///
    /// # Errors
    /// As the database says.
    pub fn practice(&self) -> Result<Option<Practice>, StoreError> {
        let (day, times) = self.connection.read(|connection| {
            Ok::<_, StoreError>((text(connection, PRACTICE_DAY)?, number(connection, PRACTICE_TIMES)?))
        })?;
        let Some(day) = day else { return Ok(None) };
        let day = day.parse().map_err(|_| StoreError::Damaged)?;
        Ok(Some(Practice {
            day,
            times: times.and_then(|times| u32::try_from(times).ok()).unwrap_or_default(),
        }))
    }

    /// Reads the lines that were chosen for forms.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for one that isn't a number.
    pub(super) fn read_lines(&self) -> Result<(), StoreError> {
        self.connection.read(|connection| {
            let mut statement = connection.prepare("SELECT name, value FROM setting")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (name, value): (String, String) = (row.get(0)?, row.get(1)?);
                if name.starts_with(LINE) {
                    value.parse::<i64>().map_err(|_| StoreError::Damaged)?;
                }
            }
            Ok(())
        })
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

    /// Notes that a lock needn't be offered any more.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_lock_offered(&self) -> Result<(), StoreError> {
        self.set(LOCK_OFFERED, "1")
    }

    /// Notes that the codes are the person's own from now on.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_roster_begun(&self) -> Result<(), StoreError> {
        self.set(ROSTER_BEGUN, "1")
    }

    /// Notes for how long entries are kept.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_keep_for(&self, keep: KeepFor) -> Result<(), StoreError> {
        self.set(KEEP_FOR, keep.word())
    }

    /// Notes the work day on which the vault was opened.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_opened_day(&self, day: WorkDay) -> Result<(), StoreError> {
        self.set(OPENED_DAY, &day.to_string())
    }

    /// Notes the work day on which a backup was made.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_backed_up(&self, day: WorkDay) -> Result<(), StoreError> {
        self.set(BACKED_UP_DAY, &day.to_string())
    }

    /// Notes that this much more went, and has to be said.
    ///
    /// # Errors
    /// As the database says.
    pub fn add_gone(&self, more: Counted) -> Result<(), StoreError> {
        if more.is_nothing() {
            return Ok(());
        }
        let before = gone(&self.0)?;
        self.set(GONE_CHECK_INS, &before.check_ins.saturating_add(more.check_ins).to_string())?;
        self.set(GONE_SELF_CHECKS, &before.self_checks.saturating_add(more.self_checks).to_string())
    }

    /// It was said.
    ///
    /// # Errors
    /// As the database says.
    pub fn clear_gone(&self) -> Result<(), StoreError> {
        self.set(GONE_CHECK_INS, "0")?;
        self.set(GONE_SELF_CHECKS, "0")
    }

    /// Notes how well the passphrase is known.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_practice(&self, practice: &Practice) -> Result<(), StoreError> {
        self.set(PRACTICE_DAY, &practice.day.to_string())?;
        self.set(PRACTICE_TIMES, &practice.times.to_string())
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

    pub(super) fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2)
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.0.prepare_cached(sql)?.execute([name, value])?;
        Ok(())
    }

    pub(super) fn unset(&self, name: &str) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name])?;
        Ok(())
    }
}

#[cfg(feature = "self-checks")]
fn line_name(instrument: &str) -> String {
    format!("{LINE}{instrument}")
}

fn gone(connection: &Connection) -> Result<Counted, StoreError> {
    Ok(Counted {
        check_ins: count(connection, GONE_CHECK_INS)?,
        self_checks: count(connection, GONE_SELF_CHECKS)?,
    })
}

/// How many of something there were; none before any was noted.
pub(super) fn count(connection: &Connection, name: &str) -> Result<u32, StoreError> {
    let stored = number(connection, name)?.unwrap_or_default();
    Ok(u32::try_from(stored).unwrap_or(u32::MAX))
}

pub(super) fn text(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

pub(super) fn number(connection: &Connection, name: &str) -> Result<Option<i64>, StoreError> {
    text(connection, name)?.map(|text| text.parse().map_err(|_| StoreError::Damaged)).transpose()
}
