//! Reading a roster file: iCalendar, vCalendar 1.0 or a table of comma-separated values becomes plain facts.
//!
//! What is kept of a file are days, times, a short word and what names an event. Places, descriptions, people and links
//! are dropped before anything is read of them, and no error says what was in the file.
//!
//! The wall clock as it was written counts. A night from 21:30 to 07:30 ends at 07:30, also where the clock changes in
//! between; a day stays that day and never goes through another zone.

mod clock;
mod csv;
mod ical;
mod kind;
mod model;
mod text;
mod window;

pub use model::{
    DateOrder, FileKind, Found, Note, OtherKind, Reading, Refused, Standing, Unread, WORD_LIMIT, When, Why,
};

use crate::time::Zone;
use chrono::NaiveDate;
use kind::Kind;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The most events or rows of a file, and the most that they may come to.
pub const MOST_FOUND: usize = 10_000;

/// How a file is read: what the phone and the person know about it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// Where the phone is: times in UTC are shown on its clock, where the file names no zone of its own.
    pub zone: &'a Zone,
    /// The first day that is looked at.
    pub from: NaiveDate,
    /// The last day that is looked at. Something that goes on without an end is read up to here.
    pub until: NaiveDate,
    /// How dates like 03/04/2026 are meant, where the person was asked.
    pub date_order: Option<DateOrder>,
}

impl Reader<'_> {
    /// Reads a whole file. What can't be read of it is named by its line; everything else is there.
    ///
    /// # Errors
    /// When nothing of the file can be read, or too much would be.
    pub fn read(&self, bytes: &[u8]) -> Result<Reading, Refused> {
        if bytes.len() > MOST_BYTES {
            return Err(Refused::TooLarge);
        }
        match kind::of(bytes) {
            Kind::Nothing => Err(Refused::Empty),
            Kind::Other(other) => Err(Refused::NotARoster(other)),
            Kind::Calendar => ical::read(self, bytes),
            Kind::Table => csv::read(self, bytes),
        }
    }
}
