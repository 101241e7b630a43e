//! Every way to fill in the PHQ-9 and the GAD-7, against a few lines that know nothing of the core.

use crate::{content, form};
use aftershift_core::instrument::{Answers, Instrument, band, score};
use aftershift_core::safety::leads_to_view;

/// Every way to answer `N` items with 0 to 3.
fn every_way<const N: usize>() -> impl Iterator<Item = [u8; N]> {
    let count = 4_u32.pow(u32::try_from(N).unwrap());
    (0..count).map(|number| std::array::from_fn(|item| u8::try_from(number >> (2 * item) & 3).unwrap()))
}

fn filled(values: &[u8]) -> Answers {
    (1..).zip(values.iter().copied()).collect()
}

fn total_and_band<'a>(form: &'a Instrument, answers: &Answers) -> (u32, &'a str) {
    let scores = score(form, answers);
    assert_eq!(scores.len(), 1);
    let total = scores[0].score.unwrap();
    (total.thousandths(), &band(scores[0].scale, total).unwrap().published_label)
}

#[test]
fn all_262_144_ways_to_fill_in_the_phq_9_are_scored_and_none_misses_the_rule_for_item_9() {
    let form = form("phq9");
    let mut ways = 0;
    for values in every_way::<9>() {
        let sum: u32 = values.iter().map(|value| u32::from(*value)).sum();
        let expected = match sum {
            0..5 => "minimal or none",
            5..10 => "mild",
            10..15 => "moderate",
            15..20 => "moderately severe",
            _ => "severe",
        };
        assert_eq!(total_and_band(form, &filled(&values)), (sum * 1000, expected), "{values:?}");
        let view = leads_to_view(content().safety(), "phq9", 9, values[8]).is_some();
        assert_eq!(view, values[8] > 0, "{values:?}");
        ways += 1;
    }
    assert_eq!(ways, 262_144);
}

#[test]
fn all_16_384_ways_to_fill_in_the_gad_7_are_scored() {
    let form = form("gad7");
    let mut ways = 0;
    for values in every_way::<7>() {
        let sum: u32 = values.iter().map(|value| u32::from(*value)).sum();
        let expected = match sum {
            0..5 => "minimal",
            5..10 => "mild",
            10..15 => "moderate",
            _ => "severe",
        };
        assert_eq!(total_and_band(form, &filled(&values)), (sum * 1000, expected), "{values:?}");
        ways += 1;
    }
    assert_eq!(ways, 16_384);
}
