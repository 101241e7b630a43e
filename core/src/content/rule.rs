use super::problem::{self, ContentProblem, headed};
use crate::checkin::Load;
#[cfg(feature = "self-checks")]
use crate::instrument::Instrument;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A named rule: what has to be answered for it to apply, and what is said then. The wording awaits a clinician's
/// sign-off before a release, and so does every number in it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name, which is the file's.
    pub id: String,
    /// Raised with every change that a reader would notice.
    pub version: u32,
    /// Where it comes from.
    pub source: String,
    /// On what terms the words are used.
    pub licence: String,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// What a build must have for it to make sense.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What it leads to.
    pub kind: RuleKind,
    /// Any of these sets it off; none: it always applies.
    #[serde(default, rename = "when")]
    pub triggers: Vec<Trigger>,
    /// For how long.
    pub hold: Option<Hold>,
    /// How many heavy check-ins.
    pub load: Option<Run>,
    /// What is said, by key. Each kind has its keys.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}

/// What a rule leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// Said once before the first self-check.
    Notice,
    /// A full-screen view on the answer itself.
    View,
    /// Help stands first for a while.
    Hold,
    /// A question at a later opening, once.
    Ask,
    /// A card with Support on the result.
    Card,
    /// A sentence on every result of a form.
    Says,
    /// Raises a level of what could help next.
    Raise,
    /// Said in Support, on a tap.
    Support,
    /// Said after a run of heavy check-ins.
    Load,
}

/// What sets a rule off: an answer, a score, or a form as such.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    /// The form.
    pub instrument: String,
    /// The item whose answer counts.
    pub item: Option<u8>,
    /// The scale whose score counts.
    pub scale: Option<String>,
    /// From this value on.
    pub at_least: Option<u16>,
    /// The item that was left out.
    pub left_out: Option<u8>,
}

/// A run of heavy check-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// From this load on a check-in is heavy.
    pub at_least: u8,
    /// So many of them …
    pub times: u8,
    /// … among the last so many check-ins.
    pub of: u8,
    /// Days for which it isn't said again.
    pub rest_days: u16,
}

/// How long a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// Hours at first.
    pub hours: u16,
    /// Days after that, at a lower step.
    pub then_days: u16,
}

impl RuleKind {
    /// The words that a rule of this kind has to have.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Notice | Self::Support => &["title", "text"],
            Self::View => &[
                "title",
                "text",
                "not_kept",
                "not_safe",
                "not_safe_next",
                "can_keep_safe",
                "can_keep_safe_next",
                "rather_not_say",
                "rather_not_say_next",
                "strip",
            ],
            Self::Hold => &["strip"],
            Self::Load => &["text", "talk", "weighs", "not_now"],
            Self::Ask | Self::Card | Self::Says => &["text"],
            Self::Raise => &[],
        }
    }
}

impl Rule {
    /// What is said under a key. The check at reading makes sure that it is there.
    #[must_use]
    pub fn word(&self, key: &str) -> &str {
        self.words.get(key).map_or("", String::as_str)
    }
}

headed!(Rule);

/// Reads a folder of rules, in name order, without those that this build can't follow.
pub(super) fn all(files: &[(&str, &str)], prefix: &str) -> Result<Vec<Rule>, ContentProblem> {
    let mut rules: Vec<Rule> = problem::all(files, prefix)?;
    rules.iter().try_for_each(|rule| check(&format!("{prefix}{}.toml", rule.id), rule))?;
    rules.retain(|rule| rule.needs.iter().all(|need| super::FEATURES.contains(&need.as_str())));
    Ok(rules)
}

fn check(path: &str, rule: &Rule) -> Result<(), ContentProblem> {
    let problem = |key: &str, reason| Err(ContentProblem::new(path, key, reason));
    for key in rule.kind.words() {
        if rule.word(key).trim().is_empty() {
            return problem(&format!("words.{key}"), "is missing");
        }
    }
    if let Some(key) = rule.words.keys().find(|key| !rule.kind.words().contains(&key.as_str())) {
        return problem(&format!("words.{key}"), "no rule of this kind says that");
    }
    for trigger in &rule.triggers {
        if trigger.left_out.is_some() && (rule.kind != RuleKind::Says || trigger.at_least.is_some()) {
            return problem("when", "left_out belongs to a rule of the kind says, and stands alone");
        }
        let valued = trigger.item.is_some() || trigger.scale.is_some();
        if trigger.item.is_some() && trigger.scale.is_some() || valued != trigger.at_least.is_some() {
            return problem("when", "has to be an item or a scale with at_least, or a form alone");
        }
    }
    if (rule.kind == RuleKind::Hold) != rule.hold.is_some() {
        return problem("hold", "belongs to a rule of the kind hold, and to no other");
    }
    if (rule.kind == RuleKind::Load) != rule.load.is_some_and(|run| 0 < run.times && run.times <= run.of) {
        return problem("load", "belongs to a rule of the kind load, and has to be so many of so many");
    }
    // Loads end somewhere: above that, no check-in is heavy, and at the lowest each one is.
    let divides = |run: Run| Load::new(run.at_least).is_some_and(|load| load != Load::LOWEST);
    if !rule.load.is_none_or(divides) {
        return problem("load", "at_least is reached by every check-in, or by none");
    }
    // A question at a later opening follows whatever led to a view.
    let untriggered =
        matches!(rule.kind, RuleKind::Notice | RuleKind::Ask | RuleKind::Support | RuleKind::Load);
    if untriggered != rule.triggers.is_empty() {
        return problem(
            "when",
            "belongs to every rule but a notice, a question at a later opening, what Support says, and a run of check-ins",
        );
    }
    Ok(())
}

/// A trigger that nothing can reach would be a rule that is silently off.
#[cfg(feature = "self-checks")]
pub(super) fn check_triggers(rules: &[Rule], forms: &[Instrument]) -> Result<(), ContentProblem> {
    for (rule, trigger) in rules.iter().flat_map(|rule| rule.triggers.iter().map(move |t| (rule, t))) {
        let problem =
            |reason| Err(ContentProblem::new(&format!("en/safety/{}.toml", rule.id), "when", reason));
        let Some(form) = forms.iter().find(|form| form.id == trigger.instrument) else {
            return problem("names a form that isn't there");
        };
        if trigger.left_out.is_some_and(|item| form.item(item).is_none()) {
            return problem("names an item or a scale that the form doesn't have");
        }
        let Some(least) = trigger.at_least else { continue };
        let of_scale = |id: &String| form.scale(id).map(|scale| (scale.lowest, scale.highest));
        let of_item =
            |n| form.item(n).and_then(|item| form.limits(item.n)).map(|(l, h)| (l.into(), h.into()));
        let range: Option<(u16, u16)> =
            trigger.scale.as_ref().map_or_else(|| trigger.item.and_then(of_item), of_scale);
        match range {
            None => return problem("names an item or a scale that the form doesn't have"),
            Some((lowest, highest)) if least <= lowest || least > highest => {
                return problem("at_least is reached by every answer, or by none");
            }
            Some(_) => {}
        }
    }
    Ok(())
}
