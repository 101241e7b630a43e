//! A hospital's file: what it would change is shown first, and nothing happens without a yes.

use super::choices::mirror;
use super::roster_problem::NotTaken;
use super::shape::{record, shaped};
use super::shift_codes::{CodeMeaning, ShiftCode};
use super::shifts::{ShiftKind, ShiftLine};
use aftershift_core::app;
use aftershift_core::roster::{import, read};

mirror! {
    /// What kind of file it is.
    RosterFileKind = read::FileKind {
        /// iCalendar, version 2.0.
        ICalendar,
        /// Its predecessor, version 1.0.
        VCalendar1,
        /// A table of comma-separated values.
        Csv,
    }
}

mirror! {
    /// How the parts of a date follow each other.
    DateOrder = read::DateOrder {
        /// 2026-01-31.
        YearMonthDay,
        /// 31/01/2026.
        DayMonthYear,
        /// 01/31/2026.
        MonthDayYear,
    }
}

mirror! {
    /// Why something that comes is worth a look.
    Doubt = import::Doubt {
        /// It isn't settled yet, the file says.
        Tentative,
        /// The clocks change while it goes on: it ends when the clock on the wall says so.
        ClockChange,
        /// The file names no end: the one of its code is taken.
        EndOfCode,
        /// Its zone isn't known, or is the file's own: the clock on the wall is taken as the file writes it.
        Zone,
        /// A day on which it doesn't take place couldn't be read: it may be there once too often.
        Exception,
        /// It begins before the one before it has ended.
        Overlaps,
    }
}

shaped!(read::FileKind => RosterFileKind, import::Doubt => Doubt);

record! {
    /// What the screen about importing shows. Days are ISO dates, times minutes since midnight.
    ImportState = app::ImportState {
        /// What the open file would change.
        open: Option<ImportView>,
        /// How the dates of the file are meant, where nothing in it says.
        asks_order: Option<OrderQuestion>,
        /// What was taken over last, until something else is done.
        applied: Option<Applied>,
    }

    /// A date that can be read in more than one way.
    OrderQuestion = app::OrderView {
        /// The line it stands on.
        line: u32,
        /// What it is where the day comes first.
        day_first: Option<String>,
        /// What it is where the month comes first.
        month_first: Option<String>,
        /// What it is where the year comes first.
        year_first: Option<String>,
    }

    /// What a file would change. Nothing of it has happened.
    ImportView = app::ImportView {
        /// What kind of file it is.
        kind: RosterFileKind,
        /// The first day that it speaks of; None where it has no shift yet.
        first: Option<String>,
        /// The last day.
        last: Option<String>,
        /// Its words, those first that nobody has explained yet, then the most frequent ones.
        words: Vec<FileWord>,
        /// Words for which there was no room: nothing comes of them.
        more_words: u32,
        /// Every code that a word can stand for.
        codes: Vec<ShiftCode>,
        /// What comes.
        added: Vec<ShiftLine>,
        /// What becomes something else.
        changed: Vec<ChangedShift>,
        /// What goes.
        removed: Vec<ShiftLine>,
        /// How many stay as they are.
        same: u32,
        /// How many the file has in an older state than stands there: they aren't taken.
        older: u32,
        /// How many lie more than two years away, and aren't looked at.
        outside: u32,
        /// What wasn't understood, by its line.
        not_taken: Vec<NotTakenLine>,
        /// What is taken, and worth a look, by its line.
        doubts: Vec<DoubtLine>,
        /// Whether anything would change.
        can_apply: bool,
    }

    /// A word of the file.
    FileWord = app::WordView {
        /// As the file writes it.
        word: String,
        /// How often it stands there.
        count: u32,
        /// Its hours, where the file has any.
        starts: Option<u16>,
        /// When it ends.
        ends: Option<u16>,
        /// Whether it is known what it stands for.
        is_known: bool,
        /// The code that it stands for; None with `is_known`: it is no shift.
        code: Option<String>,
        /// The code that it may be.
        suggestion: Option<String>,
        /// What it can stand for, where it is a code that nobody has explained yet: `MeansMeaning` says which.
        meanings: Vec<CodeMeaning>,
        /// How a code of its own could be written.
        new_code: String,
    }

    /// One shift that becomes another.
    ChangedShift = app::ChangedLine {
        /// As it stands there.
        was: ShiftLine,
        /// As it would.
        becomes: ShiftLine,
    }

    /// A line of the file that nothing comes of.
    NotTakenLine = app::NotTakenLine {
        /// The line, from 1.
        line: u32,
        /// Why.
        why: NotTaken,
    }

    /// A line of the file that is worth a look.
    DoubtLine = app::DoubtLine {
        /// The day of the shift.
        day: String,
        /// The line, from 1.
        line: u32,
        /// Why.
        why: Doubt,
    }

    /// What was taken over.
    Applied = app::Applied {
        /// How many came.
        added: u32,
        /// How many became something else.
        changed: u32,
        /// How many went.
        removed: u32,
    }
}

/// What can be done with a file.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum ImportAction {
    /// Opens one and says what it would change. Nothing changes.
    Open {
        /// The path of the file, of at most 5 MiB.
        from: String,
    },
    /// Says how its dates are meant.
    Order {
        /// How.
        order: DateOrder,
    },
    /// Says that a word stands for a code.
    Means {
        /// The word, as the state has it.
        word: String,
        /// The code.
        code: String,
    },
    /// Says that a word stands for one of the meanings of its code.
    MeansMeaning {
        /// The word, which is a code.
        word: String,
        /// Its place among the code's meanings, from 0.
        meaning: u32,
    },
    /// Makes a code for a word. It is one of the person's with the file, and not before.
    MeansNew {
        /// The word.
        word: String,
        /// How the code is written.
        code: String,
        /// What it stands for.
        kind: ShiftKind,
        /// When it begins, in minutes since midnight, where the file has no hours for it.
        starts: Option<u16>,
        /// When it ends; at or before the start on the next day.
        ends: Option<u16>,
    },
    /// Says that a word is no shift.
    NoShift {
        /// The word.
        word: String,
    },
    /// Takes it over. It can be undone as long as no other change of many days is made.
    Apply,
    /// Leaves it; nothing changes.
    Close,
}

impl From<ImportAction> for app::ImportAction {
    fn from(action: ImportAction) -> Self {
        match action {
            ImportAction::Open { from } => Self::Open { from: from.into() },
            ImportAction::Order { order } => Self::Order(order.into()),
            ImportAction::Means { word, code } => Self::Means { word, code },
            ImportAction::MeansMeaning { word, meaning } => Self::MeansMeaning { word, meaning },
            ImportAction::MeansNew { word, code, kind, starts, ends } => {
                Self::MeansNew { word, code, kind: kind.into(), starts, ends }
            }
            ImportAction::NoShift { word } => Self::NoShift { word },
            ImportAction::Apply => Self::Apply,
            ImportAction::Close => Self::Close,
        }
    }
}
