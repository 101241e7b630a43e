use thiserror::Error;

/// Why an answer isn't taken. What was stored before stays as it is.
///
/// The messages are for engineers and hold nothing a person wrote; what the person reads is in each platform's
/// resources.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A number outside its range, such as a load of 7.
    #[error("a number is outside its range")]
    OutOfRange,
    /// A content id that this version doesn't have, or a sphere for something that wasn't chosen.
    #[error("the choice is unknown")]
    UnknownChoice,
    /// More text than a note holds.
    #[error("the note has {length} characters, the limit is {limit}")]
    NoteTooLong {
        /// Most characters.
        limit: u32,
        /// Characters given.
        length: u32,
    },
    /// A check-in after now.
    #[error("the time is in the future")]
    InTheFuture,
    /// A check-in before 1970, or no date at all.
    #[error("the time is before 1970")]
    TooLongAgo,
    /// The phone's clock stands well before the last save.
    #[error("the clock went back")]
    ClockWentBack,
}
