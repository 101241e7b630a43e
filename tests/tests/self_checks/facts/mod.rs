//! Every instrument file against the facts sheet, `tests/data/facts/instruments.json`: what differs is named with the
//! file, the key and both values. Each rule is shown to find a planted difference.

mod decisions;
mod planted;
mod scales;
mod terms;
mod wording;

use crate::{content, data};
use aftershift_core::instrument::Instrument;
use serde_json::Value;
use std::fs;

/// What the app deliberately doesn't have: it needs a human beside it.
const LEFT_OUT: &str = "asq";

/// The sheet of every instrument.
fn sheets() -> Vec<Value> {
    let text = fs::read_to_string(data("facts/instruments.json")).unwrap();
    let sheet: Value = serde_json::from_str(&text).unwrap();
    sheet["instruments"].as_array().unwrap().clone()
}

/// What a file says otherwise than the sheet.
struct Differences {
    id: String,
    found: Vec<String>,
}

impl Differences {
    fn same(&mut self, key: &str, file: impl Into<Value>, sheet: impl Into<Value>) {
        let (file, sheet) = (file.into(), sheet.into());
        if file != sheet {
            let id = &self.id;
            self.found.push(format!(
                "core/content/en/instruments/{id}.toml: {key}: it says {file}, the sheet {sheet}"
            ));
        }
    }
}

/// Everything that a form says otherwise than its sheet. `all`: every sheet.
fn differences(form: &Instrument, sheet: &Value, all: &[Value]) -> Vec<String> {
    let mut found = Differences { id: form.id.clone(), found: Vec::new() };
    wording::compare(form, sheet, all, &mut found);
    scales::compare(form, sheet, &mut found);
    terms::compare(form, sheet, &mut found);
    found.found
}

fn sheet_of<'a>(sheets: &'a [Value], id: &str) -> &'a Value {
    sheets.iter().find(|sheet| sheet["id"] == id).unwrap()
}

#[test]
fn every_instrument_file_says_what_the_sheet_says() {
    let sheets = sheets();
    let all = content().instruments().iter();
    let found: Vec<String> =
        all.flat_map(|form| differences(form, sheet_of(&sheets, &form.id), &sheets)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_instrument_of_the_sheet_is_there_except_the_one_that_needs_a_human_beside_it() {
    let sheets = sheets();
    let mut expected: Vec<&str> = sheets.iter().map(|sheet| sheet["id"].as_str().unwrap()).collect();
    assert!(expected.contains(&LEFT_OUT));
    expected.retain(|id| *id != LEFT_OUT);
    expected.sort_unstable();
    let mut there: Vec<&str> = content().instruments().iter().map(|form| form.id.as_str()).collect();
    there.sort_unstable();
    assert_eq!(there, expected);
}
