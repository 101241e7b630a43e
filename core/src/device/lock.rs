use crate::time::UtcMillis;

/// How long the app can be left before it locks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LockAfter {
    /// Not at all.
    Leaving,
    /// A minute: long enough to look something up, too short for somebody who picks up the phone.
    #[default]
    OneMinute,
    /// Five minutes.
    FiveMinutes,
    /// Fifteen minutes.
    FifteenMinutes,
}

impl LockAfter {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Leaving, Self::OneMinute, Self::FiveMinutes, Self::FifteenMinutes];

    /// Minutes.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        match self {
            Self::Leaving => 0,
            Self::OneMinute => 1,
            Self::FiveMinutes => 5,
            Self::FifteenMinutes => 15,
        }
    }

    /// The one with so many minutes; of another number, the next shorter one: never later than somebody has chosen.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Self {
        Self::ALL.into_iter().rev().find(|after| after.minutes() <= minutes).unwrap_or(Self::Leaving)
    }

    /// Seconds until it is over, rounded up; 0: it is. On a clock that was set back, it is.
    #[must_use]
    pub fn seconds_left(self, left: UtcMillis, now: UtcMillis) -> u32 {
        let passed = now.0.saturating_sub(left.0);
        let rest = i64::from(self.minutes()) * 60_000 - passed.max(0);
        if passed < 0 { 0 } else { u32::try_from((rest + 999) / 1000).unwrap_or(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_locks_when_the_time_is_over_and_when_the_clock_was_set_back() {
        let left = UtcMillis(1_795_000_000_000);
        for (after, millis) in [
            (LockAfter::Leaving, 0),
            (LockAfter::OneMinute, 60_000),
            (LockAfter::FiveMinutes, 300_000),
            (LockAfter::FifteenMinutes, 900_000),
        ] {
            let seconds = |at: i64| after.seconds_left(left, UtcMillis(left.0 + at));
            assert_eq!(seconds(0), u32::from(after.minutes()) * 60, "{after:?}");
            // Never too early: a moment before is a whole second.
            assert_eq!(seconds(millis - 1), u32::from(millis > 0), "{after:?}");
            assert_eq!((seconds(millis), seconds(i64::MAX - left.0), seconds(-1)), (0, 0, 0), "{after:?}");
        }
        assert_eq!(LockAfter::FifteenMinutes.seconds_left(UtcMillis(i64::MIN), UtcMillis(i64::MAX)), 0);
    }

    #[test]
    fn a_number_of_minutes_that_isnt_offered_means_the_next_shorter_time() {
        let after = |minutes| LockAfter::from_minutes(minutes);
        assert_eq!(
            [0, 1, 4, 5, 14, 15, u16::MAX].map(after).map(LockAfter::minutes),
            [0, 1, 1, 5, 5, 15, 15]
        );
    }
}
