//! What reminders are planned from, and the ledger that comes of it.

use super::ledger_file::{self, LedgerProblem};
use crate::app::{App, AppError};
use crate::reminder::{Basis, History, Ledger, Mark, Planned, Response, Rules, plan, plan_for_ledger};
use crate::roster::Roster;
use crate::storage::StoreError;
use crate::time::{HOUR, UtcMillis, WorkDay, WorkDays};
use std::path::Path;

/// What came of reminders longer ago than this says nothing any more.
const REMEMBERED: i64 = 60 * 24 * HOUR;

/// The roster is looked at this many days ahead: as far as plans go.
pub(super) const AHEAD: u32 = 402;

/// What plans are made from.
pub(super) struct From {
    pub(super) rules: Rules,
    pub(super) roster: Roster,
    pub(super) history: History,
}

impl App {
    /// Takes in what came of the ledger in that folder since, and writes a new one where it says something else. To be
    /// called when the vault was opened, and after whatever was changed. Returns whether it was written: then alarms are to
    /// be set anew.
    ///
    /// # Errors
    /// As the storage says. What the old ledger has, stays; it is taken in next time.
    pub fn plan_reminders(&mut self, folder: &Path) -> Result<bool, AppError> {
        self.forget_old_marks()?;
        let (rules, old) = (self.store.reminder_rules()?, ledger_file::read(folder));
        if rules.rules.is_empty() && matches!(old, Err(LedgerProblem::None)) {
            // Most people have none: no file, and no need to look.
            return Ok(false);
        }
        let _lock = ledger_file::lock(folder).map_err(StoreError::from)?;
        // Somebody may have written in between.
        let mut old = ledger_file::read(folder).ok();
        if let Some(old) = &mut old {
            old.take_handed(self.now().at);
        }
        self.take_in(old.as_ref())?;
        if self.store.reminder_salt()?.is_none() {
            self.make_salt()?;
        }
        let from = self.planned_from()?;
        let planned = plan_for_ledger(&from.rules, &from.roster, &from.history, &self.now(), self.turn()?);
        let new = self.ledger(&from, &planned)?;
        self.reminders.quiet_since = self.quiet_since(&from)?;
        if old.is_some_and(|old| old.marks().is_empty() && old.plans_as(&new)) {
            return Ok(false);
        }
        ledger_file::write(folder, &new).map_err(StoreError::from)?;
        Ok(true)
    }

    fn take_in(&mut self, old: Option<&Ledger>) -> Result<(), AppError> {
        let Some(old) = old else { return Ok(()) };
        let (now, marks) = (self.now().at, old.marks());
        let came = old.came(now, &self.sources.zone);
        if marks.is_empty() && came.is_empty() {
            return Ok(());
        }
        self.store.write(|writing| Ok(writing.add_reminder_marks(marks, &came)?))
    }

    fn forget_old_marks(&mut self) -> Result<(), AppError> {
        let from = self.now().at.plus(-REMEMBERED);
        if self.store.has_old_reminders(from)? {
            self.store.write(|writing| Ok::<_, AppError>(writing.forget_old_reminders(from)?))?;
        }
        Ok(())
    }

    pub(super) fn planned_from(&self) -> Result<From, AppError> {
        let (now, today) = (self.now().at, self.work_day_now()?);
        let reach = 2 * WorkDays::REACH + 7;
        let history = History {
            // Made with the first plan; before that no id goes anywhere.
            salt: self.store.reminder_salt()?.unwrap_or_default(),
            check_ins: self.store.checked_in(now.plus(-REMEMBERED))?,
            also_followed: self.also_followed()?,
            marks: self.store.reminder_marks()?,
            rechecks: self.rechecks()?,
            follow_ups: self.follow_ups()?,
        };
        Ok(From {
            rules: self.store.reminder_rules()?,
            roster: self.store.roster(today.minus(reach), today.plus(AHEAD))?,
            history,
        })
    }

    pub(super) fn planned(&self, from: &From, most: usize) -> Result<Vec<Planned>, AppError> {
        Ok(plan(&from.rules, &from.roster, &from.history, &self.now(), self.turn()?, most))
    }

    fn ledger(&self, from: &From, planned: &[Planned]) -> Result<Ledger, AppError> {
        let (now, marks) = (self.now().at, &from.history.marks);
        let recent = marks.iter().filter(|mark| Ledger::is_recent(mark.at, now));
        let with_day = |mark: &Mark| {
            Ok::<_, StoreError>((*mark, self.work_days(mark.at)?.of(mark.at, &self.sources.zone)))
        };
        let marks: Vec<_> = recent.map(with_day).collect::<Result<_, _>>()?;
        let all = || from.history.check_ins.iter().map(|one| one.at);
        let last = all().filter(|at| *at <= now).max();
        let checked_in: Vec<_> =
            all().filter(|at| Ledger::is_recent(*at, now) || Some(*at) == last).collect();
        Ok(Ledger::of(
            planned,
            &Basis {
                now,
                most_a_day: from.rules.most_a_day,
                exact: self.store.reminders_exact()?,
                ignored: from.history.ignored(now),
                marks: &marks,
                checked_in: &checked_in,
                phone: &self.sources.zone,
            },
        ))
    }

    /// The last reminder, where after it nobody followed so often that they went quiet, and nobody was told yet.
    fn quiet_since(&self, from: &From) -> Result<Option<UtcMillis>, AppError> {
        if from.rules.rules.is_empty() || !from.history.is_silent(self.now().at) {
            return Ok(None);
        }
        let shown = from.history.marks.iter().filter(|mark| mark.response == Response::Shown);
        let (last, said) = (shown.map(|mark| mark.at).max(), self.store.quiet_said()?);
        Ok(last.filter(|last| said.is_none_or(|said| said < *last)))
    }

    /// Whether it is to be said that reminders went quiet.
    pub(in crate::app) const fn reminders_went_quiet(&self) -> bool {
        self.reminders.quiet_since.is_some()
    }

    /// It was read.
    pub(in crate::app) fn quiet_seen(&mut self) -> Result<(), AppError> {
        if let Some(last) = self.reminders.quiet_since {
            self.store.write(|writing| Ok::<_, AppError>(writing.set_quiet_said(last)?))?;
            self.reminders.quiet_since = None;
        }
        Ok(())
    }

    fn make_salt(&mut self) -> Result<[u8; 16], AppError> {
        let salt = self.sources.ids.next(self.now().at).ok_or(AppError::StorageFailed)?;
        self.store.write(|writing| Ok::<_, AppError>(writing.set_reminder_salt(salt)?))?;
        Ok(salt)
    }

    /// When a self-check was last finished.
    #[cfg(feature = "self-checks")]
    fn also_followed(&self) -> Result<Option<UtcMillis>, AppError> {
        self.last_finished()
    }

    #[cfg(not(feature = "self-checks"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as with self-checks")]
    fn also_followed(&self) -> Result<Option<UtcMillis>, AppError> {
        Ok(None)
    }

    /// The self-checks that can be compared again on a day to come.
    #[cfg(feature = "self-checks")]
    fn rechecks(&self) -> Result<Vec<(u64, WorkDay)>, AppError> {
        Ok(self.comparable_again()?.into_iter().map(|(id, day)| (number_of(&id), day)).collect())
    }

    #[cfg(not(feature = "self-checks"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as with self-checks")]
    fn rechecks(&self) -> Result<Vec<(u64, WorkDay)>, AppError> {
        Ok(Vec::new())
    }

    fn follow_ups(&self) -> Result<Vec<(u64, WorkDay)>, AppError> {
        let step = self.store.first_step()?;
        Ok(step.and_then(|step| Some((number_of(&step.step), step.asks_on()?))).into_iter().collect())
    }
}

/// A number for a name, the same each time.
fn number_of(name: &str) -> u64 {
    use sha2::{Digest as _, Sha256};
    let hash = Sha256::digest(name);
    u64::from_le_bytes(hash[..8].try_into().unwrap_or_default())
}
