//! What a form looks back on, how often it makes sense, what it leads to, and what becomes of missing answers.

use super::Operator;
use serde::Deserialize;

/// What the questions look back on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// In words, as they continue "Over the …"; "now" for a form about the present.
    pub text: String,
    /// In days; absent where the form states none.
    pub days: Option<u16>,
    /// For how many days a score counts for "what could help next": twice as long, unless decided otherwise.
    pub counts_for_days: u16,
}

/// How often a form makes sense.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// Days until the app may offer it again.
    pub offer_after_days: u16,
    /// Whether the app offers it of its own accord.
    pub offer: OfferWhen,
    /// Whether only on a day off.
    #[serde(default)]
    pub day_off: bool,
    /// A longer rest after a low score.
    pub low: Option<AfterLow>,
    /// The shortest interval that a person may choose.
    pub minimum_days: u16,
    /// Days before which a new score isn't comparable with the last.
    pub compare_after_days: u16,
    /// Why.
    pub basis: String,
    /// Whether that is published, and not a decision of this project.
    pub confirmed: bool,
}

/// Whether the app offers a form of its own accord.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferWhen {
    /// Also to somebody who has never done it: a place to begin.
    First,
    /// To somebody who has done it before.
    OnceTaken,
    /// It is there for who looks for it, or is led to it.
    Never,
}

/// A longer rest after a low score.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterLow {
    /// Of which scale.
    pub scale: String,
    /// Below this.
    pub below: u16,
    /// Days until the app may offer the form again.
    pub offer_after_days: u16,
}

/// A fuller form that a result leads to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Of which scale.
    pub scale: String,
    /// On which side of the value.
    pub operator: Operator,
    /// The score.
    pub value: u16,
    /// The form's id.
    pub to: String,
    /// Why.
    pub source: String,
}

/// What becomes of missing answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// The rule. Each scale's `least_answered` carries it out.
    pub rule: MissingRule,
    /// In words.
    pub text: String,
    /// Whether that is published, and not a decision of this project.
    pub confirmed: bool,
}

/// How missing answers are treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingRule {
    /// A scale with a gap isn't scored.
    All,
    /// A scale is scored from a stated number of answers on.
    Least,
}
