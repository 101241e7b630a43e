use super::*;
use crate::roster::read::{DateOrder, FileKind, Found, Note, Reading, Standing, When};
use crate::roster::{CodeName, Cycle, CycleId, Hours, Kind, Origin, Refusal, Roster, Shift, ShiftCode};
use crate::time::{TimeOfDay, WorkDay, Zone};
use std::collections::BTreeMap;

fn code(name: &str, label: &str, kind: Kind, hours: Option<(u16, u16)>) -> ShiftCode {
    let time = |hour: u16| TimeOfDay::from_minutes(hour * 60).unwrap();
    let hours = hours.map(|(from, to)| Hours::between(time(from), time(to)));
    ShiftCode::new(CodeName::take(name).unwrap(), label, kind, hours).unwrap()
}

fn roster() -> Roster {
    let unsure = ShiftCode { is_sure: false, ..code("L", "Late", Kind::Shift, Some((13, 21))) };
    let codes = vec![
        code("E", "Early", Kind::Shift, Some((7, 15))),
        unsure,
        code("N", "Night", Kind::Shift, Some((20, 8))),
        code("AL", "Annual leave", Kind::Leave, None),
    ];
    Roster { codes, ..Roster::default() }
}

fn zone() -> Zone {
    Zone::from_phone("Europe/London", 0)
}

fn day(iso: &str) -> WorkDay {
    iso.parse().unwrap()
}

fn found(line: u32, word: &str, when: When) -> Found {
    Found {
        line,
        uid: None,
        instance: None,
        sequence: 0,
        when,
        word: word.into(),
        standing: Standing::Confirmed,
        notes: Vec::new(),
    }
}

fn all_day(line: u32, word: &str, on: &str) -> Found {
    found(line, word, When::Day(day(on).date()))
}

fn timed(line: u32, word: &str, from: &str, to: &str) -> Found {
    let end = (!to.is_empty()).then(|| to.parse().unwrap());
    found(line, word, When::Span { start: from.parse().unwrap(), end, zone: None })
}

fn with_uid(uid: &str, sequence: u32, found: Found) -> Found {
    Found { uid: Some(uid.into()), sequence, ..found }
}

fn reading(found: Vec<Found>) -> Reading {
    Reading {
        kind: FileKind::ICalendar,
        zone: None,
        found,
        unread: Vec::new(),
        outside: 0,
        date_order: None::<DateOrder>,
    }
}

fn placed(found: Vec<Found>) -> Placed {
    place(&reading(found), &roster(), &BTreeMap::new(), &zone())
}

fn shown(shift: &Shift) -> String {
    let hours = shift.hours.map_or(String::new(), |hours| format!(" {}-{}", hours.start(), hours.end()));
    format!("{} {}{hours}", shift.day, shift.code)
}

fn shifts(placed: &Placed) -> Vec<String> {
    placed.shifts.iter().map(|(_, shift)| shown(shift)).collect()
}

#[test]
fn an_all_day_n_is_a_night_that_ends_on_the_next_date() {
    let placed = placed(vec![all_day(3, "N", "2026-03-02"), all_day(7, "annual leave", "2026-03-03")]);
    assert_eq!(shifts(&placed), ["2026-03-02 N 20:00-08:00", "2026-03-03 AL"]);
    assert_eq!(
        placed.shifts[0].1.hours.unwrap().ends_on(day("2026-03-02")).to_string(),
        "2026-03-03 08:00:00"
    );
}

#[test]
fn l_is_asked_about_and_nothing_comes_of_it_until_then() {
    let file = reading(vec![all_day(3, "L", "2026-03-02"), all_day(7, "E", "2026-03-03")]);
    let unsaid = place(&file, &roster(), &BTreeMap::new(), &zone());
    assert_eq!(shifts(&unsaid), ["2026-03-03 E 07:00-15:00"]);
    assert_eq!(unsaid.left, [(3, Left::WordUnknown)]);
    assert_eq!(unsaid.words[0].suggestion, CodeName::take("L").ok());
    let leave = [("l".to_owned(), Meaning::Code(CodeName::take("AL").unwrap()))].into();
    assert_eq!(
        shifts(&place(&file, &roster(), &leave, &zone())),
        ["2026-03-02 AL", "2026-03-03 E 07:00-15:00"]
    );
    let nothing = [("l".to_owned(), Meaning::Nothing)].into();
    let none = place(&file, &roster(), &nothing, &zone());
    assert_eq!((shifts(&none).len(), none.left.len()), (1, 0));
}

#[test]
fn a_word_that_was_never_seen_has_its_hours_and_what_it_may_be() {
    let ward =
        |line, on: &str| timed(line, "Long Day Ward 3", &format!("{on}T07:00:00"), &format!("{on}T15:00:00"));
    let placed =
        placed(vec![ward(3, "2026-03-02"), ward(9, "2026-03-03"), all_day(12, "N - Ward 3", "2026-03-04")]);
    let words: Vec<_> =
        placed.words.iter().map(|w| (w.count, w.line, w.suggestion.as_ref().map(CodeName::text))).collect();
    assert_eq!(words, [(2, 3, Some("E")), (1, 12, Some("N"))]);
    assert_eq!(placed.words[0].hours, Some(roster().codes[0].hours.unwrap()));
    assert!(placed.shifts.is_empty());
}

#[test]
fn the_files_own_hours_count_and_leave_has_none() {
    let placed = placed(vec![
        timed(1, "N", "2026-03-02T21:30:00", "2026-03-03T07:30:00"),
        timed(2, "AL", "2026-03-04T00:00:00", "2026-03-05T00:00:00"),
    ]);
    assert_eq!(shifts(&placed), ["2026-03-02 N 21:30-07:30", "2026-03-04 AL"]);
}

#[test]
fn without_an_end_the_codes_end_counts_and_it_is_said() {
    let file = Found { notes: vec![Note::EndMissing], ..timed(1, "N", "2026-03-02T21:00:00", "") };
    let placed = placed(vec![file]);
    assert_eq!(shifts(&placed), ["2026-03-02 N 21:00-08:00"]);
    assert_eq!(doubts(&placed), [(1, Doubt::EndOfCode)]);
}

#[test]
fn what_cannot_be_is_named_by_its_line_and_the_rest_comes() {
    let mut found = vec![
        timed(1, "E", "2026-03-02T07:00:00", "2026-03-03T23:00:00"),
        timed(2, "E", "2026-03-05T07:00:00", "2026-03-05T15:00:00"),
    ];
    found
        .extend((0..5).map(|n| timed(10 + n, "E", &format!("2026-03-06T0{n}:00:00"), "2026-03-06T09:00:00")));
    let placed = placed(found);
    let most = u32::try_from(Shift::MOST_A_DAY).unwrap();
    assert_eq!(
        placed.left,
        [
            (1, Left::Refused(Refusal::TooLong { most_hours: 28 })),
            (14, Left::Refused(Refusal::DayFull { most }))
        ]
    );
    assert_eq!(placed.shifts.len(), 5);
    assert_eq!(placed.doubts.iter().filter(|(_, _, doubt)| *doubt == Doubt::Overlaps).count(), 3);
}

#[test]
fn the_night_in_which_the_clocks_change_is_said() {
    let placed = placed(vec![all_day(4, "N", "2026-03-28"), all_day(5, "N", "2026-03-29")]);
    assert_eq!(doubts(&placed), [(4, Doubt::ClockChange)]);
}

fn after(placed: &Placed, before: &Roster) -> (Preview, Roster) {
    let preview = preview(placed, before);
    let mut roster = before.clone();
    for (day, shifts) in &preview.days {
        roster.days.insert(*day, shifts.clone());
    }
    (preview, roster)
}

fn counts(preview: &Preview) -> [usize; 3] {
    [preview.added.len(), preview.changed.len(), preview.removed.len()]
}

#[test]
fn the_same_file_twice_changes_nothing_the_second_time() {
    let file = placed(vec![all_day(1, "N", "2026-03-02"), all_day(2, "E", "2026-03-04")]);
    let (first, once) = after(&file, &roster());
    assert_eq!(counts(&first), [2, 0, 0]);
    let (second, twice) = after(&file, &once);
    assert_eq!((counts(&second), second.same, second.days.len()), ([0, 0, 0], 2, 0));
    assert_eq!(once, twice);
}

#[test]
fn an_event_that_moved_is_changed_by_its_uid() {
    let at = |on: &str, sequence| {
        placed(vec![with_uid(
            "a",
            sequence,
            timed(1, "E", &format!("{on}T07:00:00"), &format!("{on}T15:00:00")),
        )])
    };
    let (_, before) = after(&at("2026-03-02", 1), &roster());
    let (moved, roster) = after(&at("2026-03-05", 2), &before);
    assert_eq!(counts(&moved), [0, 1, 0]);
    assert_eq!(roster.days[&day("2026-03-02")], []);
    assert_eq!(roster.days[&day("2026-03-05")].len(), 1);
}

#[test]
fn an_older_state_of_an_event_is_not_taken() {
    let file = |to: u16, sequence| {
        placed(vec![with_uid(
            "a",
            sequence,
            timed(1, "E", "2026-03-02T07:00:00", &format!("2026-03-02T{to}:00:00")),
        )])
    };
    let (_, before) = after(&file(16, 5), &roster());
    let (older, same) = after(&file(15, 4), &before);
    assert_eq!((counts(&older), older.older), ([0, 0, 0], 1));
    assert_eq!(same, before);
}

#[test]
fn new_uids_each_time_are_the_same_shifts_by_day_and_code() {
    let file = |uid: &str, to: u16| {
        placed(vec![with_uid(
            uid,
            0,
            timed(1, "E", "2026-03-02T07:00:00", &format!("2026-03-02T{to}:00:00")),
        )])
    };
    let (_, before) = after(&file("a", 15), &roster());
    let (same, _) = after(&file("b", 15), &before);
    assert_eq!((counts(&same), same.same), ([0, 0, 0], 1));
    let (changed, _) = after(&file("c", 16), &before);
    assert_eq!(counts(&changed), [0, 1, 0]);
}

#[test]
fn what_an_earlier_file_brought_and_this_one_lacks_goes_between_its_ends_only() {
    let days = |all: &[&str]| placed((1..).zip(all).map(|(line, on)| all_day(line, "E", on)).collect());
    let (_, before) = after(&days(&["2026-03-02", "2026-03-05", "2026-03-09"]), &roster());
    let (preview, roster) = after(&days(&["2026-03-04", "2026-03-07"]), &before);
    assert_eq!(counts(&preview), [2, 0, 1]);
    let left: Vec<_> =
        roster.days.iter().filter(|(_, shifts)| !shifts.is_empty()).map(|(day, _)| day.to_string()).collect();
    assert_eq!(left, ["2026-03-02", "2026-03-04", "2026-03-07", "2026-03-09"]);
}

fn doubts(placed: &Placed) -> Vec<(u32, Doubt)> {
    placed.doubts.iter().map(|(line, _, doubt)| (*line, *doubt)).collect()
}

#[test]
fn what_was_tapped_stays_but_where_the_file_has_something() {
    let mut before = roster();
    for on in ["2026-03-02", "2026-03-03"] {
        let own = Shift::of(&before.codes[2], day(on), &zone(), Origin::Own);
        before.days.insert(day(on), vec![own]);
    }
    let file = placed(vec![
        all_day(1, "E", "2026-03-01"),
        all_day(2, "E", "2026-03-03"),
        all_day(3, "E", "2026-03-09"),
    ]);
    let (preview, roster) = after(&file, &before);
    assert_eq!(counts(&preview), [2, 1, 0]);
    assert_eq!(roster.days[&day("2026-03-02")][0].code.text(), "N");
    assert_eq!(roster.days[&day("2026-03-03")].iter().map(|s| s.code.text()).collect::<Vec<_>>(), ["E"]);
}

#[test]
fn what_a_cycle_had_on_a_day_of_the_file_is_said_to_change() {
    let days = vec![Some(CodeName::take("N").unwrap())];
    let cycle = Cycle::new(CycleId([1; 16]), day("2026-03-01"), None, zone(), days).unwrap();
    let before = Roster { cycles: vec![cycle], ..roster() };
    let file = placed(vec![all_day(1, "E", "2026-03-02"), all_day(2, "N", "2026-03-03")]);
    let (preview, roster) = after(&file, &before);
    assert_eq!((counts(&preview), preview.same), ([0, 1, 0], 1));
    assert_eq!(shown(&preview.changed[0].from), "2026-03-02 N 20:00-08:00");
    assert_eq!(roster.on(day("2026-03-02")).len(), 1);
}

#[test]
fn what_was_tapped_on_the_day_that_an_event_left_stays() {
    let at = |on: &str, sequence| {
        let (from, to) = (format!("{on}T07:00:00"), format!("{on}T15:00:00"));
        placed(vec![with_uid("a", sequence, timed(1, "E", &from, &to))])
    };
    let (_, mut before) = after(&at("2026-03-02", 1), &roster());
    for code in [2, 3] {
        let own = Shift::of(&before.codes[code], day("2026-03-02"), &zone(), Origin::Own);
        before.days.get_mut(&day("2026-03-02")).unwrap().push(own);
    }
    let (preview, roster) = after(&at("2026-03-05", 2), &before);
    assert_eq!(counts(&preview), [0, 1, 0]);
    assert_eq!(roster.days[&day("2026-03-02")].len(), 2);
}

#[test]
fn what_is_called_off_goes() {
    let event = || with_uid("a", 1, timed(1, "E", "2026-03-02T07:00:00", "2026-03-02T15:00:00"));
    let (_, before) = after(&placed(vec![event()]), &roster());
    let cancelled = Found { standing: Standing::Cancelled, sequence: 2, ..event() };
    let (preview, roster) = after(&placed(vec![cancelled]), &before);
    assert_eq!(counts(&preview), [0, 0, 1]);
    assert_eq!(roster.days[&day("2026-03-02")], []);
}

#[test]
fn ten_thousand_words_are_no_slower_than_they_are_long() {
    let many: Vec<_> = (0..10_000).map(|n| all_day(n, &format!("word {n}"), "2026-03-02")).collect();
    let placed = placed(many);
    assert_eq!((placed.words.len(), placed.left.len()), (10_000, 10_000));
}

#[test]
fn what_cannot_be_placed_takes_nothing_away_that_came_before() {
    let day_off = |word| with_uid("b", 1, all_day(2, word, "2026-03-03"));
    let around = |one| {
        vec![
            with_uid("a", 1, all_day(1, "E", "2026-03-02")),
            one,
            with_uid("c", 1, all_day(3, "E", "2026-03-04")),
        ]
    };
    let (_, before) = after(&placed(around(day_off("N"))), &roster());
    let (preview, _) = after(&placed(around(day_off("N (swap)"))), &before);
    assert_eq!((counts(&preview), preview.same), ([0, 0, 0], 2));
    // Where it stands on another day now, it is still that event.
    let moved = with_uid("b", 1, all_day(2, "N (swap)", "2026-03-04"));
    let (preview, _) = after(&placed(around(moved)), &before);
    assert_eq!(counts(&preview), [0, 0, 0]);
    let (preview, _) =
        after(&placed(vec![around(day_off("N"))[0].clone(), around(day_off("N"))[2].clone()]), &before);
    assert_eq!(counts(&preview), [0, 0, 1]);
}

#[test]
fn leave_that_is_written_with_times_is_leave_on_each_of_its_days() {
    let leave = placed(vec![timed(1, "AL", "2026-08-03T09:00:00", "2026-08-07T17:00:00")]);
    let days: Vec<_> = leave.shifts.iter().map(|(_, shift)| shift.day.to_string()).collect();
    assert_eq!(days, ["2026-08-03", "2026-08-04", "2026-08-05", "2026-08-06", "2026-08-07"]);
    let midnight = placed(vec![timed(1, "AL", "2026-08-03T00:00:00", "2026-08-05T00:00:00")]);
    assert_eq!(midnight.shifts.len(), 2);
    // Nobody works an early from midnight to midnight.
    let days = placed(vec![timed(1, "E", "2026-08-03T00:00:00", "2026-08-05T00:00:00")]);
    assert_eq!(
        days.shifts.iter().map(|(_, one)| shown(one)).collect::<Vec<_>>(),
        ["2026-08-03 E 07:00-15:00", "2026-08-04 E 07:00-15:00"]
    );
}

#[test]
fn what_is_called_off_needs_no_word_and_nothing_older_calls_it_off() {
    let (_, before) = after(&placed(vec![with_uid("a", 3, all_day(1, "E", "2026-03-02"))]), &roster());
    let off = |sequence, word| {
        let found = with_uid("a", sequence, all_day(1, word, "2026-03-02"));
        placed(vec![Found { standing: Standing::Cancelled, ..found }])
    };
    assert_eq!(counts(&after(&off(4, ""), &before).0), [0, 0, 1]);
    assert_eq!(off(4, "").words, []);
    assert_eq!(counts(&after(&off(1, "E"), &before).0), [0, 0, 0]);
}
