use super::*;
use crate::checkin::{CheckIn, CheckInId, Load, Moment};
use crate::instrument::Score;
use crate::time::Now;
use proptest::prelude::*;

const TODAY: &str = "2026-11-23";
const DAY_OFF: Night = Night::Far { day_off: true };

fn taken(instrument: &str, iso: &str, scores: &[(&str, u32)]) -> Taken {
    let scores = scores.iter().map(|(scale, score)| ((*scale).to_owned(), Score::whole(*score))).collect();
    Taken { instrument: instrument.into(), day: day(iso), scores }
}

fn offered(instrument: &str, iso: &str, declined: Option<&str>) -> Offered {
    Offered { instrument: instrument.into(), day: day(iso), declined: declined.map(day) }
}

/// The offer of today, or none.
fn today(taken: &[Taken], offered: &[Offered], night: Night) -> Vec<(String, OfferReason)> {
    let made = offer(content().instruments(), taken, offered, night, day(TODAY));
    made.into_iter().map(|o| (o.instrument, o.reason)).collect()
}

fn is(instrument: &str, reason: OfferReason) -> Vec<(String, OfferReason)> {
    vec![(instrument.to_owned(), reason)]
}

#[test]
fn the_four_questions_are_where_to_begin() {
    assert_eq!(today(&[], &[], DAY_OFF), is("phq4", OfferReason::First));
}

#[test]
fn nothing_is_offered_in_a_run_of_nights() {
    assert_eq!(today(&[], &[], Night::Near), []);
}

#[test]
fn there_is_one_offer_in_two_weeks_and_it_stands_until_then() {
    let made = [offered("phq4", "2026-11-15", None)];
    assert_eq!(today(&[], &made, DAY_OFF), is("phq4", OfferReason::First));
    // Taken up: the next one waits.
    let done = [taken("phq4", "2026-11-16", &[("dep", 0), ("anx", 0), ("total", 0)])];
    assert_eq!(today(&done, &made, DAY_OFF), []);
    assert!(!today(&done, &[offered("phq4", "2026-11-09", None)], DAY_OFF).is_empty());
}

#[test]
fn a_not_now_is_respected_for_two_weeks() {
    assert_eq!(today(&[], &[offered("phq4", "2026-11-01", Some("2026-11-10"))], DAY_OFF), []);
    assert!(!today(&[], &[offered("phq4", "2026-11-01", Some("2026-11-09"))], DAY_OFF).is_empty());
}

#[test]
fn the_full_form_is_offered_from_two_on_a_two_item_scale() {
    let with = |dep, anx| [taken("phq4", "2026-11-20", &[("dep", dep), ("anx", anx), ("total", dep + anx)])];
    assert_eq!(today(&with(2, 0), &[], DAY_OFF), is("phq9", OfferReason::SaysMore));
    assert_eq!(today(&with(1, 2), &[], DAY_OFF), is("gad7", OfferReason::SaysMore));
    assert!(today(&with(1, 1), &[], DAY_OFF).iter().all(|(_, reason)| *reason != OfferReason::SaysMore));
}

#[test]
fn who_chose_the_phq_8_before_is_offered_that_one() {
    let history = [
        taken("phq8", "2026-06-01", &[("total", 3)]),
        taken("phq4", "2026-11-20", &[("dep", 3), ("total", 3)]),
    ];
    assert_eq!(today(&history, &[], DAY_OFF), is("phq8", OfferReason::SaysMore));
}

#[test]
fn a_full_form_done_since_is_not_offered_once_more() {
    let short = taken("phq4", "2026-11-20", &[("dep", 3), ("anx", 0), ("total", 3)]);
    let history = [short.clone(), taken("phq8", "2026-11-21", &[("total", 3)])];
    assert!(onward(content().instruments(), &short, &history, &[], day(TODAY)).is_empty());
    let only = [short.clone()];
    assert_eq!(onward(content().instruments(), &short, &only, &[], day(TODAY)), ["phq9"]);
    let refused = [offered("phq9", TODAY, Some(TODAY))];
    assert!(onward(content().instruments(), &short, &only, &refused, day(TODAY)).is_empty());
}

#[test]
fn low_well_being_leads_to_the_phq_and_other_peoples_trauma_to_the_trauma_check() {
    let to = |t: Taken| onward(content().instruments(), &t, &[], &[], day(TODAY));
    assert_eq!(to(taken("who5", TODAY, &[("pct", 28)])), ["phq9"]);
    assert!(to(taken("who5", TODAY, &[("pct", 32)])).is_empty());
    assert_eq!(to(taken("proqol5", TODAY, &[("sts", 29)])), ["pcptsd5"]);
    assert!(to(taken("proqol5", TODAY, &[("sts", 28)])).is_empty());
}

/// Everything that would be offered first is done and fresh, so that only the form in question can come up.
fn rest_done(but: &str) -> Vec<Taken> {
    let all = ["phq4", "burnout1", "proqol5"].into_iter().filter(|id| *id != but);
    all.map(|id| taken(id, "2026-11-22", &[])).collect()
}

#[test]
fn a_form_is_offered_again_after_its_time_and_later_after_a_low_total() {
    let again = |score, iso| {
        let mut history = rest_done("");
        history.insert(0, taken("phq9", iso, &[("total", score)]));
        today(&history, &[], DAY_OFF)
    };
    assert_eq!(again(5, "2026-11-09"), is("phq9", OfferReason::Again));
    assert_eq!(again(5, "2026-11-10"), []);
    assert_eq!(again(4, "2026-11-09"), []);
    assert_eq!(again(4, "2026-08-24"), is("phq9", OfferReason::Again));
}

#[test]
fn who_has_just_done_the_full_forms_is_offered_no_first_look() {
    let full = |iso| [taken("phq8", iso, &[("total", 20)])];
    assert!(today(&full("2026-11-20"), &[], DAY_OFF).iter().all(|(id, _)| id != "phq4"));
    assert_eq!(today(&full("2026-11-01"), &[], DAY_OFF), is("phq4", OfferReason::First));
}

#[test]
fn each_form_has_its_turn() {
    let history = [
        taken("phq4", "2026-10-01", &[("total", 5), ("dep", 1), ("anx", 1)]),
        taken("burnout1", "2026-09-01", &[("level", 3)]),
        taken("proqol5", "2026-11-01", &[]),
    ];
    assert_eq!(today(&history, &[], DAY_OFF), is("burnout1", OfferReason::Again));
    let ignored = [offered("burnout1", "2026-10-20", None)];
    assert_eq!(today(&history, &ignored, DAY_OFF), is("phq4", OfferReason::Again));
}

#[test]
fn the_pro_qol_is_offered_on_a_day_off_only() {
    let history = rest_done("proqol5");
    assert_eq!(today(&history, &[], DAY_OFF), is("proqol5", OfferReason::First));
    assert_eq!(today(&history, &[], Night::Far { day_off: false }), []);
}

fn made(local: &str, moment: Option<Moment>) -> CheckIn {
    let at = Zone::from_phone("Europe/London", 0).resolve(local.parse().unwrap());
    CheckIn { moment, ..CheckIn::new(CheckInId([1; 16]), at, day(TODAY), Load::LOWEST) }
}

fn at(local: &str) -> Now {
    let zone = Zone::from_phone("Europe/London", 0);
    Now { at: zone.resolve(local.parse().unwrap()).at, zone }
}

#[test]
fn a_check_in_at_night_is_taken_for_a_night_for_a_day() {
    let night_shift = [made("2026-11-23T03:00:00", Some(Moment::OnBreak))];
    assert_eq!(night(&at("2026-11-24T02:59:00"), &night_shift), Night::Near);
    assert_eq!(night(&at("2026-11-24T12:00:00"), &night_shift), Night::Far { day_off: false });
    assert_eq!(night(&at("2026-11-23T23:00:00"), &[]), Night::Near);
}

#[test]
fn who_checks_in_after_work_in_the_morning_comes_from_a_night() {
    let home = [made("2026-11-23T07:40:00", Some(Moment::After))];
    assert_eq!(night(&at("2026-11-23T15:00:00"), &home), Night::Near);
    let day_shift = [made("2026-11-22T19:40:00", Some(Moment::After))];
    assert_eq!(night(&at("2026-11-23T15:00:00"), &day_shift), Night::Far { day_off: false });
}

#[test]
fn a_day_off_is_known_from_the_last_check_in() {
    let off = [made("2026-11-23T10:00:00", Some(Moment::DayOff)), made("2026-11-23T09:00:00", None)];
    assert_eq!(night(&at("2026-11-23T12:00:00"), &off), Night::Far { day_off: true });
}

proptest! {
    #[test]
    fn whatever_happened_an_offer_is_never_made_within_two_weeks_of_a_not_now(
        ago in 0u32..14, score in 0u32..=27, before in 0u32..200,
    ) {
        let history = [taken("phq9", TODAY, &[("total", score)])].map(|t| Taken { day: t.day.minus(before), ..t });
        let refused = Offered { instrument: "gad7".into(), day: day(TODAY).minus(30), declined: Some(day(TODAY).minus(ago)) };
        prop_assert_eq!(offer(content().instruments(), &history, &[refused], DAY_OFF, day(TODAY)), None);
    }
}
