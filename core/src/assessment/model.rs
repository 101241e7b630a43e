use super::Refusal;
use crate::content::Catalogue;
use crate::instrument::{Answers, Fingerprint, Instrument, Place, first, score};
use crate::time::{HOUR, Stamp, UtcMillis, WorkDay};

crate::id::id! {
    /// What names an assessment.
    AssessmentId
}

/// One filling-in of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its name.
    pub id: AssessmentId,
    /// The form's content id.
    pub instrument: String,
    /// The published form that the answers were given to.
    pub edition: String,
    /// What that form asked and how it scored.
    pub fingerprint: Fingerprint,
    /// When and where it was begun.
    pub begun: Stamp,
    /// The work day it belongs to.
    pub work_day: WorkDay,
    /// When the last answer was given.
    pub changed: UtcMillis,
    /// Where in the form the person is.
    pub place: Place,
    /// When every question that is scored was answered, or the last one passed.
    pub finished: Option<UtcMillis>,
    /// Whether a hard answer led to the view with help.
    pub view: View,
    /// The work day of the last hard answer.
    pub hard_day: Option<WorkDay>,
    /// Whether the question at a later opening has been put.
    pub asked_later: bool,
    /// What was answered. This is the record; scores are computed from it.
    pub answers: Answers,
}

/// The view with help that a hard answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Never shown for this assessment.
    Never,
    /// Due now: it stays due until the person goes on, also when the app was closed meanwhile.
    Due,
    /// Shown. Stays, also when the answer is lowered afterwards.
    Seen,
}

/// What became of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be gone on with.
    Open,
    /// Half-done, and left for too long: kept, and not scored.
    Expired,
    /// Done.
    Finished,
}

/// After this long, answers to the rest would look back on other days than the first ones.
const OPEN_FOR: i64 = 24 * HOUR;

impl Assessment {
    /// One that is just begun.
    #[must_use]
    pub fn new(id: AssessmentId, form: &Instrument, begun: Stamp, work_day: WorkDay) -> Self {
        Self {
            id,
            instrument: form.id.clone(),
            edition: form.edition.clone(),
            fingerprint: form.fingerprint,
            changed: begun.at,
            begun,
            work_day,
            place: first(form),
            finished: None,
            view: View::Never,
            hard_day: None,
            asked_later: false,
            answers: Answers::default(),
        }
    }

    /// Whether answers can still be given, in what was begun then. A clock that was set back a little doesn't end it.
    #[must_use]
    pub const fn is_within_a_day(&self, now: UtcMillis) -> bool {
        now.since(self.begun.at).saturating_abs() < OPEN_FOR
    }

    /// Whether there is something left to go on with: questions, those that were left out and without which it can't be
    /// scored, or a view with help that is still due.
    #[must_use]
    pub fn can_go_on(&self, form: &Instrument, now: UtcMillis) -> bool {
        let missing = || score(form, &self.answers).iter().any(|scale| scale.score.is_none());
        self.is_within_a_day(now) && (self.finished.is_none() || self.view == View::Due || missing())
    }

    /// What became of it.
    #[must_use]
    pub const fn standing(&self, now: UtcMillis) -> Standing {
        if self.finished.is_some() {
            Standing::Finished
        } else if self.is_within_a_day(now) {
            Standing::Open
        } else {
            Standing::Expired
        }
    }

    /// The form that the answers were given to.
    ///
    /// # Errors
    /// [`Refusal::UnknownForm`], or [`Refusal::OtherEdition`] when this version asks or scores otherwise, or doesn't have
    /// an answer that was given.
    pub fn form<'a>(&self, content: &'a Catalogue) -> Result<&'a Instrument, Refusal> {
        let form = content.instrument(&self.instrument).ok_or(Refusal::UnknownForm)?;
        let same = form.edition == self.edition && form.fingerprint == self.fingerprint;
        let has = |(item, value): (u8, u8)| form.options(item).iter().any(|option| option.value == value);
        if same && self.answers.iter().all(has) { Ok(form) } else { Err(Refusal::OtherEdition) }
    }
}
