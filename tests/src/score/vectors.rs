//! The format of the vectors, and the files in it.

use crate::cli::Outcome;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// One file: the vectors of one instrument.
#[derive(Clone, Debug, Deserialize)]
pub struct Vectors {
    /// The instrument's id.
    pub instrument: String,
    /// Its edition.
    pub version: String,
    /// The cases, unread: one that is malformed doesn't hide the others.
    pub cases: Vec<Value>,
}

/// What somebody answered, and what has to come of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// Its name in the file.
    pub id: String,
    /// The values chosen for the scored items, in item order; None: not answered.
    pub answers: Vec<Option<f64>>,
    /// The answer to the gate, for a form that has one.
    #[serde(default)]
    pub gate: Option<f64>,
    /// What has to come of it.
    pub expect: Expected,
}

/// What has to come of a case. What isn't given isn't compared.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected {
    /// The score of the form's one main scale. Some(None): it has none, or it isn't scored.
    #[serde(default, deserialize_with = "given")]
    pub total: Option<Option<f64>>,
    /// The band of that.
    #[serde(default, deserialize_with = "given")]
    pub band: Option<Option<String>>,
    /// Every scale; None: not scored.
    #[serde(default)]
    pub scales: BTreeMap<String, Option<ExpectedScale>>,
    /// The items whose answer sets off a rule.
    #[serde(default)]
    pub safety: Option<Vec<u64>>,
    /// What published algorithms say.
    #[serde(default)]
    pub algorithms: Option<BTreeMap<String, Value>>,
}

/// What has to come of a scale.
#[derive(Clone, Debug, Deserialize)]
pub struct ExpectedScale {
    /// Its score; None: not scored.
    #[serde(deserialize_with = "Option::deserialize")]
    pub score: Option<f64>,
    /// The band of that.
    #[serde(default, deserialize_with = "given")]
    pub band: Option<Option<String>>,
}

/// Tells a key with null from one that is missing.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(key: D) -> Result<Option<T>, D::Error> {
    T::deserialize(key).map(Some)
}

/// The vector files of a folder, in name order.
///
/// # Errors
/// When it can't be read or has none.
pub fn files(dir: &Path) -> Outcome<Vec<PathBuf>> {
    let unreadable = |error| format!("{} can't be read: {error}", dir.display());
    let entries = fs::read_dir(dir).map_err(unreadable)?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() { Err(format!("there is no vector file in {}", dir.display())) } else { Ok(files) }
}

/// Reads a file, but not its cases.
///
/// # Errors
/// When it can't be read, isn't in this format, or has no case.
pub fn read(path: &Path) -> Outcome<Vectors> {
    let text = fs::read_to_string(path).map_err(|error| format!("can't be read: {error}"))?;
    // A byte order mark is no part of the text.
    let vectors: Vectors = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("isn't a vector file: {error}"))?;
    if vectors.cases.is_empty() { Err("has no cases".to_owned()) } else { Ok(vectors) }
}

/// Reads a case.
///
/// # Errors
/// What is wrong with it, and its id as far as it has one.
pub fn case(value: &Value) -> Result<Case, (String, String)> {
    let id = value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let case = Case::deserialize(value).map_err(|error| (id.clone(), format!("is malformed: {error}")))?;
    let expect = &case.expect;
    if expect.total.is_none() && expect.scales.is_empty() {
        return Err((id, "is malformed: it expects neither a total nor a scale".to_owned()));
    }
    Ok(case)
}
