use super::{App, AppError, DrainOption, HelpOption, OpenCheckIn, SignalOption};
use crate::checkin::{
    Answer, Card, CheckIn, Depth, Energy, Load, Moment, Note, Progress, SleepMinutes, SleepQuality, deck,
};
use crate::content::RuleKind;

/// What the cards screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardsState {
    /// The check-in that the cards belong to; None once it is done.
    pub check_in: Option<OpenCheckIn>,
    /// What to say about the save.
    pub saved: SavedLine,
    /// What to say after a run of heavy check-ins, until it is answered.
    pub heavy: Option<HeavyView>,
    /// The card to show.
    pub card: Option<CardView>,
    /// Whether there is a card before this one.
    pub can_go_back: bool,
    /// Whether "I have longer" is offered.
    pub longer_offered: bool,
    /// Cards left after this one.
    pub remaining: u32,
}

/// What to say after a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedLine {
    /// "Saved."
    Saved,
    /// "Saved. Support is there if you want it."
    SavedSupportIsThere,
}

impl SavedLine {
    pub(super) fn of(load: Load) -> Self {
        if load.is_top() { Self::SavedSupportIsThere } else { Self::Saved }
    }
}

/// What to say after a run of heavy check-ins, and the ways on from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeavyView {
    /// What is said.
    pub text: String,
    /// The way to somebody.
    pub talk: String,
    /// The way to what weighs.
    pub weighs: String,
    /// The way past it.
    pub not_now: String,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardView {
    /// What is noticed.
    Signals(Vec<SignalOption>),
    /// The last sleep.
    Sleep(SleepView),
    /// Energy left.
    Energy(Option<Energy>),
    /// What weighed.
    Weighed(Vec<DrainOption>),
    /// What helped.
    Helped(Vec<HelpOption>),
    /// When in the working day this is.
    Moment {
        /// The answer.
        moment: Option<Moment>,
        /// What to choose from.
        choices: Vec<Moment>,
    },
    /// "Put it down".
    PutItDown {
        /// The note kept so far.
        kept: Option<String>,
        /// The longest note, in characters.
        limit: u32,
    },
}

/// The last sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SleepView {
    /// Minutes slept.
    pub minutes: Option<SleepMinutes>,
    /// Where the dial stands while nothing is answered.
    pub suggested_minutes: u16,
    /// One step of the dial.
    pub step_minutes: u16,
    /// The longest sleep that can be entered.
    pub most_minutes: u16,
    /// Quality.
    pub quality: Option<SleepQuality>,
}

/// What can be done with a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardsAction {
    /// Saves an answer; the card stays.
    Answer(Answer),
    /// Goes on.
    Next,
    /// Goes back.
    Back,
    /// "I have longer".
    Longer,
    /// Enough.
    Done,
    /// What was said after a run of heavy check-ins was answered: it rests for a while.
    HeavyDone,
    /// The same, and on to what weighs.
    HeavyWeighs,
}

impl App {
    /// What the cards screen shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn cards(&self) -> Result<CardsState, AppError> {
        let Some((check_in, progress)) = self.open_check_in()? else {
            return Ok(CardsState::done());
        };
        let deck = self.deck(&check_in, progress.depth)?;
        let card = progress.current(&deck).map(|card| self.card(card, &check_in)).transpose()?;
        Ok(CardsState {
            check_in: Some(OpenCheckIn::of(&check_in)),
            saved: SavedLine::of(check_in.load),
            heavy: self.heavy(&check_in)?,
            card,
            can_go_back: progress.previous(&deck).is_some(),
            longer_offered: progress.offers_longer(),
            remaining: u32::try_from(progress.remaining(&deck)).unwrap_or(u32::MAX),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::StandsAsItIs`] when nothing is open any more; what an answer refuses; or as the storage says.
    pub fn cards_act(&mut self, action: CardsAction) -> Result<CardsState, AppError> {
        let (check_in, progress) = match (self.open_check_in()?, &action) {
            (Some(open), _) => open,
            // Done twice, or after the twelve hours: there is nothing to end, and that is what was asked for.
            (None, CardsAction::Done) => return Ok(CardsState::done()),
            (None, _) => return Err(AppError::StandsAsItIs),
        };
        let deck = self.deck(&check_in, progress.depth)?;
        match action {
            CardsAction::Answer(answer) => self.answer(check_in.id, answer)?,
            CardsAction::Next => self.go(&check_in, &progress.next(&deck))?,
            CardsAction::Back => self.go(&check_in, &progress.back(&deck))?,
            CardsAction::Longer => self.go(&check_in, &progress.longer())?,
            CardsAction::Done => self.finish()?,
            CardsAction::HeavyDone => self.heavy_done()?,
            CardsAction::HeavyWeighs => {
                let (today, progress) = (self.work_day_now()?, progress.to(Card::Weighed, &deck));
                self.store.write(|writing| {
                    writing.set_heavy_said(today)?;
                    Ok::<_, AppError>(writing.set_unfinished(check_in.id, &progress)?)
                })?;
            }
        }
        self.cards()
    }

    /// What is said when the check-in is heavy, and enough of those before it were: not again while it rests.
    fn heavy(&self, check_in: &CheckIn) -> Result<Option<HeavyView>, AppError> {
        let Some((rule, run)) =
            self.content.safety_rule(RuleKind::Load).and_then(|rule| rule.load.map(|run| (rule, run)))
        else {
            return Ok(None);
        };
        let is_heavy = |load: &Load| load.value() >= run.at_least;
        let today = self.work_day_now()?;
        let rests = self
            .store
            .heavy_said()?
            .is_some_and(|day| today < day.plus(run.rest_days.into()) && day <= today);
        if rests || !is_heavy(&check_in.load) {
            return Ok(None);
        }
        let heavy = self.store.last_loads(run.of)?.iter().filter(|load| is_heavy(load)).count();
        Ok((heavy >= usize::from(run.times)).then(|| HeavyView {
            text: rule.word("text").into(),
            talk: rule.word("talk").into(),
            weighs: rule.word("weighs").into(),
            not_now: rule.word("not_now").into(),
        }))
    }

    fn heavy_done(&mut self) -> Result<(), AppError> {
        let today = self.work_day_now()?;
        Ok(self.store.write(|writing| writing.set_heavy_said(today))?)
    }

    fn go(&mut self, check_in: &CheckIn, progress: &Progress) -> Result<(), AppError> {
        Ok(self.store.write(|writing| writing.set_unfinished(check_in.id, progress))?)
    }

    pub(super) fn deck(&self, check_in: &CheckIn, depth: Depth) -> Result<Vec<Card>, AppError> {
        let sleep_known = self.store.sleep_is_known(check_in.work_day, check_in.id)?;
        Ok(deck(check_in.load, sleep_known && !check_in.tells_of_sleep(), depth))
    }

    fn card(&self, card: Card, check_in: &CheckIn) -> Result<CardView, AppError> {
        Ok(match card {
            Card::Signals => CardView::Signals(self.signal_options(check_in)?),
            Card::Sleep => CardView::Sleep(SleepView::of(check_in)),
            Card::Energy => CardView::Energy(check_in.energy),
            Card::Weighed => CardView::Weighed(self.drain_options(check_in)?),
            Card::Helped => CardView::Helped(self.help_options(check_in)?),
            Card::Moment => CardView::Moment { moment: check_in.moment, choices: Moment::ALL.to_vec() },
            Card::PutItDown => CardView::PutItDown {
                kept: check_in.note.as_ref().map(|note| note.text().to_owned()),
                limit: Note::LIMIT,
            },
        })
    }
}

impl CardsState {
    const fn done() -> Self {
        Self {
            check_in: None,
            saved: SavedLine::Saved,
            heavy: None,
            card: None,
            can_go_back: false,
            longer_offered: false,
            remaining: 0,
        }
    }
}

impl SleepView {
    pub(super) const fn of(check_in: &CheckIn) -> Self {
        Self {
            minutes: check_in.sleep_minutes,
            suggested_minutes: SleepMinutes::SUGGESTED,
            step_minutes: SleepMinutes::STEP,
            most_minutes: SleepMinutes::HIGHEST.value(),
            quality: check_in.sleep_quality,
        }
    }
}
