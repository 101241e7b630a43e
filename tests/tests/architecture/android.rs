//! The Android code as far as it has to agree with the core, or runs on the desktop too.

use crate::tree::{everywhere, files, holds, read};

/// What the very same screens on the desktop JVM don't have.
fn android_only(source: &str) -> Vec<String> {
    let lines = (1..).zip(source.lines()).filter(|(_, line)| !is_comment(line));
    let named = lines.filter(|(_, line)| {
        line.match_indices("android.").any(|(place, _)| {
            let before = line[..place].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '_'))
        })
    });
    named.map(|(number, line)| format!("line {number}: {}", line.trim())).collect()
}

fn is_comment(line: &str) -> bool {
    ["//", "/*", "*"].iter().any(|sign| line.trim_start().starts_with(sign))
}

/// The variants of an enum in a formatted source.
fn variants<'a>(source: &'a str, name: &str) -> Vec<&'a str> {
    let body =
        source.split(&format!("pub enum {name} {{\n")).nth(1).and_then(|rest| rest.split("\n}").next());
    let lines = body.unwrap_or_default().lines().filter_map(|line| line.strip_prefix("    "));
    let names = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    names.map(|line| line.trim_end_matches([' ', '{', ','])).collect()
}

/// The key of an error's sentence: `NoteTooLong` → `error_note_too_long`.
fn key(prefix: &str, variant: &str) -> String {
    let mut key = prefix.to_owned();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() {
            key.push('_');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}

/// The errors for which a language has no sentence.
fn speechless(strings: &str, errors: &[(&str, Vec<&str>)]) -> Vec<String> {
    let keys =
        errors.iter().flat_map(|(prefix, variants)| variants.iter().map(|variant| key(prefix, variant)));
    keys.filter(|key| {
        let sentence =
            strings.split(&format!("name=\"{key}\">")).nth(1).and_then(|rest| rest.split('<').next());
        sentence.is_none_or(|sentence| sentence.trim().is_empty())
    })
    .collect()
}

/// The part of the app that a build can be without.
const CHECKS: &str = "app.aftershift.checks";

fn of_the_checks(source: &str) -> Vec<String> {
    let lines = (1..).zip(source.lines()).filter(|(_, line)| line.contains(CHECKS));
    lines.map(|(number, line)| format!("line {number}: {}", line.trim())).collect()
}

#[test]
fn the_screens_name_nothing_that_only_android_has() {
    for module in ["android/ui/src", "android/checks/src"] {
        everywhere(&files(module, &[".kt"]), |file| android_only(&file.text));
    }
}

/// What only the build with them compiles stands in folders of its own.
#[test]
fn the_app_names_nothing_of_the_checks() {
    for folder in
        ["android/ui/src", "android/desktop/src/main", "android/desktop/src/shim", "android/desktop/src/test"]
    {
        everywhere(&files(folder, &[".kt"]), |file| of_the_checks(&file.text));
    }
}

#[test]
fn every_error_has_a_sentence_in_every_language() {
    let [app, vault, backup] =
        ["app", "vault", "backup"].map(|module| read(&format!("core/src/{module}/error.rs")));
    // These have a sentence for each reason instead.
    let in_parts = ["Roster", "RosterFile", "Reminder"];
    let problems = read("bindings/src/screens/roster_problem.rs");
    let reminders = read("bindings/src/screens/reminders.rs");
    let mut of_app = variants(&app, "AppError");
    of_app.retain(|variant| !in_parts.contains(variant));
    let errors = [
        ("error", of_app),
        ("error_roster", variants(&problems, "RosterProblem")),
        ("error_roster_file", variants(&problems, "RosterFileProblem")),
        ("error_reminder", variants(&reminders, "ReminderProblem")),
        ("error_vault", variants(&vault, "VaultError")),
        ("error_backup", variants(&backup, "BackupError")),
    ];
    assert!(errors.iter().all(|(_, variants)| variants.len() > 4), "{errors:?}");
    let mut languages = files("android/ui/src/main/res", &["strings.xml"]);
    // A translation of another module's words has no sentence at all.
    languages.retain(|file| file.text.contains("name=\"app_name\"") || file.path.contains("/values/"));
    let missing = languages.iter().flat_map(|file| {
        speechless(&file.text, &errors).into_iter().map(|key| format!("{}: no {key}", file.path))
    });
    holds(&missing.collect::<Vec<_>>());
}

#[test]
fn what_only_android_has_is_found() {
    assert_eq!(android_only("import android.content.Context").len(), 1);
    assert_eq!(android_only("val c: android.os.Bundle? = null").len(), 1);
    assert!(
        android_only("import androidx.compose.ui.res.stringResource\n// android.os\nimport app.android.x")
            .is_empty()
    );
}

#[test]
fn what_is_of_the_checks_is_found() {
    assert_eq!(
        of_the_checks("package x\nimport app.aftershift.checks.SelfChecks"),
        ["line 2: import app.aftershift.checks.SelfChecks"]
    );
    assert!(of_the_checks("import app.aftershift.ui.app.Feature").is_empty());
}

#[test]
fn an_error_without_a_sentence_is_found() {
    let source = "pub enum AppError {\n    /// None.\n    NeedsSpace,\n    #[error(\"x\")]\n    NoteTooLong {\n        limit: u32,\n    },\n}\n";
    let errors = [("error", variants(source, "AppError"))];
    assert_eq!(errors[0].1, ["NeedsSpace", "NoteTooLong"]);
    let strings = "<string name=\"error_needs_space\">Free some.</string><string name=\"error_note_too_long\"></string>";
    assert_eq!(speechless(strings, &errors), ["error_note_too_long"]);
}
