//! Rosters that are none, are too much, or have something in them that can't be read: each has its answer, and everything
//! else is still there.

use aftershift_core::roster::read::{OtherKind, Reader, Reading, Refused, When, Why};
use aftershift_core::time::Zone;
use chrono::NaiveDate;
use std::time::{Duration, Instant};

fn read(bytes: &[u8]) -> Result<Reading, Refused> {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let zone = Zone::from_phone("Europe/London", 0);
    Reader { zone: &zone, from: day(1, 1), until: day(12, 31), date_order: None }.read(bytes)
}

/// A calendar with an early shift, what is given, and a night.
fn calendar(between: &str) -> String {
    let event =
        |word: &str, times: &str| format!("BEGIN:VEVENT\r\nSUMMARY:{word}\r\n{times}\r\nEND:VEVENT\r\n");
    let early = event("Early", "DTSTART:20260112T070000\r\nDTEND:20260112T150000");
    let night = event("Night", "DTSTART:20260113T210000\r\nDTEND:20260114T073000");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{early}{between}{night}END:VCALENDAR\r\n")
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\nSUMMARY:Between\r\n{lines}\r\nEND:VEVENT\r\n")
}

/// Both shifts are there, and the line between them has this answer.
fn keeps_the_others(between: &str, why: &[Why]) {
    let reading = read(calendar(between).as_bytes()).unwrap();
    let words: Vec<&str> = reading.found.iter().map(|found| &*found.word).collect();
    assert!(words.contains(&"Early") && words.contains(&"Night"), "{words:?}: {between}");
    let answers: Vec<Why> = reading.unread.iter().map(|unread| unread.why).collect();
    assert_eq!(answers, why, "{between}");
    assert!(reading.unread.iter().all(|unread| unread.line == 8), "{:?}", reading.unread);
}

#[test]
fn a_file_that_is_no_roster_is_named() {
    for (bytes, kind) in [
        (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"[..], OtherKind::Pdf),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml", OtherKind::Zip),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", OtherKind::Html),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", OtherKind::Image),
        (b"BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n", OtherKind::Unknown),
        (&[0; 3000], OtherKind::Unknown),
    ] {
        assert_eq!(read(bytes), Err(Refused::NotARoster(kind)), "{kind:?}");
    }
    for bytes in [&b""[..], b"\r\n\r\n", b"\xef\xbb\xbf", b" \t "] {
        assert_eq!(read(bytes), Err(Refused::Empty), "{bytes:?}");
    }
    assert_eq!(read(b"Dear colleague,\nplease find the roster attached.\n"), Err(Refused::NoColumns));
}

#[test]
fn more_than_five_mebibytes_are_not_read() {
    let whole = calendar("");
    assert_eq!(read(&whole.repeat(6 * 1024 * 1024 / whole.len()).into_bytes()), Err(Refused::TooLarge));
    assert_eq!(read(&vec![b' '; 5 * 1024 * 1024 + 1]), Err(Refused::TooLarge));
}

#[test]
fn ten_thousand_events_are_read_and_one_more_is_too_many() {
    let many = |count| {
        format!(
            "BEGIN:VCALENDAR\n{}END:VCALENDAR\n",
            "BEGIN:VEVENT\nDTSTART:20260112\nEND:VEVENT\n".repeat(count)
        )
    };
    assert_eq!(read(many(10_000).as_bytes()).unwrap().found.len(), 10_000);
    assert_eq!(read(many(10_001).as_bytes()), Err(Refused::TooMany));
    let rows = |count| format!("Date,Shift\n{}", "2026-01-12,E\n".repeat(count));
    assert_eq!(read(rows(10_000).as_bytes()).unwrap().found.len(), 10_000);
    assert_eq!(read(rows(10_001).as_bytes()), Err(Refused::TooMany));
    // What few events come to counts too.
    let daily = event("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=DAILY").repeat(28);
    assert_eq!(read(calendar(&daily).as_bytes()), Err(Refused::TooMany));
}

#[test]
fn components_within_components_are_refused_at_once() {
    let begun = Instant::now();
    for what in ["VCALENDAR", "VEVENT", "VALARM", "X-ANY"] {
        let nested = format!("BEGIN:VCALENDAR\r\n{}", format!("BEGIN:{what}\r\n").repeat(50_000));
        match read(nested.as_bytes()) {
            // A calendar or an event within another begins anew.
            Ok(reading) => assert_eq!((what, reading.found.len()), ("VCALENDAR", 0)),
            Err(refused) => {
                assert!(matches!(refused, Refused::TooDeep | Refused::TooMany), "{what}: {refused:?}");
            }
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[test]
fn one_event_that_cannot_be_read_takes_no_other_with_it() {
    for (lines, why) in [
        ("DTSTART:20260112T070000Z\r\nRRULE:FREQ=SECONDLY", Why::RepeatsTooOften),
        ("DTSTART:20260112T070000Z\r\nRRULE:FREQ=MINUTELY;COUNT=2", Why::RepeatsTooOften),
        ("DTSTART:20260112T070000Z\r\nRRULE:FREQ=HOURLY", Why::RepeatsTooOften),
        ("DTSTART:20261332T256199Z", Why::StartUnreadable),
        ("DTSTART:\0\0\0", Why::StartUnreadable),
        ("LOCATION:here", Why::StartMissing),
        ("DTSTART:20260112T150000\r\nDTEND:20260112T070000", Why::EndBeforeStart),
    ] {
        keeps_the_others(&event(lines), &[why]);
    }
    // Endless for all that it says: up to the last day that is looked at.
    keeps_the_others(&event("DTSTART:20260112T070000Z\r\nRRULE:FREQ=DAILY;COUNT=4294967295"), &[]);
    let long = format!("DTSTART:20260112\r\nRDATE:20260112{}", ",20260113".repeat(10_000));
    keeps_the_others(&event(&long), &[Why::Damaged]);
}

#[test]
fn years_at_the_ends_of_the_calendar_are_outside() {
    for lines in [
        "DTSTART:99991231T235959Z\r\nDURATION:P400D\r\nRRULE:FREQ=YEARLY",
        "DTSTART:00000101T000000Z\r\nDTEND:00000101T010000Z",
        "DTSTART;VALUE=DATE:99991231\r\nRRULE:FREQ=DAILY",
        "DTSTART;TZID=Asia/Tokyo:99991231T230000\r\nDTEND;TZID=America/New_York:99991231T235959",
    ] {
        let reading = read(calendar(&event(lines)).as_bytes()).unwrap();
        assert_eq!((reading.found.len(), reading.unread.len(), reading.outside), (2, 0, 1), "{lines}");
    }
}

#[test]
fn a_calendar_that_is_cut_anywhere_keeps_what_is_whole_before_the_cut() {
    let whole = calendar(&event(
        "DTSTART;TZID=Europe/London:20260112T200000\r\nDTEND:20260112T210000Z\r\nRRULE:FREQ=DAILY;COUNT=2",
    ));
    let early = whole.find("END:VEVENT").unwrap() + "END:VEVENT".len();
    for cut in 0..whole.len() {
        match read(&whole.as_bytes()[..cut]) {
            Ok(reading) => {
                assert_eq!(reading.found.iter().any(|found| &*found.word == "Early"), cut >= early, "{cut}");
                assert!(
                    reading.unread.len() <= 1 && reading.unread.iter().all(|one| one.why == Why::CutOff),
                    "{cut}"
                );
            }
            Err(refused) => assert!(cut < "BEGIN:".len(), "{cut}: {refused:?}"),
        }
    }
}

#[test]
fn nul_bytes_end_nothing_and_are_in_no_word() {
    let reading = read(calendar(&event("DTSTART:20260112\r\nSUMMARY:On\0 call")).as_bytes()).unwrap();
    assert_eq!(
        reading.found.iter().map(|found| &*found.word).collect::<Vec<_>>(),
        ["Early", "On call", "Night"]
    );
}

#[test]
fn a_table_with_rows_that_cannot_be_read_keeps_the_others() {
    let reading = read(b"Date,Start,End,Shift\n2026-01-12,07:00,15:00,E\n=1+1,07:00,15:00,E\n2026-01-13,07:00,15:00,=A1\n2026-13-45,,,E\nx,y,z,\"w\n2026-01-14,,,N").unwrap();
    assert_eq!(reading.found.len(), 2);
    let unread: Vec<_> = reading.unread.iter().map(|unread| (unread.line, unread.why)).collect();
    assert_eq!(
        unread,
        [(3, Why::Formula), (4, Why::Formula), (5, Why::DateUnreadable), (6, Why::TimeUnreadable)]
    );
}

#[test]
fn nothing_of_what_nobody_asked_for_is_in_what_is_read_or_in_any_error() {
    let lines = "DTSTART:20260112\r\nLOCATION:SECRET\r\nDESCRIPTION:SECRET\r\nATTENDEE;CN=SECRET:mailto:SECRET\r\nORGANIZER:SECRET\r\n\
        URL:SECRET\r\nCOMMENT:SECRET\r\nCONTACT:SECRET\r\nATTACH:SECRET\r\nX-ANY:SECRET";
    let reading = read(calendar(&event(lines)).as_bytes()).unwrap();
    assert!(!format!("{reading:?}").contains("SECRET"));
    for file in [
        calendar(&event("DTSTART:SECRET\r\nRRULE:SECRET")),
        "Date,Shift\nSECRET,SECRET\n2026-01-12,=SECRET\n2026-01-13,E".to_owned(),
        "SECRET,SECRET\n".to_owned(),
    ] {
        let answer = read(file.as_bytes());
        let unread = answer.map(|reading| reading.unread);
        assert!(!format!("{unread:?}").contains("SECRET"), "{unread:?}");
    }
}

#[test]
fn a_day_stays_that_day_wherever_the_phone_is() {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "UTC"] {
        let zone = Zone::from_phone(zone, 0);
        let day = NaiveDate::from_ymd_opt(2026, 1, 12).unwrap();
        let file = calendar(&event("DTSTART;VALUE=DATE:20260112"));
        let reading =
            Reader { zone: &zone, from: day, until: day, date_order: None }.read(file.as_bytes()).unwrap();
        assert!(reading.found.iter().any(|found| found.when == When::Day(day)), "{zone:?}");
    }
}
