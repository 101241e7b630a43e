use super::*;
use crate::content::Catalogue;
use crate::instrument::Better;
use proptest::prelude::*;

/// Every scale there is: form, scale, lowest, highest, and whether higher is better.
fn scales() -> Vec<(&'static str, &'static str, u32, u32, bool)> {
    let forms = Catalogue::embedded().unwrap().instruments();
    let of = forms.iter().flat_map(|form| form.scales.iter().map(move |scale| (form, scale)));
    of.map(|(form, scale)| {
        let better = scale.better == Better::Higher;
        (form.id.as_str(), scale.id.as_str(), scale.lowest.into(), scale.highest.into(), better)
    })
    .collect()
}

prop_compose! {
    fn any_score()(at in 0..scales().len(), share in 0..=1000_u32, ago in 0..120_u32, hard in any::<bool>(), zero in any::<bool>()) -> Scored {
        let (form, scale, lowest, highest, _) = scales()[at];
        let score = lowest + (highest - lowest) * share / 1000;
        let zeros = if zero { vec![2, 3] } else { Vec::new() };
        Scored { hard_to_do: hard, zeros, ..scored(form, scale, score, ago) }
    }
}

prop_compose! {
    fn any_evidence()(
        mut scores in proptest::collection::vec(any_score(), 0..12),
        reports in proptest::sample::subsequence(Report::ALL.to_vec(), 0..=5),
        since in 0..100_u32,
        held in prop_oneof![Just(Held::No), Just(Held::After), Just(Held::Now)],
        hard in proptest::option::of(0..40_u32),
        line in proptest::option::of(3..=4_u16),
    ) -> Evidence {
        scores.sort_by_key(|score| score.day);
        Evidence {
            scores,
            reports: reports.into_iter().map(|report| Reported { report, since: today().minus(since) }).collect(),
            held,
            hard_day: hard.map(|ago| today().minus(ago)),
            lines: line.map(|line| ("auditc".to_owned(), line)).into_iter().collect(),
            ..nothing()
        }
    }
}

fn level(evidence: &Evidence) -> u8 {
    seen(evidence).level.unwrap_or(0)
}

/// Forms done again and again: a history in which something can stay.
fn any_series() -> impl Strategy<Value = Evidence> {
    let forms =
        vec![("phq9", "total", 27), ("gad7", "total", 21), ("burnout1", "level", 5), ("k6", "total", 24)];
    let form = proptest::sample::select(forms);
    let one = (form, proptest::collection::vec(0..=1000_u32, 3..8), 7..=14_u32);
    proptest::collection::vec(one, 1..4).prop_map(|all| {
        let mut scores: Vec<Scored> = Vec::new();
        for ((form, scale, highest), shares, every) in all {
            let done = shares.iter().zip(0..);
            scores.extend(done.map(|(share, n)| scored(form, scale, highest * share / 1000, n * every)));
        }
        scores.sort_by_key(|score| score.day);
        Evidence { scores, ..nothing() }
    })
}

proptest! {
    #[test]
    fn in_a_long_history_too_a_worse_latest_answer_never_lowers_the_level(
        evidence in any_series(),
        at in any::<prop::sample::Index>(),
        by in 1..=27_u32,
    ) {
        let forms = ["phq9", "gad7", "burnout1", "k6"];
        let form = forms[at.index(forms.len())];
        if let Some(last) = evidence.scores.iter().rposition(|score| score.instrument == form) {
            let mut worse = evidence.clone();
            worse.scores[last].thousandths += by * 1000;
            prop_assert!(level(&worse) >= level(&evidence), "{form}: {:?} {:?}", seen(&evidence), seen(&worse));
        }
    }

    #[test]
    fn a_worse_latest_answer_never_lowers_the_level(evidence in any_evidence(), at in any::<prop::sample::Index>(), by in 1..=50_u32) {
        let (form, scale, lowest, highest, higher_is_better) = scales()[at.index(scales().len())];
        let last = evidence.scores.iter().rposition(|score| score.instrument == form && score.scale == scale);
        if let Some(last) = last {
            let mut worse = evidence.clone();
            let score = worse.scores[last].thousandths;
            worse.scores[last].thousandths = if higher_is_better {
                score.saturating_sub(by * 1000).max(lowest * 1000)
            } else {
                (score + by * 1000).min(highest * 1000)
            };
            prop_assert!(level(&worse) >= level(&evidence), "{form} {scale}: {:?} {:?}", seen(&evidence), seen(&worse));
        }
    }

    #[test]
    fn a_tick_never_lowers_the_level(evidence in any_evidence(), report in proptest::sample::select(Report::ALL.to_vec())) {
        let mut more = evidence.clone();
        more.reports.retain(|reported| reported.report != report);
        let without = level(&more);
        more.reports.push(Reported { report, since: today() });
        prop_assert!(level(&more) >= without);
    }

    #[test]
    fn a_hard_answer_never_yields_less_than_support(evidence in any_evidence(), ago in 0..=14_u32) {
        let hard = Evidence { hard_day: Some(today().minus(ago)), ..evidence.clone() };
        prop_assert!(seen(&hard).support_first && seen(&hard).level >= Some(2));
        let first = Evidence { held: Held::Now, ..evidence.clone() };
        let after = Evidence { held: Held::After, ..evidence };
        prop_assert_eq!(seen(&first).outcome, Outcome::Now);
        prop_assert!(seen(&after).level >= Some(3) && seen(&after).support_first);
    }

    #[test]
    fn every_reason_has_its_answers_and_the_first_one_decides(evidence in any_evidence()) {
        let look = seen(&evidence);
        let highest = look.fired.iter().filter_map(|fired| fired.rule.level).max();
        prop_assert!(look.fired.iter().all(|fired| !fired.because.is_empty()));
        prop_assert_eq!(look.fired.first().and_then(|fired| fired.rule.level), highest);
        prop_assert_eq!(look.level.unwrap_or(0), highest.unwrap_or(0) + u8::from(look.raised));
    }

    #[test]
    fn the_same_answers_come_to_the_same(evidence in any_evidence()) {
        prop_assert_eq!(seen(&evidence), seen(&evidence));
    }
}
