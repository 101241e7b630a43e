//! The outside: an age file with a passphrase.

use super::BackupError;
use super::format::of_reading;
use crate::vault::Passphrase;
use age::secrecy::SecretString;
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, EncryptError, Encryptor, Identity, Recipient, scrypt};
use std::io::{BufRead, Cursor, Read as _, Write};
use std::iter;

/// scrypt with N = 2^16, r = 8, p = 1: 64 MiB for each guess, as for the vault's own passphrase.
const WORK: u8 = 16;

/// The most that is done for a file that says how much it wants: 256 MiB, which the program `age` asks for. More
/// would end the app on a small phone.
const MOST_WORK: u8 = 18;

/// What an age file begins with.
const AGE: &[u8] = b"age-encryption.org/v1\n";

/// A header with one passphrase is 150 bytes long. `age` would read one without an end to its end, over and over.
const LONGEST_HEAD: u64 = 4096;

/// What the last line of a header begins with.
const HEAD_ENDS: &[u8] = b"\n--- ";

/// Seals what is written to it.
pub(super) fn writer<W: Write>(to: W, passphrase: &Passphrase) -> Result<StreamWriter<W>, BackupError> {
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK);
    let sealed =
        Encryptor::with_recipients(iter::once(&recipient as &dyn Recipient)).map_err(
            |error| match error {
                EncryptError::Io(error) => error.into(),
                _ => BackupError::Failed,
            },
        )?;
    Ok(sealed.wrap_output(to)?)
}

/// Opens the outside.
pub(super) fn reader<R: BufRead>(
    mut from: R,
    passphrase: &Passphrase,
) -> Result<StreamReader<impl BufRead>, BackupError> {
    let mut head = Vec::new();
    (&mut from).take(LONGEST_HEAD).read_to_end(&mut head).map_err(|error| of_reading(&error))?;
    if !head.starts_with(AGE) {
        return Err(BackupError::NotABackup);
    }
    if !head.windows(HEAD_ENDS.len()).any(|part| part == HEAD_ENDS) {
        return Err(BackupError::Damaged);
    }
    let from = Cursor::new(head).chain(from);
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let opened = Decryptor::new_buffered(from).and_then(|sealed| {
        if sealed.is_scrypt() {
            sealed.decrypt(iter::once(&identity as &dyn Identity))
        } else {
            Err(DecryptError::NoMatchingKeys)
        }
    });
    opened.map_err(|error| match error {
        DecryptError::ExcessiveWork { .. } => BackupError::TooDemanding,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => BackupError::WrongPassphrase,
        // Sealed to a key: no passphrase opens it.
        DecryptError::NoMatchingKeys => BackupError::NotABackup,
        DecryptError::UnknownFormat | DecryptError::InvalidHeader | DecryptError::InvalidMac => {
            BackupError::Damaged
        }
        DecryptError::Io(error) => of_reading(&error),
    })
}

/// A copy as long as it has to be from the start: growing, it would leave parts of itself behind.
fn secret(passphrase: &Passphrase) -> SecretString {
    SecretString::from(passphrase.text().to_owned())
}
