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
mod session_state;

pub use catalogue::{CheckRow, ChecksAction, ChecksState, NoticeView, OfferView, OpenCheck};
pub use course::{CheckCourseState, Course, CoursePoint, CourseRow, Mark, RowScore, RowStanding};
pub use details::{BandLine, ChangeLine, CutLine, FormDetails, ScaleDetails};
pub use fhir::FhirBundle;
pub use intro::{Alternative, CheckIntroState};
pub use notice::{CheckNoticeAction, CheckNoticeState, LaterView};
pub use result_state::{
    AnswerLine, ChangeView, CheckResultAction, CheckResultState, NormView, Onward, ResultStanding, ScaleView,
};
pub use session_state::{
    CheckAction, CheckState, CheckStep, ChoiceOption, HelpView, QuestionView, ViewOption,
};

use super::{App, AppError};
use crate::assessment::{Assessment, AssessmentId, Offered, Taken};
use crate::instrument::{Instrument, Score, score};
use crate::safety::{Help, ViewChoice, help};
use crate::time::{HOUR, UtcMillis, WorkDay};

/// What is known of self-checks only while the app runs, and gone with it.
#[derive(Debug, Default)]
pub(super) struct Running {
    /// The filling-in that is on the screen.
    current: Option<Current>,
    /// What was tapped in the view with help. Neither scored nor saved.
    choice: Option<ViewChoice>,
    /// When "not safe" was tapped, or a hard answer given of which nothing is stored any more.
    held: Option<UtcMillis>,
    /// What was chosen on the result of a form that isn't kept, and goes with it.
    unkept: Unkept,
    /// Forms opened without anything being stored of it: for "a new total won't tell you more yet".
    opened: Vec<(String, WorkDay)>,
    /// The work day of the hard answer that this opening asks about, and the one on which it asks.
    asking: Option<(WorkDay, WorkDay)>,
}

/// What was chosen on the result of a form that isn't kept.
#[derive(Debug, Default)]
struct Unkept {
    /// "Not now" to what it leads to.
    offers: Vec<Offered>,
    /// The line chosen.
    line: Option<u16>,
}

/// The filling-in that is on the screen.
#[derive(Clone, Debug)]
enum Current {
    /// Each answer is stored as it is given.
    Kept(AssessmentId),
    /// The same, and nothing was answered yet: who only looks leaves nothing behind.
    Begun(Box<Assessment>),
    /// "Don't save this": only here.
    Unkept(Box<Assessment>),
}

impl Running {
    /// Whether this filling-in is the one on the screen.
    fn shows(&self, id: AssessmentId) -> bool {
        match &self.current {
            Some(Current::Kept(kept)) => *kept == id,
            Some(Current::Begun(a) | Current::Unkept(a)) => a.id == id,
            None => false,
        }
    }
}

/// The answers that can still move help closer lie within this: a day and two weeks. So does what a short form leads to.
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
        Ok(self.work_day_now()?)
    }

    /// An assessment by its id: the one on the screen, or a stored one.
    fn assessment(&self, id: &str) -> Result<(Assessment, bool), AppError> {
        let id: AssessmentId = id.parse().map_err(|_| AppError::NotFound)?;
        match &self.checks.current {
            Some(Current::Unkept(unkept)) if unkept.id == id => Ok((unkept.as_ref().clone(), false)),
            Some(Current::Begun(begun)) if begun.id == id => Ok((begun.as_ref().clone(), true)),
            _ => Ok((self.store.assessment(id)?.ok_or(AppError::NotFound)?, true)),
        }
    }

    fn form(&self, id: &str) -> Result<&'static Instrument, AppError> {
        self.content.instrument(id).ok_or(AppError::UnknownCheck)
    }

    /// How near help has to stand.
    pub(in crate::app) fn help_standing(&self, recent: &[Assessment]) -> Help {
        let unkept = match &self.checks.current {
            Some(Current::Unkept(unkept)) => Some(unkept.as_ref()),
            _ => None,
        };
        help(self.content, recent.iter().chain(unkept), self.checks.held, self.now().at)
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

    /// The forms that were scored, each with the day from which a new total can be compared with the last.
    pub(in crate::app) fn comparable_again(&self) -> Result<Vec<(String, WorkDay)>, AppError> {
        let again = |a: &Assessment| {
            let form = a.form(self.content).ok().filter(|form| !scored(form, a).is_empty())?;
            Some((form.id.clone(), a.work_day.plus(form.repeat.compare_after_days.into())))
        };
        Ok(self.last_assessments()?.iter().filter_map(again).collect())
    }

    /// When a form was last finished, whichever it was.
    pub(in crate::app) fn last_finished(&self) -> Result<Option<UtcMillis>, AppError> {
        let finished = self.last_assessments()?.into_iter().filter_map(|a| a.finished);
        Ok(finished.max())
    }

    /// What the ladder looks at, oldest first: every form that came out lately, and the last time of these. One whose
    /// form has changed since says nothing, and neither does one without a score, unless its first question ended it.
    fn taken(&self, recent: &[Assessment], forms: &[&str]) -> Result<Vec<Taken>, AppError> {
        let mut all: Vec<Taken> = Vec::new();
        for last in self.store.last_assessments(forms)? {
            match self.taken_as(&last) {
                Some(taken) => all.push(taken),
                // Rare: the last one says nothing, one before it may.
                None => all.extend(
                    self.store.assessments_of(&last.instrument)?.iter().rev().find_map(|a| self.taken_as(a)),
                ),
            }
        }
        all.extend(recent.iter().filter_map(|a| self.taken_as(a)));
        all.sort_by_key(|taken| taken.day);
        Ok(all)
    }

    fn taken_as(&self, assessment: &Assessment) -> Option<Taken> {
        let form = assessment.form(self.content).ok()?;
        let scores = scored(form, assessment);
        let says_something = !scores.is_empty() || form.ended_at_gate(&assessment.answers);
        says_something.then(|| Taken { instrument: form.id.clone(), day: assessment.work_day, scores })
    }
}

/// The scales of a finished form that were scored. One that ended at its first question has no score to compare.
fn scored(form: &Instrument, assessment: &Assessment) -> Vec<(String, Score)> {
    if assessment.finished.is_none() || form.ended_at_gate(&assessment.answers) {
        return Vec::new();
    }
    let scores = score(form, &assessment.answers);
    scores.into_iter().filter_map(|s| Some((s.scale.id.clone(), s.score?))).collect()
}
