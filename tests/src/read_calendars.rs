//! `read-calendars DIR`: what the reader of rosters makes of other people's calendars. None of them is in the
//! repository; a folder of them is given by hand.

use crate::cli::{Arguments, Outcome, say};
use aftershift_core::roster::read::{Reader, Reading, Refused};
use aftershift_core::time::Zone;
use chrono::NaiveDate;
use std::fs;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What became of all files.
#[derive(Default)]
struct Total {
    files: usize,
    refused: usize,
    panics: usize,
    found: usize,
    unread: usize,
    outside: u32,
    slowest: Duration,
}

/// Reads every calendar in a folder and in those below it, and prints what came of each.
///
/// # Errors
/// When one of them makes the reader panic, or the folder can't be read.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let folder = arguments.folder()?;
    arguments.end()?;
    let mut paths = Vec::new();
    collect(&folder, &mut paths)?;
    paths.sort();
    let mut total = Total::default();
    for path in &paths {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        say(out, &format!("{name}: {}", total.read(&bytes)))?;
    }
    let Total { files, refused, panics, found, unread, outside, slowest } = total;
    say(
        out,
        &format!(
            "{files} files: {found} found, {unread} unread, {outside} outside, {refused} refused, {panics} panics; \
             the slowest took {} ms",
            slowest.as_millis()
        ),
    )?;
    if panics == 0 { Ok(()) } else { Err(format!("{panics} files made the reader panic")) }
}

impl Total {
    fn read(&mut self, bytes: &[u8]) -> String {
        let begun = Instant::now();
        let answer = catch_unwind(AssertUnwindSafe(|| answer(bytes)));
        self.slowest = self.slowest.max(begun.elapsed());
        self.files += 1;
        match answer {
            Err(_) => {
                self.panics += 1;
                "PANIC".to_owned()
            }
            Ok(Err(refused)) => {
                self.refused += 1;
                format!("refused: {refused}")
            }
            Ok(Ok(reading)) => {
                self.found += reading.found.len();
                self.unread += reading.unread.len();
                self.outside = self.outside.saturating_add(reading.outside);
                let why: Vec<_> =
                    reading.unread.iter().map(|one| format!("; {}: {}", one.line, one.why)).collect();
                format!(
                    "{} found, {} unread, {} outside{}",
                    reading.found.len(),
                    reading.unread.len(),
                    reading.outside,
                    why.concat()
                )
            }
        }
    }
}

/// As a phone in London reads it that looks at half a century.
fn answer(bytes: &[u8]) -> Result<Reading, Refused> {
    let day = |year| NaiveDate::from_yo_opt(year, 1).unwrap_or_default();
    Reader {
        zone: &Zone::from_phone("Europe/London", 0),
        from: day(1990),
        until: day(2040),
        date_order: None,
    }
    .read(bytes)
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        if path.is_dir() {
            collect(&path, into)?;
        } else if ending.is_some_and(|ending| ["ics", "ical", "ifb", "vcs", "csv"].contains(&ending.as_str()))
        {
            into.push(path);
        }
    }
    Ok(())
}
