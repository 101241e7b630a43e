//! Her roster: the ward's file every four weeks, as it would come, and a cycle for what lies beyond the last one.
//! Through the use cases, as everything here.

use super::Story;
use super::day::day_of;
use super::rota::Duty;
use crate::cli::Outcome;
use crate::fixture::SetClock;
use aftershift_core::app::{App, AppError, CycleAction, ImportAction};
use aftershift_core::time::{DayTurn, WorkDay};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A published roster covers so many days.
const ROSTER: u32 = 28;
/// And comes out so many days before it begins.
const AHEAD: u32 = 14;

/// From the first day of the story to four weeks after its end.
pub(super) fn live(app: &mut App, clock: &SetClock, story: &Story, dir: &Path) -> Outcome {
    let broke_off = |error: AppError| format!("the story broke off: {error}");
    let today = WorkDay::of(story.zone.stamp(story.until).local(), DayTurn::default());
    let file = dir.join("roster.ics");
    let mut begins = today.minus(story.days);
    while begins <= today.plus(ROSTER) {
        clock.set(story.zone.resolve(begins.minus(AHEAD).date().and_time(chrono::NaiveTime::MIN)).at);
        fs::write(&file, published(story, today, begins)).map_err(|error| error.to_string())?;
        let opened = app.roster_import_act(ImportAction::Open { from: file.clone() });
        let opened = opened.map_err(broke_off)?;
        // The ward's words are explained once.
        let unknown = opened.open.into_iter().flat_map(|open| open.words).filter(|word| !word.is_known);
        for word in unknown {
            let code = if word.word == NIGHT { "N" } else { "LD" };
            let means = ImportAction::Means { word: word.word, code: code.to_owned() };
            app.roster_import_act(means).map_err(broke_off)?;
        }
        app.roster_import_act(ImportAction::Apply).map_err(broke_off)?;
        begins = begins.plus(ROSTER);
    }
    fs::remove_file(&file).map_err(|error| error.to_string())?;
    clock.set(story.until);
    cycle(app, begins).map_err(broke_off)
}

/// What the ward calls them.
const LONG_DAY: &str = "Long Day (RN)";
const NIGHT: &str = "Night Duty (RN)";

/// One roster, as a hospital's system exports it.
fn published(story: &Story, today: WorkDay, begins: WorkDay) -> String {
    let mut file = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ward//Roster//EN\r\n");
    for day in begins.through(begins.plus(ROSTER - 1)) {
        let back = today.days_since(day);
        let (planned, _) = day_of(story, day, back);
        let (word, from, to) = match planned.duty {
            Duty::Day => (LONG_DAY, "T070000", Some((day, "T193000"))),
            Duty::Night => (NIGHT, "T190000", Some((day.plus(1), "T073000"))),
            Duty::Leave => ("AL", "", None),
            Duty::Off => continue,
        };
        let basic = |day: WorkDay| day.date().format("%Y%m%d").to_string();
        let times = match to {
            Some((end, to)) => format!("DTSTART:{}{from}\r\nDTEND:{}{to}", basic(day), basic(end)),
            None => format!("DTSTART;VALUE=DATE:{}", basic(day)),
        };
        let _ = write!(
            file,
            "BEGIN:VEVENT\r\nUID:{day}@ward.example\r\nSUMMARY:{word}\r\n{times}\r\nEND:VEVENT\r\n"
        );
    }
    file.push_str("END:VCALENDAR\r\n");
    file
}

/// Three long days, then nights, as the ward's rota goes on.
fn cycle(app: &mut App, begins: WorkDay) -> Result<(), AppError> {
    app.cycles_act(CycleAction::StartOwn { length: ROSTER })?;
    for (place, letter) in (0u32..).zip(super::rota::ROTA) {
        let code = match letter {
            b'D' => Some("LD"),
            b'N' => Some("N"),
            _ => None,
        };
        app.cycles_act(CycleAction::SetDay { place, code: code.map(str::to_owned) })?;
    }
    app.cycles_act(CycleAction::Begin { day: begins })?;
    app.cycles_act(CycleAction::Save)?;
    Ok(())
}
