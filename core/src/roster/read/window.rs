use super::{Found, MOST_FOUND, Reader, Refused, Unread, Why};
use chrono::NaiveDate;
use std::sync::Arc;

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

    pub(super) fn unread(&mut self, line: u32, uid: Option<Arc<str>>, why: Why) {
        self.unread.push(Unread { line, uid, day: None, why });
    }

    pub(super) fn unread_on(&mut self, line: u32, day: Option<NaiveDate>, why: Why) {
        self.unread.push(Unread { line, uid: None, day, why });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::read::{Standing, When};
    use crate::time::Zone;
    use proptest::prelude::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(number)
    }

    fn found(number: u64) -> Found {
        Found {
            line: 1,
            uid: None,
            instance: None,
            sequence: 0,
            when: When::Day(day(number)),
            word: "".into(),
            standing: Standing::Confirmed,
            notes: Vec::new(),
        }
    }

    #[test]
    fn an_event_is_outside_only_when_nothing_of_it_is_inside() {
        let zone = Zone::from_phone("UTC", 0);
        let mut gathered =
            Gathered::new(&Reader { zone: &zone, from: day(10), until: day(20), date_order: None });
        gathered.take([found(9), found(10)]).unwrap();
        gathered.take([found(9), found(21)]).unwrap();
        gathered.take([]).unwrap();
        assert_eq!((gathered.found.len(), gathered.outside), (1, 2));
    }

    proptest! {
        #[test]
        fn the_days_within_are_those_of_both(first in 0u64..60, length in 0u64..60, from in 0u64..60, more in 0u64..60) {
            let days = (day(from), day(from + more));
            let within = days_within(day(first), day(first + length), days).unwrap();
            let expected: Vec<_> = (first..=first + length).map(day).filter(|one| days.0 <= *one && *one <= days.1).collect();
            if expected.is_empty() {
                prop_assert_eq!(within, [day(first)]);
            } else {
                prop_assert_eq!(within, expected);
            }
        }
    }
}
