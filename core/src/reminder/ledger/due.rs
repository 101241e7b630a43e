//! What an alarm shows now, and what it waits for.

use super::{Entry, Ledger};
use crate::reminder::decide::{APART, LATE};
use crate::reminder::history::{HALVED_AFTER, IGNORED_AFTER, Mark, Response, SILENT_AFTER, ignored};
use crate::time::UtcMillis;

/// What is to be done now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// To be shown now.
    pub now: Option<Entry>,
    /// To be waited for.
    pub next: Option<Entry>,
}

impl Ledger {
    /// What is to be shown now, and what is to be waited for. Needs no vault: all that receivers call.
    #[must_use]
    pub fn due(&self, now: UtcMillis) -> Due {
        let mut due = Due::default();
        for entry in self.in_order() {
            let Some(at) = self.can_be(&entry, now) else { continue };
            let entry = Entry { at, ..entry };
            if at > now {
                due.next = Some(entry);
                break;
            }
            if due.now.is_none() {
                due.now = Some(entry);
            }
        }
        due
    }

    /// The entries, those that were snoozed at their new time.
    fn in_order(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.entries.clone();
        for entry in &mut entries {
            if let Some(Response::Snoozed { until, latest }) = self.last(entry.id) {
                let latest = latest.min(entry.latest);
                (entry.at, entry.not_after, entry.latest) = (until, until.plus(LATE).min(latest), latest);
            }
        }
        entries.sort_by_key(|entry| entry.at);
        entries
    }

    /// When it can be shown: at its time or later, as far as those that were shown leave room; None where it can't.
    pub(super) fn can_be(&self, entry: &Entry, now: UtcMillis) -> Option<UtcMillis> {
        let again = match self.last(entry.id) {
            None => false,
            Some(Response::Snoozed { .. }) => true,
            Some(Response::Shown | Response::NotToday) => return None,
        };
        // Its own last time doesn't keep it away: somebody asked for it. Neither does what a clock wrote that was weeks ahead;
        // one that was minutes ahead counts.
        let keeps_away = |mark: &&Mark| mark.id != entry.id && mark.at.since(now.max(entry.at)) < APART;
        let kept_apart = self.shown_at().filter(keeps_away).map(|mark| mark.at.plus(APART)).max();
        let at = kept_apart.map_or(entry.at, |apart| apart.max(entry.at));
        if at > entry.not_after || now > entry.not_after {
            return None;
        }
        if again {
            return (!self.is_done_since_snoozed(entry)).then_some(at);
        }
        let of_day = |(mark, day): &(&Mark, Option<u32>)| mark.id != entry.id && *day == Some(entry.day);
        let many = self.first_shown().filter(of_day).count();
        let is_over = self
            .since
            .iter()
            .any(|mark| mark.response == Response::NotToday && self.day_of(mark.id) == Some(entry.day));
        let ignored = self.ignored(now);
        let most = if ignored >= HALVED_AFTER { 1 } else { self.most_a_day.get() };
        if many >= most || is_over || self.is_done(entry, at) {
            return None;
        }
        let day_before =
            || self.first_shown().any(|(_, day)| day.is_some_and(|day| day.saturating_add(1) == entry.day));
        if ignored >= SILENT_AFTER || (ignored >= HALVED_AFTER && day_before()) {
            return None;
        }
        Some(at)
    }

    /// A check-in a little before, or as many as reminders were chosen, are what it would have asked for.
    fn is_done(&self, entry: &Entry, at: UtcMillis) -> bool {
        let before = self.checked_in.iter().filter(|one| **one <= at);
        let of_day = before.clone().filter(|one| entry.day_begins <= **one).count();
        entry.done_by_check_in
            && before.max().is_some_and(|last| of_day >= self.most_a_day.get() || at.since(*last) < APART)
    }

    /// Whether somebody checked in after "later" was said to it.
    fn is_done_since_snoozed(&self, entry: &Entry) -> bool {
        let snoozed = |mark: &&Mark| mark.id == entry.id && matches!(mark.response, Response::Snoozed { .. });
        let said = self.since.iter().rev().find(snoozed);
        entry.done_by_check_in && said.is_some_and(|said| self.checked_in.iter().any(|at| *at >= said.at))
    }

    /// How many in a row nobody followed: those that were known when it was written, and what passed since.
    fn ignored(&self, now: UtcMillis) -> usize {
        let last_check_in = self.checked_in.iter().copied().filter(|at| *at <= now).max();
        // What was shown shortly before, may have passed only since.
        let waiting =
            self.before.iter().map(|one| one.mark).filter(|mark| self.written.since(mark.at) < IGNORED_AFTER);
        let marks: Vec<Mark> = waiting.chain(self.since.iter().copied()).collect();
        let answered = self.since.iter().any(|mark| mark.response != Response::Shown)
            || last_check_in.is_some_and(|at| at > self.written);
        ignored(&marks, last_check_in, now) + if answered { 0 } else { self.ignored }
    }

    pub(super) fn last(&self, id: u64) -> Option<Response> {
        // As it was written down, whatever the clock said.
        self.since.iter().rev().find(|mark| mark.id == id).map(|mark| mark.response)
    }

    /// What was shown, every time.
    fn shown_at(&self) -> impl Iterator<Item = &Mark> {
        let all = self.before.iter().map(|one| &one.mark).chain(&self.since);
        all.filter(|mark| mark.response == Response::Shown)
    }

    /// Each once, at its first time, with the number of its day.
    fn first_shown(&self) -> impl Iterator<Item = (&Mark, Option<u32>)> {
        let before = self.before.iter().map(|one| (&one.mark, Some(one.day)));
        let since = self.since.iter().map(|mark| (mark, self.day_of(mark.id)));
        let all: Vec<_> = before.chain(since).filter(|(mark, _)| mark.response == Response::Shown).collect();
        let first = |(place, (mark, _)): &(usize, (&Mark, Option<u32>))| {
            !all[..*place].iter().any(|(other, _)| other.id == mark.id)
        };
        all.iter().copied().enumerate().filter(first).map(|(_, one)| one).collect::<Vec<_>>().into_iter()
    }

    fn day_of(&self, id: u64) -> Option<u32> {
        let entry = self.entries.iter().find(|entry| entry.id == id).map(|entry| entry.day);
        entry.or_else(|| self.before.iter().find(|one| one.mark.id == id).map(|one| one.day))
    }
}
