//! What somebody types, and what it comes to: Argon2id (RFC 9106) makes each guess cost memory and time.

use super::VaultError;
use super::key::Bytes;
use super::seal::SealingKey;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize as _, Zeroizing};

/// A passphrase. It leaves memory when it is dropped.
///
/// It is taken as it was typed, byte by byte: no letter is changed to another that looks the same.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The shortest, in characters. Guessing is slow, and a word of four letters is still guessed in a day.
    pub const SHORTEST: u32 = 8;
    /// The longest, in characters: nobody types more, and hashing it takes no time worth naming.
    pub const LONGEST: u32 = 1024;

    /// Takes over what was typed.
    ///
    /// # Errors
    /// [`VaultError::PassphraseLength`] for one that is too short or too long.
    pub fn take(text: String) -> Result<Self, VaultError> {
        let text = Zeroizing::new(text);
        // Counting stops: a text of a gigabyte is not read to its end.
        let length = text.chars().zip(0..=Self::LONGEST).count();
        if u32::try_from(length).is_ok_and(|length| (Self::SHORTEST..=Self::LONGEST).contains(&length)) {
            Ok(Self(text))
        } else {
            Err(VaultError::PassphraseLength { shortest: Self::SHORTEST, longest: Self::LONGEST })
        }
    }
}

impl Passphrase {
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// What one attempt costs. It lies in the slot file, so that it can be raised; what is read there has limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cost {
    /// KiB of memory.
    pub(super) memory: u32,
    /// How often all of it is gone through.
    pub(super) passes: u32,
    /// Parts that could be worked on beside each other.
    pub(super) lanes: u32,
}

pub(super) const SALT: usize = 16;

impl Cost {
    /// 64 MiB, three times: the second choice of RFC 9106 for little memory, with one lane.
    pub(super) const NOW: Self = Self { memory: 64 * 1024, passes: 3, lanes: 1 };
    /// OWASP's least (19 MiB, twice). Less was never written by this app.
    const LEAST: Self = Self { memory: 19 * 1024, passes: 2, lanes: 1 };
    /// A phone must be able to bear it: whoever can change the file must not be able to use up its memory.
    const MOST: Self = Self { memory: 256 * 1024, passes: 10, lanes: 4 };

    fn is_bearable(self) -> bool {
        (Self::LEAST.memory..=Self::MOST.memory).contains(&self.memory)
            && (Self::LEAST.passes..=Self::MOST.passes).contains(&self.passes)
            && (Self::LEAST.lanes..=Self::MOST.lanes).contains(&self.lanes)
    }

    /// What the passphrase comes to.
    pub(super) fn stretch(
        self,
        passphrase: &Passphrase,
        salt: &[u8; SALT],
    ) -> Result<SealingKey, VaultError> {
        if !self.is_bearable() {
            return Err(VaultError::SlotTooDemanding);
        }
        let params =
            Params::new(self.memory, self.passes, self.lanes, Some(32)).map_err(|_| VaultError::Failed)?;
        let mut memory = Memory::new(params.block_count())?;
        let mut key = Bytes::copy_of(&[0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(passphrase.0.as_bytes(), salt, key.as_mut_slice(), &mut memory.0)
            .map_err(|_| VaultError::Failed)?;
        Ok(key)
    }
}

/// The memory of one attempt, wiped at its end: the last block is the key but for a hash.
struct Memory(Vec<Block>);

impl Memory {
    fn new(blocks: usize) -> Result<Self, VaultError> {
        let mut memory = Vec::new();
        // A phone that has no more is told so, not killed.
        memory.try_reserve_exact(blocks).map_err(|_| VaultError::NeedsMemory)?;
        memory.resize(blocks, Block::new());
        Ok(Self(memory))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Block::zeroize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { memory: 19 * 1024, passes: 2, lanes: 1 };

    fn phrase(text: &str) -> Passphrase {
        Passphrase::take(text.to_owned()).unwrap()
    }

    #[test]
    fn it_has_a_shortest_and_a_longest_length_in_characters() {
        for (text, is_one) in [
            (String::new(), false),
            ("seven77".to_owned(), false),
            ("eight888".to_owned(), true),
            ("ацетилен".to_owned(), true),
            ("🌿".repeat(8), true),
            ("x".repeat(1024), true),
            ("x".repeat(1025), false),
        ] {
            let length = text.chars().count();
            assert_eq!(Passphrase::take(text).is_ok(), is_one, "{length}");
        }
    }

    #[test]
    fn it_comes_to_what_the_reference_implementation_says() {
        // echo -n "correct horse" | argon2 0123456789abcdef -id -t 2 -k 19456 -p 1 -l 32 -r
        let key = CHEAP.stretch(&phrase("correct horse"), b"0123456789abcdef").unwrap();
        assert_eq!(
            crate::hex::encode(key.as_slice()),
            "ae4d8c8b713876044c8347c76986a9b5655944aaacfffe9bea4dff9e7b6a1899"
        );
    }

    #[test]
    fn another_letter_or_another_salt_comes_to_something_else() {
        let key = |text: &str, salt| *CHEAP.stretch(&phrase(text), &[salt; SALT]).unwrap();
        let one = key("correct horse", 1);
        assert_eq!(one, key("correct horse", 1));
        assert_ne!(one, key("Correct horse", 1));
        assert_ne!(one, key("correct horse ", 1));
        assert_ne!(one, key("correct horse", 2));
    }

    #[test]
    fn a_cost_that_no_phone_could_bear_or_that_protects_nobody_is_refused_at_once() {
        let four_gib = 4 * 1024 * 1024;
        for (memory, passes, lanes) in [
            (four_gib, 3, 1),
            (u32::MAX, 3, 1),
            (65_536, 11, 1),
            (65_536, u32::MAX, 1),
            (65_536, 3, 5),
            (8, 1, 1),
            (0, 0, 0),
        ] {
            let refused = Cost { memory, passes, lanes }.stretch(&phrase("correct horse"), &[1; SALT]);
            assert_eq!(refused.err(), Some(VaultError::SlotTooDemanding), "{memory} {passes} {lanes}");
        }
    }
}
