use crate::content::{PlanKind, Section, SectionKind};
use crate::time::WorkDay;
use thiserror::Error;

crate::id::id! {
    /// What names an entry of a plan.
    PlanEntryId
}

/// An entry of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEntry {
    /// Its name.
    pub id: PlanEntryId,
    /// The plan.
    pub plan: PlanKind,
    /// The section's content id.
    pub section: String,
    /// Its place in the section.
    pub place: u32,
    /// What was written.
    pub text: EntryText,
    /// A number, where the section is about people.
    pub phone: Option<String>,
    /// A day, where the section is about dates.
    pub day: Option<WorkDay>,
}

/// What was written: never empty, never longer than [`EntryText::LIMIT`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryText(String);

/// Why an entry can't be kept. The caller still holds the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing but white space.
    #[error("nothing is written")]
    Empty,
    /// More than an entry holds.
    #[error("the entry has {length} characters, the limit is {limit}")]
    TooLong {
        /// Most characters.
        limit: u32,
        /// Characters given.
        length: u32,
    },
    /// The section is full.
    #[error("the section holds no more than {most}")]
    Full {
        /// How many it holds.
        most: u8,
    },
    /// A number in a section that isn't about people, or a day in one that isn't about dates.
    #[error("this section has no room for that")]
    NotHere,
    /// A number that can't be one.
    #[error("not a number to call")]
    NotANumber,
}

impl EntryText {
    /// The longest entry, in characters (Unicode scalar values).
    pub const LIMIT: u32 = 500;

    /// Keeps the text as it was written, without white space around it.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooLong`].
    pub fn keep(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        match length {
            0 => Err(Refusal::Empty),
            _ if length > Self::LIMIT => Err(Refusal::TooLong { limit: Self::LIMIT, length }),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl PlanEntry {
    /// This entry with other words in it.
    ///
    /// # Errors
    /// What of it the section has no room for, or can't be kept.
    pub fn with(
        self,
        section: &Section,
        text: &str,
        phone: Option<&str>,
        day: Option<WorkDay>,
    ) -> Result<Self, Refusal> {
        let phone =
            phone.map(visible).map(|number| number.trim().to_owned()).filter(|number| !number.is_empty());
        if phone.is_some() && section.kind != SectionKind::People
            || day.is_some() && section.kind != SectionKind::Dates
        {
            return Err(Refusal::NotHere);
        }
        if phone.as_deref().is_some_and(|number| !is_a_number(number)) {
            return Err(Refusal::NotANumber);
        }
        Ok(Self { text: EntryText::keep(text)?, phone, day, ..self })
    }
}

/// The longest number with what is written between its digits, in characters.
const NUMBER_LIMIT: usize = 60;

/// Whether it can be a number to call: digits, and what is written between them.
#[must_use]
pub fn is_a_number(text: &str) -> bool {
    let digits = text.chars().filter(|c| is_a_digit(*c)).count();
    // Web pages put strokes of their own between the digits, and spaces that don't break.
    let allowed =
        |c: char| is_a_digit(c) || " \u{a0}\u{202f}\u{2009}+-\u{2010}\u{2011}\u{2013}()./#*,;".contains(c);
    (2..=40).contains(&digits) && text.chars().count() <= NUMBER_LIMIT && text.chars().all(allowed)
}

/// Without the marks that say which way it runs: they come along with what is pasted, and nobody sees them.
#[must_use]
pub fn visible(number: &str) -> String {
    number
        .chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// Where the ten digits of a script begin (Unicode category Nd), as phones have keyboards for it.
const ZEROS: [char; 17] = [
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{17e0}', '\u{ff10}',
];

fn is_a_digit(c: char) -> bool {
    ZEROS.iter().any(|zero| (u32::from(*zero)..u32::from(*zero) + 10).contains(&u32::from(c)))
}

/// The place after the last one in a section.
///
/// # Errors
/// [`Refusal::Full`].
pub fn order(section: &Section, there: &[PlanEntry]) -> Result<u32, Refusal> {
    if there.len() >= usize::from(section.most) {
        return Err(Refusal::Full { most: section.most });
    }
    Ok(there.iter().map(|entry| entry.place).max().map_or(0, |last| last.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Library;
    use proptest::prelude::*;

    fn section(plan: PlanKind, id: &str) -> &'static Section {
        Library::embedded().unwrap().sections.iter().find(|s| s.plan == plan && s.id == id).unwrap()
    }

    fn blank(section: &Section) -> PlanEntry {
        PlanEntry {
            id: PlanEntryId([1; 16]),
            plan: section.plan,
            section: section.id.clone(),
            place: 0,
            text: EntryText::keep("x").unwrap(),
            phone: None,
            day: None,
        }
    }

    #[test]
    fn a_number_belongs_to_people_and_a_day_to_dates() {
        let (people, lines) =
            (section(PlanKind::Support, "someone-i-can-tell"), section(PlanKind::Support, "warning-signs"));
        let dates = section(PlanKind::Return, "check-in-dates");
        let day = "2026-12-01".parse().ok();
        assert!(blank(people).with(people, "Sam", Some("112"), None).is_ok());
        assert!(blank(people).with(people, "Sam", None, None).is_ok());
        assert_eq!(blank(lines).with(lines, "x", Some("112"), None), Err(Refusal::NotHere));
        assert_eq!(blank(lines).with(lines, "x", None, day), Err(Refusal::NotHere));
        assert!(blank(dates).with(dates, "x", None, day).is_ok());
        assert_eq!(blank(dates).with(dates, "x", Some("112"), day), Err(Refusal::NotHere));
    }

    #[test]
    fn what_can_be_dialled_is_a_number() {
        for yes in [
            "112",
            "+44 7700 900123",
            "(020) 7946-0000",
            "0800 1 11 0 111",
            "٠٧٧٠٠٩٠٠١٢٣",
            "13 11 14",
            "*21#0800",
            "020\u{2011}7946\u{2013}0000",
            "০১৭০০৯০০১২৩",
            "０８００ １２３",
        ] {
            assert!(is_a_number(yes), "{yes}");
        }
        let padded = format!("112{}3", " ".repeat(60));
        for no in ["", "1", "Sam", "call 112", "+", "½½", "11\n2", &"1".repeat(41), &padded] {
            assert!(!is_a_number(no), "{no}");
        }
    }

    #[test]
    fn marks_that_nobody_sees_are_taken_off_a_pasted_number() {
        let people = section(PlanKind::Support, "someone-i-can-tell");
        let kept = blank(people)
            .with(people, "Sam", Some("\u{202a}+44 7700 900123\u{202c}\u{200e} "), None)
            .unwrap();
        assert_eq!(kept.phone.as_deref(), Some("+44 7700 900123"));
        assert_eq!(blank(people).with(people, "Sam", Some("\u{2066}\u{2069}"), None).unwrap().phone, None);
    }

    #[test]
    fn a_full_section_takes_no_more_and_an_entry_goes_last() {
        let section = section(PlanKind::Support, "warning-signs");
        assert_eq!(order(section, &[]), Ok(0));
        let there: Vec<_> =
            (0..section.most).map(|n| PlanEntry { place: u32::from(n) * 3, ..blank(section) }).collect();
        assert_eq!(order(section, &there[1..]), Ok(u32::from(section.most - 1) * 3 + 1));
        assert_eq!(order(section, &there), Err(Refusal::Full { most: section.most }));
    }

    proptest! {
        #[test]
        fn an_entry_keeps_every_character_in_any_script(text in "[\\s\\S]{1,120}") {
            match EntryText::keep(&text) {
                Ok(kept) => prop_assert_eq!(kept.text(), text.trim()),
                Err(refusal) => prop_assert_eq!((refusal, text.trim()), (Refusal::Empty, "")),
            }
        }
    }
}
