use super::problem::{ContentProblem, Head, check_head, folder, read};
use crate::checkin::{Area, Sphere};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A signal: something that a person notices in themselves.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Its id, which is the file's name and what is stored.
    pub id: String,
    /// Raised with every change of meaning.
    pub version: u32,
    /// Where the concept comes from.
    pub source: String,
    /// On what terms the words are used.
    pub licence: String,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// What the person reads.
    pub label: String,
    /// Its place among the others.
    pub order: u32,
    /// Weight or steadiness.
    pub kind: SignalKind,
}

/// Whether a signal speaks of weight or of steadiness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalKind {
    /// Goes with a heavy time.
    Heavy,
    /// Goes with a steady time.
    Steady,
}

/// Something that can weigh.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drain {
    /// Its id, which is the file's name and what is stored.
    pub id: String,
    /// Raised with every change of meaning.
    pub version: u32,
    /// Where the concept comes from.
    pub source: String,
    /// On what terms the words are used.
    pub licence: String,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// What the person reads.
    pub label: String,
    /// Its place among the others.
    pub order: u32,
    /// Where it comes from.
    pub area: Area,
    /// In whose hands a change lies, unless the person says otherwise.
    pub sphere: Sphere,
}

/// Something that can help.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Its id, which is the file's name and what is stored.
    pub id: String,
    /// Raised with every change of meaning.
    pub version: u32,
    /// Where the concept comes from.
    pub source: String,
    /// On what terms the words are used.
    pub licence: String,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// What the person reads.
    pub label: String,
    /// Its place among the others.
    pub order: u32,
}

/// What every option to tap has.
pub(super) trait Choice: DeserializeOwned {
    fn common(&self) -> Common<'_>;
}

/// The keys that every file has.
pub(super) struct Common<'a> {
    id: &'a str,
    source: &'a str,
    licence: &'a str,
    checked: &'a str,
    label: &'a str,
    order: u32,
}

macro_rules! choice {
    ($($name:ident),+) => {$(
        impl Choice for $name {
            fn common(&self) -> Common<'_> {
                let Self { id, source, licence, checked, label, order, .. } = self;
                Common { id, source, licence, checked, label, order: *order }
            }
        }
    )+};
}
choice!(Signal, Drain, Help);

/// Labels have to fit a chip on a small phone at twice the font size.
const LABEL_LIMIT: usize = 34;

/// Reads a folder of options and puts them in their order.
pub(super) fn ordered<T: Choice>(files: &[(&str, &str)], prefix: &str) -> Result<Vec<T>, ContentProblem> {
    let mut options: Vec<T> = Vec::new();
    for (path, id, text) in folder(files, prefix) {
        let option: T = read(path, text)?;
        check(path, id, &option.common())?;
        if options.iter().any(|other| other.common().order == option.common().order) {
            return Err(ContentProblem::new(path, "order", "another file has the same"));
        }
        options.push(option);
    }
    options.sort_by_key(|o| o.common().order);
    Ok(options)
}

fn check(path: &str, id: &str, option: &Common<'_>) -> Result<(), ContentProblem> {
    let Common { id: own, source, licence, checked, label, .. } = option;
    check_head(path, id, &Head { id: own, source, licence, checked })?;
    if label.trim().is_empty() || label.chars().count() > LABEL_LIMIT {
        return Err(ContentProblem::new(path, "label", "is empty or longer than 34 characters"));
    }
    Ok(())
}
