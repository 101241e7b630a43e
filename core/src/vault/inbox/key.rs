//! The key pair of an inbox. The public half lies in the inbox; the secret one in the database, sealed once more under
//! the data key: what `SQLite` keeps of its pages in memory is readable there for some time after it was closed.

use super::super::key::{Bytes, hmac};
use super::super::seal::{self, SealingKey};
use super::super::{DataKey, VaultError};
use crate::hex;
use age::secrecy::ExposeSecret as _;
use hmac::Mac as _;

/// A key pair, as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxKey {
    recipient: String,
    sealed: Vec<u8>,
}

/// The secret half. It leaves memory when it is dropped.
pub struct Identity(pub(super) Box<age::x25519::Identity>);

impl InboxKey {
    /// A new one.
    ///
    /// # Errors
    /// [`VaultError::Failed`] when the operating system gives no randomness.
    pub fn new(key: &DataKey) -> Result<Self, VaultError> {
        let identity = Box::new(age::x25519::Identity::generate());
        let recipient = identity.to_public().to_string();
        let secret = identity.to_string();
        let sealed = seal::seal(secret.expose_secret().as_bytes(), &under(key), &bound(&recipient))?;
        Ok(Self { recipient, sealed })
    }

    /// As it was stored: None where that can't be one.
    #[must_use]
    pub fn stored(recipient: String, sealed: &str) -> Option<Self> {
        recipient.parse::<age::x25519::Recipient>().ok()?;
        Some(Self { recipient, sealed: hex::decode(sealed)? })
    }

    /// The public half, as it lies in the inbox.
    #[must_use]
    pub fn recipient(&self) -> &str {
        &self.recipient
    }

    /// The sealed half, in digits.
    #[must_use]
    pub fn sealed(&self) -> String {
        hex::encode(&self.sealed)
    }

    /// The secret half: None under another data key than it was made with.
    #[must_use]
    pub fn open(&self, key: &DataKey) -> Option<Identity> {
        let secret = seal::open(&self.sealed, &under(key), &bound(&self.recipient))?;
        let identity = str::from_utf8(&secret).ok()?.parse().ok()?;
        Some(Identity(Box::new(identity)))
    }
}

fn under(key: &DataKey) -> SealingKey {
    Bytes::copy_of(&hmac(key.bytes(), &[b"aftershift inbox"]).finalize().into_bytes().into())
}

/// The two halves belong together.
fn bound(recipient: &str) -> Vec<u8> {
    [b"aftershift inbox ".as_slice(), recipient.as_bytes()].concat()
}
