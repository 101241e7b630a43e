//! For how long entries are kept.

use super::choices::mirror;
use super::shape::{record, shaped};
use aftershift_core::{app, keep};

mirror! {
    /// For how long check-ins and self-checks are kept.
    KeepFor = keep::KeepFor {
        /// 90 days.
        NinetyDays,
        /// A year.
        OneYear,
        /// Until the person erases them.
        UntilErased,
    }
}

shaped!(keep::KeepFor => KeepFor);

record! {
    /// What the screen about keeping shows.
    KeepingState = app::KeepingState {
        /// What was chosen; None: nothing yet, so everything is kept.
        chosen: Option<KeepFor>,
        /// What there is to choose.
        choices: Vec<KeepChoice>,
    }

    /// One thing to choose, with what would go at once, for good.
    KeepChoice = app::KeepChoice {
        /// For how long.
        keep: KeepFor,
        /// Check-ins that would go.
        check_ins: u32,
        /// Self-checks that would go.
        self_checks: u32,
    }

    /// What went because it was older than is kept.
    Gone = app::GoneView {
        /// Check-ins.
        check_ins: u32,
        /// Self-checks.
        self_checks: u32,
        /// For how long entries are kept now, which may have been chosen since; None: without end.
        kept_for: Option<KeepFor>,
    }
}

/// What can be done about keeping. The shell asks before, where something would go.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum KeepingAction {
    /// Keeps for that long from now on; what is older goes at once.
    Keep {
        /// For how long.
        keep: KeepFor,
    },
}

impl From<KeepingAction> for app::KeepingAction {
    fn from(action: KeepingAction) -> Self {
        match action {
            KeepingAction::Keep { keep } => Self::Keep(keep.into()),
        }
    }
}
