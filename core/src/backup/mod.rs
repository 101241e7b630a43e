//! A backup: everything that a person has entered, in one file that they keep where they like.
//!
//! The file is an [age](https://age-encryption.org/v1) file with one recipient, a passphrase (scrypt, work factor 16;
//! read up to 18, which is what the program `age` writes). Inside are lines of JSON in UTF-8, each ended by a line
//! feed:
//!
//! ```text
//! {"aftershift_backup":1,"schema":3,"vault":"<16 bytes>","made_ms":1795465800000,"offset_min":0,"zone":"Europe/London"}
//! {"table":"check_in","columns":["id","at_ms", …]}
//! [{"hex":"0190…"},1795465800000, …, "a note",null]
//! …
//! {"rows":1234}
//! ```
//!
//! The first line says which version of this format it is, which schema the rows have (`storage/migrations`), which
//! vault it was made from, and when. A table is named before its rows, with the columns that it has in that schema,
//! in their order; bytes are `{"hex":…}`. The last line counts the rows: without it the file is not whole.
//! `docs/backup.md` says it for whoever reads one without this app.
//!
//! A file from outside may have been made by anybody. So it is read into memory with limits, by the rules of the
//! schema and of everything that reads the app's own database, before anything of it is shown; see
//! [`crate::storage::Staging`].

mod error;
mod format;
mod seal;

pub use error::BackupError;
pub use format::Header;

use crate::storage::{Part, Staged, Staging, Store, schema_version};
use crate::vault::Passphrase;
use format::{Cells, End, Line, Table};
use std::io::{BufRead, Read, Write};

/// No backup that this app writes comes near: ten years are some megabytes.
pub const LIMIT: u64 = 32 * 1024 * 1024;

/// The longest line: the longest text that can be entered is a fraction of it.
const LONGEST_LINE: u64 = 256 * 1024;

/// A backup that was opened, and is whole.
#[derive(Debug)]
pub struct Opened {
    /// What it says of itself.
    pub header: Header,
    /// What is in it.
    pub staged: Staged,
}

/// Writes everything in the store.
///
/// # Errors
/// As the storage says, or as `to` does.
pub fn write(
    to: impl Write,
    passphrase: &Passphrase,
    header: &Header,
    store: &Store,
) -> Result<(), BackupError> {
    let mut sealed = seal::writer(to, passphrase)?;
    let mut rows = 0;
    format::put(&mut sealed, header)?;
    store.each_part(|part| match part {
        Part::Table(table, columns) => format::put(&mut sealed, &Table { table: table.into(), columns }),
        Part::Row(cells) => {
            rows += 1;
            format::put(&mut sealed, &Cells::from(cells))
        }
    })?;
    format::put(&mut sealed, &End { rows })?;
    sealed.finish()?;
    Ok(())
}

/// Opens a backup and reads all of it into memory.
///
/// # Errors
/// [`BackupError::NotABackup`], [`BackupError::WrongPassphrase`], [`BackupError::TooDemanding`],
/// [`BackupError::MadeByNewer`], [`BackupError::Damaged`].
pub fn read(from: impl BufRead, passphrase: &Passphrase) -> Result<Opened, BackupError> {
    read_inside(seal::reader(from, passphrase)?)
}

/// Reads what is inside, once it is unsealed.
///
/// # Errors
/// As [`read`], without those of the seal.
pub fn read_inside(from: impl Read) -> Result<Opened, BackupError> {
    let mut lines = format::Lines::of(from, LONGEST_LINE);
    // Somebody else's file may be sealed with a passphrase as well.
    let header: Header = lines.next()?.ok_or(BackupError::NotABackup)?.header()?;
    if header.schema > schema_version() {
        return Err(BackupError::MadeByNewer);
    }
    let mut staging = Staging::new(header.schema).map_err(|_| BackupError::Damaged)?;
    let mut rows = 0;
    loop {
        match lines.next()?.ok_or(BackupError::Damaged)?.line()? {
            Line::Table(Table { table, columns }) => staging.table(&table, &columns),
            Line::Row(cells) => {
                rows += 1;
                staging.row(&cells.into_cells()?)
            }
            Line::End(end) if end.rows == rows => break,
            Line::End(_) => return Err(BackupError::Damaged),
        }
        .map_err(|_| BackupError::Damaged)?;
    }
    if lines.next()?.is_some() {
        return Err(BackupError::Damaged);
    }
    let staged = staging.finish().map_err(|_| BackupError::Damaged)?;
    Ok(Opened { header, staged })
}

#[cfg(test)]
mod tests;
