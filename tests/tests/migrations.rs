//! Databases of every schema there ever was: each opens with this version, and keeps what is in it.
//!
//! `data/schema/v<n>.sql` is the schema of version n and `v<n>.rows.sql` what somebody may have stored with it. They
//! are SQL and not databases, so that they can be read; the encrypted vault is made here.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

use aftershift_core::app::App;
use aftershift_core::storage::schema_version;
use aftershift_core::time::UtcMillis;
use aftershift_core::vault::Layout;
use aftershift_tests::fixture::{self, KEY, SetClock, hex};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Every table's columns and rows, each value as SQL would write it.
type Content = BTreeMap<String, (Vec<String>, Vec<Vec<String>>)>;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema").join(name)
}

fn raw(folder: &Path) -> Connection {
    let connection = Connection::open(Layout::new(folder).vault().database()).unwrap();
    connection.pragma_update(None, "key", format!("x'{}'", hex(&KEY))).unwrap();
    connection
}

/// An encrypted vault as version n left it.
fn vault_of_version(version: u32) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    drop(fixture::create(folder.path(), &clock()).unwrap());
    let id: i32 = raw(folder.path()).pragma_query_value(None, "application_id", |row| row.get(0)).unwrap();
    fs::remove_file(Layout::new(folder.path()).vault().database()).unwrap();
    let old = raw(folder.path());
    old.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())).unwrap();
    old.execute_batch(&fs::read_to_string(data(&format!("v{version}.sql"))).unwrap()).unwrap();
    old.execute_batch(&fs::read_to_string(data(&format!("v{version}.rows.sql"))).unwrap()).unwrap();
    old.pragma_update(None, "application_id", id).unwrap();
    old.pragma_update(None, "user_version", version).unwrap();
    folder
}

fn clock() -> SetClock {
    SetClock::at(UtcMillis(1_795_000_100_000))
}

fn open(folder: &TempDir) -> App {
    fixture::open(folder.path(), &clock()).unwrap()
}

fn names(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn tables(connection: &Connection) -> BTreeMap<String, Vec<String>> {
    let tables =
        names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    let columns =
        |table: &String| names(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
    tables.into_iter().map(|table| (table.clone(), columns(&table))).collect()
}

/// What is in these columns of these tables.
fn content(connection: &Connection, tables: &BTreeMap<String, Vec<String>>) -> Content {
    let rows = |table: &String, columns: &Vec<String>| {
        let quoted: Vec<_> = columns.iter().map(|column| format!("quote({column})")).collect();
        let mut statement =
            connection.prepare(&format!("SELECT {} FROM {table}", quoted.join(", "))).unwrap();
        let read = statement.query_map([], |row| (0..columns.len()).map(|place| row.get(place)).collect());
        let mut rows: Vec<Vec<String>> = read.unwrap().map(Result::unwrap).collect();
        rows.sort();
        rows
    };
    tables.iter().map(|(table, columns)| (table.clone(), (columns.clone(), rows(table, columns)))).collect()
}

/// The SQL of every table and index, without the differences that don't matter.
fn schema(connection: &Connection) -> Vec<String> {
    let sql = names(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
    sql.iter().map(|sql| sql.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn every_version_up_to_this_one_has_its_fixture_and_the_last_is_the_schema_as_it_is() {
    let names =
        fs::read_dir(data("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    let mut expected: Vec<_> =
        (1..=schema_version()).flat_map(|n| [format!("v{n}.sql"), format!("v{n}.rows.sql")]).collect();
    expected.sort();
    assert_eq!(names, expected);
    let last = fs::read_to_string(data(&format!("v{}.sql", schema_version()))).unwrap();
    assert_eq!(last, include_str!("../../core/src/storage/schema.sql"));
}

#[test]
fn every_past_schema_opens_at_this_one_and_keeps_its_rows() {
    for version in 1..=schema_version() {
        let folder = vault_of_version(version);
        let old = raw(folder.path());
        let columns = tables(&old);
        let before = content(&old, &columns);
        for (table, (_, rows)) in &before {
            assert!(!rows.is_empty(), "version {version}: the fixture has no row for {table}");
        }
        drop(old);

        let app = open(&folder);
        app.check_integrity().unwrap();
        app.all_check_ins().unwrap();
        drop(app);

        let new = raw(folder.path());
        assert_eq!(content(&new, &columns), before, "version {version}");
        let fresh = Connection::open_in_memory().unwrap();
        fresh.execute_batch(include_str!("../../core/src/storage/schema.sql")).unwrap();
        assert_eq!(schema(&new), schema(&fresh), "version {version}");
        let reached: u32 = new.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(reached, schema_version());
    }
}

#[test]
fn what_was_stored_with_the_first_version_reads_as_it_was_written() {
    let folder = vault_of_version(1);
    let app = open(&folder);
    let [first, second, third] = &app.all_check_ins().unwrap()[..] else { panic!("three were stored") };
    assert_eq!((first.load.value(), first.work_day.to_string().as_str()), (0, "1970-01-01"));
    assert_eq!((first.at.at, first.at.zone.as_str(), first.moment), (UtcMillis(0), "Mars/Olympus", None));
    assert_eq!(second.note.as_ref().unwrap().text(), "twelve hours, no break\n🙂 é");
    assert_eq!(second.signals, ["numb", "a-signal-that-was-taken-back"]);
    assert_eq!(second.weighed.iter().map(|w| w.sphere.word()).collect::<Vec<_>>(), ["system", "me"]);
    assert_eq!(third.helped, ["colleague"]);
    assert_eq!((third.sleep_minutes.unwrap().value(), third.energy.unwrap().value()), (1440, 4));
    assert_eq!(app.settings().unwrap().day_turn.minutes(), 300);
    assert_eq!(app.cards().unwrap().check_in.map(|open| open.id), Some(third.id));
}
