//! What a person reads of a score is a whole number. It has to lie on the same side of every line as the score itself.

use crate::content;
use aftershift_core::instrument::{Answers, GATE, Instrument, Operator, Scale, Score, band, score_of};
use std::collections::BTreeSet;

/// Every score that a scale can give: with each allowed number of answers, from the lowest sum to the highest.
fn every_score(form: &Instrument, scale: &Scale) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    for count in usize::from(scale.least_answered)..=scale.items.len() {
        // Which of the items have answers makes no difference to which sums there are: all have the same values.
        let items = &scale.items[scale.items.len() - count..];
        let mut answers: Answers = items.iter().map(|n| (*n, extreme(form, *n, false))).collect();
        answers.set(GATE, form.gate.as_ref().map(|_| 1));
        found.insert(score_of(form, scale, &answers).unwrap().thousandths());
        for n in items {
            for value in ascending(form, *n) {
                answers.set(*n, Some(value));
                found.insert(score_of(form, scale, &answers).unwrap().thousandths());
            }
        }
    }
    found
}

/// The values of an item from what counts least to what counts most.
fn ascending(form: &Instrument, n: u8) -> Vec<u8> {
    let mut values: Vec<u8> = form.options(n).iter().map(|option| option.value).collect();
    values.sort_unstable();
    if form.item(n).unwrap().reverse {
        values.reverse();
    }
    values
}

fn extreme(form: &Instrument, n: u8, most: bool) -> u8 {
    let values = ascending(form, n);
    values[if most { values.len() - 1 } else { 0 }]
}

fn thousandths(thousandths: u32) -> Score {
    Score::ratio(thousandths, 1000).unwrap()
}

#[test]
fn both_ends_of_every_range_can_be_reached_and_nothing_lies_beyond() {
    for form in content().instruments() {
        for scale in &form.scales {
            let scores = every_score(form, scale);
            let ends = (u32::from(scale.lowest) * 1000, u32::from(scale.highest) * 1000);
            let found = (*scores.first().unwrap(), *scores.last().unwrap());
            assert_eq!(found, ends, "{} {}", form.id, scale.id);
        }
    }
}

#[test]
fn a_rounded_score_never_lies_on_the_other_side_of_a_cut_point_or_in_another_band() {
    for form in content().instruments() {
        for scale in &form.scales {
            for exact in every_score(form, scale).into_iter().map(thousandths) {
                let read = Score::whole(exact.rounded());
                let place = format!("{} {}: {exact} reads {read}", form.id, scale.id);
                assert_eq!(band(scale, exact), band(scale, read), "{place}");
                for cut in &scale.cuts {
                    let (exact, read) =
                        (cut.operator.holds(exact, cut.value), cut.operator.holds(read, cut.value));
                    assert_eq!(exact, read, "{place}, cut at {}", cut.value);
                }
                for value in lines(form, scale) {
                    assert_eq!(exact.is_at_least(value), read.is_at_least(value), "{place}, line at {value}");
                }
            }
        }
    }
}

/// The other scores from which on something is said or done.
fn lines(form: &Instrument, scale: &Scale) -> Vec<u16> {
    let leads = form.leads.iter().filter(|lead| lead.scale == scale.id && lead.operator == Operator::AtLeast);
    let rules = content().safety().iter().flat_map(|rule| &rule.triggers);
    let rules = rules.filter(|t| t.instrument == form.id && t.scale.as_deref() == Some(&scale.id));
    leads.map(|lead| lead.value).chain(rules.filter_map(|trigger| trigger.at_least)).collect()
}

/// A mean of seven answers has no end. What is kept of it is more than what tells it from its neighbours.
#[test]
fn two_scores_that_differ_are_far_enough_apart_to_be_kept_as_thousandths() {
    for form in content().instruments() {
        for scale in &form.scales {
            let scores: Vec<u32> = every_score(form, scale).into_iter().collect();
            let apart = scores.windows(2).map(|two| two[1] - two[0]).min();
            assert!(apart.is_none_or(|apart| apart > 500), "{} {}: {apart:?}", form.id, scale.id);
        }
    }
}
