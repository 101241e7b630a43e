//! Prints the reminders that rules come to over a hospital's file, each with why it is then.

use crate::cli::{Arguments, Outcome, say};
use crate::roster::Codes;
use aftershift_core::reminder::{History, Planned, Rules, plan};
use aftershift_core::roster::Roster;
use aftershift_core::time::{DayTurn, Now, UtcMillis, WorkDay, Zone};
use serde::Serialize;
use std::fs;
use std::io::Write;

/// `plan FILE --rules RULES.json --now T --zone Z [--n 60] [--codes FILE]`. T is a moment on the clock of the zone.
///
/// # Errors
/// When a file or an argument can't be understood.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let rules = arguments.option("--rules")?.ok_or("--rules is missing: a file with rules")?;
    let now = arguments.option("--now")?.ok_or("--now is missing: a moment like 2026-03-02T09:00")?;
    let zone = arguments.option("--zone")?.ok_or("--zone is missing: an IANA name")?;
    let many = arguments.number("--n", 1..=1000)?.unwrap_or(60);
    let codes = arguments
        .option("--codes")?
        .map_or_else(|| Ok(Codes::of_the_content()), |file| Codes::read(&file))?;
    let file = arguments.next_word()?;
    arguments.end()?;
    let zone = Zone::Known(zone.parse().map_err(|_| format!("there is no zone {zone}"))?);
    let rules = read(&rules)?;
    let now = moment(&now, &zone)?;
    let today = WorkDay::on(now.zone.stamp(now.at).local().date());
    let (_, placed) = codes.read_roster(&file, (today.minus(30), today.plus(732)), &zone, None)?;
    let mut roster = Roster::default();
    for (_, shift) in placed.shifts {
        roster.days.entry(shift.day).or_default().push(shift);
    }
    let many = usize::try_from(many).unwrap_or(usize::MAX);
    for planned in plan(&rules, &roster, &History::default(), &now, DayTurn::default(), many) {
        say(out, &serde_json::to_string(&Printed::of(&planned)).map_err(|error| error.to_string())?)?;
    }
    Ok(())
}

fn read(file: &str) -> Outcome<Rules> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file} can't be read: {error}"))?;
    let rules: Rules = serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    rules.check().map_err(|refusal| format!("{file}: {refusal}"))?;
    Ok(rules)
}

fn moment(text: &str, zone: &Zone) -> Outcome<Now> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .map_err(|_| format!("--now: {text} is no moment like 2026-03-02T09:00"))?;
    Ok(Now { at: zone.resolve(local).at, zone: zone.clone() })
}

#[derive(Serialize)]
struct Printed {
    id: String,
    civil: String,
    zone: String,
    utc: String,
    not_after: String,
    window: u16,
    kind: String,
    shift: Option<String>,
    why: String,
}

impl Printed {
    fn of(planned: &Planned) -> Self {
        let utc = |at: UtcMillis| {
            chrono::DateTime::from_timestamp_millis(at.0)
                .map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string())
        };
        Self {
            id: format!("{:016x}", planned.id),
            civil: planned.civil.format("%Y-%m-%dT%H:%M").to_string(),
            zone: planned.zone.stamp(planned.at).zone,
            utc: utc(planned.at).unwrap_or_default(),
            not_after: utc(planned.not_after).unwrap_or_default(),
            window: planned.window,
            kind: format!("{:?}", planned.kind),
            shift: planned.shift.as_ref().map(|shift| format!("{} {}", shift.day, shift.code)),
            why: format!("{:?}", planned.why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(rules: &str, words: &[&str]) -> Outcome<String> {
        let folder = tempfile::tempdir().unwrap();
        let (file, rules_file) = (folder.path().join("roster.csv"), folder.path().join("rules.json"));
        fs::write(&file, "Date,Shift\n2026-03-02,N\n2026-03-03,N\n2026-03-05,E\n").unwrap();
        fs::write(&rules_file, rules).unwrap();
        let given =
            [file.to_str().unwrap(), "--rules", rules_file.to_str().unwrap(), "--zone", "Europe/London"];
        let mut out = Vec::new();
        let words = given.iter().chain(words).map(|word| (*word).to_owned());
        command(&mut Arguments::new(words), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn it_prints_when_and_why() {
        let rules =
            r#"{"rules":[{"WindDown":{"minutes":10}},{"DayOff":{"time":660}}],"most_a_day":1,"sleep":null}"#;
        let printed = run(rules, &["--now", "2026-03-02T09:00", "--n", "3"]).unwrap();
        let lines: Vec<serde_json::Value> =
            printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let civil: Vec<_> = lines.iter().map(|line| line["civil"].as_str().unwrap()).collect();
        // The day off begins with the sleep after the night.
        assert_eq!(civil, ["2026-03-03T07:20", "2026-03-04T07:20", "2026-03-04T16:30"]);
        assert_eq!(lines[0]["kind"], "WindDown");
        assert_eq!(lines[0]["shift"], "2026-03-02 N");
        assert_eq!(lines[0]["why"], "AsChosen");
        assert_eq!(lines[0]["not_after"], "2026-03-03T07:59:59Z");
    }

    #[test]
    fn rules_that_cannot_be_are_refused() {
        let now = ["--now", "2026-03-02T09:00"];
        let window = r#"{"rules":[{"WindDown":{"minutes":30}}],"most_a_day":1,"sleep":null}"#;
        assert!(run(window, &now).unwrap_err().contains("minutes out of bounds"));
        let many = r#"{"rules":[],"most_a_day":9,"sleep":null}"#;
        assert!(run(many, &now).unwrap_err().contains("not between 1 and 3 a day"));
        assert!(run("{}", &now).is_err());
        let none = r#"{"rules":[],"most_a_day":1,"sleep":null}"#;
        assert_eq!(run(none, &now).unwrap(), "");
        assert!(run(none, &["--now", "tomorrow"]).unwrap_err().contains("--now"));
    }
}
