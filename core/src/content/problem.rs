use serde::de::DeserializeOwned;
use thiserror::Error;

/// A content file that can't be used: which file, which key, and why.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("content/{file}: {key}: {reason}")]
pub struct ContentProblem {
    /// Path below `content/`.
    pub file: String,
    /// The key, or the place in the file where reading stopped.
    pub key: String,
    /// What is wrong with it.
    pub reason: String,
}

impl ContentProblem {
    pub(super) fn new(file: &str, key: &str, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), key: key.to_owned(), reason: reason.into() }
    }
}

/// Reads one file. Unknown and missing keys are problems: a mistyped key must not pass in silence.
pub(super) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentProblem> {
    toml::from_str(text).map_err(|error| {
        // What is missing has no place; the message names it.
        let missing = error.message().strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
        if let Some(key) = missing {
            return ContentProblem::new(file, key, error.message());
        }
        let line = error.span().map_or(1, |s| text[..s.start.min(text.len())].matches('\n').count() + 1);
        let key = text.lines().nth(line - 1).and_then(|l| l.split('=').next()).unwrap_or_default().trim();
        let key = if key.is_empty() { format!("line {line}") } else { key.to_owned() };
        ContentProblem::new(file, &key, error.message())
    })
}

/// The files of a folder, with the id that the file's name gives.
pub(super) fn folder<'a>(
    files: &[(&'a str, &'a str)],
    prefix: &str,
) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
    files.iter().filter_map(move |(path, text)| {
        let id = path.strip_prefix(prefix)?.strip_suffix(".toml")?;
        Some((*path, id, *text))
    })
}
