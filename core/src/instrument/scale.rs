//! What is scored, and what is published about the scores.

use super::{Coded, Score};
use serde::Deserialize;

/// A set of items that is scored together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Unique in the form.
    pub id: String,
    /// As published: for details and exports only.
    pub published_label: String,
    /// What the person reads.
    pub shown_label: String,
    /// Its items.
    pub items: Vec<u8>,
    /// How it is scored.
    pub method: Method,
    /// Fewer answers than this: not scored.
    pub least_answered: u8,
    /// The lowest score there is.
    pub lowest: u16,
    /// The highest.
    pub highest: u16,
    /// Which way is better.
    pub better: Better,
    /// Asked where the person chooses between lines.
    pub line_question: Option<String>,
    /// Whether it stands behind the others: a part of the total.
    #[serde(default)]
    pub part: bool,
    /// LOINC code of the score.
    #[serde(default)]
    pub loinc: Coded,
    /// Published bands, by where they begin: for details and exports only.
    #[serde(default)]
    pub bands: ShownBands,
    /// Published cut-points.
    #[serde(default, rename = "cut")]
    pub cuts: Vec<Cut>,
    /// What others score on average, where that says more than a band.
    pub norm: Option<Norm>,
}

/// How a scale is scored. The closed set of the published methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// The sum of the item values.
    Sum,
    /// The value of the one item.
    Single,
    /// How many items were answered with 1.
    CountYes,
    /// The mean of the items answered.
    Mean,
    /// The sum as a percentage of the highest that is possible.
    Percent,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// Lower.
    Lower,
    /// Higher.
    Higher,
}

/// Published bands, and whether a person may see them at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShownBands {
    /// Whether the details show them: not where they mislead, nor while they are unconfirmed.
    pub shown: bool,
    /// Whether they were seen in a source that is as good as the publication.
    pub confirmed: bool,
    /// From the lowest up.
    pub list: Vec<Band>,
}

/// A published band.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its lowest score.
    pub from: u16,
    /// As published.
    pub published_label: String,
}

/// A published cut-point.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// The score.
    pub value: u16,
    /// On which side.
    pub operator: Operator,
    /// What the publication says about it.
    pub published_meaning: String,
    /// Whose it is.
    pub source: String,
    /// Whether it was seen there.
    pub confirmed: bool,
    /// Whether the chart draws a line at it.
    #[serde(default)]
    pub line: bool,
    /// Whether the person chooses between it and others of its kind.
    #[serde(default)]
    pub choice: bool,
}

/// On which side of a cut-point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
}

/// What others score on average.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// The mean, in tenths.
    pub mean_tenths: u16,
    /// The standard deviation, in tenths.
    pub sd_tenths: u16,
    /// Of whom: "30 studies, 5,612 people".
    pub of: String,
    /// Whose numbers.
    pub source: String,
    /// Whether they were seen there.
    pub confirmed: bool,
}

/// A published rule for a change. One that isn't confirmed is never applied.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRule {
    /// Of which scale.
    pub scale: String,
    /// What it tells.
    pub kind: ChangeKind,
    /// Points; percent for a response; the score below which it is one for a remission.
    pub value: u16,
    /// Only from a score at the start of at least this much: a project decision where the evidence is weaker.
    pub improvement_from: Option<u16>,
    /// Whose it is.
    pub source: String,
    /// Whether it was seen there, or in a source that quotes it.
    pub confirmed: bool,
}

/// What a rule for a change tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Larger than the measure's own noise.
    Reliable,
    /// The smallest that people notice. For details only: noise is larger.
    Noticeable,
    /// A fall by this many percent.
    Response,
    /// A fall to below this.
    Remission,
}

impl Operator {
    /// Whether a score lies on that side of a value, the value itself included.
    #[must_use]
    pub const fn holds(self, score: Score, value: u16) -> bool {
        match self {
            Self::AtLeast => score.is_at_least(value),
            Self::AtMost => score.thousandths() <= value as u32 * 1000,
        }
    }
}
