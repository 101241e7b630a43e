//! Killed while taps are written into the inbox of a locked vault, and while they are added at an unlock.

use crate::kill::{Dice, When, kill, time_to_acknowledge};
use crate::{kills, report};
use aftershift_core::app::{App, TodayAction};
use aftershift_core::checkin::CheckInId;
use aftershift_core::vault::{Layout, RecoveryCode, Secret};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, START, SetClock, id_at};
use aftershift_tests::steps;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

/// So many runs go on in one vault; then a new one is begun, so that checking doesn't take longer and longer.
const RUNS_A_VAULT: u32 = 25;

#[test]
fn an_acknowledged_tap_is_added_once_whenever_tapping_or_adding_is_cut_off() {
    let (mut dice, runs) = (Dice::new(13), kills(300, 3_000));
    let until = time_to_add();
    let (mut acknowledged, mut one_more, mut half_written, mut while_adding, mut added_before) =
        (0, 0, 0, 0, 0);
    let mut place = (vault(), 0);
    let mut done = 0;
    while done < runs {
        if done % RUNS_A_VAULT == 0 {
            place = (vault(), 0);
        }
        let (folder, from) = (place.0.path(), place.1);
        // Past the first line, up to some twenty taps.
        let lines = 1 + usize::try_from(dice.below(20)).unwrap();
        let said = kill(
            "locked-taps",
            folder,
            from,
            When { lines, wait: dice.moment(Duration::from_micros(1_500)) },
        );
        assert!(!said.ended, "{said:?}");
        half_written += u32::from(left_half_written(folder));
        let mut expected: Vec<CheckInId> =
            (from..said.last_number().map_or(from, |last| last + 1)).map(id).collect();
        acknowledged += expected.len();
        done += 1;
        // Half of the time the adding is cut off as well, and sometimes more than once.
        let after = from + 100;
        while done < runs && dice.below(2) == 0 {
            let said = kill("drain", folder, after, When { lines: 1, wait: dice.moment(until) });
            while_adding += 1;
            added_before += u32::from(said.acknowledged());
            done += 1;
        }
        let before = place.1;
        let mut app = unlock(folder, after);
        app.check_integrity().unwrap();
        let held: BTreeSet<CheckInId> = app.all_check_ins().unwrap().iter().map(|c| c.id).collect();
        let these: Vec<CheckInId> = (before..after).map(id).filter(|id| held.contains(id)).collect();
        if these.len() == expected.len() + 1 {
            // Written, and killed before it could be said.
            expected.push(id(from + u64::try_from(expected.len()).unwrap()));
            one_more += 1;
        }
        assert_eq!(these, expected, "after {said:?}");
        assert_eq!(app.all_check_ins().unwrap().len(), held.len());
        // Said exactly once, however often the adding began anew.
        let came = app.today().unwrap().while_locked.map_or((0, 0), |came| (came.added, came.unread));
        assert_eq!(came, (u32::try_from(expected.len()).unwrap(), 0));
        app.today_act(TodayAction::WhileLockedSeen).unwrap();
        place.1 = after;
    }
    report(&format!(
        "taps while locked: {runs} kills, {acknowledged} acknowledged taps, each added and said once; {half_written} kills while a file was being written and {one_more} between writing and acknowledging, {while_adding} while they were being added, {added_before} of them after it was done"
    ));
    assert!(
        half_written + one_more > runs / 50,
        "only {half_written} and {one_more} of {runs} kills hit a tap"
    );
    assert!(while_adding > added_before && added_before > 0, "the kills missed the adding");
}

/// A vault that a passphrase and a code open, locked.
fn vault() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut app = fixture::create(folder.path(), &SetClock::at(START)).unwrap();
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    folder
}

fn id(number: u64) -> CheckInId {
    id_at(steps::instant(number))
}

fn unlock(folder: &Path, at: u64) -> App {
    let code = Secret::RecoveryCode(RecoveryCode::read(CODES[0].to_owned()).unwrap());
    App::unlock(folder, code, fixture::sources(&SetClock::at(steps::instant(at)))).unwrap()
}

fn left_half_written(folder: &Path) -> bool {
    let inbox = Layout::new(folder).vault().inbox();
    fs::read_dir(inbox).unwrap().any(|entry| entry.unwrap().path().extension().is_some_and(|e| e == "new"))
}

/// How long it takes to open the vault and to add what waits.
fn time_to_add() -> Duration {
    let folders: Vec<_> = (0..3)
        .map(|_| {
            let folder = vault();
            let said = kill("locked-taps", folder.path(), 0, When { lines: 15, wait: Duration::ZERO });
            assert!(said.acknowledged());
            folder
        })
        .collect();
    time_to_acknowledge("drain", &folders.iter().map(TempDir::path).collect::<Vec<_>>())
}
