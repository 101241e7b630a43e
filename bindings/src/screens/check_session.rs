//! Self-checks: the runner, one question at a time, and the view with help that a hard answer leads to.

use super::choices::mirror;
use super::support::SupportState;
use aftershift_core::{app, safety};

mirror! {
    /// The choices of the view with help. They are neither scored nor saved.
    CheckViewChoice = safety::ViewChoice {
        /// "I might act on this, or I'm not safe now."
        NotSafe,
        /// "Thoughts, and I can keep safe today."
        CanKeepSafe,
        /// "Rather not say."
        RatherNotSay,
    }
}

/// What the runner shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckState {
    /// The assessment's id.
    pub id: String,
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// Whether the answers are stored as they are given.
    pub kept: bool,
    /// The question, or the end.
    pub step: CheckStep,
    /// Whether there is a question before this one.
    pub can_go_back: bool,
    /// The view with help, which comes before everything else.
    pub help: Option<CheckHelpView>,
    /// A sentence with Support beside it, because of an answer so far.
    pub strip: Option<String>,
}

/// Where in the form the person is.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum CheckStep {
    /// At a question.
    Question {
        /// The question.
        question: CheckQuestion,
    },
    /// Left for too long: nothing more can be answered, and what was is kept. Its result says so.
    Closed,
    /// Past the last one.
    End {
        /// Questions without an answer.
        unanswered: u32,
        /// Whether every scale can be scored all the same.
        scored: bool,
    },
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckQuestion {
    /// Its number on the form; 0 is the question before them.
    pub item: u8,
    /// Its place among the questions, from 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
    /// What is read first.
    pub preamble: Option<String>,
    /// What stands above every question of the form.
    pub stem: Option<String>,
    /// The question.
    pub text: String,
    /// The answers to choose from, in their order.
    pub options: Vec<CheckOption>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckOption {
    /// What is stored.
    pub value: u8,
    /// What the person reads.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The view with help that a hard answer leads to.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckHelpView {
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// The numbers: on top throughout.
    pub support: SupportState,
    /// Says that the choices are neither kept nor scored.
    pub not_kept: String,
    /// The choices.
    pub choices: Vec<CheckViewOption>,
    /// What is said after a choice.
    pub next: Option<String>,
    /// Whether the emergency number stands before the crisis line.
    pub emergency_first: bool,
    /// Whether the person's own plan stands beside the lines.
    pub own_plan: bool,
}

/// One of the choices of the view.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckViewOption {
    /// Which.
    pub choice: CheckViewChoice,
    /// What the person reads.
    pub text: String,
    /// Whether it was tapped.
    pub chosen: bool,
}

/// What can be done in the runner.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum CheckAction {
    /// Begins a form, once the notice before the first was read.
    Begin {
        /// Its content id.
        instrument: String,
        /// Whether the answers are stored as they are given.
        keep: bool,
    },
    /// The same although the clock stands well before the last save: the person says that the date is right.
    BeginDateIsRight {
        /// Its content id.
        instrument: String,
        /// Whether the answers are stored as they are given.
        keep: bool,
    },
    /// Goes on with one that was begun.
    Resume {
        /// The assessment's id.
        id: String,
    },
    /// Answers the question that is asked. Stored at once, where answers are kept.
    Answer {
        /// Its number on the form.
        item: u8,
        /// The answer's value.
        value: u8,
    },
    /// Leaves the question out that is asked.
    Skip {
        /// Its number on the form.
        item: u8,
    },
    /// Goes one question back; from the view with help to the question that led to it.
    Back,
    /// Goes to the first question without an answer.
    ToUnanswered,
    /// Taps one of the choices of the view with help.
    Choose {
        /// Which.
        choice: CheckViewChoice,
    },
    /// Goes on from the view with help.
    GoOn,
    /// "Don't save this": what was stored of it is removed; it can be gone on with.
    DontKeep,
    /// Leaves the form. What is kept can be gone on with for a day.
    Leave,
}

impl From<CheckAction> for app::CheckAction {
    fn from(action: CheckAction) -> Self {
        match action {
            CheckAction::Begin { instrument, keep } => Self::Begin { instrument, keep },
            CheckAction::BeginDateIsRight { instrument, keep } => Self::BeginDateIsRight { instrument, keep },
            CheckAction::Resume { id } => Self::Resume(id),
            CheckAction::Answer { item, value } => Self::Answer { item, value },
            CheckAction::Skip { item } => Self::Skip(item),
            CheckAction::Back => Self::Back,
            CheckAction::ToUnanswered => Self::ToUnanswered,
            CheckAction::Choose { choice } => Self::Choose(choice.into()),
            CheckAction::GoOn => Self::GoOn,
            CheckAction::DontKeep => Self::DontKeep,
            CheckAction::Leave => Self::Leave,
        }
    }
}

impl From<app::CheckStep> for CheckStep {
    fn from(step: app::CheckStep) -> Self {
        match step {
            app::CheckStep::Question(question) => Self::Question { question: question.into() },
            app::CheckStep::Closed => Self::Closed,
            app::CheckStep::End { unanswered, scored } => Self::End { unanswered, scored },
        }
    }
}

impl From<app::CheckState> for CheckState {
    fn from(s: app::CheckState) -> Self {
        Self {
            id: s.id,
            instrument: s.instrument,
            name: s.name,
            kept: s.kept,
            step: s.step.into(),
            can_go_back: s.can_go_back,
            help: s.help.map(Into::into),
            strip: s.strip,
        }
    }
}

impl From<app::QuestionView> for CheckQuestion {
    fn from(q: app::QuestionView) -> Self {
        Self {
            item: q.item,
            number: q.number,
            of: q.of,
            preamble: q.preamble,
            stem: q.stem,
            text: q.text,
            options: q.options.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<app::ChoiceOption> for CheckOption {
    fn from(o: app::ChoiceOption) -> Self {
        Self { value: o.value, text: o.text, chosen: o.chosen }
    }
}

impl From<app::HelpView> for CheckHelpView {
    fn from(h: app::HelpView) -> Self {
        Self {
            title: h.title,
            text: h.text,
            support: h.support.into(),
            not_kept: h.not_kept,
            choices: h.choices.into_iter().map(Into::into).collect(),
            next: h.next,
            emergency_first: h.emergency_first,
            own_plan: h.own_plan,
        }
    }
}

impl From<app::ViewOption> for CheckViewOption {
    fn from(o: app::ViewOption) -> Self {
        Self { choice: o.choice.into(), text: o.text, chosen: o.chosen }
    }
}
