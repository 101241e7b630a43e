use super::*;
use Outcome::{
    NotEnough, NothingFurther, Now, OutsideService, SmallChanges, ThisWeek, WithinDays, Work, WorkCheckFirst,
};

/// Mood and worry, both today and both 0, so that nothing but the case itself speaks.
const CALM: [(&str, &str, u32, u32); 2] = [("phq9", "total", 0, 0), ("gad7", "total", 0, 0)];

/// One score beside calm mood and worry, and what it comes to.
const CASES: [(&str, &str, u32, u32, Outcome); 72] = [
    // Mood and worry, each boundary.
    ("phq9", "total", 0, 0, NothingFurther),
    ("phq9", "total", 4, 0, NothingFurther),
    ("phq9", "total", 5, 0, SmallChanges),
    ("phq9", "total", 9, 0, SmallChanges),
    ("phq9", "total", 10, 0, OutsideService),
    ("phq9", "total", 14, 0, OutsideService),
    ("phq9", "total", 15, 0, ThisWeek),
    ("phq9", "total", 19, 0, ThisWeek),
    ("phq9", "total", 20, 0, WithinDays),
    ("phq9", "total", 27, 0, WithinDays),
    ("phq8", "total", 4, 0, NothingFurther),
    ("phq8", "total", 5, 0, SmallChanges),
    ("phq8", "total", 9, 0, SmallChanges),
    ("phq8", "total", 10, 0, OutsideService),
    ("phq8", "total", 14, 0, OutsideService),
    ("phq8", "total", 15, 0, ThisWeek),
    ("phq8", "total", 19, 0, ThisWeek),
    ("phq8", "total", 20, 0, WithinDays),
    ("phq8", "total", 24, 0, WithinDays),
    ("gad7", "total", 4, 0, NothingFurther),
    ("gad7", "total", 5, 0, SmallChanges),
    ("gad7", "total", 9, 0, SmallChanges),
    ("gad7", "total", 10, 0, OutsideService),
    ("gad7", "total", 14, 0, OutsideService),
    ("gad7", "total", 15, 0, ThisWeek),
    ("gad7", "total", 21, 0, ThisWeek),
    // Twice the recall period counts, a day more doesn't.
    ("phq8", "total", 15, 28, ThisWeek),
    ("phq8", "total", 15, 29, NothingFurther),
    // Distress of any kind.
    ("k6", "total", 4, 0, NothingFurther),
    ("k6", "total", 5, 0, SmallChanges),
    ("k6", "total", 12, 0, SmallChanges),
    ("k6", "total", 13, 0, ThisWeek),
    ("k6", "total", 24, 0, ThisWeek),
    ("k6", "total", 13, 60, ThisWeek),
    ("k6", "total", 13, 61, NothingFurther),
    // What helping takes: one and two standard deviations above the mean of thirty studies.
    ("proqol5", "bo", 28, 0, NothingFurther),
    ("proqol5", "bo", 29, 0, Work),
    ("proqol5", "bo", 50, 0, Work),
    ("proqol5", "sts", 22, 0, NothingFurther),
    ("proqol5", "sts", 23, 0, SmallChanges),
    ("proqol5", "sts", 28, 0, SmallChanges),
    ("proqol5", "sts", 29, 0, OutsideService),
    ("proqol5", "sts", 50, 0, OutsideService),
    ("proqol5", "cs", 10, 0, NothingFurther),
    ("proqol5", "cs", 50, 0, NothingFurther),
    ("proqol5", "bo", 29, 60, Work),
    ("proqol5", "bo", 29, 61, NothingFurther),
    // The Copenhagen inventory.
    ("cbi", "personal", 49, 0, NothingFurther),
    ("cbi", "personal", 50, 0, Work),
    ("cbi", "work", 50, 0, Work),
    ("cbi", "client", 50, 0, Work),
    ("cbi", "client", 100, 0, Work),
    ("cbi", "work", 50, 61, NothingFurther),
    // The one question.
    ("burnout1", "level", 1, 0, NothingFurther),
    ("burnout1", "level", 2, 0, NothingFurther),
    ("burnout1", "level", 3, 0, Work),
    ("burnout1", "level", 4, 0, Work),
    ("burnout1", "level", 5, 0, Work),
    ("burnout1", "level", 5, 14, Work),
    ("burnout1", "level", 5, 15, NothingFurther),
    // Short forms.
    ("phq4", "total", 8, 0, NothingFurther),
    ("phq4", "total", 9, 0, OutsideService),
    ("phq4", "total", 12, 0, OutsideService),
    ("phq2", "total", 6, 0, NothingFurther),
    // Well-being, where higher is better.
    ("who5", "pct", 100, 0, NothingFurther),
    ("who5", "pct", 32, 0, NothingFurther),
    ("who5", "pct", 28, 0, OutsideService),
    ("who5", "pct", 0, 0, OutsideService),
    // What an event leaves behind.
    ("pcptsd5", "total", 2, 0, NothingFurther),
    ("pcptsd5", "total", 3, 0, OutsideService),
    ("pcl5", "total", 30, 0, NothingFurther),
    ("pcl5", "total", 31, 0, OutsideService),
];

#[test]
fn each_score_comes_to_what_the_table_says() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter_map(|(form, scale, score, ago, expected)| {
            let mut all = CALM.to_vec();
            // The case's own form isn't calm as well.
            all.retain(|calm| calm.0 != *form);
            all.push((form, scale, *score, *ago));
            let found = outcome(&with(&all));
            (found != *expected)
                .then(|| format!("{form} {scale} {score}, {ago} days ago: {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn mood_and_worry_have_both_to_be_looked_at_within_two_weeks() {
    for (scores, expected) in [
        (vec![], NotEnough),
        (vec![("phq9", "total", 0, 0)], NotEnough),
        (vec![("gad7", "total", 0, 0)], NotEnough),
        (vec![("phq9", "total", 0, 14), ("gad7", "total", 0, 14)], NothingFurther),
        (vec![("phq9", "total", 0, 15), ("gad7", "total", 0, 0)], NotEnough),
        (vec![("phq9", "total", 0, 0), ("gad7", "total", 0, 15)], NotEnough),
        (vec![("phq8", "total", 0, 0), ("gad7", "total", 0, 0)], NothingFurther),
        // The short forms don't take their place.
        (vec![("phq4", "total", 0, 0)], NotEnough),
        // One alone is enough to say more.
        (vec![("phq9", "total", 20, 0)], WithinDays),
        (vec![("gad7", "total", 5, 20)], SmallChanges),
    ] {
        assert_eq!(outcome(&with(&scores)), expected, "{scores:?}");
    }
}

#[test]
fn burnout_alone_keeps_to_work_and_asks_after_mood_and_worry_first() {
    let calm = [("phq9", "total", 4, 3), ("gad7", "total", 4, 3)];
    let and = |mood: u32, worry: u32| {
        outcome(&with(&[
            ("burnout1", "level", 5, 0),
            ("phq9", "total", mood, 0),
            ("gad7", "total", worry, 0),
        ]))
    };
    assert_eq!(outcome(&with(&[("burnout1", "level", 5, 0)])), WorkCheckFirst);
    assert_eq!(
        outcome(&with(&[("cbi", "work", 75, 0), ("phq9", "total", 0, 20), ("gad7", "total", 0, 0)])),
        WorkCheckFirst
    );
    assert_eq!(outcome(&with(&[calm[0], calm[1], ("cbi", "work", 75, 0)])), Work);
    // Both below 10: work stays the subject. From 10 on, mood or worry is heard.
    assert_eq!((and(4, 4), and(9, 9)), (Work, Work));
    assert_eq!((and(10, 0), and(0, 10)), (OutsideService, OutsideService));
    // Where mood went is heard at any height.
    let rose = [
        ("burnout1", "level", 5, 0),
        ("phq9", "total", 0, 20),
        ("phq9", "total", 6, 0),
        ("gad7", "total", 0, 0),
    ];
    assert_eq!(outcome(&with(&rose)), OutsideService);
}

#[test]
fn what_people_say_of_themselves_counts() {
    assert_eq!(outcome(&reported(Report::InCare)), NotEnough);
    assert_eq!(outcome(&reported(Report::CantFunction)), WithinDays);
    for report in [Report::Driven, Report::Unusual, Report::Withdrawal] {
        let look = seen(&reported(report));
        assert_eq!((look.outcome, look.support_first), (Now, true), "{report:?}");
    }
}

#[test]
fn a_hard_answer_stands_first_and_then_close() {
    let held = |held| outcome(&Evidence { held, ..with(&CALM) });
    assert_eq!((held(Held::Now), held(Held::After), held(Held::No)), (Now, ThisWeek, NothingFurther));
    let hard = |ago: u32| outcome(&Evidence { hard_day: Some(today().minus(ago)), ..with(&CALM) });
    assert_eq!((hard(0), hard(14), hard(15)), (OutsideService, OutsideService, NothingFurther));
}

#[test]
fn very_difficult_is_one_step_further_from_the_first_two_levels_only() {
    let with_difficulty = |score: u32| {
        let mut evidence = with(&[("phq9", "total", score, 0), ("gad7", "total", 0, 0)]);
        evidence.scores.iter_mut().for_each(|s| s.hard_to_do = s.instrument == "phq9");
        let look = seen(&evidence);
        (look.outcome, look.raised)
    };
    assert_eq!(with_difficulty(4), (NothingFurther, false));
    assert_eq!(with_difficulty(5), (OutsideService, true));
    assert_eq!(with_difficulty(10), (ThisWeek, true));
    assert_eq!(with_difficulty(15), (ThisWeek, false));
    assert_eq!(with_difficulty(20), (WithinDays, false));
}

#[test]
fn alcohol_counts_at_the_line_that_the_person_chose_and_not_for_how_often_alone() {
    let at = |score: u32, line: Option<u16>, zeros: &[u8]| {
        let mut evidence = with(&[CALM[0], CALM[1], ("auditc", "total", score, 0)]);
        evidence.lines = line.map(|line| ("auditc".to_owned(), line)).into_iter().collect();
        evidence.scores.iter_mut().for_each(|s| s.zeros = zeros.to_vec());
        outcome(&evidence)
    };
    assert_eq!((at(2, Some(3), &[]), at(3, Some(3), &[])), (NothingFurther, OutsideService));
    assert_eq!((at(3, Some(4), &[]), at(4, Some(4), &[])), (NothingFurther, OutsideService));
    assert_eq!(at(4, Some(3), &[2, 3]), NothingFurther, "how often alone");
    assert_eq!(at(4, Some(3), &[2]), OutsideService);
    assert_eq!((at(2, None, &[]), at(3, None, &[])), (NothingFurther, OutsideService), "no line was chosen");
}

#[test]
fn below_a_short_forms_line_that_is_said_and_nothing_more() {
    let notes = |form, scale, score| {
        let look = seen(&with(&[(form, scale, score, 0)]));
        (look.outcome, look.notes.len())
    };
    // From 2 on the full form is offered, and up to 2 it is said what the line misses.
    for (form, scale) in [("phq2", "total"), ("phq4", "dep")] {
        let all = [1, 2, 3].map(|score| notes(form, scale, score));
        assert_eq!(all, [(NotEnough, 1), (NotEnough, 2), (NotEnough, 1)]);
    }
    let named = seen(&with(&[("phq2", "total", 3, 0)]));
    assert_eq!(named.notes[0].rule.id, "short-form-two");
}

#[test]
fn the_highest_row_wins_and_all_that_apply_are_named() {
    let both = with(&[("phq9", "total", 12, 0), ("gad7", "total", 16, 0), ("k6", "total", 6, 0)]);
    assert_eq!(outcome(&both), ThisWeek);
    assert_eq!(rules(&both), ["mood-15", "mood-10", "k6-5", "mood-5"]);
    // What a higher rule says of the same scores isn't said again.
    let look = seen(&both);
    let said: Vec<&str> = look.speaking().map(|fired| fired.rule.id.as_str()).collect();
    assert_eq!(said, ["mood-15", "mood-10", "k6-5"]);
}
