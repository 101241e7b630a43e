//! What can't stand in a roster, what isn't taken from a file, and files that no roster comes of.

use super::shape::shaped;
use aftershift_core::app;
use aftershift_core::roster::read::{OtherKind, Refused, Why};
use aftershift_core::roster::{CodeName, Cycle, Refusal, ShiftCode};

/// Why something can't stand in the roster. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum RosterProblem {
    /// A code without a letter in it.
    CodeEmpty,
    /// A code that a day in the month has no room for.
    CodeTooLong {
        /// Most characters.
        limit: u32,
    },
    /// A name for a code that is longer than a line.
    LabelTooLong {
        /// Most characters.
        limit: u32,
    },
    /// Another code is written the same, but for capitals.
    CodeTaken,
    /// A cycle still has the code.
    CodeInUse,
    /// As many codes as there can be.
    TooManyCodes {
        /// How many there can be.
        most: u32,
    },
    /// Hours where there can be none, or none where they are needed.
    HoursMissing,
    /// It ends before it begins, or when it begins.
    EndBeforeStart,
    /// Longer than anybody works in one go, or is on call.
    TooLong {
        /// The longest there can be, in hours.
        most_hours: u32,
    },
    /// The day has no room for another one.
    DayFull {
        /// How many it holds.
        most: u32,
    },
    /// A cycle without days, or with too many.
    CycleLength {
        /// Most days.
        most: u32,
    },
    /// As many cycles as there can be.
    TooManyCycles {
        /// How many there can be.
        most: u32,
    },
    /// Days further away than a roster reaches.
    OutOfReach,
}

impl From<Refusal> for RosterProblem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::CodeEmpty => Self::CodeEmpty,
            Refusal::CodeTooLong => Self::CodeTooLong { limit: number(CodeName::LIMIT) },
            Refusal::LabelTooLong => Self::LabelTooLong { limit: number(ShiftCode::LABEL_LIMIT) },
            Refusal::CodeTaken => Self::CodeTaken,
            Refusal::CodeInUse => Self::CodeInUse,
            Refusal::TooManyCodes { most } => Self::TooManyCodes { most },
            Refusal::HoursMissing => Self::HoursMissing,
            Refusal::EndBeforeStart => Self::EndBeforeStart,
            Refusal::TooLong { most_hours } => Self::TooLong { most_hours },
            Refusal::DayFull { most } => Self::DayFull { most },
            Refusal::CycleLength => Self::CycleLength { most: number(Cycle::LONGEST) },
            Refusal::TooManyCycles { most } => Self::TooManyCycles { most },
            Refusal::OutOfReach => Self::OutOfReach,
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Why nothing comes of a line of a file. The rest of the file is there.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum NotTaken {
    /// It has no start.
    StartMissing,
    /// Its start is no date.
    StartUnreadable,
    /// Its end, or how long it lasts, can't be read.
    EndUnreadable,
    /// It ends before it starts.
    EndBeforeStart,
    /// It repeats more often than a shift can.
    RepeatsTooOften,
    /// How it repeats isn't understood.
    RuleUnreadable,
    /// It repeats too many times.
    RepeatsTooLong,
    /// It isn't ended: the file was cut short, or is damaged there.
    CutOff,
    /// The file has a newer state of it.
    Superseded,
    /// It has no date.
    DateMissing,
    /// Its date can't be read.
    DateUnreadable,
    /// Its date isn't one in the order of the others, or not on the weekday it says.
    DateContradicts,
    /// Its times can't be read.
    TimeUnreadable,
    /// It begins like a formula.
    Formula,
    /// It is damaged.
    Damaged,
    /// Nobody has said what its word stands for.
    WordUnknown,
    /// It has no end, and its code has no hours.
    NoEnd,
    /// It can't stand in a roster.
    Refused {
        /// Why.
        problem: RosterProblem,
    },
}

impl From<Why> for NotTaken {
    fn from(why: Why) -> Self {
        match why {
            Why::StartMissing => Self::StartMissing,
            Why::StartUnreadable => Self::StartUnreadable,
            Why::EndUnreadable => Self::EndUnreadable,
            Why::EndBeforeStart => Self::EndBeforeStart,
            Why::RepeatsTooOften => Self::RepeatsTooOften,
            Why::RuleUnreadable => Self::RuleUnreadable,
            Why::RepeatsTooLong => Self::RepeatsTooLong,
            Why::CutOff => Self::CutOff,
            Why::Superseded => Self::Superseded,
            Why::DateMissing => Self::DateMissing,
            Why::DateUnreadable => Self::DateUnreadable,
            Why::DateContradicts => Self::DateContradicts,
            Why::TimeUnreadable => Self::TimeUnreadable,
            Why::Formula => Self::Formula,
            Why::Damaged => Self::Damaged,
        }
    }
}

impl From<app::NotTaken> for NotTaken {
    fn from(not_taken: app::NotTaken) -> Self {
        match not_taken {
            app::NotTaken::Unread(why) => why.into(),
            app::NotTaken::WordUnknown => Self::WordUnknown,
            app::NotTaken::NoEnd => Self::NoEnd,
            app::NotTaken::Refused(refusal) => Self::Refused { problem: refusal.into() },
        }
    }
}

shaped!(app::NotTaken => NotTaken);

/// Why no roster comes of a file. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub enum RosterFileProblem {
    /// It isn't there, or can't be read.
    NotThere,
    /// There is nothing in it.
    Empty,
    /// More than 5 MiB.
    TooLarge,
    /// More than 10,000 events.
    TooMany,
    /// It is nested further than any calendar.
    TooDeep,
    /// It is a PDF.
    Pdf,
    /// It is a ZIP file: a spreadsheet or a text document.
    Zip,
    /// It is a web page.
    Html,
    /// It is a picture.
    Image,
    /// It is nothing that is known.
    Unknown,
    /// A table with a column for each day, of one person or many.
    Grid,
    /// A table in which no column has dates.
    NoColumns,
    /// The answer about the order of its dates doesn't fit them.
    DateOrder,
}

impl From<app::FileProblem> for RosterFileProblem {
    fn from(problem: app::FileProblem) -> Self {
        match problem {
            app::FileProblem::NotThere => Self::NotThere,
            app::FileProblem::Refused(refused) => match refused {
                Refused::Empty => Self::Empty,
                Refused::TooLarge => Self::TooLarge,
                Refused::TooMany => Self::TooMany,
                Refused::TooDeep => Self::TooDeep,
                Refused::NotARoster(OtherKind::Pdf) => Self::Pdf,
                Refused::NotARoster(OtherKind::Zip) => Self::Zip,
                Refused::NotARoster(OtherKind::Html) => Self::Html,
                Refused::NotARoster(OtherKind::Image) => Self::Image,
                Refused::NotARoster(OtherKind::Unknown) => Self::Unknown,
                Refused::Grid => Self::Grid,
                Refused::NoColumns => Self::NoColumns,
                Refused::DateOrderUnclear { .. } => Self::DateOrder,
            },
        }
    }
}
