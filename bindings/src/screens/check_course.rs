//! Self-checks: one form over time, as a chart for each scale and as a table.

use super::check_result::CheckBetter;
use super::choices::mirror;
use aftershift_core::app;

mirror! {
    /// What a score is beside the one before it.
    CheckMark = app::Mark {
        /// Nothing that could be said.
        Plain,
        /// Both look back on some of the same days.
        TooEarly,
        /// Beyond noise, for the worse.
        Worse,
        /// Beyond noise, for the better.
        Better,
    }
}

mirror! {
    /// What became of a filling-in.
    CourseStanding = app::RowStanding {
        /// Done.
        Finished,
        /// Half-done, and can be gone on with.
        Open,
        /// Half-done and left for too long: kept, and not scored.
        Expired,
        /// Ended at its first question.
        NotAsked,
        /// Answered on another edition than this version has: kept, and not scored.
        OtherEdition,
    }
}

/// One form over time.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckCourseState {
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// What the questions look back on, in words.
    pub recall: String,
    /// Whether there is a published rule for a change: otherwise nothing is marked.
    pub has_change_rule: bool,
    /// The scales, the main ones first.
    pub scales: Vec<CheckCourse>,
    /// Every filling-in, newest first, unfinished ones too.
    pub rows: Vec<CheckCourseRow>,
}

/// One scale over time.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckCourse {
    /// Its id in the form.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// The lowest score there is.
    pub lowest: u16,
    /// The highest.
    pub highest: u16,
    /// Which way is better.
    pub better: CheckBetter,
    /// Whether it is a part of another.
    pub part: bool,
    /// The line that it is held against, where there is one.
    pub line: Option<u16>,
    /// The scores, oldest first.
    pub points: Vec<CheckPoint>,
}

/// One score.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckPoint {
    /// The assessment's id.
    pub id: String,
    /// The work day, as an ISO date.
    pub day: String,
    /// The score, to the nearest whole number.
    pub score: u32,
    /// What it is beside the one before it.
    pub mark: CheckMark,
    /// Whether the one before it lies so far back that no line joins them.
    pub after_gap: bool,
}

/// One filling-in.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckCourseRow {
    /// The assessment's id.
    pub id: String,
    /// The work day, as an ISO date.
    pub day: String,
    /// What became of it.
    pub standing: CourseStanding,
    /// Its scales; those without a score too.
    pub scores: Vec<CheckRowScore>,
}

/// A scale of a filling-in.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckRowScore {
    /// What the person reads.
    pub label: String,
    /// The score, to the nearest whole number; None: not scored.
    pub score: Option<u32>,
}

impl From<app::CheckCourseState> for CheckCourseState {
    fn from(s: app::CheckCourseState) -> Self {
        Self {
            instrument: s.instrument,
            name: s.name,
            recall: s.recall,
            has_change_rule: s.has_change_rule,
            scales: s.scales.into_iter().map(Into::into).collect(),
            rows: s.rows.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<app::Course> for CheckCourse {
    fn from(c: app::Course) -> Self {
        Self {
            id: c.id,
            label: c.label,
            lowest: c.lowest,
            highest: c.highest,
            better: c.better.into(),
            part: c.part,
            line: c.line,
            points: c.points.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<app::CoursePoint> for CheckPoint {
    fn from(p: app::CoursePoint) -> Self {
        Self { id: p.id, day: p.day.to_string(), score: p.score, mark: p.mark.into(), after_gap: p.after_gap }
    }
}

impl From<app::CourseRow> for CheckCourseRow {
    fn from(r: app::CourseRow) -> Self {
        Self {
            id: r.id,
            day: r.day.to_string(),
            standing: r.standing.into(),
            scores: r.scores.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<app::RowScore> for CheckRowScore {
    fn from(s: app::RowScore) -> Self {
        Self { label: s.label, score: s.score }
    }
}
