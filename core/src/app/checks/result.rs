use super::super::{App, AppError};
use super::result_state::{
    AnswerLine, ChangeView, CheckResultAction, CheckResultState, NormView, Onward, ResultStanding, ScaleView,
};
use super::session::filled;
use super::{Current, FormDetails};
use crate::assessment::{Assessment, Offered, Standing, View, is_lately, onward};
use crate::instrument::{
    Answers, Compared, GATE, Instrument, Point, Scale, Score, compare, score, unanswered,
};
use crate::safety::{card, says, view};
use crate::time::{UtcMillis, WorkDay};

impl App {
    /// What a result shows.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; [`AppError::UnknownCheck`] or [`AppError::CheckChanged`] when this version doesn't have the
    /// form that was answered; or as the storage says.
    pub fn check_result(&self, id: &str) -> Result<CheckResultState, AppError> {
        let (assessment, kept) = self.assessment(id)?;
        let form = assessment.form(self.content)?;
        let before = self.earlier(form, &assessment)?;
        let rules = self.content.safety();
        let strip = view(rules, &form.id).filter(|_| assessment.view != View::Never).map(|r| r.word("strip"));
        let line = self.line(form)?;
        let at_gate = form.ended_at_gate(&assessment.answers);
        let scales = scales_of(form, &assessment, self.now().at);
        let shown = |(scale, score)| scale_view(form, scale, score, assessment.work_day, &before, line);
        Ok(CheckResultState {
            id: assessment.id.to_string(),
            instrument: form.id.clone(),
            name: form.name.clone(),
            date: assessment.begun.local().date(),
            local_time: assessment.begun.time(),
            recall: form.recall.text.clone(),
            kept,
            has_course: !self.store.assessments_of(&form.id)?.is_empty(),
            standing: self.result_standing(form, &assessment),
            // A form that ended at its first question counts as 0 and says nothing.
            scales: if at_gate { Vec::new() } else { scales.into_iter().map(shown).collect() },
            not_asked: form.gate.as_ref().filter(|_| at_gate).map(|gate| gate.if_no.clone()),
            says: says(rules, &form.id, &assessment.answers).map(|rule| rule.word("text").to_owned()),
            card: card(rules, form, &assessment.answers).map(|r| r.word("text")).or(strip).map(Into::into),
            onward: self.onward(form, &assessment)?,
            means: form.means.does.clone(),
            does_not_mean: form.means.does_not.clone(),
            answers: answer_lines(form, &assessment.answers),
            details: FormDetails::of(form),
        })
    }

    /// Does it, and gives the state after it; None once it is removed.
    ///
    /// # Errors
    /// As [`App::check_result`]; [`AppError::OutOfRange`] for a line that isn't published.
    pub fn check_result_act(
        &mut self,
        action: CheckResultAction,
    ) -> Result<Option<CheckResultState>, AppError> {
        match action {
            CheckResultAction::Remove(id) => {
                let (assessment, kept) = self.assessment(&id)?;
                if kept {
                    self.store.write(|writing| writing.remove_assessment(assessment.id))?;
                }
                // Taking the words back doesn't take help away.
                if assessment.form(self.content).is_ok() {
                    self.hold_what_is_gone(&assessment)?;
                }
                if self.checks.shows(assessment.id) {
                    self.leave()?;
                }
                Ok(None)
            }
            CheckResultAction::ChooseLine { id, scale, value } => {
                let (assessment, kept) = self.assessment(&id)?;
                let form = assessment.form(self.content)?;
                let published = form.scale(&scale).is_some_and(|s| line_choices(s).contains(&value));
                if !published {
                    return Err(AppError::OutOfRange);
                }
                if kept {
                    self.store.write(|writing| writing.set_line(&form.id, value))?;
                } else {
                    self.checks.unkept.line = Some(value);
                }
                self.check_result(&id).map(Some)
            }
            CheckResultAction::NotNow(id) => {
                let (assessment, kept) = self.assessment(&id)?;
                let day = self.today_is()?;
                let refused = self.onward(assessment.form(self.content)?, &assessment)?;
                let offers = refused.into_iter().map(|o| Offered {
                    instrument: o.instrument,
                    day,
                    declined: Some(day),
                });
                let offers: Vec<Offered> = offers.collect();
                if kept {
                    self.store.write(|writing| offers.iter().try_for_each(|o| writing.put_offer(o)))?;
                } else {
                    self.checks.unkept.offers.extend(offers);
                }
                self.check_result(&id).map(Some)
            }
        }
    }

    fn result_standing(&self, form: &Instrument, a: &Assessment) -> ResultStanding {
        let scored = || score(form, &a.answers).iter().all(|s| s.score.is_some());
        match a.standing(self.now().at) {
            Standing::Open => ResultStanding::Open,
            Standing::Expired => ResultStanding::Expired,
            Standing::Finished if scored() => ResultStanding::Scored,
            Standing::Finished => {
                let missing = unanswered(form, &a.answers).len();
                ResultStanding::Missing {
                    answers: u32::try_from(missing).unwrap_or(u32::MAX),
                    can_go_on: a.can_go_on(form, self.now().at),
                }
            }
        }
    }

    /// The finished ones of the same edition before this one, oldest first.
    fn earlier(&self, form: &Instrument, than: &Assessment) -> Result<Vec<Assessment>, AppError> {
        let mut all = self.store.assessments_of(&form.id)?;
        all.retain(|a| {
            (a.begun.at, a.id) < (than.begun.at, than.id)
                && a.finished.is_some()
                && a.form(self.content).is_ok()
                && !form.ended_at_gate(&a.answers)
        });
        Ok(all)
    }

    fn onward(&self, form: &Instrument, assessment: &Assessment) -> Result<Vec<Onward>, AppError> {
        let Some(result) = self.taken_as(assessment).filter(|_| !form.leads.is_empty()) else {
            return Ok(Vec::new());
        };
        let today = self.today_is()?;
        // What was led to long ago is no longer called for.
        if !is_lately(result.day, today) {
            return Ok(Vec::new());
        }
        let forms = self.content.instruments();
        let led_to = |id: &str| form.leads.iter().any(|lead| lead.to == id);
        let targets = forms.iter().filter(|f| led_to(&f.id) || f.alternative.as_deref().is_some_and(led_to));
        let targets: Vec<&str> = targets.map(|f| f.id.as_str()).collect();
        let mut offered = self.recent_offers(today)?;
        if matches!(&self.checks.current, Some(Current::Unkept(unkept)) if unkept.id == assessment.id) {
            offered.extend_from_slice(&self.checks.unkept.offers);
        }
        let taken = self.taken(&self.recent_assessments()?, &targets)?;
        let ids = onward(forms, &result, &taken, &offered, today);
        let found = ids.iter().filter_map(|id| self.content.instrument(id)).map(|target| Onward {
            instrument: target.id.clone(),
            name: target.name.clone(),
            alternative: target
                .alternative
                .as_deref()
                .and_then(|id| self.content.instrument(id))
                .map(|f| f.name.clone()),
        });
        Ok(found.collect())
    }

    /// The line that the person has chosen for a form.
    pub(super) fn line(&self, form: &Instrument) -> Result<Option<u16>, AppError> {
        match &self.checks.current {
            Some(Current::Unkept(unkept))
                if unkept.instrument == form.id && self.checks.unkept.line.is_some() =>
            {
                Ok(self.checks.unkept.line)
            }
            _ => Ok(self.store.line(&form.id)?),
        }
    }
}

/// Every scale with its score, the main ones first. Only a finished form is scored.
fn scales_of<'a>(form: &'a Instrument, a: &Assessment, now: UtcMillis) -> Vec<(&'a Scale, Option<Score>)> {
    let finished = a.standing(now) == Standing::Finished;
    let mut all: Vec<_> =
        score(form, &a.answers).into_iter().map(|s| (s.scale, s.score.filter(|_| finished))).collect();
    all.sort_by_key(|(scale, _)| scale.part);
    all
}

fn scale_view(
    form: &Instrument,
    scale: &Scale,
    score: Option<Score>,
    day: WorkDay,
    before: &[Assessment],
    chosen: Option<u16>,
) -> ScaleView {
    let earlier: Vec<Point> = before
        .iter()
        .filter_map(|a| {
            crate::instrument::score_of(form, scale, &a.answers).map(|score| Point { day: a.work_day, score })
        })
        .collect();
    let beside = |earlier: &Point| {
        score.map(|score| ChangeView::of(&compare(form, scale, *earlier, Point { day, score }), score))
    };
    ScaleView {
        id: scale.id.clone(),
        label: scale.shown_label.clone(),
        score: score.map(Score::rounded),
        lowest: scale.lowest,
        highest: scale.highest,
        better: scale.better,
        part: scale.part,
        norm: scale.norm.as_ref().filter(|norm| norm.confirmed).map(|norm| NormView {
            mean_tenths: norm.mean_tenths,
            sd_tenths: norm.sd_tenths,
            of: norm.of.clone(),
            source: norm.source.clone(),
        }),
        line: line_of(scale, chosen),
        line_choices: line_choices(scale),
        line_question: scale.line_question.clone(),
        since_last: earlier.last().and_then(beside),
        since_first: earlier.first().filter(|_| earlier.len() > 1).and_then(beside),
    }
}

/// The lines between which a person chooses.
pub(super) fn line_choices(scale: &Scale) -> Vec<u16> {
    scale.cuts.iter().filter(|cut| cut.choice).map(|cut| cut.value).collect()
}

/// The line that a scale is held against: the one that the person has chosen, where there is a choice, and none until
/// then; else the one that its chart draws.
pub(super) fn line_of(scale: &Scale, chosen: Option<u16>) -> Option<u16> {
    let choices = line_choices(scale);
    let drawn = || scale.cuts.iter().find(|cut| cut.line).map(|cut| cut.value);
    if choices.is_empty() { drawn() } else { chosen.filter(|line| choices.contains(line)) }
}

fn answer_lines(form: &Instrument, answers: &Answers) -> Vec<AnswerLine> {
    let chosen = |item: u8| {
        let value = answers.get(item)?;
        form.options(item).iter().find(|option| option.value == value).map(|option| option.text.clone())
    };
    let gate = form.gate.iter().map(|gate| (GATE, &gate.text));
    let items = form.items.iter().map(|item| (item.n, &item.text));
    let asked = gate.chain(items).filter(|(item, _)| crate::instrument::asked(form, answers, *item));
    asked.map(|(item, text)| AnswerLine { question: filled(text), answer: chosen(item) }).collect()
}

impl ChangeView {
    fn of(compared: &Compared, now: Score) -> Self {
        Self {
            day: compared.with.day,
            score: compared.with.score.rounded(),
            // As far apart as the two numbers that are read; the rule was applied to the exact ones.
            distance: now.rounded().abs_diff(compared.with.score.rounded()),
            direction: compared.direction,
            change: compared.change,
            response: compared.response,
            remission: compared.remission,
        }
    }
}
