//! The next reminders as the phone keeps them outside the vault: all that an alarm may know.
//!
//! What is in it says nothing about anybody: opaque ids, times, by when, and how many were shown or let pass. Whoever
//! is woken by the system reads it, asks [`Ledger::due`], and writes down what came of it; the vault learns of that when
//! it is opened next, and writes a new one whenever something is saved.

mod ahead;
mod came;
mod due;

pub use ahead::Ahead;
pub use came::Came;
pub use due::Due;

use super::history::{Mark, Response};
use super::plan::Planned;
use super::rule::MostADay;
use crate::time::{HOUR, MINUTE, UtcMillis, WorkDay, Zone};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// See above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    version: u32,
    written: UtcMillis,
    most_a_day: MostADay,
    /// Where the phone was, by the name of its zone.
    phone: String,
    /// Whether the person wants them to the minute.
    exact: bool,
    /// How many in a row nobody had followed when this was written.
    ignored: usize,
    /// What is to come, in order.
    entries: Vec<Entry>,
    /// What was shown shortly before this was written: it keeps others away.
    before: Vec<Before>,
    /// What came of them since.
    since: Vec<Mark>,
    /// Check-ins: the recent ones when this was written, and those since that needed no vault.
    checked_in: Vec<UtcMillis>,
    /// What the phone was given to show by itself, where it wakes nobody for it.
    #[serde(default)]
    handed: Vec<ahead::Handed>,
    /// Those that were due and that the phone wasn't allowed to show.
    #[serde(default)]
    not_allowed: Vec<u64>,
}

/// A reminder, as an alarm knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Names it.
    pub id: u64,
    /// The moment on the clock on the wall, as ISO 8601 without a zone.
    pub civil: String,
    /// Whose clock, by its IANA name; None: the phone's, wherever it is.
    pub zone: Option<String>,
    /// The instant, by the core's rules for zones; the phone's may be newer.
    pub at: UtcMillis,
    /// Moved to another clock it is no earlier than this, or not at all.
    pub earliest: UtcMillis,
    /// Not shown any more after this.
    pub not_after: UtcMillis,
    /// Snoozed, it is shown by then or not at all.
    pub latest: UtcMillis,
    /// When hours of sleep begin on the same clock, as `civil`: once it is moved to another, nothing keeps them away.
    pub asleep: Option<String>,
    /// For how long it may be shown from its time on, in minutes.
    pub window: u16,
    /// Which work day it counts for, as a number.
    pub day: u32,
    /// When that day begins.
    pub day_begins: UtcMillis,
    /// Whether a check-in has it already done.
    pub done_by_check_in: bool,
}

/// What was shown before the ledger was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Before {
    mark: Mark,
    day: u32,
}

/// What a ledger is written from, besides the plan.
#[derive(Clone, Debug)]
pub struct Basis<'a> {
    /// When it is written.
    pub now: UtcMillis,
    /// How many a day, at most.
    pub most_a_day: MostADay,
    /// Whether the person wants them to the minute.
    pub exact: bool,
    /// How many in a row nobody followed.
    pub ignored: usize,
    /// What came of earlier ones, with its work day. What is long ago is left out.
    pub marks: &'a [(Mark, WorkDay)],
    /// When somebody checked in: what is recent, and the last time.
    pub checked_in: &'a [UtcMillis],
    /// Where the phone is.
    pub phone: &'a Zone,
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
/// "Later" is this much later (ours, see ADR 15).
const LATER: i64 = 30 * MINUTE;

impl Ledger {
    /// Whether something keeps others away still: a day, or the one after it. What is weeks ahead was written by a clock
    /// that was wrong.
    #[must_use]
    pub fn is_recent(at: UtcMillis, now: UtcMillis) -> bool {
        (-24 * HOUR..48 * HOUR).contains(&now.since(at))
    }

    /// How many entries it has at most.
    pub const ENTRIES: usize = 60;
    /// Longer than that many entries are with all that can come of them; what is longer is none of ours.
    pub const LONGEST: u64 = 256 * 1024;

    /// One with these reminders.
    #[must_use]
    pub fn of(planned: &[Planned], basis: &Basis<'_>) -> Self {
        let recent = basis.marks.iter().filter(|(mark, _)| Self::is_recent(mark.at, basis.now));
        Self {
            version: VERSION,
            written: basis.now,
            most_a_day: basis.most_a_day,
            phone: basis.phone.stamp(basis.now).zone,
            exact: basis.exact,
            ignored: basis.ignored,
            entries: planned.iter().take(Self::ENTRIES).map(Entry::of).collect(),
            before: recent.map(|(mark, day)| Before { mark: *mark, day: number(*day) }).collect(),
            since: Vec::new(),
            checked_in: basis.checked_in.to_vec(),
            handed: Vec::new(),
            not_allowed: Vec::new(),
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
        if bytes.len() as u64 > Self::LONGEST {
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

    /// Whether it says the same as another of what is to come, whenever each was written.
    #[must_use]
    pub fn plans_as(&self, other: &Self) -> bool {
        let plan = |ledger: &Self| Self {
            written: UtcMillis(0),
            since: Vec::new(),
            handed: Vec::new(),
            not_allowed: Vec::new(),
            ..ledger.clone()
        };
        plan(self) == plan(other)
    }

    /// What is to come, as it was planned.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether the person wants them to the minute.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        self.exact
    }

    /// Takes the instants by the phone's own rules for zones, where they are others than the core's: of reminders, and of when
    /// the sleep after them begins (`asleep`). One on the phone's clock that would so come into sleep, or on another day, is dropped: only the vault knows when it can be instead.
    /// Returns of how many, whose zone is known, the phone has other rules than the core.
    pub fn resolve(&mut self, phone: &[(u64, UtcMillis)], asleep: &[(u64, UtcMillis)]) -> usize {
        let (mut moved, phones) = (0, &self.phone);
        self.entries.retain_mut(|entry| {
            let found = phone.iter().find(|(id, _)| *id == entry.id);
            // By as much as the phone has it at another instant than the core. The time alone would take the second of two
            // hours for the first.
            let zone = Zone::from_phone(entry.zone.as_deref().unwrap_or(phones), 0);
            let by = match (found, entry.civil.parse()) {
                (Some((_, at)), Ok(civil)) => at.since(zone.instant(civil)),
                _ => 0,
            };
            moved += usize::from(by != 0 && entry.zone.is_some());
            let asleep = asleep.iter().find(|(id, _)| *id == entry.id).map(|(_, at)| *at);
            by == 0 || entry.is_moved(by, asleep)
        });
        self.entries.sort_by_key(|entry| entry.at);
        moved
    }

    /// Whether it knows that one: else a newer plan has taken its place, and it isn't to be shown.
    #[must_use]
    pub fn has(&self, id: u64) -> bool {
        self.entries.iter().any(|entry| entry.id == id)
    }

    /// Whether that one was shown before this was written.
    #[must_use]
    pub fn had(&self, id: u64) -> bool {
        self.before.iter().any(|one| one.mark.id == id)
    }

    /// Writes down that one was shown.
    pub fn shown(&mut self, id: u64, now: UtcMillis) {
        self.mark(id, Response::Shown, now);
    }

    /// Writes down that one is to come again, in half an hour; where that would be too late, it doesn't.
    pub fn later(&mut self, id: u64, now: UtcMillis) {
        let latest = self.entries.iter().find(|entry| entry.id == id).map_or(now, |entry| entry.latest);
        self.mark(id, Response::Snoozed { until: now.plus(LATER), latest }, now);
    }

    /// Writes down that nobody wants any more of them on the work day of this one.
    pub fn not_today(&mut self, id: u64, now: UtcMillis) {
        self.mark(id, Response::NotToday, now);
    }

    /// Writes down that one is due and the phone isn't allowed to show it. Nobody could follow: it counts neither as shown nor
    /// as let pass, keeps no other away, and is shown after all where that is allowed before its time is over.
    pub fn not_allowed(&mut self, id: u64) {
        if !self.not_allowed.contains(&id) && self.not_allowed.len() < MOST_MARKS {
            self.not_allowed.push(id);
        }
    }

    /// Writes down what came of one.
    pub fn mark(&mut self, id: u64, response: Response, at: UtcMillis) {
        if self.since.len() < MOST_MARKS {
            self.since.push(Mark { id, at, response });
        }
    }

    /// Writes down that somebody checked in while the vault was locked.
    pub fn checked_in(&mut self, at: UtcMillis) {
        if self.checked_in.len() < MOST_MARKS {
            self.checked_in.push(at);
        }
    }

    /// What came of them since it was written.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.since
    }
}

/// No more is written down between two unlocks: 60 entries, each shown, put off and shown again, are fewer.
const MOST_MARKS: usize = 1000;

impl Entry {
    fn of(planned: &Planned) -> Self {
        let follows = planned.shift.is_none();
        Self {
            id: planned.id,
            civil: civil(planned.civil),
            zone: (!follows).then(|| planned.zone.stamp(planned.at).zone),
            at: planned.at,
            earliest: planned.earliest,
            not_after: planned.not_after,
            latest: planned.latest,
            asleep: planned.hours_from.filter(|_| follows).map(civil),
            window: planned.window,
            day: number(planned.day),
            day_begins: planned.day_begins,
            done_by_check_in: planned.topic == super::Topic::CheckIn,
        }
    }

    /// Moves it, with all that is on the same clock; false where it can't be then.
    fn is_moved(&mut self, by: i64, asleep: Option<UtcMillis>) -> bool {
        let (not_after, latest) = (self.not_after.plus(by), self.latest.plus(by));
        self.at = self.at.plus(by);
        if self.zone.is_some() {
            // Its sleep and its day are on the clock of its shift, and move along.
            (self.not_after, self.latest) = (not_after, latest);
            return true;
        }
        // Hours of sleep are on the phone's clock, sleep after nights on the roster's: whichever is first.
        self.latest = asleep.map_or(self.latest.min(latest), |asleep| self.latest.min(asleep.plus(-1)));
        self.not_after = not_after.min(self.latest);
        (self.earliest..=self.latest).contains(&self.at)
    }
}

fn civil(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn number(day: WorkDay) -> u32 {
    day.days_since(WorkDay::FIRST)
}

#[cfg(test)]
mod tests;
