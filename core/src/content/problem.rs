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

/// The keys that every file has, in this order.
pub(super) struct Head<'a> {
    pub id: &'a str,
    pub source: &'a str,
    pub licence: &'a str,
    pub checked: &'a str,
}

/// A file's own type, of which the keys that every file has are known.
pub(super) trait Headed: DeserializeOwned {
    fn head(&self) -> Head<'_>;
}

macro_rules! headed {
    ($($name:ty),+ $(,)?) => {$(
        impl $crate::content::problem::Headed for $name {
            fn head(&self) -> $crate::content::problem::Head<'_> {
                let Self { id, source, licence, checked, .. } = self;
                $crate::content::problem::Head { id, source, licence, checked }
            }
        }
    )+};
}
pub(super) use headed;

/// Reads the files of a folder, in name order, and checks what every file has.
pub(super) fn all<T: Headed>(files: &[(&str, &str)], prefix: &str) -> Result<Vec<T>, ContentProblem> {
    let mut found = Vec::new();
    for (path, id, text) in folder(files, prefix) {
        let one: T = read(path, text)?;
        check_head(path, id, &one.head())?;
        found.push(one);
    }
    Ok(found)
}

fn check_head(path: &str, id: &str, head: &Head<'_>) -> Result<(), ContentProblem> {
    let problem = |key, reason| Err(ContentProblem::new(path, key, reason));
    if head.id != id {
        return problem("id", "differs from the file's name");
    }
    if head.source.trim().is_empty() {
        return problem("source", "is empty");
    }
    if head.licence.trim().is_empty() {
        return problem("licence", "is empty");
    }
    if chrono::NaiveDate::parse_from_str(head.checked, "%Y-%m-%d").is_err() {
        return problem("checked", "is not an ISO date");
    }
    Ok(())
}

/// Whether a text says something, in so many characters.
pub(super) fn fits(text: &str, limit: usize) -> bool {
    !text.trim().is_empty() && text.chars().count() <= limit
}

/// Puts things in their order, of which each has its own.
pub(super) fn in_order<T: Headed>(
    prefix: &str,
    mut all: Vec<T>,
    order: impl Fn(&T) -> u32,
) -> Result<Vec<T>, ContentProblem> {
    all.sort_by_key(&order);
    match all.windows(2).find(|pair| order(&pair[0]) == order(&pair[1])) {
        Some(pair) => {
            let file = format!("{prefix}{}.toml", pair[1].head().id);
            Err(ContentProblem::new(&file, "order", "another file has the same"))
        }
        None => Ok(all),
    }
}
