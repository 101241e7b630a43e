//! Processes that are killed in the middle of what they do, and what is found afterwards.
//!
//! `SIGKILL` shows that no answer is acknowledged before the operating system has it, and that what is on disk is whole
//! at every moment. It doesn't show what a power cut leaves: what was written but not yet synced survives a kill.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

mod backups;
mod erasing;
mod kill;
mod making;
mod planted;
mod saves;
mod setting_aside;
mod ways;
mod while_locked;

use std::io::Write as _;

/// This many by default, and this many with `AFTERSHIFT_LONG=1`.
fn kills(short: u32, long: u32) -> u32 {
    if std::env::var_os("AFTERSHIFT_LONG").is_some_and(|value| value == "1") { long } else { short }
}

/// Says how it went, whether or not the test runner captures what tests print.
fn report(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
