//! The slot file: what wraps the data key, and the value that tells a wrong key from damage.
//!
//! Text, so that a person who has lost something can at least see what it is:
//!
//! ```text
//! aftershift-slots 1 <SHA-256 of the two words before and of everything below, hexadecimal>
//! vault_id = "<16 bytes>"
//! key_check = "<32 bytes>"
//!
//! [[slot]]
//! kind = "device"
//! wrapped = "<the data key, wrapped by the phone's key store; opaque here>"
//! ```
//!
//! The checksum guards against accidents, not against somebody: who can write this file can only make the vault
//! refuse to open.

use super::key::{DataKey, KeyCheck};
use crate::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The format that this version writes, and the newest it reads.
pub(super) const VERSION: u32 = 1;
/// The longest slot file that is read. One slot takes less than 1 KiB.
pub(super) const LIMIT: u64 = 64 * 1024;
/// The longest wrapped key that a shell may hand over.
pub(super) const WRAPPED_LIMIT: usize = 4096;

const MAGIC: &str = "aftershift-slots";

/// A slot file's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotFile {
    /// Random, for this vault only.
    pub vault_id: [u8; 16],
    key_check: KeyCheck,
    /// The data key as the phone's key store wrapped it.
    pub device: Vec<u8>,
}

/// Why a slot file can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It isn't one, or not whole.
    Damaged,
    /// It is whole, but made by a newer version.
    Newer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    vault_id: String,
    key_check: String,
    slot: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Slot {
    Device { wrapped: String },
}

impl SlotFile {
    /// The file for a new vault.
    #[must_use]
    pub fn new(vault_id: [u8; 16], key: &DataKey, device: Vec<u8>) -> Self {
        Self { vault_id, key_check: key.check(&vault_id, VERSION), device }
    }

    /// Whether this key is the one that the slots wrap.
    #[must_use]
    pub fn fits(&self, key: &DataKey) -> bool {
        key.fits(&self.key_check, &self.vault_id, VERSION)
    }

    /// The file's bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let body = Body {
            vault_id: hex::encode(&self.vault_id),
            key_check: hex::encode(&self.key_check),
            slot: vec![Slot::Device { wrapped: hex::encode(&self.device) }],
        };
        // Strings and one list of tables: nothing that TOML could not hold.
        let body = toml::to_string(&body).unwrap_or_default();
        format!("{MAGIC} {VERSION} {}\n{body}", checksum(&VERSION.to_string(), &body)).into_bytes()
    }

    /// Reads the file's bytes.
    ///
    /// # Errors
    /// [`Unreadable`]; the two ways are told apart by the checksum, so damage is never taken for a newer version.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Damaged)?;
        let (head, body) = text.split_once('\n').ok_or(Unreadable::Damaged)?;
        let [MAGIC, version, sum] = head.split(' ').collect::<Vec<_>>()[..] else {
            return Err(Unreadable::Damaged);
        };
        let number: u32 = version.parse().map_err(|_| Unreadable::Damaged)?;
        if sum != checksum(version, body) || number == 0 {
            return Err(Unreadable::Damaged);
        }
        if number > VERSION {
            return Err(Unreadable::Newer);
        }
        let body: Body = toml::from_str(body).map_err(|_| Unreadable::Damaged)?;
        Self::from_body(body).ok_or(Unreadable::Damaged)
    }

    fn from_body(body: Body) -> Option<Self> {
        let [Slot::Device { wrapped }]: [Slot; 1] = body.slot.try_into().ok()?;
        Some(Self {
            vault_id: hex::decode(&body.vault_id)?.try_into().ok()?,
            key_check: hex::decode(&body.key_check)?.try_into().ok()?,
            device: hex::decode(&wrapped).filter(|w| !w.is_empty() && w.len() <= WRAPPED_LIMIT)?,
        })
    }
}

/// The version is part of it: a digit that changed must not pass for a newer version.
fn checksum(version: &str, body: &str) -> String {
    hex::encode(&Sha256::digest(format!("{MAGIC} {version}\n{body}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slots() -> SlotFile {
        SlotFile::new([7; 16], &DataKey::take(vec![1; 32]).unwrap(), vec![9; 60])
    }

    #[test]
    fn a_newer_version_is_told_from_damage() {
        let body = "kinds = \"that this version can't know\"\n";
        let newer = |version: &str, sum: String| {
            SlotFile::decode(format!("{MAGIC} {version} {sum}\n{body}").as_bytes())
        };
        assert_eq!(newer("2", checksum("2", body)), Err(Unreadable::Newer));
        for (version, sum) in
            [("2", checksum("1", body)), ("3", checksum("2", body)), ("+2", checksum("2", body))]
        {
            assert_eq!(newer(version, sum), Err(Unreadable::Damaged), "{version}");
        }
    }

    #[test]
    fn every_truncation_is_damage() {
        let bytes = slots().encode();
        for length in 0..bytes.len() {
            assert_eq!(SlotFile::decode(&bytes[..length]), Err(Unreadable::Damaged), "{length}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(id: [u8; 16], key: [u8; 32], device in proptest::collection::vec(any::<u8>(), 1..300)) {
            let slots = SlotFile::new(id, &DataKey::take(key.to_vec()).unwrap(), device);
            prop_assert_eq!(SlotFile::decode(&slots.encode()), Ok(slots));
        }

        #[test]
        fn any_changed_byte_is_damage(place in 0usize..10_000, bit in 0u8..8) {
            let mut bytes = slots().encode();
            let place = place % bytes.len();
            bytes[place] ^= 1 << bit;
            prop_assert_eq!(SlotFile::decode(&bytes), Err(Unreadable::Damaged));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = SlotFile::decode(&bytes);
            let _ = SlotFile::decode(&[b"aftershift-slots 1 ", bytes.as_slice()].concat());
        }
    }
}
