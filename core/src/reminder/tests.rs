use super::days::Days;
use super::*;

use crate::roster::{CodeName, Cycle, CycleId, Hours, Kind as Work, Origin, Roster, Shift, ShiftCode};
use crate::time::{DayTurn, Now, TimeOfDay, UtcMillis, WorkDay, Zone};

fn time(hour: u16) -> TimeOfDay {
    TimeOfDay::from_minutes(hour * 60).unwrap()
}

pub(super) fn london() -> Zone {
    Zone::from_phone("Europe/London", 0)
}

fn codes() -> Vec<ShiftCode> {
    let code = |name: &str, kind, hours: Option<(u16, u16)>| {
        let hours = hours.map(|(from, to)| Hours::between(time(from), time(to)));
        ShiftCode::new(CodeName::take(name).unwrap(), "", kind, hours).unwrap()
    };
    vec![
        code("E", Work::Shift, Some((7, 15))),
        code("L", Work::Shift, Some((13, 21))),
        code("N", Work::Shift, Some((20, 8))),
        code("C", Work::Clinic, Some((9, 17))),
        code("O", Work::OnCall, Some((17, 8))),
        code("A", Work::Leave, None),
    ]
}

/// One letter a day, again and again from Monday 2 March 2026 on; "-" is a day off.
pub(super) fn roster(days: &str) -> Roster {
    let codes = codes();
    let days = days.chars().map(|c| (c != '-').then(|| CodeName::take(&c.to_string()).unwrap())).collect();
    let cycle = Cycle::new(CycleId([1; 16]), day("2026-03-02"), None, london(), days).unwrap();
    Roster { codes, cycles: vec![cycle], ..Roster::default() }
}

pub(super) fn asked(rule: &Rule, roster: &Roster, on: &str) -> Vec<String> {
    asked_with(rule, roster, &History::default(), on)
}

/// What a rule asks for on a date, on the clock where it is.
pub(super) fn asked_with(rule: &Rule, roster: &Roster, history: &History, on: &str) -> Vec<String> {
    let zone = london();
    let mut days = Days::new(roster, &zone, DayTurn::default(), None);
    let mut wishes = Vec::new();
    rule.wish(day(on), history, &mut days, &mut wishes);
    wishes.iter().map(|wish| clock(wish.at)).collect()
}

pub(super) fn day(iso: &str) -> WorkDay {
    iso.parse().unwrap()
}

pub(super) fn clock(at: UtcMillis) -> String {
    london().stamp(at).local().format("%Y-%m-%d %H:%M").to_string()
}

pub(super) fn now(local: &str) -> Now {
    let at = london().resolve(format!("{local}:00").parse().unwrap()).at;
    Now { at, zone: london() }
}

pub(super) fn in_break(hours: u16) -> Rule {
    Rule::InBreak(InBreak { minutes: hours * 60 })
}

fn wind_down() -> Rule {
    Rule::WindDown(WindDown { minutes: 10 })
}

pub(super) fn at(hour: u16) -> Rule {
    Rule::FixedTime(FixedTime { time: time(hour), weekdays: (1..=7).collect() })
}

pub(super) fn rules(rules: Vec<Rule>) -> Rules {
    Rules { rules, most_a_day: MostADay::ONE, sleep: None }
}

pub(super) fn many(list: Vec<Rule>) -> Rules {
    Rules { most_a_day: MostADay::THREE, ..rules(list) }
}

/// The next ones, as their moments on the clock.
fn next(rules: &Rules, roster: &Roster, history: &History, at: &str, limit: usize) -> Vec<String> {
    let planned = plan(rules, roster, history, &now(at), DayTurn::default(), limit);
    planned.iter().map(|one| clock(one.at)).collect()
}

fn why(rules: &Rules, roster: &Roster, history: &History, at: &str, on: &str) -> Vec<Why> {
    let explained = explain(rules, roster, history, &now(at), DayTurn::default(), day(on));
    explained.into_iter().map(|one| one.why).collect()
}

pub(super) fn nothing() -> History {
    History::default()
}

fn shown(planned: &Planned) -> Mark {
    Mark { id: planned.id, at: planned.at, response: Response::Shown }
}

#[test]
fn one_a_day_is_the_one_that_gives_way_to_no_other() {
    let both = rules(vec![in_break(4), wind_down()]);
    assert_eq!(
        next(&both, &roster("EE-"), &nothing(), "2026-03-02T06:00", 3),
        ["2026-03-02 14:50", "2026-03-03 14:50", "2026-03-05 14:50"]
    );
    let reasons = why(&both, &roster("EE-"), &nothing(), "2026-03-02T06:00", "2026-03-03");
    assert_eq!(reasons, [Why::Enough { most: 1 }, Why::AsChosen]);
}

#[test]
fn two_of_a_day_are_four_hours_apart() {
    let list = many(vec![in_break(4), wind_down()]);
    assert_eq!(next(&list, &roster("E"), &nothing(), "2026-03-02T06:00", 1), ["2026-03-02 14:50"]);
    let reasons = why(&list, &roster("E"), &nothing(), "2026-03-02T06:00", "2026-03-02");
    assert!(matches!(reasons[..], [Why::TooClose { .. }, Why::AsChosen]), "{reasons:?}");
    let early = many(vec![in_break(3), wind_down()]);
    let both = ["2026-03-02 10:00", "2026-03-02 14:50"];
    assert_eq!(next(&early, &roster("E"), &nothing(), "2026-03-02T06:00", 2), both);
}

#[test]
fn after_a_night_nothing_comes_before_the_afternoon() {
    let list = rules(vec![at(11)]);
    let moments = next(&list, &roster("N-----"), &nothing(), "2026-03-02T12:00", 2);
    // Eight in the morning and nine hours.
    assert_eq!(moments, ["2026-03-03 17:00", "2026-03-04 11:00"]);
    let reasons = why(&list, &roster("N-----"), &nothing(), "2026-03-02T12:00", "2026-03-03");
    assert_eq!(reasons, [Why::AfterSleep { chosen: now("2026-03-03T11:00").at }]);
}

#[test]
fn what_belongs_to_a_shift_does_not_wait_for_the_end_of_sleep() {
    // The end of a night is in the sleep of the one who has to begin at once again; here the hours are the person's.
    let sleep = SleepHours { from: time(5), to: time(9) };
    let list = Rules { sleep: Some(sleep), ..rules(vec![in_break(9)]) };
    // At work nobody sleeps.
    assert_eq!(next(&list, &roster("N------"), &nothing(), "2026-03-02T12:00", 1), ["2026-03-03 05:00"]);
}

#[test]
fn it_is_not_after_sleep_begins_nor_after_the_day() {
    let list = rules(vec![wind_down()]);
    let planned = plan(&list, &roster("N-----"), &nothing(), &now("2026-03-02T12:00"), DayTurn::default(), 1);
    // Ten to eight, and from half past eight on is sleep.
    assert_eq!(
        (clock(planned[0].at), clock(planned[0].not_after)),
        ("2026-03-03 07:50".into(), "2026-03-03 08:29".into())
    );
    let late =
        plan(&rules(vec![at(3)]), &roster("-"), &nothing(), &now("2026-03-02T12:00"), DayTurn::default(), 1);
    assert_eq!(
        (clock(late[0].at), clock(late[0].not_after)),
        ("2026-03-03 03:00".into(), "2026-03-03 03:59".into())
    );
    let usual =
        plan(&rules(vec![at(16)]), &roster("-"), &nothing(), &now("2026-03-02T12:00"), DayTurn::default(), 1);
    assert_eq!(clock(usual[0].not_after), "2026-03-02 18:00");
}

#[test]
fn mornings_in_a_run_of_nights_are_protected_also_where_a_night_was_short() {
    let mut short = roster("NN-----");
    let night = Hours::between(time(18), time(2));
    let code = short.codes.iter_mut().find(|code| code.name.is("N")).unwrap();
    *code = ShiftCode::new(code.name.clone(), "", Work::Shift, Some(night)).unwrap();
    // Nine hours after two are eleven; in a run, until noon, and the afternoon is later anyway.
    let list = rules(vec![at(9)]);
    assert_eq!(next(&list, &short, &nothing(), "2026-03-02T12:00", 1), ["2026-03-03 15:00"]);
}

#[test]
fn what_is_done_is_not_asked_for() {
    let list = rules(vec![at(18)]);
    let checked = CheckedIn { at: now("2026-03-02T08:00").at, day: day("2026-03-02") };
    let history = History { check_ins: vec![checked], ..nothing() };
    assert_eq!(next(&list, &roster("-"), &history, "2026-03-02T09:00", 1), ["2026-03-03 18:00"]);
    // Who wanted more of them is asked again, four hours later.
    let list = many(vec![at(11), at(18)]);
    assert_eq!(next(&list, &roster("-"), &history, "2026-03-02T09:00", 1), ["2026-03-02 18:00"]);
}

#[test]
fn not_today_is_for_today() {
    let list = many(vec![at(10), at(18)]);
    let first =
        plan(&list, &roster("-"), &nothing(), &now("2026-03-02T09:00"), DayTurn::default(), 1).remove(0);
    let not_today = Mark { response: Response::NotToday, ..shown(&first) };
    let history = History { marks: vec![shown(&first), not_today], ..nothing() };
    assert_eq!(next(&list, &roster("-"), &history, "2026-03-02T10:05", 1), ["2026-03-03 10:00"]);
}

#[test]
fn a_snoozed_one_comes_again_and_counts_once() {
    let list = many(vec![at(10), at(18)]);
    let first =
        plan(&list, &roster("-"), &nothing(), &now("2026-03-02T09:00"), DayTurn::default(), 1).remove(0);
    let until = now("2026-03-02T11:00").at;
    let snoozed = Mark {
        response: Response::Snoozed { until, latest: first.latest },
        at: first.at.plus(1),
        ..shown(&first)
    };
    let history = History { marks: vec![shown(&first), snoozed], ..nothing() };
    let moments = next(&list, &roster("-"), &history, "2026-03-02T10:05", 3);
    assert_eq!(moments, ["2026-03-02 11:00", "2026-03-02 18:00", "2026-03-03 10:00"]);
}

fn ignored(list: &Rules, many: usize) -> History {
    let planned = plan(list, &roster("-"), &nothing(), &now("2026-03-02T09:00"), DayTurn::default(), many);
    History { marks: planned.iter().map(shown).collect(), ..nothing() }
}

#[test]
fn three_in_a_row_that_nobody_follows_halve_them_and_six_end_them() {
    let list = rules(vec![at(18)]);
    let after = |many, at| next(&list, &roster("-"), &ignored(&list, many), at, 2);
    assert_eq!(after(2, "2026-03-04T12:00"), ["2026-03-04 18:00", "2026-03-05 18:00"]);
    assert_eq!(after(3, "2026-03-05T12:00"), ["2026-03-06 18:00", "2026-03-08 18:00"]);
    assert_eq!(after(6, "2026-03-08T12:00"), [""; 0]);
    let reasons = why(&list, &roster("-"), &ignored(&list, 6), "2026-03-08T12:00", "2026-03-08");
    assert_eq!(reasons, [Why::Silent { ignored: 6 }]);
    let mut history = ignored(&list, 6);
    history.check_ins.push(CheckedIn { at: now("2026-03-08T11:00").at, day: day("2026-03-08") });
    assert_eq!(next(&list, &roster("-"), &history, "2026-03-08T12:00", 1), ["2026-03-09 18:00"]);
}

#[test]
fn without_a_roster_the_clock_alone_reminds_and_after_its_end_as_well() {
    let list = many(vec![in_break(4), wind_down(), Rule::DayOff(DayOff { time: time(16) }), at(19)]);
    assert_eq!(next(&list, &Roster::default(), &nothing(), "2026-03-02T12:00", 1), ["2026-03-02 19:00"]);
    let mut ended = roster("E");
    ended.cycles[0].ends = Some(day("2026-03-03"));
    let list = rules(vec![in_break(4)]);
    assert_eq!(
        next(&list, &ended, &nothing(), "2026-03-02T06:00", 9),
        ["2026-03-02 11:00", "2026-03-03 11:00"]
    );
}

#[test]
fn shifts_keep_the_clock_of_their_place_and_fixed_times_that_of_the_phone() {
    let tokyo = Now { zone: Zone::from_phone("Asia/Tokyo", 540), ..now("2026-03-02T06:00") };
    let list = many(vec![in_break(4), at(8)]);
    let planned = plan(&list, &roster("E"), &nothing(), &tokyo, DayTurn::default(), 3);
    let civil: Vec<_> =
        planned.iter().map(|one| (one.zone.stamp(one.at).zone, one.civil.to_string())).collect();
    assert_eq!(civil[0], ("Europe/London".to_owned(), "2026-03-02 11:00:00".to_owned()));
    assert!(civil.contains(&("Asia/Tokyo".to_owned(), "2026-03-03 08:00:00".to_owned())), "{civil:?}");
}

#[test]
fn what_comes_once_in_weeks_comes_before_what_comes_every_day() {
    let list = rules(vec![
        at(9),
        Rule::Recheck(Recheck { time: time(17) }),
        Rule::FollowUp(FollowUp { time: time(18) }),
    ]);
    let history = History {
        rechecks: vec![(1, day("2026-03-03"))],
        follow_ups: vec![(1, day("2026-03-04"))],
        ..nothing()
    };
    let moments = next(&list, &roster("-"), &history, "2026-03-02T08:00", 4);
    assert_eq!(moments, ["2026-03-02 09:00", "2026-03-03 17:00", "2026-03-04 18:00", "2026-03-05 09:00"]);
}

#[test]
fn a_clinic_day_has_its_own() {
    let list = rules(vec![Rule::BetweenSessions(BetweenSessions { minutes: 170 }), in_break(4)]);
    assert_eq!(
        next(&list, &roster("CE"), &nothing(), "2026-03-02T08:00", 2),
        ["2026-03-02 11:50", "2026-03-03 11:00"]
    );
}

#[test]
fn a_clock_in_1970_or_past_the_calendar_plans_and_ends() {
    let list = many(vec![in_break(4), at(9)]);
    for at in [UtcMillis(0), UtcMillis(-1), UtcMillis::LAST] {
        let now = Now { at, zone: london() };
        let planned = plan(&list, &roster("E"), &nothing(), &now, DayTurn::default(), 5);
        assert!(planned.iter().all(|one| one.at > at && one.not_after >= one.at));
    }
}

#[test]
fn ids_say_nothing_and_stay_the_same() {
    let list = rules(vec![at(9)]);
    let ids = |salt, at| -> Vec<u64> {
        let history = History { salt: [salt; 16], ..nothing() };
        plan(&list, &roster("-"), &history, &now(at), DayTurn::default(), 4)
            .iter()
            .map(|one| one.id)
            .collect()
    };
    assert_eq!(ids(1, "2026-03-02T08:00")[1..], ids(1, "2026-03-03T08:00")[..3]);
    assert_ne!(ids(1, "2026-03-02T08:00"), ids(2, "2026-03-02T08:00"));
}

#[test]
fn a_day_ends_as_soon_as_any_later_one_begins() {
    // Half past ten at home is half past midnight of the next date where the work is, and days turn at noon here.
    let hours = Hours::between(TimeOfDay::from_minutes(30).unwrap(), TimeOfDay::from_minutes(60).unwrap());
    let code = ShiftCode::new(CodeName::take("K").unwrap(), "", Work::Shift, Some(hours)).unwrap();
    let kiritimati = Zone::from_phone("Pacific/Kiritimati", 840);
    let mut roster = Roster::default();
    roster
        .days
        .insert(day("2026-03-04"), vec![Shift::of(&code, day("2026-03-04"), &kiritimati, Origin::Own)]);
    let noon = DayTurn::from_minutes(720).unwrap();
    let list = many(vec![at(7), at(9), at(11)]);
    let planned = plan(&list, &roster, &nothing(), &now("2026-03-03T08:00"), noon, 3);
    let found: Vec<_> =
        planned.iter().map(|one| (clock(one.at), one.day.to_string(), clock(one.not_after))).collect();
    let expected = [
        // The third of March has nothing: the fourth begins before it does.
        ("2026-03-03 09:00", "2026-03-02", "2026-03-03 10:29"),
        ("2026-03-04 07:00", "2026-03-04", "2026-03-04 09:00"),
        ("2026-03-04 11:00", "2026-03-04", "2026-03-04 13:00"),
    ];
    assert_eq!(found, expected.map(|(at, day, by)| (at.to_owned(), day.to_owned(), by.to_owned())));
}
