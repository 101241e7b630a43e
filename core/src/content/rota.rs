//! Where a roster starts from: codes, and cycles that many rotas have.

use super::problem::{ContentProblem, all, fits, headed, in_order};
use crate::roster::{CodeName, Cycle, Hours, Kind, ShiftCode};
use crate::time::TimeOfDay;
use serde::Deserialize;

/// A code that everybody starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedCode {
    /// Its content id.
    pub id: String,
    /// Where it comes from.
    pub source: String,
    /// What it stands for, as long as the person says nothing else.
    pub code: ShiftCode,
    /// What else it stands for in other places: then the person is asked.
    pub or: Vec<ShiftCode>,
}

/// A cycle to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CyclePreset {
    /// Its content id.
    pub id: String,
    /// Where it comes from.
    pub source: String,
    /// What it is called.
    pub label: String,
    /// The same in words.
    pub about: String,
    /// Its days, from the first.
    pub days: Vec<PresetDay>,
}

/// A day of a preset: the person says which of their codes it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PresetDay {
    /// The code for days.
    Day,
    /// The code for nights.
    Night,
    /// No shift.
    Off,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeFile {
    id: String,
    #[serde(rename = "version")]
    _version: u32,
    source: String,
    licence: String,
    checked: String,
    code: String,
    label: String,
    kind: String,
    start: Option<String>,
    end: Option<String>,
    order: u32,
    #[serde(default)]
    or: Vec<Meaning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meaning {
    label: String,
    kind: String,
    start: Option<String>,
    end: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CycleFile {
    id: String,
    #[serde(rename = "version")]
    _version: u32,
    source: String,
    licence: String,
    checked: String,
    label: String,
    about: String,
    days: String,
    order: u32,
}

headed!(CodeFile, CycleFile);

/// In characters: a line on a small phone, and what stands below it.
const LABEL_LIMIT: usize = 34;
const ABOUT_LIMIT: usize = 120;

pub(super) fn codes(files: &[(&str, &str)]) -> Result<Vec<SeedCode>, ContentProblem> {
    let files = in_order("en/codes/", all(files, "en/codes/")?, |file: &CodeFile| file.order)?;
    let mut found: Vec<SeedCode> = Vec::new();
    for file in files {
        let problem =
            |key: &str, reason: &str| ContentProblem::new(&format!("en/codes/{}.toml", file.id), key, reason);
        let name = CodeName::take(&file.code).map_err(|refusal| problem("code", &refusal.to_string()))?;
        if found.iter().any(|other| other.code.name == name) {
            return Err(problem("code", "another file has the same"));
        }
        let read = |meaning: &Meaning| {
            if !fits(&meaning.label, LABEL_LIMIT) {
                return Err(problem("label", "is empty or longer than 34 characters"));
            }
            let kind = Kind::from_word(&meaning.kind).ok_or_else(|| problem("kind", "is unknown"))?;
            let hours = hours(meaning).map_err(|reason| problem("start", reason))?;
            let code = ShiftCode::new(name.clone(), &meaning.label, kind, hours);
            code.map_err(|refusal| problem("kind", &refusal.to_string()))
        };
        let or = file.or.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let first = Meaning { label: file.label, kind: file.kind, start: file.start, end: file.end };
        let code = ShiftCode { is_sure: or.is_empty(), ..read(&first)? };
        found.push(SeedCode { id: file.id, source: file.source, code, or });
    }
    Ok(found)
}

fn hours(meaning: &Meaning) -> Result<Option<Hours>, &'static str> {
    match (&meaning.start, &meaning.end) {
        (None, None) => Ok(None),
        (Some(start), Some(end)) => {
            let (start, end) = (time(start).ok_or("is no time")?, time(end).ok_or("is no time")?);
            Ok(Some(Hours::between(start, end)))
        }
        _ => Err("has no end, or an end no start"),
    }
}

/// HH:MM.
fn time(text: &str) -> Option<TimeOfDay> {
    let time = chrono::NaiveTime::parse_from_str(text, "%H:%M").ok()?;
    Some(TimeOfDay::of(chrono::NaiveDate::default().and_time(time)))
}

pub(super) fn cycles(files: &[(&str, &str)]) -> Result<Vec<CyclePreset>, ContentProblem> {
    let files = in_order("en/cycles/", all(files, "en/cycles/")?, |file: &CycleFile| file.order)?;
    let preset = |file: CycleFile| {
        let problem = |key: &str, reason: &str| {
            ContentProblem::new(&format!("en/cycles/{}.toml", file.id), key, reason)
        };
        if !fits(&file.label, LABEL_LIMIT) {
            return Err(problem("label", "is empty or longer than 34 characters"));
        }
        if !fits(&file.about, ABOUT_LIMIT) {
            return Err(problem("about", "is empty or longer than 120 characters"));
        }
        let days = file.days.split_whitespace().flat_map(str::chars).map(|day| match day {
            'D' => Some(PresetDay::Day),
            'N' => Some(PresetDay::Night),
            '-' => Some(PresetDay::Off),
            _ => None,
        });
        let days = days
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| problem("days", "has something else than D, N or -"))?;
        if days.is_empty() || days.len() > Cycle::LONGEST {
            return Err(problem("days", "has none, or too many"));
        }
        Ok(CyclePreset { id: file.id, source: file.source, label: file.label, about: file.about, days })
    };
    files.into_iter().map(preset).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Library;

    fn preset(id: &str) -> String {
        let library = Library::embedded().unwrap();
        let preset = library.cycles.iter().find(|preset| preset.id == id).unwrap();
        let letter = |day: &PresetDay| match day {
            PresetDay::Day => 'D',
            PresetDay::Night => 'N',
            PresetDay::Off => '-',
        };
        preset.days.iter().map(letter).collect()
    }

    #[test]
    fn presets_are_as_long_as_they_say() {
        let library = Library::embedded().unwrap();
        for preset in &library.cycles {
            let says = format!("{} days.", preset.days.len());
            assert!(preset.about.ends_with(&says), "{}: {says}", preset.id);
        }
    }

    #[test]
    fn presets_are_the_patterns_that_they_are_named_after() {
        assert_eq!(preset("pitman"), "DD--DDD--DD---");
        assert_eq!(preset("dupont"), "NNNN---DDD-NNN---DDDD-------");
        assert_eq!(preset("four-on-four-off-nights"), "DDDD----NNNN----");
        assert_eq!(preset("pitman-swap-28").len(), 56);
    }

    #[test]
    fn l_is_late_or_leave_and_asks() {
        let seeds = &Library::embedded().unwrap().codes;
        let unsure: Vec<_> = seeds.iter().filter(|seed| !seed.code.is_sure).collect();
        assert_eq!(unsure.iter().map(|seed| seed.code.name.text()).collect::<Vec<_>>(), ["L"]);
        assert_eq!((unsure[0].code.kind, unsure[0].or[0].kind), (Kind::Shift, Kind::Leave));
    }

    #[test]
    fn a_broken_file_is_named_with_its_key() {
        let head = "version = 1\nsource = \"s\"\nlicence = \"l\"\nchecked = \"2026-11-29\"\n";
        let code = |rest: &str| {
            let text = format!("id = \"x\"\n{head}{rest}");
            codes(&[("en/codes/x.toml", &text)]).map(|_| ()).map_err(|problem| problem.key)
        };
        let good = "code = \"X\"\nlabel = \"X\"\nkind = \"leave\"\norder = 1\n";
        assert_eq!(code(good), Ok(()));
        assert_eq!(code(&good.replace("leave", "holiday")), Err("kind".to_owned()));
        assert_eq!(code(&good.replace("leave", "shift")), Err("kind".to_owned()));
        assert_eq!(code(&good.replace("code = \"X\"", "code = \"too long a code\"")), Err("code".to_owned()));
        assert_eq!(code(&format!("start = \"07:00\"\n{good}")), Err("start".to_owned()));
        let cycle = |days: &str| {
            let text =
                format!("id = \"x\"\n{head}label = \"X\"\nabout = \"X\"\ndays = \"{days}\"\norder = 1\n");
            cycles(&[("en/cycles/x.toml", &text)]).map(|_| ()).map_err(|problem| problem.key)
        };
        assert_eq!(cycle("DDN-"), Ok(()));
        assert_eq!((cycle("DX"), cycle("")), (Err("days".to_owned()), Err("days".to_owned())));
    }
}
