//! What shows of a hospital's file.

use super::{CodeView, MeaningView, ShiftLine};
use crate::roster::import::{Doubt, Left, Meaning, Placed, Word};
use crate::roster::read::{FileKind, Reading, Why};
use crate::roster::{CodeName, Hours, Refusal};
use crate::time::{TimeOfDay, WorkDay};

/// What the screen about importing shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportState {
    /// What the open file would change.
    pub open: Option<ImportView>,
    /// How the dates of the file are meant, where nothing in it says.
    pub asks_order: Option<OrderView>,
    /// What was taken over last, until something else is done.
    pub applied: Option<Applied>,
}

/// A date that can be read in more than one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderView {
    /// The line it stands on.
    pub line: u32,
    /// What it is where the day comes first.
    pub day_first: Option<WorkDay>,
    /// What it is where the month comes first.
    pub month_first: Option<WorkDay>,
    /// What it is where the year comes first.
    pub year_first: Option<WorkDay>,
}

/// What a file would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportView {
    /// What kind of file it is.
    pub kind: FileKind,
    /// The first day that it speaks of; None where it has no shift yet.
    pub first: Option<WorkDay>,
    /// The last day.
    pub last: Option<WorkDay>,
    /// Its words, those first that nobody has explained yet, then the most frequent ones.
    pub words: Vec<WordView>,
    /// Words for which there was no room: nothing comes of them.
    pub more_words: u32,
    /// Every code that a word can stand for.
    pub codes: Vec<CodeView>,
    /// What comes.
    pub added: Vec<ShiftLine>,
    /// What becomes something else.
    pub changed: Vec<ChangedLine>,
    /// What goes.
    pub removed: Vec<ShiftLine>,
    /// How many stay as they are.
    pub same: u32,
    /// How many the file has in an older state than stands there.
    pub older: u32,
    /// How many lie years away, and aren't looked at.
    pub outside: u32,
    /// What wasn't understood, by its line.
    pub not_taken: Vec<NotTakenLine>,
    /// What is taken, and worth a look, by its line.
    pub doubts: Vec<DoubtLine>,
    /// Whether anything would change.
    pub can_apply: bool,
}

/// A word of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordView {
    /// As the file writes it.
    pub word: String,
    /// How often it stands there.
    pub count: u32,
    /// Its hours, where the file has any.
    pub starts: Option<TimeOfDay>,
    /// When it ends.
    pub ends: Option<TimeOfDay>,
    /// Whether it is known what it stands for.
    pub is_known: bool,
    /// The code that it stands for; None with `is_known`: it is no shift.
    pub code: Option<String>,
    /// The code that it may be.
    pub suggestion: Option<String>,
    /// What it can stand for, where it is a code that nobody has explained yet.
    pub meanings: Vec<MeaningView>,
    /// How a code of its own could be written.
    pub new_code: String,
}

/// One shift that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedLine {
    /// As it stands there.
    pub was: ShiftLine,
    /// As it would.
    pub becomes: ShiftLine,
}

/// A line of the file that nothing comes of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTakenLine {
    /// The line, from 1.
    pub line: u32,
    /// Why.
    pub why: NotTaken,
}

/// Why nothing comes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It couldn't be read.
    Unread(Why),
    /// Nobody has said what its word stands for.
    WordUnknown,
    /// It has no end, and its code has no hours.
    NoEnd,
    /// It can't stand in a roster.
    Refused(Refusal),
}

/// A line of the file that is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoubtLine {
    /// The day of the shift.
    pub day: WorkDay,
    /// The line, from 1.
    pub line: u32,
    /// Why.
    pub why: Doubt,
}

/// What was taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// How many came.
    pub added: u32,
    /// How many became something else.
    pub changed: u32,
    /// How many went.
    pub removed: u32,
}

impl WordView {
    pub(super) fn of(word: &Word, codes: &[CodeView]) -> Self {
        let text = |name: &CodeName| name.text().to_owned();
        Self {
            word: word.word.clone(),
            count: word.count,
            starts: word.hours.map(Hours::start),
            ends: word.hours.map(Hours::end),
            is_known: word.means.is_some(),
            code: match &word.means {
                Some(Meaning::Code(name)) => Some(text(name)),
                Some(Meaning::Nothing) | None => None,
            },
            suggestion: word.suggestion.as_ref().map(text),
            meanings: codes
                .iter()
                .find(|code| CodeName::take(&code.name).is_ok_and(|name| name.is(&word.word)))
                .map(|code| code.meanings.clone())
                .unwrap_or_default(),
            new_code: initials(&word.word),
        }
    }
}

/// "Long Day Ward 3" is LDW3.
fn initials(word: &str) -> String {
    let parts: Vec<&str> =
        word.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let letters: String = match parts[..] {
        [one] => one.to_owned(),
        _ => parts.iter().filter_map(|part| part.chars().next()).flat_map(char::to_uppercase).collect(),
    };
    letters.chars().take(CodeName::LIMIT).collect()
}

pub(super) fn not_taken(reading: &Reading, placed: &Placed) -> Vec<NotTakenLine> {
    let unread = reading
        .unread
        .iter()
        .map(|unread| NotTakenLine { line: unread.line, why: NotTaken::Unread(unread.why) });
    let left = placed.left.iter().map(|(line, left)| {
        let why = match left {
            Left::WordUnknown => NotTaken::WordUnknown,
            Left::NoEnd => NotTaken::NoEnd,
            Left::Refused(refusal) => NotTaken::Refused(*refusal),
        };
        NotTakenLine { line: *line, why }
    });
    let mut all: Vec<NotTakenLine> = unread.chain(left).collect();
    all.sort_by_key(|one| one.line);
    all
}
