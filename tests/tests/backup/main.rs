//! Backups: what comes back, and that other programs open them. What is wrong with one is in `bad_input`, what cuts
//! one off in `durability`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

mod age_program;
mod of_another;
mod round_trip;
