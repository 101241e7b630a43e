//! Slot files that somebody may have changed, and what the app may answer. The targets for libFuzzer ask the same.

use crate::MEMORY;
use aftershift_core::app::vault_look;
use aftershift_core::time::UtcMillis;
use aftershift_core::vault::{Layout, Look, PhoneKey, Secret, VaultError, data_key};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Files up to 64 KiB are read. Each sign in one can become a few things of some 30 bytes while it is taken apart, in
/// lists that double: 7 MiB were the most that was seen.
const MOST: usize = 16 * 1024 * 1024;

/// A folder with nothing of a vault but its slot file.
pub(crate) struct Place {
    folder: PathBuf,
    slots: PathBuf,
}

impl Place {
    pub(crate) fn new(folder: &Path) -> Self {
        let slots = Layout::new(folder).vault().slots();
        fs::create_dir_all(slots.parent().unwrap()).unwrap();
        Self { folder: folder.to_owned(), slots }
    }

    /// Puts a slot file there and asks what it is, and whether some key opens it. Fails where that is none of the
    /// answers there are, or takes too much memory. Returns the answer, and the most bytes held.
    pub(crate) fn ask(&self, bytes: &[u8]) -> (String, usize) {
        fs::write(&self.slots, bytes).unwrap();
        let mut answer = String::new();
        let held = MEMORY.most_during(|| answer = self.answer(bytes));
        assert!(held < MOST, "{held} bytes for {} of {bytes:?}", bytes.len());
        (answer, held)
    }

    fn answer(&self, bytes: &[u8]) -> String {
        match vault_look(&self.folder) {
            Ok(Look::Ready(ready)) => {
                assert!(ready.ways.hold(), "{bytes:?}");
                // What is typed isn't tried: it would take a tenth of a second each time.
                for secret in [Secret::Device, Secret::Biometric] {
                    let refused = self.refused(secret(PhoneKey::take(vec![0; 32]).unwrap()));
                    let wrong = matches!(refused, Some(VaultError::WrongKey | VaultError::NoSuchSlot));
                    assert!(wrong, "{refused:?}: {bytes:?}");
                }
                "read".to_owned()
            }
            Err(error @ (VaultError::SlotsDamaged | VaultError::MadeByNewer)) => format!("{error:?}"),
            other => panic!("{other:?}: {bytes:?}"),
        }
    }

    fn refused(&self, secret: Secret) -> Option<VaultError> {
        data_key(&Layout::new(&self.folder), secret, UtcMillis(0)).err()
    }
}

/// The same body, with a head that fits it: what stops at the door tests nothing behind it.
pub(crate) fn with_checksum(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once('\n').unwrap_or(("", &text));
    let version = head.split(' ').nth(1).unwrap_or("2");
    let head = format!("aftershift-slots {version}");
    let sum = Sha256::digest(format!("{head}\n{body}")).iter().fold(String::new(), |mut sum, byte| {
        let _ = write!(sum, "{byte:02x}");
        sum
    });
    format!("{head} {sum}\n{body}").into_bytes()
}
