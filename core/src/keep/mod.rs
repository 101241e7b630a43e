//! For how long entries are kept.

use crate::time::WorkDay;

/// For how long check-ins and self-checks are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepFor {
    /// 90 days.
    NinetyDays,
    /// A year.
    OneYear,
    /// Until the person erases them.
    UntilErased,
}

impl KeepFor {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::NinetyDays, Self::OneYear, Self::UntilErased];

    /// Days; None: without end.
    #[must_use]
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::NinetyDays => Some(90),
            Self::OneYear => Some(365),
            Self::UntilErased => None,
        }
    }

    /// What is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NinetyDays => "90-days",
            Self::OneYear => "1-year",
            Self::UntilErased => "until-erased",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|keep| keep.word() == word)
    }

    /// The first work day that is kept, seen from this one; None: everything is.
    #[must_use]
    pub fn first_kept(self, today: WorkDay) -> Option<WorkDay> {
        self.days().map(|days| today.minus(days))
    }
}

/// Days after the first check-in on which it is asked: early enough that little has gathered, late enough that somebody
/// knows what this is.
const ASK_AFTER_DAYS: u32 = 3;

/// Whether it is asked now: once, in the first week.
#[must_use]
pub fn is_to_ask(chosen: Option<KeepFor>, first_entry: Option<WorkDay>, today: WorkDay) -> bool {
    chosen.is_none() && first_entry.is_some_and(|first| first.plus(ASK_AFTER_DAYS) <= today)
}

/// The day from which it is counted: the earlier one of the two last days on which the app was opened. A clock that runs
/// years ahead for a day must not take everything away.
#[must_use]
pub fn counted_from(before: Option<WorkDay>, today: WorkDay) -> Option<WorkDay> {
    before.map(|before| before.min(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(iso: &str) -> WorkDay {
        iso.parse().unwrap()
    }

    #[test]
    fn ninety_days_keep_the_day_ninety_days_ago_and_lose_the_one_before() {
        let today = day("2026-11-25");
        assert_eq!(KeepFor::NinetyDays.first_kept(today), Some(day("2026-08-27")));
        assert_eq!(KeepFor::OneYear.first_kept(today), Some(day("2025-11-25")));
        assert_eq!(KeepFor::UntilErased.first_kept(today), None);
    }

    #[test]
    fn it_is_asked_in_the_first_week_once_there_is_something_to_keep() {
        let first = Some(day("2026-11-20"));
        assert!(!is_to_ask(None, first, day("2026-11-22")) && is_to_ask(None, first, day("2026-11-23")));
        assert!(!is_to_ask(None, None, day("2026-11-23")));
        assert!(KeepFor::ALL.into_iter().all(|keep| !is_to_ask(Some(keep), first, day("2026-11-23"))));
    }

    #[test]
    fn a_clock_that_ran_ahead_for_a_day_takes_nothing_away() {
        let (yesterday, ahead) = (day("2026-11-24"), day("2036-01-01"));
        assert_eq!(counted_from(Some(yesterday), ahead), Some(yesterday));
        // And back again.
        assert_eq!(counted_from(Some(ahead), day("2026-11-25")), Some(day("2026-11-25")));
        assert_eq!(counted_from(None, ahead), None);
    }

    proptest! {
        #[test]
        fn it_is_never_counted_from_a_day_that_lies_ahead(before in 0u32..60_000, today in 0u32..60_000) {
            let (before, today) = (WorkDay::FIRST.plus(before), WorkDay::FIRST.plus(today));
            let from = counted_from(Some(before), today).unwrap();
            prop_assert!(from <= today && from <= before);
        }
    }
}
