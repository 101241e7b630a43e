//! What can't be tried on this machine is named, and never passed over in silence.

use crate::cli::Outcome;
use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::sync::{Mutex, PoisonError};

/// Says, once, that something couldn't be tried here.
///
/// # Errors
/// With `CI=true`: a skip that nobody sees is a failure. And when the list of skips can't be written.
pub fn skip(reason: &'static str) -> Outcome {
    static SAID: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());
    if std::env::var("CI").as_deref() == Ok("true") {
        return Err(format!("skipped: {reason}"));
    }
    if !SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(reason) {
        return Ok(());
    }
    let _ = writeln!(io::stderr(), "skipped: {reason}");
    // `./dev test` names in its last line what was skipped.
    let Some(list) = std::env::var_os("AFTERSHIFT_SKIPPED") else { return Ok(()) };
    let list = OpenOptions::new().create(true).append(true).open(list);
    list.and_then(|mut list| writeln!(list, "{reason}")).map_err(|error| error.to_string())
}
