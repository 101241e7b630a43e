use crate::time::{HOUR, UtcMillis, WorkDay};

/// What came of reminders so far, and what may be due. Of the last weeks: nothing older counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Makes ids of reminders opaque: they say nothing without it.
    pub salt: [u8; 16],
    /// Check-ins that were saved, in no order.
    pub check_ins: Vec<CheckedIn>,
    /// When something else was last done that reminders ask for: a self-check was finished.
    pub also_followed: Option<UtcMillis>,
    /// What was shown, and what the person did with it, by when.
    pub marks: Vec<Mark>,
    /// Self-checks that can be compared again, by the day from which.
    pub rechecks: Vec<(u64, WorkDay)>,
    /// Steps whose question about them is due on a day.
    pub follow_ups: Vec<(u64, WorkDay)>,
}

/// A check-in, as far as reminders are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckedIn {
    /// The moment it is of.
    pub at: UtcMillis,
    /// The work day it is of.
    pub day: WorkDay,
}

/// A reminder that was shown, or was answered in some way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mark {
    /// Which one.
    pub id: u64,
    /// When.
    pub at: UtcMillis,
    /// What.
    pub response: Response,
}

/// What became of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Response {
    /// It was shown.
    Shown,
    /// It is to come again.
    Snoozed {
        /// When.
        until: UtcMillis,
        /// And by when at the latest.
        latest: UtcMillis,
    },
    /// No more of them on this work day.
    NotToday,
}

/// After this long without a check-in a reminder was one that nobody followed.
pub(super) const IGNORED_AFTER: i64 = 4 * HOUR;
/// So many in a row, and there is one every other day.
pub(super) const HALVED_AFTER: usize = 3;
/// So many in a row, and there is none until the next check-in.
pub(super) const SILENT_AFTER: usize = 6;

impl History {
    /// How many of the last reminders nobody followed. One that was snoozed, or after which somebody said "not today",
    /// was read.
    #[must_use]
    pub fn ignored(&self, now: UtcMillis) -> usize {
        let followed = self.check_ins.iter().map(|one| one.at).chain(self.also_followed);
        ignored(&self.marks, followed.filter(|at| *at <= now).max(), now)
    }

    /// Whether so many went by that there is one every other day.
    #[must_use]
    pub fn is_halved(&self, now: UtcMillis) -> bool {
        self.ignored(now) >= HALVED_AFTER
    }

    /// Whether so many went by that there is none until the next check-in.
    #[must_use]
    pub fn is_silent(&self, now: UtcMillis) -> bool {
        self.ignored(now) >= SILENT_AFTER
    }
}

/// The same for marks alone, with when somebody last checked in.
pub(super) fn ignored(marks: &[Mark], last_check_in: Option<UtcMillis>, now: UtcMillis) -> usize {
    let marks = || marks.iter().filter(|mark| mark.at <= now);
    let answered = marks().filter(|mark| mark.response != Response::Shown).map(|mark| mark.at);
    let since = answered.chain(last_check_in).max();
    let shown = marks().filter(|mark| mark.response == Response::Shown);
    let passed = shown.filter(|mark| now.since(mark.at) >= IGNORED_AFTER);
    passed.filter(|mark| since.is_none_or(|since| mark.at > since)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(hours: i64) -> Mark {
        Mark { id: 1, at: UtcMillis(hours * HOUR), response: Response::Shown }
    }

    fn ignored_at(history: &History, hours: i64) -> usize {
        history.ignored(UtcMillis(hours * HOUR))
    }

    #[test]
    fn a_reminder_is_ignored_four_hours_later_and_a_check_in_begins_anew() {
        let day = "2026-03-02".parse().unwrap();
        let mut history = History { marks: vec![shown(10), shown(34)], ..History::default() };
        assert_eq!([ignored_at(&history, 13), ignored_at(&history, 37), ignored_at(&history, 38)], [0, 1, 2]);
        history.check_ins.push(CheckedIn { at: UtcMillis(20 * HOUR), day });
        assert_eq!(ignored_at(&history, 60), 1);
    }

    #[test]
    fn who_says_later_or_not_today_has_read_it() {
        for response in [
            Response::NotToday,
            Response::Snoozed { until: UtcMillis(12 * HOUR), latest: UtcMillis(14 * HOUR) },
        ] {
            let answer = Mark { at: UtcMillis(11 * HOUR), response, ..shown(0) };
            let history = History { marks: vec![shown(10), answer], ..History::default() };
            assert_eq!(ignored_at(&history, 60), 0);
        }
    }
}
