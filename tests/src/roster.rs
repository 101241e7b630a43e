//! Prints the shifts of a hospital's file, as the app would take them.

use crate::cli::{Arguments, Outcome, say};
use aftershift_core::content::Library;
use aftershift_core::roster::import::{Left, Meaning, Placed, place};
use aftershift_core::roster::read::{DateOrder, Reader, Reading};
use aftershift_core::roster::{CodeName, Hours, Kind, Roster, Shift, ShiftCode};
use aftershift_core::time::{TimeOfDay, WorkDay, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;

/// `roster FILE --from DATE --to DATE --zone ZONE [--codes FILE] [--dates ymd|dmy|mdy]`
///
/// # Errors
/// When the file isn't a roster, or an argument can't be understood.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let from = day(arguments, "--from")?;
    let to = day(arguments, "--to")?;
    let zone = arguments.option("--zone")?.ok_or("--zone is missing: an IANA name")?;
    let codes = arguments
        .option("--codes")?
        .map_or_else(|| Ok(Codes::of_the_content()), |file| Codes::read(&file))?;
    let date_order = arguments.option("--dates")?.map(|order| date_order(&order)).transpose()?;
    let file = arguments.next_word()?;
    arguments.end()?;
    let zone = Zone::Known(zone.parse().map_err(|_| format!("there is no zone {zone}"))?);
    let (reading, placed) = codes.read_roster(&file, (from, to), &zone, date_order)?;
    for (line, shift) in &placed.shifts {
        say(out, &serde_json::to_string(&Printed::of(*line, shift)).map_err(|error| error.to_string())?)?;
    }
    for problem in problems(&reading, &placed) {
        let _ = writeln!(std::io::stderr(), "{problem}");
    }
    Ok(())
}

/// Codes, and what words of a file stand for.
pub(crate) struct Codes {
    roster: Roster,
    words: BTreeMap<String, Meaning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodesFile {
    code: Vec<CodeEntry>,
    /// Words that are no shift.
    #[serde(default)]
    ignore: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeEntry {
    code: String,
    #[serde(default)]
    label: String,
    kind: String,
    start: Option<String>,
    end: Option<String>,
    /// What files call it.
    #[serde(default)]
    words: Vec<String>,
}

impl Codes {
    /// Those that everybody starts with. "L" stays a question.
    pub(crate) fn of_the_content() -> Self {
        let codes =
            Library::embedded().map(|library| library.codes.iter().map(|seed| seed.code.clone()).collect());
        Self {
            roster: Roster { codes: codes.unwrap_or_default(), ..Roster::default() },
            words: BTreeMap::new(),
        }
    }

    pub(crate) fn read(file: &str) -> Outcome<Self> {
        let text = fs::read_to_string(file).map_err(|error| format!("{file} can't be read: {error}"))?;
        let read: CodesFile = toml::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
        let mut codes = Self { roster: Roster::default(), words: BTreeMap::new() };
        for entry in read.code {
            let wrong = |what: String| format!("{file}: {}: {what}", entry.code);
            let name = CodeName::take(&entry.code).map_err(|refusal| wrong(refusal.to_string()))?;
            let kind = Kind::from_word(&entry.kind).ok_or_else(|| wrong("the kind is unknown".to_owned()))?;
            let hours = match (&entry.start, &entry.end) {
                (Some(start), Some(end)) => Some(Hours::between(time(start)?, time(end)?)),
                _ => None,
            };
            let code = ShiftCode::new(name.clone(), &entry.label, kind, hours);
            codes.roster.codes.push(code.map_err(|refusal| wrong(refusal.to_string()))?);
            for word in &entry.words {
                codes.words.insert(word.to_lowercase(), Meaning::Code(name.clone()));
            }
        }
        codes.words.extend(read.ignore.iter().map(|word| (word.to_lowercase(), Meaning::Nothing)));
        Ok(codes)
    }

    /// What a file says, and what becomes of it.
    pub(crate) fn read_roster(
        &self,
        file: &str,
        (from, to): (WorkDay, WorkDay),
        zone: &Zone,
        date_order: Option<DateOrder>,
    ) -> Outcome<(Reading, Placed)> {
        let bytes = fs::read(file).map_err(|error| format!("{file} can't be read: {error}"))?;
        let reader = Reader { zone, from: from.date(), until: to.date(), date_order };
        let reading = reader.read(&bytes).map_err(|refused| refused.to_string())?;
        let placed = self.place(&reading, zone);
        Ok((reading, placed))
    }

    fn place(&self, reading: &Reading, zone: &Zone) -> Placed {
        let zone = reading.zone.map_or_else(|| zone.clone(), Zone::Known);
        place(reading, &self.roster, &self.words, &zone)
    }
}

#[derive(Serialize)]
struct Printed {
    line: u32,
    day: String,
    code: String,
    kind: &'static str,
    start: Option<String>,
    end: Option<String>,
    zone: String,
}

impl Printed {
    fn of(line: u32, shift: &Shift) -> Self {
        let moment = |moment: chrono::NaiveDateTime| moment.format("%Y-%m-%dT%H:%M").to_string();
        Self {
            line,
            day: shift.day.to_string(),
            code: shift.code.text().to_owned(),
            kind: shift.kind.word(),
            start: shift.hours.map(|hours| moment(hours.begins_on(shift.day))),
            end: shift.hours.map(|hours| moment(hours.ends_on(shift.day))),
            zone: shift.zone.stamp(aftershift_core::time::UtcMillis(0)).zone,
        }
    }
}

/// What wasn't understood, by line.
fn problems(reading: &Reading, placed: &Placed) -> Vec<String> {
    let unread = reading.unread.iter().map(|unread| (unread.line, unread.why.to_string()));
    let left = placed.left.iter().map(|(line, left)| {
        let why = match left {
            Left::WordUnknown => "nobody has said what its word stands for".to_owned(),
            Left::NoEnd => "it has no end, and its code has no hours".to_owned(),
            Left::Refused(refusal) => refusal.to_string(),
        };
        (*line, why)
    });
    let mut all: Vec<(u32, String)> = unread.chain(left).collect();
    all.sort();
    all.into_iter().map(|(line, why)| format!("line {line}: {why}")).collect()
}

fn day(arguments: &mut Arguments, name: &str) -> Outcome<WorkDay> {
    let text = arguments.option(name)?.ok_or_else(|| format!("{name} is missing: a date like 2026-03-01"))?;
    text.parse().map_err(|_| format!("{name}: {text} is no date"))
}

fn time(text: &str) -> Outcome<TimeOfDay> {
    let time = chrono::NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| format!("{text} is no time"))?;
    Ok(TimeOfDay::of(chrono::NaiveDate::default().and_time(time)))
}

fn date_order(text: &str) -> Outcome<DateOrder> {
    match text {
        "ymd" => Ok(DateOrder::YearMonthDay),
        "dmy" => Ok(DateOrder::DayMonthYear),
        "mdy" => Ok(DateOrder::MonthDayYear),
        _ => Err(format!("--dates: {text} is neither ymd, dmy nor mdy")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(words: &[&str]) -> Outcome<String> {
        let mut out = Vec::new();
        command(&mut Arguments::new(words.iter().map(|word| (*word).to_owned())), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn shifts_come_out_as_lines_of_json() {
        let folder = tempfile::tempdir().unwrap();
        let (file, codes) = (folder.path().join("r.csv"), folder.path().join("codes.toml"));
        fs::write(&file, "Date,Shift\n2026-03-02,Night Duty\n2026-03-03,?\n").unwrap();
        let text = "[[code]]\ncode = \"N\"\nkind = \"shift\"\nstart = \"20:00\"\nend = \"08:00\"\nwords = [\"Night Duty\"]\n";
        fs::write(&codes, text).unwrap();
        let (file, codes) = (file.display().to_string(), codes.display().to_string());
        let range = ["--from", "2026-01-01", "--to", "2026-12-31", "--zone", "Europe/London"];
        let printed = run(&[&[&*file, "--codes", &codes][..], &range].concat()).unwrap();
        assert_eq!(
            printed.trim_end(),
            r#"{"line":2,"day":"2026-03-02","code":"N","kind":"shift","start":"2026-03-02T20:00","end":"2026-03-03T08:00","zone":"Europe/London"}"#
        );
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        assert!(run(&["x.ics"]).unwrap_err().contains("--from"));
        let range = ["x.ics", "--from", "2026-01-01", "--to", "2026-12-31", "--zone"];
        assert!(run(&[&range[..], &["Mars/Olympus"]].concat()).unwrap_err().contains("Mars/Olympus"));
        assert!(run(&[&range[..], &["UTC"]].concat()).unwrap_err().contains("x.ics"));
    }
}
