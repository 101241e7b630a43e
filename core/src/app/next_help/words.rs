use super::super::App;
#[cfg(feature = "self-checks")]
use crate::assessment::Assessment;
use crate::content::{Library, Opens, Outcome, Report};
use crate::guidance::{Because, Evidence, Fired, Look, MOOD, Scored};
use crate::time::WorkDay;

/// What "what could help next" shows. Level numbers are in no field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextHelpState {
    /// What is suggested.
    pub outcome: Outcome,
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// What could be done, most useful first.
    pub steps: Vec<SuggestionStep>,
    /// Whether Support has to stand first.
    pub support_first: bool,
    /// The rules that apply, the one that decided first.
    pub reasons: Vec<ReasonView>,
    /// Whether it is one step further because the person finds work or home very hard to do.
    pub raised: bool,
    /// What only has to be said.
    pub notes: Vec<NoteView>,
    /// Self-checks that are offered: one of each group.
    pub offers: Vec<OfferGroup>,
    /// What this can't know.
    pub cannot_know: String,
    /// From this day on another look makes sense; None: any day.
    pub again_from: Option<WorkDay>,
    /// What the person can say of themselves.
    pub reports: Vec<ReportView>,
}

/// One thing that could be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionStep {
    /// What.
    pub text: String,
    /// Where in the app that is.
    pub opens: Option<Opens>,
    /// The page, where it opens one.
    pub page: Option<String>,
}

/// A rule that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// The rule's name.
    pub rule: String,
    /// What in the answers it looks at.
    pub text: String,
    /// What would change it.
    pub change: Option<String>,
    /// The answers behind it.
    pub evidence: Vec<ReasonEvidence>,
}

/// An answer behind a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReasonEvidence {
    /// A score: the form, the scale, the score, its range, and the work day.
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
        /// The work day.
        day: WorkDay,
    },
    /// What the person said of themselves, since that day.
    Report {
        /// The words.
        text: String,
        /// Since when.
        since: WorkDay,
    },
    /// A hard answer, on that day.
    HardAnswer {
        /// The work day; None for one that isn't kept.
        day: Option<WorkDay>,
    },
    /// The same since that day.
    Since {
        /// Since when.
        day: WorkDay,
    },
}

/// Something that only has to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteView {
    /// The words.
    pub text: String,
    /// The answers behind it.
    pub evidence: Vec<ReasonEvidence>,
}

/// Self-checks of which one is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferGroup {
    /// The form's content id: of two that ask the same, the one done before, else the first.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// What it asks about.
    pub about: String,
    /// What people call the other one.
    pub alternative: Option<String>,
}

/// What the person can say of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportView {
    /// Which.
    pub report: Report,
    /// The words.
    pub text: String,
    /// Whether the day on which it began is asked for.
    pub asks_since: bool,
    /// Since when it was said, as far as it counts.
    pub since: Option<WorkDay>,
}

impl App {
    pub(super) fn next_help_state(
        &self,
        library: &Library,
        look: &Look<'_>,
        evidence: &Evidence,
    ) -> NextHelpState {
        let suggestion = library.suggestions.iter().find(|one| one.id == look.outcome);
        let steps = suggestion.into_iter().flat_map(|one| &one.steps);
        let again = suggestion.and_then(|one| one.again_days);
        let today = evidence.today;
        NextHelpState {
            outcome: look.outcome,
            title: suggestion.map(|one| one.title.clone()).unwrap_or_default(),
            text: suggestion.map(|one| one.text_here().to_owned()).unwrap_or_default(),
            steps: steps
                .filter(|step| step.opens != Some(Opens::Checks) || cfg!(feature = "self-checks"))
                .map(|step| SuggestionStep {
                    text: step.text.clone(),
                    opens: step.opens,
                    page: step.page.clone(),
                })
                .collect(),
            support_first: look.support_first,
            reasons: look.speaking().map(|fired| self.reason(library, fired)).collect(),
            raised: look.raised,
            notes: look
                .notes
                .iter()
                .map(|note| NoteView {
                    text: note.rule.words.reason.clone(),
                    evidence: self.evidence_of(library, &note.because),
                })
                .collect(),
            offers: self.offers(look, today),
            cannot_know: suggestion.map(|one| one.cannot_know.clone()).unwrap_or_default(),
            again_from: again
                .map(|days| evidence.newest().unwrap_or(today).plus(days.into()))
                .filter(|day| *day > today),
            reports: library
                .reports
                .iter()
                .map(|report| ReportView {
                    report: report.id,
                    text: report.text.clone(),
                    asks_since: report.since,
                    since: evidence.reported(report.id),
                })
                .collect(),
        }
    }

    fn reason(&self, library: &Library, fired: &Fired<'_>) -> ReasonView {
        ReasonView {
            rule: fired.rule.id.clone(),
            text: fired.rule.words.reason.clone(),
            change: fired.rule.words.change.clone(),
            evidence: self.evidence_of(library, &fired.because),
        }
    }

    fn evidence_of(&self, library: &Library, because: &[Because]) -> Vec<ReasonEvidence> {
        let mut found: Vec<ReasonEvidence> = Vec::new();
        for one in because {
            match one {
                Because::Score(score) => found.extend(self.score_line(score)),
                Because::Scores(before, last) => {
                    found.extend(self.score_line(before));
                    found.extend(self.score_line(last));
                }
                Because::Reported(report, since) => found.extend(
                    library
                        .reports
                        .iter()
                        .filter(|text| text.id == *report)
                        .map(|text| ReasonEvidence::Report { text: text.text.clone(), since: *since }),
                ),
                Because::HardAnswer(day) => found.push(ReasonEvidence::HardAnswer { day: *day }),
                Because::Since(day) => found.push(ReasonEvidence::Since { day: *day }),
            }
        }
        found
    }

    /// What is offered: by the rules that apply, and mood and worry where they weren't looked at.
    fn offers(&self, look: &Look<'_>, today: WorkDay) -> Vec<OfferGroup> {
        let by_rules = look.fired.iter().chain(&look.notes).flat_map(|one| &one.rule.offers);
        let mut groups: Vec<Vec<&str>> =
            by_rules.map(|group| group.iter().map(String::as_str).collect()).collect();
        if matches!(look.outcome, Outcome::NotEnough | Outcome::WorkCheckFirst) {
            groups.extend(MOOD.map(<[_]>::to_vec));
        }
        let mut offers: Vec<OfferGroup> = Vec::new();
        for offer in groups.iter().filter_map(|group| self.offer_of(group, today)) {
            if offers.iter().all(|other| other.instrument != offer.instrument) {
                offers.push(offer);
            }
        }
        offers
    }
}

#[cfg(feature = "self-checks")]
impl App {
    fn score_line(&self, score: &Scored) -> Option<ReasonEvidence> {
        let form = self.content.instrument(&score.instrument)?;
        let scale = form.scale(&score.scale)?;
        Some(ReasonEvidence::Score {
            form: form.name.clone(),
            scale: scale.shown_label.clone(),
            score: (score.thousandths + 500) / 1000,
            lowest: scale.lowest,
            highest: scale.highest,
            day: score.day,
        })
    }

    /// Of forms that ask the same, the one done before, else the first.
    /// Nothing of what was done so lately that a new total couldn't be compared.
    fn offer_of(&self, group: &[&str], today: WorkDay) -> Option<OfferGroup> {
        let last = self.store.last_assessments(group).ok()?;
        let lately = |a: &Assessment| {
            let form = self.content.instrument(&a.instrument);
            form.is_some_and(|form| today < a.work_day.plus(form.repeat.compare_after_days.into()))
        };
        if last.iter().any(lately) {
            return None;
        }
        let before = last.iter().max_by_key(|a| a.begun.at).map(|a| a.instrument.as_str());
        let form = self.content.instrument(before.or_else(|| group.first().copied())?)?;
        let other = group.iter().find(|id| **id != form.id).and_then(|id| self.content.instrument(id));
        Some(OfferGroup {
            instrument: form.id.clone(),
            name: form.name.clone(),
            about: form.about.clone(),
            alternative: other.map(|other| other.name.clone()),
        })
    }
}

#[cfg(not(feature = "self-checks"))]
impl App {
    fn score_line(&self, _: &Scored) -> Option<ReasonEvidence> {
        let _ = self;
        None
    }

    fn offer_of(&self, _: &[&str], _: WorkDay) -> Option<OfferGroup> {
        let _ = self;
        None
    }
}
