//! What the command-line harness, the tests and the benchmarks share.
//!
//! - [`demo`] – makes a vault with a plausible history, through the public use cases only.
//! - [`show`] – prints the check-ins of a vault.
//! - `fhir`, `fhir_sample` – the self-checks of a vault as FHIR, and one vault with every kind of them.
//! - [`reader_sample`] – vaults for a reader that isn't ours.
//! - [`reading_age`] – how hard a page is to read.
//! - [`roster`] – prints the shifts of a hospital's file.
//! - [`plan`] – prints the reminders that rules come to over it.
//! - [`release_check`] – what has to be true of a release.
//! - [`preview_key`] – the device key of the desktop preview.
//! - [`fixture`], [`steps`], [`children`] – for the tests that kill and damage: vaults, what is done to them step by
//!   step, and the processes that do it.
//! - [`age_file`] – what a backup is sealed with, without the app.
//! - [`skip`] – names what can't be tried on this machine.
//! - [`bench_table`] – the table of the benchmarks.
//! - [`content_doc`] – every statement that people read, with its source: `docs/content.md`.
//! - `score` – scores vectors with the core; only in a build with self-checks.
//! - [`scenario`] – runs `scenarios/*.json` through the façade.

pub mod age_file;
pub mod bench_table;
pub mod children;
pub mod cli;
pub mod content_doc;
pub mod demo;
#[cfg(feature = "self-checks")]
pub mod fhir;
#[cfg(feature = "self-checks")]
pub mod fhir_sample;
pub mod fixture;
pub mod plan;
pub mod preview_key;
pub mod read_calendars;
pub mod reader_sample;
pub mod reading_age;
pub mod release_check;
pub mod roster;
pub mod scenario;
#[cfg(feature = "self-checks")]
pub mod score;
pub mod show;
pub mod skip;
pub mod steps;
