//! Backups: whatever is in one, there is an answer. The outside and the inside are changed each for itself: what the seal
//! refuses never reaches the lines.

use crate::mutation::{Dice, mutate};
use crate::{MEMORY, report, time};
use aftershift_core::app::TodayAction;
use aftershift_core::backup::{self, BackupError};
use aftershift_core::vault::Passphrase;
use aftershift_tests::fixture::{self, BACKUP_PHRASE, START, SetClock};
use aftershift_tests::steps;
use age::secrecy::SecretString;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::time::Instant;

/// A backup in memory is an empty database of some pages, and what its rows take.
const MOST: usize = 8 * 1024 * 1024;

#[test]
fn no_backup_makes_it_panic_or_takes_more_memory_than_its_size_explains() {
    let corpus = corpus();
    let (mut dice, begun) = (Dice::new(8), Instant::now());
    let (mut answers, mut most) = (BTreeMap::<String, u32>::new(), 0);
    let mut look = |bytes: &[u8], sealed: bool| {
        let mut answer = String::new();
        let held = MEMORY.most_during(|| {
            let passphrase = Passphrase::take(BACKUP_PHRASE.to_owned()).unwrap();
            let read = if sealed { backup::read(bytes, &passphrase) } else { backup::read_inside(bytes) };
            answer = match read {
                Ok(opened) => {
                    opened.staged.counted().unwrap();
                    "read".to_owned()
                }
                Err(error) => format!("{error:?}"),
            };
        });
        // A row in memory is some times as large as its line.
        assert!(held < MOST + 20 * bytes.len(), "{held} bytes for {}", bytes.len());
        most = most.max(held);
        *answers.entry(answer).or_default() += 1;
    };
    for plain in &corpus {
        look(&sealed(plain), true);
    }
    while begun.elapsed() < time() {
        let mut plain = dice.one(&corpus).clone();
        // Sealing takes as long as reading a hundred.
        if dice.below(200) == 0 {
            // The outside.
            let mut bytes = sealed(&plain);
            mutate(&mut bytes, b"-> scrypt", &mut dice);
            // Each of these would take its second: there are tests of their own for what asks too much.
            if !asks_for_much(&bytes) {
                look(&bytes, true);
            }
        } else {
            mutate(&mut plain, dice.one(&corpus).clone().as_slice(), &mut dice);
            look(&plain, false);
        }
    }
    report(&format!("backups: {} in the corpus, then {answers:?}; at most {most} bytes held", corpus.len()));
    for answer in ["read", "Damaged", "NotABackup", "WrongPassphrase", "MadeByNewer"] {
        assert!(answers.contains_key(answer), "the changes missed {answer}: {answers:?}");
    }
    assert!(!answers.contains_key(&format!("{:?}", BackupError::Failed)), "{answers:?}");
}

/// What is inside of the files that are kept, and of one that this version writes.
fn corpus() -> Vec<Vec<u8>> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/corpus/backups");
    let mut paths: Vec<_> = fs::read_dir(kept).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut inside: Vec<Vec<u8>> = paths.into_iter().map(|path| fs::read(path).unwrap()).collect();
    let (folder, clock) = (tempfile::tempdir().unwrap(), SetClock::at(START));
    let mut app = fixture::create(folder.path(), &clock).unwrap();
    let content = aftershift_core::content::Catalogue::embedded().unwrap();
    for number in 0..3 * steps::ROUND {
        steps::perform(&mut app, &clock, number, content).unwrap();
    }
    app.today_act(TodayAction::TapLoad(3)).unwrap();
    let file = folder.path().join("backup.age");
    fixture::back_up(&mut app, &file).unwrap();
    inside.push(opened(&fs::read(file).unwrap()));
    inside
}

fn opened(bytes: &[u8]) -> Vec<u8> {
    let identity = age::scrypt::Identity::new(SecretString::from(BACKUP_PHRASE.to_owned()));
    let sealed = age::Decryptor::new(bytes).unwrap();
    let mut plain = Vec::new();
    let identities = std::iter::once(&identity as &dyn age::Identity);
    sealed.decrypt(identities).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

/// Sealed with the least work: it isn't the seal that is tried here.
fn sealed(plain: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(BACKUP_PHRASE.to_owned()));
    recipient.set_work_factor(1);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let mut bytes = Vec::new();
    let mut to = age::Encryptor::with_recipients(recipients).unwrap().wrap_output(&mut bytes).unwrap();
    to.write_all(plain).unwrap();
    to.finish().unwrap();
    bytes
}

/// Whether a changed header asks for 2 to the power of 12 or more.
fn asks_for_much(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let work =
        head.lines().filter_map(|line| line.strip_prefix("-> scrypt ")?.split(' ').nth(1)?.parse().ok());
    work.max().is_some_and(|work: u64| work >= 12)
}
