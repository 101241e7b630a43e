//! A clock on the wall that is asked again and again for moments near each other.

use crate::time::{HOUR, MINUTE, TimeOfDay, UtcMillis, WorkDay, Zone};
use chrono::{DateTime, NaiveDateTime, Offset, TimeZone};

/// A zone whose offset is looked up once for as long as it stays the same: a plan asks for hundreds of moments of a few
/// weeks, and looking up is most of what one costs. It says what the zone says.
pub(super) struct WallClock {
    zone: Zone,
    /// When the offset changed, and to how many milliseconds east of Greenwich, from the first that is known on.
    offsets: Vec<(UtcMillis, i64)>,
    /// As far as that is known.
    until: UtcMillis,
    /// The date that was asked for last, and when it began, as if the clock were Greenwich's.
    date: (UtcMillis, WorkDay),
}

/// The phone's clock, and that of the place where somebody works: where it is another, it is one for weeks.
pub(super) struct WallClocks {
    phone: WallClock,
    elsewhere: Option<WallClock>,
}

const DAY: i64 = 24 * HOUR;
/// Nowhere do clocks change twice within this time (a test goes through all zones). Where they stand as before, they haven't
/// been changed.
const STEP: i64 = 5 * DAY;
/// It is known from so long before what is asked for first: plans look forward, and some days back.
const BACK: i64 = 20 * DAY;
/// Only so far from there: a clock that is asked for a moment centuries away looks it up.
const FURTHEST: i64 = 500 * DAY;

impl WallClock {
    pub(super) const fn new(zone: Zone) -> Self {
        let date = (UtcMillis(i64::MIN), WorkDay::FIRST);
        Self { zone, offsets: Vec::new(), until: UtcMillis(i64::MIN), date }
    }

    pub(super) const fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The instant of a time on a date: as [`Zone::instant`] has it.
    pub(super) fn on(&mut self, date: WorkDay, time: TimeOfDay) -> UtcMillis {
        self.instant(date.date_at(time))
    }

    /// The instant of a moment on the clock: as [`Zone::instant`] has it.
    pub(super) fn instant(&mut self, local: NaiveDateTime) -> UtcMillis {
        let as_utc = UtcMillis(local.and_utc().timestamp_millis());
        // No clock is a day from Greenwich: whichever instant it is, it lies in between.
        match self.steady(as_utc.plus(-DAY), as_utc.plus(DAY)) {
            Some(offset) => as_utc.plus(-offset),
            None => self.zone.instant(local),
        }
    }

    /// The moment on the clock at an instant: as [`Zone::local`] has it.
    pub(super) fn local(&mut self, at: UtcMillis) -> NaiveDateTime {
        // WallClocks that weren't in whole minutes are history.
        let offset = self.steady(at, at).filter(|offset| offset % MINUTE == 0);
        match offset.and_then(|offset| DateTime::from_timestamp_millis(at.plus(offset).0)) {
            Some(local) => local.naive_utc(),
            None => self.zone.local(at),
        }
    }

    /// The date on the clock at an instant.
    pub(super) fn date(&mut self, at: UtcMillis) -> WorkDay {
        let Some(offset) = self.steady(at, at) else { return WorkDay::on(self.zone.local(at).date()) };
        let as_utc = at.plus(offset);
        if !(0..DAY).contains(&as_utc.since(self.date.0)) {
            let begins = UtcMillis(as_utc.0 - as_utc.0.rem_euclid(DAY));
            self.date = (begins, WorkDay::on(self.local(at).date()));
        }
        self.date.1
    }

    /// The offset, where it is known and is the same from one instant to another.
    fn steady(&mut self, from: UtcMillis, to: UtcMillis) -> Option<i64> {
        if to >= self.until {
            self.look_ahead(from, to);
            if to >= self.until {
                return None;
            }
        }
        let newest_first = self.offsets.iter().rev();
        let (since, offset) = newest_first.copied().find(|(since, _)| *since <= to)?;
        (since <= from).then_some(offset)
    }

    /// Looks up what follows, where that isn't too far.
    #[cold]
    fn look_ahead(&mut self, from: UtcMillis, to: UtcMillis) {
        if !(UtcMillis(0)..=UtcMillis::LAST).contains(&to) {
            return;
        }
        if self.offsets.is_empty() {
            let first = from.plus(-BACK);
            self.offsets.push((first, self.offset(first)));
            self.until = first.plus(1);
        }
        let (first, mut last) = (self.offsets[0].0, self.offsets[self.offsets.len() - 1].1);
        if to.since(first) > FURTHEST {
            return;
        }
        while self.until <= to {
            let (known, next) = (self.until.plus(-1), self.until.plus(STEP));
            if self.offset(next) != last {
                let (mut before, mut since) = (known, next);
                while since.since(before) > 1 {
                    let middle = before.plus(since.since(before) / 2);
                    if self.offset(middle) == last { before = middle } else { since = middle }
                }
                last = self.offset(since);
                self.offsets.push((since, last));
            }
            self.until = next.plus(1);
        }
    }

    fn offset(&self, at: UtcMillis) -> i64 {
        let utc = DateTime::from_timestamp_millis(at.0).unwrap_or_default().naive_utc();
        let offset = match &self.zone {
            Zone::Known(tz) => tz.offset_from_utc_datetime(&utc).fix(),
            Zone::OffsetOnly { offset, .. } => *offset,
        };
        i64::from(offset.local_minus_utc()) * 1000
    }
}

impl WallClocks {
    pub(super) const fn new(phone: Zone) -> Self {
        Self { phone: WallClock::new(phone), elsewhere: None }
    }

    pub(super) const fn phone(&mut self) -> &mut WallClock {
        &mut self.phone
    }

    /// The clock of a place.
    pub(super) fn of(&mut self, zone: &Zone) -> &mut WallClock {
        if *zone == self.phone.zone {
            return &mut self.phone;
        }
        match &mut self.elsewhere {
            Some(clock) if clock.zone == *zone => {}
            other => *other = Some(WallClock::new(zone.clone())),
        }
        self.elsewhere.get_or_insert_with(|| WallClock::new(zone.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::zone_names;
    use proptest::prelude::*;

    fn at(iso: &str) -> UtcMillis {
        UtcMillis(iso.parse::<DateTime<chrono::Utc>>().unwrap().timestamp_millis())
    }

    #[test]
    fn nowhere_are_clocks_changed_twice_within_one_step() {
        for name in zone_names() {
            let changes =
                Zone::from_phone(&name, 0).changes(at("2020-01-01T00:00:00Z"), at("2042-01-01T00:00:00Z"));
            let nearest = changes.windows(2).map(|pair| pair[1].0.since(pair[0].0)).min();
            assert!(nearest.is_none_or(|nearest| nearest > STEP), "{name}: {nearest:?}");
        }
    }

    #[test]
    fn a_clock_past_the_calendar_is_looked_up() {
        let zone = Zone::from_phone("Europe/London", 0);
        for first in [i64::MIN, -1, 0, UtcMillis::LAST.0, i64::MAX] {
            let mut clock = WallClock::new(zone.clone());
            for at in [first, i64::MIN, 0, i64::MAX] {
                assert_eq!(clock.local(UtcMillis(at)), zone.local(UtcMillis(at)));
            }
        }
    }

    proptest! {
        #[test]
        fn it_says_what_the_zone_says(
            zone in proptest::sample::select(zone_names()),
            first in 0i64..4_102_444_800_000,
            hours in proptest::collection::vec(-40i64 * 24..700 * 24, 1..60),
        ) {
            for zone in [Zone::from_phone(&zone, 0), Zone::from_phone("?", 345)] {
                let mut clock = WallClock::new(zone.clone());
                for hours in &hours {
                    let at = UtcMillis(first).plus(hours * HOUR);
                    let local = zone.local(at);
                    prop_assert_eq!(clock.local(at), local);
                    prop_assert_eq!(clock.date(at), WorkDay::on(local.date()));
                    prop_assert_eq!(clock.instant(local), zone.instant(local));
                }
            }
        }
    }
}
