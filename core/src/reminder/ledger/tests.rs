use super::*;
use crate::reminder::tests::{at, clock, day, in_break, many, nothing, now, roster, rules};
use crate::reminder::{
    CheckedIn, FixedTime, History, InBreak, Rule, Rules, SleepHours, plan, plan_for_ledger,
};
use crate::roster::Roster;
use crate::time::{DayTurn, HOUR, TimeOfDay, Zone};

pub(super) fn ledger(list: &Rules, roster: &Roster, at: &str) -> Ledger {
    let planned = plan(list, roster, &nothing(), &now(at), DayTurn::default(), Ledger::ENTRIES);
    Ledger::of(&planned, &basis(list, at))
}

pub(super) fn basis(list: &Rules, at: &str) -> Basis<'static> {
    let most_a_day = list.most_a_day;
    Basis {
        now: now(at).at,
        most_a_day,
        exact: false,
        ignored: 0,
        marks: &[],
        checked_in: &[],
        phone: &LONDON,
    }
}

fn due(ledger: &Ledger, at: &str) -> (Option<String>, Option<String>) {
    let due = ledger.due(now(at).at);
    (due.now.map(|entry| clock(entry.at)), due.next.map(|entry| clock(entry.at)))
}

#[test]
fn an_alarm_knows_what_to_show_now_and_what_to_wait_for() {
    let ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
    assert_eq!(due(&ledger, "2026-03-02T17:59"), (None, Some("2026-03-02 18:00".into())));
    let at_time = (Some("2026-03-02 18:00".to_owned()), Some("2026-03-03 18:00".to_owned()));
    assert_eq!(due(&ledger, "2026-03-02T18:00"), at_time);
    assert_eq!(due(&ledger, "2026-03-02T20:00"), at_time);
    assert_eq!(due(&ledger, "2026-03-02T20:01"), (None, Some("2026-03-03 18:00".into())));
}

#[test]
fn what_was_shown_late_keeps_the_next_away() {
    let mut ledger = ledger(&many(vec![at(10), at(14)]), &roster("-"), "2026-03-02T09:00");
    let first = ledger.due(now("2026-03-02T11:30").at).now.unwrap();
    ledger.mark(first.id, Response::Shown, now("2026-03-02T11:30").at);
    assert_eq!(due(&ledger, "2026-03-02T14:00"), (None, Some("2026-03-02 15:30".into())));
}

#[test]
fn who_lets_six_pass_hears_no_more_without_the_vault_ever_being_opened() {
    let mut ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
    let mut shown = Vec::new();
    for number in 0..20 {
        let at = now("2026-03-02T18:00").at.plus(number * 24 * HOUR);
        if let Some(entry) = ledger.due(at).now {
            ledger.mark(entry.id, Response::Shown, at);
            shown.push(number);
        }
    }
    // Three, then every other day, then none.
    assert_eq!(shown, [0, 1, 2, 4, 6, 8]);
}

#[test]
fn a_ledger_is_read_as_it_was_written_and_what_is_none_is_said() {
    let mut ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
    let first = ledger.due(now("2026-03-02T18:00").at).now.unwrap();
    let until = now("2026-03-02T18:30").at;
    ledger.mark(first.id, Response::Snoozed { until, latest: first.latest }, now("2026-03-02T18:01").at);
    assert_eq!(Ledger::read(&ledger.written()).as_ref(), Ok(&ledger));
    assert_eq!(due(&ledger, "2026-03-02T18:30").0, Some("2026-03-02 18:30".into()));
    let written = String::from_utf8(ledger.written()).unwrap();
    let newer = written.replace("\"version\":1", "\"version\":2");
    assert_eq!(Ledger::read(newer.as_bytes()), Err(LedgerError::MadeByNewer));
    for none in ["", "{}", "[1]", &written[..written.len() - 2], &" ".repeat(300_000)] {
        assert_eq!(Ledger::read(none.as_bytes()), Err(LedgerError::Damaged));
    }
    // Nothing of what it is about.
    for word in ["shift", "night", "InBreak", "FixedTime", "break"] {
        assert!(!written.to_lowercase().contains(&word.to_lowercase()), "{word}");
    }
}

const LONDON: Zone = Zone::Known(chrono_tz::Europe::London);

fn at_of(at: &str) -> UtcMillis {
    now(at).at
}

#[test]
fn later_is_half_an_hour_later_and_where_that_is_too_late_not_at_all() {
    let list = Rules { sleep: Some(crate::reminder::SleepHours::usual()), ..rules(vec![at(21)]) };
    let mut ledger = ledger(&list, &roster("-"), "2026-03-02T12:00");
    let first = ledger.due(at_of("2026-03-02T21:00")).now.unwrap();
    ledger.shown(first.id, at_of("2026-03-02T21:00"));
    ledger.later(first.id, at_of("2026-03-02T21:10"));
    assert_eq!(due(&ledger, "2026-03-02T21:20").1.as_deref(), Some("2026-03-02 21:40"));
    ledger.shown(first.id, at_of("2026-03-02T21:40"));
    ledger.later(first.id, at_of("2026-03-02T21:50"));
    // 22:20 is sleep.
    assert_eq!(due(&ledger, "2026-03-02T21:51"), (None, Some("2026-03-03 21:00".into())));
}

#[test]
fn a_check_in_while_it_is_locked_is_what_a_reminder_would_have_asked_for() {
    let mut ledger = ledger(&many(vec![at(10), at(14), at(18)]), &roster("-"), "2026-03-02T09:00");
    ledger.checked_in(at_of("2026-03-02T09:30"));
    assert_eq!(due(&ledger, "2026-03-02T09:31").1.as_deref(), Some("2026-03-02 14:00"));
    ledger.checked_in(at_of("2026-03-02T13:00"));
    ledger.checked_in(at_of("2026-03-02T13:01"));
    // As many as were chosen.
    assert_eq!(due(&ledger, "2026-03-02T13:02").1.as_deref(), Some("2026-03-03 10:00"));
}

#[test]
fn a_check_in_while_it_is_locked_ends_the_silence() {
    let list = rules(vec![at(18)]);
    // As it is planned then: it has them, and keeps quiet by itself.
    let shown = |day: i64| Mark {
        id: 1,
        at: at_of("2026-03-01T18:00").plus(-day * 24 * HOUR),
        response: Response::Shown,
    };
    let history = History { marks: (0..6).map(shown).collect(), ..nothing() };
    let noon = now("2026-03-02T12:00");
    let planned = plan_for_ledger(&list, &roster("-"), &history, &noon, DayTurn::default());
    let ignored = history.ignored(noon.at);
    assert_eq!((ignored, planned.len()), (6, Ledger::ENTRIES));
    let mut ledger = Ledger::of(&planned, &Basis { ignored, ..basis(&list, "2026-03-02T12:00") });
    assert_eq!(due(&ledger, "2026-03-02T12:01"), (None, None));
    ledger.checked_in(at_of("2026-03-02T12:30"));
    assert_eq!(due(&ledger, "2026-03-02T12:31").1.as_deref(), Some("2026-03-03 18:00"));
}

#[test]
fn what_was_shown_shortly_before_it_was_written_counts_when_nobody_follows() {
    let list = rules(vec![at(18)]);
    let planned = plan(&list, &roster("-"), &nothing(), &now("2026-03-02T19:00"), DayTurn::default(), 9);
    let shown = Mark { id: 1, at: at_of("2026-03-02T18:00"), response: Response::Shown };
    let marks = [(shown, day("2026-03-02"))];
    let basis = Basis { ignored: 5, marks: &marks, ..basis(&list, "2026-03-02T19:00") };
    let ledger = Ledger::of(&planned, &basis);
    assert_eq!(due(&ledger, "2026-03-02T21:59").1.as_deref(), Some("2026-03-04 18:00"));
    assert_eq!(due(&ledger, "2026-03-02T22:00").1, None);
    let followed = Basis { ignored: 0, checked_in: &[at_of("2026-03-02T18:30")], ..basis };
    assert!(due(&Ledger::of(&planned, &followed), "2026-03-02T22:00").1.is_some());
}

#[test]
fn halved_it_knows_of_the_day_before_it_was_written() {
    let list = rules(vec![at(18)]);
    let shown = Mark { id: 1, at: at_of("2026-03-02T18:00"), response: Response::Shown };
    let planned = plan(&list, &roster("-"), &nothing(), &now("2026-03-03T09:00"), DayTurn::default(), 9);
    let marks = [(shown, day("2026-03-02"))];
    let ledger =
        Ledger::of(&planned, &Basis { ignored: 3, marks: &marks, ..basis(&list, "2026-03-03T09:00") });
    assert_eq!(due(&ledger, "2026-03-03T09:00").1.as_deref(), Some("2026-03-04 18:00"));
}

#[test]
fn where_the_phone_knows_another_clock_it_is_the_phone_that_counts() {
    let mut ledger = ledger(&rules(vec![in_break(4)]), &roster("E"), "2026-03-02T06:00");
    let first = ledger.entries()[0].clone();
    assert_eq!((first.civil.as_str(), first.zone.as_deref()), ("2026-03-02T11:00:00", Some("Europe/London")));
    let hour_later = first.at.plus(HOUR);
    assert_eq!(ledger.resolve(&[(first.id, first.at)], &[]), 0);
    assert_eq!(ledger.resolve(&[(first.id, hour_later)], &[]), 1);
    assert_eq!(ledger.entries()[0].not_after, first.not_after.plus(HOUR));
    assert_eq!(due(&ledger, "2026-03-02T11:30").1.as_deref(), Some("2026-03-02 12:00"));
}

#[test]
fn a_time_of_day_follows_the_phone_and_is_dropped_where_that_would_be_sleep_after_a_night() {
    let list = Rules { sleep: None, ..rules(vec![at(17)]) };
    let ledger = ledger(&list, &roster("N--"), "2026-03-02T12:00");
    let moved = |zone: &str| {
        let zone = Zone::from_phone(zone, 0);
        let mut ledger = ledger.clone();
        let civil = |entry: &Entry| (entry.id, zone.resolve(entry.civil.parse().unwrap()).at);
        let phone: Vec<_> = ledger.entries().iter().map(civil).collect();
        ledger.resolve(&phone, &[]);
        due(&ledger, "2026-03-03T08:00").1
    };
    // 17:00 in Lisbon is 17:00 in London; in Moscow it is 14:00 in London, when somebody sleeps who worked the night.
    assert_eq!(moved("Europe/Lisbon").as_deref(), Some("2026-03-03 17:00"));
    assert_eq!(moved("Europe/Moscow").as_deref(), Some("2026-03-04 14:00"));
}

#[test]
fn what_the_phone_did_not_deliver_is_told_from_what_was_kept_back() {
    let mut ledger = ledger(&many(vec![at(10), at(14), at(18)]), &roster("-"), "2026-03-02T09:00");
    let first = ledger.due(at_of("2026-03-02T10:00")).now.unwrap();
    ledger.shown(first.id, at_of("2026-03-02T10:02"));
    ledger.checked_in(at_of("2026-03-02T13:00"));
    let came: Vec<_> = ledger
        .came(at_of("2026-03-02T23:00"), &LONDON)
        .into_iter()
        .map(|one| (clock(one.planned), one.shown.map(clock)))
        .collect();
    // 14:00 was kept back by the check-in.
    let missed = ("2026-03-02 18:00".to_owned(), None);
    assert_eq!(came, [("2026-03-02 10:00".to_owned(), Some("2026-03-02 10:02".to_owned())), missed]);
}

#[test]
fn what_the_phone_was_not_allowed_to_show_is_told_and_counts_neither_as_shown_nor_as_let_pass() {
    let mut ledger = ledger(&rules(vec![at(10)]), &roster("-"), "2026-03-02T09:00");
    for day in 2..=9 {
        let due = ledger.due(at_of(&format!("2026-03-{day:02}T10:00"))).now.unwrap();
        ledger.not_allowed(due.id);
        ledger.not_allowed(due.id);
    }
    let read = Ledger::read(&ledger.written()).unwrap();
    let came = read.came(at_of("2026-03-09T10:01"), &LONDON);
    assert_eq!(came.len(), 8);
    assert!(came.iter().all(|one| one.not_allowed && one.shown.is_none()));
    assert!(ledger.marks().is_empty());
    // Allowed again, it is shown before its time is over, and those that weren't seen silence nothing.
    let (last, at) = (came[7].id, at_of("2026-03-09T10:30"));
    assert_eq!(ledger.due(at).now.map(|entry| entry.id), Some(last));
    ledger.shown(last, at);
    assert_eq!(ledger.came(at, &LONDON)[7].shown, Some(at));
    assert_eq!(due(&ledger, "2026-03-09T10:31").1.as_deref(), Some("2026-03-10 10:00"));
}

#[test]
fn a_ledger_full_of_nonsense_is_read_without_harm() {
    let written =
        String::from_utf8(ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00").written()).unwrap();
    let most = i64::MAX.to_string();
    for (field, value) in
        [("at", &*most), ("not_after", &most), ("latest", &most), ("earliest", "-9"), ("day", "4294967295")]
    {
        let mut file: serde_json::Value = serde_json::from_str(&written).unwrap();
        for entry in file["entries"].as_array_mut().unwrap() {
            entry[field] = serde_json::from_str(value).unwrap();
        }
        let Ok(mut ledger) = Ledger::read(file.to_string().as_bytes()) else { continue };
        for at in [0, i64::MIN, i64::MAX, 1_772_000_000_000] {
            let due = ledger.due(UtcMillis(at));
            let id = due.now.or(due.next).map_or(1, |entry| entry.id);
            ledger.shown(id, UtcMillis(at));
            ledger.later(id, UtcMillis(at));
            ledger.resolve(&[(id, UtcMillis(at))], &[]);
            let _ = (ledger.due(UtcMillis(at)), ledger.came(UtcMillis(at), &LONDON));
        }
    }
}

#[test]
fn one_that_was_put_off_comes_again_after_a_new_plan_and_not_after_a_check_in() {
    let list = rules(vec![at(18)]);
    let ledger = |checked_in: &[UtcMillis]| {
        let shown = Mark { id: first_id(&list), at: at_of("2026-03-02T18:00"), response: Response::Shown };
        let until = at_of("2026-03-02T18:35");
        let later = Response::Snoozed { until, latest: at_of("2026-03-02T23:00") };
        let marks = [shown, Mark { at: at_of("2026-03-02T18:05"), response: later, ..shown }];
        let check_ins = checked_in.iter().map(|at| CheckedIn { at: *at, day: day("2026-03-02") }).collect();
        let history = History { marks: marks.to_vec(), check_ins, ..nothing() };
        let at = "2026-03-02T18:20";
        let planned = plan_for_ledger(&list, &roster("-"), &history, &now(at), DayTurn::default());
        let marks = marks.map(|mark| (mark, day("2026-03-02")));
        Ledger::of(&planned, &Basis { marks: &marks, checked_in, ..basis(&list, at) })
    };
    assert_eq!(due(&ledger(&[]), "2026-03-02T18:20").1.as_deref(), Some("2026-03-02 18:35"));
    let followed = ledger(&[at_of("2026-03-02T18:10")]);
    assert_eq!(due(&followed, "2026-03-02T18:20").1.as_deref(), Some("2026-03-03 18:00"));
    // The same without a new plan.
    let mut locked = super::tests::ledger(&list, &roster("-"), "2026-03-02T12:00");
    let id = first_id(&list);
    locked.shown(id, at_of("2026-03-02T18:00"));
    locked.later(id, at_of("2026-03-02T18:05"));
    locked.checked_in(at_of("2026-03-02T18:10"));
    assert_eq!(due(&locked, "2026-03-02T18:36"), (None, Some("2026-03-03 18:00".into())));
}

fn first_id(list: &Rules) -> u64 {
    ledger(list, &roster("-"), "2026-03-02T12:00").entries()[0].id
}

#[test]
fn later_on_a_journey_east_stays_before_the_hours_of_sleep_there() {
    let list = Rules { sleep: Some(crate::reminder::SleepHours::usual()), ..rules(vec![at(21)]) };
    let mut ledger = ledger(&list, &roster("-"), "2026-03-02T12:00");
    let paris = Zone::from_phone("Europe/Paris", 0);
    let id = ledger.entries()[0].id;
    // 21:50 in Paris: half an hour later is sleep there, though not in London.
    ledger.shown(id, at_of("2026-03-02T20:00"));
    ledger.later(id, at_of("2026-03-02T20:50"));
    let civil = |entry: &Entry| (entry.id, paris.instant(entry.civil.parse().unwrap()));
    let asleep = |entry: &Entry| (entry.id, paris.instant(entry.asleep.as_deref().unwrap().parse().unwrap()));
    let phone: Vec<_> = ledger.entries().iter().map(civil).collect();
    let sleep: Vec<_> = ledger.entries().iter().map(asleep).collect();
    ledger.resolve(&phone, &sleep);
    assert_eq!(due(&ledger, "2026-03-02T21:21"), (None, Some("2026-03-03 20:00".into())));
}

#[test]
fn a_clock_that_was_weeks_ahead_once_keeps_nothing_away_for_weeks() {
    let list = rules(vec![at(18)]);
    let shown = Mark { id: 1, at: at_of("2026-04-11T18:05"), response: Response::Shown };
    let history = History { marks: vec![shown], ..nothing() };
    let planned =
        plan_for_ledger(&list, &roster("-"), &history, &now("2026-03-02T12:00"), DayTurn::default());
    let marks = [(shown, day("2026-04-11"))];
    let ledger = Ledger::of(&planned, &Basis { marks: &marks, ..basis(&list, "2026-03-02T12:00") });
    assert_eq!(due(&ledger, "2026-03-02T12:00").1.as_deref(), Some("2026-03-02 18:00"));
}

#[test]
fn the_second_of_two_hours_in_autumn_is_not_taken_for_the_first() {
    let rule = Rule::InBreak(InBreak { minutes: 375 });
    let mut ledger = ledger(&rules(vec![rule]), &roster("N"), "2026-10-24T12:00");
    let entry = ledger.entries()[0].clone();
    assert_eq!(entry.civil, "2026-10-25T01:15:00");
    let phone = LONDON.instant(entry.civil.parse().unwrap());
    assert_eq!(entry.at.since(phone), HOUR);
    assert_eq!(ledger.resolve(&[(entry.id, phone)], &[]), 0);
    assert_eq!(ledger.entries()[0], entry);
}

#[test]
fn not_today_counts_for_one_that_a_newer_plan_has_no_more() {
    let list = many(vec![at(10), at(18)]);
    let shown = Mark { id: 1, at: at_of("2026-03-02T10:00"), response: Response::Shown };
    let planned = plan(&list, &roster("-"), &nothing(), &now("2026-03-02T10:05"), DayTurn::default(), 9);
    let marks = [(shown, day("2026-03-02"))];
    let mut ledger = Ledger::of(&planned, &Basis { marks: &marks, ..basis(&list, "2026-03-02T10:05") });
    assert!(ledger.had(1) && !ledger.has(1));
    ledger.not_today(1, at_of("2026-03-02T10:06"));
    assert_eq!(due(&ledger, "2026-03-02T10:07").1.as_deref(), Some("2026-03-03 10:00"));
}

#[test]
fn hours_whose_beginning_the_clocks_skip_begin_as_they_were_named_on_another_clock() {
    let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
    let sleep = SleepHours { from: time(80), to: time(300) };
    let weekly = FixedTime { time: time(70), weekdays: vec![7] };
    let list = Rules { sleep: Some(sleep), ..rules(vec![Rule::FixedTime(weekly)]) };
    // Both are skipped in London: ten past two, and sleep from twenty past two on.
    let mut ledger = ledger(&list, &roster("-"), "2026-03-28T12:00");
    let entry = ledger.entries()[0].clone();
    assert_eq!(
        (entry.civil.as_str(), entry.asleep.as_deref()),
        ("2026-03-29T02:10:00", Some("2026-03-29T01:20:00"))
    );
    let kiritimati = Zone::from_phone("Pacific/Kiritimati", 840);
    let there = |civil: &str| kiritimati.instant(civil.parse().unwrap());
    let (at, asleep) = (there(&entry.civil), there(entry.asleep.as_deref().unwrap()));
    ledger.resolve(&[(entry.id, at)], &[(entry.id, asleep)]);
    assert!(!ledger.has(entry.id), "ten past two is sleep there");
}
