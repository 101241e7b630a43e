//! "What could help next": what the answers come to, why, what would change it, and what it can't know.

use super::choices::mirror;
use super::shape::{record, shaped};
use crate::error::AppError;
use aftershift_core::{app, content};

mirror! {
    /// What a look at the answers comes to.
    HelpOutcome = content::Outcome {
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
}

mirror! {
    /// A place in the app.
    Opens = content::Opens {
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
}

mirror! {
    /// What a person can say of themselves.
    OwnReport = content::Report {
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
}

shaped!(content::Outcome => HelpOutcome, content::Opens => Opens, content::Report => OwnReport);

record! {
    /// What "what could help next" shows.
    NextHelpState = app::NextHelpState {
        /// What it comes to.
        outcome: HelpOutcome,
        /// Its title.
        title: String,
        /// What it says.
        text: String,
        /// What could be done, most useful first.
        steps: Vec<HelpStep>,
        /// Whether Support has to stand first.
        support_first: bool,
        /// The rules that apply, the one that decided first.
        reasons: Vec<HelpReason>,
        /// Whether it is one step further because the person finds work or home very hard to do.
        raised: bool,
        /// What only has to be said.
        notes: Vec<HelpNote>,
        /// Self-checks that are offered.
        offers: Vec<HelpOffer>,
        /// What this can't know.
        cannot_know: String,
        /// From this day on another look makes sense, as an ISO date.
        again_from: Option<String>,
        /// What the person can say of themselves.
        reports: Vec<OwnReportLine>,
    }

    /// One thing that could be done.
    HelpStep = app::SuggestionStep {
        /// What.
        text: String,
        /// Where in the app that is.
        opens: Option<Opens>,
        /// The page, where it opens one.
        page: Option<String>,
    }

    /// A rule that applies.
    HelpReason = app::ReasonView {
        /// The rule's name.
        rule: String,
        /// What in the answers it looks at.
        text: String,
        /// What would change it.
        change: Option<String>,
        /// The answers behind it.
        evidence: Vec<HelpEvidence>,
    }

    /// Something that only has to be said.
    HelpNote = app::NoteView {
        /// The words.
        text: String,
        /// The answers behind it.
        evidence: Vec<HelpEvidence>,
    }

    /// A self-check that is offered.
    HelpOffer = app::OfferGroup {
        /// The form's content id.
        instrument: String,
        /// What people call it.
        name: String,
        /// What it asks about.
        about: String,
        /// What people call the other form for the same question.
        alternative: Option<String>,
    }

    /// What a person can say of themselves.
    OwnReportLine = app::ReportView {
        /// Which.
        report: OwnReport,
        /// The words.
        text: String,
        /// Whether the day on which it began is asked for.
        asks_since: bool,
        /// Since when it was said, as an ISO date, as far as it counts.
        since: Option<String>,
    }
}

/// An answer behind a reason.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum HelpEvidence {
    /// A score.
    Score {
        /// What people call the form.
        form: String,
        /// What they read of the scale.
        scale: String,
        /// To the nearest whole number.
        score: u32,
        /// The lowest there is.
        lowest: u16,
        /// The highest there is.
        highest: u16,
        /// The work day, as an ISO date.
        day: String,
    },
    /// What the person said of themselves.
    Report {
        /// The words.
        text: String,
        /// Since when, as an ISO date.
        since: String,
    },
    /// A hard answer.
    HardAnswer {
        /// The work day, as an ISO date; None for one that isn't kept.
        day: Option<String>,
    },
    /// The same since that day.
    Since {
        /// As an ISO date.
        day: String,
    },
}

shaped!(app::ReasonEvidence => HelpEvidence);

impl From<app::ReasonEvidence> for HelpEvidence {
    fn from(evidence: app::ReasonEvidence) -> Self {
        use app::ReasonEvidence;
        match evidence {
            ReasonEvidence::Score { form, scale, score, lowest, highest, day } => {
                Self::Score { form, scale, score, lowest, highest, day: day.to_string() }
            }
            ReasonEvidence::Report { text, since: day } => Self::Report { text, since: day.to_string() },
            ReasonEvidence::HardAnswer { day } => Self::HardAnswer { day: day.map(|day| day.to_string()) },
            ReasonEvidence::Since { day } => Self::Since { day: day.to_string() },
        }
    }
}

/// What can be done with it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum NextHelpAction {
    /// Says something of oneself.
    Report {
        /// What.
        report: OwnReport,
        /// Since when, as an ISO date; None: since today.
        since: Option<String>,
    },
    /// Takes it back.
    TakeBack {
        /// What.
        report: OwnReport,
    },
}

impl TryFrom<NextHelpAction> for app::NextHelpAction {
    type Error = AppError;

    fn try_from(action: NextHelpAction) -> Result<Self, AppError> {
        Ok(match action {
            NextHelpAction::Report { report, since: day } => Self::Report {
                report: report.into(),
                since: day.map(|day| day.parse()).transpose().map_err(app::AppError::from)?,
            },
            NextHelpAction::TakeBack { report } => Self::TakeBack(report.into()),
        })
    }
}
