//! Roster files that somebody may have changed, and what the app may answer. The targets for libFuzzer ask the same.

use crate::MEMORY;
use aftershift_core::roster::read::{MOST_FOUND, Reader, Reading, Refused, WORD_LIMIT, When};
use aftershift_core::time::Zone;
use chrono::NaiveDate;
use std::time::{Duration, Instant};

/// No file takes longer; a busy machine is slow.
const LONGEST: Duration = Duration::from_secs(10);

/// What is found is kept, up to ten thousand times; while a line is taken apart, each sign of it can become some bytes more.
fn most(bytes: usize) -> usize {
    32 * 1024 * 1024 + 20 * bytes
}

/// Reads it. Fails where what is found isn't what it is said to be, it takes too long or too much memory. Returns the
/// answer, and the most bytes held.
pub(crate) fn ask(bytes: &[u8]) -> (String, usize) {
    let (mut answer, begun) = (String::new(), Instant::now());
    let held = MEMORY.most_during(|| answer = told(bytes));
    assert!(held < most(bytes.len()), "{held} bytes for {}", bytes.len());
    assert!(begun.elapsed() < LONGEST, "{:?} for {} bytes", begun.elapsed(), bytes.len());
    (answer, held)
}

fn told(bytes: &[u8]) -> String {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let zone = Zone::from_phone("Europe/London", 0);
    let reader = Reader { zone: &zone, from: day(1, 1), until: day(12, 31), date_order: None };
    match reader.read(bytes) {
        Ok(reading) => {
            holds(&reading, &reader, bytes);
            if reading.found.is_empty() { "nothing found" } else { "found" }.to_owned()
        }
        Err(Refused::NotARoster(_)) => "NotARoster".to_owned(),
        Err(Refused::DateOrderUnclear { .. }) => "DateOrderUnclear".to_owned(),
        Err(refused) => format!("{refused:?}"),
    }
}

/// What whoever builds on it relies on.
fn holds(reading: &Reading, reader: &Reader<'_>, bytes: &[u8]) {
    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    assert!(reading.found.len() <= MOST_FOUND);
    for found in &reading.found {
        assert!((1..=lines).contains(&usize::try_from(found.line).unwrap()), "{found:?}");
        assert!((reader.from..=reader.until).contains(&found.when.day()), "{found:?}");
        assert!(
            found.word.chars().count() <= WORD_LIMIT && !found.word.contains(char::is_control),
            "{found:?}"
        );
        if let When::Span { start, end: Some(end), .. } = found.when {
            assert!(
                start < end || found.notes.contains(&aftershift_core::roster::read::Note::ClockChange),
                "{found:?}"
            );
        }
    }
    assert!(reading.found.is_sorted_by_key(|found| (found.line, found.when.day())));
    assert!(reading.unread.is_sorted_by_key(|unread| unread.line));
    assert!(reading.unread.iter().all(|unread| (1..=lines).contains(&usize::try_from(unread.line).unwrap())));
}
