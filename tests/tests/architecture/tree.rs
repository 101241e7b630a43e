//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// What was built, and what belongs to tools.
const NOT_SOURCES: [&str; 6] = ["target", "build", ".git", ".mvn", ".gradle", "node_modules"];

pub(crate) struct File {
    /// Below the root of the repository, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text files below a folder whose names end like this, in name order. There has to be one: a rule that looks at
/// nothing holds for nothing.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "there is no file with {endings:?} in {folder}");
    found
}

/// The Rust sources of a folder that are no tests of their own.
pub(crate) fn rust(folder: &str) -> Vec<File> {
    let mut files = files(folder, &[".rs"]);
    files.retain(|file| !file.path.ends_with("/tests.rs") && !file.path.contains("/tests/"));
    files
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().unwrap().is_dir() {
            if !NOT_SOURCES.contains(&name.as_str()) {
                collect(&entry.path(), endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            let path = entry.path().strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(File { path, text });
        }
    }
}

/// Fails with one line for each place that breaks a rule.
pub(crate) fn holds(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Looks at each file, and names the file in what it finds.
pub(crate) fn everywhere(files: &[File], rule: impl Fn(&File) -> Vec<String>) {
    let broken: Vec<String> = files
        .iter()
        .flat_map(|file| {
            rule(file).into_iter().map(|found| format!("{}: {found}", file.path)).collect::<Vec<_>>()
        })
        .collect();
    holds(&broken);
}
