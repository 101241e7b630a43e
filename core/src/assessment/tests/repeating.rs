use super::*;

const TODAY: &str = "2026-11-23";

fn said(last: Option<&str>, begun: &[&str]) -> Again {
    let begun: Vec<WorkDay> = begun.iter().map(|iso| day(iso)).collect();
    again(form("phq9"), last.map(day), &begun, day(TODAY))
}

#[test]
fn the_first_time_there_is_nothing_to_say() {
    assert_eq!(said(None, &[]), Again::Fine);
}

#[test]
fn inside_the_recall_period_a_total_cant_be_compared_yet() {
    let last = day("2026-11-10");
    let early = Again::TooEarly { last, comparable_from: day("2026-11-24") };
    assert_eq!(said(Some("2026-11-10"), &["2026-11-10"]), early);
    assert_eq!(said(Some("2026-11-09"), &["2026-11-09"]), Again::Fine);
}

#[test]
fn the_third_opening_inside_the_recall_period_is_told_that_it_wont_say_more() {
    let third = Again::ThirdTime { comparable_from: day("2026-12-05") };
    assert_eq!(said(Some("2026-11-21"), &["2026-11-20", "2026-11-21"]), third);
    // Openings before the period, or one only, are no reason.
    assert!(!matches!(said(None, &["2026-11-01", "2026-11-21"]), Again::ThirdTime { .. }));
}

#[test]
fn unfinished_openings_count_too_but_without_a_total_there_is_nothing_to_say() {
    let third = Again::ThirdTime { comparable_from: day("2026-12-05") };
    assert_eq!(said(Some("2026-11-21"), &["2026-11-21", "2026-11-22"]), third);
    assert_eq!(said(None, &["2026-11-22", "2026-11-22"]), Again::Fine);
}
