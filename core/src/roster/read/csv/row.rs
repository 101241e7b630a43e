use super::super::clock::clock_changes;
use super::super::text::word;
use super::super::window::days_within;
use super::super::{Found, Note, Reader, Standing, WORD_LIMIT, When, Why};
use super::columns::Columns;
use super::dates::Written;
use super::order::Order;
use super::table::Row;
use super::times::Times;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// What a row comes to; nothing where it says that nothing is.
///
/// # Errors
/// Why it can't be read.
pub(super) fn read(
    row: &Row,
    columns: &Columns,
    order: Order,
    reader: &Reader<'_>,
) -> Result<Vec<Found>, Why> {
    let cell = |column: Option<usize>| column.map_or("", |column| nothing_or(row.cell(column)));
    let read = [Some(columns.date), columns.end_date, columns.start, columns.end, columns.code];
    // What a spreadsheet would work out: nobody knows to what.
    if read.iter().any(|column| cell(*column).starts_with(['=', '+', '-', '@'])) {
        return Err(Why::Formula);
    }
    let code = cell(columns.code);
    let (times, code) = times(row, columns, code)?;
    if code.is_empty() && times.is_none() {
        return Ok(Vec::new());
    }
    let day = order.date(written(cell(Some(columns.date)))?)?;
    let last = match cell(columns.end_date.or(columns.end)) {
        "" => None,
        // A time alone is on the day of the start, or the next.
        text if columns.end_date.is_none() && Times::of(text).is_some() => None,
        text => match parts(text).0 {
            Some(written) => Some(order.date(written)?),
            None if columns.end_date.is_some() => return Err(Why::DateUnreadable),
            None => None,
        },
    };
    let found = |when, notes| Found {
        line: row.line,
        uid: None,
        instance: None,
        sequence: 0,
        when,
        word: word(code, WORD_LIMIT).into(),
        standing: standing(cell(columns.standing)),
        notes,
    };
    let all_day = is_true(cell(columns.all_day));
    let days = match times {
        None => Some(last.unwrap_or(day)),
        Some((0, Some(0 | 1440))) => Some(match last {
            // From midnight to midnight.
            Some(last) if last > day => last.pred_opt().unwrap_or(last),
            _ => day,
        }),
        Some(_) if all_day => Some(last.unwrap_or(day)),
        Some(_) => None,
    };
    if let Some(last) = days {
        let all = days_within(day, last, (reader.from, reader.until)).ok_or(Why::EndBeforeStart)?;
        return Ok(all.into_iter().map(|day| found(When::Day(day), Vec::new())).collect());
    }
    let Some((start, end)) = times else { return Ok(Vec::new()) };
    let start = at(day, start);
    let end = end.map(|end| ends(start, at(last.unwrap_or(day), end), last)).transpose()?;
    let mut notes = Vec::new();
    if end.is_none() {
        notes.push(Note::EndMissing);
    }
    if clock_changes(reader.zone, start, end) {
        notes.push(Note::ClockChange);
    }
    Ok(vec![found(When::Span { start, end, zone: None }, notes)])
}

/// The day of a row of which the rest can't be read.
pub(super) fn day(row: &Row, columns: &Columns, order: Order) -> Option<NaiveDate> {
    order.date(written(nothing_or(row.cell(columns.date))).ok()?).ok()
}

/// An end that isn't later than the start is on the next day, unless the row says on which day it is.
fn ends(start: NaiveDateTime, end: NaiveDateTime, day: Option<NaiveDate>) -> Result<NaiveDateTime, Why> {
    match day {
        _ if end > start => Ok(end),
        // Some write the day of the start there.
        Some(day) if day < start.date() => Err(Why::EndBeforeStart),
        _ => Ok(end + TimeDelta::days((start - end).num_days() + 1)),
    }
}

fn at(day: NaiveDate, minutes: u16) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.into())
}

/// Where people write a stroke, there is nothing.
fn nothing_or(cell: &str) -> &str {
    if cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '/' | ' ')) { "" } else { cell }
}

fn written(cell: &str) -> Result<Written, Why> {
    if cell.is_empty() {
        return Err(Why::DateMissing);
    }
    parts(cell).0.ok_or(Why::DateUnreadable)
}

/// The date of a cell, and what stands behind it: a time, where there is one.
pub(super) fn parts(cell: &str) -> (Option<Written>, &str) {
    if let Some(written) = Written::of(cell) {
        return (Some(written), "");
    }
    // Cut where a date is before and a time behind: "05/01/2026 07:00", "2026-01-05T07:00:00".
    let cuts = cell.char_indices().filter(|(_, c)| matches!(c, ' ' | 'T' | ','));
    for (place, sign) in cuts {
        let (before, after) = (&cell[..place], cell[place + sign.len_utf8()..].trim());
        if Times::of(after).is_some()
            && let Some(written) = Written::of(before)
        {
            return (Some(written), after);
        }
    }
    (None, cell)
}

type Minutes = (u16, Option<u16>);

/// The times of a row, and its code without them.
fn times<'a>(row: &Row, columns: &Columns, code: &'a str) -> Result<(Option<Minutes>, &'a str), Why> {
    let time = |column: Option<usize>| -> Result<Option<Times>, Why> {
        let text = column.map_or("", |column| nothing_or(row.cell(column)));
        let text = match parts(text) {
            (Some(_), after) if Times::of(text).is_none() => after,
            _ => text,
        };
        if text.is_empty() { Ok(None) } else { Times::of(text).map(Some).ok_or(Why::TimeUnreadable) }
    };
    let start =
        time(columns.start.filter(|start| *start != columns.date || parts(row.cell(*start)).0.is_some()))?;
    // A date with a time behind it, and no column for the time.
    let start = match start {
        None if columns.start != Some(columns.date) => match parts(row.cell(columns.date)) {
            (Some(_), after) if !after.is_empty() => Times::of(after),
            _ => None,
        },
        start => start,
    };
    match (start, time(columns.end)?) {
        (Some(Times::Span(from, to)), _) | (Some(Times::One(from)), Some(Times::One(to))) => {
            Ok((Some((from, Some(to))), code))
        }
        (Some(Times::One(from)), None) => Ok((Some((from, None)), code)),
        (None, None) => Ok(in_code(code)),
        _ => Err(Why::TimeUnreadable),
    }
}

/// "LD 07:00-19:30": the times stand behind the code.
fn in_code(code: &str) -> (Option<Minutes>, &str) {
    if let Some(Times::Span(from, to)) = Times::of(code) {
        return (Some((from, Some(to))), "");
    }
    let mut cuts = code.match_indices([' ', '(']);
    let found =
        cuts.find_map(|(place, _)| match Times::of(code[place + 1..].trim_matches([' ', '(', ')'])) {
            Some(Times::Span(from, to)) => Some((Some((from, Some(to))), code[..place].trim_end())),
            _ => None,
        });
    found.unwrap_or((None, code))
}

fn standing(cell: &str) -> Standing {
    match cell.to_lowercase().as_str() {
        "cancelled" | "canceled" | "storniert" | "abgesagt" | "annulé" | "cancelado" => Standing::Cancelled,
        "tentative" | "provisional" | "requested" | "draft" | "vorläufig" | "provisoire" => {
            Standing::Tentative
        }
        _ => Standing::Confirmed,
    }
}

fn is_true(cell: &str) -> bool {
    ["true", "yes", "wahr", "ja", "vrai", "oui", "1"].contains(&cell.to_lowercase().as_str())
}
