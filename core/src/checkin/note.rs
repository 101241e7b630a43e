use super::Refusal;

/// Words that a person decided to keep. Never empty, never longer than [`Note::LIMIT`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// The longest note, in characters (Unicode scalar values): about four pages. A limit keeps a pasted file from
    /// making every screen slow.
    pub const LIMIT: u32 = 10_000;

    /// Keeps the text as it was written, in any script. Nothing but white space is no note.
    ///
    /// # Errors
    /// [`Refusal::NoteTooLong`] past the limit; the caller still holds the text.
    pub fn keep(text: String) -> Result<Option<Self>, Refusal> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        if length > Self::LIMIT {
            return Err(Refusal::NoteTooLong { limit: Self::LIMIT, length });
        }
        Ok(Some(Self(text)))
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn white_space_is_no_note() {
        assert_eq!(Note::keep(" \n\t\u{3000}".into()), Ok(None));
    }

    #[test]
    fn a_note_of_a_megabyte_is_refused_with_its_length() {
        let refusal = Note::keep("x".repeat(1 << 20)).unwrap_err();
        assert_eq!(refusal, Refusal::NoteTooLong { limit: 10_000, length: 1 << 20 });
    }

    #[test]
    fn the_limit_counts_characters_and_not_bytes() {
        assert!(Note::keep("ह".repeat(10_000)).is_ok());
        assert!(Note::keep("ह".repeat(10_001)).is_err());
    }

    proptest! {
        #[test]
        fn a_note_keeps_every_character(text in "\\PC{1,200}|[\\s\\S]{1,200}") {
            if let Some(note) = Note::keep(text.clone()).unwrap() {
                prop_assert_eq!(note.text(), text);
            }
        }
    }
}
