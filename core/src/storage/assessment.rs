//! Assessments, whole, and what was offered.

use super::{Store, StoreError, Writing};
use crate::assessment::{Assessment, AssessmentId, Offered, View};
use crate::instrument::{Answers, Fingerprint, Place};
use crate::time::{Stamp, UtcMillis, WorkDay};
use rusqlite::{Connection, Row, ToSql};
use std::collections::HashMap;

const COLUMNS: &str =
    "id, instrument, edition, fingerprint, begun_ms, offset_min, zone, work_day, changed_ms, place,
    finished_ms, help_view, hard_day, asked_later";

impl Store {
    /// One assessment.
    ///
    /// # Errors
    /// As the database says.
    pub fn assessment(&self, id: AssessmentId) -> Result<Option<Assessment>, StoreError> {
        Ok(self.connection.read(|connection| read(connection, "id = ?1", &[&id.0]))?.pop())
    }

    /// Every assessment of one form, oldest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn assessments_of(&self, instrument: &str) -> Result<Vec<Assessment>, StoreError> {
        self.connection.read(|connection| read(connection, "instrument = ?1", &[&instrument]))
    }

    /// Every assessment begun at this instant or later, oldest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn assessments_since(&self, since: UtcMillis) -> Result<Vec<Assessment>, StoreError> {
        self.connection.read(|connection| read(connection, "begun_ms >= ?1", &[&since.0]))
    }

    /// Every assessment with a hard answer that hasn't been asked about, however long ago, oldest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn assessments_to_ask(&self) -> Result<Vec<Assessment>, StoreError> {
        let unasked = "hard_day IS NOT NULL AND asked_later = 0";
        self.connection.read(|connection| read(connection, unasked, &[]))
    }

    /// The last finished assessment of each of these forms, in no order. By form, so that ten years of them don't cost
    /// more than a month.
    ///
    /// # Errors
    /// As the database says.
    pub fn last_assessments(&self, instruments: &[&str]) -> Result<Vec<Assessment>, StoreError> {
        if instruments.is_empty() {
            return Ok(Vec::new());
        }
        let forms: Vec<String> = (1..=instruments.len()).map(|number| format!("(?{number})")).collect();
        let last = format!(
            "id IN (SELECT (SELECT l.id FROM assessment l WHERE l.instrument = f.column1 AND l.finished_ms IS NOT NULL
                            ORDER BY l.begun_ms DESC LIMIT 1) FROM (VALUES {}) f)",
            forms.join(", ")
        );
        let values: Vec<&dyn ToSql> = instruments.iter().map(|id| id as &dyn ToSql).collect();
        self.connection.read(|connection| read(connection, &last, &values))
    }

    /// The offers made on this work day or later, oldest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn offers_since(&self, day: WorkDay) -> Result<Vec<Offered>, StoreError> {
        let sql = "SELECT instrument, day, declined FROM check_offer WHERE day >= ?1 OR declined >= ?1 ORDER BY day";
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([day.to_string()])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let declined: Option<String> = row.get(2)?;
                found.push(Offered {
                    instrument: row.get(0)?,
                    day: parsed(&row.get::<_, String>(1)?)?,
                    declined: declined.as_deref().map(parsed).transpose()?,
                });
            }
            Ok(found)
        })
    }
}

impl Writing<'_> {
    /// Stores an assessment as it is now.
    ///
    /// # Errors
    /// As the database says.
    pub fn put_assessment(&self, assessment: &Assessment) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO assessment ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (id) DO UPDATE SET changed_ms = excluded.changed_ms, place = excluded.place,
                 finished_ms = excluded.finished_ms, help_view = excluded.help_view,
                 hard_day = excluded.hard_day,
                 asked_later = excluded.asked_later"
        );
        let place = match assessment.place {
            Place::At(item) => Some(item),
            Place::End => None,
        };
        self.0.prepare_cached(&sql)?.execute((
            assessment.id.0,
            &assessment.instrument,
            &assessment.edition,
            assessment.fingerprint.0,
            assessment.begun.at.0,
            assessment.begun.offset_minutes,
            &assessment.begun.zone,
            assessment.work_day.to_string(),
            assessment.changed.0,
            place,
            assessment.finished.map(|at| at.0),
            word(assessment.view),
            assessment.hard_day.map(|day| day.to_string()),
            assessment.asked_later,
        ))?;
        self.0
            .prepare_cached("DELETE FROM assessment_answer WHERE assessment = ?1")?
            .execute([assessment.id.0])?;
        let mut insert = self.0.prepare_cached("INSERT INTO assessment_answer VALUES (?1, ?2, ?3)")?;
        for (item, value) in assessment.answers.iter() {
            insert.execute((assessment.id.0, item, value))?;
        }
        Ok(())
    }

    /// Removes an assessment with its answers. False when it wasn't there.
    ///
    /// # Errors
    /// As the database says.
    pub fn remove_assessment(&self, id: AssessmentId) -> Result<bool, StoreError> {
        Ok(self.0.prepare_cached("DELETE FROM assessment WHERE id = ?1")?.execute([id.0])? > 0)
    }

    /// Notes an offer, or what was answered to it.
    ///
    /// # Errors
    /// As the database says.
    pub fn put_offer(&self, offered: &Offered) -> Result<(), StoreError> {
        let sql = "INSERT INTO check_offer (day, instrument, declined) VALUES (?1, ?2, ?3)
                   ON CONFLICT (day, instrument) DO UPDATE SET declined = excluded.declined";
        let declined = offered.declined.map(|day| day.to_string());
        self.0.prepare_cached(sql)?.execute((offered.day.to_string(), &offered.instrument, declined))?;
        Ok(())
    }
}

/// Reads whole assessments, oldest first: one query for the rows, one for the answers.
fn read(
    connection: &Connection,
    condition: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<Assessment>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM assessment WHERE {condition} ORDER BY begun_ms, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(from_row(row)?);
    }
    if found.is_empty() {
        return Ok(found);
    }
    let mut answers = answers(connection, condition, values)?;
    for assessment in &mut found {
        assessment.answers = answers.remove(&assessment.id).unwrap_or_default();
    }
    Ok(found)
}

fn answers(
    connection: &Connection,
    condition: &str,
    values: &[&dyn ToSql],
) -> Result<HashMap<AssessmentId, Answers>, StoreError> {
    let sql = format!(
        "SELECT assessment, item, value FROM assessment_answer
         WHERE assessment IN (SELECT id FROM assessment WHERE {condition})"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    let mut found: HashMap<AssessmentId, Answers> = HashMap::new();
    while let Some(row) = rows.next()? {
        let of = found.entry(AssessmentId(row.get(0)?)).or_default();
        of.set(row.get(1)?, Some(row.get(2)?));
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> Result<Assessment, StoreError> {
    Ok(Assessment {
        id: AssessmentId(row.get(0)?),
        instrument: row.get(1)?,
        edition: row.get(2)?,
        fingerprint: Fingerprint(row.get(3)?),
        begun: Stamp { at: UtcMillis(row.get(4)?), offset_minutes: row.get(5)?, zone: row.get(6)? },
        work_day: parsed(&row.get::<_, String>(7)?)?,
        changed: UtcMillis(row.get(8)?),
        place: row.get::<_, Option<u8>>(9)?.map_or(Place::End, Place::At),
        finished: row.get::<_, Option<i64>>(10)?.map(UtcMillis),
        view: from_word(&row.get::<_, String>(11)?)?,
        hard_day: row.get::<_, Option<String>>(12)?.as_deref().map(parsed).transpose()?,
        asked_later: row.get(13)?,
        answers: Answers::default(),
    })
}

const fn word(view: View) -> &'static str {
    match view {
        View::Never => "never",
        View::Due => "due",
        View::Seen => "seen",
    }
}

fn from_word(word: &str) -> Result<View, StoreError> {
    match word {
        "never" => Ok(View::Never),
        "due" => Ok(View::Due),
        "seen" => Ok(View::Seen),
        _ => Err(StoreError::Damaged),
    }
}

fn parsed(text: &str) -> Result<WorkDay, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged)
}
