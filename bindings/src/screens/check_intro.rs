//! Self-checks: what a form says before it is begun.

use super::check_catalogue::{CheckWords, OpenCheck};
use super::check_details::CheckDetails;
use aftershift_core::{app, assessment};

/// What a form says before it is begun.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
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
    pub notice: Option<CheckWords>,
    /// Another form for the same question.
    pub alternative: Option<CheckAlternative>,
    /// One that was begun and can be gone on with.
    pub open: Option<OpenCheck>,
    /// What there is to say about doing it again now.
    pub again: CheckAgain,
    /// Whether there is anything to look back on.
    pub has_course: bool,
    /// Source, terms, and the rest.
    pub details: CheckDetails,
}

/// Another form for the same question.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckAlternative {
    /// Content id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks about.
    pub about: String,
}

/// What there is to say about doing a form again now. Days are ISO dates.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum CheckAgain {
    /// Nothing.
    Fine,
    /// A total now can't be compared with the last one yet.
    TooEarly {
        /// The day of the last one.
        last: String,
        /// From this day on it can.
        comparable_from: String,
    },
    /// The same, and at least the third time in this period.
    ThirdTime {
        /// From this day on a new total says more.
        comparable_from: String,
    },
}

impl From<assessment::Again> for CheckAgain {
    fn from(again: assessment::Again) -> Self {
        match again {
            assessment::Again::Fine => Self::Fine,
            assessment::Again::TooEarly { last, comparable_from } => {
                Self::TooEarly { last: last.to_string(), comparable_from: comparable_from.to_string() }
            }
            assessment::Again::ThirdTime { comparable_from } => {
                Self::ThirdTime { comparable_from: comparable_from.to_string() }
            }
        }
    }
}

impl From<app::CheckIntroState> for CheckIntroState {
    fn from(s: app::CheckIntroState) -> Self {
        Self {
            id: s.id,
            name: s.name,
            about: s.about,
            questions: s.questions,
            recall: s.recall,
            names_hard_events: s.names_hard_events,
            notice: s.notice.map(Into::into),
            alternative: s.alternative.map(Into::into),
            open: s.open.map(Into::into),
            again: s.again.into(),
            has_course: s.has_course,
            details: s.details.into(),
        }
    }
}

impl From<app::Alternative> for CheckAlternative {
    fn from(a: app::Alternative) -> Self {
        Self { id: a.id, name: a.name, about: a.about }
    }
}
