//! Self-checks: a result.

use super::check_details::CheckDetails;
use super::choices::mirror;
use aftershift_core::{app, instrument};

mirror! {
    /// Which way is better.
    CheckBetter = instrument::Better {
        /// Lower.
        Lower,
        /// Higher.
        Higher,
    }
}

mirror! {
    /// Which way a score went.
    ScoreDirection = instrument::Direction {
        /// It didn't.
        Same,
        /// Up.
        Higher,
        /// Down.
        Lower,
    }
}

/// What a result shows. Total, range, recall period and date come first; published names only in the details.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckResultState {
    /// The assessment's id.
    pub id: String,
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// When it was begun, on the calendar of that place, as an ISO date.
    pub date: String,
    /// The same on its clock, as HH:MM.
    pub local_time: String,
    /// What the questions look back on, in words.
    pub recall: String,
    /// Whether it is stored.
    pub kept: bool,
    /// Whether there is anything to look back on.
    pub has_course: bool,
    /// Whether it can be scored.
    pub standing: ResultStanding,
    /// The scales, the main ones first.
    pub scales: Vec<CheckScale>,
    /// What is said about a form that ended at its first question.
    pub not_asked: Option<String>,
    /// What every result of this form says.
    pub says: Option<String>,
    /// A sentence with Support beside it.
    pub card: Option<String>,
    /// Fuller forms that this one leads to.
    pub onward: Vec<CheckOnward>,
    /// What it means.
    pub means: String,
    /// What it doesn't mean.
    pub does_not_mean: String,
    /// What was answered, in the order of the form.
    pub answers: Vec<CheckAnswerLine>,
    /// Source, terms, and the rest.
    pub details: CheckDetails,
}

/// Whether a result can be scored.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
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

/// What the distance between two scores amounts to.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum ScoreChange {
    /// Both look back on some of the same days.
    TooEarly {
        /// From this day on a new score can be compared, as an ISO date.
        from: String,
    },
    /// No rule for this scale is published, or confirmed.
    NoRule,
    /// Not beyond what the measure's own noise explains.
    WithinNoise {
        /// Points that it takes.
        needed: u16,
    },
    /// Beyond noise, for the worse.
    Worse {
        /// Points that it takes.
        needed: u16,
    },
    /// Beyond noise, for the better.
    Better {
        /// Points that it takes.
        needed: u16,
    },
    /// Beyond noise for the better, but from a start below which the evidence doesn't carry it.
    StartTooLow {
        /// The lowest start for which it would.
        least: u16,
    },
}

/// One scale of a result.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckScale {
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
    pub better: CheckBetter,
    /// Whether it is a part of another.
    pub part: bool,
    /// What others score on average.
    pub norm: Option<CheckNorm>,
    /// The line that it is held against, where there is one.
    pub line: Option<u16>,
    /// The lines to choose from.
    pub line_choices: Vec<u16>,
    /// How that is asked.
    pub line_question: Option<String>,
    /// Beside the last time.
    pub since_last: Option<CheckChange>,
    /// Beside the first time, when that was another.
    pub since_first: Option<CheckChange>,
}

/// What others score on average.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckNorm {
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
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckChange {
    /// The day of the earlier one, as an ISO date.
    pub day: String,
    /// The earlier score, to the nearest whole number.
    pub score: u32,
    /// How far apart they are, to the nearest whole number.
    pub distance: u32,
    /// Which way it went.
    pub direction: ScoreDirection,
    /// What that amounts to.
    pub change: ScoreChange,
    /// Whether it fell by as much as the published rule for a response asks.
    pub response: bool,
    /// The published line of a remission, where it fell to below that.
    pub remission: Option<u16>,
}

/// A fuller form.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckOnward {
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// What people call the other form for the same question.
    pub alternative: Option<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckAnswerLine {
    /// The question.
    pub question: String,
    /// The answer; None: left out.
    pub answer: Option<String>,
}

/// What can be done with a result.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum CheckResultAction {
    /// Removes it for good.
    Remove {
        /// The assessment's id.
        id: String,
    },
    /// Chooses the line that a scale is held against, from its `line_choices`.
    ChooseLine {
        /// The assessment's id.
        id: String,
        /// The scale.
        scale: String,
        /// The line.
        value: u16,
    },
    /// "Not now" to the fuller forms: they aren't offered for two weeks.
    NotNow {
        /// The assessment's id.
        id: String,
    },
}

impl From<CheckResultAction> for app::CheckResultAction {
    fn from(action: CheckResultAction) -> Self {
        match action {
            CheckResultAction::Remove { id } => Self::Remove(id),
            CheckResultAction::ChooseLine { id, scale, value } => Self::ChooseLine { id, scale, value },
            CheckResultAction::NotNow { id } => Self::NotNow(id),
        }
    }
}

impl From<app::ResultStanding> for ResultStanding {
    fn from(standing: app::ResultStanding) -> Self {
        match standing {
            app::ResultStanding::Scored => Self::Scored,
            app::ResultStanding::Missing { answers, can_go_on } => Self::Missing { answers, can_go_on },
            app::ResultStanding::Expired => Self::Expired,
            app::ResultStanding::Open => Self::Open,
        }
    }
}

impl From<instrument::Change> for ScoreChange {
    fn from(change: instrument::Change) -> Self {
        use instrument::Change;
        match change {
            Change::TooEarly { from } => Self::TooEarly { from: from.to_string() },
            Change::NoRule => Self::NoRule,
            Change::WithinNoise { needed } => Self::WithinNoise { needed },
            Change::Worse { needed } => Self::Worse { needed },
            Change::Better { needed } => Self::Better { needed },
            Change::StartTooLow { least } => Self::StartTooLow { least },
        }
    }
}

impl From<app::CheckResultState> for CheckResultState {
    fn from(s: app::CheckResultState) -> Self {
        Self {
            id: s.id,
            instrument: s.instrument,
            name: s.name,
            date: s.date.to_string(),
            local_time: s.local_time.to_string(),
            recall: s.recall,
            kept: s.kept,
            has_course: s.has_course,
            standing: s.standing.into(),
            scales: s.scales.into_iter().map(Into::into).collect(),
            not_asked: s.not_asked,
            says: s.says,
            card: s.card,
            onward: s.onward.into_iter().map(Into::into).collect(),
            means: s.means,
            does_not_mean: s.does_not_mean,
            answers: s.answers.into_iter().map(Into::into).collect(),
            details: s.details.into(),
        }
    }
}

impl From<app::ScaleView> for CheckScale {
    fn from(s: app::ScaleView) -> Self {
        Self {
            id: s.id,
            label: s.label,
            score: s.score,
            lowest: s.lowest,
            highest: s.highest,
            better: s.better.into(),
            part: s.part,
            norm: s.norm.map(Into::into),
            line: s.line,
            line_choices: s.line_choices,
            line_question: s.line_question,
            since_last: s.since_last.map(Into::into),
            since_first: s.since_first.map(Into::into),
        }
    }
}

impl From<app::NormView> for CheckNorm {
    fn from(n: app::NormView) -> Self {
        Self { mean_tenths: n.mean_tenths, sd_tenths: n.sd_tenths, of: n.of, source: n.source }
    }
}

impl From<app::ChangeView> for CheckChange {
    fn from(c: app::ChangeView) -> Self {
        Self {
            day: c.day.to_string(),
            score: c.score,
            distance: c.distance,
            direction: c.direction.into(),
            change: c.change.into(),
            response: c.response,
            remission: c.remission,
        }
    }
}

impl From<app::Onward> for CheckOnward {
    fn from(o: app::Onward) -> Self {
        Self { instrument: o.instrument, name: o.name, alternative: o.alternative }
    }
}

impl From<app::AnswerLine> for CheckAnswerLine {
    fn from(l: app::AnswerLine) -> Self {
        Self { question: l.question, answer: l.answer }
    }
}
