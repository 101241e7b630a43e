//! Cards: what fits in the break, one at a time, in the core's order.

use super::answers::{Answer, DrainOption, HelpOption, SignalOption};
use super::choices::{Moment, mirror};
use super::shape::record;
use super::today::OpenCheckIn;
use aftershift_core::app;

/// What the cards screen shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CardsState {
    /// The check-in that the cards belong to; None once it is done.
    pub check_in: Option<OpenCheckIn>,
    /// What to say about the save.
    pub saved: SavedLine,
    /// What to say after a run of heavy check-ins, until it is answered.
    pub heavy: Option<HeavyRun>,
    /// The card to show; None when there is no more to ask.
    pub card: Option<Card>,
    /// Whether there is a card before this one.
    pub can_go_back: bool,
    /// Whether "I have longer" is offered.
    pub longer_offered: bool,
    /// Cards left after this one.
    pub remaining: u32,
}

mirror! {
    /// What to say after a save.
    SavedLine = app::SavedLine {
        /// "Saved."
        Saved,
        /// "Saved. Support is there if you want it."
        SavedSupportIsThere,
    }
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum Card {
    /// What is noticed.
    Signals {
        /// All signals: the featured ones first.
        options: Vec<SignalOption>,
    },
    /// The last sleep.
    Sleep {
        /// Minutes slept, if answered.
        minutes: Option<u16>,
        /// Minutes that the first step of the dial stands at.
        suggested_minutes: u16,
        /// One step of the dial, in minutes.
        step_minutes: u16,
        /// The longest sleep that can be entered, in minutes.
        most_minutes: u16,
        /// Quality, 0 (very poor) to 4 (very good), if answered.
        quality: Option<u8>,
    },
    /// Energy left.
    Energy {
        /// 0 (empty) to 4 (full), if answered.
        energy: Option<u8>,
    },
    /// What weighed.
    Weighed {
        /// All of them: the featured ones first, the rest by area.
        options: Vec<DrainOption>,
    },
    /// What helped.
    Helped {
        /// All of them: the featured ones first.
        options: Vec<HelpOption>,
    },
    /// When in the working day this is.
    MomentOfDay {
        /// The moment, if answered.
        moment: Option<Moment>,
        /// The moments to choose from.
        choices: Vec<Moment>,
    },
    /// "Put it down": words that are let go, unless the person keeps them as a note.
    /// Until then the text stays in the shell's memory and nowhere else.
    PutItDown {
        /// The note kept so far.
        kept: Option<String>,
        /// The longest note, in characters.
        limit: u32,
    },
}

record! {
    /// What to say after a run of heavy check-ins, and the ways on from there.
    HeavyRun = app::HeavyView {
        /// What is said.
        text: String,
        /// The way to somebody: Support.
        talk: String,
        /// The way to what weighs.
        weighs: String,
        /// The way past it.
        not_now: String,
    }
}

/// What can be done with a card.
#[derive(Clone, Debug, PartialEq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum CardsAction {
    /// Saves an answer; the card stays.
    Answer {
        /// The answer.
        answer: Answer,
    },
    /// Goes on to the next card. Also what "Let it go" does: the words never leave the shell.
    Next,
    /// Goes back to the card before.
    Back,
    /// "I have longer": opens the rest of the cards.
    Longer,
    /// Enough. What was answered is already stored.
    Done,
    /// What was said after a run of heavy check-ins was answered: it rests for a while.
    HeavyDone,
    /// The same, and on to what weighs.
    HeavyWeighs,
}

impl From<CardsAction> for app::CardsAction {
    fn from(action: CardsAction) -> Self {
        match action {
            CardsAction::Answer { answer } => Self::Answer(answer.into()),
            CardsAction::Next => Self::Next,
            CardsAction::Back => Self::Back,
            CardsAction::Longer => Self::Longer,
            CardsAction::Done => Self::Done,
            CardsAction::HeavyDone => Self::HeavyDone,
            CardsAction::HeavyWeighs => Self::HeavyWeighs,
        }
    }
}

impl From<app::CardsState> for CardsState {
    fn from(s: app::CardsState) -> Self {
        Self {
            check_in: s.check_in.map(Into::into),
            saved: s.saved.into(),
            heavy: s.heavy.map(Into::into),
            card: s.card.map(Into::into),
            can_go_back: s.can_go_back,
            longer_offered: s.longer_offered,
            remaining: s.remaining,
        }
    }
}

impl From<app::CardView> for Card {
    fn from(card: app::CardView) -> Self {
        match card {
            app::CardView::Signals(options) => {
                Self::Signals { options: options.into_iter().map(Into::into).collect() }
            }
            app::CardView::Sleep(s) => Self::Sleep {
                minutes: s.minutes.map(|v| v.value()),
                suggested_minutes: s.suggested_minutes,
                step_minutes: s.step_minutes,
                most_minutes: s.most_minutes,
                quality: s.quality.map(|v| v.value()),
            },
            app::CardView::Energy(energy) => Self::Energy { energy: energy.map(|v| v.value()) },
            app::CardView::Weighed(options) => {
                Self::Weighed { options: options.into_iter().map(Into::into).collect() }
            }
            app::CardView::Helped(options) => {
                Self::Helped { options: options.into_iter().map(Into::into).collect() }
            }
            app::CardView::Moment { moment, choices } => Self::MomentOfDay {
                moment: moment.map(Into::into),
                choices: choices.into_iter().map(Into::into).collect(),
            },
            app::CardView::PutItDown { kept, limit } => Self::PutItDown { kept, limit },
        }
    }
}
