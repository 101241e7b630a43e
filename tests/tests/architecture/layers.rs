//! Which module of the core knows which.

use crate::tokens::{Kind, Token, tokens};
use crate::tree::{everywhere, read, rust};
use std::collections::BTreeSet;

/// The domain: rules without a store, without a clock.
const DOMAIN: [&str; 14] = [
    "time",
    "content",
    "checkin",
    "instrument",
    "assessment",
    "safety",
    "guidance",
    "support",
    "plan",
    "practice",
    "roster",
    "reminder",
    "keep",
    "device",
];

/// What the domain must not know.
const ABOVE_THE_DOMAIN: [&str; 4] = ["storage", "vault", "backup", "app"];

/// Puts the domain into another format: pure as the domain is, and known by the use cases only.
const FORMATS: [&str; 1] = ["fhir"];

/// The paths `module::item` of its crate that a source names. `depth`: how many modules it is below the crate's root.
fn crate_paths(source: &str, depth: usize) -> BTreeSet<String> {
    let tokens = tokens(source);
    let mut found = BTreeSet::new();
    let mut place = 0;
    while place < tokens.len() {
        let supers = tokens[place..].chunks(2).take_while(|pair| pair[0].text == "super").count();
        let steps = if tokens[place].text == "crate" {
            1
        } else if supers == depth && depth > 0 {
            supers
        } else {
            0
        };
        if steps > 0 {
            after(&tokens, place + 2 * steps, "", &mut found);
        }
        place += 1.max(2 * supers);
    }
    found
}

/// Reads what stands behind `crate::`: a name, or several in braces.
fn after(tokens: &[Token], place: usize, module: &str, found: &mut BTreeSet<String>) {
    let Some(token) = tokens.get(place) else { return };
    if token.text == "{" {
        let mut depth = 0;
        let mut begins = true;
        for (offset, token) in tokens[place + 1..].iter().enumerate() {
            match token.text.as_str() {
                "{" => depth += 1,
                "}" if depth == 0 => return,
                "}" => depth -= 1,
                _ if begins && depth == 0 => after(tokens, place + 1 + offset, module, found),
                _ => {}
            }
            begins = token.text == ",";
        }
    } else if module.is_empty() && tokens.get(place + 1).is_some_and(|next| next.text == "::") {
        after(tokens, place + 2, &token.text, found);
    } else if token.kind == Kind::Name {
        let path = if module.is_empty() { token.text.clone() } else { format!("{module}::{}", token.text) };
        found.insert(path);
    }
}

/// core/src/checkin/mod.rs is one module below the root, core/src/checkin/when.rs two.
fn depth(path: &str) -> usize {
    path.split('/').count() - 2 - usize::from(path.ends_with("/mod.rs"))
}

fn known(path: &str, source: &str, forbidden: &[&str]) -> Vec<String> {
    let module = path.split('/').nth(2).unwrap_or_default();
    crate_paths(source, depth(path))
        .into_iter()
        .filter(|known| forbidden.contains(&known.split(':').next().unwrap_or_default()))
        .map(|known| format!("{module} knows {known}"))
        .collect()
}

#[test]
fn the_domain_knows_neither_storage_nor_vault_nor_app() {
    for module in DOMAIN {
        everywhere(&rust(&format!("core/src/{module}")), |file| {
            known(&file.path, &file.text, &ABOVE_THE_DOMAIN)
        });
    }
}

#[test]
fn a_format_knows_the_domain_and_nothing_above_it() {
    for module in FORMATS {
        everywhere(&rust(&format!("core/src/{module}")), |file| {
            known(&file.path, &file.text, &ABOVE_THE_DOMAIN)
        });
    }
}

#[test]
fn only_the_app_knows_a_format() {
    for module in DOMAIN.into_iter().chain(["storage", "vault"]) {
        everywhere(&rust(&format!("core/src/{module}")), |file| known(&file.path, &file.text, &FORMATS));
    }
}

#[test]
fn what_lies_below_the_app_does_not_know_it_and_a_backup_is_nothing_that_the_store_knows() {
    for (module, above) in
        [("storage", &["app", "backup"][..]), ("vault", &["app", "backup"]), ("backup", &["app"])]
    {
        everywhere(&rust(&format!("core/src/{module}")), |file| known(&file.path, &file.text, above));
    }
}

#[test]
fn every_module_of_the_core_has_a_layer() {
    let lib = read("core/src/lib.rs");
    let modules: BTreeSet<&str> = lib
        .lines()
        .filter_map(|l| l.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    let layered: BTreeSet<&str> =
        DOMAIN.into_iter().chain(FORMATS).chain(ABOVE_THE_DOMAIN).chain(["files", "hex", "id"]).collect();
    assert_eq!(modules, layered, "a new module has to be given its place here");
}

#[test]
fn every_way_to_name_a_module_is_found() {
    let forbidden = |path: &str, source: &str| !known(path, source, &ABOVE_THE_DOMAIN).is_empty();
    for source in [
        "use crate::storage::Store;",
        "use crate::{time::Now, app};",
        "use crate::{time::{Now, Zone}, storage::{Store, Writing}};",
        "fn f() -> crate::vault::DataKey { todo!() }",
        "use super::super::storage::Store;",
    ] {
        assert!(forbidden("core/src/checkin/when.rs", source), "{source}");
    }
    assert!(forbidden("core/src/checkin/mod.rs", "use super::app::App;"));
    assert!(forbidden("core/src/fhir/bundle.rs", "use crate::storage::Store;"));
    assert_eq!(known("core/src/safety/mod.rs", "use super::fhir::export;", &FORMATS).len(), 1);
    assert!(forbidden("core/src/device/mod.rs", "use crate::{files, vault::DataKey};"));
}

#[test]
fn what_is_allowed_is_not_taken_for_a_break() {
    for (path, source) in [
        (
            "core/src/checkin/when.rs",
            "use super::Refusal; use crate::time::{Now, Zone}; use crate::{content, checkin};",
        ),
        ("core/src/checkin/when.rs", "// crate::app\n#[cfg(test)] mod tests { use crate::storage::Store; }"),
        ("core/src/device/mod.rs", "use crate::files; fn f() { files::read_capped() }"),
    ] {
        assert_eq!(known(path, source, &ABOVE_THE_DOMAIN), Vec::<String>::new(), "{source}");
    }
}
