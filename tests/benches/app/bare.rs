//! What the app is compared with: the same rows and the same reads, by `rusqlite` on `SQLCipher` with the same pragmas,
//! and nothing around them.

use aftershift_core::storage::PRAGMAS;
use aftershift_core::time::WorkDay;
use aftershift_tests::fixture::hex;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Row, params_from_iter};
use std::hint::black_box;
use std::path::Path;

/// A connection and nothing else.
pub(crate) struct Bare(pub(crate) Connection);

impl Bare {
    pub(crate) fn open(path: &Path, key: &[u8]) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).unwrap();
        connection.pragma_update(None, "key", format!("x'{}'", hex(key))).unwrap();
        connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;").unwrap();
        connection.execute_batch(PRAGMAS).unwrap();
        connection.set_prepared_statement_cache_capacity(64);
        Self(connection)
    }

    /// The rows of a tap.
    pub(crate) fn save(&mut self, id: [u8; 16], at_ms: i64, work_day: &str, load: u8) {
        let transaction = self.0.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            transaction.prepare_cached(sql).unwrap().execute(values).unwrap();
        };
        run(
            "INSERT INTO check_in (id, at_ms, offset_min, zone, work_day, load) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &[&id, &at_ms, &0, &"Europe/London", &work_day, &load],
        );
        run(
            "INSERT INTO unfinished (only, check_in, depth, passed) VALUES (1, ?1, 'quick', '')
             ON CONFLICT (only) DO UPDATE SET check_in = excluded.check_in, depth = excluded.depth,
                 passed = excluded.passed",
            &[&id],
        );
        run(
            "INSERT INTO setting (name, value) VALUES ('last_save_ms', ?1)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            &[&at_ms.to_string()],
        );
        transaction.commit().unwrap();
    }

    /// These rows in the place of all there are, each by its statement.
    pub(crate) fn replace(&mut self, rows: &[(String, Vec<rusqlite::types::Value>)]) {
        let transaction = self.0.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
        // Some tables lean on others: in which order they come doesn't matter within one change.
        transaction.pragma_update(None, "defer_foreign_keys", true).unwrap();
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'setting'";
        let tables: Vec<String> = transaction
            .prepare(tables)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for table in tables {
            transaction.execute(&format!("DELETE FROM {table}"), []).unwrap();
        }
        for (insert, values) in rows {
            transaction.prepare_cached(insert).unwrap().execute(params_from_iter(values)).unwrap();
        }
        transaction.commit().unwrap();
        self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    }

    /// What Today reads.
    pub(crate) fn today(&self, work_day: &str) {
        let sql = "SELECT value FROM setting WHERE name = 'day_turn_minute'";
        black_box(self.0.query_row(sql, [], |row| row.get::<_, String>(0)).optional().unwrap());
        // The days around today, and what comes next.
        let day: WorkDay = work_day.parse().unwrap();
        let [from, to, until] = [day.minus(4), day.plus(4), day.plus(42)].map(|day| day.to_string());
        self.roster(&from, &to);
        self.roster(&from, &until);
        self.check_ins("work_day BETWEEN ?1 AND ?2", &[work_day, work_day]);
        let sql = "SELECT check_in, depth, passed FROM unfinished WHERE only = 1";
        let unfinished = self.0.query_row(sql, [], |row| row.get::<_, [u8; 16]>(0)).optional().unwrap();
        if let Some(id) = unfinished {
            self.check_ins(&format!("id = x'{}'", hex(&id)), &[]);
        }
        // The first step, and whether it is to be asked after.
        self.rows("SELECT step, chosen, reached, asked FROM first_step WHERE only = 1", &[], |row| {
            black_box((text(row, 0), text(row, 1), text(row, 2)));
            number(row, 3)
        });
    }

    /// What is read of a roster: codes, cycles, and the days that were set.
    pub(crate) fn roster(&self, first: &str, last: &str) {
        self.rows(
            "SELECT code, label, sure, kind, start_min, length_min FROM shift_code ORDER BY place, code",
            &[],
            |row| {
                black_box((text(row, 0), text(row, 1), text(row, 3), number(row, 2), number(row, 4)));
                number(row, 5)
            },
        );
        self.rows(
            "SELECT id, begins, ends, zone, offset_min, since FROM cycle ORDER BY begins, id",
            &[],
            |row| {
                let id: [u8; 16] = row.get(0).unwrap();
                let sql = "SELECT code FROM cycle_day WHERE cycle = ?1 ORDER BY place";
                let mut statement = self.0.prepare_cached(sql).unwrap();
                let codes = statement.query_map([id], |row| row.get::<_, Option<String>>(0)).unwrap();
                black_box(codes.map(Result::unwrap).collect::<Vec<_>>());
                black_box((text(row, 1), text(row, 2), text(row, 3), text(row, 5)));
                number(row, 4)
            },
        );
        self.rows(
            "SELECT roster_day.day, code, kind, start_min, length_min, zone, offset_min, from_file, uid, instance,
                 sequence FROM roster_day LEFT JOIN shift USING (day)
             WHERE roster_day.day BETWEEN ?1 AND ?2 ORDER BY roster_day.day, place",
            &[first, last],
            |row| {
                black_box([0, 1, 2, 5, 8, 9].map(|column| text(row, column)));
                black_box([3, 4, 6, 7, 10].map(|column| number(row, column)))[0]
            },
        );
    }

    /// What Today reads of self-checks while a form stands open.
    pub(crate) fn check_notice(&self, since_ms: i64) {
        self.assessments("begun_ms >= ?1", &[&since_ms]);
        self.assessments("hard_day IS NOT NULL AND asked_later = 0", &[]);
    }

    /// The rows of an answer: the form again as it stands, and all of its answers.
    pub(crate) fn answer(&mut self, id: [u8; 16], at_ms: i64, place: u8, answers: &[(u8, u8)]) {
        let transaction = self.0.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            transaction.prepare_cached(sql).unwrap().execute(values).unwrap();
        };
        run("UPDATE assessment SET changed_ms = ?2, place = ?3 WHERE id = ?1", &[&id, &at_ms, &place]);
        run("DELETE FROM assessment_answer WHERE assessment = ?1", &[&id]);
        for (item, value) in answers {
            run("INSERT INTO assessment_answer VALUES (?1, ?2, ?3)", &[&id, item, value]);
        }
        transaction.commit().unwrap();
        self.assessments("id = ?1", &[&id]);
    }

    fn assessments(&self, condition: &str, values: &[&dyn rusqlite::ToSql]) {
        let sql = format!(
            "SELECT id, instrument, edition, fingerprint, begun_ms, offset_min, zone, work_day, changed_ms, place,
                 finished_ms, help_view, hard_day, asked_later FROM assessment WHERE {condition} ORDER BY begun_ms, id"
        );
        let mut statement = self.0.prepare_cached(&sql).unwrap();
        let mut rows = statement.query(values).unwrap();
        let mut found = 0;
        while let Some(row) = rows.next().unwrap() {
            black_box((text(row, 1), text(row, 2), text(row, 6), text(row, 7), text(row, 11), text(row, 12)));
            black_box([4, 5, 8, 9, 10, 13].map(|column| number(row, column)));
            found += 1;
        }
        if found == 0 {
            return;
        }
        let sql = format!(
            "SELECT assessment, item, value FROM assessment_answer
             WHERE assessment IN (SELECT id FROM assessment WHERE {condition})"
        );
        let mut statement = self.0.prepare_cached(&sql).unwrap();
        let mut rows = statement.query(values).unwrap();
        while let Some(row) = rows.next().unwrap() {
            black_box((row.get::<_, [u8; 16]>(0).unwrap(), number(row, 1), number(row, 2)));
        }
    }

    /// What Trends reads.
    pub(crate) fn history(&self, first: &str, last: &str) {
        self.roster(first, last);
        self.rows(
            "SELECT work_day, max(load), min(load), count(*) FROM check_in WHERE work_day BETWEEN ?1 AND ?2
             GROUP BY work_day ORDER BY work_day",
            &[first, last],
            |row| black_box((text(row, 0), number(row, 1), number(row, 2), number(row, 3))).1,
        );
        self.rows(
            "SELECT EXISTS (SELECT 1 FROM check_in WHERE work_day < ?1),
                    EXISTS (SELECT 1 FROM check_in WHERE work_day > ?2)",
            &[first, last],
            |row| number(row, 0),
        );
        self.check_ins("work_day BETWEEN ?1 AND ?2", &[first, last]);
    }

    fn check_ins(&self, condition: &str, values: &[&str]) {
        let columns =
            "id, at_ms, offset_min, zone, work_day, load, moment, energy, sleep_min, sleep_quality, note";
        let sql = format!("SELECT {columns} FROM check_in WHERE {condition} ORDER BY work_day, at_ms, id");
        let mut found = self.rows(&sql, values, |row| {
            black_box((text(row, 3), text(row, 4), text(row, 6), text(row, 10)));
            black_box([1, 2, 5, 7, 8, 9].map(|column| number(row, column)))[0]
        });
        if found == 0 {
            return;
        }
        for (table, column) in
            [("check_in_signal", "signal"), ("check_in_drain", "drain, sphere"), ("check_in_help", "help")]
        {
            let sql = format!(
                "SELECT check_in, {column} FROM {table} WHERE check_in IN (SELECT id FROM check_in WHERE {condition})
                 ORDER BY check_in, place"
            );
            found += self.rows(&sql, values, |row| {
                black_box((row.get::<_, [u8; 16]>(0).unwrap(), text(row, 1)));
                None
            });
        }
        black_box(found);
    }

    fn rows(&self, sql: &str, values: &[&str], mut each: impl FnMut(&Row<'_>) -> Option<i64>) -> usize {
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let mut rows = statement.query(params_from_iter(values)).unwrap();
        let mut count = 0;
        while let Some(row) = rows.next().unwrap() {
            black_box(each(row));
            count += 1;
        }
        count
    }
}

fn text(row: &Row<'_>, column: usize) -> Option<String> {
    row.get(column).unwrap()
}

fn number(row: &Row<'_>, column: usize) -> Option<i64> {
    row.get(column).unwrap()
}
