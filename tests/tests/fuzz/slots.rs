//! The slot file: whatever is in it, there is an answer.

use crate::mutation::{Dice, mutate};
use crate::{MEMORY, report, time};
use aftershift_core::app::vault_look;
use aftershift_core::vault::{Look, VaultError};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, START, SetClock, hex};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// As much as the longest file that is read, a few times over.
const MOST: usize = 1024 * 1024;

#[test]
fn no_slot_file_makes_it_panic_or_takes_more_memory_than_a_megabyte() {
    let folder = in_memory();
    let place = folder.path().join("vault/slots");
    let corpus = corpus(&place, folder.path());
    let (mut dice, begun) = (Dice::new(6), Instant::now());
    let (mut answers, mut most) = (BTreeMap::<String, u32>::new(), 0);
    let mut look = |bytes: &[u8]| {
        fs::write(&place, bytes).unwrap();
        let mut answer = String::new();
        let held = MEMORY.most_during(|| {
            answer = match vault_look(folder.path()) {
                Ok(Look::Ready(ready)) => {
                    assert!(ready.ways.hold(), "{bytes:?}");
                    "read".to_owned()
                }
                Err(error @ (VaultError::SlotsDamaged | VaultError::MadeByNewer)) => format!("{error:?}"),
                other => panic!("{other:?}: {bytes:?}"),
            };
        });
        assert!(held < MOST, "{held} bytes for {} of {bytes:?}", bytes.len());
        most = most.max(held);
        *answers.entry(answer).or_default() += 1;
    };
    for file in &corpus {
        look(file);
    }
    while begun.elapsed() < time() {
        let mut bytes = dice.one(&corpus).clone();
        mutate(&mut bytes, dice.one(&corpus).clone().as_slice(), &mut dice);
        // Most with the checksum that belongs to it: what stops at the door tests nothing behind it.
        if dice.below(4) > 0 {
            bytes = with_checksum(&bytes);
        }
        look(&bytes);
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

/// The files that are kept, and one of each kind that this version writes.
fn corpus(place: &Path, folder: &Path) -> Vec<Vec<u8>> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/corpus/slots");
    let mut paths: Vec<PathBuf> = fs::read_dir(kept).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut files: Vec<Vec<u8>> = paths.into_iter().map(|path| fs::read(path).unwrap()).collect();
    let mut app = fixture::create(folder, &SetClock::at(START)).unwrap();
    files.push(fs::read(place).unwrap());
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    files.push(fs::read(place).unwrap());
    files
}

/// The same body, with a head that fits it.
fn with_checksum(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once('\n').unwrap_or(("", &text));
    let version = head.split(' ').nth(1).unwrap_or("2");
    let head = format!("aftershift-slots {version}");
    let sum = hex(&Sha256::digest(format!("{head}\n{body}")));
    format!("{head} {sum}\n{body}").into_bytes()
}
