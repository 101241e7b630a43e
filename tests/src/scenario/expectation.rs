//! Compares what a State holds with what is expected of it.
//!
//! Only the fields that are named count, but each has to exist: a misspelt one is a difference. Lists are compared
//! element by element, unless a matcher says otherwise.

use serde_json::{Map, Value};

/// Every difference, each with the path to it. Empty when all is as expected.
#[must_use]
pub fn differences(expected: &Value, actual: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", expected, actual, &mut found);
    found
}

fn compare(path: &str, expected: &Value, actual: &Value, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(wanted), _) if wanted.keys().any(|key| key.starts_with('$')) => {
            matchers(path, wanted, actual, found);
        }
        (Value::Object(wanted), Value::Object(there)) => {
            for (key, value) in wanted {
                let path = format!("{path}.{key}");
                match there.get(key) {
                    Some(field) => compare(&path, value, field, found),
                    None => found.push(format!("{path}: there is no such field, only {}", names(there))),
                }
            }
        }
        (Value::Array(wanted), Value::Array(there)) => {
            if wanted.len() != there.len() {
                found.push(format!("{path}: {} elements instead of {}: {actual}", there.len(), wanted.len()));
            }
            each(path, wanted, there, found);
        }
        _ if expected == actual => {}
        _ => found.push(format!("{path}: {actual} instead of {expected}")),
    }
}

fn each(path: &str, wanted: &[Value], there: &[Value], found: &mut Vec<String>) {
    for (place, (expected, actual)) in wanted.iter().zip(there).enumerate() {
        compare(&format!("{path}[{place}]"), expected, actual, found);
    }
}

fn matchers(path: &str, wanted: &Map<String, Value>, actual: &Value, found: &mut Vec<String>) {
    for (matcher, expected) in wanted {
        match (matcher.as_str(), expected, actual) {
            ("$any", Value::Bool(true), _) => {}
            ("$length", _, Value::Array(there)) if expected.is_u64() => {
                compare(&format!("{path}.$length"), expected, &there.len().into(), found);
            }
            ("$contains", _, Value::Array(there)) => {
                if !there.iter().any(|element| differences(expected, element).is_empty()) {
                    found.push(format!("{path}: nothing like {expected} in {actual}"));
                }
            }
            ("$starts", Value::Array(first), Value::Array(there)) => {
                if there.len() < first.len() {
                    found.push(format!("{path}: only {} elements: {actual}", there.len()));
                }
                each(path, first, there, found);
            }
            _ => found.push(format!("{path}: {{\"{matcher}\": {expected}}} means nothing for {actual}")),
        }
    }
}

fn names(object: &Map<String, Value>) -> String {
    object.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn state() -> Value {
        json!({"load": 3, "open": null, "entries": [{"id": "a", "load": 1}, {"id": "b", "load": 4}]})
    }

    fn same(expected: &Value) -> bool {
        differences(expected, &state()).is_empty()
    }

    #[test]
    fn only_the_fields_that_are_named_count() {
        assert!(same(&json!({"load": 3, "entries": [{"id": "a"}, {"load": 4}]})));
        assert!(same(&json!({})));
    }

    #[test]
    fn a_field_that_does_not_exist_is_a_difference_whatever_is_expected_of_it() {
        assert_eq!(
            differences(&json!({"lod": 3}), &state()),
            [".lod: there is no such field, only entries, load, open"]
        );
        assert!(!same(&json!({"lod": {"$any": true}})));
        assert!(!same(&json!({"entries": {"$contains": {"lod": {"$any": true}}}})));
    }

    #[test]
    fn lists_are_compared_element_by_element() {
        assert!(!same(&json!({"entries": [{"id": "a"}]})));
        assert!(!same(&json!({"entries": [{"id": "b"}, {"id": "a"}]})));
        assert!(!same(&json!({"entries": [{}, {}, {}]})));
    }

    #[test]
    fn nothing_and_something_differ() {
        assert!(same(&json!({"open": null})));
        assert!(!same(&json!({"open": {}})) && !same(&json!({"load": null})));
    }

    #[test]
    fn matchers_look_at_a_part_of_a_list() {
        assert!(same(&json!({"open": {"$any": true}})));
        assert!(same(&json!({"entries": {"$length": 2, "$contains": {"id": "b", "load": 4}}})));
        assert!(same(&json!({"entries": {"$starts": [{"id": "a"}]}})));
        assert!(!same(&json!({"entries": {"$length": 3}})));
        assert!(!same(&json!({"entries": {"$contains": {"id": "a", "load": 4}}})));
        assert!(!same(&json!({"entries": {"$starts": [{"id": "b"}]}})));
        assert!(!same(&json!({"entries": {"$starts": [{}, {}, {}]}})));
    }

    #[test]
    fn a_matcher_that_does_not_exist_or_does_not_fit_is_a_difference() {
        assert!(!same(&json!({"load": {"$about": 3}})));
        assert!(!same(&json!({"load": {"$length": 3}})));
        assert!(!same(&json!({"load": {"$any": false}})));
    }
}
