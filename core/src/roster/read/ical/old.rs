//! What is different in vCalendar 1.0: how an event repeats, how lists are written, and the offset of the calendar.

use super::super::Why;
use super::super::text::Line;
use chrono::NaiveDateTime;

/// The lines of an event, written as version 2.0 writes them.
///
/// # Errors
/// When it repeats in a way that isn't understood.
pub(super) fn as_new(lines: &[Line<'_>]) -> Result<Vec<Line<'static>>, Why> {
    lines.iter().map(line).collect()
}

fn line(line: &Line<'_>) -> Result<Line<'static>, Why> {
    let text = match line.name().to_ascii_uppercase().as_str() {
        "RRULE" => format!("RRULE:{}", rule(line.value())?),
        // The older lists have semicolons between their days.
        "EXDATE" | "RDATE" => line.text.replacen(line.value(), &line.value().replace(';', ","), 1),
        _ => with_charset(line),
    };
    Ok(Line { number: line.number, text: text.into() })
}

/// What is quoted without naming its letters is in UTF-8 where it can be.
fn with_charset(line: &Line<'_>) -> String {
    let (head, value) = line.text.split_once(':').unwrap_or((&line.text, ""));
    let names = head.to_ascii_uppercase();
    if !names.contains("QUOTED-PRINTABLE") || names.contains("CHARSET=") || !is_utf8(value) {
        return line.text.clone().into_owned();
    }
    format!("{head};CHARSET=UTF-8:{value}")
}

/// Whether quoted bytes are UTF-8.
fn is_utf8(quoted: &str) -> bool {
    let mut bytes = Vec::new();
    let mut rest = quoted.bytes();
    while let Some(byte) = rest.next() {
        let hex = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        if byte == b'=' {
            let (Some(high), Some(low)) = (rest.next().and_then(hex), rest.next().and_then(hex)) else {
                return false;
            };
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

/// A rule as version 2.0 writes it: "D2 #10" is every second day, ten times.
fn rule(text: &str) -> Result<String, Why> {
    let mut parts = text.split_ascii_whitespace();
    let first = parts.next().ok_or(Why::RuleUnreadable)?.to_ascii_uppercase();
    let digits = first.find(|c: char| c.is_ascii_digit()).ok_or(Why::RuleUnreadable)?;
    let (kind, interval) = first.split_at(digits);
    let interval: u16 = interval.parse().map_err(|_| Why::RuleUnreadable)?;
    let (frequency, list) = match kind {
        "D" => ("DAILY", None),
        "W" => ("WEEKLY", Some("BYDAY")),
        "MD" => ("MONTHLY", Some("BYMONTHDAY")),
        "MP" => ("MONTHLY", Some("BYDAY")),
        "YM" => ("YEARLY", Some("BYMONTH")),
        "M" => return Err(Why::RepeatsTooOften),
        _ => return Err(Why::RuleUnreadable),
    };
    let mut rule = format!("FREQ={frequency};INTERVAL={interval}");
    let (mut values, mut count, mut until, mut place) = (Vec::new(), None, None, String::new());
    for part in parts {
        match (part.as_bytes(), list) {
            ([b'#', ..], _) => count = Some(part[1..].parse::<u32>().map_err(|_| Why::RuleUnreadable)?),
            // A date, with or without a time.
            ([b'0'..=b'9', _, _, _, _, _, _, _, ..], _) => until = Some(part),
            // "1+" is the first of the month, "2-" the last but one; the days of the week follow.
            ([digit @ b'1'..=b'5', sign @ (b'+' | b'-')], Some("BYDAY")) if kind == "MP" => {
                place = format!("{}{}", char::from(*sign), char::from(*digit));
            }
            (_, Some("BYDAY")) if is_weekday(part) => values.push(format!("{place}{part}")),
            (_, Some("BYMONTHDAY" | "BYMONTH")) => values.push(day_of_month(part)?),
            _ => return Err(Why::RuleUnreadable),
        }
    }
    let mut end = |name: &str, value: &str| rule.extend([";", name, "=", value]);
    if let Some(list) = list.filter(|_| !values.is_empty()) {
        end(list, &values.join(","));
    }
    if let Some(until) = until {
        end("UNTIL", until);
    }
    match count {
        // Nought is for ever.
        Some(0) => {}
        Some(count) => end("COUNT", &count.to_string()),
        // Twice, where it doesn't say.
        None if until.is_none() => end("COUNT", "2"),
        None => {}
    }
    Ok(rule)
}

fn is_weekday(text: &str) -> bool {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().any(|day| day.eq_ignore_ascii_case(text))
}

/// "15", "1+" for the first, "1-" for the last, "LD" for the last too.
fn day_of_month(text: &str) -> Result<String, Why> {
    if text.eq_ignore_ascii_case("LD") {
        return Ok("-1".to_owned());
    }
    let (digits, sign) = match text.strip_suffix('-') {
        Some(digits) => (digits, "-"),
        None => (text.strip_suffix('+').unwrap_or(text), ""),
    };
    let day: u8 = digits.parse().map_err(|_| Why::RuleUnreadable)?;
    Ok(format!("{sign}{day}"))
}

/// More summers than any calendar names.
const MOST_SUMMERS: usize = 200;

/// How far the calendar's clock is from Greenwich.
#[derive(Debug)]
pub(super) struct Offsets {
    /// In minutes, without summer time.
    standard: i32,
    /// When another offset holds: from, to (in the calendar's own standard time), minutes.
    summers: Vec<(NaiveDateTime, NaiveDateTime, i32)>,
}

impl Offsets {
    /// None where the calendar doesn't say.
    pub(super) fn of(lines: &[Line<'_>]) -> Option<Self> {
        let standard = lines.iter().find(|line| line.is("TZ")).and_then(|line| minutes(line.value()))?;
        let summers = lines.iter().filter(|line| line.is("DAYLIGHT"));
        Some(Self {
            standard,
            summers: summers.filter_map(|line| summer(line.value())).take(MOST_SUMMERS).collect(),
        })
    }

    /// In minutes, at a moment in UTC.
    pub(super) fn at(&self, utc: NaiveDateTime) -> i32 {
        let standard = utc + chrono::TimeDelta::minutes(self.standard.into());
        let summer = self.summers.iter().find(|(from, to, _)| (*from..*to).contains(&standard));
        summer.map_or(self.standard, |(_, _, minutes)| *minutes)
    }
}

/// "TRUE;+02;20260329T020000;20261025T020000;CET;CEST".
fn summer(value: &str) -> Option<(NaiveDateTime, NaiveDateTime, i32)> {
    let parts: Vec<&str> = value.split(';').map(str::trim).collect();
    let [holds, offset, from, to, ..] = parts.as_slice() else { return None };
    let at =
        |text: &str| NaiveDateTime::parse_from_str(text.trim_end_matches(['Z', 'z']), "%Y%m%dT%H%M%S").ok();
    holds.eq_ignore_ascii_case("TRUE").then_some(())?;
    Some((at(from)?, at(to)?, minutes(offset)?))
}

/// "+01", "-0530", "+01:00".
fn minutes(text: &str) -> Option<i32> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let digits = digits.replace(':', "");
    if !(1..=4).contains(&digits.len()) || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (hours, rest) = digits.split_at(digits.len().min(if digits.len() == 3 { 1 } else { 2 }));
    let (hours, rest): (i32, i32) =
        (hours.parse().ok()?, if rest.is_empty() { 0 } else { rest.parse().ok()? });
    (hours <= 14 && rest < 60).then_some(sign * (hours * 60 + rest))
}
