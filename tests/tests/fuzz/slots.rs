//! The slot file: whatever is in it, there is an answer.

use crate::mutation::{Dice, mutate};
use crate::slot_file::{Place, with_checksum};
use crate::{alone, report, time};
use aftershift_core::app::SecurityAction;
use aftershift_core::vault::{Layout, PhoneKey};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, DEVICE_SLOT, START, SetClock};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A little less than what is read at all: the head belongs to the file.
const LONGEST: usize = 65_400;

#[test]
fn no_slot_file_makes_it_panic_or_takes_more_memory_than_a_few_megabytes() {
    let _alone = alone();
    let folder = in_memory();
    let place = Place::new(folder.path());
    let corpus = corpus();
    let (mut dice, begun) = (Dice::new(6), Instant::now());
    let (mut answers, mut most) = (BTreeMap::<String, u32>::new(), 0);
    let mut ask = |bytes: &[u8]| {
        let (answer, held) = place.ask(bytes);
        most = most.max(held);
        *answers.entry(answer).or_default() += 1;
    };
    for file in &corpus {
        ask(file);
    }
    while begun.elapsed() < time() {
        let mut bytes = dice.one(&corpus).clone();
        mutate(&mut bytes, dice.one(&corpus).clone().as_slice(), &mut dice);
        if dice.below(4) > 0 {
            bytes = with_checksum(&bytes);
        }
        ask(&bytes);
    }
    report(&format!(
        "slot files: {} in the corpus, then {answers:?}; at most {most} bytes held",
        corpus.len()
    ));
    assert!(answers.len() == 3, "the changes missed an answer: {answers:?}");
}

/// Where writing costs nothing.
pub(crate) fn in_memory() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// The files that are kept. Among them is one of each kind that was ever written; what libFuzzer begins with is the
/// same.
fn corpus() -> Vec<Vec<u8>> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/corpus/slots");
    let mut paths: Vec<PathBuf> = fs::read_dir(kept).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

/// What stands in a slot file, without the values: its version, and the names.
fn shape(file: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(file);
    let (head, body) = text.split_once('\n').unwrap_or_default();
    let version = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let names = body.lines().map(|line| match line.split_once(" = ") {
        Some(("kind", kind)) => kind.to_owned(),
        Some((name, _)) => name.to_owned(),
        None => line.to_owned(),
    });
    std::iter::once(version).chain(names).collect()
}

#[test]
fn the_corpus_has_a_file_of_each_kind_that_this_version_writes() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let file = Layout::new(folder.path()).vault().slots();
    let mut app = fixture::create(folder.path(), &SetClock::at(START)).unwrap();
    let mut written = vec![fs::read(&file).unwrap()];
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    written.push(fs::read(&file).unwrap());
    let under = || PhoneKey::take(vec![5; 32]).unwrap();
    for phone in [
        SecurityAction::OpenWithPhone(under(), DEVICE_SLOT.to_vec()),
        SecurityAction::OpenWithBiometric(under(), DEVICE_SLOT.to_vec()),
    ] {
        app.security_act(phone).unwrap();
        written.push(fs::read(&file).unwrap());
    }
    let kept: Vec<_> = corpus().iter().map(|file| shape(file)).collect();
    for file in written {
        assert!(kept.contains(&shape(&file)), "none is like this one:\n{}", String::from_utf8_lossy(&file));
    }
}

/// What costs a reader of TOML most: signs that each become something, for as long as a file is read.
#[test]
fn the_longest_files_take_a_few_megabytes_whatever_is_in_them() {
    let _alone = alone();
    let folder = in_memory();
    let place = Place::new(folder.path());
    for sign in ["[", "a.", "=", "a=[", "a={", "[[a]]\n", "a=1\n", "\n", "'", "\"\\u0000", "\0"] {
        for before in ["", "x = [", "x = {", "x = \"", "x."] {
            let body = format!("{before}{}", sign.repeat(LONGEST / sign.len()));
            let (answer, _) = place.ask(&with_checksum(format!("aftershift-slots 2 \n{body}").as_bytes()));
            assert_eq!(answer, "SlotsDamaged", "{before:?} {sign:?}");
        }
    }
}
