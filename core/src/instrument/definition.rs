//! One questionnaire, as its content file says. `core/content/README.md` explains the keys; [`super::check()`] is what
//! a file has to keep to beyond its types.

use super::{ChangeKind, ChangeRule, Fingerprint, Lead, Missing, Recall, Repeat, Scale};
use serde::Deserialize;

/// One questionnaire.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its id, which is the file's name and what is stored.
    pub id: String,
    /// Raised with every change that a reader would notice.
    pub version: u32,
    /// The primary source, and whether its details were seen there.
    pub source: String,
    /// On what terms it is used.
    pub licence: String,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// The published form. Stored with the answers: another wording or another scoring is another edition.
    pub edition: String,
    /// What people call it.
    pub name: String,
    /// Its full name.
    pub title: String,
    /// Where in the catalogue it stands.
    pub shelf: Shelf,
    /// Its place on the shelf.
    pub order: u32,
    /// Another form for the same question, between which the person chooses.
    pub alternative: Option<String>,
    /// What it asks about, in our words.
    pub about: String,
    /// What a result means and doesn't mean, in our words.
    pub means: Means,
    /// Whom the terms want credited, as they want it.
    pub attribution: String,
    /// Where to read more, as the terms ask.
    pub web: Option<String>,
    /// What the terms ask of whoever uses it.
    #[serde(default)]
    pub conditions: Vec<String>,
    /// What is to be done about the terms before a release; never shown.
    #[serde(default)]
    pub before_release: Vec<String>,
    /// Whether the terms were seen in a statement of the owner.
    pub terms_confirmed: bool,
    /// What was read.
    pub sources: Vec<String>,
    /// What is still to be confirmed in a primary source or by a decision.
    #[serde(default)]
    pub to_confirm: Vec<String>,
    /// What the questions look back on.
    pub recall: Recall,
    /// How often.
    pub repeat: Repeat,
    /// What becomes of missing answers.
    pub missing: Missing,
    /// Above every item, verbatim.
    pub stem: Option<String>,
    /// Whether that was seen in a source that is as good as the form.
    #[serde(default = "yes")]
    pub stem_confirmed: bool,
    /// A question that comes first and can end the form.
    pub gate: Option<Gate>,
    /// LOINC code of the form as a whole.
    #[serde(default)]
    pub loinc: Coded,
    /// The answers to choose from, in the order they show; empty when every item has its own.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
    /// The questions, in order.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
    /// What is scored.
    #[serde(rename = "scale")]
    pub scales: Vec<Scale>,
    /// Published rules for a change.
    #[serde(default, rename = "change")]
    pub changes: Vec<ChangeRule>,
    /// The fuller forms that a result leads to.
    #[serde(default, rename = "lead")]
    pub leads: Vec<Lead>,
    /// What tells this form from another of its name. No key of the file: computed once, when it is read.
    #[serde(skip)]
    pub fingerprint: Fingerprint,
}

/// Where in the catalogue a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// In front.
    Front,
    /// Under "If a clinician asked".
    Clinician,
}

/// What a result means, in our words. Plain sentences; no severity, no diagnosis.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Means {
    /// What it says.
    pub does: String,
    /// What it doesn't say.
    pub does_not: String,
}

/// A question that comes first: "No" ends the form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// What is read before the question, verbatim. May name hard events, so it has a screen of its own.
    pub preamble: String,
    /// The question, verbatim.
    pub text: String,
    /// "No" first, with the value 0, then "Yes", 1.
    pub options: Vec<AnswerOption>,
    /// What is said about a result that ended here, in our words.
    pub if_no: String,
}

/// LOINC codes. One that wasn't seen at LOINC, or at a source that is as good, is never exported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Coded {
    /// A confirmed code.
    pub code: Option<String>,
    /// A code that is not confirmed.
    pub unconfirmed: Option<String>,
    /// The answer list, confirmed.
    pub answer_list: Option<String>,
}

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// What is stored and scored.
    pub value: u8,
    /// Verbatim.
    pub text: String,
    /// LOINC answer code, confirmed.
    pub loinc: Option<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its number on the form, from 1 without a gap.
    pub n: u8,
    /// Verbatim.
    pub text: String,
    /// Whether the wording was seen in a source that is as good as the form.
    pub confirmed: bool,
    /// Counts (lowest + highest) − value.
    #[serde(default)]
    pub reverse: bool,
    /// Whether it enters any scale.
    #[serde(default = "yes")]
    pub scored: bool,
    /// When it is asked.
    #[serde(default)]
    pub ask: AskWhen,
    /// LOINC code, confirmed.
    pub loinc: Option<String>,
    /// Its own answers, instead of the form's.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
}

const fn yes() -> bool {
    true
}

/// When an item is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskWhen {
    /// Always (after a gate: when it was answered with "Yes").
    #[default]
    Always,
    /// When any item before it was answered with more than its lowest value: "If you checked off any problems".
    AnyProblem,
    /// Unless item 1 was answered with its lowest value, in which case it counts as its lowest.
    UnlessFirstIsLowest,
}

impl Instrument {
    /// An item by its number.
    #[must_use]
    pub fn item(&self, n: u8) -> Option<&Item> {
        self.items.iter().find(|item| item.n == n)
    }

    /// A scale by its id.
    #[must_use]
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// The answers to choose from for an item, [`super::GATE`] included, in the order they show.
    #[must_use]
    pub fn options(&self, n: u8) -> &[AnswerOption] {
        if n == super::GATE {
            return self.gate.as_ref().map_or(&[], |gate| &gate.options);
        }
        match self.item(n) {
            Some(item) if !item.options.is_empty() => &item.options,
            Some(_) => &self.options,
            None => &[],
        }
    }

    /// The lowest and the highest value that an item can have.
    #[must_use]
    pub fn limits(&self, n: u8) -> Option<(u8, u8)> {
        let values = self.options(n).iter().map(|option| option.value);
        Some((values.clone().min()?, values.max()?))
    }

    /// Whether the form ended at its first question: a result that reassures nobody and enters no course.
    #[must_use]
    pub fn ended_at_gate(&self, answers: &super::Answers) -> bool {
        self.gate.is_some() && answers.get(super::GATE).is_some_and(super::path::is_no)
    }

    /// The rule of a kind for a scale, if one is confirmed.
    #[must_use]
    pub fn change(&self, scale: &str, kind: ChangeKind) -> Option<&ChangeRule> {
        self.changes.iter().find(|rule| rule.scale == scale && rule.kind == kind && rule.confirmed)
    }
}
