//! What a document lists, against what it lists it from.

use crate::tree::{files, read};
use toml::{Table, Value};

const DECISION: &str = "docs/adr/0010-what-could-help-next.md";

/// What a country's page on levels of care says is still to be found out, and the country's name.
fn open(text: &str) -> (String, Vec<String>) {
    let table: Table = toml::from_str(text).unwrap();
    let title = table.get("title").and_then(Value::as_str).unwrap_or_default();
    let name = title.trim_start_matches("In ").trim_start_matches("the ").to_owned();
    let open = table.get("to_confirm").and_then(Value::as_array).into_iter().flatten();
    (name, open.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// A document's line breaks stand where they fit.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_decision_names_every_country_whose_levels_of_care_are_still_to_be_found_out() {
    let decision = read(DECISION);
    let left_open = in_one_line(decision.split("**Left open.**").nth(1).unwrap());
    let pages = files("core/content/en/levels", &[".toml"]);
    let countries = pages.iter().filter(|file| file.path.contains("/in-")).map(|file| open(&file.text));
    let mut count = 0;
    for (name, open) in countries.filter(|(_, open)| !open.is_empty()) {
        assert!(left_open.contains(&name), "{DECISION} doesn't name {name}: {open:?}");
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn the_decision_names_every_test_that_a_rule_can_make() {
    let decision = in_one_line(&read(DECISION));
    let closed =
        decision.split("The tests that a rule can make (").nth(1).and_then(|rest| rest.split(')').next());
    let mut named: Vec<&str> = closed.unwrap().split(", ").map(|test| test.trim_matches('`')).collect();
    named.sort_unstable();
    let used = files("core/content/en/guidance", &[".toml"]);
    let lines = used.iter().flat_map(|file| file.text.lines());
    let mut used: Vec<&str> =
        lines.filter_map(|line| line.strip_prefix("test = \"")?.strip_suffix('"')).collect();
    used.sort_unstable();
    used.dedup();
    assert_eq!(named, used);
}

#[test]
fn a_page_says_its_country_and_what_is_open() {
    let page = "title = \"In the United Kingdom\"\nto_confirm = [\"One thing\"]\n";
    assert_eq!(open(page), ("United Kingdom".to_owned(), vec!["One thing".to_owned()]));
    assert_eq!(open("title = \"In Ireland\"\n"), ("Ireland".to_owned(), Vec::new()));
}
