//! "What could help next", as data: which answers lead to which level, and what is suggested there.

use super::page::Page;
use super::problem::{ContentProblem, Head, Headed, all, headed, in_order};
use super::{Catalogue, guidance_check};
use serde::Deserialize;

/// A named rule of "what could help next". It awaits a clinician's sign-off, as every number in it does.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has")]
pub struct GuidanceRule {
    pub id: String,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    /// What a build must have for it to make sense.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The level it leads to, 1 to 5; None: it only says something. Never shown.
    pub level: Option<u8>,
    /// Whether it speaks of work, and of nothing else.
    #[serde(default)]
    pub work: bool,
    /// Any of these sets it off.
    #[serde(rename = "when")]
    pub any: Vec<Condition>,
    /// Self-checks that it offers: for each group the first that was done before, else the first.
    #[serde(default)]
    pub offers: Vec<Vec<String>>,
    /// What is said.
    pub words: GuidanceWords,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidanceWords {
    /// Why: what in the answers it looks at.
    pub reason: String,
    /// What would change it.
    pub change: Option<String>,
}

/// What sets a rule off. A closed set: no file can bring its own logic.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "test", rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// The latest score of a scale, while it counts.
    Latest {
        /// The form.
        instrument: String,
        /// The scale.
        scale: String,
        /// From this score on.
        at_least: Option<u16>,
        /// Up to this score.
        at_most: Option<u16>,
    },
    /// The same at the last two times, both within the look-back and comparable.
    Twice {
        /// The form.
        instrument: String,
        /// The scale.
        scale: String,
        /// From this score on.
        at_least: Option<u16>,
        /// Up to this score.
        at_most: Option<u16>,
    },
    /// The latest score lies this far above a comparable one within the look-back.
    Rise {
        /// The form.
        instrument: String,
        /// The scale.
        scale: String,
        /// By this much.
        by: u16,
    },
    /// A hard answer within these days, also in a form that was never finished.
    HardAnswer {
        /// So many days ago, or fewer.
        days: u16,
    },
    /// At the line that the person has chosen, unless all of these answers are 0.
    OwnLine {
        /// The form.
        instrument: String,
        /// The scale.
        scale: String,
        /// The line while none was chosen.
        line: u16,
        /// The items of which one has to be above 0.
        unless_zero: Vec<u8>,
    },
    /// What the person says of themselves.
    Report {
        /// Which.
        report: Report,
    },
    /// Help stands first: a hard answer, or "not safe", within the hours that the safety rule gives.
    Held,
    /// The days after that.
    AfterHeld,
    /// A level that has not moved for so many days.
    Stays {
        /// The level.
        level: u8,
        /// For this many days.
        days: u16,
    },
    /// Care has begun so many days ago, and a score is still there and not better by this much.
    InCare {
        /// The form.
        instrument: String,
        /// The scale.
        scale: String,
        /// From this score on.
        at_least: u16,
        /// Days in care, and between the scores.
        days: u16,
        /// Fewer points better than this.
        change_below: u16,
    },
}

/// What a person can say of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    /// Already in care.
    InCare,
    /// Can't do the job, or look after themselves.
    CantFunction,
    /// Hardly sleeps and feels unusually driven.
    Driven,
    /// Sees, hears or believes things that others don't.
    Unusual,
    /// Ill when stopping drinking or using.
    Withdrawal,
}

/// How one of these is put.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has, and text, order")]
pub struct ReportText {
    pub id: Report,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    pub text: String,
    pub order: u32,
    /// Whether the day on which it began is asked for.
    #[serde(default)]
    pub since: bool,
    /// Days after which it no longer counts; None: until it is taken back.
    pub counts_for_days: Option<u16>,
}

/// What is suggested.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has, and title, text")]
pub struct Suggestion {
    pub id: Outcome,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    pub title: String,
    pub text: String,
    /// The text in a build without self-checks, where it is another.
    pub text_without_checks: Option<String>,
    /// What could be done, most useful first.
    #[serde(default, rename = "step")]
    pub steps: Vec<SuggestedStep>,
    /// What this can't know.
    pub cannot_know: String,
    /// Days after which another look makes sense.
    pub again_days: Option<u16>,
}

impl Suggestion {
    /// What it says in this build.
    #[must_use]
    pub fn text_here(&self) -> &str {
        let other = self.text_without_checks.as_ref().filter(|_| !cfg!(feature = "self-checks"));
        other.unwrap_or(&self.text)
    }
}

/// One thing that could be done.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuggestedStep {
    /// What.
    pub text: String,
    /// Where in the app that is.
    pub opens: Option<Opens>,
    /// The page, where it opens one.
    pub page: Option<String>,
}

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opens {
    /// Support, with the numbers.
    Support,
    /// The first-step kit.
    FirstStep,
    /// The support plan.
    Plan,
    /// Levels of care.
    Levels,
    /// The self-checks.
    Checks,
    /// A page.
    Page,
}

/// What a look at the answers comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Too little to say anything.
    NotEnough,
    /// Nothing in these answers points further.
    NothingFurther,
    /// Work weighs, and mood and worry haven't been looked at.
    WorkCheckFirst,
    /// Work weighs, and the rest doesn't point further.
    Work,
    /// Small changes, someone to trust.
    SmallChanges,
    /// An outside, confidential service.
    OutsideService,
    /// An appointment this week.
    ThisWeek,
    /// A clinician within days, and whether a programme fits.
    WithinDays,
    /// Help now.
    Now,
}

headed!(GuidanceRule);

impl Headed for ReportText {
    fn head(&self) -> Head<'_> {
        let Self { id, source, licence, checked, .. } = self;
        Head { id: id.word(), source, licence, checked }
    }
}

impl Headed for Suggestion {
    fn head(&self) -> Head<'_> {
        let Self { id, source, licence, checked, .. } = self;
        Head { id: id.word(), source, licence, checked }
    }
}

impl Report {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::InCare, Self::CantFunction, Self::Driven, Self::Unusual, Self::Withdrawal];

    /// What is stored, and the file's name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::InCare => "in-care",
            Self::CantFunction => "cant-function",
            Self::Driven => "driven",
            Self::Unusual => "unusual",
            Self::Withdrawal => "withdrawal",
        }
    }
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::NotEnough,
        Self::NothingFurther,
        Self::WorkCheckFirst,
        Self::Work,
        Self::SmallChanges,
        Self::OutsideService,
        Self::ThisWeek,
        Self::WithinDays,
        Self::Now,
    ];

    /// The file's name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotEnough => "not-enough",
            Self::NothingFurther => "nothing-further",
            Self::WorkCheckFirst => "work-check-first",
            Self::Work => "work",
            Self::SmallChanges => "small-changes",
            Self::OutsideService => "outside-service",
            Self::ThisWeek => "this-week",
            Self::WithinDays => "within-days",
            Self::Now => "now",
        }
    }
}

/// Reads the rules, in name order, without those that this build can't follow.
pub(super) fn rules(
    files: &[(&str, &str)],
    content: &Catalogue,
) -> Result<Vec<GuidanceRule>, ContentProblem> {
    let mut rules: Vec<GuidanceRule> = all(files, "en/guidance/")?;
    rules.retain(|rule| rule.needs.iter().all(|need| super::FEATURES.contains(&need.as_str())));
    rules.iter().try_for_each(|rule| guidance_check::check(rule, content))?;
    Ok(rules)
}

impl Condition {
    /// The form and the scale that it looks at.
    #[must_use]
    pub fn form(&self) -> Option<(&str, &str)> {
        match self {
            Self::Latest { instrument, scale, .. }
            | Self::Twice { instrument, scale, .. }
            | Self::Rise { instrument, scale, .. }
            | Self::OwnLine { instrument, scale, .. }
            | Self::InCare { instrument, scale, .. } => Some((instrument, scale)),
            Self::Report { .. }
            | Self::HardAnswer { .. }
            | Self::Held
            | Self::AfterHeld
            | Self::Stays { .. } => None,
        }
    }
}

pub(super) fn reports(files: &[(&str, &str)]) -> Result<Vec<ReportText>, ContentProblem> {
    let found = in_order("en/reports/", all(files, "en/reports/")?, |report: &ReportText| report.order)?;
    let absent = Report::ALL.iter().find(|report| found.iter().all(|one| one.id != **report));
    absent.map_or(Ok(found), |report| Err(no_file("reports", report.word())))
}

pub(super) fn suggestions(files: &[(&str, &str)], pages: &[Page]) -> Result<Vec<Suggestion>, ContentProblem> {
    let found: Vec<Suggestion> = all(files, "en/suggestions/")?;
    for suggestion in &found {
        let file = format!("en/suggestions/{}.toml", suggestion.id.word());
        for step in &suggestion.steps {
            let page = step.page.as_deref().map(|id| pages.iter().any(|page| page.id == id));
            if (step.opens == Some(Opens::Page)) != page.is_some() || page == Some(false) {
                return Err(ContentProblem::new(&file, "step.page", "is missing, not wanted, or not there"));
            }
        }
    }
    let absent = Outcome::ALL.iter().find(|outcome| found.iter().all(|one| one.id != **outcome));
    absent.map_or(Ok(found), |outcome| Err(no_file("suggestions", outcome.word())))
}

/// What a rule can come to, or a person can say, and nothing says how: it would be a gap on the screen.
fn no_file(folder: &str, id: &str) -> ContentProblem {
    ContentProblem::new(&format!("en/{folder}/{id}.toml"), "id", "is known to the core and has no file")
}
