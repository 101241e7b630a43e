//! Names that belong to one place only.

use crate::tokens::{Kind, tokens};
use crate::tree::{File, everywhere, read, rust};

/// Operating systems, processes, networks: nothing that the core's rules could depend on. Files it reads and writes
/// through the standard library, whose paths a shell hands over.
const OPERATING_SYSTEM: [&str; 16] = [
    "uniffi",
    "libc",
    "nix",
    "jni",
    "ndk",
    "objc",
    "winapi",
    "windows_sys",
    "android",
    "target_os",
    "target_vendor",
    "unix",
    "os",
    "net",
    "process",
    "unsafe",
];

/// What only the use cases hold: time and names come into everything else as arguments.
const SOURCES: [&str; 6] = ["Clock", "SystemClock", "Ids", "RandomIds", "SystemTime", "Instant"];

/// Where a source names one of these.
fn named(source: &str, wanted: &[&str]) -> Vec<String> {
    let found =
        tokens(source).into_iter().filter(|t| t.kind == Kind::Name && wanted.contains(&t.text.as_str()));
    found.map(|token| format!("line {} names {}", token.line, token.text)).collect()
}

#[test]
fn the_core_names_neither_uniffi_nor_an_operating_system() {
    everywhere(&rust("core/src"), |file| named(&file.text, &OPERATING_SYSTEM));
}

#[test]
fn the_core_forbids_unsafe_code() {
    assert!(read("core/src/lib.rs").contains("\n#![forbid(unsafe_code)]\n"));
}

#[test]
fn only_the_use_cases_hold_a_clock_and_a_source_of_ids() {
    let mut files = rust("core/src");
    files.retain(|file| !file.path.starts_with("core/src/app/"));
    everywhere(&files, |file| named(&file.text, &SOURCES));
}

#[test]
fn only_the_facade_names_uniffi() {
    everywhere(&rust("tests/src"), |file| named(&file.text, &["uniffi"]));
    for manifest in ["core/Cargo.toml", "tests/Cargo.toml"] {
        let parsed: toml::Table = toml::from_str(&read(manifest)).unwrap();
        for dependencies in ["dependencies", "dev-dependencies"] {
            let named = parsed.get(dependencies).and_then(|d| d.get("uniffi"));
            assert!(named.is_none(), "{manifest}: {dependencies}");
        }
    }
}

/// What a demo holds has to be what the app would have stored.
#[test]
fn the_demo_goes_through_the_use_cases_only() {
    everywhere(&demo(), |file| named(&file.text, &["storage", "Store", "Writing", "rusqlite", "bindings"]));
}

fn demo() -> Vec<File> {
    rust("tests/src/demo")
}

#[test]
fn names_are_found_in_code_and_nowhere_else() {
    assert_eq!(named("use std::os::unix::fs::MetadataExt;", &OPERATING_SYSTEM).len(), 2);
    assert_eq!(
        named("#[cfg(target_os = \"android\")]\nfn f() {}", &OPERATING_SYSTEM),
        ["line 1 names target_os"]
    );
    assert_eq!(named("fn f() {\n    unsafe {}\n}", &OPERATING_SYSTEM), ["line 2 names unsafe"]);
    assert_eq!(named("fn f(clock: &dyn Clock) {}", &SOURCES), ["line 1 names Clock"]);
    assert!(named("//! No UniFFI, no android.\nfn f() { \"libc\"; }", &OPERATING_SYSTEM).is_empty());
    assert!(named("#[cfg(test)] mod tests { use std::process; }", &OPERATING_SYSTEM).is_empty());
}
