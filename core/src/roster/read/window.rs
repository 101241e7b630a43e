use super::{Found, MOST_FOUND, Reader, Refused, Unread, Why};
use chrono::NaiveDate;

/// What is gathered while a file is read.
pub(super) struct Gathered {
    from: NaiveDate,
    until: NaiveDate,
    pub(super) found: Vec<Found>,
    pub(super) unread: Vec<Unread>,
    pub(super) outside: u32,
}

impl Gathered {
    pub(super) const fn new(reader: &Reader<'_>) -> Self {
        Self { from: reader.from, until: reader.until, found: Vec::new(), unread: Vec::new(), outside: 0 }
    }

    /// Takes what one event or row came to: what lies within the days that are looked at. An event that comes to nothing
    /// is outside too.
    pub(super) fn take(&mut self, all: impl IntoIterator<Item = Found>) -> Result<(), Refused> {
        let before = self.found.len();
        for found in all {
            if (self.from..=self.until).contains(&found.when.day()) {
                if self.found.len() >= MOST_FOUND {
                    return Err(Refused::TooMany);
                }
                self.found.push(found);
            }
        }
        if self.found.len() == before {
            self.outside = self.outside.saturating_add(1);
        }
        Ok(())
    }

    pub(super) fn unread(&mut self, line: u32, why: Why) {
        self.unread.push(Unread { line, why });
    }

    /// In the order of the file.
    pub(super) fn sort(&mut self) {
        self.found.sort_by_key(|found| (found.line, found.when.day()));
        self.unread.sort_by_key(|unread| unread.line);
    }
}

/// The days from one to another that are looked at. Where there is none, the first, which is outside; nothing where the
/// last is before it.
pub(super) fn days_within(
    first: NaiveDate,
    last: NaiveDate,
    days: (NaiveDate, NaiveDate),
) -> Option<Vec<NaiveDate>> {
    if last < first {
        return None;
    }
    let (from, until) = (first.max(days.0), last.min(days.1));
    // One more than may be found: then it is known to be too many.
    let inside: Vec<NaiveDate> =
        from.iter_days().take_while(|day| *day <= until).take(MOST_FOUND + 1).collect();
    Some(if inside.is_empty() { vec![first] } else { inside })
}
