use super::super::{App, AppError, support};
use super::catalogue::questions;
use super::session_state::{
    CheckAction, CheckState, CheckStep, ChoiceOption, HelpView, QuestionView, ViewOption,
};
use super::{Current, Unkept};
use crate::assessment::{Assessment, AssessmentId, View};
use crate::checkin::check_clock;
use crate::content::{PlanKind, Rule};
use crate::instrument::{GATE, Instrument, Place, previous, score, unanswered};
use crate::safety::{Help, ViewChoice, card, leads_to_view, sets_off_hold, view};
use crate::time::UtcMillis;

impl App {
    /// What the runner shows; None when nothing is being filled in.
    ///
    /// # Errors
    /// As the storage says; [`AppError::CheckChanged`] when this version asks otherwise.
    pub fn check(&self) -> Result<Option<CheckState>, AppError> {
        let Some((assessment, kept)) = self.current()? else { return Ok(None) };
        let form = assessment.form(self.content)?;
        self.check_state(form, &assessment, kept).map(Some)
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::UnknownCheck`], [`AppError::NoticeUnread`], [`AppError::CheckChanged`], [`AppError::CheckClosed`],
    /// [`AppError::NotThisQuestion`], [`AppError::OutOfRange`], [`AppError::NotFound`], or as the storage says.
    pub fn check_act(&mut self, action: CheckAction) -> Result<Option<CheckState>, AppError> {
        let now = self.now().at;
        match action {
            CheckAction::Begin { instrument, keep } => {
                self.begin(&instrument, keep, self.store.last_save()?)?;
            }
            CheckAction::BeginDateIsRight { instrument, keep } => self.begin(&instrument, keep, None)?,
            CheckAction::Resume(id) => self.resume(&id)?,
            CheckAction::Answer { item, value } => {
                let (rules, today) = (self.content.safety(), self.today_is()?);
                self.change(|form, a| {
                    let hard = leads_to_view(rules, &form.id, item, value).map(|_| today);
                    Ok(a.answered(form, item, value, hard, now)?)
                })?;
                self.checks.choice = None;
            }
            CheckAction::Skip(item) => self.change(|form, a| Ok(a.skipped(form, item, now)?))?,
            CheckAction::Back => self.change(|form, a| match (a.view, a.place) {
                // Back from the view is back to the question that led to it.
                (View::Due, _) => Ok(a.view_seen().back(form, now)?),
                _ => Ok(a.back(form, now)?),
            })?,
            CheckAction::ToUnanswered => self.change(|form, a| Ok(a.to_unanswered(form, now)?))?,
            CheckAction::Choose(choice) => self.choose(choice, now)?,
            CheckAction::GoOn => self.change(|_, a| Ok(a.view_seen()))?,
            CheckAction::DontKeep => self.dont_keep()?,
            CheckAction::Leave => self.leave()?,
        }
        self.check()
    }

    fn begin(&mut self, instrument: &str, keep: bool, last_save: Option<UtcMillis>) -> Result<(), AppError> {
        let form = self.form(instrument)?;
        // That nobody monitors the answers is said before there are any, whichever way somebody came.
        if self.unread_notice()?.is_some() {
            return Err(AppError::NoticeUnread);
        }
        let (now, today) = (self.now(), self.today_is()?);
        // A wrong date would put the answers before all others, and let help move away too soon.
        check_clock(now.at, last_save)?;
        let id = AssessmentId(self.sources.ids.next(now.at).ok_or(AppError::StorageFailed)?);
        let assessment = Assessment::new(id, form, now.stamp(), today);
        self.leave()?;
        let begun = Box::new(assessment);
        self.checks.current = Some(if keep { Current::Begun(begun) } else { Current::Unkept(begun) });
        self.checks.choice = None;
        Ok(())
    }

    /// What is kept stays; that something was only looked at, or isn't kept, is known as long as the app runs.
    pub(super) fn leave(&mut self) -> Result<(), AppError> {
        if let Some(Current::Begun(left) | Current::Unkept(left)) = self.checks.current.clone() {
            self.hold_what_is_gone(&left)?;
            self.checks.opened.push((left.instrument, left.work_day));
        }
        self.checks.current = None;
        self.checks.unkept = Unkept::default();
        Ok(())
    }

    /// A hard answer holds help close also where nothing of it is stored, or is any more: for as long as the app runs.
    pub(super) fn hold_what_is_gone(&mut self, gone: &Assessment) -> Result<(), AppError> {
        if sets_off_hold(self.content.safety(), gone.form(self.content)?, &gone.answers) {
            self.checks.held = self.checks.held.max(Some(gone.changed));
        }
        Ok(())
    }

    fn resume(&mut self, id: &str) -> Result<(), AppError> {
        let (assessment, kept) = self.assessment(id)?;
        if !assessment.can_go_on(assessment.form(self.content)?, self.now().at) {
            return Err(AppError::CheckClosed);
        }
        if kept && !self.checks.shows(assessment.id) {
            self.leave()?;
            self.checks.current = Some(Current::Kept(assessment.id));
            self.checks.choice = None;
        }
        Ok(())
    }

    /// The filling-in that is on the screen, and whether it is stored.
    fn current(&self) -> Result<Option<(Assessment, bool)>, AppError> {
        Ok(match &self.checks.current {
            None => None,
            Some(Current::Unkept(unkept)) => Some((unkept.as_ref().clone(), false)),
            Some(Current::Begun(begun)) => Some((begun.as_ref().clone(), true)),
            // Removed meanwhile: nothing is being filled in.
            Some(Current::Kept(id)) => self.store.assessment(*id)?.map(|kept| (kept, true)),
        })
    }

    /// Changes what is on the screen, and stores it where it is kept.
    fn change(
        &mut self,
        how: impl FnOnce(&Instrument, Assessment) -> Result<Assessment, AppError>,
    ) -> Result<(), AppError> {
        let (assessment, _) = self.current()?.ok_or(AppError::NotFound)?;
        let changed = how(assessment.form(self.content)?, assessment.clone())?;
        if changed == assessment {
            return Ok(());
        }
        let now = self.now().at;
        self.checks.current = Some(match self.checks.current {
            Some(Current::Unkept(_)) => Current::Unkept(Box::new(changed)),
            // Whatever was only looked at so far is stored with its first answer, and passing questions is looking.
            Some(Current::Begun(_)) if changed.answers.is_empty() => Current::Begun(Box::new(changed)),
            _ => {
                self.store.write(|writing| {
                    writing.put_assessment(&changed)?;
                    writing.set_last_save(now)
                })?;
                Current::Kept(changed.id)
            }
        });
        Ok(())
    }

    /// Not stored anywhere: "not safe" is known as long as the app runs, and no longer.
    fn choose(&mut self, choice: ViewChoice, now: UtcMillis) -> Result<(), AppError> {
        let due = self.current()?.is_some_and(|(a, _)| a.view == View::Due);
        if !due {
            return Err(AppError::NotFound);
        }
        self.checks.choice = Some(choice);
        if choice == ViewChoice::NotSafe {
            self.checks.held = Some(now);
        }
        Ok(())
    }

    fn dont_keep(&mut self) -> Result<(), AppError> {
        if let Some((assessment, true)) = self.current()? {
            self.store.write(|writing| writing.remove_assessment(assessment.id))?;
            self.checks.current = Some(Current::Unkept(Box::new(assessment)));
        }
        Ok(())
    }

    fn check_state(&self, form: &Instrument, a: &Assessment, kept: bool) -> Result<CheckState, AppError> {
        let rules = self.content.safety();
        let of_form = view(rules, &form.id);
        let due = of_form.filter(|_| a.view == View::Due);
        let open = a.is_within_a_day(self.now().at);
        let near = self.help_standing(std::slice::from_ref(a)) == Help::Now;
        let seen = of_form.filter(|_| a.view == View::Seen || near).map(|rule| rule.word("strip"));
        let step = if open { step(form, a)? } else { CheckStep::Closed };
        // What the sum comes to would colour the answers to the questions that are left, and speaks to whoever stands
        // behind: it waits for the end.
        let at_a_question = matches!(step, CheckStep::Question(_));
        let card = card(rules, form, &a.answers).filter(|_| !at_a_question).map(|rule| rule.word("text"));
        let strip = card.or(seen);
        Ok(CheckState {
            id: a.id.to_string(),
            instrument: form.id.clone(),
            name: form.name.clone(),
            kept,
            step,
            can_go_back: open && (due.is_some() || previous(form, &a.answers, a.place).is_some()),
            help: due
                .map(|rule| self.help_view(rule, a, sets_off_hold(rules, form, &a.answers)))
                .transpose()?,
            strip: strip.map(str::to_owned),
        })
    }

    /// `held`: whether the answer is one for which help stands first.
    fn help_view(&self, rule: &Rule, a: &Assessment, held: bool) -> Result<HelpView, AppError> {
        let hard_before = |other: &Assessment| other.id != a.id && other.hard_day.is_some();
        let again = self.store.assessments_of(&a.instrument)?.iter().any(hard_before);
        let own_plan = again && !self.store.plan_entries(PlanKind::Support)?.is_empty();
        let choices = [
            (ViewChoice::NotSafe, "not_safe"),
            (ViewChoice::CanKeepSafe, "can_keep_safe"),
            (ViewChoice::RatherNotSay, "rather_not_say"),
        ];
        let chosen = choices.iter().find(|(choice, _)| self.checks.choice == Some(*choice));
        Ok(HelpView {
            title: rule.word("title").into(),
            text: rule.word("text").into(),
            support: support(self.layout.root()),
            not_kept: rule.word("not_kept").into(),
            choices: choices
                .iter()
                .map(|(choice, key)| ViewOption {
                    choice: *choice,
                    text: rule.word(key).into(),
                    chosen: self.checks.choice == Some(*choice),
                })
                .collect(),
            next: chosen.map(|(_, key)| rule.word(&format!("{key}_next")).into()),
            emergency_first: match self.checks.choice {
                Some(ViewChoice::NotSafe | ViewChoice::RatherNotSay) => true,
                Some(ViewChoice::CanKeepSafe) => false,
                None => held,
            },
            own_plan,
        })
    }
}

fn step(form: &Instrument, a: &Assessment) -> Result<CheckStep, AppError> {
    let Place::At(item) = a.place else {
        let left_out = unanswered(form, &a.answers);
        return Ok(CheckStep::End {
            unanswered: u32::try_from(left_out.len()).unwrap_or(u32::MAX),
            scored: score(form, &a.answers).iter().all(|scale| scale.score.is_some()),
        });
    };
    let gate = form.gate.as_ref().filter(|_| item == GATE);
    let text = gate.map(|gate| &gate.text).or_else(|| form.item(item).map(|i| &i.text));
    let options = form.options(item).iter().map(|option| ChoiceOption {
        value: option.value,
        text: option.text.clone(),
        chosen: a.answers.get(item) == Some(option.value),
    });
    Ok(CheckStep::Question(QuestionView {
        item,
        number: u32::from(item) + u32::from(form.gate.is_some()),
        of: questions(form),
        preamble: gate.map(|gate| gate.preamble.clone()),
        stem: form.stem.clone().filter(|_| gate.is_none() && form.item(item).is_some_and(|i| i.scored)),
        // A place that the form doesn't have can't come from this form's own path.
        text: filled(text.ok_or(AppError::CheckChanged)?),
        options: options.collect(),
    }))
}

/// The form leaves room for a word of one's own, in brackets, with a word in it that fits everybody.
pub(super) fn filled(text: &str) -> String {
    text.replace(['[', ']'], "")
}
