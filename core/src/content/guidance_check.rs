//! What can be wrong with a rule of "what could help next" although each of its keys is one: a line that no score reaches
//! would be a rule that is silently off, and one that every score reaches a rule that says nothing.

use super::guidance::{Condition, GuidanceRule};
use super::{Catalogue, ContentProblem};
#[cfg(feature = "self-checks")]
use crate::instrument::Scale;
use std::ops::RangeInclusive;

const LEVELS: RangeInclusive<u8> = 1..=5;

/// The key, and what is wrong with it.
type Fault = (&'static str, String);

/// Looks at one rule, among the forms of this build.
pub(super) fn check(rule: &GuidanceRule, content: &Catalogue) -> Result<(), ContentProblem> {
    let fault = in_itself(rule).or_else(|| unknown(rule, content)).or_else(|| out_of_reach(rule, content));
    fault.map_or(Ok(()), |(key, reason)| {
        Err(ContentProblem::new(&format!("en/guidance/{}.toml", rule.id), key, reason))
    })
}

/// What can be seen without any form.
fn in_itself(rule: &GuidanceRule) -> Option<Fault> {
    let fault = |key, reason: &str| Some((key, reason.to_owned()));
    let stays = |when: &Condition| match when {
        Condition::Stays { level, .. } => Some(*level),
        _ => None,
    };
    let mut levels = rule.level.into_iter().chain(rule.any.iter().filter_map(stays));
    if !levels.all(|level| LEVELS.contains(&level)) {
        return fault("level", "is not 1 to 5");
    }
    if rule.any.is_empty() || rule.words.reason.trim().is_empty() {
        return fault("when", "nothing sets it off, or it says nothing");
    }
    if rule.any.iter().any(Condition::has_no_line) {
        return fault("when", "has neither at_least nor at_most: every score would set it off");
    }
    None
}

/// A form that this build doesn't have, or a scale that the form doesn't have.
fn unknown(rule: &GuidanceRule, content: &Catalogue) -> Option<Fault> {
    let forms = rule.any.iter().filter_map(Condition::form).map(|(form, scale)| (form, Some(scale)));
    let offered = rule.offers.iter().flatten().map(|form| (form.as_str(), None));
    let (form, scale) = forms.chain(offered).find(|(form, scale)| !is_known(content, form, *scale))?;
    let scale = scale.map(|scale| format!(", or its scale {scale}")).unwrap_or_default();
    Some(("when", format!("names {form}{scale}, which isn't there")))
}

#[cfg(feature = "self-checks")]
fn is_known(content: &Catalogue, form: &str, scale: Option<&str>) -> bool {
    content.instrument(form).is_some_and(|form| scale.is_none_or(|scale| form.scale(scale).is_some()))
}

#[cfg(not(feature = "self-checks"))]
const fn is_known(_: &Catalogue, _: &str, _: Option<&str>) -> bool {
    false
}

/// A line outside its scale, or an item that the form doesn't have.
#[cfg(feature = "self-checks")]
fn out_of_reach(rule: &GuidanceRule, content: &Catalogue) -> Option<Fault> {
    rule.any.iter().find_map(|when| {
        let (id, scale) = when.form()?;
        let form = content.instrument(id)?;
        let scale = form.scale(scale)?;
        let (lowest, highest) = (scale.lowest, scale.highest);
        if !when.divides(scale) {
            let reason = format!(
                "a line on {id} {} is met by every score from {lowest} to {highest}, or by none",
                scale.id
            );
            return Some(("when", reason));
        }
        let Condition::OwnLine { unless_zero, .. } = when else { return None };
        if unless_zero.is_empty() {
            return Some(("unless_zero", "names no item: no answers would set it off".to_owned()));
        }
        let absent = unless_zero.iter().find(|item| form.item(**item).is_none());
        absent.map(|item| ("unless_zero", format!("names item {item}, which {id} doesn't have")))
    })
}

#[cfg(not(feature = "self-checks"))]
const fn out_of_reach(_: &GuidanceRule, _: &Catalogue) -> Option<Fault> {
    None
}

impl Condition {
    const fn has_no_line(&self) -> bool {
        matches!(
            self,
            Self::Latest { at_least: None, at_most: None, .. }
                | Self::Twice { at_least: None, at_most: None, .. }
        )
    }

    /// Whether some scores of the scale meet it, and some don't.
    #[cfg(feature = "self-checks")]
    fn divides(&self, scale: &Scale) -> bool {
        let Scale { lowest, highest, .. } = *scale;
        let least = |line: u16| lowest < line && line <= highest;
        let most = |line: u16| lowest <= line && line < highest;
        let by = |points: u16| 0 < points && points <= highest - lowest;
        match *self {
            Self::Latest { at_least, at_most, .. } | Self::Twice { at_least, at_most, .. } => {
                let crossed = at_least.zip(at_most).is_some_and(|(least, most)| least > most);
                at_least.is_none_or(least) && at_most.is_none_or(most) && !crossed
            }
            Self::Rise { by: points, .. } => by(points),
            Self::OwnLine { line, .. } => least(line),
            Self::InCare { at_least, change_below, .. } => least(at_least) && by(change_below),
            Self::Report { .. }
            | Self::HardAnswer { .. }
            | Self::Held
            | Self::AfterHeld
            | Self::Stays { .. } => true,
        }
    }
}
