use thiserror::Error;

/// Why an answer isn't taken, or a form not scored. What was stored before stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A form that this version doesn't have.
    #[error("the form is unknown")]
    UnknownForm,
    /// The answers were given to another edition of the form than this version has: they are kept, and not scored.
    #[error("the form has changed since")]
    OtherEdition,
    /// An answer to a question that isn't the one being asked.
    #[error("the answer belongs to another question")]
    NotThisQuestion,
    /// A value that isn't one of the answers to choose from.
    #[error("the answer is none of those to choose from")]
    OutOfRange,
    /// The form is finished, or was left for too long: it stands as it is.
    #[error("the form is closed")]
    Closed,
}
