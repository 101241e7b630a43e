//! A reading as lines that a person can check, and the settings that a fixture asks for.

use aftershift_core::roster::read::{
    DateOrder, FileKind, Found, Note, Reader, Reading, Refused, Standing, When,
};
use aftershift_core::time::Zone;
use chrono::NaiveDate;
use std::fmt::Write as _;

/// Reads a file as its expectation asks for: in London, from the first to the last day of 2026, unless lines before all
/// others say something else ("reader zone Europe/Berlin"). Returns those lines and the answer.
pub(crate) fn answer(bytes: &[u8], expected: &str) -> String {
    let mut zone = Zone::from_phone("Europe/London", 0);
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let (mut from, mut until, mut date_order) = (day(2026, 1, 1), day(2026, 12, 31), None);
    let mut answer = String::new();
    for line in expected.lines().take_while(|line| line.starts_with("reader ")) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            [_, "zone", name] => zone = Zone::from_phone(name, 0),
            [_, "offset", minutes] => zone = Zone::from_phone("Nowhere/Known", minutes.parse().unwrap()),
            [_, "from", date] => from = date.parse().unwrap(),
            [_, "until", date] => until = date.parse().unwrap(),
            [_, "order", order] => {
                date_order = ORDERS.iter().find(|(_, name)| name == order).map(|one| one.0);
            }
            _ => panic!("{line}"),
        }
        writeln!(answer, "{line}").unwrap();
    }
    match (Reader { zone: &zone, from, until, date_order }).read(bytes) {
        Ok(reading) => answer.push_str(&written(&reading)),
        Err(refused) => writeln!(answer, "refused: {}", refusal(refused)).unwrap(),
    }
    answer
}

const ORDERS: [(DateOrder, &str); 3] = [
    (DateOrder::YearMonthDay, "y-m-d"),
    (DateOrder::DayMonthYear, "d/m/y"),
    (DateOrder::MonthDayYear, "m/d/y"),
];

fn refusal(refused: Refused) -> String {
    match refused {
        Refused::NotARoster(kind) => format!("{refused}: {kind:?}"),
        Refused::DateOrderUnclear { line, day_first, month_first, year_first } => {
            let days = [day_first, month_first, year_first]
                .map(|day| day.map_or("-".to_owned(), |day| day.to_string()));
            format!("{refused}: line {line}, {}", days.join(" or "))
        }
        other => other.to_string(),
    }
}

fn written(reading: &Reading) -> String {
    let mut text = match reading.kind {
        FileKind::ICalendar => "icalendar",
        FileKind::VCalendar1 => "vcalendar 1.0",
        FileKind::Csv => "csv",
    }
    .to_owned();
    if let Some(zone) = reading.zone {
        write!(text, ", {zone}").unwrap();
    }
    if let Some(order) = reading.date_order {
        let name = ORDERS.iter().find(|(one, _)| *one == order).map(|one| one.1).unwrap();
        write!(text, ", {name}").unwrap();
    }
    if reading.outside > 0 {
        write!(text, ", {} outside", reading.outside).unwrap();
    }
    text.push('\n');
    for found in &reading.found {
        writeln!(text, "{}", line(found)).unwrap();
    }
    for unread in &reading.unread {
        writeln!(text, "{} unread: {}", unread.line, unread.why).unwrap();
    }
    text
}

fn line(found: &Found) -> String {
    let when = match found.when {
        When::Day(day) => format!("{day} all day"),
        When::Span { start, end, zone } => {
            let end = end.map_or("?".to_owned(), |end| {
                let form = if end.date() == start.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
                end.format(form).to_string()
            });
            let zone = zone.map_or("floating", |zone| zone.name());
            format!("{} to {end} {zone}", start.format("%Y-%m-%d %H:%M"))
        }
    };
    let mut parts = vec![format!("{} {when}", found.line), found.word.to_string()];
    parts.extend(found.uid.as_ref().map(|uid| format!("uid {uid}")));
    parts.extend(found.instance.map(|day| format!("instance {day}")));
    parts.extend((found.sequence > 0).then(|| format!("sequence {}", found.sequence)));
    parts.extend(match found.standing {
        Standing::Confirmed => None,
        Standing::Tentative => Some("tentative".to_owned()),
        Standing::Cancelled => Some("cancelled".to_owned()),
    });
    parts.extend(found.notes.iter().map(|note| match note {
        Note::ClockChange => "clock change".to_owned(),
        Note::EndMissing => "no end".to_owned(),
        Note::ZoneUnknown(name) => format!("unknown zone {name}"),
        Note::ZoneOfTheFile(name) => format!("zone of the file {name}"),
        Note::OffsetOfTheFile => "offset of the file".to_owned(),
        Note::ExceptionUnread => "exception unread".to_owned(),
    }));
    parts.join(" | ")
}
