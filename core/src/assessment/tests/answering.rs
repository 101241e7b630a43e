use super::*;
use crate::instrument::{GATE, Place};

/// Answers every question that is asked with this value.
fn all(id: &str, value: u8) -> Assessment {
    let mut a = begun(id);
    while let Place::At(item) = a.place {
        a = a.answered(form(id), item, value, None, NOW).unwrap();
    }
    a
}

#[test]
fn a_form_begins_at_its_first_question_and_ends_after_its_last() {
    assert_eq!(begun("phq9").place, Place::At(1));
    let done = all("gad7", 1);
    assert_eq!((done.place, done.finished, done.answers.len()), (Place::End, Some(NOW), 7));
}

#[test]
fn the_last_question_of_the_phq_9_is_asked_only_after_a_problem() {
    assert_eq!(all("phq9", 0).answers.len(), 9);
    assert_eq!(all("phq9", 1).answers.len(), 10);
}

#[test]
fn who_never_drinks_is_asked_nothing_more() {
    let done = all("auditc", 0);
    assert_eq!((done.answers.len(), done.place), (1, Place::End));
}

#[test]
fn a_no_at_the_gate_ends_the_form() {
    let a = begun("pcptsd5");
    assert_eq!(a.place, Place::At(GATE));
    let no = a.clone().answered(form("pcptsd5"), GATE, 0, None, NOW).unwrap();
    assert_eq!((no.place, no.standing(NOW)), (Place::End, Standing::Finished));
    let yes = a.answered(form("pcptsd5"), GATE, 1, None, NOW).unwrap();
    assert_eq!(yes.place, Place::At(1));
}

#[test]
fn an_answer_out_of_range_is_refused() {
    assert_eq!(begun("phq9").answered(form("phq9"), 1, 4, None, NOW), Err(Refusal::OutOfRange));
    // 50 is an answer to the Copenhagen inventory, 51 is not.
    assert!(begun("cbi").answered(form("cbi"), 1, 50, None, NOW).is_ok());
    assert_eq!(begun("cbi").answered(form("cbi"), 1, 51, None, NOW), Err(Refusal::OutOfRange));
}

#[test]
fn an_answer_to_another_question_is_refused() {
    assert_eq!(begun("phq9").answered(form("phq9"), 2, 0, None, NOW), Err(Refusal::NotThisQuestion));
    assert_eq!(begun("phq9").answered(form("phq9"), 99, 0, None, NOW), Err(Refusal::NotThisQuestion));
    assert_eq!(begun("phq9").skipped(form("phq9"), 2, NOW), Err(Refusal::NotThisQuestion));
}

#[test]
fn a_form_left_for_a_day_is_closed_and_keeps_its_answers() {
    let a = begun("phq9").answered(form("phq9"), 1, 2, None, NOW).unwrap();
    assert_eq!(a.standing(later(24).plus(-1)), Standing::Open);
    assert_eq!(a.standing(later(24)), Standing::Expired);
    assert_eq!(a.clone().answered(form("phq9"), 2, 0, None, later(24)), Err(Refusal::Closed));
    assert_eq!(a.clone().back(form("phq9"), later(24)), Err(Refusal::Closed));
    assert_eq!(a.answers.get(1), Some(2));
}

#[test]
fn a_clock_set_back_a_little_ends_nothing() {
    assert_eq!(begun("phq9").standing(later(-2)), Standing::Open);
}

#[test]
fn a_finished_form_takes_no_answers_until_it_is_gone_back_into() {
    let done = all("gad7", 1);
    assert_eq!(done.clone().answered(form("gad7"), 7, 3, None, NOW), Err(Refusal::Closed));
    let back = done.back(form("gad7"), NOW).unwrap();
    assert_eq!((back.place, back.finished), (Place::At(7), Some(NOW)), "a look back takes nothing away");
    let changed = back.answered(form("gad7"), 7, 3, None, later(1)).unwrap();
    assert_eq!((changed.answers.get(7), changed.finished), (Some(3), Some(later(1))));
}

#[test]
fn called_away_at_a_last_question_that_isnt_scored_the_form_is_done() {
    let mut a = begun("phq9");
    for item in 1..=9 {
        assert_eq!(a.finished, None, "before question {item}");
        a = a.answered(form("phq9"), item, 1, None, NOW).unwrap();
    }
    assert_eq!((a.place, a.standing(later(48))), (Place::At(10), Standing::Finished));
}

#[test]
fn a_view_that_is_due_can_be_gone_on_to_although_every_scored_question_is_answered() {
    let mut a = begun("phq9");
    for item in 1..=9 {
        let hard = (item == 9).then(|| day("2026-11-23"));
        a = a.answered(form("phq9"), item, 1, hard, NOW).unwrap();
    }
    let phq9 = form("phq9");
    assert!(a.can_go_on(phq9, later(23)) && !a.can_go_on(phq9, later(24)));
    assert!(!a.view_seen().can_go_on(phq9, NOW));
}

#[test]
fn what_is_no_longer_asked_is_no_longer_answered() {
    let mut a = begun("auditc");
    for value in [3, 2, 1] {
        let Place::At(item) = a.place else { panic!("at the end already") };
        a = a.answered(form("auditc"), item, value, None, NOW).unwrap();
    }
    for _ in 0..3 {
        a = a.back(form("auditc"), NOW).unwrap();
    }
    let never = a.answered(form("auditc"), 1, 0, None, NOW).unwrap();
    assert_eq!(never.answers.iter().collect::<Vec<_>>(), [(1, 0)]);
}

#[test]
fn back_at_the_first_question_stays_there() {
    assert_eq!(begun("phq9").back(form("phq9"), NOW).unwrap().place, Place::At(1));
}

#[test]
fn a_question_left_out_can_be_gone_back_to_from_the_end() {
    let mut a = begun("gad7");
    while let Place::At(item) = a.place {
        a = if item == 3 {
            a.skipped(form("gad7"), item, NOW).unwrap()
        } else {
            a.answered(form("gad7"), item, 1, None, NOW).unwrap()
        };
    }
    assert_eq!(a.to_unanswered(form("gad7"), NOW).unwrap().place, Place::At(3));
}

/// Each value in turn, None leaves the question out.
fn filled(id: &str, values: &[Option<u8>]) -> Assessment {
    let mut a = begun(id);
    for value in values {
        let Place::At(item) = a.place else { panic!("at the end already") };
        a = match value {
            Some(value) => a.answered(form(id), item, *value, None, NOW).unwrap(),
            None => a.skipped(form(id), item, NOW).unwrap(),
        };
    }
    a
}

#[test]
fn what_was_done_with_gaps_isnt_undone_by_filling_one_of_them() {
    let mut values = vec![Some(50); 19];
    (values[2], values[9]) = (None, None);
    let done = filled("cbi", &values);
    assert_eq!(done.finished, Some(NOW));
    let one =
        done.to_unanswered(form("cbi"), NOW).unwrap().answered(form("cbi"), 3, 25, None, later(1)).unwrap();
    assert_eq!((one.place, one.finished), (Place::At(4), Some(later(1))));
    assert_eq!(one.skipped(form("cbi"), 4, later(1)).unwrap().finished, None, "an answer was taken back");
}

#[test]
fn the_same_answer_again_on_a_look_back_takes_nothing_away() {
    let mut values = vec![Some(50); 19];
    values[9] = None;
    let done = filled("cbi", &values);
    let back = done.back(form("cbi"), NOW).unwrap().back(form("cbi"), NOW).unwrap();
    let again = back.answered(form("cbi"), 18, 50, None, NOW).unwrap();
    assert_eq!((again.place, again.finished), (Place::At(19), Some(NOW)));
}

#[test]
fn questions_that_are_asked_newly_have_to_be_answered_before_it_is_done() {
    let no = begun("pcptsd5").answered(form("pcptsd5"), GATE, 0, None, NOW).unwrap();
    let yes = no.back(form("pcptsd5"), NOW).unwrap().answered(form("pcptsd5"), GATE, 1, None, NOW).unwrap();
    assert_eq!((yes.place, yes.finished), (Place::At(1), None));
}

#[test]
fn one_that_lacks_answers_for_its_score_can_be_gone_on_with_for_a_day() {
    let gap = filled("gad7", &[Some(1), None, Some(1), Some(1), Some(1), Some(1), Some(1)]);
    assert!(gap.finished.is_some());
    assert!(gap.can_go_on(form("gad7"), later(23)) && !gap.can_go_on(form("gad7"), later(24)));
    assert!(!all("gad7", 1).can_go_on(form("gad7"), NOW));
}

#[test]
fn no_question_is_answered_or_passed_while_the_view_with_help_is_due() {
    let mut a = begun("phq9");
    a.place = Place::At(9);
    let due = a.answered(form("phq9"), 9, 1, Some(day("2026-11-24")), NOW).unwrap();
    assert_eq!(due.clone().answered(form("phq9"), 10, 0, None, NOW), Err(Refusal::NotThisQuestion));
    assert_eq!(due.clone().skipped(form("phq9"), 10, NOW), Err(Refusal::NotThisQuestion));
    assert!(due.view_seen().answered(form("phq9"), 10, 0, None, NOW).is_ok());
}

#[test]
fn leaving_a_question_out_takes_back_what_was_answered() {
    let a = begun("phq9").answered(form("phq9"), 1, 2, None, NOW).unwrap().back(form("phq9"), NOW).unwrap();
    assert_eq!(a.skipped(form("phq9"), 1, NOW).unwrap().answers.get(1), None);
}

#[test]
fn the_view_with_help_stays_due_until_it_is_seen_and_leaves_its_mark() {
    let mut a = begun("phq9");
    a.place = Place::At(9);
    let due = a.answered(form("phq9"), 9, 1, Some(day("2026-11-24")), NOW).unwrap();
    assert_eq!(due.view, View::Due);
    let seen = due.view_seen();
    let lowered = seen.back(form("phq9"), NOW).unwrap().answered(form("phq9"), 9, 0, None, NOW).unwrap();
    assert_eq!((lowered.view, lowered.answers.get(9)), (View::Seen, Some(0)));
}

#[test]
fn the_same_hard_answer_again_doesnt_lead_to_the_view_twice_but_a_harder_one_does() {
    let mut a = begun("phq9");
    a.place = Place::At(9);
    let seen = a
        .answered(form("phq9"), 9, 1, Some(day("2026-11-24")), NOW)
        .unwrap()
        .view_seen()
        .back(form("phq9"), NOW)
        .unwrap();
    let again =
        |value| seen.clone().answered(form("phq9"), 9, value, Some(day("2026-11-24")), NOW).unwrap().view;
    assert_eq!((again(1), again(2)), (View::Seen, View::Due));
}

#[test]
fn another_hard_answer_will_be_asked_about_again() {
    let mut a = begun("phq9");
    a.place = Place::At(9);
    let first = a.answered(form("phq9"), 9, 1, Some(day("2026-11-23")), NOW).unwrap();
    let asked = Assessment { asked_later: true, ..first.view_seen() };
    let harder =
        asked.back(form("phq9"), NOW).unwrap().answered(form("phq9"), 9, 3, Some(day("2026-11-24")), NOW);
    let harder = harder.unwrap();
    assert_eq!((harder.hard_day, harder.asked_later), (Some(day("2026-11-24")), false));
}

#[test]
fn answers_to_an_unknown_form_or_edition_are_not_read_as_this_one() {
    let a = begun("phq9");
    assert!(a.form(content()).is_ok());
    let unknown = Assessment { instrument: "phq99".into(), ..a.clone() };
    assert_eq!(unknown.form(content()), Err(Refusal::UnknownForm));
    let older = Assessment { edition: "PHQ-9 (1999)".into(), ..a.clone() };
    assert_eq!(older.form(content()), Err(Refusal::OtherEdition));
    let mut reworded = a;
    reworded.fingerprint.0[0] ^= 1;
    assert_eq!(reworded.form(content()), Err(Refusal::OtherEdition));
}
