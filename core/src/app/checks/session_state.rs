//! What the runner shows, and what can be done in it.

use super::super::SupportState;
use crate::safety::ViewChoice;

/// What the runner shows: one question.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Whether something lies before this: a question, or the one that led to the view.
    pub can_go_back: bool,
    /// The view with help, which comes before everything else.
    pub help: Option<HelpView>,
    /// A sentence with Support beside it, because of an answer so far.
    pub strip: Option<String>,
}

/// Where in the form the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckStep {
    /// At a question.
    Question(QuestionView),
    /// Left for too long: nothing more can be answered, and what was is kept.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
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
    pub options: Vec<ChoiceOption>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What is stored.
    pub value: u8,
    /// What the person reads.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The view with help that a hard answer leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpView {
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// The numbers: on top throughout.
    pub support: SupportState,
    /// Says that the choices are neither kept nor scored.
    pub not_kept: String,
    /// The choices.
    pub choices: Vec<ViewOption>,
    /// What is said after a choice.
    pub next: Option<String>,
    /// Whether the emergency number stands before the crisis line.
    pub emergency_first: bool,
    /// Whether the person's own plan stands beside the lines: where there is one, and this isn't the first time.
    pub own_plan: bool,
}

/// One of the choices of the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewOption {
    /// Which.
    pub choice: ViewChoice,
    /// What the person reads.
    pub text: String,
    /// Whether it was tapped.
    pub chosen: bool,
}

/// What can be done in the runner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckAction {
    /// Begins a form. One that is on the screen is left as with [`CheckAction::Leave`].
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
    Resume(String),
    /// Answers a question.
    Answer {
        /// Its number on the form.
        item: u8,
        /// The answer's value.
        value: u8,
    },
    /// Leaves a question out.
    Skip(u8),
    /// Goes one question back.
    Back,
    /// Goes to the first question without an answer.
    ToUnanswered,
    /// Taps one of the choices of the view.
    Choose(ViewChoice),
    /// Goes on from the view.
    GoOn,
    /// "Don't save this": what was stored of it is removed.
    DontKeep,
    /// Leaves the form. What is kept can be gone on with.
    Leave,
}
