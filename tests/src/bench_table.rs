//! The table of the benchmarks, from the numbers that criterion leaves in `target/criterion`.

use crate::cli::{Arguments, Outcome, say};
use aftershift_core::app::{Clock as _, SystemClock};
use aftershift_core::time::{DayTurn, Now, Zone};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// One comparison: what it is, the two measurements as `group/function`, and how many times as long it may take.
struct Line {
    what: &'static str,
    ours: &'static str,
    other: &'static str,
    at_most: f64,
}

const LINES: [Line; 6] = [
    Line { what: "save one check-in, durably", ours: "save/ours", other: "save/bare", at_most: 1.25 },
    Line {
        what: "unlock to Today, 1 month",
        ours: "unlock-month/ours",
        other: "unlock-month/bare",
        at_most: 1.5,
    },
    Line {
        what: "unlock to Today, 10 years",
        ours: "unlock-decade/ours",
        other: "unlock-decade/bare",
        at_most: 1.5,
    },
    Line {
        what: "unlock, 10 years against 1 month",
        ours: "unlock-decade/ours",
        other: "unlock-month/ours",
        at_most: 1.2,
    },
    Line {
        what: "Trends, 13 weeks",
        ours: "history-quarter/ours",
        other: "history-quarter/bare",
        at_most: 1.5,
    },
    Line { what: "Trends, 52 weeks", ours: "history-year/ours", other: "history-year/bare", at_most: 1.5 },
];

/// Prints the table. Ratios past their bar are marked.
///
/// # Errors
/// When the benchmarks haven't run.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    arguments.end()?;
    say(out, &table(&results(), &today())?)
}

fn table(results: &Path, date: &str) -> Outcome<String> {
    let mut table = format!("Median times of {date}, both sides in turns in one run, on one machine.\n\n");
    table.push_str("| what | the app | bare `rusqlite` | ratio | at most |\n|---|---:|---:|---:|---:|\n");
    for Line { what, ours, other, at_most } in LINES {
        let (ours, other) = (median(results, ours)?, median(results, other)?);
        let ratio = ours / other;
        let mark = if ratio > at_most { " **missed**" } else { "" };
        let (ours, other) = (in_words(ours), in_words(other));
        let line = writeln!(table, "| {what} | {ours} | {other} | {ratio:.2}{mark} | {at_most} |");
        line.map_err(|error| error.to_string())?;
    }
    Ok(table.trim_end().to_owned())
}

/// Nanoseconds.
fn median(results: &Path, name: &str) -> Outcome<f64> {
    let path = results.join(name).join("new/estimates.json");
    let missing = || format!("there is no measurement of {name}: run `./dev bench` first");
    let text = fs::read_to_string(path).map_err(|_| missing())?;
    let estimates: Value = serde_json::from_str(&text).map_err(|_| missing())?;
    estimates.pointer("/median/point_estimate").and_then(Value::as_f64).ok_or_else(missing)
}

fn in_words(nanoseconds: f64) -> String {
    let milliseconds = nanoseconds / 1e6;
    if milliseconds < 1.0 { format!("{:.0} µs", nanoseconds / 1e3) } else { format!("{milliseconds:.2} ms") }
}

fn results() -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| Path::new("target").to_owned(), PathBuf::from);
    // A relative one is relative to the workspace, wherever this is called from.
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(target).join("criterion")
}

fn today() -> String {
    let now = Now { at: SystemClock.now(), zone: Zone::from_phone("UTC", 0) };
    DayTurn::from_minutes(0).map_or_else(String::new, |midnight| now.work_day(midnight).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(folder: &Path, name: &str, nanoseconds: f64) {
        let folder = folder.join(name).join("new");
        fs::create_dir_all(&folder).unwrap();
        let estimates = serde_json::json!({ "median": { "point_estimate": nanoseconds } });
        fs::write(folder.join("estimates.json"), estimates.to_string()).unwrap();
    }

    #[test]
    fn a_ratio_past_its_bar_is_marked_and_one_within_it_is_not() {
        let folder = tempfile::tempdir().unwrap();
        for line in &LINES {
            measured(folder.path(), line.other, 1_000_000.0);
        }
        for line in &LINES {
            measured(
                folder.path(),
                line.ours,
                if line.ours == "save/ours" { 1_300_000.0 } else { 900_000.0 },
            );
        }
        let table = table(folder.path(), "2026-11-23").unwrap();
        assert!(
            table.contains("| save one check-in, durably | 1.30 ms | 1.00 ms | 1.30 **missed** | 1.25 |")
        );
        assert!(table.contains("| Trends, 13 weeks | 900 µs | 1.00 ms | 0.90 | 1.5 |"), "{table}");
    }

    #[test]
    fn without_measurements_it_says_how_to_get_them() {
        let folder = tempfile::tempdir().unwrap();
        assert!(table(folder.path(), "2026-11-23").unwrap_err().contains("./dev bench"));
    }
}
