//! Roster files: whatever is in one, there is an answer, in little time and memory.

use crate::mutation::{Dice, mutate};
use crate::roster_file::ask;
use crate::{alone, report, time};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

/// What breaks readers of calendars and tables more often than chance.
const WORDS: [&[u8]; 44] = [
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"BEGIN:VCALENDAR\r\n",
    b"BEGIN:VALARM\r\n",
    b"RRULE:FREQ=",
    b"SECONDLY",
    b"MINUTELY",
    b"DAILY",
    b"YEARLY",
    b";BYMONTHDAY=31;BYMONTH=2",
    b";BYSETPOS=-1",
    b";BYDAY=-5SU",
    b";BYWEEKNO=53",
    b";BYYEARDAY=-366",
    b";BYHOUR=0,23",
    b";INTERVAL=0",
    b";INTERVAL=65535",
    b";COUNT=4294967295",
    b";UNTIL=99991231",
    b";UNTIL=00000101T000000Z",
    b"RECURRENCE-ID:",
    b";RANGE=THISANDFUTURE",
    b"EXDATE:",
    b"RDATE;VALUE=PERIOD:",
    b"20260329T013000",
    b"99991231T235959Z",
    b"00000101",
    b"/P99999999W",
    b"PT-1S",
    b";TZID=Europe/Berlin",
    b";TZID=\"(UTC-12:00) X\"",
    b"+2400",
    b";ENCODING=QUOTED-PRINTABLE:=",
    b"VERSION:1.0\r\n",
    b"DAYLIGHT:TRUE;+99;",
    b"D1 #0",
    b"MP1 5- SU #9999999999",
    b"=\r\n",
    b"\r\n ",
    b"\xc3",
    b";;;;",
    b"29/02/2026",
    b"24:00-00:00",
    b"\"\n",
];

#[test]
fn no_roster_makes_it_panic_or_takes_more_time_or_memory_than_its_size_explains() {
    let _alone = alone();
    let corpus = corpus();
    let tables: Vec<_> = corpus.iter().filter(|file| !is_calendar(file)).cloned().collect();
    let calendars: Vec<_> = corpus.iter().filter(|file| is_calendar(file)).cloned().collect();
    let (mut dice, begun) = (Dice::new(10), Instant::now());
    let (mut answers, mut most) = (BTreeMap::<String, u32>::new(), 0);
    let mut note = |bytes: &[u8]| {
        let kind = if is_calendar(bytes) { "calendar" } else { "table" };
        let (answer, held) = ask(bytes);
        most = most.max(held);
        *answers.entry(format!("{kind}: {answer}")).or_default() += 1;
    };
    for file in &corpus {
        note(file);
    }
    while begun.elapsed() < time() {
        let kind = if dice.below(2) == 0 { &tables } else { &calendars };
        let mut bytes = dice.one(kind).clone();
        for _ in 0..dice.below(4) {
            let place = dice.below(bytes.len() + 1);
            let end = (place + dice.below(3) * 8).min(bytes.len());
            bytes.splice(place..end, dice.one(&WORDS).iter().copied());
        }
        if dice.below(3) > 0 {
            mutate(&mut bytes, dice.one(kind).clone().as_slice(), &mut dice);
        }
        note(&bytes);
    }
    report(&format!("rosters: {} in the corpus, then {answers:?}; at most {most} bytes held", corpus.len()));
    for answer in [
        "calendar: found",
        "calendar: nothing found",
        "table: found",
        "table: nothing found",
        "table: NoColumns",
        "table: DateOrderUnclear",
        "table: NotARoster",
    ] {
        assert!(answers.contains_key(answer), "the changes missed {answer}: {answers:?}");
    }
}

/// A fifth of the largest file that is read, in bytes.
const LARGE: usize = 1024 * 1024;

/// What costs a reader most: signs that each become something, for as long as a file is read.
#[test]
fn large_files_take_some_times_their_size_whatever_is_in_them() {
    let _alone = alone();
    let mut most = 0;
    for sign in [
        "\r\n",
        " ",
        ";",
        ",",
        "\"",
        ";A=B",
        "/a",
        "=\r\n",
        "\r\n ",
        "BEGIN:VCALENDAR\r\n",
        "BEGIN:VTIMEZONE\r\n",
        "BEGIN:VEVENT\r\n",
        "BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        "END:VEVENT\r\n",
        ",20260101",
        "\r\nRDATE:20260101T010101",
        "\r\nEXDATE:20260101",
        "\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "1,",
        "2026-01-05,E\n",
        "05/01/2026;",
        "\u{0}",
    ] {
        for before in [
            "",
            "BEGIN:VCALENDAR\r\n",
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260101\r\nRDATE:20260101",
            "BEGIN:VEVENT\r\nDTSTART;TZID=",
            "BEGIN:VEVENT\r\nSUMMARY;ENCODING=QUOTED-PRINTABLE:",
            "Date,Shift\n2026-01-05,\"",
        ] {
            for after in ["", "\r\nEND:VEVENT\r\n"] {
                let room = LARGE - before.len() - after.len();
                let file = format!("{before}{}{after}", sign.repeat(room / sign.len()));
                most = most.max(ask(file.as_bytes()).1);
            }
        }
    }
    report(&format!("rosters of 1 MiB: at most {most} bytes held"));
}

/// Many rules in one file, each of which alone takes little.
#[test]
fn thousands_of_rules_take_no_longer_than_the_largest_file() {
    let _alone = alone();
    for rule in [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=100",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;INTERVAL=65535;BYMONTH=2",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
        "FREQ=DAILY;COUNT=4294967295",
        "FREQ=DAILY",
        "FREQ=YEARLY;INTERVAL=9;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=WEEKLY;BYMONTH=12;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=5MO",
    ] {
        for start in ["00010101", "19000103T070000Z", "20261230T070000", "99990101"] {
            let event = format!("BEGIN:VEVENT\nUID:a\nDTSTART:{start}\nRRULE:{rule}\nEND:VEVENT\n");
            let file = format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", event.repeat(3_000));
            ask(file.as_bytes());
        }
    }
}

fn is_calendar(bytes: &[u8]) -> bool {
    bytes.windows(6).take(4096).any(|word| word.eq_ignore_ascii_case(b"BEGIN:"))
}

/// The files that are kept, and the fixtures; what libFuzzer begins with is the former.
fn corpus() -> Vec<Vec<u8>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut paths = Vec::new();
    for folder in ["corpus/rosters", "rosters"] {
        let entries = fs::read_dir(data.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        paths.extend(entries.filter(|path| path.extension().is_none_or(|ending| ending != "found")));
    }
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}
