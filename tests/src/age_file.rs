//! The seal of a backup without the app: for tests that change what is inside, and benchmarks that compare with it.

use crate::fixture::BACKUP_PHRASE;
use age::secrecy::SecretString;
use age::{Decryptor, Encryptor, Identity, Recipient, scrypt};
use std::io::{self, Read as _, Write};

/// Seals this for [`BACKUP_PHRASE`]; 2 to the power of `work` is what a guess costs.
///
/// # Errors
/// As `to` does.
pub fn seal<W: Write>(to: W, work: u8, plain: &[u8]) -> io::Result<W> {
    let mut recipient = scrypt::Recipient::new(phrase());
    recipient.set_work_factor(work);
    let recipients = std::iter::once(&recipient as &dyn Recipient);
    let mut sealing = Encryptor::with_recipients(recipients).map_err(io::Error::other)?.wrap_output(to)?;
    sealing.write_all(plain)?;
    sealing.finish()
}

/// What is inside of a file sealed for [`BACKUP_PHRASE`].
///
/// # Errors
/// For a file that isn't one.
pub fn unseal(sealed: &[u8]) -> io::Result<Vec<u8>> {
    let identity = scrypt::Identity::new(phrase());
    let identities = std::iter::once(&identity as &dyn Identity);
    let sealed = Decryptor::new(sealed).map_err(io::Error::other)?;
    let mut plain = Vec::new();
    sealed.decrypt(identities).map_err(io::Error::other)?.read_to_end(&mut plain)?;
    Ok(plain)
}

fn phrase() -> SecretString {
    SecretString::from(BACKUP_PHRASE.to_owned())
}
