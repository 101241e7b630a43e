//! Bad input, from a missing key to a full disk. Each is answered with an error that says what a person can do;
//! nothing is written by it and nothing is lost.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

mod answers;
mod backups;
mod clock;
mod database;
mod encrypted;
mod flipped;
mod full_disk;
mod in_use;
mod inbox;
mod keys;
mod log;
mod notes;
mod read_only;
mod reminders;
mod root;
mod roster_files;
mod rosters;
#[cfg(feature = "self-checks")]
mod self_checks;
mod set_aside;
mod settings;
mod slots;
mod vault;
mod ways;
