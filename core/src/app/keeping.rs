//! For how long entries are kept; and that those which went are counted and said.

use super::{App, AppError};
use crate::keep::{KeepFor, counted_from, is_to_ask};
use crate::storage::Counted;

/// What the screen about keeping shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeepingState {
    /// What was chosen; None: nothing yet, so everything is kept.
    pub chosen: Option<KeepFor>,
    /// What there is to choose, with what would go at once.
    pub choices: Vec<KeepChoice>,
}

/// One thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepChoice {
    /// For how long.
    pub keep: KeepFor,
    /// Check-ins that would go at once, for good.
    pub check_ins: u32,
    /// Self-checks that would.
    pub self_checks: u32,
}

/// What can be done about keeping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepingAction {
    /// Keeps for that long from now on; what is older goes at once, for good.
    Keep(KeepFor),
}

impl App {
    /// What the screen about keeping shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn keeping(&self) -> Result<KeepingState, AppError> {
        let today = self.work_day_now()?;
        let choice = |keep: KeepFor| {
            let Counted { check_ins, self_checks } = match keep.first_kept(today) {
                Some(first) => self.store.older_than(first)?,
                None => Counted::default(),
            };
            Ok::<_, AppError>(KeepChoice { keep, check_ins, self_checks })
        };
        Ok(KeepingState {
            chosen: self.store.keep_for()?,
            choices: KeepFor::ALL.into_iter().map(choice).collect::<Result<_, _>>()?,
        })
    }

    /// Does it, and gives the state after it. The shell says before how much would go, and asks.
    ///
    /// # Errors
    /// As the storage says; then everything is as it was.
    pub fn keeping_act(&mut self, action: KeepingAction) -> Result<KeepingState, AppError> {
        let KeepingAction::Keep(keep) = action;
        let today = self.work_day_now()?;
        self.store.write(|writing| {
            writing.set_keep_for(keep)?;
            if let Some(first) = keep.first_kept(today) {
                writing.remove_older_than(first)?;
            }
            Ok::<_, AppError>(())
        })?;
        // It has gone, whatever becomes of this: the next write empties the log as well.
        let _ = self.store.empty_the_log();
        self.keeping()
    }

    /// Whether it is asked for how long entries are kept.
    pub(super) fn asks_keep_for(&self) -> Result<bool, AppError> {
        let chosen = self.store.keep_for()?;
        // Most of the time it was answered long ago.
        if chosen.is_some() {
            return Ok(false);
        }
        Ok(is_to_ask(chosen, self.store.first_day()?, self.work_day_now()?))
    }

    /// Once a work day, when the vault is opened: what is too old goes. Where everything is kept nothing is noted, and
    /// nothing is written. A day that can't be noted is tried again at the next opening.
    pub(super) fn let_go(&mut self) -> Result<(), AppError> {
        let Some(keep) = self.store.keep_for()?.filter(|keep| keep.days().is_some()) else { return Ok(()) };
        let today = self.work_day_now()?;
        let before = self.store.opened_day()?;
        if before == Some(today) {
            return Ok(());
        }
        let first = counted_from(before, today).and_then(|from| keep.first_kept(from));
        let gone = self.store.write(|writing| {
            writing.set_opened_day(today)?;
            let gone = first.map_or(Ok(Counted::default()), |first| writing.remove_older_than(first))?;
            writing.add_gone(gone)?;
            Ok::<_, AppError>(gone)
        })?;
        if !gone.is_nothing() {
            self.store.empty_the_log()?;
        }
        Ok(())
    }
}
