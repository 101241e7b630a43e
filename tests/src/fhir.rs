//! Self-checks as FHIR R4: those of a vault, and a bundle of every kind for whoever checks them.

use crate::cli::{Arguments, Outcome, say};
use crate::{fhir_sample, show};
use aftershift_core::app::{App, FhirBundle};
use std::fs;
use std::io::{Write, stderr};

/// `fhir DIR`
///
/// # Errors
/// When the vault doesn't open.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let dir = arguments.folder()?;
    arguments.end()?;
    print(&bundle(&show::open(&dir)?)?, out, &mut stderr())
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
    print(&bundle(&app)?, &mut fs::File::create(&file).map_err(failed)?, &mut stderr())?;
    say(out, &file.display().to_string())
}

fn bundle(app: &App) -> Outcome<FhirBundle> {
    app.fhir_bundle().map_err(|error| format!("the vault can't be read: {error}"))
}

/// Writes the bundle; what it doesn't hold is said elsewhere, so that the bundle stays one.
fn print(bundle: &FhirBundle, out: &mut dyn Write, remarks: &mut dyn Write) -> Outcome {
    if bundle.left_out > 0 {
        let count = bundle.left_out;
        say(remarks, &format!("left out: {count}, filled in on a form that this version doesn't have"))?;
    }
    say(out, &bundle.json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_said_beside_the_bundle() {
        for (left_out, remark) in
            [(0, ""), (2, "left out: 2, filled in on a form that this version doesn't have\n")]
        {
            let (mut out, mut remarks) = (Vec::new(), Vec::new());
            print(&FhirBundle { json: "{}".to_owned(), left_out }, &mut out, &mut remarks).unwrap();
            assert_eq!((out.as_slice(), remarks.as_slice()), (&b"{}\n"[..], remark.as_bytes()));
        }
    }

    #[test]
    fn a_folder_without_a_vault_is_said_to_be_one() {
        let dir = tempfile::tempdir().unwrap();
        let mut arguments = Arguments::new([dir.path().display().to_string()].into_iter());
        assert!(command(&mut arguments, &mut Vec::new()).unwrap_err().starts_with("there is no vault in"));
    }
}
