//! Scores a folder of vectors with the core and says where the two differ. The format is described beside the vectors
//! of this repository, in `tests/data/vectors/scoring/README.md`.
//!
//! - [`vectors`] – reads the files. Keys that it doesn't know are left alone; a case that it can't read is an error.
//! - [`compare`] – one case against what the core makes of it.
//! - [`safety`] – the items whose answer sets off a rule.
//! - [`algorithms`] – published algorithms that the app has nowhere.

pub mod algorithms;
pub mod compare;
pub mod safety;
pub mod vectors;

use crate::cli::{Arguments, Outcome, say};
use aftershift_core::content::Catalogue;
use std::io::Write;
use std::path::Path;

/// What came of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scored {
    /// The file's name.
    pub file: String,
    /// How many cases it has.
    pub cases: usize,
    /// Where the core came to something else.
    pub mismatches: Vec<String>,
    /// What couldn't be compared, and why.
    pub errors: Vec<String>,
}

/// `score DIR`
///
/// # Errors
/// When the folder has no vectors, and when there is a mismatch or an error in any of them.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let dir = arguments.folder()?;
    arguments.end()?;
    let all = score(&dir)?;
    for one in &all {
        for line in one.mismatches.iter().chain(&one.errors) {
            say(out, line)?;
        }
    }
    for one in &all {
        say(out, &counts(&one.file, one.cases, one.mismatches.len(), one.errors.len()))?;
    }
    let sum = |of: fn(&Scored) -> usize| all.iter().map(of).sum::<usize>();
    let (mismatches, errors) = (sum(|one| one.mismatches.len()), sum(|one| one.errors.len()));
    say(out, &counts(&format!("{} files", all.len()), sum(|one| one.cases), mismatches, errors))?;
    if mismatches + errors == 0 {
        Ok(())
    } else {
        Err("the core and the vectors differ, or not everything could be compared: see above".to_owned())
    }
}

/// Scores every vector file of a folder, in name order.
///
/// # Errors
/// When the folder can't be read or has none.
pub fn score(dir: &Path) -> Outcome<Vec<Scored>> {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let files = vectors::files(dir)?;
    Ok(files.iter().map(|path| file(content, path)).collect())
}

/// What the facts sheet, and vectors after it, put behind the PCL-5's edition: a plan, and no part of the form.
const OF_THE_PLAN: &str = " (optional, phase 2)";

fn file(content: &Catalogue, path: &Path) -> Scored {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut scored = Scored { file: name, ..Scored::default() };
    let file = match vectors::read(path) {
        Ok(file) => file,
        Err(problem) => return scored.with_error(&problem),
    };
    scored.cases = file.cases.len();
    let Some(form) = content.instrument(&file.instrument) else {
        return scored.with_error(&format!("there is no instrument '{}' in this build", file.instrument));
    };
    if form.edition != file.version.strip_suffix(OF_THE_PLAN).unwrap_or(&file.version) {
        let problem = format!("version '{}': the edition in this build is '{}'", file.version, form.edition);
        return scored.with_error(&problem);
    }
    let cases: Vec<_> = file.cases.iter().map(vectors::case).collect();
    let named = safety::named(&form.id, cases.iter().flatten());
    for (place, case) in (1..).zip(cases) {
        let compared = case.and_then(|case| {
            let differences = compare::differences(content, form, &named, &case);
            differences.map_err(|problem| (case.id.clone(), problem)).map(|found| (case.id, found))
        });
        match compared {
            Ok((id, found)) => {
                let lines = found.iter().map(|found| format!("{}: {id}: {found}", scored.file));
                let lines: Vec<_> = lines.collect();
                scored.mismatches.extend(lines);
            }
            Err((id, problem)) => {
                let id = if id.is_empty() { format!("case {place}") } else { id };
                scored = scored.with_error(&format!("{id}: {problem}"));
            }
        }
    }
    scored
}

impl Scored {
    fn with_error(mut self, problem: &str) -> Self {
        self.errors.push(format!("{}: {problem}", self.file));
        self
    }
}

fn counts(what: &str, cases: usize, mismatches: usize, errors: usize) -> String {
    let errors = if errors == 0 { String::new() } else { format!(", {errors} that can't be compared") };
    format!("{what}: {cases} cases, {mismatches} mismatches{errors}")
}
