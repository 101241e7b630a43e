//! How far the cards of the unfinished check-in got.

use super::{Store, StoreError, Writing};
use crate::checkin::{Card, CheckInId, Depth, Progress};
use rusqlite::OptionalExtension as _;

impl Store {
    /// The unfinished check-in, if there is one.
    ///
    /// # Errors
    /// As the database says.
    pub fn unfinished(&self) -> Result<Option<(CheckInId, Progress)>, StoreError> {
        let sql = "SELECT check_in, depth, passed FROM unfinished WHERE only = 1";
        let row = self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let row = statement
                .query_row([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)));
            Ok(row.optional()?)
        })?;
        row.map(|(id, depth, passed)| {
            let depth = Depth::from_word(&depth).ok_or(StoreError::Damaged)?;
            // A card of a later version that was taken back is simply no longer asked.
            let passed = passed.split(' ').filter_map(Card::from_word).collect();
            Ok((CheckInId(id), Progress { depth, passed }))
        })
        .transpose()
    }
}

impl Writing<'_> {
    /// Notes how far the cards got. What was unfinished before stands as it is.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_unfinished(&self, id: CheckInId, progress: &Progress) -> Result<(), StoreError> {
        let passed: Vec<_> = progress.passed.iter().map(|card| card.word()).collect();
        let sql = "INSERT INTO unfinished (only, check_in, depth, passed) VALUES (1, ?1, ?2, ?3)
                   ON CONFLICT (only) DO UPDATE SET check_in = excluded.check_in, depth = excluded.depth,
                       passed = excluded.passed";
        self.0.prepare_cached(sql)?.execute((id.0, progress.depth.word(), passed.join(" ")))?;
        Ok(())
    }

    /// Nothing is unfinished any more.
    ///
    /// # Errors
    /// As the database says.
    pub fn clear_unfinished(&self) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM unfinished")?.execute([])?;
        Ok(())
    }
}
