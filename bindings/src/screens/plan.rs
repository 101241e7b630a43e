//! The plans that a person writes, and the coping card outside the lock.

use super::choices::mirror;
use super::shape::{record, shaped};
use crate::error::AppError;
use aftershift_core::{app, content, device};

mirror! {
    /// The plans.
    PlanKind = content::PlanKind {
        /// What helps when it gets dark.
        Support,
        /// Going back to work.
        Return,
    }
}

mirror! {
    /// What an entry of a section is.
    SectionKind = content::SectionKind {
        /// A line of one's own.
        Lines,
        /// Somebody, with a number when there is one.
        People,
        /// A day, and what happens then.
        Dates,
    }
}

shaped!(content::PlanKind => PlanKind, content::SectionKind => SectionKind);

record! {
    /// What a plan shows.
    PlanState = app::PlanState {
        /// Which.
        plan: PlanKind,
        /// Its sections: what stands out first.
        sections: Vec<PlanSection>,
        /// The longest entry, in characters.
        limit: u32,
        /// Whether nothing is written yet.
        is_empty: bool,
        /// The coping card, where it was put outside the lock.
        coping_card: Option<CopingCard>,
        /// How many lines a coping card has.
        card_lines: u32,
        /// The work day, as an ISO date.
        today: String,
        /// The last day that can be planned for, as an ISO date.
        last_day: String,
    }

    /// A section.
    PlanSection = app::SectionView {
        /// Its content id.
        id: String,
        /// Its title.
        title: String,
        /// What could go there.
        hint: String,
        /// What an entry is.
        kind: SectionKind,
        /// Whether it stands out.
        prominent: bool,
        /// The entries, in their order.
        entries: Vec<PlanEntry>,
        /// Lines that can be taken over, without those that are there.
        examples: Vec<String>,
        /// Whether there is room for another entry.
        has_room: bool,
    }

    /// An entry.
    PlanEntry = app::EntryView {
        /// Its id.
        id: String,
        /// What was written.
        text: String,
        /// A number to call.
        phone: Option<String>,
        /// A day, as an ISO date.
        day: Option<String>,
    }
}

/// Three lines and one number outside the lock, in plain text, because the person put them there.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub struct CopingCard {
    /// At most three lines.
    pub lines: Vec<String>,
    /// Whose number it is.
    pub name: Option<String>,
    /// One number to call.
    pub phone: Option<String>,
}

shaped!(device::CopingCard => CopingCard);

impl From<device::CopingCard> for CopingCard {
    fn from(card: device::CopingCard) -> Self {
        Self { lines: card.lines, name: card.name, phone: card.phone }
    }
}

impl From<CopingCard> for device::CopingCard {
    fn from(card: CopingCard) -> Self {
        Self { lines: card.lines, name: card.name, phone: card.phone }
    }
}

/// What can be done with a plan.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum PlanAction {
    /// Adds an entry.
    Add {
        /// The section.
        section: String,
        /// What is written.
        text: String,
        /// A number, where the section is about people.
        phone: Option<String>,
        /// A day as an ISO date, where the section is about dates.
        day: Option<String>,
    },
    /// Changes one.
    Change {
        /// Its id.
        id: String,
        /// What is written.
        text: String,
        /// A number.
        phone: Option<String>,
        /// A day as an ISO date.
        day: Option<String>,
    },
    /// Removes one.
    Remove {
        /// Its id.
        id: String,
    },
    /// Puts a coping card outside the lock.
    SetCopingCard {
        /// The card.
        card: CopingCard,
    },
    /// Takes the coping card back.
    TakeBackCopingCard,
}

impl TryFrom<PlanAction> for app::PlanAction {
    type Error = AppError;

    fn try_from(action: PlanAction) -> Result<Self, AppError> {
        let date = |day: Option<String>| day.map(|day| day.parse()).transpose().map_err(app::AppError::from);
        Ok(match action {
            PlanAction::Add { section, text, phone, day } => {
                Self::Add { section, text, phone, day: date(day)? }
            }
            PlanAction::Change { id, text, phone, day } => Self::Change { id, text, phone, day: date(day)? },
            PlanAction::Remove { id } => Self::Remove(id),
            PlanAction::SetCopingCard { card } => Self::SetCopingCard(card.into()),
            PlanAction::TakeBackCopingCard => Self::TakeBackCopingCard,
        })
    }
}
