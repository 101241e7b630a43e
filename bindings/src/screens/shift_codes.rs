//! The codes: what each stands for where this person works.

use super::shape::record;
use super::shifts::ShiftKind;
use aftershift_core::app;

record! {
    /// What the screen about codes shows.
    CodesState = app::CodesState {
        /// The codes, in the person's order, which is that of tapping.
        codes: Vec<ShiftCode>,
        /// Whether another one has room.
        has_room: bool,
        /// The longest code, in characters.
        longest_code: u32,
        /// The longest name of one, in characters.
        longest_label: u32,
    }

    /// A code. Times are minutes since midnight.
    ShiftCode = app::CodeView {
        /// How it is written. Actions name it so.
        name: String,
        /// In words.
        label: Option<String>,
        /// What it stands for.
        kind: ShiftKind,
        /// When it begins; None for leave and days off.
        starts: Option<u16>,
        /// When it ends; at or before the start on the next day.
        ends: Option<u16>,
        /// Whether it is work in the night.
        is_night: bool,
        /// Whether the person has said what it stands for, or it means the same everywhere.
        is_sure: bool,
        /// What it can stand for, where that isn't sure.
        meanings: Vec<CodeMeaning>,
        /// Whether a cycle has it: then it can't be removed.
        in_cycle: bool,
    }

    /// One of the things that a code can stand for.
    CodeMeaning = app::MeaningView {
        /// In words.
        label: Option<String>,
        /// What it is.
        kind: ShiftKind,
        /// When it begins.
        starts: Option<u16>,
        /// When it ends.
        ends: Option<u16>,
    }
}

/// A code as somebody has filled it in.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub struct CodeChange {
    /// How it is written: 1 to 8 characters.
    pub name: String,
    /// In words; may be empty.
    pub label: String,
    /// What it stands for.
    pub kind: ShiftKind,
    /// When it begins, in minutes since midnight; None for leave and days off.
    pub starts: Option<u16>,
    /// When it ends; at or before the start on the next day.
    pub ends: Option<u16>,
}

impl From<CodeChange> for app::CodeChange {
    fn from(change: CodeChange) -> Self {
        let CodeChange { name, label, kind, starts, ends } = change;
        Self { name, label, kind: kind.into(), starts, ends }
    }
}

/// What can be done with codes.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum CodesAction {
    /// Adds one, at the end.
    Add {
        /// What it is.
        to: CodeChange,
    },
    /// Changes one. What was stays as it was; what lies ahead and had its hours gets the new ones.
    Change {
        /// Which.
        code: String,
        /// What it becomes.
        to: CodeChange,
    },
    /// Says which of its meanings it has.
    Means {
        /// Which code.
        code: String,
        /// Its place among the meanings, from 0.
        meaning: u32,
    },
    /// Moves it one place towards the first.
    MoveUp {
        /// Which.
        code: String,
    },
    /// Removes it. Days that have it keep it.
    Remove {
        /// Which.
        code: String,
    },
}

impl From<CodesAction> for app::CodesAction {
    fn from(action: CodesAction) -> Self {
        match action {
            CodesAction::Add { to } => Self::Add(to.into()),
            CodesAction::Change { code, to } => Self::Change { code, to: to.into() },
            CodesAction::Means { code, meaning } => Self::Means { code, meaning },
            CodesAction::MoveUp { code } => Self::MoveUp { code },
            CodesAction::Remove { code } => Self::Remove { code },
        }
    }
}
