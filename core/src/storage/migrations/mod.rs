//! Numbered SQL files, run in one transaction. Adding a migration is adding a file with the next number, a fixture of
//! the schema before, and `schema.sql` as it is afterwards (see `docs/howto/add-a-migration.md`).
//!
//! Mistakes made here are written down in `NOTES.md` beside the files.

use super::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// Every migration: file name and SQL, in order.
const MIGRATIONS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The schema that this version writes, and the newest it reads.
#[must_use]
pub fn head() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The schema version of a database.
pub(super) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings a database to the head. All steps in one transaction: it ends at the head or stays where it was.
pub(super) fn run(connection: &mut Connection) -> Result<(), StoreError> {
    run_to(connection, head())
}

/// Brings a database to a version; one that is there already stays as it is.
///
/// # Errors
/// [`StoreError::Newer`] for a version after the head.
pub(super) fn run_to(connection: &mut Connection, to: u32) -> Result<(), StoreError> {
    let from = version(connection)?;
    if to > head() {
        return Err(StoreError::Newer);
    }
    if from >= to {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (_, (_, sql)) in (0..to).zip(MIGRATIONS).filter(|(number, _)| *number >= from) {
        transaction.execute_batch(sql)?;
    }
    transaction.pragma_update(None, "user_version", to)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table and index of a database, in name order, without the differences that don't matter.
    fn schema(connection: &Connection) -> Vec<String> {
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.map(|sql| sql.unwrap().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn the_files_are_numbered_from_one_without_a_gap() {
        for (place, (name, _)) in MIGRATIONS.iter().enumerate() {
            assert!(name.starts_with(&format!("{:04}_", place + 1)), "{name}");
        }
    }

    #[test]
    fn all_migrations_together_are_the_composite_schema() {
        let mut migrated = Connection::open_in_memory().unwrap();
        run(&mut migrated).unwrap();
        let fresh = Connection::open_in_memory().unwrap();
        fresh.execute_batch(include_str!("../schema.sql")).unwrap();
        assert_eq!(schema(&migrated), schema(&fresh));
        assert_eq!(version(&migrated).unwrap(), head());
    }

    #[test]
    fn a_migration_that_fails_leaves_the_database_where_it_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        // In the way of the last statement of the first migration.
        connection.execute_batch("CREATE TABLE setting (other TEXT)").unwrap();
        let before = schema(&connection);
        assert!(run(&mut connection).is_err());
        assert_eq!((schema(&connection), version(&connection).unwrap()), (before, 0));
    }
}
