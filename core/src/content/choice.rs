use super::problem::{ContentProblem, Headed, all, fits, headed, in_order};
use crate::checkin::{Area, Sphere};
use serde::Deserialize;

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
pub(super) trait Choice: Headed {
    fn label(&self) -> &str;
    fn order(&self) -> u32;
}

macro_rules! choice {
    ($($name:ident),+) => {$(
        headed!($name);

        impl Choice for $name {
            fn label(&self) -> &str {
                &self.label
            }

            fn order(&self) -> u32 {
                self.order
            }
        }
    )+};
}
choice!(Signal, Drain, Help);

/// Labels have to fit a chip on a small phone at twice the font size.
const LABEL_LIMIT: usize = 34;

/// Reads a folder of options and puts them in their order.
pub(super) fn ordered<T: Choice>(files: &[(&str, &str)], prefix: &str) -> Result<Vec<T>, ContentProblem> {
    let options = in_order(prefix, all::<T>(files, prefix)?, T::order)?;
    match options.iter().find(|option| !fits(option.label(), LABEL_LIMIT)) {
        Some(option) => {
            let file = format!("{prefix}{}.toml", option.head().id);
            Err(ContentProblem::new(&file, "label", "is empty or longer than 34 characters"))
        }
        None => Ok(options),
    }
}
