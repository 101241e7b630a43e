//! Typing the passphrase now and then, so that it isn't forgotten: people who open a vault with a finger stop typing
//! it, and when the phone forgets the finger, everything is lost. Each time that it was known, the next is further
//! away.

use crate::time::WorkDay;

/// How well a passphrase is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice {
    /// The work day on which it was last typed, or put off.
    pub day: WorkDay,
    /// How often it was known.
    pub times: u32,
}

/// Days until the next time, after it was set, after it was known once, twice …; the last holds for all that follow.
const PAUSES: [u32; 6] = [1, 3, 7, 14, 30, 60];
/// Put off, it comes again so soon.
const LATER: u32 = 1;

impl Practice {
    /// It was set on this day.
    #[must_use]
    pub const fn begin(day: WorkDay) -> Self {
        Self { day, times: 0 }
    }

    /// It was typed on this day. Only when it was due does that say that it is known for longer: six times in an
    /// evening are one time.
    #[must_use]
    pub fn known(self, day: WorkDay) -> Self {
        Self { day, times: self.times.saturating_add(u32::from(is_due(self, day))) }
    }

    /// It was put off on this day: the next is tomorrow, however far away it would be.
    #[must_use]
    pub fn later(self, day: WorkDay) -> Self {
        Self { day: day.plus(LATER).minus(self.pause()), ..self }
    }

    fn pause(self) -> u32 {
        let place = usize::try_from(self.times).unwrap_or(usize::MAX);
        PAUSES.get(place).copied().unwrap_or(PAUSES[PAUSES.len() - 1])
    }
}

/// Whether it is to be typed on this day.
#[must_use]
pub fn is_due(practice: Practice, today: WorkDay) -> bool {
    practice.day.plus(practice.pause()) <= today
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> WorkDay {
        iso.parse().unwrap()
    }

    #[test]
    fn each_time_it_was_known_the_next_is_further_away_up_to_two_months() {
        let (mut practice, mut today) = (Practice::begin(day("2026-01-01")), day("2026-01-01"));
        let mut pauses = Vec::new();
        for _ in 0..8 {
            let mut days = 0;
            while !is_due(practice, today.plus(days)) {
                days += 1;
            }
            pauses.push(days);
            today = today.plus(days);
            practice = practice.known(today);
        }
        assert_eq!(pauses, [1, 3, 7, 14, 30, 60, 60, 60]);
    }

    #[test]
    fn typed_again_before_it_is_due_it_isnt_known_for_longer() {
        let once = Practice { day: day("2026-01-01"), times: 1 };
        let typed = once.known(day("2026-01-02")).known(day("2026-01-02"));
        assert_eq!(typed, Practice { day: day("2026-01-02"), times: 1 });
        assert_eq!(typed.known(day("2026-01-05")).times, 2);
    }

    #[test]
    fn put_off_it_comes_again_the_next_day() {
        let well_known = Practice { day: day("2026-01-01"), times: 9 };
        assert!(is_due(well_known, day("2026-03-02")) && !is_due(well_known, day("2026-03-01")));
        let later = well_known.later(day("2026-03-02"));
        assert!(!is_due(later, day("2026-03-02")) && is_due(later, day("2026-03-03")));
        assert_eq!(later.known(day("2026-03-03")).times, 10);
    }
}
