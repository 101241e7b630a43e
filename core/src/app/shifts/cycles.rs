//! Cycles: days that come again and again, from a preset or one's own.

use super::ShiftLine;
use crate::app::{App, AppError};
use crate::content::{CyclePreset, Library, PresetDay};
use crate::roster::{CodeName, Cycle, CycleId, Hours, Refusal, Roster, ShiftCode};
use crate::time::WorkDay;

/// A cycle that is being put together; nothing of it is stored yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    id: Option<CycleId>,
    begins: WorkDay,
    ends: Option<WorkDay>,
    pub(super) days: Vec<Option<CodeName>>,
}

/// What the screen about cycles shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CycleState {
    /// The cycles that there are, by their first day.
    pub cycles: Vec<CycleLine>,
    /// What there is to start from.
    pub presets: Vec<PresetView>,
    /// The codes that a day can have.
    pub codes: Vec<super::CodeView>,
    /// The code that may stand for the days of a preset: the longest shift that is none in the night, since the known
    /// patterns are of long ones.
    pub suggested_day: Option<String>,
    /// The one that may stand for its nights.
    pub suggested_night: Option<String>,
    /// The one that is being put together.
    pub draft: Option<DraftCycle>,
    /// The most days of a cycle.
    pub longest: u32,
    /// The work day that now belongs to.
    pub today: WorkDay,
}

/// A cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CycleLine {
    /// Its id.
    pub id: CycleId,
    /// Its first day.
    pub begins: WorkDay,
    /// Its last day; None while no end is known.
    pub ends: Option<WorkDay>,
    /// Its days, from the first: codes, None for a day without a shift.
    pub days: Vec<Option<String>>,
    /// Whether it is the one that counts today.
    pub is_current: bool,
}

/// A cycle to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetView {
    /// Its content id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The same in words.
    pub about: String,
    /// Whether it has days.
    pub has_days: bool,
    /// Whether it has nights.
    pub has_nights: bool,
}

/// A cycle that is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftCycle {
    /// The one that it would change; None for a new one.
    pub id: Option<CycleId>,
    /// Its first day.
    pub begins: WorkDay,
    /// Its last day.
    pub ends: Option<WorkDay>,
    /// Its days.
    pub days: Vec<Option<String>>,
    /// Which of its days today is, from 1; None where it doesn't cover today.
    pub today_is: Option<u32>,
    /// What the coming four weeks would hold.
    pub ahead: Vec<ShiftLine>,
}

/// What can be done with cycles.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum CycleAction {
    /// Starts from a preset: the codes that stand for its days and its nights. It begins today.
    Start { preset: String, day: String, night: String },
    /// Starts one of one's own, with that many empty days.
    StartOwn { length: u32 },
    /// Opens one to change it.
    Edit { id: String },
    /// Puts a code on a day of it, by its place from 0; None: no shift.
    SetDay { place: u32, code: Option<String> },
    /// Goes one code further on a day of it; after the last one comes no shift, and then the first.
    TapDay { place: u32 },
    /// Makes it longer, with empty days, or shorter.
    SetLength { length: u32 },
    /// Its first day.
    Begin { day: WorkDay },
    /// Says that today is this day of it, from 1.
    TodayIs { number: u32 },
    /// Its last day; None: no end is known.
    End { day: Option<WorkDay> },
    /// Stores it. What was before today stays as it was.
    Save,
    /// Leaves it.
    Discard,
    /// Removes one. What was before today stays.
    Remove { id: String },
}

/// How much of it is shown before it is stored.
const AHEAD: u32 = 27;

impl App {
    /// What the screen about cycles shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn cycles(&self) -> Result<CycleState, AppError> {
        let today = self.work_day_now()?;
        let roster = self.roster(today, today)?;
        let library = Library::embedded().map_err(|_| AppError::StorageFailed)?;
        let current = roster.cycle(today).map(|cycle| cycle.id);
        let suggested = |night: bool| {
            let is =
                |code: &&ShiftCode| code.kind.is_worked() && code.hours.is_some_and(Hours::is_night) == night;
            // Of those that are as long, the first.
            let longest =
                roster.codes.iter().rev().filter(is).max_by_key(|code| code.hours.map(Hours::minutes));
            longest.map(|code| code.name.text().to_owned())
        };
        Ok(CycleState {
            cycles: roster.cycles.iter().map(|cycle| CycleLine::of(cycle, current)).collect(),
            presets: library.cycles.iter().map(PresetView::of).collect(),
            codes: super::codes::views(&roster)?,
            suggested_day: suggested(false),
            suggested_night: suggested(true),
            draft: self
                .shifts
                .draft
                .as_ref()
                .map(|draft| self.draft_view(draft, &roster, today))
                .transpose()?,
            longest: u32::try_from(Cycle::LONGEST).unwrap_or(u32::MAX),
            today,
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::Roster`], [`AppError::NotFound`], or as the storage says.
    pub fn cycles_act(&mut self, action: CycleAction) -> Result<CycleState, AppError> {
        match action {
            CycleAction::Start { preset, day, night } => self.start(&preset, &day, &night)?,
            CycleAction::StartOwn { length } => {
                let (begins, days) = (self.work_day_now()?, vec![None; length_of(length)?]);
                self.shifts.draft = Some(Draft { id: None, begins, ends: None, days });
            }
            CycleAction::Edit { id } => self.edit(&id)?,
            CycleAction::SetDay { place, code } => {
                let code = code.map(|code| self.code(&code)).transpose()?.map(|code| code.name);
                *self.draft_day(place)? = code;
            }
            CycleAction::TapDay { place } => {
                let codes = self.codes()?;
                let day = self.draft_day(place)?;
                let next = match day {
                    None => codes.first(),
                    Some(name) => codes.iter().skip_while(|code| code.name != *name).nth(1),
                };
                *day = next.map(|code| code.name.clone());
            }
            CycleAction::SetLength { length } => {
                let length = length_of(length)?;
                self.draft()?.days.resize(length, None);
            }
            CycleAction::Begin { day } => {
                let day = self.reachable(day)?;
                self.draft()?.begins = day;
            }
            CycleAction::TodayIs { number } => {
                let today = self.work_day_now()?;
                let draft = self.draft()?;
                let within = number > 0 && usize::try_from(number).is_ok_and(|n| n <= draft.days.len());
                draft.begins =
                    if within { today.minus(number - 1) } else { return Err(AppError::OutOfRange) };
            }
            CycleAction::End { day } => {
                let day = day.map(|day| self.reachable(day)).transpose()?;
                self.draft()?.ends = day;
            }
            CycleAction::Save => self.save_cycle()?,
            CycleAction::Discard => self.shifts.draft = None,
            CycleAction::Remove { id } => {
                let id = self.cycle(&id)?.id;
                let past = self.past_of_cycles(self.work_day_now()?, Some(id))?;
                self.write_roster(|writing| {
                    super::codes::settle(writing, &past)?;
                    Ok(writing.remove_cycle(id)?)
                })?;
            }
        }
        self.cycles()
    }

    fn start(&mut self, preset: &str, day: &str, night: &str) -> Result<(), AppError> {
        let library = Library::embedded().map_err(|_| AppError::StorageFailed)?;
        let preset = library.cycles.iter().find(|one| one.id == preset).ok_or(AppError::UnknownChoice)?;
        let mut days = Vec::with_capacity(preset.days.len());
        for one in &preset.days {
            days.push(match one {
                PresetDay::Day => Some(self.code(day)?.name),
                PresetDay::Night => Some(self.code(night)?.name),
                PresetDay::Off => None,
            });
        }
        self.shifts.draft = Some(Draft { id: None, begins: self.work_day_now()?, ends: None, days });
        Ok(())
    }

    fn edit(&mut self, id: &str) -> Result<(), AppError> {
        let cycle = self.cycle(id)?;
        let (begins, ends, days) = (cycle.begins, cycle.ends, cycle.days().to_vec());
        self.shifts.draft = Some(Draft { id: Some(cycle.id), begins, ends, days });
        Ok(())
    }

    fn save_cycle(&mut self) -> Result<(), AppError> {
        let draft = self.shifts.draft.clone().ok_or(AppError::NotFound)?;
        let there = self.store.roster(WorkDay::LAST, WorkDay::LAST)?.cycles;
        if draft.id.is_none() && there.len() >= Cycle::MOST {
            return Err(
                Refusal::TooManyCycles { most: u32::try_from(Cycle::MOST).unwrap_or(u32::MAX) }.into()
            );
        }
        let id = match draft.id {
            Some(id) => id,
            None => CycleId(self.sources.ids.next(self.now().at).ok_or(AppError::StorageFailed)?),
        };
        let today = self.work_day_now()?;
        // Where it is worked stays, wherever it is changed.
        let before = there.iter().find(|cycle| cycle.id == id);
        let since = before.map_or(today, |cycle| cycle.since);
        let zone = before.map_or_else(|| self.sources.zone.clone(), |cycle| cycle.zone.clone());
        let cycle = Cycle::new(id, draft.begins, draft.ends, zone, draft.days)?;
        let cycle = cycle.written_down(since);
        let past = self.past_of_cycles(today, None)?;
        self.write_roster(|writing| {
            super::codes::settle(writing, &past)?;
            Ok(writing.put_cycle(&cycle)?)
        })?;
        self.shifts.draft = None;
        Ok(())
    }

    fn draft_day(&mut self, place: u32) -> Result<&mut Option<CodeName>, AppError> {
        let place = usize::try_from(place).map_err(|_| AppError::NotFound)?;
        self.draft()?.days.get_mut(place).ok_or(AppError::NotFound)
    }

    fn draft(&mut self) -> Result<&mut Draft, AppError> {
        self.shifts.draft.as_mut().ok_or(AppError::NotFound)
    }

    fn cycle(&self, id: &str) -> Result<Cycle, AppError> {
        let id: CycleId = id.parse().map_err(|_| AppError::NotFound)?;
        let cycles = self.store.roster(WorkDay::LAST, WorkDay::LAST)?.cycles;
        cycles.into_iter().find(|cycle| cycle.id == id).ok_or(AppError::NotFound)
    }

    fn draft_view(&self, draft: &Draft, roster: &Roster, today: WorkDay) -> Result<DraftCycle, AppError> {
        let zone = self.sources.zone.clone();
        // Where its end lies before its beginning it covers nothing yet: both may still be changed.
        let ends = draft.ends.filter(|ends| *ends >= draft.begins);
        let cycle = Cycle::new(CycleId([0; 16]), draft.begins, ends, zone, draft.days.clone())?;
        let today_is =
            cycle.covers(today).then(|| today.days_since(cycle.begins) % number(cycle.days().len()) + 1);
        let alone = Roster { codes: roster.codes.clone(), cycles: vec![cycle], ..Roster::default() };
        let first = today.max(draft.begins);
        let ahead = alone.through(first, first.plus(AHEAD));
        Ok(DraftCycle {
            id: draft.id,
            begins: draft.begins,
            ends: draft.ends,
            days: names(&draft.days),
            today_is,
            ahead: ahead.map(|shift| ShiftLine::of(&shift, &alone, &self.sources.zone)).collect(),
        })
    }
}

impl CycleLine {
    fn of(cycle: &Cycle, current: Option<CycleId>) -> Self {
        Self {
            id: cycle.id,
            begins: cycle.begins,
            ends: cycle.ends,
            days: names(cycle.days()),
            is_current: current == Some(cycle.id),
        }
    }
}

impl PresetView {
    fn of(preset: &CyclePreset) -> Self {
        Self {
            id: preset.id.clone(),
            label: preset.label.clone(),
            about: preset.about.clone(),
            has_days: preset.days.contains(&PresetDay::Day),
            has_nights: preset.days.contains(&PresetDay::Night),
        }
    }
}

fn names(days: &[Option<CodeName>]) -> Vec<Option<String>> {
    days.iter().map(|code| code.as_ref().map(|code| code.text().to_owned())).collect()
}

fn length_of(length: u32) -> Result<usize, Refusal> {
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if (1..=Cycle::LONGEST).contains(&length) { Ok(length) } else { Err(Refusal::CycleLength) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).max(1)
}
