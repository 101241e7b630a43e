//! When somebody works: the month, its codes and cycles, and what comes from a file.

mod codes;
mod cycles;
mod days;
mod export;
mod import;
mod line;
mod month;

pub use codes::{CodeChange, CodeView, CodesAction, CodesState, MeaningView};
pub use cycles::{CycleAction, CycleLine, CycleState, DraftCycle, PresetView};
pub use import::{
    Applied, ChangedLine, DoubtLine, FileProblem, ImportAction, ImportState, ImportView, NotTaken,
    NotTakenLine, OrderView, WordView,
};
pub use line::{CameFrom, NextShift, ShiftLine};
pub use month::{DayPanel, DayView, Hand, HardView, ShiftsAction, ShiftsState, WeekView};

use super::{App, AppError};
use crate::content::Library;
use crate::roster::{Refusal, Roster, ShiftCode};
use crate::storage::{StoreError, Writing};
use crate::time::{UtcMillis, WorkDay, WorkDays};

/// What is known of the screens about shifts only while the app runs.
#[derive(Debug, Default)]
pub(super) struct View {
    month: month::View,
    draft: Option<cycles::Draft>,
    import: import::View,
}

/// Days further away than this from today are nothing that anybody plans or remembers: ten years.
const FARTHEST: u32 = 3660;

impl App {
    /// The work day that now belongs to.
    pub(super) fn work_day_now(&self) -> Result<WorkDay, StoreError> {
        let now = self.now();
        Ok(self.work_days(now.at)?.of(now.at, &now.zone))
    }

    /// How the days turn around an instant.
    pub(super) fn work_days(&self, at: UtcMillis) -> Result<WorkDays, StoreError> {
        self.work_days_around(WorkDay::on(self.sources.zone.stamp(at).local().date()))
    }

    /// How the days turn around a day.
    pub(super) fn work_days_around(&self, day: WorkDay) -> Result<WorkDays, StoreError> {
        // A day more: the phone may be in another zone than the roster.
        let reach = WorkDays::REACH + 1;
        let (first, last) = (day.minus(reach), day.plus(reach));
        let spans = self.store.roster(first, last)?.work_spans(first, last);
        Ok(WorkDays::new(self.store.day_turn()?, spans))
    }

    /// The roster of those days. Before the person has changed anything, its codes are those that everybody starts with.
    fn roster(&self, first: WorkDay, last: WorkDay) -> Result<Roster, AppError> {
        let mut roster = self.store.roster(first, last)?;
        if roster.codes.is_empty() && !self.store.roster_begun()? {
            roster.codes = seeds()?;
        }
        Ok(roster)
    }

    fn codes(&self) -> Result<Vec<ShiftCode>, AppError> {
        Ok(self.roster(WorkDay::LAST, WorkDay::LAST)?.codes)
    }

    /// Changes something of the roster, whose codes are the person's own from then on.
    fn write_roster(
        &mut self,
        change: impl FnOnce(&Writing<'_>) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let begun = self.store.roster_begun()?;
        let codes = if begun { Vec::new() } else { self.codes()? };
        self.store.write(|writing| {
            if !begun {
                writing.set_codes(&codes)?;
                writing.set_roster_begun()?;
            }
            change(writing)
        })
    }

    /// Days on which something can be written down.
    fn reachable(&self, day: WorkDay) -> Result<WorkDay, AppError> {
        let today = self.work_day_now()?;
        let within = today.minus(FARTHEST).max(WorkDay::FIRST)..=today.plus(FARTHEST).min(WorkDay::LAST);
        if within.contains(&day) { Ok(day) } else { Err(Refusal::OutOfReach.into()) }
    }
}

fn seeds() -> Result<Vec<ShiftCode>, AppError> {
    let library = Library::embedded().map_err(|_| AppError::StorageFailed)?;
    Ok(library.codes.iter().map(|seed| seed.code.clone()).collect())
}
