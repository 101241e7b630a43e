//! What holds for every file.

use crate::tree::{File, everywhere, files};

const SOURCES: [&str; 7] = [".rs", ".kt", ".kts", ".java", ".sql", ".sh", ".py"];
const TEXTS: [&str; 16] = [
    ".rs",
    ".kt",
    ".kts",
    ".java",
    ".sql",
    ".sh",
    ".py",
    ".txt",
    ".toml",
    ".md",
    ".json",
    ".xml",
    ".yml",
    ".properties",
    "dev",
    "run",
];
const MOST_LINES: usize = 400;

/// What exists on one computer only. Put together here, so that this file doesn't name them either.
const MACHINE_PATHS: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("../sha", "red"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!(".lib", "rary/"),
];

fn too_long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    if lines > MOST_LINES { vec![format!("{lines} lines: split it")] } else { Vec::new() }
}

fn machine_paths(file: &File) -> Vec<String> {
    let lines = (1..).zip(file.text.lines());
    let named = lines.filter(|(_, line)| MACHINE_PATHS.iter().any(|path| line.contains(path)));
    named.map(|(number, line)| format!("line {number}: {}", line.trim())).collect()
}

#[test]
fn no_source_is_longer_than_400_lines() {
    for folder in ["core", "bindings", "tests", "android", "tools"] {
        everywhere(&files(folder, &SOURCES), too_long);
    }
}

#[test]
fn no_file_names_a_path_of_one_computer() {
    everywhere(&files(".", &TEXTS), machine_paths);
}

#[test]
fn a_long_file_and_a_machine_path_are_found() {
    let file = |text: String| File { path: "x.rs".into(), text };
    assert_eq!(too_long(&file("\n".repeat(401))), ["401 lines: split it"]);
    assert!(too_long(&file("\n".repeat(400))).is_empty());
    assert_eq!(
        machine_paths(&file(format!("a\n see {}main\n", MACHINE_PATHS[0]))),
        [concat!("line 2: see /wo", "rk/main")]
    );
}
