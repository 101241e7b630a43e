use super::{CodeName, Cycle, Hours};
use thiserror::Error;

/// Why something can't stand in the roster. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A code without a letter in it.
    #[error("the code has no letters")]
    CodeEmpty,
    /// A code that a day in the month has no room for.
    #[error("the code has more than {} characters", CodeName::LIMIT)]
    CodeTooLong,
    /// A name for a code that is longer than a line.
    #[error("the name has more than {} characters", super::ShiftCode::LABEL_LIMIT)]
    LabelTooLong,
    /// Another code is written the same, but for capitals.
    #[error("there is such a code already")]
    CodeTaken,
    /// A code that a cycle still has.
    #[error("a cycle has this code")]
    CodeInUse,
    /// As many codes as there can be.
    #[error("there are no more than {most} codes")]
    TooManyCodes {
        /// How many there can be.
        most: u32,
    },
    /// Hours where there can be none, or none where they are needed.
    #[error("this kind of day needs hours, or can't have any")]
    HoursMissing,
    /// A shift that ends before it begins, or when it begins.
    #[error("the end does not come after the beginning")]
    EndBeforeStart,
    /// Longer than anybody works in one go, or is on call.
    #[error("the shift lasts longer than {most_hours} hours")]
    TooLong {
        /// The longest there can be, in hours on the clock.
        most_hours: u32,
    },
    /// A day has room for a few shifts only.
    #[error("a day holds no more than {most} shifts")]
    DayFull {
        /// How many it holds.
        most: u32,
    },
    /// A cycle without days, or with more than there can be.
    #[error("a cycle has between 1 and {} days", Cycle::LONGEST)]
    CycleLength,
    /// As many cycles as there can be.
    #[error("there are no more than {most} cycles")]
    TooManyCycles {
        /// How many there can be.
        most: u32,
    },
    /// Days further away than a roster reaches.
    #[error("the day is out of reach")]
    OutOfReach,
}

impl Refusal {
    /// That something lasts longer than it can.
    pub(super) const fn longer_than(minutes: u32) -> Self {
        Self::TooLong { most_hours: minutes / Hours::HOUR }
    }
}
