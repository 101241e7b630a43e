//! Whose database it is: the vault's id, beside the database, where it can be read without a key.
//!
//! A wrong key and a damaged first page look the same to `SQLCipher`. The slot file says which key is the vault's; this
//! says which vault the database is of. It is asked only when the database doesn't open, so it can never keep anybody
//! out, and it is no secret: the id stands in the slot file as well.

use crate::files::{durable_replace, read_capped};
use crate::hex;
use sha2::{Digest as _, Sha256};
use std::io;
use std::path::{Path, PathBuf};

const MAGIC: &str = "aftershift-data 1";
const LIMIT: u64 = 256;

type VaultId = [u8; 16];

/// Says that the database in this folder is this vault's.
pub(super) fn write(data: &Path, id: &VaultId) -> io::Result<()> {
    durable_replace(&file(data), text(id).as_bytes())
}

/// The same after an opening that went well, where it isn't said yet: in a vault of an earlier version, or one whose
/// database somebody brought here with its key. Where it can't be written, nothing is missing but this.
pub(super) fn remember(data: &Path, id: &VaultId) {
    if read(data) != Some(*id) {
        let _ = write(data, id);
    }
}

/// Whether it is said to be another vault's. False where nothing is said, or nothing that can be trusted.
pub(super) fn is_another(data: &Path, id: &VaultId) -> bool {
    read(data).is_some_and(|owner| owner != *id)
}

fn read(data: &Path) -> Option<VaultId> {
    let bytes = read_capped(&file(data), LIMIT).ok()?;
    let found = std::str::from_utf8(&bytes).ok()?;
    let id = hex::decode(found.split(' ').nth(2)?)?.try_into().ok()?;
    (found == text(&id)).then_some(id)
}

/// The checksum is against accidents: a digit that changed isn't another vault.
fn text(id: &VaultId) -> String {
    let said = format!("{MAGIC} {}", hex::encode(id));
    let sum = hex::encode(&Sha256::digest(&said));
    format!("{said} {sum}\n")
}

fn file(data: &Path) -> PathBuf {
    data.join("owner")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_a_whole_file_with_another_id_says_that_it_is_anothers() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        assert!(!is_another(data, &[1; 16]), "nothing is said");
        write(data, &[1; 16]).unwrap();
        assert!(!is_another(data, &[1; 16]));
        assert!(is_another(data, &[2; 16]));
        let whole = fs::read(file(data)).unwrap();
        for length in 0..whole.len() {
            fs::write(file(data), &whole[..length]).unwrap();
            assert!(!is_another(data, &[2; 16]), "{length}");
        }
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(file(data), changed).unwrap();
            assert!(!is_another(data, &[2; 16]), "{place}");
        }
        fs::write(file(data), [whole.as_slice(), &[b' '; 500]].concat()).unwrap();
        assert!(!is_another(data, &[2; 16]));
    }

    #[test]
    fn it_is_written_where_it_is_missing_or_says_something_else_and_left_alone_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        for before in [None, Some("nonsense".to_owned()), Some(text(&[2; 16]))] {
            if let Some(before) = before {
                fs::write(file(data), before).unwrap();
            }
            remember(data, &[1; 16]);
            assert_eq!(read(data), Some([1; 16]));
        }
        let written = fs::metadata(file(data)).unwrap().modified().unwrap();
        remember(data, &[1; 16]);
        assert_eq!(fs::metadata(file(data)).unwrap().modified().unwrap(), written);
        // Nowhere to write to: nothing happens.
        remember(&data.join("missing"), &[1; 16]);
    }
}
