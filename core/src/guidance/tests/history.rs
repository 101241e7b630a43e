use super::*;
use Outcome::{NothingFurther, OutsideService, SmallChanges, ThisWeek, WithinDays, Work};

#[test]
fn distress_at_two_checks_is_a_level_further_than_at_one() {
    let two = |before: u32, ago: u32, now: u32| {
        outcome(&with(&[
            ("phq9", "total", 0, 0),
            ("gad7", "total", 0, 0),
            ("k6", "total", before, ago),
            ("k6", "total", now, 0),
        ]))
    };
    assert_eq!(two(5, 28, 5), OutsideService);
    assert_eq!(two(4, 28, 5), SmallChanges);
    assert_eq!(two(5, 28, 4), NothingFurther);
    assert_eq!(two(12, 84, 12), OutsideService);
    assert_eq!(two(12, 85, 12), SmallChanges, "past the look-back");
    assert_eq!(two(5, 27, 5), SmallChanges, "both look back on the same days");
}

#[test]
fn a_rise_counts_from_any_baseline_and_only_past_chance() {
    let rose = |form, before: u32, ago: u32, now: u32| {
        rules(&with(&[(form, "total", before, ago), (form, "total", now, 0)]))
    };
    assert_eq!(rose("phq9", 0, 14, 4), [""; 0]);
    assert!(rose("phq9", 0, 84, 6).contains(&"phq9-up-6"));
    assert!(!rose("phq9", 0, 84, 5).contains(&"phq9-up-6"));
    assert!(!rose("phq9", 0, 85, 6).contains(&"phq9-up-6"));
    assert!(!rose("phq9", 0, 13, 6).contains(&"phq9-up-6"), "too early to compare");
    assert_eq!(rose("gad7", 0, 14, 4), ["gad7-up-4"]);
    assert_eq!(rose("gad7", 0, 14, 3), [""; 0]);
    // From the lowest in between, not only from the first.
    let dip = with(&[("gad7", "total", 3, 60), ("gad7", "total", 0, 30), ("gad7", "total", 4, 0)]);
    assert!(rules(&dip).contains(&"gad7-up-4"));
}

#[test]
fn what_stays_for_four_weeks_is_a_reason_to_talk_with_somebody() {
    let every_two_weeks = |scores: &[u32]| {
        let all: Vec<_> =
            scores.iter().zip(0..).map(|(score, n)| ("phq9", "total", *score, n * 14)).collect();
        let mut all: Vec<(&str, &str, u32, u32)> = all;
        all.push(("gad7", "total", 0, 0));
        outcome(&with(&all))
    };
    assert_eq!(every_two_weeks(&[6]), SmallChanges);
    assert_eq!(every_two_weeks(&[6, 6]), SmallChanges);
    assert_eq!(every_two_weeks(&[6, 6, 6]), OutsideService);
    assert_eq!(every_two_weeks(&[6, 4, 6]), SmallChanges, "better in between");
    assert_eq!(every_two_weeks(&[6, 10, 6]), OutsideService, "more in between is no getting better");
    assert_eq!(every_two_weeks(&[4, 6, 6]), NothingFurther);
}

#[test]
fn four_weeks_are_twenty_eight_days_and_not_twenty_seven() {
    let since = |days: u32| {
        let scores = [("phq9", "total", 6, days), ("phq9", "total", 6, 14), ("phq9", "total", 6, 0)];
        let look = with(&[scores.as_slice(), &[("gad7", "total", 0, 0)]].concat());
        (outcome(&look), rules(&look).contains(&"level-1-stays"))
    };
    assert_eq!(since(27), (SmallChanges, false));
    assert_eq!(since(28), (OutsideService, true));
}

#[test]
fn a_time_about_which_nothing_is_known_isnt_a_time_in_which_nothing_changed() {
    let far = with(&[("phq9", "total", 6, 60), ("phq9", "total", 6, 0), ("gad7", "total", 0, 0)]);
    assert_eq!(outcome(&far), SmallChanges);
}

#[test]
fn a_worse_answer_on_the_way_doesnt_lower_what_stays() {
    let way = |burnout: u32| {
        let scores = [("phq9", "total", 6, 28), ("phq9", "total", 6, 14), ("phq9", "total", 6, 0)];
        seen(&with(&[scores.as_slice(), &[("burnout1", "level", burnout, 20)]].concat())).level
    };
    assert_eq!((way(3), way(5)), (Some(2), Some(2)));
}

#[test]
fn burnout_that_stays_keeps_to_work() {
    let monthly: Vec<_> = [0, 14, 28].map(|ago| ("burnout1", "level", 3, ago)).to_vec();
    let calm = [("phq9", "total", 0, 0), ("gad7", "total", 0, 0)];
    let stays = with(&[monthly.as_slice(), calm.as_slice()].concat());
    assert_eq!(outcome(&stays), Work);
    assert!(rules(&stays).contains(&"level-1-stays"));
    assert_eq!(seen(&stays).level, Some(2));
}

#[test]
fn care_that_hasnt_helped_after_six_weeks_asks_for_another_look() {
    let after = |weeks_in_care: u32, first: u32, ago: u32, now: u32| {
        let since = today().minus(weeks_in_care * 7);
        let reports = vec![Reported { report: Report::InCare, since }];
        outcome(&Evidence { reports, ..with(&[("phq9", "total", first, ago), ("phq9", "total", now, 0)]) })
    };
    assert_eq!(after(6, 17, 42, 15), WithinDays);
    assert_eq!(after(6, 19, 42, 15), WithinDays, "4 points better");
    assert_eq!(after(6, 20, 42, 15), ThisWeek, "5 points better");
    assert_eq!(after(5, 17, 42, 15), ThisWeek, "not in care for that long");
    assert_eq!(after(6, 17, 41, 15), ThisWeek, "no score from that long ago");
    assert_eq!(after(6, 17, 42, 14), OutsideService, "below the line");
    assert_eq!(after(6, 15, 84, 19), WithinDays);
    assert_eq!(after(6, 15, 85, 19), ThisWeek, "past the look-back");
}

#[test]
fn what_it_was_when_care_began_is_what_it_is_compared_with() {
    let after = |form: &'static str, earlier: [(u32, u32); 2], now: u32| {
        let reports = vec![Reported { report: Report::InCare, since: today().minus(49) }];
        let scores = earlier.map(|(score, ago)| (form, "total", score, ago));
        outcome(&Evidence { reports, ..with(&[scores.as_slice(), &[(form, "total", now, 0)]].concat()) })
    };
    for form in ["phq9", "phq8", "gad7"] {
        assert_eq!(
            after(form, [(15, 84), (20, 49)], 15),
            ThisWeek,
            "{form}: 5 points better since care began"
        );
        assert_eq!(after(form, [(20, 84), (16, 49)], 16), WithinDays, "{form}: it got better before");
        assert_eq!(after(form, [(20, 45), (16, 43)], 15), ThisWeek, "{form}: the first one after it");
    }
}
