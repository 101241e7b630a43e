//! The first-step kit: a smallest step, a first message or call, and one question after a week.

use super::choices::mirror;
use super::reading::PageLine;
use super::shape::{record, shaped};
use aftershift_core::{app, support};

mirror! {
    /// How far a first step came.
    Reached = support::Reached {
        /// It was chosen.
        Chosen,
        /// Looked at who there is.
        Looked,
        /// Got in touch with somebody.
        Contacted,
        /// Has an appointment.
        Booked,
        /// Was there.
        Went,
    }
}

mirror! {
    /// What a draft is put together for.
    DraftKind = support::DraftKind {
        /// To send.
        Message,
        /// To say.
        Call,
    }
}

shaped!(support::Reached => Reached, support::DraftKind => DraftKind);

record! {
    /// What the first-step kit shows.
    FirstStepState = app::FirstStepState {
        /// The smallest steps.
        steps: Vec<SmallStep>,
        /// How far the chosen one came.
        reached: Option<Reached>,
        /// Whether choosing another step, or none, would take away how far this one came: the shell asks before.
        loses: bool,
        /// Whether it is asked now how it went: once, a week after it was chosen.
        asks: bool,
        /// What a first message or call is put together from.
        asked: Vec<DraftAsk>,
        /// The drafts.
        drafts: Vec<Draft>,
        /// What is good to know before.
        pages: Vec<PageLine>,
    }

    /// A smallest step.
    SmallStep = app::StepView {
        /// Its content id.
        id: String,
        /// What it is.
        title: String,
        /// What it takes.
        text: String,
        /// Whether it is the one chosen.
        chosen: bool,
    }

    /// Something to choose for a first message or call.
    DraftAsk = app::AskView {
        /// Its content id.
        id: String,
        /// What is asked.
        title: String,
        /// Whether more than one can be chosen.
        many: bool,
        /// What can be chosen.
        options: Vec<DraftOption>,
    }

    /// One of the things to choose.
    DraftOption = app::AskChoice {
        /// Its name within the ask.
        id: String,
        /// What is tapped.
        label: String,
        /// Whether it is chosen.
        chosen: bool,
    }

    /// A draft.
    Draft = app::DraftView {
        /// To send, or to say.
        kind: DraftKind,
        /// The words.
        text: String,
        /// Whether the person changed them: then choices no longer do.
        is_own: bool,
    }
}

/// What can be done in the kit.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum FirstStepAction {
    /// Chooses a smallest step; None takes it back.
    Choose {
        /// Its content id.
        step: Option<String>,
    },
    /// Says how far it came.
    Reached {
        /// How far.
        reached: Reached,
    },
    /// "Not now" to how it went.
    NotNow,
    /// Chooses an option of an ask, or takes it back.
    Toggle {
        /// The ask.
        ask: String,
        /// The option.
        option: String,
    },
    /// Changes the words of a draft; None: they are put together from the choices again.
    Write {
        /// Which.
        kind: DraftKind,
        /// The words.
        text: Option<String>,
    },
}

impl From<FirstStepAction> for app::FirstStepAction {
    fn from(action: FirstStepAction) -> Self {
        match action {
            FirstStepAction::Choose { step } => Self::Choose(step),
            FirstStepAction::Reached { reached } => Self::Reached(reached.into()),
            FirstStepAction::NotNow => Self::NotNow,
            FirstStepAction::Toggle { ask, option } => Self::Toggle { ask, option },
            FirstStepAction::Write { kind, text } => Self::Write { kind: kind.into(), text },
        }
    }
}
