//! Vaults for a reader that isn't ours, and what `SQLCipher` itself reads in them: `tests/reader` compares.

use crate::cli::{Arguments, Outcome, say};
use crate::demo::{self, Pace, SEED, Story};
use crate::fixture::{SetClock, copy_folder, hex};
use crate::show;
use crate::steps::{self, ROUND};
use aftershift_core::app::{App, Sources};
use aftershift_core::content::Catalogue;
use aftershift_core::time::Zone;
use aftershift_core::vault::Layout;
use rusqlite::{Connection, Row};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Enough for every table, and for pages of every kind.
const DAYS: u32 = 90;

/// `reader-sample DIR`. What it prints holds the key of these vaults: it is meant for a pipe.
///
/// # Errors
/// When they can't be made.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let dir = arguments.folder()?;
    arguments.end()?;
    let sample = make(&dir)?;
    say(out, &serde_json::to_string(&sample).map_err(|error| error.to_string())?)
}

/// What a reader is told.
#[derive(Serialize)]
struct Sample {
    /// The data key of both, hexadecimal.
    key: String,
    /// One that was closed, and the same as a killed app leaves it: the last answers are only in the log.
    closed: Told,
    killed: Told,
}

/// A database and what is in it.
#[derive(Serialize)]
struct Told {
    database: PathBuf,
    /// As the app counts them.
    check_ins: u32,
    /// As `SQLCipher` reads them, the schema among them.
    tables: BTreeMap<String, Table>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Table {
    rows: usize,
    /// Of all rows, each with its values quoted by `SQLite` and joined by commas, sorted, each followed by a newline.
    sha256: String,
}

fn make(dir: &Path) -> Outcome<Sample> {
    let (closed, killed) = (dir.join("closed"), dir.join("killed"));
    let zone = Zone::from_phone("Europe/London", 0);
    let story = Story { until: steps::instant(0), days: DAYS, zone, pace: Pace::Ordinary, seed: SEED };
    let lived = demo::make(&closed, &story)?;
    let key = show::data_key(&closed)?;
    let and_some = leave_open(&closed, &killed, &key)?;
    let (closed, killed) = (Told::of(&closed, &key, lived)?, Told::of(&killed, &key, and_some)?);
    Ok(Sample { key: hex(&key), closed, killed })
}

/// Copies a vault, goes on in the copy, and leaves another copy behind as a killed app would.
fn leave_open(from: &Path, to: &Path, key: &[u8]) -> Outcome<u32> {
    let living = to.with_file_name("living");
    copy_folder(from, &living).map_err(|error| error.to_string())?;
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let clock = SetClock::at(steps::instant(0));
    let sources = Sources { clock: Box::new(clock.clone()), ..Sources::real(Zone::from_phone("UTC", 0)) };
    let mut app = App::open(&living, key.to_vec(), sources).map_err(|error| error.to_string())?;
    for number in 0..3 * ROUND {
        steps::perform(&mut app, &clock, number, content)
            .map_err(|error| format!("step {number}: {error}"))?;
    }
    copy_folder(&living, to).map_err(|error| error.to_string())?;
    Ok(app.settings().map_err(|error| error.to_string())?.about.check_ins)
}

impl Told {
    /// Read in a copy: closing a database brings its log into it.
    fn of(vault: &Path, key: &[u8], check_ins: u32) -> Outcome<Self> {
        let copy = vault.with_file_name("read");
        copy_folder(vault, &copy).map_err(|error| error.to_string())?;
        let tables =
            tables(&Layout::new(&copy).vault().database(), key).map_err(|error| error.to_string())?;
        fs::remove_dir_all(&copy).map_err(|error| error.to_string())?;
        Ok(Self { database: Layout::new(vault).vault().database(), check_ins, tables })
    }
}

fn tables(database: &Path, key: &[u8]) -> rusqlite::Result<BTreeMap<String, Table>> {
    let connection = Connection::open(database)?;
    connection.pragma_update(None, "key", format!("x'{}'", hex(key)))?;
    let mut names = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let names = names.into_iter().chain(["sqlite_schema".to_owned()]);
    names.map(|name| Ok((name.clone(), Table::of(&connection, &name)?))).collect()
}

impl Table {
    fn of(connection: &Connection, name: &str) -> rusqlite::Result<Self> {
        let mut columns =
            connection.prepare("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info(?1)")?;
        let columns: Vec<String> = columns.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut rows = connection.prepare(&format!("SELECT {} FROM \"{name}\"", columns.join(", ")))?;
        let in_words = |row: &Row<'_>| {
            let values = (0..columns.len()).map(|column| row.get::<_, String>(column));
            values.collect::<rusqlite::Result<Vec<_>>>().map(|values| values.join(",") + "\n")
        };
        let mut rows: Vec<String> = rows.query_map([], in_words)?.collect::<Result<_, _>>()?;
        rows.sort_unstable();
        Ok(Self { rows: rows.len(), sha256: hex(&Sha256::digest(rows.concat())) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_vaults_are_told_whole_and_the_killed_one_has_more_in_its_log() {
        let dir = tempfile::tempdir().unwrap();
        let Sample { key, closed, killed } = make(dir.path()).unwrap();
        assert_eq!(key.len(), 64);
        assert_eq!(closed.tables["check_in"].rows, usize::try_from(closed.check_ins).unwrap());
        assert_eq!(killed.tables["check_in"].rows, usize::try_from(killed.check_ins).unwrap());
        assert_eq!(killed.check_ins, closed.check_ins + 3);
        assert_eq!(killed.tables["sqlite_schema"], closed.tables["sqlite_schema"]);
        let log = |told: &Told| told.database.with_file_name("data.db-wal");
        assert!(fs::metadata(log(&killed)).unwrap().len() > 0 && !log(&closed).exists());
    }

    #[test]
    fn one_changed_value_is_another_hash() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x'), (2, NULL)").unwrap();
        let before = Table::of(&connection, "t").unwrap();
        let by_hand = "1,'x'\n2,NULL\n";
        assert_eq!(before, Table { rows: 2, sha256: hex(&Sha256::digest(by_hand)) });
        connection.execute_batch("UPDATE t SET b = '1' WHERE a = 1").unwrap();
        assert_ne!(Table::of(&connection, "t").unwrap(), before);
    }
}
