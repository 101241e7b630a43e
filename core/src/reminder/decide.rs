//! Which of the moments that rules ask for become reminders.

use super::days::Days;
use super::history::{HALVED_AFTER, History, Mark, Response, SILENT_AFTER};
use super::rule::{Awake, Rules, Topic, Wish};
use crate::time::{HOUR, UtcMillis, WorkDay};
use chrono::NaiveDateTime;

/// Why there is a reminder, and why then; or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum Why {
    /// It is at the time that its rule has.
    AsChosen,
    /// Its time lay in protected sleep: it waits for the end of it.
    AfterSleep { chosen: UtcMillis },
    /// It comes again, as was asked for.
    Snoozed,
    /// Its time is over.
    Past,
    /// It was shown already.
    Shown { at: UtcMillis },
    /// It belongs to a shift and lies in protected sleep.
    InSleep { until: UtcMillis },
    /// A check-in of that day is there already.
    Done { at: UtcMillis },
    /// The day has as many as were chosen.
    Enough { most: usize },
    /// Too close to another.
    TooClose { to: UtcMillis },
    /// Nobody wanted any more that day.
    NotToday,
    /// Several in a row came and nobody followed: now there is one every other day.
    Halved { ignored: usize },
    /// More of them, and there is none until the next check-in.
    Silent { ignored: usize },
}

/// A reminder that isn't taken by the phone within this time, is dropped.
pub(super) const LATE: i64 = 2 * HOUR;
/// A mark this far ahead of the clock may still be right, and the clock wrong.
const MAYBE: i64 = 24 * HOUR;
/// Between two there is at least this long (a recommendation, see ADR 15).
pub(super) const APART: i64 = 4 * HOUR;

/// What came longer ago than this was on a work day that nothing of today or later looks at: days lie a few dates from the
/// clock's at most.
const LONG_AGO: i64 = 14 * 24 * HOUR;

/// What is decided so far, day after day.
pub(super) struct Decided<'a> {
    history: &'a History,
    /// What came of reminders that one of today or later could be.
    marks: Vec<&'a Mark>,
    /// The last check-in, and the last work day that has one.
    checked_in: Option<(UtcMillis, WorkDay)>,
    most: usize,
    ignored: usize,
    now: UtcMillis,
    /// Those that there are or were, as far as they count still. One that was snoozed is there twice, and counts once.
    taken: Vec<Taken>,
    /// Work days on which nobody wanted any more.
    not_today: Vec<WorkDay>,
}

struct Taken {
    id: u64,
    at: UtcMillis,
    day: WorkDay,
}

/// A moment with what became of it.
pub(super) struct Outcome {
    pub wish: Wish,
    /// Its name, when, and by when at the latest; None where there is no reminder.
    pub kept: Option<(u64, Moment)>,
    pub why: Why,
}

/// When a reminder is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub at: UtcMillis,
    /// No sleep and no other day begins or ends from here to `latest`.
    pub earliest: UtcMillis,
    pub not_after: UtcMillis,
    /// By when one that is snoozed has to be shown.
    pub latest: UtcMillis,
    /// When the hours of sleep begin that it is in, or the next ones, on the clock: once the phone is on another one, no work
    /// keeps them away.
    pub hours_from: Option<NaiveDateTime>,
    /// When its work day begins.
    pub day_begins: UtcMillis,
}

impl<'a> Decided<'a> {
    /// `ignored`: how many in a row nobody followed.
    pub(super) fn new(
        rules: &Rules,
        history: &'a History,
        ignored: usize,
        now: UtcMillis,
        days: &mut Days<'_>,
    ) -> Self {
        let check_ins = || history.check_ins.iter();
        let last = check_ins().map(|one| one.at).max().zip(check_ins().map(|one| one.day).max());
        let mut decided = Self {
            history,
            marks: history.marks.iter().filter(|mark| now.since(mark.at) < LONG_AGO).collect(),
            checked_in: last,
            most: rules.most_a_day.get(),
            ignored,
            now,
            taken: Vec::new(),
            not_today: Vec::new(),
        };
        // What the clock says is weeks ahead was written by a clock that was wrong.
        for mark in decided.marks.clone().into_iter().filter(|mark| mark.at.since(now) < MAYBE) {
            match mark.response {
                Response::Shown => decided.take(mark.id, mark.at, days),
                Response::Snoozed { until, latest } if until <= latest => {
                    decided.take(mark.id, until, days);
                }
                Response::Snoozed { .. } => {}
                Response::NotToday => {
                    // Of the day of the one that it was said to, however late.
                    let shown = |other: &&Mark| other.id == mark.id && other.response == Response::Shown;
                    let of = history.marks.iter().find(shown).unwrap_or(mark);
                    decided.not_today.push(days.work_day(of.at));
                }
            }
        }
        decided
    }

    fn take(&mut self, id: u64, at: UtcMillis, days: &mut Days<'_>) {
        let day = days.work_day(at);
        self.taken.push(Taken { id, at, day });
    }

    /// Decides the moments of a work day, which are all there; days come in order.
    pub(super) fn day(&mut self, day: WorkDay, mut wishes: Vec<Wish>, days: &mut Days<'_>) -> Vec<Outcome> {
        let Some(first) = wishes.iter().map(Wish::moment).min() else { return Vec::new() };
        // Nothing later is on an earlier day, or at an earlier instant.
        self.taken.retain(|taken| taken.day.plus(1) >= day || first.since(taken.at) < APART);
        wishes.sort_by_key(|wish| (wish.kind, wish.at, wish.date, wish.key));
        let mut outcomes: Vec<Outcome> = Vec::with_capacity(wishes.len());
        for wish in wishes {
            // Two rules can have the same moment.
            if outcomes.iter().any(|outcome| outcome.wish.is_same_as(&wish)) {
                continue;
            }
            outcomes.push(match self.decide(&wish, day, days) {
                Ok((id, moment, why)) => {
                    self.taken.push(Taken { id, at: moment.at, day });
                    Outcome { wish, kept: Some((id, moment)), why }
                }
                Err(why) => Outcome { wish, kept: None, why },
            });
        }
        outcomes.sort_by_key(|outcome| outcome.kept.map_or(outcome.wish.at, |(_, moment)| moment.at));
        outcomes
    }

    fn decide(&self, wish: &Wish, day: WorkDay, days: &mut Days<'_>) -> Result<(u64, Moment, Why), Why> {
        // Where nothing came of any, those that aren't kept need no name.
        let mut named = None;
        if !self.marks.is_empty() {
            let id = *named.insert(self.id(wish, days));
            if let Some(mark) = self.marks.iter().filter(|mark| mark.id == id).max_by_key(|mark| mark.at) {
                return self.again(mark, wish, day, days).map(|(moment, why)| (id, moment, why));
            }
        }
        let at = match wish.awake {
            Awake::At(at) => at,
            Awake::Never { until } => return Err(Why::InSleep { until }),
        };
        // What is over is decided like the rest, so that it can be told why there was none.
        let why = self.decide_at(wish, at, day)?;
        if at <= self.now {
            return Err(Why::Past);
        }
        let hours_from = if wish.shift.is_none() { days.hours_from(at) } else { None };
        let id = named.unwrap_or_else(|| self.id(wish, days));
        Ok((id, Moment { hours_from, ..moment(at, day, days) }, why))
    }

    /// Opaque: without the salt it says nothing. The same moment of the same rule always has the same one.
    fn id(&self, wish: &Wish, days: &mut Days<'_>) -> u64 {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        hash.update(self.history.salt);
        hash.update([wish.kind as u8]);
        hash.update(wish.date.days_since(WorkDay::FIRST).to_le_bytes());
        hash.update(wish.key.to_le_bytes());
        // On the clock: who travels isn't asked twice, and two rules with the same moment ask once.
        hash.update(days.local(wish.at, &wish.zone).and_utc().timestamp().to_le_bytes());
        let bytes: [u8; 8] = hash.finalize()[..8].try_into().unwrap_or_default();
        u64::from_le_bytes(bytes)
    }

    fn decide_at(&self, wish: &Wish, at: UtcMillis, day: WorkDay) -> Result<Why, Why> {
        if self.ignored >= SILENT_AFTER {
            return Err(Why::Silent { ignored: self.ignored });
        }
        if self.not_today.contains(&day) {
            return Err(Why::NotToday);
        }
        if wish.topic == Topic::CheckIn {
            self.is_wanted(at, day)?;
        }
        let mut of_day: Vec<u64> =
            self.taken.iter().filter(|taken| taken.day == day).map(|taken| taken.id).collect();
        of_day.sort_unstable();
        of_day.dedup();
        let most = if self.ignored >= HALVED_AFTER { 1 } else { self.most };
        if of_day.len() >= most {
            return Err(Why::Enough { most });
        }
        if let Some(other) = self.taken.iter().find(|taken| taken.at.since(at).abs() < APART) {
            return Err(Why::TooClose { to: other.at });
        }
        if self.ignored >= HALVED_AFTER && self.taken.iter().any(|taken| taken.day == day.minus(1)) {
            return Err(Why::Halved { ignored: self.ignored });
        }
        Ok(if at == wish.at { Why::AsChosen } else { Why::AfterSleep { chosen: wish.at } })
    }

    /// One that was shown comes again where that was asked for, unless somebody checked in since, or it would be in sleep
    /// as it is known now.
    fn again(
        &self,
        mark: &Mark,
        wish: &Wish,
        day: WorkDay,
        days: &mut Days<'_>,
    ) -> Result<(Moment, Why), Why> {
        match mark.response {
            Response::Snoozed { until, latest } if self.now < until && until <= latest => {
                if let Some(until) = days.sleeps_until(until) {
                    return Err(Why::InSleep { until });
                }
                let since = self.history.check_ins.iter().map(|one| one.at).find(|at| *at >= mark.at);
                if let Some(at) = since.filter(|_| wish.topic == Topic::CheckIn) {
                    return Err(Why::Done { at });
                }
                let moment = moment(until, day, days);
                Ok((Moment { not_after: moment.not_after.min(latest), latest, ..moment }, Why::Snoozed))
            }
            _ => Err(Why::Shown { at: mark.at }),
        }
    }

    /// A check-in a little before, or as many as reminders were chosen, are what a reminder would have asked for.
    fn is_wanted(&self, at: UtcMillis, day: WorkDay) -> Result<(), Why> {
        let Some((last, last_day)) = self.checked_in else { return Ok(()) };
        // Weeks ahead, as most are, there is no need to look at each.
        if last_day < day && APART <= at.since(last) {
            return Ok(());
        }
        let before = self.history.check_ins.iter().filter(|one| one.at <= at);
        let of_day = before.clone().filter(|one| one.day == day).count();
        match before.map(|one| one.at).max() {
            Some(last) if of_day >= self.most || at.since(last) < APART => Err(Why::Done { at: last }),
            _ => Ok(()),
        }
    }
}

/// By when: sleep and the end of the day come first. What came late into the day after would count there.
fn moment(at: UtcMillis, day: WorkDay, days: &mut Days<'_>) -> Moment {
    let (begins, ends) = (days.begins(day), days.ends(day));
    let (slept, sleeps) = days.sleep_around(at);
    let latest = sleeps.map_or(ends, |sleep| sleep.min(ends)).plus(-1);
    let earliest = slept.map_or(begins, |slept| slept.max(begins));
    Moment {
        at,
        earliest,
        not_after: at.plus(LATE).min(latest),
        latest,
        hours_from: None,
        day_begins: begins,
    }
}
