//! When a repeated event is. The days come from `calcard`, on a clock without zones: what repeats at 07:00 is at 07:00 on
//! every wall, also after the clock was changed.

use super::super::Why;
use super::library::{self, Value};
use super::moment::{Moment, WallClock};
use super::zones::Zones;
use calcard::common::{CalendarScale, PartialDateTime};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarSkip,
};
use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// Times that a single rule may come to: every day of 40 years.
const MOST_TIMES: usize = 15_000;

/// Times on one day that a rule may name.
const MOST_A_DAY: usize = 8;

/// How much may still be worked out for a file.
///
/// Most rules cost as much as they come to. One with more conditions may never come to anything, and the library then
/// looks for a tenth of a second before it gives up: a file has a few of those, if it has any.
pub(super) struct Budget {
    times: usize,
    searches: usize,
}

impl Budget {
    pub(super) const fn new() -> Self {
        Self { times: 20 * MOST_TIMES, searches: 12 }
    }
}

/// The days before the first one and after the last one that are looked at: another clock may have another date.
const MARGIN: Days = Days::new(2);

/// When an event with this rule starts, as it is written, up to the last day.
///
/// # Errors
/// When that would take too long, or isn't understood.
pub(super) fn times(
    rule: &ICalendarRecurrenceRule,
    start: Moment,
    zones: &Zones<'_>,
    days: (NaiveDate, NaiveDate),
    budget: &mut Budget,
) -> Result<Vec<NaiveDateTime>, Why> {
    if rule.freq > ICalendarFrequency::Daily {
        return Err(Why::RepeatsTooOften);
    }
    let a_day = [&rule.byhour, &rule.byminute, &rule.bysecond].map(|list| list.len().max(1));
    if a_day.iter().product::<usize>() > MOST_A_DAY {
        return Err(Why::RepeatsTooOften);
    }
    let gregorian = matches!(rule.rscale, None | Some(CalendarScale::Gregorian));
    if !gregorian || !matches!(rule.skip, None | Some(ICalendarSkip::Omit)) {
        return Err(Why::RuleUnreadable);
    }
    let last_day = days.1.checked_add_days(MARGIN).unwrap_or(NaiveDate::MAX);
    let mut until = last_day.and_time(NaiveTime::MIN);
    if let Some(theirs) = rule.until.as_ref().map(|until| last(until, start, zones)).transpose()? {
        until = until.min(theirs);
    }
    let first = nearer(rule, start.written(), days.0);
    if until < first {
        // Where it doesn't take place but once, that is what it says first.
        let once = first == start.written() && first.date() <= last_day;
        return Ok(if once { vec![first] } else { Vec::new() });
    }
    if may_find_nothing(rule, first) {
        budget.searches = budget.searches.checked_sub(1).ok_or(Why::RepeatsTooLong)?;
    }
    let most = MOST_TIMES.min(budget.times);
    let rule = ICalendarRecurrenceRule { until: Some(written(until)), ..rule.clone() };
    let found = library::guarded(|| expanded(rule, first, most + 1))?.ok_or(Why::RuleUnreadable)?;
    budget.times -= found.len().min(budget.times);
    if found.len() > most { Err(Why::RepeatsTooLong) } else { Ok(found) }
}

/// The last moment of the rule, on the clock of the start. A day alone means all of it.
fn last(until: &PartialDateTime, start: Moment, zones: &Zones<'_>) -> Result<NaiveDateTime, Why> {
    let clock = match start {
        Moment::Time(_, clock) => clock,
        // A day has no clock: an end in UTC is as it is written there.
        Moment::Day(_) => WallClock::Utc,
    };
    match library::value(until).ok_or(Why::RuleUnreadable)? {
        Value::Day(day) => Ok(day.and_time(NaiveTime::MIN) + TimeDelta::seconds(24 * 60 * 60 - 1)),
        Value::Time(at) => Ok(at),
        Value::Utc(at) => Ok(Moment::Time(at, WallClock::Utc).on(clock, zones)),
    }
}

/// Whether it has conditions that may fit no day at all, or one in centuries. What isn't sure to fit one soon may.
fn may_find_nothing(rule: &ICalendarRecurrenceRule, start: NaiveDateTime) -> bool {
    use ICalendarFrequency::{Monthly, Yearly};
    let any_day = rule.byday.iter().all(|day| day.ordwk.is_none());
    let early = |day: &i8| (1..=28).contains(&day.abs());
    let simple = match rule.freq {
        // The day is the start's, where the rule names none.
        Yearly | Monthly if rule.byday.is_empty() && rule.bymonthday.is_empty() => {
            rule.bymonth.is_empty() || start.day() <= 28
        }
        Yearly | Monthly if rule.byday.is_empty() => rule.bymonthday.iter().all(early),
        // The first to the fourth are in every month.
        Yearly | Monthly => {
            rule.bymonthday.is_empty()
                && rule.byday.iter().all(|day| day.ordwk.is_none_or(|place| (1..=4).contains(&place.abs())))
        }
        _ => rule.bymonthday.is_empty() && any_day,
    };
    let soon = match rule.freq {
        Yearly => 10,
        _ if rule.bymonth.is_empty() => 500,
        // Steps of a year miss a month for ever.
        _ => 1,
    };
    let months = rule.bymonth.iter().all(|month| (1..=12).contains(&month.month()));
    !(simple
        && months
        && rule.interval.unwrap_or(1) <= soon
        && rule.byyearday.is_empty()
        && rule.byweekno.is_empty()
        && rule.bysetpos.iter().all(|place| {
            matches!(rule.freq, Yearly | Monthly)
                && !rule.byday.is_empty()
                && any_day
                && (1..=4).contains(&place.abs())
        }))
}

/// A start that is nearer to the first day, for a rule that has gone on for years: a whole number of its steps later,
/// so that the same days come of it.
fn nearer(rule: &ICalendarRecurrenceRule, start: NaiveDateTime, first_day: NaiveDate) -> NaiveDateTime {
    let step = match rule.freq {
        ICalendarFrequency::Daily => 1,
        ICalendarFrequency::Weekly => 7,
        _ => return start,
    } * i64::from(rule.interval.unwrap_or(1).max(1));
    let far = (first_day - start.date()).num_days() - 2 * step;
    if rule.count.is_some() || far <= 0 || !rule.bysetpos.is_empty() {
        return start;
    }
    // Counted from the day of the start in the week, which stays the same.
    start.checked_add_signed(TimeDelta::days(far / step * step)).unwrap_or(start)
}

fn expanded(rule: ICalendarRecurrenceRule, start: NaiveDateTime, most: usize) -> Option<Vec<NaiveDateTime>> {
    let event = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            ICalendarEntry::new(ICalendarProperty::Dtstart).with_value(written(start)),
            ICalendarEntry::new(ICalendarProperty::Rrule).with_value(rule),
        ],
        component_ids: Vec::new(),
    };
    // Every clock of it is Greenwich's: there, each time of day is once on each day.
    let all = ICalendar { components: vec![event] }.expand_dates(chrono_tz::UTC, most);
    if all.errors.is_empty() {
        Some(all.events.into_iter().map(|event| event.start.naive_utc()).collect())
    } else {
        None
    }
}

fn written(at: NaiveDateTime) -> PartialDateTime {
    PartialDateTime {
        tz_hour: Some(0),
        tz_minute: Some(0),
        ..PartialDateTime::from_naive_timestamp(at.and_utc().timestamp())
    }
}
