//! The façade declares and maps; it decides nothing.

use crate::tokens::{Kind, Token, tokens};
use crate::tree::{everywhere, rust};

const COMPARISONS: [&str; 6] = ["==", "!=", "<", ">", "<=", ">="];
const ARITHMETIC: [&str; 5] = ["+", "-", "*", "/", "%"];

/// The core's ways to count with dates. A field may have such a name; a call is a decision.
const CALLS: [&str; 3] = ["plus", "minus", "since"];

/// Choosing, and counting with dates.
const DECISIONS: [&str; 14] = [
    "if",
    "while",
    "for_each",
    "filter",
    "sort",
    "sort_by_key",
    "min",
    "max",
    "chrono",
    "Duration",
    "TimeDelta",
    "NaiveDate",
    "NaiveDateTime",
    "SystemTime",
];

/// Where a source decides something.
fn decisions(source: &str) -> Vec<String> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let text = token.text.as_str();
        let before = place.checked_sub(1).and_then(|before| tokens.get(before));
        let value = is_value(before) || is_value(tokens.get(place + 1));
        let what = match token.kind {
            Kind::Name if DECISIONS.contains(&text) => text,
            Kind::Name if CALLS.contains(&text) && is_called(tokens.get(place + 1)) => text,
            Kind::Sign if COMPARISONS.contains(&text) && value => "a comparison with a literal",
            Kind::Sign if ARITHMETIC.contains(&text) && value => "arithmetic with a literal",
            Kind::Sign if text == "=>" && is_value(before) => "a match on a literal",
            _ => continue,
        };
        found.push(format!("line {}: {what}", token.line));
    }
    found
}

fn is_called(after: Option<&Token>) -> bool {
    after.is_some_and(|token| token.text == "(")
}

fn is_value(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.kind == Kind::Literal || matches!(token.text.as_str(), "true" | "false"))
}

#[test]
fn the_facade_decides_nothing() {
    everywhere(&rust("bindings/src"), |file| decisions(&file.text));
}

#[test]
fn every_kind_of_decision_is_found() {
    for source in [
        "fn f(load: u8) -> bool { load < 3 }",
        "fn f(load: u8) -> bool { 10 >= load }",
        "fn f(done: bool) -> bool { done == false }",
        "fn f(n: i64) -> i64 { n / 1000 }",
        "fn f(n: u8) -> u8 { match n { 0 => 1, n => n } }",
        "fn f(a: bool) -> u8 { if a { b } else { c } }",
        "use chrono::NaiveDate;",
        "fn f(day: WorkDay) -> WorkDay { day.minus(back) }",
        "fn f(now: UtcMillis) -> i64 { now.since(then) }",
        "fn f(v: Vec<u8>) -> Vec<u8> { v.into_iter().filter(g).collect() }",
    ] {
        assert!(!decisions(source).is_empty(), "{source}");
    }
}

#[test]
fn mapping_is_no_decision() {
    let source = "impl From<core::A> for A { fn from(a: core::A) -> Self { match a { core::A::B(v) => \
                  Self::B { v: v.map(|v| v.value()), w: Vec::<Vec<u8>>::new() } } } }";
    assert_eq!(decisions(source), Vec::<String>::new());
}
