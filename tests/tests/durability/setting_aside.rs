//! Killed while a damaged database is set aside.

use crate::kill::{Dice, When, kill, time_to_acknowledge};
use crate::{kills, report};
use aftershift_core::content::Catalogue;
use aftershift_core::vault::{DataKey, Layout, VaultError, set_aside};
use aftershift_tests::fixture::{self, START, SetClock};
use aftershift_tests::steps;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// What is in the damaged vault: the database and its log, and whose it is.
struct Damaged {
    folder: TempDir,
    owner: Vec<u8>,
    database: Vec<u8>,
    log: Vec<u8>,
}

#[test]
fn a_damaged_database_and_its_log_stay_together_whenever_setting_aside_is_cut_off() {
    let (damaged, mut dice, runs) = (damaged(), Dice::new(5), kills(200, 2_000));
    let until = {
        let copies: Vec<_> = (0..5).map(|_| copy_of(&damaged)).collect();
        time_to_acknowledge("set-aside", &copies.iter().map(TempDir::path).collect::<Vec<_>>())
    };
    let (mut before, mut halfway, mut after) = (0, 0, 0);
    for _ in 0..runs {
        let copy = copy_of(&damaged);
        let said = kill("set-aside", copy.path(), 0, When { lines: 1, wait: dice.moment(until) });
        let place = where_it_is(copy.path(), &damaged);
        let vault = Layout::new(copy.path()).vault();
        for data in [place.clone(), vault.data()].iter().filter(|data| data.exists()) {
            assert_eq!(fs::read(data.join("owner")).unwrap(), damaged.owner, "{}", data.display());
        }
        match fixture::open(copy.path(), &SetClock::at(START)).map(|app| app.all_check_ins().unwrap().len()) {
            Ok(0) => after += 1,
            Err(VaultError::DatabaseDamaged) if !said.acknowledged() => {
                *(if place.ends_with("vault/data") { &mut before } else { &mut halfway }) += 1;
                let key = DataKey::take(fixture::KEY.to_vec()).unwrap();
                set_aside(&Layout::new(copy.path()), &key, START).unwrap();
                assert!(!where_it_is(copy.path(), &damaged).ends_with("vault/data"));
                let app = fixture::open(copy.path(), &SetClock::at(START)).unwrap();
                assert!(app.all_check_ins().unwrap().is_empty());
            }
            other => panic!("after {said:?}: {other:?}"),
        }
    }
    report(&format!(
        "setting aside: {runs} kills, {before} before it was moved, {halfway} before the new one stood in its place, {after} after; every file kept"
    ));
    assert!(before > 0 && after > 0, "the kills missed the moving");
}

/// A vault with answers in the database and in its log, whose first page is damaged.
fn damaged() -> Damaged {
    let (whole, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (clock, content) = (SetClock::at(START), Catalogue::embedded().unwrap());
    let mut app = fixture::create(whole.path(), &clock).unwrap();
    for number in 0..40 {
        steps::perform(&mut app, &clock, number, content).unwrap();
    }
    // As a kill would leave it: copied while it is open, with its log.
    fixture::copy_folder(whole.path(), folder.path()).unwrap();
    let vault = Layout::new(folder.path()).vault();
    let log = fs::read(vault.data().join("data.db-wal")).unwrap();
    assert!(!log.is_empty());
    let database = b"not a database any more".to_vec();
    fs::write(vault.database(), &database).unwrap();
    let owner = fs::read(vault.data().join("owner")).unwrap();
    Damaged { folder, owner, database, log }
}

fn copy_of(damaged: &Damaged) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    fixture::copy_folder(damaged.folder.path(), copy.path()).unwrap();
    copy
}

/// The one folder that holds the database; its log has to be beside it, both as they were.
fn where_it_is(folder: &Path, damaged: &Damaged) -> PathBuf {
    let mut places = Vec::new();
    fixture::each_entry(folder, &mut |path| {
        if path.is_file() && fs::read(path)? == damaged.database {
            places.push(path.to_owned());
        }
        Ok(())
    })
    .unwrap();
    let [place] = &places[..] else { panic!("the damaged database is at {places:?}") };
    assert_eq!(fs::read(place.with_extension("db-wal")).unwrap(), damaged.log);
    place.parent().unwrap().to_owned()
}
