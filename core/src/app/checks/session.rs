use super::super::{App, AppError, SupportState, support};
use super::Current;
use super::catalogue::questions;
use crate::assessment::{Assessment, AssessmentId, View};
use crate::checkin::check_clock;
use crate::content::Rule;
use crate::instrument::{GATE, Instrument, Place, previous, score, unanswered};
use crate::safety::{Help, ViewChoice, card, leads_to_view, sets_off_hold, view};
use crate::time::UtcMillis;

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
    /// Whether there is a question before this one.
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
            CheckAction::Begin { instrument, keep } => self.begin(&instrument, keep)?,
            CheckAction::Resume(id) => self.resume(&id)?,
            CheckAction::Answer { item, value } => {
                let (rules, today) = (self.content.safety(), self.today_is()?);
                self.change(|form, a| {
                    let hard = leads_to_view(rules, &form.id, item, value).map(|_| today);
                    Ok(a.answered(form, item, value, hard, now)?)
                })?;
                self.checks.choice = None;
                self.hold_what_is_not_kept()?;
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
            CheckAction::Leave => self.leave(),
        }
        self.check()
    }

    fn begin(&mut self, instrument: &str, keep: bool) -> Result<(), AppError> {
        let form = self.form(instrument)?;
        // That nobody monitors the answers is said before there are any, whichever way somebody came.
        if self.unread_notice()?.is_some() {
            return Err(AppError::NoticeUnread);
        }
        let (now, today) = (self.now(), self.today_is()?);
        check_clock(now.at, None)?;
        let id = AssessmentId(self.sources.ids.next(now.at).ok_or(AppError::StorageFailed)?);
        let assessment = Assessment::new(id, form, now.stamp(), today);
        self.leave();
        let begun = Box::new(assessment);
        self.checks.current = Some(if keep { Current::Begun(begun) } else { Current::Unkept(begun) });
        self.checks.choice = None;
        Ok(())
    }

    /// What is kept stays; that something was only looked at, or isn't kept, is known as long as the app runs.
    fn leave(&mut self) {
        if let Some(Current::Begun(left) | Current::Unkept(left)) = self.checks.current.take() {
            self.checks.opened.push((left.instrument, left.work_day));
        }
    }

    fn resume(&mut self, id: &str) -> Result<(), AppError> {
        let (assessment, kept) = self.assessment(id)?;
        assessment.form(self.content)?;
        if !assessment.can_go_on(self.now().at) {
            return Err(AppError::CheckClosed);
        }
        if kept && !self.checks.shows(assessment.id) {
            self.leave();
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
        let (assessment, kept) = self.current()?.ok_or(AppError::NotFound)?;
        let changed = how(assessment.form(self.content)?, assessment.clone())?;
        if changed == assessment {
            return Ok(());
        }
        self.checks.current = Some(if kept {
            // Whatever was only looked at so far is stored with its first answer.
            self.store.write(|writing| writing.put_assessment(&changed))?;
            Current::Kept(changed.id)
        } else {
            Current::Unkept(Box::new(changed))
        });
        Ok(())
    }

    /// A hard answer holds help close also where nothing is stored: for as long as the app runs.
    fn hold_what_is_not_kept(&mut self) -> Result<(), AppError> {
        if let Some((a, false)) = self.current()?
            && sets_off_hold(self.content.safety(), a.form(self.content)?, &a.answers)
        {
            self.checks.held = Some(a.changed);
        }
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
        self.hold_what_is_not_kept()
    }

    fn check_state(&self, form: &Instrument, a: &Assessment, kept: bool) -> Result<CheckState, AppError> {
        let rules = self.content.safety();
        let of_form = view(rules, &form.id);
        let due = of_form.filter(|_| a.view == View::Due);
        let near = self.help_standing(std::slice::from_ref(a)) == Help::Now;
        let seen = of_form.filter(|_| a.view == View::Seen || near).map(|rule| rule.word("strip"));
        let strip = card(rules, form, &a.answers).map(|rule| rule.word("text")).or(seen);
        Ok(CheckState {
            id: a.id.to_string(),
            instrument: form.id.clone(),
            name: form.name.clone(),
            kept,
            step: step(form, a)?,
            can_go_back: previous(form, &a.answers, a.place).is_some(),
            help: due.map(|rule| self.help_view(rule)),
            strip: strip.map(str::to_owned),
        })
    }

    fn help_view(&self, rule: &Rule) -> HelpView {
        let choices = [
            (ViewChoice::NotSafe, "not_safe"),
            (ViewChoice::CanKeepSafe, "can_keep_safe"),
            (ViewChoice::RatherNotSay, "rather_not_say"),
        ];
        let chosen = choices.iter().find(|(choice, _)| self.checks.choice == Some(*choice));
        HelpView {
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
            emergency_first: self.checks.choice != Some(ViewChoice::CanKeepSafe),
        }
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
