//! Self-checks as FHIR R4: those of a vault, and a bundle of every kind for whoever checks them.

use crate::cli::{Arguments, Outcome, say};
use crate::{fhir_sample, show};
use aftershift_core::app::App;
use std::fs;
use std::io::{Write, stderr};

/// `fhir DIR`
///
/// # Errors
/// When the vault doesn't open.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let dir = arguments.folder()?;
    arguments.end()?;
    print(&show::open(&dir)?, out, &mut stderr())
}

/// `fhir-sample DIR`: one file, `bundle.json`, and the vault that it came from.
///
/// # Errors
/// When there is a vault already, or the folder can't be written to.
pub fn sample(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let dir = arguments.folder()?;
    arguments.end()?;
    let failed = |error: std::io::Error| format!("{} can't be written to: {error}", dir.display());
    fs::create_dir_all(&dir).map_err(failed)?;
    let app = fhir_sample::make(&dir.join("vault"))?;
    let file = dir.join("bundle.json");
    print(&app, &mut fs::File::create(&file).map_err(failed)?, &mut stderr())?;
    say(out, &file.display().to_string())
}

/// Writes the bundle; what it doesn't hold is said elsewhere, so that the bundle stays one.
fn print(app: &App, out: &mut dyn Write, remarks: &mut dyn Write) -> Outcome {
    let export = app.fhir_bundle().map_err(|error| format!("the vault can't be read: {error}"))?;
    if export.left_out > 0 {
        let count = export.left_out;
        say(remarks, &format!("left out: {count} filled in on a form that this version doesn't have"))?;
    }
    say(out, &export.json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_vault_is_a_bundle_and_nothing_is_remarked() {
        let dir = tempfile::tempdir().unwrap();
        let app =
            crate::fixture::create(dir.path(), &crate::fixture::SetClock::at(crate::fixture::START)).unwrap();
        let (mut out, mut remarks) = (Vec::new(), Vec::new());
        print(&app, &mut out, &mut remarks).unwrap();
        let bundle: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(bundle, serde_json::json!({ "resourceType": "Bundle", "type": "collection" }));
        assert!(remarks.is_empty());
    }
}
