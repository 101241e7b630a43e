use super::super::text::word;
use super::super::{Note, Standing, WORD_LIMIT, Why};
use super::blocks::{ALL_DAY, Block, Head, shortened};
use super::library::{self, Value};
use super::moment::{Moment, WallClock};
use super::old;
use super::zones::Zones;
use calcard::icalendar::{
    ICalendarDuration, ICalendarEntry, ICalendarParameterName, ICalendarPeriod, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarValue,
};
use chrono::{NaiveTime, TimeDelta};
use std::sync::Arc;

/// An event as it stands in the file.
pub(super) struct Event<'a> {
    pub(super) line: u32,
    pub(super) uid: Option<Arc<str>>,
    pub(super) sequence: u32,
    pub(super) word: Arc<str>,
    pub(super) standing: Standing,
    pub(super) start: Moment,
    pub(super) end: End,
    /// How it repeats; empty for one that doesn't.
    pub(super) rules: Vec<ICalendarRecurrenceRule>,
    /// Where it takes place besides.
    pub(super) also: Vec<(Moment, Option<End>)>,
    /// Where it doesn't.
    pub(super) except: Vec<Moment>,
    /// Which instance of a repeated event it takes the place of.
    pub(super) replaces: Option<Replaces>,
    pub(super) notes: Vec<Note>,
    pub(super) zones: &'a Zones<'a>,
}

/// Which instances it takes the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Replaces {
    /// When it was planned for.
    pub(super) planned: Moment,
    /// And all after it.
    pub(super) all_after: bool,
}

/// Where an event ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It doesn't say.
    Missing,
    /// At that moment.
    At(Moment),
    /// So much later.
    After(TimeDelta),
}

impl<'a> Event<'a> {
    /// Reads one. `text` is room for its lines, which one event after the other can use.
    ///
    /// # Errors
    /// Why it can't be read.
    pub(super) fn of(
        block: &Block<'_>,
        head: &Head<'_>,
        zones: &'a Zones<'a>,
        text: &mut String,
    ) -> Result<Self, Why> {
        if !block.whole {
            return Err(Why::CutOff);
        }
        if block.too_long {
            return Err(Why::Damaged);
        }
        let old_lines = head.old.then(|| old::as_new(&block.lines)).transpose()?;
        let entries = library::entries(old_lines.as_deref().unwrap_or(&block.lines), text)?;
        let mut event = Self {
            line: block.line,
            uid: None,
            sequence: 0,
            word: "".into(),
            standing: Standing::Confirmed,
            start: Moment::Day(chrono::NaiveDate::MIN),
            end: End::Missing,
            rules: Vec::new(),
            also: Vec::new(),
            except: Vec::new(),
            replaces: None,
            notes: Vec::new(),
            zones,
        };
        let mut start = None;
        for entry in &entries {
            event.take(entry, &mut start)?;
        }
        // An instance that only says that it was called off needs no start of its own.
        event.start = start.or(event.replaces.map(|one| one.planned)).ok_or(Why::StartMissing)?;
        if head.cancels {
            event.standing = Standing::Cancelled;
        }
        if head.old || is_all_day(&entries) {
            event.whole_days();
        }
        Ok(event)
    }

    fn take(&mut self, entry: &ICalendarEntry, start: &mut Option<Moment>) -> Result<(), Why> {
        let first = entry.values.first();
        match &entry.name {
            ICalendarProperty::Uid => {
                self.uid = text(first).and_then(shortened);
            }
            ICalendarProperty::Summary => {
                self.word = word(text(first).unwrap_or_default(), WORD_LIMIT).into();
            }
            ICalendarProperty::Sequence => {
                if let Some(ICalendarValue::Integer(number)) = first {
                    self.sequence = u32::try_from((*number).max(0)).unwrap_or(u32::MAX);
                }
            }
            ICalendarProperty::Status => {
                self.standing = match first {
                    Some(ICalendarValue::Status(ICalendarStatus::Cancelled)) => Standing::Cancelled,
                    Some(ICalendarValue::Status(ICalendarStatus::Tentative)) => Standing::Tentative,
                    _ => Standing::Confirmed,
                }
            }
            ICalendarProperty::Dtstart => {
                *start = Some(self.moment(entry, first).ok_or(Why::StartUnreadable)?);
            }
            ICalendarProperty::Dtend => {
                self.end = End::At(self.moment(entry, first).ok_or(Why::EndUnreadable)?);
            }
            ICalendarProperty::Duration => match first {
                Some(ICalendarValue::Duration(length)) => self.end = End::After(duration(length)?),
                _ => return Err(Why::EndUnreadable),
            },
            ICalendarProperty::Rrule => match first {
                Some(ICalendarValue::RecurrenceRule(rule)) => self.rules.push((**rule).clone()),
                // An empty one is as good as none.
                None => {}
                Some(ICalendarValue::Text(text)) if text.trim().is_empty() => {}
                Some(_) => return Err(Why::RuleUnreadable),
            },
            ICalendarProperty::Exrule => return Err(Why::RuleUnreadable),
            ICalendarProperty::RecurrenceId => {
                let planned = self.moment(entry, first).ok_or(Why::StartUnreadable)?;
                let all_after = entry.parameters(&ICalendarParameterName::Range).next().is_some();
                self.replaces = Some(Replaces { planned, all_after });
            }
            ICalendarProperty::Exdate => {
                for value in &entry.values {
                    match self.moment(entry, Some(value)) {
                        Some(moment) => self.except.push(moment),
                        None => self.note(Note::ExceptionUnread),
                    }
                }
            }
            ICalendarProperty::Rdate => {
                for value in &entry.values {
                    let one = self.instance(entry, value).ok_or(Why::RuleUnreadable)?;
                    self.also.push(one);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn moment(&mut self, entry: &ICalendarEntry, value: Option<&ICalendarValue>) -> Option<Moment> {
        let Some(ICalendarValue::PartialDateTime(date)) = value else { return None };
        Some(self.of_value(entry, library::value(date)?))
    }

    fn of_value(&mut self, entry: &ICalendarEntry, value: Value) -> Moment {
        match value {
            Value::Day(day) => Moment::Day(day),
            Value::Utc(at) => Moment::Time(at, WallClock::Utc),
            Value::Time(at) => match entry.tz_id().filter(|name| !name.is_empty()) {
                None => Moment::Time(at, WallClock::AsWritten),
                Some(name) => {
                    let (clock, note) = self.zones.clock(name);
                    if let Some(note) = note {
                        self.note(note);
                    }
                    Moment::Time(at, clock)
                }
            },
        }
    }

    fn instance(&mut self, entry: &ICalendarEntry, value: &ICalendarValue) -> Option<(Moment, Option<End>)> {
        match value {
            ICalendarValue::Period(ICalendarPeriod::Range { start, end }) => {
                let start = self.of_value(entry, library::value(start)?);
                let end = self.of_value(entry, library::value(end)?).on(start.clock(), self.zones);
                Some((start, Some(End::After(end - start.written()))))
            }
            ICalendarValue::Period(ICalendarPeriod::Duration { start, duration: length }) => {
                let start = self.of_value(entry, library::value(start)?);
                Some((start, Some(End::After(duration(length).ok()?))))
            }
            value => Some((self.moment(entry, Some(value))?, None)),
        }
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Days that are written as times, from midnight to midnight: the older version has no other way.
    fn whole_days(&mut self) {
        let (Moment::Time(start, clock), End::At(end)) = (self.start, self.end) else { return };
        let home = |moment: Moment| match clock {
            WallClock::Utc => moment.on(WallClock::AsWritten, self.zones),
            _ => moment.on(clock, self.zones),
        };
        let (from, to) = (home(Moment::Time(start, clock)), home(end));
        let last_minute = to.time() >= NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(NaiveTime::MIN);
        if from.time() != NaiveTime::MIN || to <= from || !(last_minute || to.time() == NaiveTime::MIN) {
            return;
        }
        let after = if last_minute { to.date().succ_opt().unwrap_or(to.date()) } else { to.date() };
        // A rule counts in days then, and what it excepts has days too.
        self.start = Moment::Day(from.date());
        self.end = End::At(Moment::Day(after));
        let day = |moment: Moment| {
            Moment::Day(
                moment
                    .on(if clock == WallClock::Utc { WallClock::AsWritten } else { clock }, self.zones)
                    .date(),
            )
        };
        let except: Vec<Moment> = self.except.iter().map(|one| day(*one)).collect();
        let also = self.also.iter().map(|(one, _)| (day(*one), None)).collect();
        let replaces = self.replaces.map(|one| Replaces { planned: day(one.planned), ..one });
        (self.except, self.also, self.replaces) = (except, also, replaces);
    }
}

fn is_all_day(entries: &[ICalendarEntry]) -> bool {
    entries.iter().any(|entry| {
        matches!(&entry.name, ICalendarProperty::Other(name) if name.eq_ignore_ascii_case(ALL_DAY))
            && text(entry.values.first()).is_some_and(|value| value.eq_ignore_ascii_case("TRUE"))
    })
}

fn text(value: Option<&ICalendarValue>) -> Option<&str> {
    match value {
        Some(ICalendarValue::Text(text)) => Some(text.trim()),
        _ => None,
    }
}

/// The longest event, in seconds: 400 years of it are no shift, and numbers stay small.
const LONGEST: i64 = 400 * 366 * 24 * 60 * 60;

fn duration(length: &ICalendarDuration) -> Result<TimeDelta, Why> {
    let seconds = length.as_seconds();
    if seconds < 0 {
        return Err(Why::EndBeforeStart);
    }
    length.to_time_delta().filter(|_| seconds <= LONGEST).ok_or(Why::EndUnreadable)
}
