//! The coping card: three lines and one number that a person has chosen to have outside the lock, in plain text. It is
//! there only when they said so, and gone when they take it back.

use crate::files;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// The card. What is on it can be read by whoever holds the phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopingCard {
    /// At most [`CopingCard::LINES`] lines.
    pub lines: Vec<String>,
    /// Whose number it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// One number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

const FILE: &str = "coping-card.toml";
/// Nothing that this app writes comes near; a larger file isn't ours.
const LIMIT: u64 = 16 * 1024;

impl CopingCard {
    /// How many lines it has.
    pub const LINES: usize = 3;
    /// The longest line, in characters.
    pub const LINE_LIMIT: usize = 80;

    /// Reads the card; None where there is none, or none that can be read.
    #[must_use]
    pub fn load(folder: &Path) -> Option<Self> {
        let bytes = files::read_capped(&folder.join(FILE), LIMIT).ok()?;
        let card: Self = toml::from_str(&String::from_utf8(bytes).ok()?).ok()?;
        (!card.is_empty()).then_some(card)
    }

    /// Writes the card, durably and all at once; an empty one is removed.
    ///
    /// # Errors
    /// When the folder can't be written to; the card is then as it was.
    pub fn save(&self, folder: &Path) -> io::Result<()> {
        let file = folder.join(FILE);
        if self.is_empty() {
            return files::durable_remove(&file);
        }
        let text = toml::to_string(self).map_err(io::Error::other)?;
        files::durable_replace(&file, text.as_bytes())
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.phone.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn card() -> CopingCard {
        CopingCard {
            lines: vec!["Go outside".into(), "Ring Sam".into()],
            name: Some("Sam".into()),
            phone: Some("07700 900123".into()),
        }
    }

    #[test]
    fn what_is_saved_is_loaded_and_an_empty_card_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(CopingCard::load(folder.path()), None);
        card().save(folder.path()).unwrap();
        assert_eq!(CopingCard::load(folder.path()), Some(card()));
        // What an interrupted save has left goes with it.
        fs::write(folder.path().join("coping-card.toml.new"), "lines = [\"x\"]").unwrap();
        CopingCard::default().save(folder.path()).unwrap();
        assert!(fs::read_dir(folder.path()).unwrap().next().is_none());
        CopingCard::default().save(folder.path()).unwrap();
    }

    #[test]
    fn a_file_that_isnt_a_card_is_no_card() {
        let folder = tempfile::tempdir().unwrap();
        for bytes in [&b"\xff\x00"[..], b"lines = 3", b"lines = []"] {
            fs::write(folder.path().join(FILE), bytes).unwrap();
            assert_eq!(CopingCard::load(folder.path()), None);
        }
    }
}
