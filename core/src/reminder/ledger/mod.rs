//! The next reminders as the phone keeps them outside the vault: all that an alarm may know.
//!
//! What is in it says nothing about anybody: opaque ids, times, by when, and how many were shown or let pass. Whoever
//! is woken by the system reads it, asks [`Ledger::due`], and writes down what came of it; the vault learns of that when
//! it is opened next, and writes a new one whenever something is saved.

use super::decide::{APART, LATE};
use super::history::{HALVED_AFTER, Mark, Response, SILENT_AFTER, ignored};
use super::plan::Planned;
use super::rule::MostADay;
use crate::time::UtcMillis;
use serde::{Deserialize, Serialize};

/// See above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    version: u32,
    most_a_day: MostADay,
    /// How many in a row nobody had followed when this was written.
    ignored: usize,
    /// What is to come, in order.
    entries: Vec<Entry>,
    /// What was shown within the last day before this was written: those keep others away.
    before: Vec<Mark>,
    /// What came of them since.
    since: Vec<Mark>,
}

/// A reminder, as an alarm knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Names it.
    pub id: u64,
    /// The moment on the clock on the wall, as ISO 8601 without a zone.
    pub civil: String,
    /// Whose clock, by its IANA name.
    pub zone: String,
    /// The instant, by the core's rules for zones; the phone's may be newer.
    pub at: UtcMillis,
    /// Not shown any more after this.
    pub not_after: UtcMillis,
    /// Snoozed, it is shown by then or not at all.
    pub latest: UtcMillis,
    /// For how long it may be shown from its time on, in minutes.
    pub window: u16,
    /// Which work day it counts for, as a number.
    pub day: u32,
}

/// What is to be done now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// To be shown now.
    pub now: Option<Entry>,
    /// To be waited for.
    pub next: Option<Entry>,
}

/// Why a ledger can't be read. Nothing is shown then; the next unlock writes a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// It was written by a newer version of the app.
    #[error("made by a newer version")]
    MadeByNewer,
    /// It can't be read.
    #[error("damaged")]
    Damaged,
}

/// The version that this build writes.
const VERSION: u32 = 1;
/// Longer than 60 entries are with all that can come of them; what is longer is none of ours.
const LONGEST: usize = 256 * 1024;

impl Ledger {
    /// How many entries it has at most.
    pub const ENTRIES: usize = 60;

    /// One with these reminders. `marks` is what came of earlier ones.
    #[must_use]
    pub fn of(
        planned: &[Planned],
        most_a_day: MostADay,
        ignored: usize,
        marks: &[Mark],
        now: UtcMillis,
    ) -> Self {
        let recent = marks.iter().filter(|mark| now.since(mark.at) < 12 * APART);
        Self {
            version: VERSION,
            most_a_day,
            ignored,
            entries: planned.iter().take(Self::ENTRIES).map(Entry::of).collect(),
            before: recent.copied().collect(),
            since: Vec::new(),
        }
    }

    /// Reads one.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub fn read(bytes: &[u8]) -> Result<Self, LedgerError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        if bytes.len() > LONGEST {
            return Err(LedgerError::Damaged);
        }
        let Version { version } = serde_json::from_slice(bytes).map_err(|_| LedgerError::Damaged)?;
        if version > VERSION {
            return Err(LedgerError::MadeByNewer);
        }
        serde_json::from_slice(bytes).map_err(|_| LedgerError::Damaged)
    }

    /// As it is kept.
    #[must_use]
    pub fn written(&self) -> Vec<u8> {
        // Numbers and short texts always can be.
        serde_json::to_vec(self).unwrap_or_default()
    }

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

    /// Writes down what came of one.
    pub fn mark(&mut self, id: u64, response: Response, at: UtcMillis) {
        self.since.push(Mark { id, at, response });
    }

    /// What came of them since it was written.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.since
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
    fn can_be(&self, entry: &Entry, now: UtcMillis) -> Option<UtcMillis> {
        let again = match self.last(entry.id) {
            None => false,
            Some(Response::Snoozed { .. }) => true,
            Some(Response::Shown | Response::NotToday) => return None,
        };
        // Its own last time doesn't keep it away: somebody asked for it.
        let kept_apart =
            self.shown().filter(|mark| mark.id != entry.id).map(|mark| mark.at.plus(APART)).max();
        let at = kept_apart.map_or(entry.at, |apart| apart.max(entry.at));
        if at > entry.not_after || now > entry.not_after {
            return None;
        }
        if again {
            return Some(at);
        }
        let of_day = |mark: &&Mark| self.day_of(mark.id) == Some(entry.day);
        let many = self.first_shown().filter(of_day).count();
        let is_over = self.since.iter().any(|mark| mark.response == Response::NotToday && of_day(&mark));
        if many >= self.most_a_day.get() || is_over {
            return None;
        }
        let ignored = self.ignored(now);
        let day_before =
            || self.first_shown().any(|mark| self.day_of(mark.id).is_some_and(|day| day + 1 == entry.day));
        if ignored >= SILENT_AFTER || (ignored >= HALVED_AFTER && day_before()) {
            return None;
        }
        Some(at)
    }

    fn ignored(&self, now: UtcMillis) -> usize {
        let answered = self.since.iter().any(|mark| mark.response != Response::Shown);
        ignored(&self.since, None, now) + if answered { 0 } else { self.ignored }
    }

    fn last(&self, id: u64) -> Option<Response> {
        self.since.iter().filter(|mark| mark.id == id).max_by_key(|mark| mark.at).map(|mark| mark.response)
    }

    fn shown(&self) -> impl Iterator<Item = &Mark> {
        self.before.iter().chain(&self.since).filter(|mark| mark.response == Response::Shown)
    }

    /// Each once, at its first time.
    fn first_shown(&self) -> impl Iterator<Item = &Mark> {
        self.since.iter().enumerate().filter_map(|(place, mark)| {
            let again = self.since[..place].iter().any(|other| other.id == mark.id);
            (mark.response == Response::Shown && !again).then_some(mark)
        })
    }

    fn day_of(&self, id: u64) -> Option<u32> {
        self.entries.iter().find(|entry| entry.id == id).map(|entry| entry.day)
    }
}

impl Entry {
    fn of(planned: &Planned) -> Self {
        Self {
            id: planned.id,
            civil: planned.civil.format("%Y-%m-%dT%H:%M:%S").to_string(),
            zone: planned.zone.stamp(planned.at).zone,
            at: planned.at,
            not_after: planned.not_after,
            latest: planned.latest,
            window: planned.window,
            day: planned.day.days_since(crate::time::WorkDay::FIRST),
        }
    }
}
