use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use std::sync::Arc;
use thiserror::Error;

/// The longest word that is kept of an event, in characters.
pub const WORD_LIMIT: usize = 64;

/// What a file came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What kind of file it is.
    pub kind: FileKind,
    /// The zone that the file says it is for, as a whole.
    pub zone: Option<Tz>,
    /// What it says, in the order of the file; a repeated event day by day.
    pub found: Vec<Found>,
    /// What couldn't be read, in the order of the file.
    pub unread: Vec<Unread>,
    /// Events and rows that lie wholly outside the days that were looked at.
    pub outside: u32,
    /// How its dates were taken. Only tables have one, and only where the order of the parts was a question.
    pub date_order: Option<DateOrder>,
}

/// A kind of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// iCalendar, version 2.0.
    ICalendar,
    /// Its predecessor, version 1.0.
    VCalendar1,
    /// A table of comma-separated values, or of values with another sign between them.
    Csv,
}

/// One thing that the file says about one day, or one span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The line of the file where the event or row begins, from 1.
    pub line: u32,
    /// What names the event in its system. The instances of a repeated event share it.
    pub uid: Option<Arc<str>>,
    /// The day that an instance of a repeated event was first planned for: with `uid`, it names the instance.
    pub instance: Option<NaiveDate>,
    /// How often the event was changed, as its system counts.
    pub sequence: u32,
    /// The day or the span.
    pub when: When,
    /// What it is called: a title or a code. Trimmed, of up to [`WORD_LIMIT`] characters, without control characters;
    /// it may be empty.
    pub word: Arc<str>,
    /// Whether it takes place.
    pub standing: Standing,
    /// What a person should hear about it before it is taken over.
    pub notes: Vec<Note>,
}

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A whole day. An event over several days is found once for each.
    Day(NaiveDate),
    /// A span on the wall clock.
    Span {
        /// Its start.
        start: NaiveDateTime,
        /// Its end, later than the start unless both are in the hour that comes twice when the clock goes back; the file
        /// may not name one.
        end: Option<NaiveDateTime>,
        /// The zone of that clock. None: the zone of the roster, whichever that is.
        zone: Option<Tz>,
    },
}

impl When {
    /// The day it begins on.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        match self {
            Self::Day(day) => *day,
            Self::Span { start, .. } => start.date(),
        }
    }
}

/// Whether something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does, as far as the file says.
    Confirmed,
    /// It isn't sure yet.
    Tentative,
    /// It was called off.
    Cancelled,
}

/// What a person should hear about something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The clock changes within it, or one of its ends comes twice or never on that night: it is longer or shorter than
    /// its times say.
    ClockChange,
    /// Its end isn't named.
    EndMissing,
    /// The file names a zone that isn't known, of up to [`WORD_LIMIT`] characters. The times are as they are written,
    /// and taken to be in the roster's zone, or the phone's.
    ZoneUnknown(String),
    /// The same for a zone that the file itself describes under a name of its own.
    ZoneOfTheFile(String),
    /// The offset from UTC that the file is for isn't the phone's: the times are as the file has them.
    OffsetOfTheFile,
    /// A day on which it doesn't take place couldn't be read: it may be there once too often.
    ExceptionUnread,
}

/// What couldn't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The line of the file where the event or row begins, from 1.
    pub line: u32,
    /// The event's UID, where one was read: what a file says of it isn't known, but not that it is gone.
    pub uid: Option<Arc<str>>,
    /// The day of a row, where at least that was read: the same holds for it.
    pub day: Option<NaiveDate>,
    /// Why.
    pub why: Why,
}

/// Why an event or a row couldn't be read. Nothing of what is written there is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Why {
    /// An event without a start.
    #[error("it has no start")]
    StartMissing,
    /// A start that is no date.
    #[error("its start is no date")]
    StartUnreadable,
    /// An end, or a duration, that is none.
    #[error("its end is no date")]
    EndUnreadable,
    /// An end before the start.
    #[error("it ends before it starts")]
    EndBeforeStart,
    /// It repeats every hour, minute or second, or many times a day: no shift does.
    #[error("it repeats more often than a shift can")]
    RepeatsTooOften,
    /// How it repeats isn't understood.
    #[error("how it repeats isn't understood")]
    RuleUnreadable,
    /// It repeats so often in all, or the file has so many such rules, that reading would take too long.
    #[error("it repeats too many times")]
    RepeatsTooLong,
    /// The event isn't ended: the file was cut short, or is damaged there.
    #[error("it isn't ended")]
    CutOff,
    /// The file has a newer state of the same event.
    #[error("there is a newer state of it")]
    Superseded,
    /// A row without a date.
    #[error("it has no date")]
    DateMissing,
    /// A cell that is no date.
    #[error("its date can't be read")]
    DateUnreadable,
    /// No date in the order that the others have, or not on the weekday it says.
    #[error("its date isn't one in the order of the others")]
    DateContradicts,
    /// A cell that is no time, or an end without a start.
    #[error("its times can't be read")]
    TimeUnreadable,
    /// A cell that a spreadsheet would work out.
    #[error("it begins like a formula")]
    Formula,
    /// It is damaged in a way of its own.
    #[error("it is damaged")]
    Damaged,
}

/// How the parts of a date follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 2026-01-31.
    YearMonthDay,
    /// 31/01/2026.
    DayMonthYear,
    /// 01/31/2026.
    MonthDayYear,
}

/// Why nothing of a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than [`super::MOST_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// More events or rows than [`super::MOST_FOUND`], or they come to more.
    #[error("the file has too many events")]
    TooMany,
    /// Components within components, further than any calendar has them.
    #[error("the file is nested too deeply")]
    TooDeep,
    /// Another kind of file.
    #[error("the file is no roster")]
    NotARoster(OtherKind),
    /// A table with a column for each day, of one person or many.
    #[error("the table has a column for each day")]
    Grid,
    /// The dates of a table can be read in two ways, and nothing in it tells which. One of these is asked about, and the
    /// answer is [`super::Reader::date_order`].
    #[error("the dates can be read in two ways")]
    DateOrderUnclear {
        /// The first row of which this is true, by its line.
        line: u32,
        /// Its date, where the day comes first.
        day_first: Option<NaiveDate>,
        /// Where the month does.
        month_first: Option<NaiveDate>,
        /// Where the year does.
        year_first: Option<NaiveDate>,
    },
    /// A table in which no column has dates.
    #[error("no column of dates")]
    NoColumns,
}

/// What a file is that isn't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherKind {
    /// A PDF.
    Pdf,
    /// A ZIP file, which is what spreadsheets and text documents are.
    Zip,
    /// A web page.
    Html,
    /// A picture.
    Image,
    /// None that is known.
    Unknown,
}
