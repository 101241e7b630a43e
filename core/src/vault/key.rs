use super::VaultError;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize as _, ZeroizeOnDrop, Zeroizing};

/// The key of the database: 256 random bits. Every slot wraps this same key. It leaves memory when it is dropped.
#[derive(ZeroizeOnDrop)]
pub struct DataKey([u8; Self::LENGTH]);

/// HMAC-SHA-256 of vault id and format version under the data key. It tells a wrong key from a damaged database
/// before `SQLite` opens anything.
pub(super) type KeyCheck = [u8; 32];

const PURPOSE: &[u8] = b"aftershift key check";

impl DataKey {
    /// Length in bytes.
    pub const LENGTH: usize = 32;

    /// Takes over bytes from a shell and wipes where they came from.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] for none at all, [`VaultError::KeyLength`] for another length than 32 bytes.
    pub fn take(mut bytes: Vec<u8>) -> Result<Self, VaultError> {
        let key = match bytes.as_slice().try_into() {
            Ok(key) => Ok(Self(key)),
            Err(_) if bytes.is_empty() => Err(VaultError::NoKey),
            Err(_) => Err(VaultError::KeyLength),
        };
        bytes.zeroize();
        key
    }

    /// The `SQLCipher` raw key literal, which skips its key derivation: the key is random already.
    pub(crate) fn pragma_literal(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(crate::hex::encode(&self.0));
        Zeroizing::new(format!("x'{}'", digits.as_str()))
    }

    pub(super) fn check(&self, vault_id: &[u8], version: u32) -> KeyCheck {
        self.mac(vault_id, version).finalize().into_bytes().into()
    }

    /// Compares in constant time.
    pub(super) fn fits(&self, expected: &KeyCheck, vault_id: &[u8], version: u32) -> bool {
        self.mac(vault_id, version).verify_slice(expected).is_ok()
    }

    fn mac(&self, vault_id: &[u8], version: u32) -> Hmac<Sha256> {
        // `new` takes exactly one block; the key is padded to it, as HMAC itself would do.
        let mut block = Zeroizing::new([0u8; 64]);
        block[..Self::LENGTH].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new((&*block).into());
        for part in [PURPOSE, vault_id, &version.to_be_bytes()] {
            mac.update(part);
        }
        mac
    }
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
