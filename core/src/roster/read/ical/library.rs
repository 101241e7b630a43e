//! What is asked of `calcard`: what the lines of an event mean, and which zone a name stands for; [`super::repeat`] asks
//! it for the rest. It must not take the app with it: a panic of it is one event that can't be read. Outside this folder
//! nothing knows it.

use super::super::Why;
use super::super::text::Line;
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as AnyTz;
use calcard::icalendar::{ICalendarComponent, ICalendarEntry};
use calcard::{Entry, Parser};
use chrono::{Days, FixedOffset, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::str::FromStr as _;

/// Runs something of the library.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Why> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Why::Damaged)
}

/// The properties of an event. `text` is room for its lines.
pub(super) fn entries(lines: &[Line<'_>], text: &mut String) -> Result<Vec<ICalendarEntry>, Why> {
    text.clear();
    text.push_str("BEGIN:VEVENT\r\n");
    for line in lines {
        text.push_str(&line.text);
        text.push_str("\r\n");
    }
    text.push_str("END:VEVENT\r\n");
    let component = guarded(|| match Parser::new(text).entry() {
        Entry::ICalendar(mut calendar) => calendar.components.drain(..).next(),
        _ => None,
    })?;
    component.map(|component: ICalendarComponent| component.entries).ok_or(Why::Damaged)
}

/// The zone that a name stands for, Windows' names too.
pub(super) fn zone(name: &str) -> Option<Tz> {
    match guarded(|| AnyTz::from_str(name)) {
        Ok(Ok(AnyTz::Tz(tz))) => Some(tz),
        _ => None,
    }
}

/// What a value says: a day, or a time, with an offset from UTC where one is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A whole day.
    Day(NaiveDate),
    /// A time without more.
    Time(NaiveDateTime),
    /// A time in UTC.
    Utc(NaiveDateTime),
}

/// The value of a date. 24:00 is the next day's midnight, and a leap second the one before it.
pub(super) fn value(date: &PartialDateTime) -> Option<Value> {
    let day = NaiveDate::from_ymd_opt(date.year?.into(), date.month?.into(), date.day?.into())?;
    let Some(hour) = date.hour else { return Some(Value::Day(day)) };
    let (minute, second) = (date.minute.unwrap_or(0), date.second.unwrap_or(0).min(59));
    let at = match (hour, minute) {
        (24, 0) => day.checked_add_days(Days::new(1))?.and_hms_opt(0, 0, 0)?,
        _ => day.and_hms_opt(hour.into(), minute.into(), second.into())?,
    };
    let Some(hours) = date.tz_hour else { return Some(Value::Time(at)) };
    let seconds = i32::from(hours) * 3600 + i32::from(date.tz_minute.unwrap_or(0)) * 60;
    let offset = FixedOffset::east_opt(if date.tz_minus { -seconds } else { seconds })?;
    at.checked_sub_offset(offset).map(Value::Utc)
}
