use super::VaultError;
use super::seal::SealingKey;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::ops::{Deref, DerefMut};
use zeroize::{Zeroize as _, Zeroizing};

/// The key of the database: 256 random bits. Every slot wraps this same key. It leaves memory when it is dropped.
///
/// It lies on the heap, as every secret here: what is moved about is where it lies, so that no copy stays behind.
pub struct DataKey(Bytes);

/// 32 secret bytes in one place.
pub(super) struct Bytes(Box<Zeroizing<[u8; DataKey::LENGTH]>>);

impl Bytes {
    /// Copies them to a place of their own.
    pub(super) fn copy_of(bytes: &[u8; DataKey::LENGTH]) -> Self {
        let mut place = Box::new(Zeroizing::new([0; DataKey::LENGTH]));
        place.copy_from_slice(bytes);
        Self(place)
    }
}

impl Deref for Bytes {
    type Target = [u8; DataKey::LENGTH];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Bytes {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

/// 32 random bytes that a phone's key store wraps and gives back: the data key itself in a vault's first slot, and a
/// key of their own, under which it is sealed, in each that is added later. They leave memory when they are dropped.
pub struct PhoneKey(Bytes);

impl PhoneKey {
    /// Takes over bytes from a shell and wipes where they came from.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] for none at all, [`VaultError::KeyLength`] for another length than 32 bytes.
    pub fn take(mut bytes: Vec<u8>) -> Result<Self, VaultError> {
        let key = match <&[u8; DataKey::LENGTH]>::try_from(bytes.as_slice()) {
            Ok(key) => Ok(Self(Bytes::copy_of(key))),
            Err(_) if bytes.is_empty() => Err(VaultError::NoKey),
            Err(_) => Err(VaultError::KeyLength),
        };
        bytes.zeroize();
        key
    }

    /// As the data key, which it is in a vault's first slot.
    #[must_use]
    pub fn as_data_key(&self) -> DataKey {
        DataKey(Bytes::copy_of(&self.0))
    }

    pub(super) fn sealing(&self) -> &SealingKey {
        &self.0
    }
}

/// HMAC-SHA-256 of vault id and format version under the data key. It tells a wrong key from a damaged database
/// before `SQLite` opens anything.
pub(super) type KeyCheck = [u8; 32];

const PURPOSE: &[u8] = b"aftershift key check";

impl DataKey {
    /// Length in bytes.
    pub const LENGTH: usize = 32;

    /// Takes over bytes and wipes where they came from.
    ///
    /// # Errors
    /// As [`PhoneKey::take`].
    pub fn take(bytes: Vec<u8>) -> Result<Self, VaultError> {
        Ok(PhoneKey::take(bytes)?.as_data_key())
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The statement that hands it to `SQLCipher`, raw: it is random already, and needs no derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        // Long enough from the start: growing, it would leave parts of itself behind.
        let mut statement = Zeroizing::new(String::with_capacity(16 + 2 * Self::LENGTH));
        statement.push_str("PRAGMA key = \"x'");
        crate::hex::append(&mut statement, self.bytes());
        statement.push_str("'\"");
        statement
    }

    pub(super) fn check(&self, vault_id: &[u8], version: u32) -> KeyCheck {
        self.mac(vault_id, version).finalize().into_bytes().into()
    }

    /// Compares in constant time.
    pub(super) fn fits(&self, expected: &KeyCheck, vault_id: &[u8], version: u32) -> bool {
        self.mac(vault_id, version).verify_slice(expected).is_ok()
    }

    fn mac(&self, vault_id: &[u8], version: u32) -> Hmac<Sha256> {
        hmac(self.bytes(), &[PURPOSE, vault_id, &version.to_be_bytes()])
    }
}

/// HMAC-SHA-256 of the parts under a secret of at most 64 bytes.
pub(super) fn hmac(secret: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    // `new` takes exactly one block; the key is padded to it, as HMAC itself would do.
    let mut block = Zeroizing::new([0u8; 64]);
    block[..secret.len()].copy_from_slice(secret);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    for part in parts {
        mac.update(part);
    }
    mac
}

/// Random bytes that are no secret: salts, nonces, names.
pub(super) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_and_a_short_key_are_told_apart() {
        assert!(matches!(DataKey::take(Vec::new()), Err(VaultError::NoKey)));
        assert!(matches!(DataKey::take(vec![1; 31]), Err(VaultError::KeyLength)));
        assert!(matches!(DataKey::take(vec![1; 33]), Err(VaultError::KeyLength)));
        assert!(DataKey::take(vec![1; 32]).is_ok());
    }

    #[test]
    fn the_check_fits_its_key_its_vault_and_its_version_only() {
        let key = DataKey::take(vec![1; 32]).unwrap();
        let check = key.check(b"vault", 1);
        assert!(key.fits(&check, b"vault", 1));
        assert!(!key.fits(&check, b"vault", 2));
        assert!(!key.fits(&check, b"other", 1));
        assert!(!DataKey::take(vec![2; 32]).unwrap().fits(&check, b"vault", 1));
    }

    #[test]
    fn the_check_is_plain_hmac_sha_256() {
        // openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01 over "aftershift key checkvault\0\0\0\x01"
        let check = DataKey::take(vec![1; 32]).unwrap().check(b"vault", 1);
        assert_eq!(
            crate::hex::encode(&check),
            "8bc7663da68a1118eb6da33e396f64c9b52c0ea10d27be631369a91154d08f20"
        );
    }
}
