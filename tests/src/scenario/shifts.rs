//! The verbs of shifts: the month, codes, cycles, and files.

use super::runner::{Answer, answer, look_or_act};
use crate::cli::Outcome;
use aftershift_bindings::aftershift::Aftershift;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Looks at a screen, or acts on it. None for a verb that isn't one of these.
pub(super) fn screen(app: &Aftershift, verb: &str, value: &Value) -> Outcome<Option<Answer>> {
    Ok(Some(match verb {
        "shifts" => look_or_act(value, || app.shifts(), |action| app.shifts_act(action))?,
        "shift_codes" => look_or_act(value, || app.shift_codes(), |action| app.shift_codes_act(action))?,
        "cycles" => look_or_act(value, || app.cycles(), |action| app.cycles_act(action))?,
        "roster_import" => {
            look_or_act(value, || app.roster_import(), |action| app.roster_import_act(action))?
        }
        "roster_ics" => answer(app.roster_ics().map(|text| lines(&text)))?,
        _ => return Ok(None),
    }))
}

/// The lines of a calendar file, those but that differ from run to run.
fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.starts_with("DTSTAMP")).map(str::to_owned).collect()
}

/// Puts a file into the folder of the scenario: `{"name": "roster.ics", "lines": […]}`.
pub(super) fn write_file(folder: &str, value: &Value) -> Outcome {
    let name = value.get("name").and_then(Value::as_str).ok_or("a file needs a name")?;
    let lines = value.get("lines").and_then(Value::as_array).ok_or("a file needs lines")?;
    let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
    let text = lines.join("\r\n") + "\r\n";
    fs::write(Path::new(folder).join(name), text).map_err(|error| format!("{name} can't be written: {error}"))
}

/// All that shows of it.
pub(super) fn everything(app: &Aftershift) -> Outcome<Vec<Answer>> {
    Ok(vec![
        answer(app.shifts())?,
        answer(app.shift_codes())?,
        answer(app.cycles())?,
        answer(app.roster_import())?,
    ])
}
