//! The lines inside.

use super::BackupError;
use crate::hex;
use crate::storage::Cell;
use crate::time::{Stamp, UtcMillis};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use zeroize::Zeroizing;

/// The version of the format that this app writes, and the newest that it reads.
pub(super) const FORMAT: u32 = 1;

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the format.
    pub(super) aftershift_backup: u32,
    /// The schema of the rows.
    pub schema: u32,
    /// The vault that it was made from: 16 bytes in hexadecimal digits.
    pub vault: String,
    /// When: UTC milliseconds.
    pub made_ms: i64,
    /// The offset of the zone then, in minutes.
    pub offset_min: i32,
    /// The zone.
    pub zone: String,
}

/// A table begins.
#[derive(Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) table: String,
    pub(super) columns: Vec<String>,
}

/// The rows are over.
#[derive(Serialize, Deserialize)]
pub(super) struct End {
    pub(super) rows: u64,
}

/// A row.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Cells(Vec<Written>);

/// A value as JSON has it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Integer(i64),
    Text(String),
    Bytes { hex: String },
    Nothing,
}

/// Any line after the first.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Line {
    Row(Cells),
    Table(Table),
    End(End),
}

impl Header {
    /// Whether it was made from this vault.
    #[must_use]
    pub fn is_of(&self, vault: &[u8; 16]) -> bool {
        self.vault == hex::encode(vault)
    }

    /// When it was made.
    #[must_use]
    pub fn made(&self) -> Stamp {
        Stamp { at: UtcMillis(self.made_ms), offset_minutes: self.offset_min, zone: self.zone.clone() }
    }

    /// For a backup that is made now.
    #[must_use]
    pub fn new(schema: u32, vault: &[u8; 16], made: &Stamp) -> Self {
        Self {
            aftershift_backup: FORMAT,
            schema,
            vault: hex::encode(vault),
            made_ms: made.at.0,
            offset_min: made.offset_minutes,
            zone: made.zone.clone(),
        }
    }
}

impl From<Vec<Cell>> for Cells {
    fn from(cells: Vec<Cell>) -> Self {
        let written = |cell| match cell {
            Cell::Nothing => Written::Nothing,
            Cell::Integer(number) => Written::Integer(number),
            Cell::Text(text) => Written::Text(text),
            Cell::Bytes(bytes) => Written::Bytes { hex: hex::encode(&bytes) },
        };
        Self(cells.into_iter().map(written).collect())
    }
}

impl Cells {
    /// As the database has them.
    pub(super) fn into_cells(self) -> Result<Vec<Cell>, BackupError> {
        let cell = |written| {
            Ok(match written {
                Written::Nothing => Cell::Nothing,
                Written::Integer(number) => Cell::Integer(number),
                Written::Text(text) => Cell::Text(text),
                Written::Bytes { hex } => Cell::Bytes(hex::decode(&hex).ok_or(BackupError::Damaged)?),
            })
        };
        self.0.into_iter().map(cell).collect()
    }
}

/// Writes a line.
pub(super) fn put(to: &mut impl Write, line: &impl Serialize) -> Result<(), BackupError> {
    let mut text = Zeroizing::new(serde_json::to_vec(line).map_err(|_| BackupError::Failed)?);
    text.push(b'\n');
    Ok(to.write_all(&text)?)
}

/// Lines, one after the other, none longer than a limit.
pub(super) struct Lines<R> {
    from: BufReader<R>,
    limit: u64,
}

/// A line as it stands there.
pub(super) struct Raw(Zeroizing<Vec<u8>>);

impl<R: Read> Lines<R> {
    pub(super) fn of(from: R, limit: u64) -> Self {
        Self { from: BufReader::new(from), limit }
    }

    /// The next line; None at the end.
    pub(super) fn next(&mut self) -> Result<Option<Raw>, BackupError> {
        let mut line = Zeroizing::new(Vec::new());
        let read = (&mut self.from).take(self.limit).read_until(b'\n', &mut line);
        match read.map_err(|error| of_reading(&error))? {
            0 => Ok(None),
            _ if line.last() == Some(&b'\n') => Ok(Some(Raw(line))),
            // Cut short, or longer than any that this app writes.
            _ => Err(BackupError::Damaged),
        }
    }
}

/// `age` says by these two that the rest isn't what was written, or isn't there.
pub(super) fn of_reading(error: &io::Error) -> BackupError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => BackupError::Damaged,
        _ => BackupError::FileNotThere,
    }
}

impl Raw {
    pub(super) fn header(&self) -> Result<Header, BackupError> {
        /// A later version may say other things; that it is one is said in the same place.
        #[derive(Deserialize)]
        struct AnyHeader {
            aftershift_backup: u32,
        }
        let any: AnyHeader = serde_json::from_slice(&self.0).map_err(|_| BackupError::NotABackup)?;
        if any.aftershift_backup > FORMAT {
            return Err(BackupError::MadeByNewer);
        }
        serde_json::from_slice(&self.0).map_err(|_| BackupError::Damaged)
    }

    pub(super) fn line(&self) -> Result<Line, BackupError> {
        serde_json::from_slice(&self.0).map_err(|_| BackupError::Damaged)
    }
}
