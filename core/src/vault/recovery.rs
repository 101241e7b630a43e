//! The recovery code: 128 random bits to write down, and to find their way back from bad handwriting.
//!
//! `K7QW-3MZD-…`, eight groups of four. Crockford's base 32 has no letter that looks like a digit or like another
//! letter; the last 32 of the 160 bits are a checksum, so that a slip is told from a code of another vault.

use super::VaultError;
use super::key::{Bytes, hmac};
use super::seal::SealingKey;
use hmac::Mac as _;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// A recovery code. It leaves memory when it is dropped.
pub struct RecoveryCode(Box<Zeroizing<[u8; SECRET]>>);

const SECRET: usize = 16;
const CHECK: usize = 4;
/// What 20 bytes come to at five bits each.
const SYMBOLS: usize = (SECRET + CHECK) * 8 / 5;
const GROUP: usize = 4;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// A text that is longer than this isn't a code, however it is spaced.
const LONGEST: usize = 256;

pub(super) const SALT: usize = 16;

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// [`VaultError::Failed`] when the operating system gives no randomness.
    pub fn random() -> Result<Self, VaultError> {
        let mut code = Self(Box::new(Zeroizing::new([0; SECRET])));
        getrandom::fill(code.0.as_mut_slice()).map_err(|_| VaultError::Failed)?;
        Ok(code)
    }

    #[cfg(test)]
    pub(super) fn from_bytes(bytes: [u8; SECRET]) -> Self {
        Self(Box::new(Zeroizing::new(bytes)))
    }

    /// Reads what somebody typed, whatever the case, the spaces and the strokes between; O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`VaultError::RecoveryCodeTypo`] where something is missing, too much, or doesn't fit the rest. It says nothing
    /// about any vault.
    pub fn read(text: String) -> Result<Self, VaultError> {
        let text = Zeroizing::new(text);
        let mut bytes = Zeroizing::new([0; SECRET + CHECK]);
        let mut count = 0;
        for letter in text.chars().take(LONGEST + 1).filter(|letter| letter.is_alphanumeric()) {
            let value = value(letter).ok_or(VaultError::RecoveryCodeTypo)?;
            for bit in 0..5 {
                let place = count * 5 + bit;
                let byte = bytes.get_mut(place / 8).ok_or(VaultError::RecoveryCodeTypo)?;
                *byte |= (value >> (4 - bit) & 1) << (7 - place % 8);
            }
            count += 1;
        }
        let (secret, check) = bytes.split_at(SECRET);
        let mut code = Self(Box::new(Zeroizing::new([0; SECRET])));
        code.0.copy_from_slice(secret);
        if count == SYMBOLS && text.chars().nth(LONGEST).is_none() && check == code.checksum() {
            Ok(code)
        } else {
            Err(VaultError::RecoveryCodeTypo)
        }
    }

    /// As it is written down: eight groups of four.
    #[must_use]
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let bytes = Zeroizing::new([self.0.as_slice(), &self.checksum()].concat());
        let letter = |symbol: usize| {
            let value = (0..5).fold(0, |value, bit| {
                let place = symbol * 5 + bit;
                value << 1 | usize::from(bytes[place / 8] >> (7 - place % 8) & 1)
            });
            char::from(ALPHABET[value])
        };
        let group = |first: usize| {
            let mut text = Zeroizing::new(String::with_capacity(GROUP));
            text.extend((first..first + GROUP).map(letter));
            text
        };
        (0..SYMBOLS).step_by(GROUP).map(group).collect()
    }

    /// The groups in a line.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + SYMBOLS / GROUP));
        for group in self.groups() {
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(&group);
        }
        text
    }

    fn checksum(&self) -> [u8; CHECK] {
        let hash = Zeroizing::new(<[u8; 32]>::from(Sha256::digest(
            Zeroizing::new([b"aftershift recovery check".as_slice(), self.0.as_slice()].concat()).as_slice(),
        )));
        [hash[0], hash[1], hash[2], hash[3]]
    }

    /// What it comes to. It has 128 bits of its own: making it slow would protect nothing more.
    pub(super) fn key(&self, salt: &[u8; SALT]) -> SealingKey {
        let mac = hmac(self.0.as_slice(), &[b"aftershift recovery key", salt]);
        Bytes::copy_of(&mac.finalize().into_bytes().into())
    }
}

fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|symbol| char::from(*symbol) == letter)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Vec<u8>, VaultError> {
        RecoveryCode::read(text.to_owned()).map(|code| code.0.to_vec())
    }

    #[test]
    fn what_is_printed_has_eight_groups_of_four() {
        let code = RecoveryCode::from_bytes([0; SECRET]).printed();
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
        assert!(code.starts_with("0000-0000-0000-0000-0000-0000-0"), "{}", code.as_str());
    }

    #[test]
    fn it_is_read_whatever_the_case_the_spaces_and_letters_that_look_like_digits() {
        let code = RecoveryCode::from_bytes([
            0x08, 0x42, 0x10, 0x84, 0x21, 0x08, 0x42, 0x10, 0x84, 0x21, 0, 0, 0, 0, 0, 0,
        ]);
        let printed = code.printed();
        assert!(printed.starts_with("1111-1111-1111-1111-0000"), "{}", printed.as_str());
        for typed in [
            printed.to_lowercase(),
            printed.replace('-', ""),
            printed.replace('-', " \u{2013} "),
            printed.replace('1', "l").replace('0', "o"),
            printed.replace('1', "I").replace('0', "O"),
            format!("  {}\n", printed.as_str()),
        ] {
            assert_eq!(read(&typed), Ok(code.0.to_vec()), "{typed}");
        }
    }

    #[test]
    fn what_isnt_a_code_is_a_slip_and_nothing_else() {
        let printed = RecoveryCode::from_bytes([9; SECRET]).printed();
        for text in [
            "",
            "-",
            "K7QW",
            "кодкод",
            &"0".repeat(32),
            &"-".repeat(300),
            &"0".repeat(1_000_000),
            &printed[..38],
        ] {
            assert_eq!(read(text), Err(VaultError::RecoveryCodeTypo), "{}", text.len());
        }
        let twice = format!("{}{}", printed.as_str(), printed.as_str());
        assert_eq!(read(&twice), Err(VaultError::RecoveryCodeTypo));
        let far = format!("{}{}", printed.as_str(), " ".repeat(300));
        assert_eq!(read(&far), Err(VaultError::RecoveryCodeTypo));
    }

    #[test]
    fn two_new_ones_differ() {
        assert_ne!(*RecoveryCode::random().unwrap().printed(), *RecoveryCode::random().unwrap().printed());
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read(secret: [u8; SECRET]) {
            prop_assert_eq!(read(&RecoveryCode::from_bytes(secret).printed()), Ok(secret.to_vec()));
        }

        #[test]
        fn one_wrong_letter_or_two_that_changed_places_are_a_slip(secret: [u8; SECRET], place in 0..39usize, wrong in 0..32usize) {
            let printed = RecoveryCode::from_bytes(secret).printed();
            let mut letters: Vec<char> = printed.chars().collect();
            prop_assume!(letters[place] != '-');
            let there = letters[place];
            letters[place] = char::from(ALPHABET[wrong]);
            let typed: String = letters.iter().collect();
            prop_assert_eq!(read(&typed).is_ok(), letters[place] == there);
            letters[place] = there;
            let next = (place + 1..39).find(|next| letters[*next] != '-');
            if let Some(next) = next {
                letters.swap(place, next);
                let typed: String = letters.iter().collect();
                prop_assert_eq!(read(&typed).is_ok(), letters[place] == letters[next]);
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,300}") {
            let _ = read(&text);
        }
    }
}
