//! An app that somebody opens in the worst minute of a shift doesn't crash.

use crate::tokens::tokens;
use crate::tree::{everywhere, rust};

const METHODS: [&str; 4] = ["unwrap", "expect", "unwrap_err", "expect_err"];
const MACROS: [&str; 5] = ["panic", "todo", "unimplemented", "unreachable", "assert"];

/// Where a source gives up.
fn gives_up(source: &str) -> Vec<String> {
    let tokens = tokens(source);
    let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    let found = texts.windows(3).zip(&tokens[1.min(tokens.len())..]).filter(|(three, _)| match three {
        [".", method, "("] => METHODS.contains(method),
        [_, name, "!"] => MACROS.contains(name),
        _ => false,
    });
    found.map(|(three, token)| format!("line {}: {}", token.line, three[1])).collect()
}

#[test]
fn neither_core_nor_facade_gives_up() {
    everywhere(&rust("core/src"), |file| gives_up(&file.text));
    everywhere(&rust("bindings/src"), |file| gives_up(&file.text));
}

#[test]
fn the_harness_says_what_is_wrong_instead_of_giving_up() {
    everywhere(&rust("tests/src"), |file| gives_up(&file.text));
}

#[test]
fn giving_up_is_found_outside_tests_and_only_there() {
    assert_eq!(gives_up("fn f() {\n    g().unwrap();\n}"), ["line 2: unwrap"]);
    assert_eq!(gives_up("fn f() { g().expect(\"h\"); }"), ["line 1: expect"]);
    assert_eq!(gives_up("fn f() { panic!(\"h\") }"), ["line 1: panic"]);
    assert!(gives_up("fn f() { g().unwrap_or_default(); }").is_empty());
    assert!(gives_up("#[cfg(test)] mod tests { fn f() { g().unwrap(); } }").is_empty());
}
