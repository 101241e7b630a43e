//! What a result shows, and what can be done with it.

use super::FormDetails;
use crate::instrument::{Better, Change, Direction};
use crate::time::{TimeOfDay, WorkDay};
use chrono::NaiveDate;

/// What a result shows. Total, range, recall period and date come first; published names only in the details.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckResultState {
    /// The assessment's id.
    pub id: String,
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// When it was begun, on the calendar of that place: beside a clock time, the work day of a night would be another.
    pub date: NaiveDate,
    /// The same on its clock.
    pub local_time: TimeOfDay,
    /// What the questions look back on, in words.
    pub recall: String,
    /// Whether it is stored.
    pub kept: bool,
    /// Whether there is anything to look back on.
    pub has_course: bool,
    /// Whether it can be scored.
    pub standing: ResultStanding,
    /// The scales, the main ones first.
    pub scales: Vec<ScaleView>,
    /// What is said about a form that ended at its first question.
    pub not_asked: Option<String>,
    /// What every result of this form says.
    pub says: Option<String>,
    /// A sentence with Support beside it.
    pub card: Option<String>,
    /// Fuller forms that this one leads to.
    pub onward: Vec<Onward>,
    /// What it means.
    pub means: String,
    /// What it doesn't mean.
    pub does_not_mean: String,
    /// What was answered, in the order of the form.
    pub answers: Vec<AnswerLine>,
    /// Source, terms, and the rest.
    pub details: FormDetails,
}

/// Whether a result can be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultStanding {
    /// It is.
    Scored,
    /// Some scale isn't: answers are missing.
    Missing {
        /// How many.
        answers: u32,
        /// Whether they can still be given.
        can_go_on: bool,
    },
    /// Half-done and left for too long: kept, and not scored.
    Expired,
    /// Half-done, and can be gone on with.
    Open,
}

/// One scale of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleView {
    /// Its id in the form.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// The score, to the nearest whole number; None: not scored.
    pub score: Option<u32>,
    /// The lowest there is.
    pub lowest: u16,
    /// The highest there is.
    pub highest: u16,
    /// Which way is better.
    pub better: Better,
    /// Whether it is a part of another.
    pub part: bool,
    /// What others score on average.
    pub norm: Option<NormView>,
    /// The line that it is held against, where there is one.
    pub line: Option<u16>,
    /// The lines to choose from.
    pub line_choices: Vec<u16>,
    /// How that is asked.
    pub line_question: Option<String>,
    /// Beside the last time.
    pub since_last: Option<ChangeView>,
    /// Beside the first time, when that was another.
    pub since_first: Option<ChangeView>,
}

/// What others score on average.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormView {
    /// The mean, in tenths.
    pub mean_tenths: u16,
    /// The standard deviation, in tenths.
    pub sd_tenths: u16,
    /// Of whom.
    pub of: String,
    /// Whose numbers.
    pub source: String,
}

/// A score beside an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// The day of the earlier one.
    pub day: WorkDay,
    /// The earlier score, to the nearest whole number.
    pub score: u32,
    /// How far apart they are, to the nearest whole number.
    pub distance: u32,
    /// Which way it went.
    pub direction: Direction,
    /// What that amounts to.
    pub change: Change,
    /// Whether it fell by as much as the published rule for a response asks.
    pub response: bool,
    /// The published line of a remission, where it fell to below that.
    pub remission: Option<u16>,
}

/// A fuller form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onward {
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// What people call the other form for the same question.
    pub alternative: Option<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    /// The question.
    pub question: String,
    /// The answer; None: left out.
    pub answer: Option<String>,
}

/// What can be done with a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckResultAction {
    /// Removes it for good.
    Remove(String),
    /// Chooses the line that a scale is held against.
    ChooseLine {
        /// The assessment whose result shows.
        id: String,
        /// The scale.
        scale: String,
        /// The line.
        value: u16,
    },
    /// "Not now" to the fuller forms.
    NotNow(String),
}
