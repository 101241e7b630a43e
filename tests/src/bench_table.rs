//! The table of the benchmarks, from the medians that they leave in `target/criterion/in-turns`.

use crate::cli::{Arguments, Outcome, say};
use aftershift_core::app::{Clock as _, SystemClock};
use aftershift_core::time::{DayTurn, Now, Zone};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// One comparison: what it is, the two measurements as group and name, how many times as long it may take, and of how many
/// each is one measurement, where it is told of one.
struct Line {
    what: &'static str,
    ours: (&'static str, &'static str),
    other: (&'static str, &'static str),
    at_most: f64,
    of: (f64, f64),
}

const fn line(
    what: &'static str,
    ours: (&'static str, &'static str),
    other: (&'static str, &'static str),
    at_most: f64,
) -> Line {
    Line { what, ours, other, at_most, of: (1.0, 1.0) }
}

/// Reminders, each of them, against one occurrence by lib-recur: as fast is the bar.
const fn reminder(what: &'static str, ours: &'static str, many: f64) -> Line {
    Line { of: (many, TWO_PLANS), ..line(what, ("reminders", ours), ("recur", "jvm"), 1.0) }
}

/// What `tests/recur` expands in one call: 60 of each of two rules.
const TWO_PLANS: f64 = 120.0;

const LINES: [Line; 18] = [
    line("save one check-in, durably, into 10 years", ("save", "app"), ("save", "bare"), 1.25),
    line("answer a self-check twice, durably, into 10 years", ("answer", "app"), ("answer", "bare"), 1.25),
    line("unlock to Today, 1 month", ("unlock", "month-app"), ("unlock", "month-bare"), 1.5),
    line("unlock to Today, 10 years", ("unlock", "decade-app"), ("unlock", "decade-bare"), 1.5),
    line("unlock to Today, 10 years against 1 month", ("unlock", "decade-app"), ("unlock", "month-app"), 1.2),
    line(
        "the same with self-checks, 10 years",
        ("unlock", "decade-all-app"),
        ("unlock", "decade-all-bare"),
        1.5,
    ),
    line(
        "the same with self-checks, 10 years against 1 month",
        ("unlock", "decade-all-app"),
        ("unlock", "month-all-app"),
        1.2,
    ),
    // Nearly all of it is Argon2id: what is done twice by mistake is well past the bar.
    line("unlock by passphrase to Today, 1 month", ("passphrase", "app"), ("passphrase", "bare"), 1.5),
    line("Trends, 13 weeks of 10 years", ("history-quarter", "app"), ("history-quarter", "bare"), 1.5),
    line("Trends, 52 weeks of 10 years", ("history-year", "app"), ("history-year", "bare"), 1.5),
    line("make a backup of 10 years", ("backup", "make-app"), ("backup", "make-bare"), 1.5),
    line("bring 10 years back", ("restore", "app"), ("restore", "bare"), 1.5),
    line(
        "a file of 5,000 shifts, from bytes to what would change, against parsing it",
        ("roster-import", "app"),
        ("roster-import", "parse"),
        1.5,
    ),
    line("a year of a cycle, day by day", ("roster-cycle", "app"), ("roster-cycle", "bare"), 1.5),
    line(
        "the work day of an instant in 10 years",
        ("roster-work-day", "app"),
        ("roster-work-day", "bare"),
        1.5,
    ),
    reminder(
        "one of the next 60 reminders from a year's roster, against an occurrence by lib-recur on the JVM",
        "roster",
        60.0,
    ),
    reminder(
        "one daily or on weekdays, no roster, planned whole, against the same rule there",
        "clock",
        TWO_PLANS,
    ),
    reminder("the same, from the rule to its instant and no further, as there", "rules", TWO_PLANS),
];

/// One guess at a passphrase, by whoever has copied the files. SECURITY.md says it: slower is better. The fastest of
/// all calls: whoever guesses has no neighbours.
const GUESS: (&str, &str) = ("passphrase", "guess-fastest");

/// The next 60 reminders of a year's roster, and how long they may take, in nanoseconds.
const NEXT: (&str, &str) = ("reminders", "roster");
const MOST_FOR_NEXT: f64 = 1e6;

/// From the vault to the ledger, as after every save: where it says the same as before, and where it is written.
const PLAN_SAME: (&str, &str) = ("plan-reminders", "decade-same");
const PLAN_OTHER: (&str, &str) = ("plan-reminders", "decade-other");

/// Prints the table. Ratios past their bar are marked.
///
/// # Errors
/// When the benchmarks haven't run.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    arguments.end()?;
    say(out, &table(&results(), &today())?)
}

fn table(results: &Path, date: &str) -> Outcome<String> {
    let mut table = format!("{date}, medians of calls that took turns on one machine:\n\n");
    table.push_str("| what | the app | compared with | ratio | at most |\n|---|---:|---:|---:|---:|\n");
    for Line { what, ours, other, at_most, of } in LINES {
        let (ours, other) = (median(results, ours)? / of.0, median(results, other)? / of.1);
        let ratio = ours / other;
        let mark = if ratio > at_most { " **missed**" } else { "" };
        let (ours, other) = (in_words(ours), in_words(other));
        let line = writeln!(table, "| {what} | {ours} | {other} | {ratio:.2}{mark} | {at_most} |");
        line.map_err(|error| error.to_string())?;
    }
    let next = median(results, NEXT)?;
    let mark = if next > MOST_FOR_NEXT { " **missed**" } else { "" };
    let next = in_words(next);
    writeln!(table, "\nThe next 60 reminders from a year's roster: {next}{mark}, at most 1 ms.")
        .map_err(|error| error.to_string())?;
    let (same, other) = (median(results, PLAN_SAME)?, median(results, PLAN_OTHER)?);
    writeln!(
        table,
        "\nPlanning them anew after a save, from the vault with 10 years to the ledger: {}; {} where it says something else.",
        in_words(same),
        in_words(other)
    )
    .map_err(|error| error.to_string())?;
    let guess = in_words(median(results, GUESS)?);
    writeln!(table, "\nOne guess at a passphrase, for SECURITY.md: {guess}.")
        .map_err(|error| error.to_string())?;
    Ok(table.trim_end().to_owned())
}

/// Nanoseconds.
fn median(results: &Path, (group, name): (&str, &str)) -> Outcome<f64> {
    let missing = || format!("there is no measurement of {group}/{name}: run `./dev bench` first");
    let text = fs::read_to_string(results.join(format!("{group}.json"))).map_err(|_| missing())?;
    let medians: Value = serde_json::from_str(&text).map_err(|_| missing())?;
    medians.get(name).and_then(Value::as_f64).ok_or_else(missing)
}

fn in_words(nanoseconds: f64) -> String {
    let milliseconds = nanoseconds / 1e6;
    match milliseconds {
        ..0.001 => format!("{nanoseconds:.0} ns"),
        ..0.01 => format!("{:.1} µs", nanoseconds / 1e3),
        ..1.0 => format!("{:.0} µs", nanoseconds / 1e3),
        1.0..100.0 => format!("{milliseconds:.2} ms"),
        _ => format!("{milliseconds:.0} ms"),
    }
}

fn results() -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| Path::new("target").to_owned(), PathBuf::from);
    // A relative one is relative to the workspace, wherever this is called from.
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(target).join("criterion/in-turns")
}

fn today() -> String {
    let now = Now { at: SystemClock.now(), zone: Zone::from_phone("UTC", 0) };
    DayTurn::from_minutes(0).map_or_else(String::new, |midnight| now.work_day(midnight).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_past_its_bar_is_marked_and_one_within_it_is_not() {
        let folder = tempfile::tempdir().unwrap();
        for (group, medians) in [
            ("save", r#"{"app": 1300000, "bare": 1000000}"#),
            ("answer", r#"{"app": 1, "bare": 1}"#),
            (
                "unlock",
                r#"{"month-app": 2, "month-bare": 2, "decade-app": 2, "decade-bare": 2,
                "decade-all-app": 2, "decade-all-bare": 2, "month-all-app": 2}"#,
            ),
            (
                "passphrase",
                r#"{"app": 180000000, "bare": 170000000, "guess": 265400000, "guess-fastest": 165400000}"#,
            ),
            ("history-quarter", r#"{"app": 900000, "bare": 1000000}"#),
            ("history-year", r#"{"app": 1, "bare": 1}"#),
            ("backup", r#"{"make-app": 2, "make-bare": 2}"#),
            ("restore", r#"{"app": 2, "bare": 2}"#),
            ("roster-import", r#"{"app": 2, "parse": 2}"#),
            ("roster-cycle", r#"{"app": 2, "bare": 2}"#),
            ("roster-work-day", r#"{"app": 2, "bare": 2}"#),
            ("reminders", r#"{"clock": 120000, "rules": 6000, "roster": 1100000}"#),
            ("plan-reminders", r#"{"decade-same": 1400000, "decade-other": 5000000}"#),
            ("recur", r#"{"jvm": 12000}"#),
        ] {
            fs::write(folder.path().join(format!("{group}.json")), medians).unwrap();
        }
        let table = table(folder.path(), "2026-11-23").unwrap();
        assert!(table.contains("into 10 years | 1.30 ms | 1.00 ms | 1.30 **missed** | 1.25 |"), "{table}");
        assert!(
            table.contains("by passphrase to Today, 1 month | 180 ms | 170 ms | 1.06 | 1.5 |"),
            "{table}"
        );
        assert!(table.ends_with("One guess at a passphrase, for SECURITY.md: 165 ms."), "{table}");
        assert!(table.contains("a year's roster: 1.10 ms **missed**, at most 1 ms."), "{table}");
        assert!(table.contains("there | 1.0 µs | 100 ns | 10.00 **missed** | 1 |"), "{table}");
        assert!(table.contains("as there | 50 ns | 100 ns | 0.50 | 1 |"), "{table}");
        assert!(table.contains("to the ledger: 1.40 ms; 5.00 ms where it says"), "{table}");
        assert!(table.contains("13 weeks of 10 years | 900 µs | 1.00 ms | 0.90 | 1.5 |"), "{table}");
    }

    #[test]
    fn times_are_in_the_unit_that_they_are_read_in() {
        let times = [59.4, 1_240.0, 299_400.0, 3_184_000.0, 165_400_000.0];
        assert_eq!(times.map(in_words), ["59 ns", "1.2 µs", "299 µs", "3.18 ms", "165 ms"]);
    }

    #[test]
    fn without_measurements_it_says_how_to_get_them() {
        let folder = tempfile::tempdir().unwrap();
        assert!(table(folder.path(), "2026-11-23").unwrap_err().contains("./dev bench"));
    }
}
