use super::super::{App, AppError};
use super::result::line_of;
use super::scored;
use crate::assessment::{Assessment, Standing};
use crate::instrument::{Better, Change, Instrument, Point, Scale, Score, compare};
use crate::time::WorkDay;

/// One form over time: a chart for each scale, and the same as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub scales: Vec<Course>,
    /// Every filling-in, newest first, unfinished ones too.
    pub rows: Vec<CourseRow>,
}

/// One scale over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Its id in the form.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// The lowest score there is.
    pub lowest: u16,
    /// The highest.
    pub highest: u16,
    /// Which way is better.
    pub better: Better,
    /// Whether it is a part of another.
    pub part: bool,
    /// The line that it is held against, where there is one.
    pub line: Option<u16>,
    /// The scores, oldest first.
    pub points: Vec<CoursePoint>,
}

/// One score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoursePoint {
    /// The assessment's id.
    pub id: String,
    /// The work day.
    pub day: WorkDay,
    /// The score, to the nearest whole number.
    pub score: u32,
    /// What it is beside the one before it.
    pub mark: Mark,
    /// Whether the one before it lies so far back that no line joins them.
    pub after_gap: bool,
}

/// No form is offered less often than every thirteen weeks: after a longer silence, and a little for being late, nobody
/// knows what lay between.
const JOINED_DAYS: u32 = 100;

/// What a score is beside the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing that could be said.
    Plain,
    /// Both look back on some of the same days.
    TooEarly,
    /// Beyond noise, for the worse.
    Worse,
    /// Beyond noise, for the better.
    Better,
}

/// One filling-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseRow {
    /// The assessment's id.
    pub id: String,
    /// The work day.
    pub day: WorkDay,
    /// What became of it.
    pub standing: RowStanding,
    /// Its scales; those without a score too.
    pub scores: Vec<RowScore>,
}

/// What became of a filling-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowStanding {
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

/// A scale of a filling-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowScore {
    /// What the person reads.
    pub label: String,
    /// The score, to the nearest whole number; None: not scored.
    pub score: Option<u32>,
}

impl App {
    /// One form over time.
    ///
    /// # Errors
    /// [`AppError::UnknownCheck`], or as the storage says.
    pub fn check_course(&self, instrument: &str) -> Result<CheckCourseState, AppError> {
        let form = self.form(instrument)?;
        let all = self.store.assessments_of(instrument)?;
        let chosen = self.line(form)?;
        let mut scales: Vec<&Scale> = form.scales.iter().collect();
        scales.sort_by_key(|scale| scale.part);
        let comparable: Vec<&Assessment> = all.iter().filter(|a| a.form(self.content).is_ok()).collect();
        let course = |scale: &&Scale| Course {
            id: scale.id.clone(),
            label: scale.shown_label.clone(),
            lowest: scale.lowest,
            highest: scale.highest,
            better: scale.better,
            part: scale.part,
            line: line_of(scale, chosen),
            points: points(form, scale, &comparable),
        };
        Ok(CheckCourseState {
            instrument: form.id.clone(),
            name: form.name.clone(),
            recall: form.recall.text.clone(),
            has_change_rule: form.changes.iter().any(|rule| rule.confirmed),
            scales: scales.iter().map(course).collect(),
            rows: all.iter().rev().map(|a| self.row(&scales, a)).collect(),
        })
    }

    fn row(&self, scales: &[&Scale], a: &Assessment) -> CourseRow {
        let (standing, scores) = match a.form(self.content) {
            Err(_) => (RowStanding::OtherEdition, Vec::new()),
            Ok(form) if form.ended_at_gate(&a.answers) => (RowStanding::NotAsked, Vec::new()),
            Ok(form) => {
                let standing = match a.standing(self.now().at) {
                    Standing::Finished => RowStanding::Finished,
                    Standing::Open => RowStanding::Open,
                    Standing::Expired => RowStanding::Expired,
                };
                (standing, scored(form, a))
            }
        };
        let score = |scale: &&Scale| RowScore {
            label: scale.shown_label.clone(),
            score: scores.iter().find(|(id, _)| *id == scale.id).map(|(_, score)| score.rounded()),
        };
        CourseRow {
            id: a.id.to_string(),
            day: a.work_day,
            standing,
            scores: if standing == RowStanding::Finished {
                scales.iter().map(score).collect()
            } else {
                Vec::new()
            },
        }
    }
}

fn points(form: &Instrument, scale: &Scale, all: &[&Assessment]) -> Vec<CoursePoint> {
    let scored: Vec<(&Assessment, Score)> = all
        .iter()
        .filter_map(|a| Some((*a, scored(form, a).into_iter().find(|(id, _)| *id == scale.id)?.1)))
        .collect();
    let before = [None].into_iter().chain(scored.iter().map(Some));
    let point = |(before, (a, score)): (Option<&(&Assessment, Score)>, &(&Assessment, Score))| CoursePoint {
        id: a.id.to_string(),
        day: a.work_day,
        score: score.rounded(),
        after_gap: before.is_some_and(|(earlier, _)| a.work_day > earlier.work_day.plus(JOINED_DAYS)),
        mark: before.map_or(Mark::Plain, |(earlier, was)| {
            let earlier = Point { day: earlier.work_day, score: *was };
            Mark::of(compare(form, scale, earlier, Point { day: a.work_day, score: *score }).change)
        }),
    };
    before.zip(&scored).map(point).collect()
}

impl Mark {
    const fn of(change: Change) -> Self {
        match change {
            Change::TooEarly { .. } => Self::TooEarly,
            Change::Worse { .. } => Self::Worse,
            Change::Better { .. } => Self::Better,
            Change::NoRule | Change::WithinNoise { .. } | Change::StartTooLow { .. } => Self::Plain,
        }
    }
}
