//! The questionnaires against what is published about them: the vectors, every answer there is, properties of every
//! scale, the facts sheet, and the fingerprints of what was shipped.

#![cfg(feature = "self-checks")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod exhaustive;
mod facts;
mod fingerprints;
mod malformed;
mod planted;
mod properties;
mod scales;
mod vectors;

use aftershift_core::content::Catalogue;
use aftershift_core::instrument::Instrument;
use std::path::PathBuf;

/// Where test data lies.
fn data(below: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(below)
}

fn content() -> &'static Catalogue {
    Catalogue::embedded().unwrap()
}

fn form(id: &str) -> &'static Instrument {
    content().instrument(id).unwrap()
}
