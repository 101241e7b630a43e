//! A roster as an iCalendar file (RFC 5545): neutral, for another calendar.

use super::{Hours, Shift};
use crate::time::{HOUR, UtcMillis, Zone};
use chrono::{DateTime, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// The file. `now` stamps its events, as the format wants. A title is the code and nothing else; the file names no app.
#[must_use]
pub fn ics(shifts: &[Shift], now: UtcMillis) -> String {
    let mut file = Lines::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Roster//EN");
    file.line("CALSCALE:GREGORIAN");
    for (name, (zone, from, to)) in zones(shifts) {
        time_zone(&mut file, &name, &zone, from, to);
    }
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for shift in shifts {
        let same = seen.entry(format!("{}-{}", shift.day, shift.code)).or_default();
        *same += 1;
        event(&mut file, shift, *same, now);
    }
    file.line("END:VCALENDAR");
    file.text
}

fn event(file: &mut Lines, shift: &Shift, same: u32, now: UtcMillis) {
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{}", uid(shift, same)));
    file.line(&format!("DTSTAMP:{}Z", basic(utc(now))));
    if let Some(hours) = shift.hours {
        let zone = match &shift.zone {
            Zone::Known(zone) => format!(";TZID={}", zone.name()),
            Zone::OffsetOnly { .. } => String::new(),
        };
        file.line(&format!("DTSTART{zone}:{}", basic(hours.begins_on(shift.day))));
        file.line(&format!("DTEND{zone}:{}", basic(hours.ends_on(shift.day))));
    } else {
        file.line(&format!("DTSTART;VALUE=DATE:{}", shift.day.date().format("%Y%m%d")));
        file.line(&format!("DTEND;VALUE=DATE:{}", shift.day.plus(1).date().format("%Y%m%d")));
    }
    file.line(&format!("SUMMARY:{}", escaped(shift.code.text())));
    file.line("TRANSP:TRANSPARENT");
    file.line("END:VEVENT");
}

/// The day, and which of the day's it is. One that a hospital's file had may say whose it is, and stands for several days
/// where it was an event over them.
fn uid(shift: &Shift, same: u32) -> String {
    format!("{}-{same}-{}", shift.day, hex(shift.code.text()))
}

fn hex(text: &str) -> String {
    crate::hex::encode(text.to_lowercase().as_bytes())
}

type Used = BTreeMap<String, (Zone, UtcMillis, UtcMillis)>;

/// The zones of the shifts, each with the time for which it is needed.
fn zones(shifts: &[Shift]) -> Used {
    let mut used: Used = BTreeMap::new();
    for shift in shifts.iter().filter(|shift| matches!(shift.zone, Zone::Known(_))) {
        let Some((begins, ends)) = shift.span() else { continue };
        let name = shift.zone.stamp(begins).zone;
        let (_, from, to) = used.entry(name).or_insert_with(|| (shift.zone.clone(), begins, ends));
        (*from, *to) = ((*from).min(begins), (*to).max(ends));
    }
    used
}

/// The offsets of a zone from one instant to the other, each from the moment on which it begins.
fn time_zone(file: &mut Lines, name: &str, zone: &Zone, from: UtcMillis, to: UtcMillis) {
    let offset = |at: UtcMillis| zone.stamp(at).offset_minutes;
    file.line("BEGIN:VTIMEZONE");
    file.line(&format!("TZID:{name}"));
    // A day before, so that the first shift has one.
    let begins = from.plus(-24 * HOUR);
    let mut before = offset(begins);
    let least = yearly_least(zone, from);
    observance(file, before, before, zone.stamp(begins).local(), least);
    for (at, after) in zone.changes(begins, to) {
        // On the clock as it stood before.
        observance(file, before, after, utc(at.plus(i64::from(before) * HOUR / 60)), least);
        before = after;
    }
    file.line("END:VTIMEZONE");
}

/// The smaller of the two offsets of a year is what it calls standard time.
fn yearly_least(zone: &Zone, from: UtcMillis) -> i32 {
    let offsets: BTreeSet<i32> =
        (0..13).map(|month| zone.stamp(from.plus(month * 30 * 24 * HOUR)).offset_minutes).collect();
    offsets.first().copied().unwrap_or_default()
}

fn observance(file: &mut Lines, from: i32, to: i32, begins: NaiveDateTime, least: i32) {
    let kind = if to > least { "DAYLIGHT" } else { "STANDARD" };
    file.line(&format!("BEGIN:{kind}"));
    file.line(&format!("DTSTART:{}", basic(begins)));
    file.line(&format!("TZOFFSETFROM:{}", written(from)));
    file.line(&format!("TZOFFSETTO:{}", written(to)));
    file.line(&format!("END:{kind}"));
}

fn written(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}{:02}", minutes / Hours::HOUR, minutes % Hours::HOUR)
}

fn utc(at: UtcMillis) -> NaiveDateTime {
    DateTime::from_timestamp_millis(at.0).unwrap_or_default().naive_utc()
}

fn basic(moment: NaiveDateTime) -> String {
    moment.format("%Y%m%dT%H%M%S").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace(['\r', '\n'], " ")
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// A line of up to 75 octets, folded where it is longer.
    fn line(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(c);
            width += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
