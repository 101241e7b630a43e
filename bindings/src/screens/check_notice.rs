//! Self-checks: what Today says of them. Never in a notification.

use super::check_catalogue::{CheckHelp, CheckOffer, OpenCheck};
use aftershift_core::app;

/// What Today says of self-checks.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckNoticeState {
    /// The question after a hard answer of an earlier day, once.
    pub later: Option<CheckLater>,
    /// How near help has to stand.
    pub help: CheckHelp,
    /// What is said while help stands first.
    pub strip: Option<String>,
    /// What was begun and can be gone on with: the latest.
    pub open: Option<OpenCheck>,
    /// The one form that is offered.
    pub offer: Option<CheckOffer>,
}

/// The question after a hard answer.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckLater {
    /// What is said; `{day}` stands for the day.
    pub text: String,
    /// The work day of the answer, as an ISO date.
    pub day: String,
}

/// What can be done about it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum CheckNoticeAction {
    /// The question after a hard answer is on the screen: it isn't put at another opening.
    LaterShown,
    /// It was answered, whether with Support or with "Not now".
    LaterDone,
    /// The offer is on the screen: the days until the next one count from here.
    OfferShown,
    /// "Not now" to the offer.
    OfferNotNow,
}

impl From<CheckNoticeAction> for app::CheckNoticeAction {
    fn from(action: CheckNoticeAction) -> Self {
        match action {
            CheckNoticeAction::LaterShown => Self::LaterShown,
            CheckNoticeAction::LaterDone => Self::LaterDone,
            CheckNoticeAction::OfferShown => Self::OfferShown,
            CheckNoticeAction::OfferNotNow => Self::OfferNotNow,
        }
    }
}

impl From<app::CheckNoticeState> for CheckNoticeState {
    fn from(s: app::CheckNoticeState) -> Self {
        Self {
            later: s.later.map(Into::into),
            help: s.help.into(),
            strip: s.strip,
            open: s.open.map(Into::into),
            offer: s.offer.map(Into::into),
        }
    }
}

impl From<app::LaterView> for CheckLater {
    fn from(l: app::LaterView) -> Self {
        Self { text: l.text, day: l.day.to_string() }
    }
}
