//! Which answers of a case set off a rule.

use super::vectors::Case;
use aftershift_core::content::{Catalogue, Rule, RuleKind};
use aftershift_core::instrument::{Answers, GATE, Instrument};
use aftershift_core::safety::{card, leads_to_view};

/// The items for which `tests/data/facts/instruments.json` has a rule. The vectors follow that sheet; the app has rules
/// of its own beyond it, which no vector can know.
pub const NAMED: [(&str, u64); 2] = [("phq9", 9), ("burnout1", 1)];

/// The items whose rules are compared: those that the sheet names, and those that a case of the file does.
pub fn named<'a>(form: &str, cases: impl Iterator<Item = &'a Case>) -> Vec<u64> {
    let of_sheet = NAMED.into_iter().filter(|(id, _)| *id == form).map(|(_, item)| item);
    of_sheet.chain(cases.filter_map(|case| case.expect.safety.as_ref()).flatten().copied()).collect()
}

/// The items whose answer sets off a view or a card by itself, in order.
#[must_use]
pub fn items(content: &Catalogue, form: &Instrument, answers: &Answers) -> Vec<u64> {
    let rules: Vec<Rule> = content.safety().iter().filter_map(by_item).collect();
    let sets_off = |item: u8, value: u8| {
        leads_to_view(&rules, &form.id, item, value).is_some()
            || card(&rules, form, &Answers::from_iter([(item, value)])).is_some()
    };
    let given = answers.iter().filter(|(item, _)| *item != GATE);
    given.filter(|(item, value)| sets_off(*item, *value)).map(|(item, _)| item.into()).collect()
}

/// A rule as far as single answers set it off.
fn by_item(rule: &Rule) -> Option<Rule> {
    let mut rule = rule.clone();
    rule.triggers.retain(|trigger| trigger.item.is_some());
    (matches!(rule.kind, RuleKind::View | RuleKind::Card) && !rule.triggers.is_empty()).then_some(rule)
}
