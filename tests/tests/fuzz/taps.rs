//! Taps that wait for the next unlock: whoever can write to the folder can seal what they like to its public key. The
//! outside and the inside are changed each for itself.

use crate::mutation::{Dice, mutate};
use crate::slots::in_memory;
use crate::{MEMORY, alone, report, time};
use aftershift_core::checkin::{CheckInId, Load};
use aftershift_core::time::{UtcMillis, Zone};
use aftershift_core::vault::inbox::{Inbox, InboxKey, Tap};
use aftershift_core::vault::{DataKey, Layout};
use aftershift_tests::fixture::{KEY, START};
use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

/// A piece of an age file has 64 KiB; no tap comes near it.
const MOST: usize = 512 * 1024;

#[test]
fn no_tap_makes_it_panic_or_takes_more_memory_than_half_a_megabyte() {
    let _alone = alone();
    let folder = in_memory();
    let layout = Layout::new(folder.path());
    fs::create_dir(layout.vault().path()).unwrap();
    let data = DataKey::take(KEY.to_vec()).unwrap();
    let (inbox, key) = (Inbox::of(&layout), InboxKey::new(&data).unwrap());
    inbox.make(&key).unwrap();
    let recipient: age::x25519::Recipient = key.recipient().parse().unwrap();
    let identity = key.open(&data).unwrap();
    let seal = |plain: &[u8]| age::encrypt(&recipient, plain).unwrap();

    let corpus: Vec<Vec<u8>> = ["UTC", "America/Argentina/ComodRivadavia", "Mars/Olympus"]
        .map(|zone| {
            let at = Zone::from_phone(zone, 90).stamp(START);
            format!(
                r#"{{"id":"{}","load":3,"at_ms":{},"offset_minutes":{},"zone":"{}"}}"#,
                CheckInId([7; 16]),
                at.at.0,
                at.offset_minutes,
                at.zone
            )
            .into_bytes()
        })
        .to_vec();
    let (mut dice, begun) = (Dice::new(9), Instant::now());
    let (mut answers, mut most) = (BTreeMap::<&str, u32>::new(), 0);
    let place = layout.vault().inbox().join("tap");
    let mut look = |bytes: &[u8]| {
        fs::write(&place, bytes).unwrap();
        let mut read = None;
        let held = MEMORY.most_during(|| read = inbox.read("tap".as_ref(), &identity).unwrap());
        assert!(held < MOST, "{held} bytes for {}", bytes.len());
        most = most.max(held);
        let answer = match read {
            Some(tap) => {
                holds(&tap);
                "read"
            }
            None => "unread",
        };
        *answers.entry(answer).or_default() += 1;
    };
    for plain in &corpus {
        look(&seal(plain));
    }
    while begun.elapsed() < time() {
        let mut plain = dice.one(&corpus).clone();
        if dice.below(3) == 0 {
            let mut sealed = seal(&plain);
            mutate(&mut sealed, b"-> X25519 ", &mut dice);
            look(&sealed);
        } else {
            mutate(&mut plain, dice.one(&corpus).clone().as_slice(), &mut dice);
            look(&seal(&plain));
        }
    }
    report(&format!("taps: {} in the corpus, then {answers:?}; at most {most} bytes held", corpus.len()));
    assert!(answers.len() == 2, "the changes missed an answer: {answers:?}");
}

/// What is read can be stored, and has a day.
fn holds(tap: &Tap) {
    assert!(tap.load <= Load::HIGHEST && tap.at.is_possible());
    assert!((UtcMillis(0)..=UtcMillis::LAST).contains(&tap.at.at));
    let day = aftershift_core::time::WorkDay::of(tap.at.local(), aftershift_core::time::DayTurn::default());
    assert_eq!(day.to_string().len(), 10, "{tap:?}");
}
