use super::super::old::{Offsets, as_new};
use crate::roster::read::Why;
use crate::roster::read::text::Line;
use chrono::NaiveDateTime;

fn line(text: &str) -> Line<'_> {
    Line { number: 1, text: text.into() }
}

fn new(text: &str) -> Result<String, Why> {
    as_new(&[line(text)]).map(|lines| lines[0].text.clone().into_owned())
}

#[test]
fn a_rule_is_written_as_the_newer_version_writes_it() {
    for (old, expected) in [
        ("D1 #10", "FREQ=DAILY;INTERVAL=1;COUNT=10"),
        ("D2 20260131T070000Z", "FREQ=DAILY;INTERVAL=2;UNTIL=20260131T070000Z"),
        ("W1 MO FR #4", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,FR;COUNT=4"),
        ("w2 #0", "FREQ=WEEKLY;INTERVAL=2"),
        ("MD1 1 15 LD #3", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,15,-1;COUNT=3"),
        ("MD1 2- #3", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-2;COUNT=3"),
        ("MP1 1+ SA SU 2- MO #6", "FREQ=MONTHLY;INTERVAL=1;BYDAY=+1SA,+1SU,-2MO;COUNT=6"),
        ("YM1 3 9 #2", "FREQ=YEARLY;INTERVAL=1;BYMONTH=3,9;COUNT=2"),
        ("D1", "FREQ=DAILY;INTERVAL=1;COUNT=2"),
    ] {
        assert_eq!(new(&format!("RRULE:{old}")), Ok(format!("RRULE:{expected}")), "{old}");
    }
}

#[test]
fn a_rule_that_is_not_understood_is_no_rule() {
    for old in
        ["", "X", "D", "D99999", "Q1 #2", "W1 XX", "D1 MO", "YD1 100 #2", "MP1 9+ MO", "D1 #x", "MD1 first"]
    {
        assert_eq!(new(&format!("RRULE:{old}")), Err(Why::RuleUnreadable), "{old}");
    }
    assert_eq!(new("RRULE:M15 #2"), Err(Why::RepeatsTooOften));
}

#[test]
fn quoted_letters_are_utf_8_where_they_can_be() {
    let head = "SUMMARY;ENCODING=QUOTED-PRINTABLE";
    assert_eq!(new(&format!("{head}:Sp=C3=A4t")), Ok(format!("{head};CHARSET=UTF-8:Sp=C3=A4t")));
    for kept in [
        format!("{head}:Sp=E4t"),
        format!("{head};CHARSET=ISO-8859-1:Sp=E4t"),
        "SUMMARY:Sp=C3=A4t".to_owned(),
    ] {
        assert_eq!(new(&kept), Ok(kept));
    }
}

#[test]
fn the_offset_of_a_calendar_is_another_in_summer() {
    let lines = [
        line("TZ:-0530"),
        line("DAYLIGHT:TRUE;-0430;20260308T020000;20261101T020000;A;B"),
        line("DAYLIGHT:FALSE"),
    ];
    let offsets = Offsets::of(&lines).unwrap();
    let at = |iso: &str| offsets.at(iso.parse::<NaiveDateTime>().unwrap());
    assert_eq!((at("2026-01-12T00:00:00"), at("2026-07-12T00:00:00")), (-330, -270));
    for none in ["TZ:", "TZ:GMT", "TZ:+99", "TZ:+0160", "TZ:+12345", "TZ:é", "TZ:+é1"] {
        assert!(Offsets::of(&[line(none)]).is_none(), "{none}");
    }
}
