use super::*;
use crate::assessment::{Assessment, AssessmentId, View};
use crate::content::{Catalogue, Rule};
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
fn an_answer_to_another_edition_is_not_read_by_number_but_that_it_was_hard_stays_known() {
    let mut old = with("phq9", &[(9, 3)]);
    old.edition = "another".into();
    assert_eq!(help(content(), std::slice::from_ref(&old), None, NOW), Help::AsAlways);
    old.view = View::Seen;
    assert_eq!(help(content(), &[old], None, NOW), Help::Now);
}

#[test]
fn a_hard_answer_on_a_clock_that_ran_ahead_keeps_help_close_and_not_first() {
    let hard = [with("phq9", &[(9, 3)])];
    assert_eq!(help(content(), &hard, None, NOW.plus(-23 * HOUR)), Help::Now);
    assert_eq!(help(content(), &hard, None, NOW.plus(-400 * 24 * HOUR)), Help::Soon);
}

#[test]
fn a_hard_answer_dated_ahead_doesnt_hide_todays() {
    let ahead = Assessment { changed: NOW.plus(400 * 24 * HOUR), ..with("phq9", &[(9, 3)]) };
    let todays = with("phq9", &[(9, 2)]);
    assert_eq!(help(content(), std::slice::from_ref(&ahead), None, NOW), Help::Soon);
    assert_eq!(help(content(), &[todays, ahead.clone()], None, NOW), Help::Now);
    assert_eq!(help(content(), &[ahead], Some(NOW), NOW), Help::Now);
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
fn a_form_with_gaps_leads_to_the_card_as_soon_as_its_answers_are_enough() {
    let card = |id, answers: &[(u8, u8)]| {
        card(rules(), form(id), &answers.iter().copied().collect()).map(|rule| rule.id.as_str())
    };
    let high = |count: u8| -> Vec<(u8, u8)> { (1..=count).map(|item| (item, 3)).collect() };
    assert_eq!((card("phq9", &high(6)), card("phq9", &high(7))), (None, Some("card-phq9")));
    assert_eq!((card("phq8", &high(6)), card("phq8", &high(7))), (None, Some("card-phq8")));
    assert_eq!(card("k6", &[(1, 4), (2, 4), (3, 4), (5, 1)]), Some("card-k6"));
}

#[test]
fn the_forms_without_the_question_say_so() {
    let none = Answers::default();
    for id in ["phq8", "phq4", "phq2"] {
        let said = says(rules(), id, &none).unwrap().word("text");
        assert!(said.contains("doesn't ask about thoughts of dying"), "{id}");
    }
    assert_eq!(says(rules(), "phq9", &every("phq9", 0)), None);
}

#[test]
fn a_phq_9_whose_ninth_question_was_left_out_says_so() {
    let mut gap = every("phq9", 0);
    gap.set(9, None);
    assert_eq!(says(rules(), "phq9", &gap).unwrap().id, "left-out-phq9");
}

#[test]
fn very_and_extremely_difficult_raise_a_level_and_somewhat_does_not() {
    let raised = |value| raises(rules(), form("phq9"), &[(10, value)].into_iter().collect());
    assert_eq!([0, 1, 2, 3].map(raised), [false, false, true, true]);
}

/// One whose last hard answer was given on that day.
fn hard_on(iso: &str, answer: u8) -> Assessment {
    Assessment { view: View::Seen, hard_day: Some(day(iso)), ..with("phq9", &[(9, answer)]) }
}

#[test]
fn a_hard_answer_is_asked_about_once_on_another_day_however_late() {
    let asked = |a: &Assessment, today: &str| later(std::slice::from_ref(a), day(today)).is_some();
    let hard = hard_on("2026-11-23", 1);
    assert!(!asked(&hard, "2026-11-23"));
    assert!(asked(&hard, "2026-11-24") && asked(&hard, "2027-11-24"));
    assert!(asked(&hard, "2026-11-22"), "the clock ran ahead");
    assert!(!asked(&Assessment { asked_later: true, ..hard }, "2026-11-24"));
    assert!(!asked(&with("phq9", &[(9, 0)]), "2026-11-24"));
}

#[test]
fn an_answer_that_was_lowered_or_a_form_that_was_left_is_asked_about_too() {
    let left = Assessment { view: View::Due, ..hard_on("2026-11-23", 3) };
    assert!(later(&[hard_on("2026-11-23", 0)], day("2026-11-24")).is_some());
    assert!(later(&[left], day("2026-11-24")).is_some());
}

#[test]
fn the_latest_hard_answer_is_the_one_that_is_named() {
    let both = [hard_on("2026-11-20", 1), hard_on("2026-11-02", 3)];
    assert_eq!(later(&both, day("2026-11-24")).unwrap().hard_day, Some(day("2026-11-20")));
}

#[test]
fn no_sentence_says_that_there_is_no_risk() {
    for rule in rules() {
        for (key, text) in &rule.words {
            assert!(!text.to_lowercase().contains("risk"), "{} {key}", rule.id);
        }
    }
}
