//! "What could help next": what the answers come to, why, what would change it, and what it can't know.

#[cfg(feature = "self-checks")]
mod answers;
mod words;

pub use words::{
    NextHelpState, NoteView, OfferGroup, ReasonEvidence, ReasonView, ReportView, SuggestionStep,
};

use super::{App, AppError};
use crate::content::{Library, Report};
use crate::guidance::{Evidence, Reported, look};
use crate::storage::StoredReport;
use crate::time::WorkDay;

/// What can be done with "what could help next".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextHelpAction {
    /// Says something of oneself, since that day; without one, since today.
    Report {
        /// What.
        report: Report,
        /// Since when.
        since: Option<WorkDay>,
    },
    /// Takes it back.
    TakeBack(Report),
}

impl App {
    /// What the answers come to.
    ///
    /// # Errors
    /// As the storage says.
    pub fn next_help(&self) -> Result<NextHelpState, AppError> {
        let library = Library::embedded()?;
        let evidence = self.evidence(library)?;
        let look = look(&library.guidance, &evidence);
        Ok(self.next_help_state(library, &look, &evidence))
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::InTheFuture`] for a day that hasn't come, or as the storage says.
    pub fn next_help_act(&mut self, action: NextHelpAction) -> Result<NextHelpState, AppError> {
        let today = self.work_day_now()?;
        match action {
            NextHelpAction::Report { report, since } => {
                let since = since.unwrap_or(today);
                if since > today {
                    return Err(AppError::InTheFuture);
                }
                self.store
                    .write(|writing| writing.put_report(&StoredReport { report, since, said: today }))?;
            }
            NextHelpAction::TakeBack(report) => self.store.write(|writing| writing.remove_report(report))?,
        }
        self.next_help()
    }

    /// What the rules look at.
    fn evidence(&self, library: &Library) -> Result<Evidence, AppError> {
        let today = self.work_day_now()?;
        let counts = |stored: &StoredReport| {
            let text = library.reports.iter().find(|text| text.id == stored.report);
            text.is_some_and(|text| {
                text.counts_for_days.is_none_or(|days| today <= stored.said.plus(days.into()))
            })
        };
        let reports = self.store.own_reports()?.into_iter().filter(counts);
        let reports = reports.map(|stored| Reported { report: stored.report, since: stored.since }).collect();
        let evidence = Evidence {
            today,
            scores: Vec::new(),
            reports,
            held: crate::guidance::Held::No,
            hard_day: None,
            lines: Vec::new(),
        };
        #[cfg(feature = "self-checks")]
        let evidence = self.with_answers(evidence)?;
        Ok(evidence)
    }
}
