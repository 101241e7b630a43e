use super::{code, length, start, what};
use crate::roster::{CodeName, ShiftCode};
use crate::storage::{Store, StoreError, Writing};
use rusqlite::Connection;
use std::collections::BTreeMap;

pub(super) fn all(connection: &Connection) -> Result<Vec<ShiftCode>, StoreError> {
    let sql = "SELECT code, label, sure, kind, start_min, length_min FROM shift_code ORDER BY place, code";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut codes = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, hours) = what(row, 3)?;
        let name: String = row.get(0)?;
        codes.push(ShiftCode { name: code(&name)?, label: row.get(1)?, kind, hours, is_sure: row.get(2)? });
    }
    Ok(codes)
}

impl Store {
    /// What the words of files stand for, as the person said: a code, or None where it is no shift. By the word in
    /// small letters.
    ///
    /// # Errors
    /// As the database says.
    pub fn shift_words(&self) -> Result<BTreeMap<String, Option<CodeName>>, StoreError> {
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached("SELECT word, code FROM shift_word")?;
            let mut rows = statement.query([])?;
            let mut words = BTreeMap::new();
            while let Some(row) = rows.next()? {
                let name: Option<String> = row.get(1)?;
                words.insert(row.get(0)?, name.map(|name| code(&name)).transpose()?);
            }
            Ok(words)
        })
    }
}

impl Writing<'_> {
    /// Puts these codes in the place of those there are, in this order. A code that stays keeps what refers to it.
    ///
    /// # Errors
    /// As the database says: also where a cycle has a code that isn't among them.
    pub fn set_codes(&self, codes: &[ShiftCode]) -> Result<(), StoreError> {
        let gone: Vec<String> = all(&self.0)?
            .into_iter()
            .map(|code| code.name.text().to_owned())
            .filter(|there| codes.iter().all(|code| code.name.text() != there))
            .collect();
        for code in gone {
            self.0.prepare_cached("DELETE FROM shift_code WHERE code = ?1")?.execute([code])?;
        }
        let sql = "INSERT INTO shift_code (code, place, label, kind, start_min, length_min, sure)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                   ON CONFLICT (code) DO UPDATE SET place = excluded.place, label = excluded.label,
                       kind = excluded.kind, start_min = excluded.start_min, length_min = excluded.length_min,
                       sure = excluded.sure";
        for (place, code) in (0u32..).zip(codes) {
            self.0.prepare_cached(sql)?.execute((
                code.name.text(),
                place,
                &code.label,
                code.kind.word(),
                start(code.hours),
                length(code.hours),
                code.is_sure,
            ))?;
        }
        Ok(())
    }

    /// Writes a code otherwise, wherever it stands.
    ///
    /// # Errors
    /// As the database says.
    pub fn rename_code(&self, from: &CodeName, to: &CodeName) -> Result<(), StoreError> {
        for table in ["shift_code", "shift"] {
            let sql = format!("UPDATE {table} SET code = ?2 WHERE code = ?1");
            self.0.prepare_cached(&sql)?.execute([from.text(), to.text()])?;
        }
        Ok(())
    }

    /// Notes what a word of a file stands for; None: it is no shift.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_shift_word(&self, word: &str, code: Option<&CodeName>) -> Result<(), StoreError> {
        let sql = "INSERT INTO shift_word (word, code) VALUES (?1, ?2)
                   ON CONFLICT (word) DO UPDATE SET code = excluded.code";
        self.0.prepare_cached(sql)?.execute((word, code.map(CodeName::text)))?;
        Ok(())
    }
}
