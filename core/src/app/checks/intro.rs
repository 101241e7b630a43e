use super::super::{App, AppError};
use super::catalogue::questions;
use super::{FormDetails, NoticeView, OpenCheck, scored};
use crate::assessment::{Again, again};
use crate::time::WorkDay;

/// What a form says before it is begun.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIntroState {
    /// Content id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks about.
    pub about: String,
    /// How many questions there are.
    pub questions: u32,
    /// What they look back on, in words.
    pub recall: String,
    /// Whether the first question names hard events.
    pub names_hard_events: bool,
    /// What has to be read first; None once it was.
    pub notice: Option<NoticeView>,
    /// Another form for the same question.
    pub alternative: Option<Alternative>,
    /// One that was begun and can be gone on with.
    pub open: Option<OpenCheck>,
    /// What there is to say about doing it again now.
    pub again: Again,
    /// Whether there is anything to look back on.
    pub has_course: bool,
    /// Source, terms, and the rest.
    pub details: FormDetails,
}

/// Another form for the same question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Content id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks about.
    pub about: String,
}

impl App {
    /// What a form says before it is begun.
    ///
    /// # Errors
    /// [`AppError::UnknownCheck`], or as the storage says.
    pub fn check_intro(&self, instrument: &str) -> Result<CheckIntroState, AppError> {
        let form = self.form(instrument)?;
        let stored = self.store.assessments_of(instrument)?;
        // Only one that was scored, on the same edition, is there to be compared with.
        let last = stored.iter().rev().find(|a| a.form(self.content).is_ok() && !scored(form, a).is_empty());
        let open = self.open_checks(&stored).into_iter().next();
        let opened = self.checks.opened.iter().filter(|(id, _)| id == instrument).map(|(_, day)| *day);
        let begun: Vec<WorkDay> = stored.iter().map(|a| a.work_day).chain(opened).collect();
        let other = form.alternative.as_deref().and_then(|id| self.content.instrument(id));
        Ok(CheckIntroState {
            id: form.id.clone(),
            name: form.name.clone(),
            about: form.about.clone(),
            questions: questions(form),
            recall: form.recall.text.clone(),
            names_hard_events: form.gate.is_some(),
            notice: self.unread_notice()?,
            alternative: other.map(|other| Alternative {
                id: other.id.clone(),
                name: other.name.clone(),
                about: other.about.clone(),
            }),
            open,
            again: again(form, last.map(|a| a.work_day), &begun, self.today_is()?),
            has_course: !stored.is_empty(),
            details: FormDetails::of(form),
        })
    }
}
