//! The codes: what each stands for where this person works.

use crate::app::{App, AppError};
use crate::checkin::Refusal as Wrong;
use crate::content::Library;
use crate::roster::{CodeName, Cycle, CycleId, Hours, Kind, Origin, Refusal, Roster, Shift, ShiftCode};
use crate::storage::Writing;
use crate::time::{TimeOfDay, WorkDay};
use std::collections::BTreeMap;

/// What the screen about codes shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodesState {
    /// The codes, in the person's order, which is that of tapping.
    pub codes: Vec<CodeView>,
    /// Whether another one has room.
    pub has_room: bool,
    /// The longest code, in characters.
    pub longest_code: u32,
    /// The longest name of one, in characters.
    pub longest_label: u32,
}

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeView {
    /// How it is written. Actions name it so.
    pub name: String,
    /// In words.
    pub label: Option<String>,
    /// What it stands for.
    pub kind: Kind,
    /// When it begins; None for leave and days off.
    pub starts: Option<TimeOfDay>,
    /// When it ends.
    pub ends: Option<TimeOfDay>,
    /// Whether it is work in the night.
    pub is_night: bool,
    /// Whether the person has said what it stands for, or it means the same everywhere.
    pub is_sure: bool,
    /// What it can stand for, where that isn't sure.
    pub meanings: Vec<MeaningView>,
    /// Whether a cycle has it: then it can't be removed.
    pub in_cycle: bool,
}

/// One of the things that a code can stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeaningView {
    /// In words.
    pub label: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// When it begins.
    pub starts: Option<TimeOfDay>,
    /// When it ends.
    pub ends: Option<TimeOfDay>,
}

/// A code as somebody has filled it in. Hours are minutes since midnight; an end at or before the start is on the next
/// day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `CodeView`")]
pub struct CodeChange {
    pub name: String,
    pub label: String,
    pub kind: Kind,
    pub starts: Option<u16>,
    pub ends: Option<u16>,
}

/// What can be done with codes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum CodesAction {
    /// Adds one, at the end.
    Add(CodeChange),
    /// Changes one. What was stays as it was; what lies ahead and had its hours gets the new ones.
    Change { code: String, to: CodeChange },
    /// Says which of its meanings it has.
    Means { code: String, meaning: u32 },
    /// Moves it one place towards the first.
    MoveUp { code: String },
    /// Removes it. Days that have it keep it.
    Remove { code: String },
}

impl App {
    /// What the screen about codes shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn shift_codes(&self) -> Result<CodesState, AppError> {
        let roster = self.roster(WorkDay::LAST, WorkDay::LAST)?;
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(CodesState {
            has_room: roster.codes.len() < ShiftCode::MOST,
            codes: views(&roster)?,
            longest_code: number(CodeName::LIMIT),
            longest_label: number(ShiftCode::LABEL_LIMIT),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::Roster`], [`AppError::NotFound`], [`AppError::OutOfRange`], or as the storage says.
    pub fn shift_codes_act(&mut self, action: CodesAction) -> Result<CodesState, AppError> {
        match action {
            CodesAction::Add(to) => self.add_code(&to)?,
            CodesAction::Change { code, to } => {
                let to = filled_in(&to, self.code(&code)?.hours)?;
                self.change_code(&code, &to)?;
            }
            CodesAction::Means { code, meaning } => {
                let meanings = meanings(&code)?;
                let place = usize::try_from(meaning).ok();
                let to = place.and_then(|place| meanings.get(place)).ok_or(AppError::NotFound)?;
                let to = ShiftCode { name: self.code(&code)?.name, is_sure: true, ..to.clone() };
                self.change_code(&code, &to)?;
            }
            CodesAction::MoveUp { code } => {
                let mut codes = self.codes()?;
                let place = place_of(&codes, &code)?;
                codes.swap(place, place.saturating_sub(1));
                self.write_roster(|writing| Ok(writing.set_codes(&codes)?))?;
            }
            CodesAction::Remove { code } => self.remove_code(&code)?,
        }
        self.shift_codes()
    }

    fn add_code(&mut self, to: &CodeChange) -> Result<(), AppError> {
        let code = filled_in(to, None)?;
        let mut codes = self.codes()?;
        has_room(&codes, &code.name)?;
        codes.push(code);
        self.write_roster(|writing| Ok(writing.set_codes(&codes)?))
    }

    fn change_code(&mut self, name: &str, to: &ShiftCode) -> Result<(), AppError> {
        let mut codes = self.codes()?;
        let place = place_of(&codes, name)?;
        if codes.iter().enumerate().any(|(other, code)| other != place && code.name == to.name) {
            return Err(Refusal::CodeTaken.into());
        }
        let before = std::mem::replace(&mut codes[place], to.clone());
        let old = before.name.clone();
        self.write_codes(&codes, &[(before, to.clone())], put_all)?;
        // What is in hand, and what is being put together, are still that code.
        if matches!(&self.shifts.month.hand, super::Hand::Code(hand) if old.is(hand)) {
            self.shifts.month.hand = super::Hand::Code(to.name.text().to_owned());
        }
        let drafted = self.shifts.draft.iter_mut().flat_map(|draft| draft.days.iter_mut()).flatten();
        drafted.filter(|name| **name == old).for_each(|name| *name = to.name.clone());
        Ok(())
    }

    /// Puts these codes in the place of those there are, of which some have become others: what was is written down
    /// before. `change` gets the days that follow, and writes them with what else it has.
    pub(super) fn write_codes(
        &mut self,
        codes: &[ShiftCode],
        changed: &[(ShiftCode, ShiftCode)],
        change: impl FnOnce(&Writing<'_>, &Days) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let today = self.work_day_now()?;
        let days = self.followed(changed)?.into_iter().map(|(day, (_, to))| (day, to)).collect();
        let guesses = guesses(changed);
        let mut past = self.past_of_cycles(today, None)?;
        past.iter_mut()
            .filter_map(|(_, shift)| shift.as_mut())
            .for_each(|shift| *shift = followed(shift, &guesses));
        self.write_roster(|writing| {
            settle(writing, &past)?;
            for (before, to) in changed.iter().filter(|(before, to)| before.name.text() != to.name.text()) {
                writing.rename_code(&before.name, &to.name)?;
            }
            writing.set_codes(codes)?;
            change(writing, &days)
        })
    }

    /// The days that were set and follow codes which become others, as they are and as they are to be: those ahead that
    /// had a code with its hours. Where nobody had said what a code stands for, its hours were a guess in the past too.
    pub(super) fn followed(&self, changed: &[(ShiftCode, ShiftCode)]) -> Result<Followed, AppError> {
        let (today, guesses) = (self.work_day_now()?, guesses(changed));
        let first = if guesses.is_empty() { today } else { WorkDay::FIRST };
        let days = self.store.roster(first, WorkDay::LAST)?.days.into_iter().map(|(day, shifts)| {
            let changed = if day < today { &*guesses } else { changed };
            let to: Vec<Shift> = shifts.iter().map(|shift| followed(shift, changed)).collect();
            (day, (shifts, to))
        });
        Ok(days.filter(|(_, (shifts, to))| shifts != to).collect())
    }

    fn remove_code(&mut self, name: &str) -> Result<(), AppError> {
        let roster = self.roster(WorkDay::LAST, WorkDay::LAST)?;
        let mut codes = roster.codes.clone();
        let gone = codes.remove(place_of(&codes, name)?);
        let is_drafted =
            self.shifts.draft.iter().flat_map(|draft| &draft.days).flatten().any(|one| *one == gone.name);
        if is_drafted || is_in_cycle(&roster, &gone.name) {
            return Err(Refusal::CodeInUse.into());
        }
        if matches!(&self.shifts.month.hand, super::Hand::Code(hand) if gone.name.is(hand)) {
            self.shifts.month.hand = super::Hand::default();
        }
        self.write_roster(|writing| Ok(writing.set_codes(&codes)?))
    }

    /// What cycles had on the days before today; None: no shift. Of a cycle that stays only since it was written down: the
    /// days before that follow it. Of the one that goes from its first day, as nothing is left for them to follow.
    pub(super) fn past_of_cycles(
        &self,
        today: WorkDay,
        goes: Option<CycleId>,
    ) -> Result<Vec<(WorkDay, Option<Shift>)>, AppError> {
        let last = today.minus(1);
        let roster = self.roster(WorkDay::FIRST, last)?;
        let from = |cycle: &Cycle| {
            if goes == Some(cycle.id) { cycle.begins } else { cycle.begins.max(cycle.since) }
        };
        let Some(first) = roster.cycles.iter().map(from).min() else {
            return Ok(Vec::new());
        };
        // What is gone, as was chosen, doesn't come back.
        let kept = self.store.keep_for()?.and_then(|keep| keep.first_kept(today));
        let first = kept.map_or(first, |kept| kept.max(first));
        let counted = |day: &WorkDay| roster.cycle(*day).is_some_and(|cycle| from(cycle) <= *day);
        let past = first.through(last).filter(|day| !roster.is_set(*day)).filter(counted);
        Ok(past.map(|day| (day, roster.planned(day))).collect())
    }
}

/// Days as they are, and as they are to be.
pub(super) type Followed = BTreeMap<WorkDay, (Vec<Shift>, Vec<Shift>)>;

/// What days are to hold.
pub(super) type Days = BTreeMap<WorkDay, Vec<Shift>>;

pub(super) fn put_all(writing: &Writing<'_>, days: &Days) -> Result<(), AppError> {
    days.iter().try_for_each(|(day, shifts)| Ok(writing.set_roster_day(*day, shifts)?))
}

/// Those of which nobody had said what they stand for.
fn guesses(changed: &[(ShiftCode, ShiftCode)]) -> Vec<(ShiftCode, ShiftCode)> {
    changed.iter().filter(|(before, _)| !before.is_sure).cloned().collect()
}

/// Writes down days of cycles as they were.
pub(super) fn settle(writing: &Writing<'_>, past: &[(WorkDay, Option<Shift>)]) -> Result<(), AppError> {
    for (day, shift) in past {
        let own = shift.as_ref().map(|shift| Shift { origin: Origin::Own, ..shift.clone() });
        writing.set_roster_day(*day, own.as_slice())?;
    }
    Ok(())
}

/// What becomes of an entry that lies ahead: its code is written as it is now, and where it had the hours of that code and
/// not those of a file, it follows it.
fn followed(shift: &Shift, changed: &[(ShiftCode, ShiftCode)]) -> Shift {
    let Some((before, to)) = changed.iter().find(|(before, _)| before.name == shift.code) else {
        return shift.clone();
    };
    let shift = Shift { code: to.name.clone(), ..shift.clone() };
    if shift.hours != before.hours || matches!(shift.origin, Origin::File(_)) {
        return shift;
    }
    Shift { kind: to.kind, hours: to.hours, ..shift }
}

/// Whether another code of that name has room.
pub(super) fn has_room(codes: &[ShiftCode], name: &CodeName) -> Result<(), Refusal> {
    if codes.iter().any(|there| there.name == *name) {
        return Err(Refusal::CodeTaken);
    }
    if codes.len() >= ShiftCode::MOST {
        return Err(Refusal::TooManyCodes { most: u32::try_from(ShiftCode::MOST).unwrap_or(u32::MAX) });
    }
    Ok(())
}

pub(super) fn views(roster: &Roster) -> Result<Vec<CodeView>, AppError> {
    roster.codes.iter().map(|code| view(code, roster)).collect()
}

fn view(code: &ShiftCode, roster: &Roster) -> Result<CodeView, AppError> {
    let meanings = if code.is_sure { Vec::new() } else { meanings(code.name.text())? };
    Ok(CodeView {
        name: code.name.text().to_owned(),
        label: code.label.clone(),
        kind: code.kind,
        starts: code.hours.map(Hours::start),
        ends: code.hours.map(Hours::end),
        is_night: code.kind.is_worked() && code.hours.is_some_and(Hours::is_night),
        is_sure: code.is_sure,
        meanings: meanings.into_iter().map(MeaningView::of).collect(),
        in_cycle: is_in_cycle(roster, &code.name),
    })
}

impl MeaningView {
    fn of(code: ShiftCode) -> Self {
        let (starts, ends) = (code.hours.map(Hours::start), code.hours.map(Hours::end));
        Self { label: code.label, kind: code.kind, starts, ends }
    }
}

/// What a code of the content can stand for; none for any other.
pub(super) fn meanings(name: &str) -> Result<Vec<ShiftCode>, AppError> {
    let library = Library::embedded().map_err(|_| AppError::StorageFailed)?;
    let seed = library.codes.iter().find(|seed| seed.code.name.is(name) && !seed.or.is_empty());
    let Some(seed) = seed else { return Ok(Vec::new()) };
    Ok(std::iter::once(&seed.code).chain(&seed.or).cloned().collect())
}

fn is_in_cycle(roster: &Roster, name: &CodeName) -> bool {
    roster.cycles.iter().any(|cycle| cycle.days().iter().flatten().any(|code| code == name))
}

fn place_of(codes: &[ShiftCode], name: &str) -> Result<usize, AppError> {
    codes.iter().position(|code| code.name.is(name)).ok_or(AppError::NotFound)
}

/// Hours as somebody has filled them in, in minutes since midnight.
pub(super) fn hours_of(starts: Option<u16>, ends: Option<u16>) -> Result<Option<Hours>, AppError> {
    let time = |minutes| TimeOfDay::from_minutes(minutes).ok_or(Wrong::OutOfRange);
    match (starts, ends) {
        (Some(start), Some(end)) => Ok(Some(Hours::between(time(start)?, time(end)?))),
        (None, None) => Ok(None),
        _ => Err(Refusal::HoursMissing.into()),
    }
}

/// `before`: the hours that it has, whose days go on where only the times are others.
fn filled_in(change: &CodeChange, before: Option<Hours>) -> Result<ShiftCode, AppError> {
    let hours = hours_of(change.starts, change.ends)?;
    let hours =
        hours.map(|hours| before.map_or(hours, |before| before.with_times(hours.start(), hours.end())));
    Ok(ShiftCode::new(CodeName::take(&change.name)?, &change.label, change.kind, hours)?)
}
