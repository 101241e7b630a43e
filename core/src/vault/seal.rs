//! The data key, sealed under another key, and what is sealed under the data key: XChaCha20-Poly1305, whose nonce is
//! long enough to be random.

use super::key::{Bytes, random};
use super::{DataKey, VaultError};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// A key that seals the data key: what a passphrase or a recovery code comes to, or 32 bytes of a shell.
pub(super) type SealingKey = Bytes;

const NONCE: usize = 24;
const TAG: usize = 16;

/// Nonce, ciphertext and tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sealed([u8; Self::LENGTH]);

impl Sealed {
    const LENGTH: usize = NONCE + DataKey::LENGTH + TAG;

    /// Seals. What it is `bound` to has to be said again to open it: a slot can't be moved into another vault or be
    /// taken for one of another kind.
    pub(super) fn new(key: &DataKey, under: &SealingKey, bound: &[u8]) -> Result<Self, VaultError> {
        Self::read(&seal(key.bytes(), under, bound)?).ok_or(VaultError::Failed)
    }

    /// The data key; None under another key, or bound to something else.
    pub(super) fn open(&self, under: &SealingKey, bound: &[u8]) -> Option<DataKey> {
        DataKey::take(std::mem::take(&mut *open(&self.0, under, bound)?)).ok()
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Seals bytes of any length: nonce, ciphertext and tag.
pub(super) fn seal(secret: &[u8], under: &SealingKey, bound: &[u8]) -> Result<Vec<u8>, VaultError> {
    let nonce = random::<NONCE>()?;
    let sealed = cipher(under)
        .encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: bound })
        .map_err(|_| VaultError::Failed)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// The bytes; None under another key, or bound to something else.
pub(super) fn open(sealed: &[u8], under: &SealingKey, bound: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let opened = cipher(under).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound });
    opened.ok().map(Zeroizing::new)
}

fn cipher(under: &SealingKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&**under).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(byte: u8) -> SealingKey {
        Bytes::copy_of(&[byte; 32])
    }

    #[test]
    fn only_the_same_key_bound_to_the_same_opens_it() {
        let key = DataKey::take(vec![7; 32]).unwrap();
        let sealed = Sealed::new(&key, &under(1), b"here").unwrap();
        assert_eq!(sealed.open(&under(1), b"here").unwrap().bytes(), key.bytes());
        assert!(sealed.open(&under(2), b"here").is_none());
        assert!(sealed.open(&under(1), b"there").is_none());
        for place in 0..Sealed::LENGTH {
            let mut changed = sealed.clone();
            changed.0[place] ^= 1;
            assert!(changed.open(&under(1), b"here").is_none(), "{place}");
        }
    }

    #[test]
    fn sealing_twice_gives_two_different_seals() {
        let key = DataKey::take(vec![7; 32]).unwrap();
        let once = || Sealed::new(&key, &under(1), b"here").unwrap();
        assert_ne!(once(), once());
    }
}
