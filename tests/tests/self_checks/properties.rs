//! What holds for every form and whatever somebody answers.

use crate::{content, form};
use aftershift_core::instrument::{
    Answers, AskWhen, Better, GATE, Instrument, Method, MissingRule, Score, score, score_of,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A form, and for each of its items, the gate included, a number that chooses the answer.
fn any_filled() -> impl Strategy<Value = (&'static Instrument, Vec<usize>)> {
    (0..content().instruments().len(), vec(any::<usize>(), 31))
        .prop_map(|(place, choices)| (&content().instruments()[place], choices))
}

/// Every item, and the gate before them, in the order of the form.
fn questions(form: &Instrument) -> Vec<u8> {
    let gate = form.gate.as_ref().map(|_| GATE);
    gate.into_iter().chain(form.items.iter().map(|item| item.n)).collect()
}

/// The form with an answer to every question; to a gate it is "Yes", so that the others count.
fn filled(form: &Instrument, choices: &[usize]) -> Answers {
    let choose = |(n, choice): (u8, &usize)| {
        let options = form.options(n);
        (n, if n == GATE { 1 } else { options[choice % options.len()].value })
    };
    questions(form).into_iter().zip(choices).map(choose).collect()
}

fn scores(form: &Instrument, answers: &Answers) -> Vec<Option<Score>> {
    score(form, answers).into_iter().map(|one| one.score).collect()
}

#[test]
fn only_the_items_that_are_published_as_reversed_are() {
    let reversed = content().instruments().iter().filter_map(|form| {
        let items: Vec<u8> = form.items.iter().filter(|item| item.reverse).map(|item| item.n).collect();
        (!items.is_empty()).then_some((form.id.as_str(), items))
    });
    let published = BTreeMap::from([("proqol5", vec![1, 4, 15, 17, 29]), ("cbi", vec![13])]);
    assert_eq!(reversed.collect::<BTreeMap<_, _>>(), published);
}

#[test]
fn a_reversed_item_counts_from_the_other_end() {
    let burnout = |first: u8| {
        let mut answers: Answers = (1..=30).map(|n| (n, 3)).collect();
        answers.set(1, Some(first));
        score_of(form("proqol5"), form("proqol5").scale("bo").unwrap(), &answers)
    };
    let sums = [1, 2, 3, 4, 5].map(|first| burnout(first).unwrap().rounded());
    assert_eq!(sums, [32, 31, 30, 29, 28]);
}

/// Whether a higher value is a worse answer to this item of this scale.
fn higher_is_worse(form: &Instrument, better: Better, item: u8) -> bool {
    (better == Better::Lower) != form.item(item).unwrap().reverse
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_order_of_answering_never_matters(
        (form, choices) in any_filled(),
        left_out in any::<u32>(),
        order in Just((0..31).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let given: Vec<(u8, u8)> =
            filled(form, &choices).iter().filter(|(n, _)| left_out >> n & 3 != 0).collect();
        let mut answers = Answers::default();
        for place in order {
            if let Some((n, value)) = given.get(place) {
                // Somebody who chooses otherwise first, and takes that back.
                answers.set(*n, Some(form.options(*n)[0].value));
                answers.set(*n, None);
                answers.set(*n, Some(*value));
            }
        }
        prop_assert_eq!(scores(form, &answers), scores(form, &given.into_iter().collect()));
    }

    #[test]
    fn every_score_lies_in_its_range((form, choices) in any_filled(), left_out in any::<u32>()) {
        let some = filled(form, &choices).iter().filter(|(n, _)| left_out >> n & 3 != 0).collect();
        for one in score(form, &some).into_iter().chain(score(form, &filled(form, &choices))) {
            let range = Score::whole(one.scale.lowest.into())..=Score::whole(one.scale.highest.into());
            prop_assert!(one.score.is_none_or(|score| range.contains(&score)), "{} {one:?}", form.id);
        }
    }

    #[test]
    fn a_form_that_is_filled_in_is_scored((form, choices) in any_filled()) {
        prop_assert!(scores(form, &filled(form, &choices)).iter().all(Option::is_some), "{}", form.id);
    }

    /// Each answer of each item against the next one on its form, whatever the others are.
    #[test]
    fn a_worse_answer_never_scores_better((form, choices) in any_filled(), rest in any::<u32>()) {
        // Where gaps are allowed, some.
        let gaps = form.missing.rule == MissingRule::Least;
        let keep = |(n, _): &(u8, u8)| !gaps || rest >> n & 3 != 0;
        let base: Answers = filled(form, &choices).iter().filter(keep).collect();
        for scale in &form.scales {
            for n in &scale.items {
                let mut values: Vec<u8> = form.options(*n).iter().map(|option| option.value).collect();
                values.sort_unstable();
                if !higher_is_worse(form, scale.better, *n) {
                    values.reverse();
                }
                let by_answer = values.iter().map(|value| {
                    let mut answers = base.clone();
                    answers.set(*n, Some(*value));
                    score_of(form, scale, &answers)
                });
                let by_answer: Vec<Score> = by_answer.flatten().collect();
                let worse = by_answer.windows(2).all(|two| match scale.better {
                    Better::Lower => two[0] < two[1],
                    Better::Higher => two[0] > two[1],
                });
                prop_assert!(worse, "{} {} item {n}: {by_answer:?}", form.id, scale.id);
            }
        }
    }

    #[test]
    fn a_missing_answer_never_gives_a_score_where_the_rule_asks_for_all((form, choices) in any_filled()) {
        let full = filled(form, &choices);
        for scale in &form.scales {
            for n in scale.items.iter().copied().chain(form.gate.as_ref().map(|_| GATE)) {
                let mut answers = full.clone();
                answers.set(n, None);
                let score = score_of(form, scale, &answers);
                match form.missing.rule {
                    MissingRule::All => prop_assert_eq!(score, None, "{} item {}", &form.id, n),
                    MissingRule::Least => prop_assert_eq!(score.is_some(), scale.items.len() > usize::from(scale.least_answered)),
                }
            }
        }
    }

    /// Where gaps are allowed, their number decides and nothing else does.
    #[test]
    fn too_few_answers_are_never_scored((form, choices) in any_filled(), left_out in any::<u32>()) {
        let some: Answers =
            filled(form, &choices).iter().filter(|(n, _)| *n == GATE || left_out >> n & 1 != 0).collect();
        for scale in form.scales.iter().filter(|scale| scale.method == Method::Mean) {
            let given = scale.items.iter().filter(|n| some.get(**n).is_some()).count();
            let scored = score_of(form, scale, &some).is_some();
            prop_assert_eq!(scored, given >= usize::from(scale.least_answered), "{} {}", &form.id, &scale.id);
        }
    }

    /// The AUDIT-C is the one form whose other questions may be skipped, and only by the person's own "Never".
    #[test]
    fn only_never_skips_questions(first in 0_u8..5, second in 0_u8..5, third in 0_u8..5) {
        let form = form("auditc");
        let total = |answers: &[(u8, u8)]| scores(form, &answers.iter().copied().collect())[0];
        let skipped = (first == 0).then(|| Score::whole(0));
        prop_assert_eq!(total(&[(1, first)]), skipped);
        prop_assert_eq!(total(&[(1, first), (2, second)]), None);
        prop_assert_eq!(total(&[(2, second), (3, third)]), None);
        let sum = u32::from(first + second + third);
        prop_assert_eq!(total(&[(1, first), (2, second), (3, third)]), Some(Score::whole(sum)));
    }

    #[test]
    fn no_at_the_gate_is_0_whatever_else_was_answered(choices in vec(any::<usize>(), 31), some in any::<u32>()) {
        let form = form("pcptsd5");
        let mut answers: Answers =
            filled(form, &choices).iter().filter(|(n, _)| some >> n & 1 != 0).collect();
        answers.set(GATE, Some(0));
        prop_assert_eq!(scores(form, &answers), [Some(Score::whole(0))]);
        answers.set(GATE, None);
        prop_assert_eq!(scores(form, &answers), [None]);
    }
}

#[test]
fn two_forms_at_most_have_questions_that_depend_on_answers() {
    let depend =
        content().instruments().iter().filter(|form| form.items.iter().any(|i| i.ask != AskWhen::Always));
    assert_eq!(depend.map(|form| form.id.as_str()).collect::<Vec<_>>(), ["phq9", "auditc"]);
}
