//! Killed while a backup is made, and while one takes the place of everything.

use crate::kill::{Dice, When, kill, time_to_acknowledge};
use crate::{kills, report};
use aftershift_core::app::{App, TodayAction};
use aftershift_tests::children::BACKUP;
use aftershift_tests::fixture::{self, START, SetClock, back_up, copy_folder, open_backup};
use aftershift_tests::steps;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A vault with so many check-ins.
fn vault(check_ins: u64) -> TempDir {
    let (folder, clock) = (tempfile::tempdir().unwrap(), SetClock::at(START));
    let mut app = fixture::create(folder.path(), &clock).unwrap();
    tap(&mut app, &clock, 0..check_ins);
    folder
}

fn tap(app: &mut App, clock: &SetClock, numbers: std::ops::Range<u64>) {
    for number in numbers {
        clock.set(steps::instant(number));
        app.today_act(TodayAction::TapLoad(2)).unwrap();
    }
}

#[test]
fn under_the_name_of_a_backup_there_is_a_whole_one_or_none_wherever_its_making_is_cut_off() {
    let (mut dice, runs) = (Dice::new(21), kills(40, 1_000));
    let folder = vault(200);
    let until = time_to_acknowledge("back-up", &[folder.path()]) * 4;
    let file = folder.path().join(BACKUP);
    let (mut whole, mut none, mut beside) = (0, 0, 0);
    for _ in 0..runs {
        let _ = (fs::remove_file(&file), fs::remove_file(file.with_added_extension("new")));
        kill("back-up", folder.path(), 0, When { lines: 1, wait: dice.moment(until) });
        beside += u32::from(file.with_added_extension("new").exists());
        if !file.exists() {
            none += 1;
            continue;
        }
        whole += 1;
        let mut app = fixture::open(folder.path(), &SetClock::at(steps::instant(1_000))).unwrap();
        let view = open_backup(&mut app, &file).unwrap().opened.unwrap();
        assert_eq!(view.holds.check_ins, 200);
    }
    report(&format!(
        "making a backup: {runs} kills, {none} before there was one, {beside} while it was being written; {whole} times one was there, whole"
    ));
    assert!(none > 0 && whole > 0, "the kills missed the making");
}

#[test]
fn what_takes_the_place_of_everything_does_so_whole_or_not_at_all() {
    let (mut dice, runs) = (Dice::new(22), kills(60, 1_000));
    // 400 check-ins in the backup, and another 100 since.
    let start = vault(400);
    let clock = SetClock::at(steps::instant(400));
    let mut app = fixture::open(start.path(), &clock).unwrap();
    back_up(&mut app, &start.path().join(BACKUP)).unwrap();
    tap(&mut app, &clock, 400..500);
    drop(app);
    let copy = || {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(start.path(), folder.path()).unwrap();
        folder
    };
    let folders: Vec<_> = (0..3).map(|_| copy()).collect();
    let until = time_to_acknowledge("restore", &folders.iter().map(TempDir::path).collect::<Vec<_>>());
    let (mut before, mut after) = (0, 0);
    for _ in 0..runs {
        let folder = copy();
        let said = kill("restore", folder.path(), 0, When { lines: 1, wait: dice.moment(until) });
        match count(folder.path()) {
            500 => {
                assert!(!said.acknowledged(), "it was said, and isn't so");
                before += 1;
            }
            400 => after += 1,
            other => panic!("{other} check-ins"),
        }
    }
    report(&format!(
        "bringing a backup back: {runs} kills, {before} times everything was as before, {after} times as in the backup, never between"
    ));
    assert!(before > 0 && after > 0, "the kills missed it");
}

fn count(folder: &Path) -> usize {
    let app = fixture::open(folder, &SetClock::at(steps::instant(1_000))).unwrap();
    app.check_integrity().unwrap();
    app.all_check_ins().unwrap().len()
}
