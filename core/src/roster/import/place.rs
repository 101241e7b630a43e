use crate::roster::read::{Found, Note, Reading, Standing, When};
use crate::roster::{CodeName, FileMark, Hours, Origin, Refusal, Roster, Shift, ShiftCode};
use crate::time::{TimeOfDay, WorkDay, Zone};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// What a word of a file stands for: a code, or that it is no shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This code.
    Code(CodeName),
    /// Nothing of a roster.
    Nothing,
}

/// A word of the file, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As the file writes it.
    pub word: String,
    /// How often it stands there.
    pub count: u32,
    /// The line on which it stands first.
    pub line: u32,
    /// The hours it has most often; None where it stands for whole days.
    pub hours: Option<Hours>,
    /// What it stands for; None until the person says.
    pub means: Option<Meaning>,
    /// The code that it may be, where one is near.
    pub suggestion: Option<CodeName>,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Shifts with the lines they come from, by their days.
    pub shifts: Lines,
    /// What was called off, in the same way.
    pub cancelled: Lines,
    /// The same by the UIDs of events, with their days: whatever their words stand for.
    pub called_off: Vec<(WorkDay, FileMark)>,
    /// The words of the file, in its order.
    pub words: Vec<Word>,
    /// What can't stand in the roster, with its line.
    pub left: Vec<(u32, Left)>,
    /// What those are of: an earlier file may have brought it, and it isn't gone only since it can't be placed.
    pub unplaced: Vec<Unplaced>,
    /// What is taken, and worth a look, with its line and its day.
    pub doubts: Vec<(u32, WorkDay, Doubt)>,
}

/// Something in the file of which it isn't known yet what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// The event's UID.
    pub uid: Option<Arc<str>>,
    /// Its day, where that can be read.
    pub day: Option<WorkDay>,
}

/// Shifts with the lines that they come from.
pub type Lines = Vec<(u32, Shift)>;

/// Why something that was read doesn't come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nobody has said what its word stands for yet.
    WordUnknown,
    /// It has no end, and its code has no hours.
    NoEnd,
    /// It can't stand there.
    Refused(Refusal),
}

/// Why something that comes is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
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

/// Makes shifts of what a file says. `words` is what the person has said of its words, by the word in small letters; the
/// codes are those of the roster, and `zone` is where it is, where the file doesn't say.
#[must_use]
pub fn place(reading: &Reading, roster: &Roster, words: &BTreeMap<String, Meaning>, zone: &Zone) -> Placed {
    let mut placed = Placed { words: gather(reading, roster, words), ..Placed::default() };
    let means: HashMap<String, Option<Meaning>> =
        placed.words.iter().map(|word| (word.folded(), word.means.clone())).collect();
    // By the word as it is written: a file has few, each many times.
    let mut written: HashMap<&str, Option<Stands<'_>>> = HashMap::new();
    let mut seen = HashSet::new();
    for found in &reading.found {
        if is_called_off(found) {
            placed.called_off.push((WorkDay::on(found.when.day()), mark(found)));
        }
        let stands = written.entry(&found.word).or_insert_with(|| {
            means.get(&fold(&found.word)).and_then(Option::as_ref).map(|means| match means {
                Meaning::Nothing => Stands::ForNothing,
                Meaning::Code(name) => roster.code(name.text()).map_or(Stands::ForNothing, Stands::For),
            })
        });
        let code = match stands {
            None if is_called_off(found) => continue,
            None => {
                placed.leave(found, Left::WordUnknown);
                continue;
            }
            Some(Stands::ForNothing) => continue,
            Some(Stands::For(code)) => *code,
        };
        let shifts = match shifts(found, code, zone) {
            Err(left) => {
                placed.leave(found, left);
                continue;
            }
            Ok(shifts) => shifts,
        };
        for shift in shifts {
            if found.standing == Standing::Cancelled {
                placed.cancelled.push((found.line, shift));
            } else if seen.insert((shift.day, shift.hours, code.name.text())) {
                // The same twice, from two calendars in one file, is one.
                let day = shift.day;
                placed.doubts.extend(doubts(found, &shift).map(|doubt| (found.line, day, doubt)));
                placed.shifts.push((found.line, shift));
            }
        }
    }
    placed.unplaced.extend(
        reading
            .unread
            .iter()
            .filter(|unread| unread.uid.is_some() || unread.day.is_some())
            .map(|unread| Unplaced { uid: unread.uid.clone(), day: unread.day.map(WorkDay::on) }),
    );
    placed.shifts.sort_by_key(|(line, shift)| (shift.day, shift.hours, *line));
    keep_room(&mut placed);
    note_overlaps(&mut placed);
    placed
}

/// What a word stands for, looked up.
#[derive(Clone, Copy)]
enum Stands<'a> {
    For(&'a ShiftCode),
    ForNothing,
}

/// The words of the file, with what is known of them.
fn gather(reading: &Reading, roster: &Roster, said: &BTreeMap<String, Meaning>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut folded: HashMap<String, usize> = HashMap::new();
    let mut written: HashMap<&str, usize> = HashMap::new();
    let mut hours: Vec<BTreeMap<Option<Hours>, u32>> = Vec::new();
    // What is called off by its UID is asked about by nobody.
    for found in reading.found.iter().filter(|found| !is_called_off(found)) {
        let place = *written.entry(&found.word).or_insert_with(|| {
            *folded.entry(fold(&found.word)).or_insert_with(|| {
                let (word, line) = (found.word.to_string(), found.line);
                words.push(Word { word, count: 0, line, hours: None, means: None, suggestion: None });
                hours.push(BTreeMap::new());
                words.len() - 1
            })
        });
        words[place].count += 1;
        *hours[place].entry(hours_of(found)).or_default() += 1;
    }
    for (word, hours) in words.iter_mut().zip(&hours) {
        let folded = word.folded();
        // Of those that are as frequent, the first of the day.
        let of = hours.iter().max_by_key(|(hours, count)| (**count, Reverse(**hours)));
        word.hours = of.and_then(|(hours, _)| *hours);
        let known = known(&word.word, roster);
        word.means = said
            .get(&folded)
            .cloned()
            .or_else(|| known.filter(|code| code.is_sure).map(|code| Meaning::Code(code.name.clone())));
        word.suggestion = known.or_else(|| near(word, roster)).map(|code| code.name.clone());
    }
    words
}

/// The code that a word certainly is: written the same, or called the same.
fn known<'a>(word: &str, roster: &'a Roster) -> Option<&'a ShiftCode> {
    let called = |code: &&ShiftCode| code.label.as_deref().is_some_and(|label| is_same(label, word));
    roster.code(word).or_else(|| roster.codes.iter().find(called))
}

/// The code that a word may be: its first part is one, or its hours are those of one.
fn near<'a>(word: &Word, roster: &'a Roster) -> Option<&'a ShiftCode> {
    let first = word.word.split(|c: char| !c.is_alphanumeric()).find(|part| !part.is_empty());
    let begins = roster.codes.iter().find(|code| Some(code.name.text()) == first);
    let same_hours =
        |code: &&ShiftCode| code.kind.is_worked() && word.hours.is_some() && code.hours == word.hours;
    begins.or_else(|| roster.codes.iter().find(same_hours))
}

/// One shift; of leave that is written with times, and of what is written from midnight to midnight, one for each day that
/// it reaches over.
fn shifts(found: &Found, code: &ShiftCode, here: &Zone) -> Result<Vec<Shift>, Left> {
    let first = shift(found, code, here)?;
    let When::Span { end: Some(end), .. } = found.when else { return Ok(vec![first]) };
    if first.hours.is_some() && !is_whole_days(found, code) {
        return Ok(vec![first]);
    }
    // Midnight belongs to the day before.
    let last = WorkDay::on((end - TimeDelta::minutes(1)).date()).min(first.day.plus(LONGEST_LEAVE));
    Ok(first.day.through(last.max(first.day)).map(|day| Shift { day, ..first.clone() }).collect())
}

fn shift(found: &Found, code: &ShiftCode, here: &Zone) -> Result<Shift, Left> {
    let zone = match found.when {
        When::Span { zone: Some(zone), .. } => Zone::Known(zone),
        _ => here.clone(),
    };
    let hours = match (code.kind.has_hours(), found.when) {
        (false, _) => None,
        (true, When::Day(_)) => code.hours,
        (true, When::Span { start, end: None, .. }) => {
            let to = code.hours.ok_or(Left::NoEnd)?.end();
            Some(Hours::between(TimeOfDay::of(start), to))
        }
        (true, When::Span { .. }) if is_whole_days(found, code) => code.hours,
        (true, When::Span { .. }) => Some(hours_of(found).ok_or(Left::Refused(Refusal::EndBeforeStart))?),
    };
    let shift = Shift::of(code, WorkDay::on(found.when.day()), &zone, Origin::File(mark(found)));
    shift.with_hours(hours).map_err(Left::Refused)
}

fn mark(found: &Found) -> FileMark {
    FileMark { uid: found.uid.clone(), instance: found.instance, sequence: found.sequence }
}

fn is_called_off(found: &Found) -> bool {
    found.standing == Standing::Cancelled && found.uid.is_some()
}

/// In days after the first.
const LONGEST_LEAVE: u32 = 365;

/// Whether days are written as times: nobody works from midnight to midnight whose code has hours. On call is so.
fn is_whole_days(found: &Found, code: &ShiftCode) -> bool {
    let When::Span { start, end: Some(end), .. } = found.when else { return false };
    let midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
    code.kind.is_worked() && code.hours.is_some() && midnight(start) && midnight(end) && start < end
}

/// The hours that a file gives something, as long as it ends after it begins.
fn hours_of(found: &Found) -> Option<Hours> {
    let When::Span { start, end: Some(end), .. } = found.when else { return None };
    let minutes = u32::try_from((end - start).num_minutes()).ok()?;
    Hours::lasting(TimeOfDay::of(start), minutes).ok()
}

fn doubts(found: &Found, shift: &Shift) -> impl Iterator<Item = Doubt> {
    let tentative = (found.standing == Standing::Tentative).then_some(Doubt::Tentative);
    let clock = shift.meets_clock_change().then_some(Doubt::ClockChange);
    let has_hours = shift.hours.is_some();
    let notes = found.notes.iter().filter_map(move |note| match note {
        Note::EndMissing => has_hours.then_some(Doubt::EndOfCode),
        Note::ZoneUnknown(_) | Note::ZoneOfTheFile(_) | Note::OffsetOfTheFile => Some(Doubt::Zone),
        Note::ExceptionUnread => Some(Doubt::Exception),
        // The shift itself was asked, in its own zone.
        Note::ClockChange => None,
    });
    tentative.into_iter().chain(clock).chain(notes)
}

/// A day has room for a few: the rest is named.
fn keep_room(placed: &mut Placed) {
    let mut on: BTreeMap<WorkDay, usize> = BTreeMap::new();
    let most = u32::try_from(Shift::MOST_A_DAY).unwrap_or(u32::MAX);
    let left = &mut placed.left;
    placed.shifts.retain(|(line, shift)| {
        let count = on.entry(shift.day).or_default();
        *count += 1;
        let fits = *count <= Shift::MOST_A_DAY;
        if !fits {
            left.push((*line, Left::Refused(Refusal::DayFull { most })));
        }
        fits
    });
}

fn note_overlaps(placed: &mut Placed) {
    let mut worked: Vec<_> =
        placed.shifts.iter().filter_map(|(line, shift)| Some((*line, shift.work_span()?))).collect();
    worked.sort_by_key(|(_, span)| (span.begins, span.ends));
    let mut ended = None;
    for (line, span) in worked {
        if ended.is_some_and(|ended| span.begins < ended) {
            placed.doubts.push((line, span.day, Doubt::Overlaps));
        }
        ended = ended.max(Some(span.ends));
    }
    placed.doubts.sort_by_key(|(line, day, _)| (*line, *day));
}

/// As words are compared, and kept.
pub(super) fn fold(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_same(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

impl Placed {
    fn leave(&mut self, found: &Found, left: Left) {
        self.left.push((found.line, left));
        self.unplaced.push(Unplaced { uid: found.uid.clone(), day: Some(WorkDay::on(found.when.day())) });
    }
}

impl Word {
    /// The word as it is remembered.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.word)
    }
}
