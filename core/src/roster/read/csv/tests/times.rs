use super::super::times::Times;
use proptest::prelude::*;

#[test]
fn a_time_is_read_in_every_form_it_is_written_in() {
    for (cell, minutes) in [
        ("07:00", 420),
        ("7:00", 420),
        ("0700", 420),
        ("700", 420),
        ("7am", 420),
        ("7 AM", 420),
        ("7:30 p.m.", 1170),
        ("12am", 0),
        ("12:15 PM", 735),
        ("07.00", 420),
        ("07:00:00", 420),
        ("7h30", 450),
        ("19h", 1140),
        ("7:30 Uhr", 450),
        ("24:00", 1440),
        ("00:00", 0),
    ] {
        assert_eq!(Times::of(cell), Some(Times::One(minutes)), "{cell}");
    }
}

#[test]
fn two_times_in_one_cell_are_a_span() {
    for cell in [
        "07:00-19:30",
        "07:00 - 19:30",
        "0700–1930",
        "7am to 7:30pm",
        "07.00 bis 19.30 Uhr",
        "07:00 until 19:30",
        "7-19:30",
        "7h à 19h30",
    ] {
        assert_eq!(Times::of(cell), Some(Times::Span(420, 1170)), "{cell}");
    }
}

#[test]
fn what_is_no_time_is_none() {
    for cell in [
        "", "7", "E", "24:01", "25:00", "07:60", "7:5", "13pm", "0am", "07:00-", "-07:00", "12345", "½",
        "7:30:99", "-",
    ] {
        assert_eq!(Times::of(cell), None, "{cell}");
    }
}

proptest! {
    #[test]
    fn every_minute_of_a_day_reads_back(minute in 0u16..1440, other in 0u16..1440) {
        let (hour, rest) = (minute / 60, minute % 60);
        let half = if hour < 12 { "am" } else { "pm" };
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        for cell in [format!("{hour:02}:{rest:02}"), format!("{hour}:{rest:02}"), format!("{hour:02}{rest:02}"), format!("{twelve}:{rest:02} {half}"), format!("{hour}.{rest:02}")] {
            prop_assert_eq!(Times::of(&cell), Some(Times::One(minute)), "{}", cell);
        }
        let span = format!("{hour:02}:{rest:02} - {:02}:{:02}", other / 60, other % 60);
        prop_assert_eq!(Times::of(&span), Some(Times::Span(minute, other)));
    }

    #[test]
    fn no_cell_makes_it_panic(cell in "\\PC{0,40}", digits in "[0-9:.h apm-]{0,20}") {
        let _ = (Times::of(&cell), Times::of(&digits));
    }
}
