use super::*;
use crate::assessment::{Assessment, AssessmentId, View};
use crate::content::Catalogue;
use crate::instrument::{Answers, Instrument};
use crate::time::{HOUR, UtcMillis, WorkDay, Zone};

const NOW: UtcMillis = UtcMillis(1_795_435_200_000);

fn content() -> &'static Catalogue {
    Catalogue::embedded().unwrap()
}

fn rules() -> &'static [Rule] {
    content().safety()
}

fn form(id: &str) -> &'static Instrument {
    content().instrument(id).unwrap()
}

fn day(iso: &str) -> WorkDay {
    iso.parse().unwrap()
}

fn with(id: &str, answers: &[(u8, u8)]) -> Assessment {
    let stamp = Zone::from_phone("Europe/London", 0).stamp(NOW);
    let begun = Assessment::new(AssessmentId([1; 16]), form(id), stamp, day("2026-11-23"));
    Assessment { answers: answers.iter().copied().collect(), ..begun }
}

fn every(id: &str, value: u8) -> Answers {
    form(id).items.iter().map(|item| (item.n, value)).collect()
}

#[test]
fn every_answer_but_not_at_all_to_item_nine_leads_to_the_view() {
    let leads = |form, item, value| leads_to_view(rules(), form, item, value).is_some();
    assert!(!leads("phq9", 9, 0));
    assert!((1..=3).all(|value| leads("phq9", 9, value)));
    assert!((1..=8).all(|item| !leads("phq9", item, 3)));
    assert!((1..=8).all(|item| !leads("phq8", item, 3)));
}

#[test]
fn help_stands_first_for_a_day_and_close_for_two_weeks() {
    let hard = [with("phq9", &[(9, 2)])];
    let standing = |hours: i64| help(content(), &hard, None, NOW.plus(hours * HOUR));
    assert_eq!((standing(0), standing(23)), (Help::Now, Help::Now));
    assert_eq!((standing(24), standing(24 + 14 * 24 - 1)), (Help::Soon, Help::Soon));
    assert_eq!(standing(24 + 14 * 24), Help::AsAlways);
    assert_eq!(standing(-3), Help::Now);
}

#[test]
fn several_days_is_not_held_but_the_choice_not_safe_is() {
    assert_eq!(help(content(), &[with("phq9", &[(9, 1)])], None, NOW), Help::AsAlways);
    assert_eq!(help(content(), &[], Some(NOW), NOW.plus(HOUR)), Help::Now);
}

#[test]
fn a_hard_answer_counts_in_a_form_that_was_never_finished() {
    let half = with("phq9", &[(9, 3)]);
    assert_eq!(half.finished, None);
    assert_eq!(help(content(), &[half], None, NOW), Help::Now);
}

#[test]
fn an_answer_to_another_edition_is_not_read_by_number() {
    let mut old = with("phq9", &[(9, 3)]);
    old.edition = "another".into();
    assert_eq!(help(content(), &[old], None, NOW), Help::AsAlways);
}

#[test]
fn the_card_comes_at_the_published_ends_and_not_before() {
    let card = |id, answers: Answers| card(rules(), form(id), &answers).map(|rule| rule.id.as_str());
    let phq9 = |total: u8| -> Answers {
        (1..=9).map(|item| (item, (total.saturating_sub(3 * (item - 1))).min(3))).collect()
    };
    assert_eq!((card("phq9", phq9(19)), card("phq9", phq9(20))), (None, Some("card-phq9")));
    assert_eq!((card("phq8", every("phq8", 2)), card("phq8", every("phq8", 3))), (None, Some("card-phq8")));
    let k6 = |last| [(1, 4), (2, 4), (3, 4), (4, last), (5, 0), (6, 0)].into_iter().collect();
    assert_eq!((card("k6", k6(0)), card("k6", k6(1))), (None, Some("card-k6")));
    let one = |value| [(1, value)].into_iter().collect();
    assert_eq!((card("burnout1", one(4)), card("burnout1", one(5))), (None, Some("card-burnout1")));
    let cant = |value| [(4, value)].into_iter().collect();
    assert_eq!((card("cbi", cant(50)), card("cbi", cant(75))), (None, Some("card-cbi")));
    assert_eq!(card("cbi", cant(100)), Some("card-cbi"));
}

#[test]
fn the_forms_without_the_question_say_so() {
    for id in ["phq8", "phq4", "phq2"] {
        assert!(
            says(rules(), id).unwrap().word("text").contains("doesn't ask about thoughts of dying"),
            "{id}"
        );
    }
    assert_eq!(says(rules(), "phq9"), None);
}

#[test]
fn very_and_extremely_difficult_raise_a_level_and_somewhat_does_not() {
    let raised = |value| raises(rules(), form("phq9"), &[(10, value)].into_iter().collect());
    assert_eq!([0, 1, 2, 3].map(raised), [false, false, true, true]);
}

#[test]
fn a_hard_answer_is_asked_about_once_from_the_next_work_day_on() {
    let seen = Assessment { view: View::Seen, ..with("phq9", &[(9, 1)]) };
    let asked = |a: &Assessment, today: &str| later(std::slice::from_ref(a), day(today)).is_some();
    assert!(!asked(&seen, "2026-11-23"));
    assert!(asked(&seen, "2026-11-24") && asked(&seen, "2026-12-07"));
    assert!(!asked(&seen, "2026-12-08"));
    assert!(!asked(&Assessment { asked_later: true, ..seen.clone() }, "2026-11-24"));
    assert!(!asked(&with("phq9", &[(9, 0)]), "2026-11-24"));
}

#[test]
fn an_answer_that_was_lowered_or_a_form_that_was_left_is_asked_about_too() {
    let lowered = Assessment { view: View::Seen, ..with("phq9", &[(9, 0)]) };
    let left = Assessment { view: View::Due, ..with("phq9", &[(9, 3)]) };
    assert!(later(&[lowered], day("2026-11-24")).is_some());
    assert!(later(&[left], day("2026-11-24")).is_some());
}

#[test]
fn the_latest_hard_answer_speaks_for_those_before_it() {
    let first = Assessment { view: View::Seen, ..with("phq9", &[(9, 1)]) };
    let mut second = Assessment { asked_later: true, ..first.clone() };
    second.begun.at = second.begun.at.plus(1);
    assert_eq!(later(&[first, second], day("2026-11-24")), None);
}

#[test]
fn no_sentence_says_that_there_is_no_risk() {
    for rule in rules() {
        for (key, text) in &rule.words {
            assert!(!text.to_lowercase().contains("risk"), "{} {key}", rule.id);
        }
    }
}
