//! Killed while everything is erased.

use crate::kill::{Dice, When, kill, time_to_acknowledge};
use crate::{kills, report};
use aftershift_core::app::vault_look;
use aftershift_core::vault::Look;
use aftershift_tests::fixture::{self, START, SetClock};
use aftershift_tests::steps;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn a_vault_that_is_being_erased_is_whole_or_gone_and_the_next_look_finishes() {
    let (mut dice, runs, model) = (Dice::new(12), kills(200, 2_000), lived_in());
    let copy = || {
        let copy = tempfile::tempdir().unwrap();
        fixture::copy_folder(model.path(), copy.path()).unwrap();
        copy
    };
    let until = {
        let copies: Vec<_> = (0..5).map(|_| copy()).collect();
        time_to_acknowledge("erase", &copies.iter().map(TempDir::path).collect::<Vec<_>>())
    };
    let (mut whole, mut halfway, mut gone) = (0, 0, 0);
    for run in 0..runs {
        let copy = copy();
        // The first thing it does takes microseconds: every fourth is killed while it is only being loaded.
        let lines = usize::from(run % 4 > 0);
        let said = kill("erase", copy.path(), 0, When { lines, wait: dice.moment(until) });
        let left = names(copy.path());
        match vault_look(copy.path()).unwrap() {
            Look::Ready(_) => {
                assert!(!said.acknowledged(), "erased, and there: {left:?}");
                let app = fixture::open(copy.path(), &SetClock::at(steps::instant(20))).unwrap();
                app.check_integrity().unwrap();
                whole += 1;
            }
            Look::None => {
                // What was seen before the look: it has finished what was left.
                *(if left.is_empty() { &mut gone } else { &mut halfway }) += 1;
                assert_eq!(names(copy.path()), [""; 0], "after {left:?}");
            }
        }
    }
    report(&format!(
        "erasing: {runs} kills, {whole} before it began, {halfway} halfway and finished at the next look, {gone} after; never a vault half there"
    ));
    assert!(whole > 0 && halfway + gone > 0, "the kills missed the erasing");
}

/// A vault with answers, a damaged one set aside, and what lies outside.
fn lived_in() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(START);
    let mut app = fixture::create(folder.path(), &clock).unwrap();
    let content = aftershift_core::content::Catalogue::embedded().unwrap();
    for number in 0..20 {
        steps::perform(&mut app, &clock, number, content).unwrap();
    }
    drop(app);
    aftershift_core::app::choose_country(folder.path(), Some("IE".into())).unwrap();
    let aside = folder.path().join("set-aside-17");
    fs::create_dir(&aside).unwrap();
    for name in ["data.db", "data.db-wal"] {
        fs::write(aside.join(name), vec![7; 100_000]).unwrap();
    }
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
