//! Embeds `content/` and `src/storage/migrations/` into the library, so that adding a content file or a migration
//! is adding a file: there is no list to keep beside the folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    // A build without self-checks has nothing of them inside, not even unused.
    let whole = env::var_os("CARGO_FEATURE_SELF_CHECKS").is_some();
    let keep = |file: &Path, text: &str| whole || !needs_self_checks(file, text);
    embed(&root.join("content"), "toml", keep, &out.join("content.rs"))?;
    embed(&root.join("src/storage/migrations"), "sql", |_, _| true, &out.join("migrations.rs"))
}

/// Whether a content file is a questionnaire, or says that it needs them.
fn needs_self_checks(file: &Path, text: &str) -> bool {
    let says = |line: &str| line.starts_with("needs = ") && line.contains("\"self-checks\"");
    file.components().any(|part| part.as_os_str() == "instruments") || text.lines().any(says)
}

/// Writes a Rust slice of (path below the folder, text) for every file with that extension that is to be kept, in name
/// order.
fn embed(
    folder: &Path,
    extension: &str,
    keep: impl Fn(&Path, &str) -> bool,
    target: &Path,
) -> io::Result<()> {
    let mut all = Vec::new();
    collect(folder, extension, &mut all)?;
    let mut files = Vec::new();
    for file in all {
        if keep(&file, &fs::read_to_string(&file)?) {
            files.push(file);
        }
    }
    files.sort();
    let mut code = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(folder).map_err(io::Error::other)?.to_string_lossy().replace('\\', "/");
        writeln!(code, "    ({name:?}, include_str!({:?})),", file.to_string_lossy())
            .map_err(io::Error::other)?;
    }
    code.push_str("]\n");
    fs::write(target, code)
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) -> io::Result<()> {
    // Cargo looks at a folder's modification time, so each one has to be named for a new file to be seen.
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extension, files)?;
        } else if path.extension().is_some_and(|e| e == extension) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.push(path);
        }
    }
    Ok(())
}
