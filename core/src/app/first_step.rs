//! The first-step kit: a smallest step, a first message or call put together from choices, and one question after a week.

use super::reading::{PageLine, lines};
use super::{App, AppError};
use crate::content::Library;
use crate::device::DeviceSettings;
use crate::plan::EntryText;
use crate::support::{DraftKind, FirstStep, Reached, draft};

/// What the first-step kit shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstStepState {
    /// The smallest steps.
    pub steps: Vec<StepView>,
    /// How far the chosen one came.
    pub reached: Option<Reached>,
    /// Whether choosing another step, or none, would take away how far this one came.
    pub loses: bool,
    /// Whether it is asked now how it went: once, a week later.
    pub asks: bool,
    /// What a first message or call is put together from.
    pub asked: Vec<AskView>,
    /// The drafts.
    pub drafts: Vec<DraftView>,
    /// What is good to know before.
    pub pages: Vec<PageLine>,
}

/// A smallest step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// Its content id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What it takes.
    pub text: String,
    /// Whether it is the one chosen.
    pub chosen: bool,
}

/// Something to choose for a first message or call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskView {
    /// Its content id.
    pub id: String,
    /// What is asked.
    pub title: String,
    /// Whether more than one can be chosen.
    pub many: bool,
    /// What can be chosen.
    pub options: Vec<AskChoice>,
}

/// One of the things to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskChoice {
    /// Its name within the ask.
    pub id: String,
    /// What is tapped.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftView {
    /// To send, or to say.
    pub kind: DraftKind,
    /// The words.
    pub text: String,
    /// Whether the person changed them: then choices no longer do.
    pub is_own: bool,
}

/// What can be done in the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FirstStepAction {
    /// Chooses a smallest step; None takes it back.
    Choose(Option<String>),
    /// Says how far it came.
    Reached(Reached),
    /// "Not now" to how it went.
    NotNow,
    /// Chooses an option of an ask, or takes it back.
    Toggle {
        /// The ask.
        ask: String,
        /// The option.
        option: String,
    },
    /// Changes the words of a draft; None: they are put together from the choices again.
    Write {
        /// Which.
        kind: DraftKind,
        /// The words.
        text: Option<String>,
    },
}

/// What is good to know before a first step.
const PAGES: [&str; 4] =
    ["someone-who-knows-clinicians", "questions-to-ask", "where-to-look", "confidentiality"];

/// The longest draft, in characters: longer than any message that is read.
pub const DRAFT_LIMIT: u32 = EntryText::LIMIT * 8;

impl App {
    /// What the first-step kit shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn first_step(&self) -> Result<FirstStepState, AppError> {
        let library = Library::embedded()?;
        let (step, chosen) = (self.store.first_step()?, self.store.draft_choices()?);
        let today = self.work_day_now()?;
        let is_chosen = |ask: &str, option: &str| chosen.iter().any(|(a, o)| a == ask && o == option);
        let asked = library.asks.iter().map(|ask| AskView {
            id: ask.id.clone(),
            title: ask.title.clone(),
            many: ask.many,
            options: ask
                .options
                .iter()
                .map(|option| AskChoice {
                    id: option.id.clone(),
                    label: option.label.clone(),
                    chosen: is_chosen(&ask.id, &option.id),
                })
                .collect(),
        });
        let drafts = DraftKind::ALL.into_iter().map(|kind| {
            let own = self.store.draft_text(kind)?;
            let is_own = own.is_some();
            let text = own.unwrap_or_else(|| draft(kind, &library.asks, &library.frames, &chosen));
            Ok::<_, AppError>(DraftView { kind, text, is_own })
        });
        Ok(FirstStepState {
            steps: library
                .steps
                .iter()
                .map(|one| StepView {
                    id: one.id.clone(),
                    title: one.title.clone(),
                    text: one.text.clone(),
                    chosen: step.as_ref().is_some_and(|step| step.step == one.id),
                })
                .collect(),
            reached: step.as_ref().map(|step| step.reached),
            loses: step.as_ref().is_some_and(|step| step.reached > Reached::Chosen),
            asks: step.is_some_and(|step| step.is_to_ask(today)),
            asked: asked.collect(),
            drafts: drafts.collect::<Result<_, _>>()?,
            pages: lines(library, &DeviceSettings::load(self.layout.root()), &PAGES),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::UnknownChoice`], [`AppError::NotFound`] where no step was chosen, [`AppError::NoteTooLong`], or as the
    /// storage says.
    pub fn first_step_act(&mut self, action: FirstStepAction) -> Result<FirstStepState, AppError> {
        let library = Library::embedded()?;
        match action {
            FirstStepAction::Choose(step) => {
                let today = self.work_day_now()?;
                if step.as_ref().is_some_and(|id| library.steps.iter().all(|one| one.id != *id)) {
                    return Err(AppError::UnknownChoice);
                }
                let step = step.map(|id| FirstStep::choose(&id, today));
                self.store.write(|writing| writing.set_first_step(step.as_ref()))?;
            }
            FirstStepAction::Reached(reached) => {
                let today = self.work_day_now()?;
                // Said on the way, it answers nothing yet: the question comes all the same.
                self.change_step(|step| FirstStep {
                    reached,
                    asked: step.asked || step.is_to_ask(today),
                    ..step
                })?;
            }
            FirstStepAction::NotNow => self.change_step(|step| FirstStep { asked: true, ..step })?,
            FirstStepAction::Toggle { ask, option } => self.toggle(library, &ask, &option)?,
            FirstStepAction::Write { kind, text } => {
                let text = text.filter(|text| !text.trim().is_empty());
                let length = text.as_ref().map_or(0, |text| text.chars().count());
                let length = u32::try_from(length).unwrap_or(u32::MAX);
                if length > DRAFT_LIMIT {
                    return Err(AppError::NoteTooLong { limit: DRAFT_LIMIT, length });
                }
                self.store.write(|writing| writing.set_draft_text(kind, text.as_deref()))?;
            }
        }
        self.first_step()
    }

    fn change_step(&mut self, how: impl FnOnce(FirstStep) -> FirstStep) -> Result<(), AppError> {
        let changed = how(self.store.first_step()?.ok_or(AppError::NotFound)?);
        Ok(self.store.write(|writing| writing.set_first_step(Some(&changed)))?)
    }

    /// Of an ask of which only one can be chosen, the one before goes.
    fn toggle(&mut self, library: &Library, ask: &str, option: &str) -> Result<(), AppError> {
        let of = library.asks.iter().find(|one| one.id == ask).ok_or(AppError::UnknownChoice)?;
        if of.options.iter().all(|one| one.id != option) {
            return Err(AppError::UnknownChoice);
        }
        let chosen = self.store.draft_choices()?;
        let mut now: Vec<&str> = chosen.iter().filter(|(a, _)| a == ask).map(|(_, o)| o.as_str()).collect();
        if let Some(place) = now.iter().position(|one| *one == option) {
            now.remove(place);
        } else if of.many {
            now.push(option);
        } else {
            now = vec![option];
        }
        Ok(self.store.write(|writing| writing.set_draft_choices(ask, &now))?)
    }
}
