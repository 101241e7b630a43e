//! Aftershift's core: every rule and all data. No operating system, no network, no user interface.
//!
//! A tour, in the order in which things depend on each other:
//!
//! - [`time`] – instants, zones, and the *work day*, which turns when the person's day turns.
//! - [`content`] – what people read and choose from, as data files.
//! - [`checkin`] – the check-in: what it holds, what can be answered, which card comes next.
//! - `instrument` – validated questionnaires and their published scoring rules.
//! - `assessment` – one filling-in of a questionnaire, what is offered when, what a result says.
//! - `safety` – what follows from a hard answer, whatever the total.
//! - [`guidance`] – what the answers come to: "what could help next".
//! - [`support`] – which numbers show for a country, and which pages are true there.
//! - [`roster`] – when somebody works.
//! - [`reminder`] – when to remind somebody who works then.
//! - [`plan`] – the plans that a person writes: for support, and for going back to work.
//! - [`keep`] – for how long entries are kept.
//! - [`practice`] – typing the passphrase now and then, so that it isn't forgotten.
//! - [`device`] – the few settings that may be known before the vault is open.
//! - [`id`] – what names a stored thing.
//! - [`files`] – files outside the database, replaced durably.
//! - [`storage`] – the encrypted database. It knows the modules above; they don't know it.
//! - `fhir` – self-checks as FHIR R4, for whoever the person hands them to.
//! - [`backup`] – everything in one file that its owner keeps, and back.
//! - [`vault`] – the slot file, what opens the database, and what happens when it is damaged.
//! - [`app`] – one use case a screen. The one place that holds store, clock and ids together. Start here to see what
//!   the app does.
//!
//! `instrument`, `assessment`, `safety` and `fhir` belong to the feature `self-checks`: a build without it is a whole
//! app.
//!
//! Functions outside `app` that depend on time take `now`; functions that write take a
//! [`storage::Writing`], which only a transaction hands out.

#![forbid(unsafe_code)]

pub mod app;
#[cfg(feature = "self-checks")]
pub mod assessment;
pub mod backup;
pub mod checkin;
pub mod content;
pub mod device;
#[cfg(feature = "self-checks")]
pub mod fhir;
pub mod files;
pub mod guidance;
mod hex;
pub mod id;
#[cfg(feature = "self-checks")]
pub mod instrument;
pub mod keep;
pub mod plan;
pub mod practice;
pub mod reminder;
pub mod roster;
#[cfg(feature = "self-checks")]
pub mod safety;
pub mod storage;
pub mod support;
pub mod time;
pub mod vault;
