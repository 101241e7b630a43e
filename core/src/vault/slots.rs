//! The slot file: what opens the vault, and the value that tells a wrong key from damage.
//!
//! Text, so that a person who has lost something can at least see what it is:
//!
//! ```text
//! aftershift-slots 2 <SHA-256 of the two words before and of everything below, hexadecimal>
//! vault_id = "<16 bytes>"
//! key_check = "<32 bytes>"
//!
//! [[slot]]
//! kind = "device"
//! wrapped = "<32 bytes, wrapped by the phone's key store; opaque here>"
//! sealed = "<the data key, sealed under those 32 bytes; left out where they are the data key itself>"
//!
//! [[slot]]
//! kind = "passphrase"
//! memory = 65536
//! passes = 3
//! lanes = 1
//! salt = "<16 bytes>"
//! sealed = "<the data key, sealed under what Argon2id makes of the passphrase>"
//! ```
//!
//! and likewise `biometric`, as `device`, and `recovery`, with `salt` and `sealed`. Version 1 had a `device` slot without
//! `sealed` and no other; it is read, and becomes version 2 when a slot is changed.
//!
//! The checksum guards against accidents, not against somebody: who can write this file can only make the vault
//! refuse to open.

use super::key::{DataKey, KeyCheck};
use super::passphrase::{self, Cost};
use super::recovery;
use super::seal::Sealed;
use super::ways::Ways;
use crate::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The format that this version writes, and the newest it reads.
pub(super) const VERSION: u32 = 2;
/// The longest slot file that is read. Four slots take less than 32 KiB.
pub(super) const LIMIT: u64 = 64 * 1024;
/// The longest wrapped key that a shell may hand over.
pub(super) const WRAPPED_LIMIT: usize = 4096;

const MAGIC: &str = "aftershift-slots";

/// A slot file's content: each way once, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SlotFile {
    /// Random, for this vault only.
    pub(super) vault_id: [u8; 16],
    version: u32,
    key_check: KeyCheck,
    pub(super) device: Option<Wrapped>,
    pub(super) biometric: Option<Wrapped>,
    pub(super) passphrase: Option<Stretched>,
    pub(super) recovery: Option<Written>,
}

/// A slot that the phone's key store holds the key of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrapped {
    /// 32 bytes, as the phone's key store wrapped them.
    pub(super) wrapped: Vec<u8>,
    /// The data key under them; None where they are the data key.
    pub(super) sealed: Option<Sealed>,
}

/// A slot that a passphrase opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretched {
    pub(super) cost: Cost,
    pub(super) salt: [u8; passphrase::SALT],
    pub(super) sealed: Sealed,
}

/// A slot that a recovery code opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) salt: [u8; recovery::SALT],
    pub(super) sealed: Sealed,
}

/// Why a slot file can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
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
    Device {
        wrapped: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        sealed: Option<String>,
    },
    Biometric {
        wrapped: String,
        sealed: String,
    },
    Passphrase {
        memory: u32,
        passes: u32,
        lanes: u32,
        salt: String,
        sealed: String,
    },
    Recovery {
        salt: String,
        sealed: String,
    },
}

impl SlotFile {
    /// The file for a new vault, whose data key the phone's key store has wrapped.
    #[must_use]
    pub(super) fn new(vault_id: [u8; 16], key: &DataKey, device: Vec<u8>) -> Self {
        Self {
            vault_id,
            version: VERSION,
            key_check: key.check(&vault_id, VERSION),
            device: Some(Wrapped { wrapped: device, sealed: None }),
            biometric: None,
            passphrase: None,
            recovery: None,
        }
    }

    /// Whether this key is the one that the slots hold.
    #[must_use]
    pub(super) fn fits(&self, key: &DataKey) -> bool {
        key.fits(&self.key_check, &self.vault_id, self.version)
    }

    /// The ways that there are.
    #[must_use]
    pub(super) const fn ways(&self) -> Ways {
        Ways {
            device: self.device.is_some(),
            biometric: self.biometric.is_some(),
            passphrase: self.passphrase.is_some(),
            recovery_code: self.recovery.is_some(),
        }
    }

    /// The same in this version's format: what an older app couldn't read can go into it now.
    pub(super) fn renew(&mut self, key: &DataKey) {
        self.version = VERSION;
        self.key_check = key.check(&self.vault_id, VERSION);
    }

    /// The file's bytes.
    #[must_use]
    pub(super) fn encode(&self) -> Vec<u8> {
        let body = Body {
            vault_id: hex::encode(&self.vault_id),
            key_check: hex::encode(&self.key_check),
            slot: self.slots(),
        };
        // Strings, numbers and one list of tables: nothing that TOML could not hold.
        let body = toml::to_string(&body).unwrap_or_default();
        let version = self.version;
        format!("{MAGIC} {version} {}\n{body}", checksum(&version.to_string(), &body)).into_bytes()
    }

    fn slots(&self) -> Vec<Slot> {
        let mut slots = Vec::new();
        if let Some(Wrapped { wrapped, sealed }) = &self.device {
            let sealed = sealed.as_ref().map(|sealed| hex::encode(sealed.bytes()));
            slots.push(Slot::Device { wrapped: hex::encode(wrapped), sealed });
        }
        if let Some(Wrapped { wrapped, sealed: Some(sealed) }) = &self.biometric {
            slots
                .push(Slot::Biometric { wrapped: hex::encode(wrapped), sealed: hex::encode(sealed.bytes()) });
        }
        if let Some(Stretched { cost: Cost { memory, passes, lanes }, salt, sealed }) = &self.passphrase {
            slots.push(Slot::Passphrase {
                memory: *memory,
                passes: *passes,
                lanes: *lanes,
                salt: hex::encode(salt),
                sealed: hex::encode(sealed.bytes()),
            });
        }
        if let Some(Written { salt, sealed }) = &self.recovery {
            slots.push(Slot::Recovery { salt: hex::encode(salt), sealed: hex::encode(sealed.bytes()) });
        }
        slots
    }

    /// Reads the file's bytes.
    ///
    /// # Errors
    /// [`Unreadable`]; the two ways are told apart by the checksum, so damage is never taken for a newer version.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
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
        Self::from_body(number, body).filter(|file| file.ways().hold()).ok_or(Unreadable::Damaged)
    }

    fn from_body(version: u32, body: Body) -> Option<Self> {
        let mut file = Self {
            vault_id: hex::decode(&body.vault_id)?.try_into().ok()?,
            version,
            key_check: hex::decode(&body.key_check)?.try_into().ok()?,
            device: None,
            biometric: None,
            passphrase: None,
            recovery: None,
        };
        for slot in body.slot {
            let twice = match slot {
                Slot::Device { wrapped, sealed } => {
                    let sealed = sealed.map(|sealed| sealed_in(&sealed).ok_or(())).transpose().ok()?;
                    file.device.replace(Wrapped { wrapped: wrapped_in(&wrapped)?, sealed }).is_some()
                }
                Slot::Biometric { wrapped, sealed } => {
                    let sealed = Some(sealed_in(&sealed)?);
                    file.biometric.replace(Wrapped { wrapped: wrapped_in(&wrapped)?, sealed }).is_some()
                }
                Slot::Passphrase { memory, passes, lanes, salt, sealed } => {
                    let cost = Cost { memory, passes, lanes };
                    let salt = hex::decode(&salt)?.try_into().ok()?;
                    file.passphrase.replace(Stretched { cost, salt, sealed: sealed_in(&sealed)? }).is_some()
                }
                Slot::Recovery { salt, sealed } => {
                    let salt = hex::decode(&salt)?.try_into().ok()?;
                    file.recovery.replace(Written { salt, sealed: sealed_in(&sealed)? }).is_some()
                }
            };
            if twice {
                return None;
            }
        }
        Some(file)
    }
}

fn wrapped_in(text: &str) -> Option<Vec<u8>> {
    hex::decode(text).filter(|wrapped| !wrapped.is_empty() && wrapped.len() <= WRAPPED_LIMIT)
}

fn sealed_in(text: &str) -> Option<Sealed> {
    Sealed::read(&hex::decode(text)?)
}

/// The version is part of it: a digit that changed must not pass for a newer version.
fn checksum(version: &str, body: &str) -> String {
    hex::encode(&Sha256::digest(format!("{MAGIC} {version}\n{body}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> DataKey {
        DataKey::take(vec![1; 32]).unwrap()
    }

    fn sealed(byte: u8) -> Sealed {
        Sealed::new(&key(), &super::super::key::Bytes::copy_of(&[byte; 32]), b"test").unwrap()
    }

    /// One with every kind of slot.
    fn slots() -> SlotFile {
        SlotFile {
            biometric: Some(Wrapped { wrapped: vec![8; 60], sealed: Some(sealed(1)) }),
            passphrase: Some(Stretched { cost: Cost::NOW, salt: [2; 16], sealed: sealed(2) }),
            recovery: Some(Written { salt: [3; 16], sealed: sealed(3) }),
            ..SlotFile::new([7; 16], &key(), vec![9; 60])
        }
    }

    fn with_sum(version: &str, body: &str) -> Vec<u8> {
        format!("{MAGIC} {version} {}\n{body}", checksum(version, body)).into_bytes()
    }

    /// As the first version wrote it, byte by byte.
    #[test]
    fn a_file_of_the_first_version_is_read_and_becomes_this_version_when_it_is_renewed() {
        let check = hex::encode(&key().check(&[7; 16], 1));
        let body = format!(
            "vault_id = \"{}\"\nkey_check = \"{check}\"\n\n[[slot]]\nkind = \"device\"\nwrapped = \"0909\"\n",
            "07".repeat(16)
        );
        let bytes = with_sum("1", &body);
        let mut file = SlotFile::decode(&bytes).unwrap();
        assert_eq!(file.device, Some(Wrapped { wrapped: vec![9; 2], sealed: None }));
        assert!(file.fits(&key()));
        assert_eq!(file.encode(), bytes, "what wasn't changed is as it was");
        file.renew(&key());
        assert!(file.fits(&key()) && file.encode().starts_with(b"aftershift-slots 2 "));
        assert_eq!(SlotFile::decode(&file.encode()), Ok(file));
    }

    #[test]
    fn a_slot_that_is_there_twice_and_ways_that_cant_stand_together_are_damage() {
        let whole = String::from_utf8(slots().encode()).unwrap();
        let (_, body) = whole.split_once('\n').unwrap();
        let (head, list) = body.split_at(body.find("[[slot]]").unwrap());
        let each: Vec<String> =
            list.split("[[slot]]").skip(1).map(|slot| format!("[[slot]]{slot}")).collect();
        assert_eq!(each.len(), 4);
        let decode = |slots: &[&str]| SlotFile::decode(&with_sum("2", &format!("{head}{}", slots.concat())));
        assert!(decode(&[&each[0], &each[2]]).is_ok());
        for twice in &each {
            assert_eq!(decode(&[&each[0], &each[2], twice, twice]), Err(Unreadable::Damaged), "{twice}");
        }
        assert_eq!(decode(&[]), Err(Unreadable::Damaged));
        assert_eq!(decode(&[&each[1]]), Err(Unreadable::Damaged), "a finger alone");
        assert_eq!(decode(&[&each[3]]), Err(Unreadable::Damaged), "a code alone");
    }

    #[test]
    fn a_newer_version_is_told_from_damage() {
        let body = "kinds = \"that this version can't know\"\n";
        let newer = |version: &str, sum: String| {
            SlotFile::decode(format!("{MAGIC} {version} {sum}\n{body}").as_bytes())
        };
        assert_eq!(newer("3", checksum("3", body)), Err(Unreadable::Newer));
        for (version, sum) in
            [("3", checksum("1", body)), ("4", checksum("3", body)), ("+3", checksum("3", body))]
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
            let _ = SlotFile::decode(&[b"aftershift-slots 2 ", bytes.as_slice()].concat());
            let body = String::from_utf8_lossy(&bytes);
            let _ = SlotFile::decode(&with_sum("2", &body));
        }
    }
}
