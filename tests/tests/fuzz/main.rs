//! Files that somebody may have changed: each of a corpus, and what comes of changing them for some seconds. Nothing
//! may panic, and nothing may take more memory than its size explains.
//!
//! `./dev test --long` goes on for minutes. What breaks something once goes into `data/corpus`, and is tried for ever.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

mod backup_file;
mod backups;
mod counting;
mod mutation;
mod roster_file;
mod rosters;
mod slot_file;
mod slots;
mod taps;

use std::io::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

#[global_allocator]
static MEMORY: counting::Counting = counting::Counting::new();

/// What is measured is what the process holds: each test waits for the one before it.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// For how long files are changed.
fn time() -> Duration {
    let long = std::env::var_os("AFTERSHIFT_LONG").is_some_and(|value| value == "1");
    Duration::from_secs(if long { 300 } else { 20 })
}

/// Says how it went, whether or not the test runner captures what tests print.
fn report(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
