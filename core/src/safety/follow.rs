use crate::assessment::Assessment;
use crate::content::{Rule, RuleKind, Trigger};
use crate::instrument::{Answers, Instrument, at_least_so_far};
use crate::time::WorkDay;

/// The view of a form.
#[must_use]
pub fn view<'a>(rules: &'a [Rule], form: &str) -> Option<&'a Rule> {
    of_kind(rules, RuleKind::View).find(|rule| rule.triggers.iter().any(|t| t.instrument == form))
}

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

/// The sentence that a result of a form carries: always, or when a question was left out.
#[must_use]
pub fn says<'a>(rules: &'a [Rule], form: &str, answers: &Answers) -> Option<&'a Rule> {
    let applies = |t: &Trigger| {
        t.instrument == form
            && t.left_out.is_none_or(|item| answers.get(item).is_none() && !answers.is_empty())
    };
    of_kind(rules, RuleKind::Says).find(|rule| rule.triggers.iter().any(applies))
}

/// Whether the answers raise the level of what could help next by one.
#[must_use]
pub fn raises(rules: &[Rule], form: &Instrument, answers: &Answers) -> bool {
    of_kind(rules, RuleKind::Raise).any(|rule| rule.triggers.iter().any(|t| sets_off(t, form, answers)))
}

/// The assessment whose hard answer is to be asked about today, once: the latest of another work day. Partial, expired
/// and lowered ones count, however long ago they were; and a day that lies ahead, as a clock that ran ahead leaves it.
#[must_use]
pub fn later(unasked: &[Assessment], today: WorkDay) -> Option<&Assessment> {
    let due = |a: &&Assessment| !a.asked_later && a.hard_day.is_some_and(|day| day != today);
    unasked.iter().filter(due).max_by_key(|a| a.hard_day)
}

/// Whether help has to stand first because of these answers.
#[must_use]
pub fn sets_off_hold(rules: &[Rule], form: &Instrument, answers: &Answers) -> bool {
    of_kind(rules, RuleKind::Hold).any(|rule| rule.triggers.iter().any(|t| sets_off(t, form, answers)))
}

fn of_kind(rules: &[Rule], kind: RuleKind) -> impl Iterator<Item = &Rule> {
    rules.iter().filter(move |rule| rule.kind == kind)
}

fn sets_off(trigger: &Trigger, form: &Instrument, answers: &Answers) -> bool {
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
    let scale = form.scale(scale).filter(|_| trigger.instrument == form.id);
    // Unfinished forms too: what is answered so far may be enough, whatever the rest would be.
    scale
        .and_then(|scale| at_least_so_far(form, scale, answers))
        .is_some_and(|so_far| so_far.is_at_least(least))
}
