//! The device key of the desktop preview.
//!
//! A phone keeps its device key in hardware. A desktop has nothing like it, so the preview keeps 32 random bytes in a
//! file that only its owner can read, beside the vault. The Kotlin twin is in `android/desktop`; both have to agree on
//! every byte, so that a vault made by one opens with the other.

use crate::cli::Outcome;
use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

const LENGTH: usize = 32;
const NONCE: usize = 12;

/// Binds the wrapped key to what it is for.
const PURPOSE: &[u8] = b"aftershift device slot 1";

/// The key that wraps a vault's data key.
pub struct PreviewKey(Aes256Gcm);

impl PreviewKey {
    /// Where the key of the vault in `dir` is.
    #[must_use]
    pub fn path(dir: &Path) -> PathBuf {
        dir.join("device.key")
    }

    /// Reads the key of the vault in `dir`.
    ///
    /// # Errors
    /// When it is missing, unreadable, or not 32 bytes long.
    pub fn load(dir: &Path) -> Outcome<Self> {
        let path = Self::path(dir);
        let bytes = fs::read(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => format!("{} is missing: only it opens this vault", path.display()),
            _ => format!("{} can't be read: {error}", path.display()),
        })?;
        let key = Aes256Gcm::new_from_slice(&bytes);
        key.map(Self).map_err(|_| format!("{} should be {LENGTH} bytes long", path.display()))
    }

    /// Reads the key, or makes one where there is none.
    ///
    /// # Errors
    /// As [`PreviewKey::load`], and when it can't be written.
    pub fn load_or_make(dir: &Path) -> Outcome<Self> {
        let path = Self::path(dir);
        if !path.exists() {
            make(&path).map_err(|error| format!("{} can't be made: {error}", path.display()))?;
        }
        Self::load(dir)
    }

    /// Encrypts a data key for the slot file: nonce, ciphertext, tag.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn wrap(&self, data_key: &[u8]) -> Outcome<Vec<u8>> {
        let nonce: [u8; NONCE] = random()?;
        let payload = Payload { msg: data_key, aad: PURPOSE };
        let sealed =
            self.0.encrypt(&Nonce::from(nonce), payload).map_err(|_| "wrapping the key failed".to_owned())?;
        Ok([&nonce, sealed.as_slice()].concat())
    }

    /// The data key again.
    ///
    /// # Errors
    /// When another device key wrapped it, or a byte has changed.
    pub fn unwrap_slot(&self, slot: &[u8]) -> Outcome<Vec<u8>> {
        let other = || "another device key made this vault".to_owned();
        let (nonce, sealed) = slot.split_first_chunk::<NONCE>().ok_or_else(other)?;
        self.0.decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: PURPOSE }).map_err(|_| other())
    }
}

/// Random bytes.
///
/// # Errors
/// When the operating system gives none.
pub fn random<const N: usize>() -> Outcome<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| "the operating system gives no randomness".to_owned())?;
    Ok(bytes)
}

fn make(path: &Path) -> io::Result<()> {
    let key: [u8; LENGTH] = random().map_err(io::Error::other)?;
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(&key)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_wrapped_key_comes_back() {
        let dir = tempfile::tempdir().unwrap();
        let slot = PreviewKey::load_or_make(dir.path()).unwrap().wrap(&[7; 32]).unwrap();
        assert_eq!(slot.len(), NONCE + 32 + 16);
        assert_eq!(PreviewKey::load(dir.path()).unwrap().unwrap_slot(&slot).unwrap(), [7; 32]);
    }

    #[test]
    fn only_the_owner_can_read_the_file() {
        let dir = tempfile::tempdir().unwrap();
        PreviewKey::load_or_make(dir.path()).unwrap();
        let file = fs::metadata(PreviewKey::path(dir.path())).unwrap();
        assert_eq!((file.len(), file.permissions().mode() & 0o777), (32, 0o600));
    }

    #[test]
    fn another_device_key_a_changed_byte_and_a_short_slot_are_refused() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let key = PreviewKey::load_or_make(here.path()).unwrap();
        let mut slot = key.wrap(&[7; 32]).unwrap();
        assert!(PreviewKey::load_or_make(there.path()).unwrap().unwrap_slot(&slot).is_err());
        assert!(key.unwrap_slot(&slot[..5]).is_err());
        slot[20] ^= 1;
        assert!(key.unwrap_slot(&slot).is_err());
    }

    /// Made with OpenSSL: key 01…01, nonce 02…02, data key 07…07. The Kotlin twin has to open the same bytes.
    #[test]
    fn a_slot_that_was_made_elsewhere_opens() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(PreviewKey::path(dir.path()), [1; 32]).unwrap();
        let slot = hex(
            "02020202020202020202020200d1ce4e4d50c6fad4cbbbcf5ba0c5b5a5b2d6e8ecb68a76da80e7fc7ffc7378eb18c97d624dcb4c\
             9d212a83f1df7861",
        );
        assert_eq!(PreviewKey::load(dir.path()).unwrap().unwrap_slot(&slot).unwrap(), [7; 32]);
    }

    fn hex(digits: &str) -> Vec<u8> {
        (0..digits.len() / 2).map(|n| u8::from_str_radix(&digits[2 * n..2 * n + 2], 16).unwrap()).collect()
    }

    #[test]
    fn a_missing_key_is_named() {
        let dir = tempfile::tempdir().unwrap();
        assert!(PreviewKey::load(dir.path()).err().unwrap().contains("device.key is missing"));
    }
}
