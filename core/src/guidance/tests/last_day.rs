//! For how long a score counts, form by form: whatever form a rule names, on the last day it sets the rule off, and on the
//! day after it doesn't.

use super::*;
use crate::content::{Condition, GuidanceRule};

/// History rules look back this far.
const LOOK_BACK_DAYS: u32 = 84;

/// What sets a condition off: the last score, and for a history the first one, so many days before that.
struct Needed {
    last: u32,
    first: Option<(u32, u32)>,
}

fn needed(condition: &Condition, compare_after_days: u32) -> Option<Needed> {
    let before = |score: u32| Some((score, compare_after_days));
    match *condition {
        Condition::Latest { at_least, at_most, .. } => {
            let last = at_least.or(at_most)?.into();
            Some(Needed { last, first: None })
        }
        Condition::Twice { at_least, at_most, .. } => {
            let last = at_least.or(at_most)?.into();
            Some(Needed { last, first: before(last) })
        }
        Condition::Rise { by, .. } => Some(Needed { last: by.into(), first: before(0) }),
        Condition::OwnLine { line, .. } => Some(Needed { last: line.into(), first: None }),
        // Long enough ago, however old the last one is.
        Condition::InCare { at_least, days, .. } => {
            let (last, days) = (u32::from(at_least), u32::from(days));
            Some(Needed { last, first: Some((last, compare_after_days.max(days))) })
        }
        _ => None,
    }
}

/// Answers that set a condition off and say nothing else, the last of them so many days ago.
fn answers(form: &str, scale: &str, needed: &Needed, ago: u32) -> Evidence {
    let last = (form, scale, needed.last, ago);
    let first = needed.first.map(|(score, before)| (form, scale, score, ago + before));
    let scores: Vec<_> = first.into_iter().chain([last]).collect();
    let since = today().minus(LOOK_BACK_DAYS);
    let reports = vec![Reported { report: Report::InCare, since }];
    Evidence { reports, ..with(&scores) }
}

fn speaks(rule: &GuidanceRule, evidence: &Evidence) -> bool {
    let look = seen(evidence);
    look.fired.iter().chain(&look.notes).any(|fired| fired.rule.id == rule.id)
}

/// Forms that no rule names: there is nothing for them to count for.
const UNNAMED: [&str; 1] = ["gad2"];

#[test]
fn each_form_sets_its_rules_off_on_the_last_day_that_it_counts_and_not_on_the_day_after() {
    let mut named = std::collections::BTreeSet::new();
    for rule in &Library::embedded().unwrap().guidance {
        for condition in &rule.any {
            let Some((form, scale)) = condition.form() else { continue };
            let (counts, compare_after) = times(form);
            let needed = needed(condition, compare_after.into())
                .unwrap_or_else(|| panic!("{}: say here what sets {condition:?} off", rule.id));
            // Where both times have to lie in the look-back, that can end sooner.
            let in_look_back = needed.first.map_or(u32::MAX, |(_, before)| LOOK_BACK_DAYS - before);
            let last_day = u32::from(counts).min(in_look_back);
            for (ago, expected) in [(0, true), (last_day, true), (last_day + 1, false)] {
                let found = speaks(rule, &answers(form, scale, &needed, ago));
                assert_eq!(found, expected, "{} by {form} {scale}, {ago} days ago", rule.id);
            }
            named.insert(form);
        }
    }
    let forms = crate::content::Catalogue::embedded().unwrap().instruments();
    let missing: Vec<&str> = forms.iter().map(|f| f.id.as_str()).filter(|id| !named.contains(id)).collect();
    assert_eq!(missing, UNNAMED, "no rule names them");
}

/// As the forms' files had it when the rules were decided: a changed file is a decision of its own.
#[test]
fn each_form_counts_for_twice_its_recall_period_or_as_the_project_decided() {
    for form in crate::content::Catalogue::embedded().unwrap().instruments() {
        let expected = match form.id.as_str() {
            "burnout1" => 14,
            "cbi" => 60,
            _ => form.recall.days.map_or_else(|| panic!("{}", form.id), |days| days * 2),
        };
        assert_eq!(form.recall.counts_for_days, expected, "{}", form.id);
    }
}
