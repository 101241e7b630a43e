//! Self-checks: the catalogue, one filling-in after another, results, and what Today says of them. One file a screen.

mod catalogue;
mod course;
mod details;
mod fhir;
mod intro;
mod notice;
mod result;
mod result_state;
mod session;

pub use catalogue::{CheckRow, ChecksAction, ChecksState, NoticeView, OfferView, OpenCheck};
pub use course::{CheckCourseState, Course, CoursePoint, CourseRow, Mark, RowScore, RowStanding};
pub use details::{BandLine, CutLine, FormDetails, ScaleDetails};
pub use fhir::FhirBundle;
pub use intro::{Alternative, CheckIntroState};
pub use notice::{CheckNoticeAction, CheckNoticeState, LaterView};
pub use result_state::{
    AnswerLine, ChangeView, CheckResultAction, CheckResultState, NormView, Onward, ResultStanding, ScaleView,
};
pub use session::{CheckAction, CheckState, CheckStep, ChoiceOption, HelpView, QuestionView, ViewOption};

use super::{App, AppError};
use crate::assessment::{Assessment, AssessmentId, Standing, Taken};
use crate::instrument::{Instrument, OfferWhen, score};
use crate::safety::{Help, ViewChoice, help};
use crate::time::{HOUR, UtcMillis, WorkDay};

/// What is known of self-checks only while the app runs, and gone with it.
#[derive(Debug, Default)]
pub(super) struct Running {
    /// The filling-in that is on the screen.
    current: Option<Current>,
    /// What was tapped in the view with help. Neither scored nor saved.
    choice: Option<ViewChoice>,
    /// When "not safe" was tapped.
    not_safe: Option<UtcMillis>,
    /// Forms begun without keeping anything: for "a new total won't tell you more yet".
    unkept: Vec<(String, WorkDay)>,
    /// The hard answer that this opening asks about.
    asking: Option<AssessmentId>,
}

/// The filling-in that is on the screen.
#[derive(Clone, Debug)]
enum Current {
    /// Each answer is stored as it is given.
    Kept(AssessmentId),
    /// "Don't save this": only here.
    Unkept(Box<Assessment>),
}

/// The hard answers that can still matter today lie within this: a day and two weeks.
const LOOK_BACK: i64 = 16 * 24 * HOUR;

impl App {
    /// Every stored assessment, oldest first: for export and for the command line.
    ///
    /// # Errors
    /// As the storage says.
    pub fn all_assessments(&self) -> Result<Vec<Assessment>, AppError> {
        Ok(self.store.assessments_since(UtcMillis(0))?)
    }

    fn today_is(&self) -> Result<WorkDay, AppError> {
        Ok(self.now().work_day(self.turn()?))
    }

    /// An assessment by its id: the one on the screen, or a stored one.
    fn assessment(&self, id: &str) -> Result<(Assessment, bool), AppError> {
        let id: AssessmentId = id.parse().map_err(|_| AppError::NotFound)?;
        match &self.checks.current {
            Some(Current::Unkept(unkept)) if unkept.id == id => Ok((unkept.as_ref().clone(), false)),
            _ => Ok((self.store.assessment(id)?.ok_or(AppError::NotFound)?, true)),
        }
    }

    fn form(&self, id: &str) -> Result<&'static Instrument, AppError> {
        self.content.instrument(id).ok_or(AppError::UnknownCheck)
    }

    /// How near help has to stand.
    fn help_standing(&self, recent: &[Assessment]) -> Help {
        let mut all = recent.to_vec();
        if let Some(Current::Unkept(unkept)) = &self.checks.current {
            all.push(unkept.as_ref().clone());
        }
        help(self.content, &all, self.checks.not_safe, self.now().at)
    }

    /// The assessments of the last days.
    fn recent_assessments(&self) -> Result<Vec<Assessment>, AppError> {
        Ok(self.store.assessments_since(self.now().at.plus(-LOOK_BACK))?)
    }

    /// The last finished one of each form that this version has.
    fn last_assessments(&self) -> Result<Vec<Assessment>, AppError> {
        let forms: Vec<&str> = self.content.instruments().iter().map(|form| form.id.as_str()).collect();
        Ok(self.store.last_assessments(&forms)?)
    }

    /// What the ladder looks at, oldest first: every form finished lately, and the last time of those that are offered
    /// of their own accord. Not of all: Today asks for this at every opening. One whose form has changed since says
    /// nothing.
    fn taken(&self, recent: &[Assessment]) -> Result<Vec<Taken>, AppError> {
        let offered = self.content.instruments().iter().filter(|form| form.repeat.offer != OfferWhen::Never);
        let offered: Vec<&str> = offered.map(|form| form.id.as_str()).collect();
        let mut all = self.store.last_assessments(&offered)?;
        all.extend(recent.iter().filter(|a| a.finished.is_some()).cloned());
        all.sort_by_key(|a| (a.begun.at, a.id));
        all.dedup_by_key(|a| a.id);
        Ok(all.iter().filter_map(|a| self.taken_as(a)).collect())
    }

    fn taken_as(&self, assessment: &Assessment) -> Option<Taken> {
        let form = assessment.form(self.content).ok()?;
        let scores = scored(form, assessment);
        Some(Taken { instrument: form.id.clone(), day: assessment.work_day, scores })
    }
}

/// The scales of a finished form that were scored. One that ended at its first question has no score to compare.
fn scored(form: &Instrument, assessment: &Assessment) -> Vec<(String, crate::instrument::Score)> {
    if assessment.standing(assessment.changed) != Standing::Finished || ended_at_gate(form, assessment) {
        return Vec::new();
    }
    let scores = score(form, &assessment.answers);
    scores.into_iter().filter_map(|s| Some((s.scale.id.clone(), s.score?))).collect()
}

/// Whether the form ended at "No": a result that reassures nobody and enters no course.
fn ended_at_gate(form: &Instrument, assessment: &Assessment) -> bool {
    form.gate.is_some() && assessment.answers.get(crate::instrument::GATE) == Some(0)
}
