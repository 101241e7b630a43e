//! Files outside `SQLite`: read with a limit, replaced durably and all at once.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read as _, Write as _};
use std::path::Path;

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// `InvalidData` for a longer one: what this app writes is never that long.
pub fn read_capped(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    Ok(bytes)
}

/// Puts `bytes` in the place of the file: temporary file, sync, rename, sync of the folder. After a crash at any
/// point the path holds the old bytes or the new ones, never a part.
///
/// # Errors
/// The old file is then still there. The temporary one is removed when that is possible, and is overwritten by the
/// next call otherwise.
pub fn durable_replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    durable_write(path, |file| file.write_all(bytes))
}

/// The same for a file that is written bit by bit.
///
/// # Errors
/// As [`durable_replace`], or what `write` returned.
pub fn durable_write<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), E>,
) -> Result<(), E> {
    let temporary = path.with_added_extension("new");
    let written = write_synced(&temporary, write).and_then(|()| {
        fs::rename(&temporary, path)?;
        Ok(path.parent().map_or(Ok(()), sync_folder)?)
    });
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes the file, and what an interrupted replacement may have left beside it: after a crash, neither comes back.
///
/// # Errors
/// When one of them is there and can't be removed.
pub fn durable_remove(path: &Path) -> io::Result<()> {
    for name in [path.to_owned(), path.with_added_extension("new")] {
        match fs::remove_file(&name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    path.parent().filter(|folder| folder.exists()).map_or(Ok(()), sync_folder)
}

/// Makes the names in a folder durable.
///
/// # Errors
/// As the operating system says.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn write_synced<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), E>,
) -> Result<(), E> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    let mut file = BufWriter::new(options.open(path)?);
    write(&mut file)?;
    file.flush()?;
    Ok(file.get_ref().sync_all()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_file_holds_the_new_bytes_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("slots");
        durable_replace(&path, b"old").unwrap();
        durable_replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_replacement_that_fails_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("slots");
        durable_replace(&path, b"old").unwrap();
        // A folder where the temporary file would go: writing it cannot succeed, whoever runs this.
        fs::create_dir(path.with_added_extension("new")).unwrap();
        assert!(durable_replace(&path, b"new").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn a_file_past_the_limit_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        fs::write(&path, [0; 11]).unwrap();
        assert_eq!(read_capped(&path, 10).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(read_capped(&path, 11).unwrap().len(), 11);
    }
}
