//! Shifts: a large file, a year of a cycle, and the work day of an instant in ten years of data.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, UNTIL, Vault, zone};
use aftershift_core::roster::import::{place, preview};
use aftershift_core::roster::read::Reader;
use aftershift_core::roster::{CodeName, Cycle, CycleId, Hours, Kind, Origin, Roster, Shift, ShiftCode};
use aftershift_core::time::{DayTurn, HOUR, TimeOfDay, WorkDay, WorkDays};
use aftershift_core::vault::{Layout, PhoneKey, Secret, unlock};
use criterion::Criterion;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;

fn code(name: &str, from: u16, to: u16) -> ShiftCode {
    let time = |hour: u16| TimeOfDay::from_minutes(hour * 60).unwrap();
    let hours = Hours::between(time(from), time(to));
    ShiftCode::new(CodeName::take(name).unwrap(), name, Kind::Shift, Some(hours)).unwrap()
}

fn codes() -> Vec<ShiftCode> {
    vec![code("D", 7, 19), code("N", 19, 7)]
}

fn begin() -> WorkDay {
    "2026-01-01".parse().unwrap()
}

/// As a hospital's system exports them: timed, in a zone, one event a shift.
fn file(events: u32) -> String {
    let mut file = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for number in 0..events {
        let day = begin().plus(number / 4);
        let (word, from, to, end) =
            if number % 2 == 0 { ("D", "07", "19", day) } else { ("N", "19", "07", day.plus(1)) };
        let basic = |day: WorkDay| day.date().format("%Y%m%d").to_string();
        let _ = write!(
            file,
            "BEGIN:VEVENT\r\nUID:{number}@ward.example\r\nSUMMARY:{word}\r\nLOCATION:Ward 3\r\n\
             DTSTART;TZID=Europe/London:{}T{from}{:02}00\r\nDTEND;TZID=Europe/London:{}T{to}0000\r\nEND:VEVENT\r\n",
            basic(day),
            number / 2 % 2 * 30,
            basic(end),
        );
    }
    file.push_str("END:VCALENDAR\r\n");
    file
}

pub(crate) fn import(criterion: &mut Criterion) {
    let (text, zone) = (file(5_000), zone());
    let roster = Roster { codes: codes(), ..Roster::default() };
    let (from, until) = (begin().date(), begin().plus(2_000).date());
    let app = |_| {
        let reading = Reader { zone: &zone, from, until, date_order: None }.read(text.as_bytes()).unwrap();
        let placed = place(&reading, &roster, &BTreeMap::new(), &zone);
        let preview = preview(&placed, &roster);
        assert_eq!(preview.added.len(), 5_000);
    };
    let parse = |_| drop(black_box(calcard::Parser::new(black_box(&text)).entry()));
    in_turns(criterion, "roster-import", vec![("app", Box::new(app)), ("parse", Box::new(parse))]);
}

pub(crate) fn cycle(criterion: &mut Criterion) {
    let (codes, zone) = (codes(), zone());
    let days: Vec<_> = "DD--DDD--DD---NN--NNN--NN---"
        .chars()
        .map(|letter| {
            codes.iter().find(|code| code.name.is(&letter.to_string())).map(|code| code.name.clone())
        })
        .collect();
    let cycle = Cycle::new(CycleId([1; 16]), begin(), None, zone.clone(), days.clone()).unwrap();
    let roster = Roster { codes: codes.clone(), cycles: vec![cycle], ..Roster::default() };
    let app = |_| drop(black_box(roster.through(begin(), begin().plus(364)).collect::<Vec<_>>()));
    // The same shifts, by nothing but their place in the cycle.
    let bare = |_| {
        let on = |(place, day): (usize, WorkDay)| {
            let name = days[place % days.len()].as_ref()?;
            let code = codes.iter().find(|code| code.name == *name)?;
            Some(Shift::of(code, day, &zone, Origin::Cycle))
        };
        let shifts = begin().through(begin().plus(364)).enumerate().filter_map(on);
        drop(black_box(shifts.collect::<Vec<_>>()));
    };
    in_turns(criterion, "roster-cycle", vec![("app", Box::new(app)), ("bare", Box::new(bare))]);
}

pub(crate) fn work_day(criterion: &mut Criterion) {
    let vault = Vault::of_days(DECADE, "work-day-app");
    let other = vault.copy("work-day-bare");
    let secret = Secret::Device(PhoneKey::take(vault.key.clone()).unwrap());
    let store = unlock(&Layout::new(vault.folder()), secret, UNTIL).unwrap().store;
    let bare = Bare::open(&other.database(), &other.key);
    // A different one each time, all over the ten years.
    let instant = |call: u64| UNTIL.plus(-i64::try_from(call % 3_600).unwrap() * 23 * HOUR);
    let around = |call: u64| {
        let day = WorkDay::on(zone().stamp(instant(call)).local().date());
        (day.minus(4), day.plus(4))
    };
    in_turns(
        criterion,
        "roster-work-day",
        vec![
            (
                "app",
                Box::new(|call| {
                    let (first, last) = around(call);
                    let spans = store.roster(first, last).unwrap().work_spans(first, last);
                    black_box(WorkDays::new(DayTurn::default(), spans).of(instant(call), &zone()));
                }),
            ),
            (
                "bare",
                Box::new(|call| {
                    let (first, last) = around(call);
                    bare.roster(&first.to_string(), &last.to_string());
                }),
            ),
        ],
    );
}
