//! Reminders where something isn't as it should be: a ledger that can't be read or written, a clock that is wrong, a roster
//! that ended, years without the app. Nothing is shown wrongly, and the next unlock puts it right.

use aftershift_core::app::{
    Answered, App, LedgerProblem, RemindersAction, ShiftsAction, Standing, WhichMoment, WhyNever,
    forget_reminders, reminder_answered, reminder_times, reminders_due,
};
use aftershift_core::reminder::Kind;
use aftershift_core::time::{HOUR, MINUTE, TimeOfDay, UtcMillis};
use aftershift_tests::fixture::{self, SetClock};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// 2026-03-01, ten in the morning.
const NOW: UtcMillis = UtcMillis(1_772_359_200_000);
const DAY: i64 = 24 * HOUR;

struct Case {
    folder: TempDir,
    clock: SetClock,
    app: App,
}

impl Case {
    /// With a reminder at six in the evening, every day.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = SetClock::at(NOW);
        let mut case =
            Self { app: fixture::create(&folder.path().join("vault"), &clock).unwrap(), folder, clock };
        case.choose(Kind::FixedTime);
        assert_eq!(case.app.plan_reminders(&case.ledger()), Ok(true));
        case
    }

    fn choose(&mut self, kind: Kind) {
        let which = WhichMoment { kind, number: None };
        let time = TimeOfDay::from_minutes(18 * 60).filter(|_| kind == Kind::FixedTime);
        let choose = RemindersAction::Choose { which, minutes: None, time, weekdays: Vec::new() };
        self.app.reminders_act(choose).unwrap();
    }

    fn ledger(&self) -> PathBuf {
        self.folder.path().join("ledger")
    }

    fn file(&self) -> PathBuf {
        self.ledger().join("reminders.json")
    }

    fn at(&self, now: UtcMillis) -> UtcMillis {
        self.clock.set(now);
        now
    }

    /// When the next one is, in hours from the beginning.
    fn next(&self, now: UtcMillis) -> Option<i64> {
        reminders_due(&self.ledger(), &[], now).unwrap().next.map(|next| next.at.since(NOW) / HOUR)
    }
}

#[test]
fn a_ledger_that_is_none_is_said_shows_nothing_and_is_written_anew_at_the_next_unlock() {
    let newer = br#"{"version":2,"whatever":1}"#;
    let long = vec![b' '; 300 * 1024];
    for (bytes, problem) in [
        (&b""[..], LedgerProblem::Damaged),
        (b"{\"version\":1", LedgerProblem::Damaged),
        (b"\0\0\0\0", LedgerProblem::Damaged),
        (&long, LedgerProblem::Damaged),
        (newer, LedgerProblem::MadeByNewer),
    ] {
        let mut case = Case::new();
        fs::write(case.file(), bytes).unwrap();
        let shown = reminder_answered(&case.ledger(), Some("1"), Answered::Shown, NOW);
        assert_eq!(shown, Err(problem));
        assert_eq!(reminder_times(&case.ledger()), Err(problem));
        assert_eq!(reminders_due(&case.ledger(), &[], NOW), Err(problem));
        assert_eq!(fs::read(case.file()).unwrap(), bytes, "what can't be read isn't touched");
        assert_eq!(case.app.plan_reminders(&case.ledger()), Ok(true));
        assert_eq!(case.next(NOW), Some(8));
    }
}

#[test]
fn without_a_ledger_nothing_is_shown_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("none");
    assert_eq!(reminders_due(&none, &[], NOW), Err(LedgerProblem::None));
    assert_eq!(forget_reminders(&none), Ok(()));
    assert_eq!(reminder_answered(&none, None, Answered::CheckedIn, NOW), Err(LedgerProblem::None));
    assert!(!none.exists());
}

#[test]
fn a_folder_that_can_not_be_written_to_leaves_what_was_planned_and_loses_nothing() {
    let mut case = Case::new();
    let six = NOW.plus(8 * HOUR);
    let show = reminders_due(&case.ledger(), &[], six).unwrap().show.unwrap();
    reminder_answered(&case.ledger(), Some(&show.id), Answered::Shown, six).unwrap();
    let before = fs::read(case.file()).unwrap();
    // A folder where the new file would go: writing it cannot succeed, whoever runs this.
    let in_the_way = case.ledger().join("reminders.json.new");
    fs::create_dir(&in_the_way).unwrap();
    case.at(NOW.plus(9 * HOUR));
    assert!(case.app.plan_reminders(&case.ledger()).is_err());
    assert!(reminder_answered(&case.ledger(), Some(&show.id), Answered::NotToday, six).is_err());
    assert_eq!(fs::read(case.file()).unwrap(), before);
    fs::remove_dir(&in_the_way).unwrap();
    // What came of it was taken in already, and is there once.
    assert_eq!(case.app.plan_reminders(&case.ledger()), Ok(true));
    let last = case.app.reminders().unwrap().came;
    assert_eq!(last.iter().map(|one| one.shown.is_some()).collect::<Vec<_>>(), [true]);
}

#[test]
fn what_the_phone_may_not_show_is_told_apart_from_what_it_slept_through_and_silences_nothing() {
    let mut case = Case::new();
    let six = |day: i64| NOW.plus(8 * HOUR + day * DAY);
    // Nobody opens the app for a week. On the first day the phone sleeps, then it may show none.
    for day in 1..7 {
        let show = reminders_due(&case.ledger(), &[], six(day)).unwrap().show.unwrap();
        reminder_answered(&case.ledger(), Some(&show.id), Answered::NotAllowed, six(day)).unwrap();
    }
    let shown = reminder_answered(&case.ledger(), Some("1"), Answered::NotAllowed, six(6));
    assert_eq!(shown, Err(LedgerProblem::Replaced));
    case.at(six(6).plus(MINUTE));
    for _ in 0..2 {
        case.app.plan_reminders(&case.ledger()).unwrap();
        let state = case.app.reminders().unwrap();
        let last: Vec<_> = state.came.iter().map(|one| (one.shown.is_some(), one.not_allowed)).collect();
        assert_eq!(last[..6], [(false, true); 6]);
        assert_eq!(last[6..], [(false, false)]);
        assert_eq!(state.standing, Standing::Planned);
    }
}

#[test]
fn a_clock_in_1970_shows_nothing_and_one_that_is_right_again_goes_on() {
    let mut case = Case::new();
    for wrong in [UtcMillis(0), UtcMillis(-1), NOW.plus(-400 * DAY)] {
        let due = reminders_due(&case.ledger(), &[], case.at(wrong)).unwrap();
        assert_eq!(due.show, None);
        assert!(case.app.reminders().is_ok() && case.app.plan_reminders(&case.ledger()).is_ok());
    }
    case.at(NOW.plus(MINUTE));
    assert_eq!(case.app.plan_reminders(&case.ledger()), Ok(true));
    assert_eq!(case.next(NOW.plus(MINUTE)), Some(8));
}

#[test]
fn ten_years_later_nothing_late_is_shown_and_what_is_planned_then_comes() {
    let case = Case::new();
    let later = case.at(NOW.plus(3653 * DAY));
    let due = reminders_due(&case.ledger(), &[], later).unwrap();
    assert_eq!((due.show, due.next), (None, None));
    let mut app = {
        drop(case.app);
        fixture::open(&case.folder.path().join("vault"), &case.clock).unwrap()
    };
    let ledger = case.folder.path().join("ledger");
    assert_eq!(app.plan_reminders(&ledger), Ok(true));
    assert!(reminders_due(&ledger, &[], later).unwrap().next.is_some());
    assert_eq!(app.reminders().unwrap().standing, Standing::Planned);
}

#[test]
fn without_shifts_and_after_their_end_it_says_so() {
    let mut case = Case::new();
    case.app
        .reminders_act(RemindersAction::TakeBack(WhichMoment { kind: Kind::FixedTime, number: None }))
        .unwrap();
    case.choose(Kind::WindDown);
    let never = |case: &mut Case| {
        let state = case.app.reminders().unwrap();
        let wind_down = state.moments.into_iter().find(|moment| moment.kind == Kind::WindDown).unwrap();
        (state.standing, wind_down.never)
    };
    assert_eq!(never(&mut case), (Standing::NoneCanCome, Some(WhyNever::NoShifts)));
    let day = "2026-03-03".parse().unwrap();
    case.app.shifts_act(ShiftsAction::Set { day, code: "E".into() }).unwrap();
    assert_eq!(never(&mut case), (Standing::Planned, None));
    case.at(NOW.plus(5 * DAY));
    assert_eq!(never(&mut case), (Standing::NoneCanCome, Some(WhyNever::ShiftsEnded { last: day })));
    assert_eq!(case.app.plan_reminders(&case.ledger()), Ok(true));
    assert_eq!(case.next(NOW.plus(5 * DAY)), None, "and nothing of it is shown");
}

#[test]
fn what_comes_from_the_phone_as_nonsense_changes_nothing() {
    let case = Case::new();
    let before = fs::read(case.file()).unwrap();
    for id in ["", "x", "ffffffffffffffffff", "-1", "1"] {
        for answered in [Answered::Shown, Answered::Later, Answered::NotToday] {
            let shown = reminder_answered(&case.ledger(), Some(id), answered, NOW);
            assert_eq!(shown, Err(LedgerProblem::Replaced));
        }
    }
    assert_eq!(fs::read(case.file()).unwrap(), before);
    let mut times = reminder_times(&case.ledger()).unwrap();
    for time in &mut times {
        time.at = UtcMillis(i64::MAX);
    }
    assert_eq!(reminders_due(&case.ledger(), &times, NOW).map(|due| (due.show, due.next)), Ok((None, None)));
    for time in &mut times {
        time.id = "?".to_owned();
    }
    assert_eq!(reminders_due(&case.ledger(), &times, NOW).unwrap().moved, 0);
}

#[test]
fn nothing_of_what_is_in_the_vault_is_in_the_ledger() {
    let mut case = Case::new();
    let day = "2026-03-03".parse().unwrap();
    case.app.shifts_act(ShiftsAction::Set { day, code: "N".into() }).unwrap();
    case.choose(Kind::WindDown);
    case.app.plan_reminders(&case.ledger()).unwrap();
    let file: serde_json::Value = serde_json::from_slice(&fs::read(case.file()).unwrap()).unwrap();
    // The words that stand in it are those of its form, times and zones.
    let mut words = Vec::new();
    collect(&file, &mut words);
    let is_time = |word: &String| word.parse::<chrono::NaiveDateTime>().is_ok() || word == "UTC";
    assert!(words.iter().all(is_time), "{words:?}");
}

fn collect(value: &serde_json::Value, words: &mut Vec<String>) {
    match value {
        serde_json::Value::String(word) => words.push(word.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| collect(one, words)),
        serde_json::Value::Object(fields) => fields.values().for_each(|one| collect(one, words)),
        _ => {}
    }
}
