//! A hospital's file: what it would change is shown first, and nothing happens without a yes. What shows of it is in
//! `import_view.rs`.

use super::codes::{has_room, hours_of, put_all};
use super::import_view::{
    Applied, ChangedLine, DoubtLine, ImportState, ImportView, OrderView, WordView, not_taken,
};
use super::{FARTHEST, ShiftLine};
use crate::app::{App, AppError};
use crate::roster::import::{Meaning, Placed, Preview, Word, place, preview};
use crate::roster::read::{DateOrder, MOST_BYTES, Reader, Reading, Refused};
use crate::roster::{CodeName, Hours, Kind, Roster, Shift, ShiftCode};
use crate::time::WorkDay;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a file can't be taken. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FileProblem {
    /// It isn't there, or can't be read.
    #[error("the file cannot be read")]
    NotThere,
    /// It is something else, or nothing in it is a roster.
    #[error("{0}")]
    Refused(Refused),
}

/// What can be done with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum ImportAction {
    /// Opens one and says what it would change. Nothing changes.
    Open { from: PathBuf },
    /// Says how its dates are meant.
    Order(DateOrder),
    /// Says that a word stands for a code.
    Means { word: String, code: String },
    /// Says that a word stands for one of the meanings of its code.
    MeansMeaning { word: String, meaning: u32 },
    /// Makes a code for a word, with the hours that it has in the file, or those given, in minutes since midnight, where the
    /// file has none. It is one of the person's with the file, and not before.
    MeansNew { word: String, code: String, kind: Kind, starts: Option<u16>, ends: Option<u16> },
    /// Says that a word is no shift.
    NoShift { word: String },
    /// Takes it over. It can be undone as long as no other change of many days is made.
    Apply,
    /// Leaves it; nothing changes.
    Close,
}

/// A file that is open. Nothing of it is stored.
#[derive(Debug, Default)]
pub(super) struct View {
    bytes: Vec<u8>,
    reading: Option<Reading>,
    asks_order: Option<OrderView>,
    said: BTreeMap<String, Meaning>,
    /// Codes that are made or explained with it.
    codes: Vec<ShiftCode>,
    applied: Option<Applied>,
}

/// How far from today days are looked at: two years.
const REACH: u32 = 732;
/// The most words that are asked about.
const MOST_WORDS: usize = 60;

impl App {
    /// What the screen about importing shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn roster_import(&self) -> Result<ImportState, AppError> {
        let view = &self.shifts.import;
        let open = view.reading.as_ref().map(|reading| self.import_view(reading)).transpose()?;
        Ok(ImportState { open, asks_order: view.asks_order, applied: view.applied })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::RosterFile`], [`AppError::Roster`], [`AppError::NotFound`], or as the storage says.
    pub fn roster_import_act(&mut self, action: ImportAction) -> Result<ImportState, AppError> {
        match action {
            ImportAction::Open { from } => self.shifts.import = self.read_roster(read(&from)?, None)?,
            ImportAction::Order(order) => {
                // Another answer can still be given where this one doesn't fit.
                self.shifts.import = self.read_roster(self.shifts.import.bytes.clone(), Some(order))?;
            }
            ImportAction::Means { word, code } => {
                let name = self.import_code(&code)?.name;
                self.say(&word, Meaning::Code(name))?;
            }
            ImportAction::MeansMeaning { word, meaning } => {
                let code = self.import_code(&self.import_word(&word)?.word)?;
                let place = usize::try_from(meaning).ok();
                let meanings = super::codes::meanings(code.name.text())?;
                let means = place.and_then(|place| meanings.get(place)).ok_or(AppError::NotFound)?;
                self.explain(ShiftCode { name: code.name.clone(), is_sure: true, ..means.clone() });
                // It may have been no shift before.
                self.say(&word, Meaning::Code(code.name))?;
            }
            ImportAction::MeansNew { word, code, kind, starts, ends } => {
                self.new_code(&word, &code, kind, hours_of(starts, ends)?)?;
            }
            ImportAction::NoShift { word } => self.say(&word, Meaning::Nothing)?,
            ImportAction::Apply => self.apply_import()?,
            ImportAction::Close => self.shifts.import = View::default(),
        }
        self.roster_import()
    }

    fn read_roster(&self, bytes: Vec<u8>, date_order: Option<DateOrder>) -> Result<View, AppError> {
        let today = self.work_day_now()?;
        let (from, until) = (today.minus(REACH).date(), today.plus(REACH).date());
        match (Reader { zone: &self.sources.zone, from, until, date_order }).read(&bytes) {
            Ok(reading) => Ok(View { reading: Some(reading), ..View::default() }),
            Err(Refused::DateOrderUnclear { line, day_first, month_first, year_first })
                if date_order.is_none() =>
            {
                let on = |date: Option<NaiveDate>| date.map(WorkDay::on);
                let [day_first, month_first, year_first] = [day_first, month_first, year_first].map(on);
                let asks_order = Some(OrderView { line, day_first, month_first, year_first });
                Ok(View { bytes, asks_order, ..View::default() })
            }
            Err(refused) => Err(FileProblem::Refused(refused).into()),
        }
    }

    /// The roster that the file is held against, with the codes that are made with it.
    fn import_roster(&self) -> Result<Roster, AppError> {
        let today = self.work_day_now()?;
        let mut roster = self.roster(today.minus(FARTHEST), today.plus(FARTHEST))?;
        for code in &self.shifts.import.codes {
            match roster.codes.iter_mut().find(|there| there.name == code.name) {
                Some(there) => *there = code.clone(),
                None => roster.codes.push(code.clone()),
            }
        }
        Ok(roster)
    }

    fn placed(&self, reading: &Reading, roster: &Roster) -> Result<Placed, AppError> {
        let stored = self.store.shift_words()?.into_iter().map(|(word, code)| {
            let meaning = code.map_or(Meaning::Nothing, Meaning::Code);
            (word, meaning)
        });
        let mut words: BTreeMap<String, Meaning> = stored.collect();
        words.extend(self.shifts.import.said.clone());
        let zone = reading.zone.map_or_else(|| self.sources.zone.clone(), crate::time::Zone::Known);
        Ok(place(reading, roster, &words, &zone))
    }

    fn import_view(&self, reading: &Reading) -> Result<ImportView, AppError> {
        let roster = self.import_roster()?;
        let placed = self.placed(reading, &roster)?;
        let preview = preview(&placed, &roster);
        let line = |shift: &Shift| ShiftLine::of(shift, &roster, &self.sources.zone);
        let lines = |shifts: &[Shift]| shifts.iter().map(line).collect();
        let codes = super::codes::views(&roster)?;
        let mut words: Vec<WordView> = placed.words.iter().map(|word| WordView::of(word, &codes)).collect();
        words.sort_by_key(|word| (word.is_known, std::cmp::Reverse(word.count)));
        let unknown = words.iter().filter(|word| !word.is_known).count();
        // Those that are known come in any case: only questions are left out.
        let more = unknown.saturating_sub(MOST_WORDS);
        words.drain(unknown - more..unknown);
        let days = || placed.shifts.iter().map(|(_, shift)| shift.day);
        let changed = self.import_changes(&preview)?;
        // What was said of a code changes days as well.
        let can_apply = !preview.days.is_empty() || !changed.is_empty();
        Ok(ImportView {
            kind: reading.kind,
            first: days().min(),
            last: days().max(),
            words,
            more_words: count(more),
            codes,
            added: lines(&preview.added),
            changed: changed
                .iter()
                .map(|(from, to)| ChangedLine { was: line(from), becomes: line(to) })
                .collect(),
            removed: lines(&preview.removed),
            same: preview.same,
            older: preview.older,
            outside: reading.outside,
            not_taken: not_taken(reading, &placed),
            doubts: placed
                .doubts
                .iter()
                .map(|(line, day, why)| DoubtLine { line: *line, day: *day, why: *why })
                .collect(),
            can_apply,
        })
    }

    /// What changes: by the file, and by what was said of a code with it.
    fn import_changes(&self, preview: &Preview) -> Result<Vec<(Shift, Shift)>, AppError> {
        let by_file = preview.changed.iter().map(|changed| (changed.from.clone(), changed.to.clone()));
        let mut changed: Vec<(Shift, Shift)> = by_file.collect();
        for (day, (from, to)) in self.followed(&self.explained()?)? {
            if !preview.days.contains_key(&day) {
                changed.extend(from.into_iter().zip(to).filter(|(from, to)| from != to));
            }
        }
        changed.sort_by_key(|(from, _)| from.day);
        Ok(changed)
    }

    /// The codes that there are and that become others with the file.
    fn explained(&self) -> Result<Vec<(ShiftCode, ShiftCode)>, AppError> {
        let there = self.codes()?;
        let explained = self.shifts.import.codes.iter().filter_map(|code| {
            Some((there.iter().find(|there| there.name == code.name)?.clone(), code.clone()))
        });
        Ok(explained.collect())
    }

    fn apply_import(&mut self) -> Result<(), AppError> {
        let view = &self.shifts.import;
        let reading = view.reading.as_ref().ok_or(AppError::NotFound)?;
        let roster = self.import_roster()?;
        let preview = preview(&self.placed(reading, &roster)?, &roster);
        let applied = Applied {
            added: count(preview.added.len()),
            changed: count(self.import_changes(&preview)?.len()),
            removed: count(preview.removed.len()),
        };
        let (said, days, explained) = (view.said.clone(), preview.days, self.explained()?);
        self.write_codes(&roster.codes, &explained, |writing, followed| {
            for (word, meaning) in &said {
                let code = match meaning {
                    Meaning::Code(code) => Some(code),
                    Meaning::Nothing => None,
                };
                writing.set_shift_word(word, code)?;
            }
            let all: BTreeSet<WorkDay> = followed.keys().chain(days.keys()).copied().collect();
            writing.undoably(all, || {
                put_all(writing, followed)?;
                put_all(writing, &days)
            })
        })?;
        self.shifts.import = View { applied: Some(applied), ..View::default() };
        Ok(())
    }

    fn new_code(&mut self, word: &str, code: &str, kind: Kind, hours: Option<Hours>) -> Result<(), AppError> {
        let found = self.import_word(word)?;
        let name = CodeName::take(code)?;
        has_room(&self.import_roster()?.codes, &name)?;
        // What is only the code once more says nothing.
        let label = if name.is(&found.word) { "" } else { &found.word };
        let label: String = label.chars().take(ShiftCode::LABEL_LIMIT).collect();
        let hours = found.hours.or(hours).filter(|_| kind.has_hours());
        let code = ShiftCode::new(name.clone(), &label, kind, hours)?;
        self.explain(code);
        self.say(word, Meaning::Code(name))
    }

    fn explain(&mut self, code: ShiftCode) {
        let codes = &mut self.shifts.import.codes;
        codes.retain(|there| there.name != code.name);
        codes.push(code);
    }

    fn say(&mut self, word: &str, meaning: Meaning) -> Result<(), AppError> {
        let word = self.import_word(word)?.folded();
        self.shifts.import.said.insert(word, meaning);
        Ok(())
    }

    fn import_word(&self, word: &str) -> Result<Word, AppError> {
        let reading = self.shifts.import.reading.as_ref().ok_or(AppError::NotFound)?;
        let placed = self.placed(reading, &self.import_roster()?)?;
        placed.words.into_iter().find(|one| one.word == word).ok_or(AppError::NotFound)
    }

    fn import_code(&self, name: &str) -> Result<ShiftCode, AppError> {
        let code = self.import_roster()?.code(name).cloned();
        code.ok_or(AppError::NotFound)
    }
}

fn read(from: &Path) -> Result<Vec<u8>, FileProblem> {
    let file = File::open(from).map_err(|_| FileProblem::NotThere)?;
    let mut bytes = Vec::new();
    // One more than is taken: so that what is too large is known to be.
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes).map_err(|_| FileProblem::NotThere)?;
    Ok(bytes)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
