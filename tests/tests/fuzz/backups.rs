//! Backups: whatever is in one, there is an answer. The outside and the inside are changed each for itself: what the
//! seal refuses never reaches the lines.

use crate::backup_file::{ask, measured};
use crate::mutation::{Dice, mutate};
use crate::{alone, report, time};
use aftershift_core::backup;
use aftershift_core::content::Catalogue;
use aftershift_core::vault::Passphrase;
use aftershift_tests::age_file::{seal, unseal};
use aftershift_tests::fixture::{self, BACKUP_PHRASE, START, SetClock};
use aftershift_tests::steps;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::Instant;

#[test]
fn no_backup_makes_it_panic_or_takes_more_memory_than_its_size_explains() {
    let _alone = alone();
    let corpus = corpus();
    let (mut dice, begun) = (Dice::new(8), Instant::now());
    let (mut answers, mut most) = (BTreeMap::<String, u32>::new(), 0);
    let mut note = |(answer, held): (String, usize)| {
        most = most.max(held);
        *answers.entry(answer).or_default() += 1;
    };
    for plain in &corpus {
        note(ask_sealed(&sealed(plain)));
    }
    // A change of the seal that leaves it one, with another key, comes once in ten thousand: this one always does.
    let other = Passphrase::take("another person's passphrase".to_owned()).unwrap();
    let bytes = sealed(&corpus[0]);
    note(measured(&bytes, || backup::read(bytes.as_slice(), &other)));
    while begun.elapsed() < time() {
        let mut plain = dice.one(&corpus).clone();
        // Sealing takes as long as reading a hundred.
        if dice.below(200) > 0 {
            mutate(&mut plain, dice.one(&corpus).clone().as_slice(), &mut dice);
            note(ask(&plain));
            continue;
        }
        let mut bytes = sealed(&plain);
        mutate(&mut bytes, b"-> scrypt", &mut dice);
        // Each of these would take its second: what asks too much has tests of its own.
        if !asks_for_much(&bytes) {
            note(ask_sealed(&bytes));
        }
    }
    report(&format!("backups: {} in the corpus, then {answers:?}; at most {most} bytes held", corpus.len()));
    for answer in ["read", "Damaged", "NotABackup", "WrongPassphrase", "MadeByNewer"] {
        assert!(answers.contains_key(answer), "the changes missed {answer}: {answers:?}");
    }
}

fn ask_sealed(bytes: &[u8]) -> (String, usize) {
    let passphrase = Passphrase::take(BACKUP_PHRASE.to_owned()).unwrap();
    measured(bytes, || backup::read(bytes, &passphrase))
}

/// What is inside of the files that are kept. Among them is one with a row in every table; what libFuzzer begins with
/// is the same.
fn corpus() -> Vec<Vec<u8>> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/corpus/backups");
    let mut paths: Vec<_> = fs::read_dir(kept).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

/// What this version writes of a vault that has seen some of everything.
fn written() -> Vec<u8> {
    let (folder, clock) = (tempfile::tempdir().unwrap(), SetClock::at(START));
    let mut app = fixture::create(folder.path(), &clock).unwrap();
    let content = Catalogue::embedded().unwrap();
    for number in 0..2 * steps::ROUND {
        steps::perform(&mut app, &clock, number, content).unwrap();
    }
    let file = folder.path().join("backup.age");
    fixture::back_up(&mut app, &file).unwrap();
    unseal(&fs::read(file).unwrap()).unwrap()
}

/// The tables and their columns.
fn heads(plain: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(plain);
    text.lines().filter(|line| line.starts_with("{\"table\"")).map(str::to_owned).collect()
}

#[test]
fn the_corpus_has_a_file_with_every_table_that_this_version_writes() {
    let _alone = alone();
    let heads_now = heads(&written());
    assert!(heads_now.len() > 10);
    if let Some(place) = std::env::var_os("AFTERSHIFT_WRITE_CORPUS") {
        fs::write(place, written()).unwrap();
    }
    assert!(
        corpus().iter().any(|plain| heads(plain) == heads_now),
        "after a migration: AFTERSHIFT_WRITE_CORPUS=tests/data/corpus/backups/schema-N writes one"
    );
}

/// Sealed with the least work: it isn't the seal that is tried here.
fn sealed(plain: &[u8]) -> Vec<u8> {
    seal(Vec::new(), 1, plain).unwrap()
}

/// Whether a changed header asks for 2 to the power of 12 or more.
fn asks_for_much(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).into_owned();
    let work =
        head.lines().filter_map(|line| line.strip_prefix("-> scrypt ")?.split(' ').nth(1)?.parse().ok());
    work.max().is_some_and(|work: u64| work >= 12)
}
