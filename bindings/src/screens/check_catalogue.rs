//! Self-checks: the catalogue. Needs the feature `self-checks`, as every file whose name begins with `check`.

use super::choices::mirror;
use aftershift_core::{app, assessment, safety};

mirror! {
    /// How near help has to stand because of what was answered. Never shown as a level.
    CheckHelp = safety::Help {
        /// As everywhere: one tap away.
        AsAlways,
        /// For two weeks after a hard answer.
        Soon,
        /// First of all, for a day.
        Now,
    }
}

mirror! {
    /// Why a form is offered.
    OfferReason = assessment::OfferReason {
        /// Never done, and it is where to begin.
        First,
        /// A short form reached the line from which the full one says more.
        SaysMore,
        /// A while has passed since the last time.
        Again,
    }
}

/// What the catalogue shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct ChecksState {
    /// What has to be read before the first self-check; None once it was.
    pub notice: Option<CheckWords>,
    /// Forms that were begun and can still be gone on with, newest first.
    pub open: Vec<OpenCheck>,
    /// The forms in front.
    pub front: Vec<CheckRow>,
    /// Those under "If a clinician asked".
    pub clinician: Vec<CheckRow>,
    /// How near help has to stand.
    pub help: CheckHelp,
    /// What is said while help stands first.
    pub strip: Option<String>,
}

/// A title and a text.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckWords {
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
}

/// One form.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckRow {
    /// Content id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks about.
    pub about: String,
    /// How many questions there are.
    pub questions: u32,
    /// The last day it was finished on, as an ISO date.
    pub last: Option<String>,
}

/// A form that was begun.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct OpenCheck {
    /// The assessment's id.
    pub id: String,
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// Questions answered.
    pub answered: u32,
    /// Questions in all.
    pub questions: u32,
}

/// A form that is offered.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckOffer {
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// How many questions there are.
    pub questions: u32,
    /// Why.
    pub reason: OfferReason,
}

/// What can be done in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum ChecksAction {
    /// The notice before the first self-check was read.
    NoticeRead,
}

impl From<ChecksAction> for app::ChecksAction {
    fn from(action: ChecksAction) -> Self {
        match action {
            ChecksAction::NoticeRead => Self::NoticeRead,
        }
    }
}

impl From<app::ChecksState> for ChecksState {
    fn from(s: app::ChecksState) -> Self {
        Self {
            notice: s.notice.map(Into::into),
            open: s.open.into_iter().map(Into::into).collect(),
            front: s.front.into_iter().map(Into::into).collect(),
            clinician: s.clinician.into_iter().map(Into::into).collect(),
            help: s.help.into(),
            strip: s.strip,
        }
    }
}

impl From<app::NoticeView> for CheckWords {
    fn from(w: app::NoticeView) -> Self {
        Self { title: w.title, text: w.text }
    }
}

impl From<app::CheckRow> for CheckRow {
    fn from(r: app::CheckRow) -> Self {
        Self {
            id: r.id,
            name: r.name,
            about: r.about,
            questions: r.questions,
            last: r.last.map(|day| day.to_string()),
        }
    }
}

impl From<app::OpenCheck> for OpenCheck {
    fn from(o: app::OpenCheck) -> Self {
        Self {
            id: o.id,
            instrument: o.instrument,
            name: o.name,
            answered: o.answered,
            questions: o.questions,
        }
    }
}

impl From<app::OfferView> for CheckOffer {
    fn from(o: app::OfferView) -> Self {
        Self { instrument: o.instrument, name: o.name, questions: o.questions, reason: o.reason.into() }
    }
}
