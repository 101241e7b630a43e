use super::super::clock::clock_changes;
use super::super::window::days_within;
use super::super::{Found, Note, When, Why};
use super::event::{End, Event};
use super::moment::{Moment, WallClock};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

/// What an event comes to that starts then, on its own clock: a span, or its days within those that are looked at.
///
/// # Errors
/// When it ends before it starts.
pub(super) fn spans(
    event: &Event<'_>,
    start: NaiveDateTime,
    end: End,
    instance: Option<NaiveDate>,
    days: (NaiveDate, NaiveDate),
) -> Result<Vec<Found>, Why> {
    let found = |when, notes| Found {
        line: event.line,
        uid: event.uid.clone(),
        instance,
        sequence: event.sequence,
        when,
        word: event.word.clone(),
        standing: event.standing,
        notes,
    };
    match event.start {
        Moment::Day(first) => {
            let more = how_many_days(first, end)?.saturating_sub(1);
            let last = start.date().checked_add_days(Days::new(more)).unwrap_or(NaiveDate::MAX);
            let all = days_within(start.date(), last, days).unwrap_or_default();
            Ok(all.into_iter().map(|day| found(When::Day(day), event.notes.clone())).collect())
        }
        Moment::Time(_, clock) => {
            let (when, notes) = span(event, clock, start, ends(event, clock, start, end)?);
            Ok(vec![found(when, event.notes.iter().cloned().chain(notes).collect())])
        }
    }
}

fn how_many_days(first: NaiveDate, end: End) -> Result<u64, Why> {
    let count = match end {
        End::Missing => 1,
        // The day of the end isn't in it, unless it has a time that is.
        End::At(end) => {
            let part = i64::from(end.written().time() > chrono::NaiveTime::MIN);
            (end.day() - first).num_days() + part
        }
        End::After(length) => (length + TimeDelta::days(1) - TimeDelta::seconds(1)).num_days(),
    };
    u64::try_from(count).map_err(|_| Why::EndBeforeStart)
}

/// The end of a start, on the same clock. None where the file names none, or the start again.
fn ends(
    event: &Event<'_>,
    clock: WallClock,
    start: NaiveDateTime,
    end: End,
) -> Result<Option<NaiveDateTime>, Why> {
    let length = match end {
        End::Missing => return Ok(None),
        End::After(length) => length,
        // The hands of the clock count, not the hours in between.
        End::At(end) => {
            let length = end.on(clock, event.zones) - event.start.written();
            // A day alone, after a start with a time, is mostly the day of the start.
            if matches!(end, Moment::Day(_)) { length.max(TimeDelta::zero()) } else { length }
        }
    };
    if length < TimeDelta::zero() {
        return Err(Why::EndBeforeStart);
    }
    Ok(start.checked_add_signed(length).filter(|end| *end > start))
}

/// The span where the roster is, and what has to be said about it.
fn span(
    event: &Event<'_>,
    clock: WallClock,
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
) -> (When, Vec<Note>) {
    let zones = event.zones;
    let (start, end, zone, note): (_, _, Option<Tz>, _) = match clock {
        WallClock::Utc => {
            let (start, zone, note) = zones.local(start);
            (start, end.map(|end| zones.local(end).0), zone, note)
        }
        WallClock::Of(tz) => (start, end, Some(tz), None),
        WallClock::AsWritten => (start, end, None, None),
    };
    let mut notes = Vec::new();
    if end.is_none() {
        notes.push(Note::EndMissing);
    }
    if note.is_none() && clock_changes(&zones.of_clock(clock), start, end) {
        notes.push(Note::ClockChange);
    }
    notes.extend(note);
    (When::Span { start, end, zone }, notes)
}
