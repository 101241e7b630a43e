//! A hospital's file that isn't as it should be: what can't be taken is named by its line, everything else is shown, and
//! nothing counts before the yes.

use aftershift_core::app::{App, AppError, FileProblem, ImportAction, ImportView, NotTaken, ShiftsAction};
use aftershift_core::roster::import::Doubt;
use aftershift_core::roster::read::{OtherKind, Refused, Why};
use aftershift_core::roster::{Refusal, read::MOST_BYTES};
use aftershift_core::time::UtcMillis;
use aftershift_tests::fixture::{self, SetClock};
use std::fs;
use tempfile::TempDir;

/// 2026-03-01, ten in the morning.
const NOW: UtcMillis = UtcMillis(1_772_359_200_000);

struct Case {
    folder: TempDir,
    app: App,
}

impl Case {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = fixture::create(folder.path(), &SetClock::at(NOW)).unwrap();
        app.shifts_act(ShiftsAction::Set { day: "2026-03-02".parse().unwrap(), code: "E".into() }).unwrap();
        Self { folder, app }
    }

    /// Opens it, and sees that nothing has changed.
    fn open(&mut self, bytes: &[u8]) -> Result<ImportView, AppError> {
        let file = self.folder.path().join("roster");
        fs::write(&file, bytes).unwrap();
        let before = self.app.shifts().unwrap();
        let opened = self.app.roster_import_act(ImportAction::Open { from: file });
        assert_eq!(self.app.shifts().unwrap(), before, "nothing counts before the yes");
        Ok(opened?.open.unwrap())
    }
}

fn refused(bytes: &[u8]) -> Refused {
    match Case::new().open(bytes) {
        Err(AppError::RosterFile { problem: FileProblem::Refused(refused) }) => refused,
        other => panic!("{other:?}"),
    }
}

fn calendar(events: &[&str]) -> Vec<u8> {
    let events = events.join("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n");
    let body = format!("BEGIN:VEVENT\r\n{events}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}").into_bytes()
}

const GOOD: &str = "UID:good\r\nSUMMARY:E\r\nDTSTART;VALUE=DATE:20260310";

/// What isn't taken of a file in which this event stands before a good one, which is.
fn not_taken(event: &str) -> NotTaken {
    let view = Case::new().open(&calendar(&[event, GOOD])).unwrap();
    assert_eq!(view.added.iter().map(|shift| shift.day.to_string()).collect::<Vec<_>>(), ["2026-03-10"]);
    let [one] = &view.not_taken[..] else { panic!("{:?}", view.not_taken) };
    assert_eq!(one.line, 3);
    one.why
}

#[test]
fn what_is_no_roster_is_told_what_it_is() {
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(&vec![b'x'; MOST_BYTES + 1]), Refused::TooLarge);
    assert_eq!(refused(b"%PDF-1.7\n1 0 obj\n"), Refused::NotARoster(OtherKind::Pdf));
    assert_eq!(refused(b"PK\x03\x04\x14\0\x06\0"), Refused::NotARoster(OtherKind::Zip));
    assert_eq!(refused(b"<!DOCTYPE html><html>"), Refused::NotARoster(OtherKind::Html));
    let nested = refused("BEGIN:VCALENDAR\r\n".repeat(50_000).as_bytes());
    assert!(matches!(nested, Refused::TooDeep | Refused::TooMany), "{nested:?}");
    let many: Vec<&str> = vec![GOOD; 10_001];
    assert_eq!(refused(&calendar(&many)), Refused::TooMany);
}

#[test]
fn an_event_that_cannot_be_a_shift_is_named_by_its_line_and_the_rest_is_there() {
    let forty = "SUMMARY:E\r\nDTSTART:20260305T070000\r\nDTEND:20260306T230000";
    assert_eq!(not_taken(forty), NotTaken::Refused(Refusal::TooLong { most_hours: 28 }));
    let backwards = "SUMMARY:E\r\nDTSTART:20260305T090000\r\nDTEND:20260305T070000";
    assert_eq!(not_taken(backwards), NotTaken::Unread(Why::EndBeforeStart));
    let secondly = "SUMMARY:E\r\nDTSTART:20260305T070000\r\nDTEND:20260305T150000\r\nRRULE:FREQ=SECONDLY";
    assert_eq!(not_taken(secondly), NotTaken::Unread(Why::RepeatsTooOften));
    let unknown = "SUMMARY:Zzz\r\nDTSTART:20260305T070000\r\nDTEND:20260305T150000";
    assert_eq!(not_taken(unknown), NotTaken::WordUnknown);
}

#[test]
fn the_year_9999_is_too_far_away_to_look_at() {
    let far = "SUMMARY:E\r\nDTSTART;VALUE=DATE:99991230";
    let view = Case::new().open(&calendar(&[far, GOOD])).unwrap();
    assert_eq!((view.added.len(), view.outside), (1, 1));
}

#[test]
fn an_unknown_zone_and_overlapping_shifts_are_taken_and_said() {
    let mars =
        "SUMMARY:E\r\nDTSTART;TZID=Mars/Olympus:20260305T070000\r\nDTEND;TZID=Mars/Olympus:20260305T150000";
    let over = "SUMMARY:N\r\nDTSTART:20260305T140000\r\nDTEND:20260306T073000";
    let view = Case::new().open(&calendar(&[mars, over])).unwrap();
    assert_eq!(view.added.len(), 2);
    let doubts: Vec<_> = view.doubts.iter().map(|doubt| (doubt.line, doubt.why)).collect();
    assert_eq!(doubts, [(3, Doubt::Zone), (8, Doubt::Overlaps)]);
}

#[test]
fn a_cell_that_begins_like_a_formula_is_left_out_by_its_line() {
    let table = "Date,Shift\n2026-03-10,E\n2026-03-11,=HYPERLINK(\"x\")\n2026-03-12,@SUM(1)\n2026-03-13,N\n";
    let view = Case::new().open(table.as_bytes()).unwrap();
    assert_eq!(view.added.len(), 2);
    let lines: Vec<_> = view.not_taken.iter().map(|one| (one.line, one.why)).collect();
    assert_eq!(lines, [3, 4].map(|line| (line, NotTaken::Unread(Why::Formula))));
}

#[test]
fn a_file_that_is_refused_leaves_the_one_that_is_open() {
    let mut case = Case::new();
    case.open(&calendar(&[GOOD])).unwrap();
    assert!(case.open(b"%PDF-1.7").is_err());
    let applied = case.app.roster_import_act(ImportAction::Apply).unwrap().applied.unwrap();
    assert_eq!((applied.added, applied.changed, applied.removed), (1, 0, 0));
}

#[test]
fn a_row_that_can_not_be_read_takes_nothing_away_that_an_earlier_file_brought() {
    let mut case = Case::new();
    let head = "Date,Start,End,Shift\n2026-03-10,07:00,15:00,E\n";
    case.open(format!("{head}2026-03-11,07:00,15:00,E\n2026-03-12,07:00,15:00,E\n").as_bytes()).unwrap();
    case.app.roster_import_act(ImportAction::Apply).unwrap();
    // Somebody has typed a letter into the time of the eleventh; the twelfth is there as before.
    let view =
        case.open(format!("{head}2026-03-11,o7:00,15:00,E\n2026-03-12,07:00,15:00,E\n").as_bytes()).unwrap();
    assert_eq!(view.not_taken.iter().map(|one| one.line).collect::<Vec<_>>(), [3]);
    assert_eq!((view.added.len(), view.changed.len(), view.removed.len()), (0, 0, 0), "{:?}", view.removed);
}
