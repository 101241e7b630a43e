//! The plans that a person writes: for support, and for going back to work. And the coping card outside the lock.

use super::{App, AppError};
use crate::content::{Library, PlanKind, Section, SectionKind};
use crate::device::CopingCard;
use crate::plan::{EntryText, Line, PlanEntry, PlanEntryId, Refusal, as_text, is_a_number, order, visible};
use crate::storage::StoreError;
use crate::time::WorkDay;

/// What a plan shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanState {
    /// Which.
    pub plan: PlanKind,
    /// Its sections: what stands out first.
    pub sections: Vec<SectionView>,
    /// The longest entry, in characters.
    pub limit: u32,
    /// Whether anything is written.
    pub is_empty: bool,
    /// The coping card, where it was put outside the lock.
    pub coping_card: Option<CopingCard>,
    /// How many lines a coping card has.
    pub card_lines: u32,
    /// The work day.
    pub today: WorkDay,
    /// The last day that can be planned for.
    pub last_day: WorkDay,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionView {
    /// Its content id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What could go there.
    pub hint: String,
    /// What an entry is.
    pub kind: SectionKind,
    /// Whether it stands out.
    pub prominent: bool,
    /// The entries, in their order.
    pub entries: Vec<EntryView>,
    /// Lines that can be taken over, without those that are there.
    pub examples: Vec<String>,
    /// Whether there is room for another entry.
    pub has_room: bool,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// What was written.
    pub text: String,
    /// A number.
    pub phone: Option<String>,
    /// A day.
    pub day: Option<WorkDay>,
}

/// What can be done with a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanAction {
    /// Adds an entry.
    Add {
        /// The section.
        section: String,
        /// What is written.
        text: String,
        /// A number.
        phone: Option<String>,
        /// A day.
        day: Option<WorkDay>,
    },
    /// Changes one.
    Change {
        /// Its id.
        id: String,
        /// What is written.
        text: String,
        /// A number.
        phone: Option<String>,
        /// A day.
        day: Option<WorkDay>,
    },
    /// Removes one.
    Remove(String),
    /// Puts a coping card outside the lock, in plain text.
    SetCopingCard(CopingCard),
    /// Takes the coping card back.
    TakeBackCopingCard,
}

/// Two years: nobody comes back to work later than they can look ahead.
const PLANNED_DAYS: u32 = 730;

impl App {
    /// What a plan shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn plan(&self, plan: PlanKind) -> Result<PlanState, AppError> {
        let entries = self.store.plan_entries(plan)?;
        let today = self.work_day_now()?;
        Ok(PlanState {
            plan,
            sections: sections(plan)?.into_iter().map(|section| SectionView::of(section, &entries)).collect(),
            limit: EntryText::LIMIT,
            is_empty: entries.is_empty(),
            coping_card: CopingCard::load(self.layout.root()),
            card_lines: u32::try_from(CopingCard::LINES).unwrap_or(u32::MAX),
            today,
            last_day: today.plus(PLANNED_DAYS),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::NothingWritten`], [`AppError::NoteTooLong`], [`AppError::NotANumber`], [`AppError::SectionFull`],
    /// [`AppError::UnknownChoice`], [`AppError::NotFound`], or as the storage says.
    pub fn plan_act(&mut self, plan: PlanKind, action: PlanAction) -> Result<PlanState, AppError> {
        match action {
            PlanAction::Add { section, text, phone, day } => {
                let section = section_of(plan, &section)?;
                let all = self.store.plan_entries(plan)?;
                let there: Vec<PlanEntry> = all.into_iter().filter(|e| e.section == section.id).collect();
                let place = order(section, &there)?;
                let id = PlanEntryId(self.sources.ids.next(self.now().at).ok_or(AppError::StorageFailed)?);
                let blank = PlanEntry {
                    id,
                    plan,
                    section: section.id.clone(),
                    place,
                    text: EntryText::keep(&text)?,
                    phone: None,
                    day: None,
                };
                let entry = blank.with(section, &text, phone.as_deref(), day)?;
                self.store.write(|writing| writing.put_plan_entry(&entry))?;
            }
            PlanAction::Change { id, text, phone, day } => {
                let entry = self.entry_of(plan, &id)?;
                let section = section_of(plan, &entry.section)?;
                let changed = entry.with(section, &text, phone.as_deref(), day)?;
                self.store.write(|writing| writing.put_plan_entry(&changed))?;
            }
            PlanAction::Remove(id) => {
                let entry = self.entry_of(plan, &id)?;
                self.store.write(|writing| writing.remove_plan_entry(entry.id))?;
            }
            PlanAction::SetCopingCard(card) => {
                let card = checked(&card)?;
                card.save(self.layout.root()).map_err(StoreError::from)?;
            }
            PlanAction::TakeBackCopingCard => {
                CopingCard::default().save(self.layout.root()).map_err(StoreError::from)?;
            }
        }
        self.plan(plan)
    }

    /// The plan as one page of text, to be sent or printed by hand, without these sections.
    ///
    /// # Errors
    /// As the storage says.
    pub fn plan_text(&self, plan: PlanKind, without: &[String]) -> Result<String, AppError> {
        let mut sections = sections(plan)?;
        sections.retain(|section| !without.contains(&section.id));
        let lines = as_text(&sections, &self.store.plan_entries(plan)?);
        let mut text = String::new();
        for line in lines {
            match line {
                Line::Title(title) if text.is_empty() => text.push_str(&title),
                Line::Title(title) => {
                    text.push('\n');
                    text.push_str(&title);
                }
                Line::Entry(entry) => {
                    text.push_str("- ");
                    text.push_str(&entry);
                }
            }
            text.push('\n');
        }
        Ok(text)
    }

    /// Somebody to tell: the people of the support plan whose section stands out. Professionals are in the plan itself.
    ///
    /// # Errors
    /// As the storage says.
    pub fn people(&self) -> Result<Vec<EntryView>, AppError> {
        let state = self.plan(PlanKind::Support)?;
        let of_people = state.sections.into_iter().filter(|s| s.kind == SectionKind::People && s.prominent);
        Ok(of_people.flat_map(|section| section.entries).collect())
    }

    fn entry_of(&self, plan: PlanKind, id: &str) -> Result<PlanEntry, AppError> {
        let id: PlanEntryId = id.parse().map_err(|_| AppError::NotFound)?;
        self.store.plan_entry(id)?.filter(|entry| entry.plan == plan).ok_or(AppError::NotFound)
    }
}

/// What stands out comes first.
fn sections(plan: PlanKind) -> Result<Vec<&'static Section>, AppError> {
    let of_plan = Library::embedded()?.sections.iter().filter(|section| section.plan == plan);
    let mut sections: Vec<&Section> = of_plan.collect();
    sections.sort_by_key(|section| !section.prominent);
    Ok(sections)
}

fn section_of(plan: PlanKind, id: &str) -> Result<&'static Section, AppError> {
    sections(plan)?.into_iter().find(|section| section.id == id).ok_or(AppError::UnknownChoice)
}

/// What goes outside the lock is short: three lines, a name, a number.
fn checked(card: &CopingCard) -> Result<CopingCard, AppError> {
    let kept = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let card = CopingCard {
        lines: card.lines.iter().filter_map(kept).collect(),
        name: card.name.as_ref().and_then(kept),
        phone: card.phone.as_deref().map(visible).as_ref().and_then(kept),
    };
    // A name alone is no card.
    if card.lines.is_empty() && card.phone.is_none() {
        return Err(AppError::NothingWritten);
    }
    if card.lines.len() > CopingCard::LINES {
        return Err(AppError::OutOfRange);
    }
    for text in card.lines.iter().chain(&card.name) {
        let length = text.chars().count();
        if length > CopingCard::LINE_LIMIT {
            return Err(too_long(CopingCard::LINE_LIMIT, length));
        }
    }
    if card.phone.as_deref().is_some_and(|number| !is_a_number(number)) {
        return Err(AppError::NotANumber);
    }
    Ok(card)
}

fn too_long(limit: usize, length: usize) -> AppError {
    let whole = |number| u32::try_from(number).unwrap_or(u32::MAX);
    AppError::NoteTooLong { limit: whole(limit), length: whole(length) }
}

impl SectionView {
    fn of(section: &Section, entries: &[PlanEntry]) -> Self {
        let mut inside: Vec<&PlanEntry> =
            entries.iter().filter(|entry| entry.section == section.id).collect();
        inside.sort_by_key(|entry| (entry.day, entry.place));
        let there = |example: &&String| inside.iter().any(|entry| entry.text.text() == example.as_str());
        Self {
            id: section.id.clone(),
            title: section.title.clone(),
            hint: section.hint.clone(),
            kind: section.kind,
            prominent: section.prominent,
            examples: section.examples.iter().filter(|example| !there(example)).cloned().collect(),
            has_room: inside.len() < usize::from(section.most),
            entries: inside.into_iter().map(EntryView::of).collect(),
        }
    }
}

impl EntryView {
    fn of(entry: &PlanEntry) -> Self {
        Self {
            id: entry.id.to_string(),
            text: entry.text.text().to_owned(),
            phone: entry.phone.clone(),
            day: entry.day,
        }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Empty => Self::NothingWritten,
            Refusal::TooLong { limit, length } => Self::NoteTooLong { limit, length },
            Refusal::Full { most } => Self::SectionFull { most },
            Refusal::NotHere => Self::UnknownChoice,
            Refusal::NotANumber => Self::NotANumber,
        }
    }
}
