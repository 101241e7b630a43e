use crate::assessment::{Assessment, View};
use crate::content::{Rule, RuleKind, Trigger};
use crate::instrument::{Answers, Instrument, score};
use crate::time::WorkDay;

/// The rule whose view this answer leads to.
#[must_use]
pub fn leads_to_view<'a>(rules: &'a [Rule], form: &str, item: u8, value: u8) -> Option<&'a Rule> {
    of_kind(rules, RuleKind::View).find(|rule| rule.triggers.iter().any(|t| by_answer(t, form, item, value)))
}

/// The card with Support that these answers lead to. By answers alone also while a form is unfinished; by a score once
/// there is one.
#[must_use]
pub fn card<'a>(rules: &'a [Rule], form: &Instrument, answers: &Answers) -> Option<&'a Rule> {
    of_kind(rules, RuleKind::Card).find(|rule| rule.triggers.iter().any(|t| sets_off(t, form, answers)))
}

/// The sentence that every result of a form carries.
#[must_use]
pub fn says<'a>(rules: &'a [Rule], form: &str) -> Option<&'a Rule> {
    of_kind(rules, RuleKind::Says).find(|rule| rule.triggers.iter().any(|t| t.instrument == form))
}

/// Whether the answers raise the level of what could help next by one.
#[must_use]
pub fn raises(rules: &[Rule], form: &Instrument, answers: &Answers) -> bool {
    of_kind(rules, RuleKind::Raise).any(|rule| rule.triggers.iter().any(|t| sets_off(t, form, answers)))
}

/// How long after a hard answer it may still be asked about.
const LATER_WITHIN_DAYS: u32 = 14;

/// The assessment whose hard answer is to be asked about today, once: the latest one of an earlier work day. Partial,
/// expired and lowered ones count.
#[must_use]
pub fn later(assessments: &[Assessment], today: WorkDay) -> Option<&Assessment> {
    let due = |a: &&Assessment| {
        a.view != View::Never && a.work_day < today && today <= a.work_day.plus(LATER_WITHIN_DAYS)
    };
    // The latest one speaks for those before it.
    assessments.iter().filter(due).max_by_key(|a| a.begun.at).filter(|a| !a.asked_later)
}

fn of_kind(rules: &[Rule], kind: RuleKind) -> impl Iterator<Item = &Rule> {
    rules.iter().filter(move |rule| rule.kind == kind)
}

pub(super) fn sets_off(trigger: &Trigger, form: &Instrument, answers: &Answers) -> bool {
    answers.iter().any(|(item, value)| by_answer(trigger, &form.id, item, value))
        || by_score(trigger, form, answers)
}

fn by_answer(trigger: &Trigger, form: &str, item: u8, value: u8) -> bool {
    trigger.instrument == form
        && trigger.item == Some(item)
        && trigger.at_least.is_some_and(|least| u16::from(value) >= least)
}

fn by_score(trigger: &Trigger, form: &Instrument, answers: &Answers) -> bool {
    let (Some(scale), Some(least)) = (&trigger.scale, trigger.at_least) else { return false };
    trigger.instrument == form.id
        && score(form, answers)
            .iter()
            .any(|s| s.scale.id == *scale && s.score.is_some_and(|score| score.is_at_least(least)))
}
