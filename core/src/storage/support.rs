//! What a person says of themselves, and the first step to care.

use super::{Store, StoreError, Writing};
use crate::content::Report;
use crate::support::{DraftKind, FirstStep, Reached};
use crate::time::WorkDay;
use rusqlite::OptionalExtension as _;

/// A stored tick: since when, and the day on which it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredReport {
    /// Which.
    pub report: Report,
    /// Since when.
    pub since: WorkDay,
    /// When it was said.
    pub said: WorkDay,
}

impl Store {
    /// What the person says of themselves. What a later version asks is left where it is.
    ///
    /// # Errors
    /// As the database says.
    pub fn own_reports(&self) -> Result<Vec<StoredReport>, StoreError> {
        let rows = self.pairs("SELECT report, since || said FROM own_report ORDER BY report")?;
        let known = rows.into_iter().filter_map(|(word, days)| {
            Report::ALL.into_iter().find(|report| report.word() == word).map(|report| (report, days))
        });
        known
            .map(|(report, days)| {
                let (since, said) = days.split_at_checked(10).ok_or(StoreError::Damaged)?;
                Ok(StoredReport { report, since: day(since)?, said: day(said)? })
            })
            .collect()
    }

    /// The first step that was chosen.
    ///
    /// # Errors
    /// As the database says.
    pub fn first_step(&self) -> Result<Option<FirstStep>, StoreError> {
        type Stored = (String, String, String, bool);
        let sql = "SELECT step, chosen, reached, asked FROM first_step WHERE only = 1";
        let row: Option<Stored> = self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let columns = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
            Ok(statement.query_row([], columns).optional()?)
        })?;
        row.map(|(step, chosen, reached, asked)| {
            let reached = Reached::from_word(&reached).ok_or(StoreError::Damaged)?;
            Ok(FirstStep { step, chosen: day(&chosen)?, reached, asked })
        })
        .transpose()
    }

    /// What a first message or call is put together from: asks and options.
    ///
    /// # Errors
    /// As the database says.
    pub fn draft_choices(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.pairs("SELECT ask, option FROM draft_choice ORDER BY ask, option")
    }

    /// What the person made of a draft.
    ///
    /// # Errors
    /// As the database says.
    pub fn draft_text(&self, kind: DraftKind) -> Result<Option<String>, StoreError> {
        let texts = self.pairs("SELECT kind, text FROM draft_text")?;
        Ok(texts.into_iter().find(|(word, _)| word == kind.word()).map(|(_, text)| text))
    }

    fn pairs(&self, sql: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

impl Writing<'_> {
    /// Stores a tick.
    ///
    /// # Errors
    /// As the database says.
    pub fn put_report(&self, report: &StoredReport) -> Result<(), StoreError> {
        let sql = "INSERT INTO own_report (report, since, said) VALUES (?1, ?2, ?3)
                   ON CONFLICT (report) DO UPDATE SET since = excluded.since, said = excluded.said";
        let StoredReport { report, since, said } = report;
        self.0.prepare_cached(sql)?.execute([report.word(), &since.to_string(), &said.to_string()])?;
        Ok(())
    }

    /// Takes a tick back.
    ///
    /// # Errors
    /// As the database says.
    pub fn remove_report(&self, report: Report) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM own_report WHERE report = ?1")?.execute([report.word()])?;
        Ok(())
    }

    /// Stores the first step, in place of the one before; None takes it back.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_first_step(&self, step: Option<&FirstStep>) -> Result<(), StoreError> {
        let Some(step) = step else {
            self.0.prepare_cached("DELETE FROM first_step")?.execute([])?;
            return Ok(());
        };
        let sql = "INSERT INTO first_step (only, step, chosen, reached, asked) VALUES (1, ?1, ?2, ?3, ?4)
                   ON CONFLICT (only) DO UPDATE SET step = excluded.step, chosen = excluded.chosen,
                       reached = excluded.reached, asked = excluded.asked";
        let chosen = step.chosen.to_string();
        self.0.prepare_cached(sql)?.execute((&step.step, chosen, step.reached.word(), step.asked))?;
        Ok(())
    }

    /// Sets what is chosen of an ask.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_draft_choices(&self, ask: &str, options: &[&str]) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM draft_choice WHERE ask = ?1")?.execute([ask])?;
        let mut insert = self.0.prepare_cached("INSERT INTO draft_choice (ask, option) VALUES (?1, ?2)")?;
        for option in options {
            insert.execute([ask, option])?;
        }
        Ok(())
    }

    /// Keeps what the person made of a draft; None: it is put together from the choices again.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_draft_text(&self, kind: DraftKind, text: Option<&str>) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM draft_text WHERE kind = ?1")?.execute([kind.word()])?;
        if let Some(text) = text {
            let sql = "INSERT INTO draft_text (kind, text) VALUES (?1, ?2)";
            self.0.prepare_cached(sql)?.execute([kind.word(), text])?;
        }
        Ok(())
    }
}

fn day(text: &str) -> Result<WorkDay, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged)
}
