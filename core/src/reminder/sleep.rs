//! Sleep that nothing may wake: after nights, on the mornings between them, and the hours that the person named.

use super::wall_clock::WallClock;
use crate::time::{HOUR, MINUTE, TimeOfDay, UtcMillis, WorkDay};

/// Hours of sleep that the person named. Work in them isn't slept through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SleepHours {
    /// When they begin.
    pub from: TimeOfDay,
    /// When they end, on the next date where that isn't later.
    pub to: TimeOfDay,
}

/// From one instant up to another, which isn't in it.
pub(super) type Span = (UtcMillis, UtcMillis);

/// After a night there is this long for the way home and to bed (a recommendation, see ADR 15).
const TO_BED: i64 = 30 * MINUTE;
/// Sleep after a night lasts at least this long after its end, and until [`AFTERNOON`] where that is later.
const AFTER_NIGHT: i64 = 9 * HOUR;
/// Sleep before two in the afternoon restores most after a night (NIOSH, training for nurses, module 9).
const AFTERNOON: u16 = 15;
/// 08:00 to 12:00 is slept on work days and on rest days (same source): here on the morning after a night that has another
/// on the date before or after it.
const SHARED: (u16, u16) = (8, 12);

impl SleepHours {
    /// 22:00 to 07:00, until the person says otherwise.
    #[must_use]
    pub fn usual() -> Self {
        Self { from: TimeOfDay::hour(22), to: TimeOfDay::hour(7) }
    }

    /// How long they are, on the clock; the same time twice is a whole day.
    #[must_use]
    pub fn minutes(self) -> u16 {
        let (from, to) = (self.from.minutes(), self.to.minutes());
        if to > from { to - from } else { to + TimeOfDay::MINUTES - from }
    }

    /// The ones that begin on that date.
    pub(super) fn on(self, day: WorkDay, clock: &mut WallClock) -> Span {
        let next = if self.to > self.from { day } else { day.plus(1) };
        (clock.on(day, self.from), clock.on(next, self.to))
    }
}

/// What is slept after a night that ends then, on the clock of its place; in a run of nights the morning that all of them
/// share is part of it.
pub(super) fn after_night(ends: UtcMillis, is_in_run: bool, clock: &mut WallClock) -> Vec<Span> {
    let date = clock.date(ends);
    let mut at = |hour: u16| clock.on(date, TimeOfDay::hour(hour));
    let mut slept = vec![(ends.plus(TO_BED), ends.plus(AFTER_NIGHT).max(at(AFTERNOON)))];
    if is_in_run {
        slept.push((at(SHARED.0), at(SHARED.1)));
    }
    slept
}

/// The spans without what is worked, in order, where they meet as one.
pub(super) fn without(slept: Vec<Span>, worked: &[Span]) -> Vec<Span> {
    // Hours that a change of clocks leaves out are none.
    let mut left: Vec<Span> = slept.into_iter().filter(|(from, to)| from < to).collect();
    for (begins, ends) in worked.iter().copied() {
        // Most work lies beside it.
        if left.iter().all(|(from, to)| ends <= *from || *to <= begins) {
            continue;
        }
        left = left
            .into_iter()
            .flat_map(|(from, to)| [(from, to.min(begins)), (from.max(ends), to)])
            .filter(|(from, to)| from < to)
            .collect();
    }
    if left.len() <= 1 {
        return left;
    }
    left.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(left.len());
    for (from, to) in left {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Zone;

    fn time(minutes: u16) -> TimeOfDay {
        TimeOfDay::from_minutes(minutes).unwrap()
    }

    fn span(from: i64, to: i64) -> Span {
        (UtcMillis(from), UtcMillis(to))
    }

    #[test]
    fn work_is_not_slept_through_and_what_meets_is_one() {
        let slept = || vec![span(0, 10), span(8, 20), span(25, 25), span(30, 40)];
        assert_eq!(without(slept(), &[span(5, 6), span(35, 50)]), [span(0, 5), span(6, 20), span(30, 35)]);
        assert_eq!(without(slept(), &[span(0, 100)]), []);
        assert_eq!(without(slept(), &[]), [span(0, 20), span(30, 40)]);
    }

    #[test]
    fn hours_that_end_later_end_on_the_same_date() {
        let (mut utc, day) = (WallClock::new(Zone::from_phone("UTC", 0)), "2026-03-02".parse().unwrap());
        let mut length = |from, to| {
            let (begins, ends) = SleepHours { from: time(from), to: time(to) }.on(day, &mut utc);
            ends.since(begins) / HOUR
        };
        assert_eq!((length(22 * 60, 7 * 60), length(60, 9 * 60), length(600, 600)), (9, 8, 24));
    }
}
