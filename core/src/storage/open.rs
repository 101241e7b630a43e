//! Opening and making the database, so that nothing is written before it is known to be ours and whole.

use super::{StoreError, migrations};
use crate::vault::DataKey;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// "Aftr" in ASCII: tells this app's databases from any other's.
pub(super) const APPLICATION_ID: i32 = 0x4166_7472;

/// What a file that was never encrypted begins with.
const PLAIN_HEADER: &[u8] = b"SQLite format 3\0";

/// Makes a database at a path where there is none.
pub(super) fn create(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    let mut connection = connect(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    settings(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrations::run(&mut connection)?;
    if is_plain(path)? {
        // A build without a codec ignores the key and would write everything in clear.
        return Err(StoreError::Failed);
    }
    Ok(connection)
}

/// `SQLCipher`'s default since version 4.
const PAGE: u64 = 4096;

/// Opens a database that is there. Until it has proved to be ours, whole and not too new, closing it changes nothing.
pub(super) fn open(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    match fs::metadata(path) {
        // `SQLite` takes a file of no byte or of one for an empty database, and removes the log beside it.
        Ok(file) if file.is_file() && file.len() >= PAGE => {}
        Ok(_) => return Err(StoreError::Damaged),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(StoreError::Damaged),
        Err(error) => return Err(error.into()),
    }
    let mut connection = connect(path, key, OpenFlags::empty())?;
    // Before anything is read: what can't be written to can't be locked either, and that would look like a failure.
    if connection.is_readonly(MAIN_DB)? {
        return Err(StoreError::NotWritable);
    }
    // Closing would bring what is in the log into the database. Without a log it only removes the empty one that
    // reading makes, and that has to go again.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, fs::exists(log_of(path))?)?;
    settings(&connection)?;
    check(&connection, path)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    migrations::run(&mut connection)?;
    Ok(connection)
}

/// How long to wait for another opener: enough for one that is just closing, too short to look frozen.
const WAIT_FOR_ANOTHER: Duration = Duration::from_millis(200);

/// Opens the file and hands over the key. Nothing is read yet, so nothing is decided yet.
fn connect(path: &Path, key: &DataKey, create: OpenFlags) -> Result<Connection, StoreError> {
    // One connection, behind one lock (see `bindings`): SQLite needn't lock itself.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(WAIT_FOR_ANOTHER)?;
    // SQLCipher writes warnings to the system's log by default.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // Not by `pragma_update`, which would put it together in memory that nobody wipes.
    connection.execute_batch(&key.pragma())?;
    let cipher: Option<String> = connection.pragma_query_value(None, "cipher_version", |row| row.get(0)).ok();
    if cipher.is_none_or(|version| version.is_empty()) {
        return Err(StoreError::Failed);
    }
    // One process, one connection: the index of the log is kept in memory, and a second opener is told.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    Ok(connection)
}

/// What every connection runs with. `FULL` so that an acknowledged answer survives a power cut; `secure_delete` so
/// that a removed one is gone; temporary data never on disk; the two `fullfsync` matter on Apple only.
pub const PRAGMAS: &str = "PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA mmap_size = 0;
    PRAGMA cache_size = -8000;";

fn settings(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(PRAGMAS)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Whether this is our database, and all of it is there. Every page is authenticated by `SQLCipher` as it is read, so
/// damage further in is found when it is met and never taken for data.
fn check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::Damaged);
    }
    let version = migrations::version(connection)?;
    if version > migrations::head() {
        return Err(StoreError::Newer);
    }
    if version == 0 || is_cut_short(connection, path)? {
        return Err(StoreError::Damaged);
    }
    Ok(())
}

/// Whether the file ends before its last page. While the log holds frames, the file may rightly lag behind.
fn is_cut_short(connection: &Connection, path: &Path) -> Result<bool, StoreError> {
    if fs::metadata(log_of(path)).is_ok_and(|file| file.len() > 0) {
        return Ok(false);
    }
    let pages: u32 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    // SQLCipher answers this one in text.
    let size: String = connection.pragma_query_value(None, "cipher_page_size", |row| row.get(0))?;
    let size: u64 = size.parse().map_err(|_| StoreError::Failed)?;
    Ok(fs::metadata(path)?.len() < u64::from(pages) * size)
}

fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

fn is_plain(path: &Path) -> Result<bool, StoreError> {
    use std::io::Read as _;
    let mut head = Vec::new();
    fs::File::open(path)?.take(PLAIN_HEADER.len() as u64).read_to_end(&mut head)?;
    Ok(head == PLAIN_HEADER)
}
