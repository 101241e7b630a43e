use super::super::blocks::Blocks;
use crate::roster::read::Refused;

fn events(text: &str) -> Vec<(u32, usize, bool)> {
    let blocks = Blocks::of(text.as_bytes()).unwrap();
    blocks.events.iter().map(|event| (event.line, event.lines.len(), event.whole)).collect()
}

#[test]
fn an_event_has_the_line_it_begins_on_and_only_what_is_read() {
    let text = "BEGIN:VCALENDAR\nDESCRIPTION:a\n b\nBEGIN:VEVENT\nUID:1\nLOCATION:x\nATTENDEE:y\nDTSTART:20260105\nEND:VEVENT\nEND:VCALENDAR";
    assert_eq!(events(text), [(4, 2, true)]);
}

#[test]
fn what_stands_in_other_components_belongs_to_no_event() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nDTSTART:1\nEND:VTODO\nBEGIN:VEVENT\nBEGIN:VALARM\nDURATION:PT5M\nEND:VALARM\nUID:1\nEND:VEVENT\nUID:2\nEND:VCALENDAR";
    assert_eq!(events(text), [(5, 1, true)]);
}

#[test]
fn an_event_that_is_not_ended_is_not_whole_and_the_next_is() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\nEND:VCALENDAR\nBEGIN:VEVENT\nUID:4";
    let whole: Vec<bool> = events(text).iter().map(|event| event.2).collect();
    assert_eq!(whole, [false, true, false, false]);
}

#[test]
fn an_end_that_nothing_began_ends_nothing() {
    assert_eq!(
        events("BEGIN:VEVENT\nEND:VALARM\nEND:VTODO\nUID:1\nEND:VEVENT\nEND:VEVENT\nEND:VCALENDAR"),
        [(1, 1, true)]
    );
}

#[test]
fn a_file_that_is_nested_deeper_than_any_calendar_is_refused() {
    let nested = |depth: usize| format!("BEGIN:VCALENDAR\n{}", "BEGIN:X-ANY\n".repeat(depth));
    assert!(Blocks::of(nested(60).as_bytes()).is_ok());
    assert_eq!(Blocks::of(nested(64).as_bytes()).err(), Some(Refused::TooDeep));
}
