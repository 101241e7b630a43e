use super::{Hours, Refusal};
use std::fmt;
use std::sync::Arc;

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Work on a ward, in theatre, in a practice.
    Shift,
    /// A day of sessions with people who have an appointment.
    Clinic,
    /// To be reached, and perhaps called in.
    OnCall,
    /// Annual, study, sick or other leave.
    Leave,
    /// A day off that is written down as one.
    Off,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Shift, Self::Clinic, Self::OnCall, Self::Leave, Self::Off];

    /// The longest work in one go, in minutes: residents in the US may be scheduled for 24 hours and up to four more for
    /// handing over (ACGME, common program requirements VI.F.3); nothing longer was found anywhere.
    const LONGEST_WORK: u32 = 28 * Hours::HOUR;
    /// On call is planned by the week at most.
    const LONGEST_ON_CALL: u32 = 7 * Hours::DAY;

    /// How it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Shift => "shift",
            Self::Clinic => "clinic",
            Self::OnCall => "on_call",
            Self::Leave => "leave",
            Self::Off => "off",
        }
    }

    /// Undoes [`Kind::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether somebody is at work then.
    #[must_use]
    pub const fn is_worked(self) -> bool {
        matches!(self, Self::Shift | Self::Clinic)
    }

    /// Whether it has hours.
    #[must_use]
    pub const fn has_hours(self) -> bool {
        matches!(self, Self::Shift | Self::Clinic | Self::OnCall)
    }

    /// Whether something of this kind can have these hours.
    ///
    /// # Errors
    /// [`Refusal::HoursMissing`], [`Refusal::TooLong`].
    pub fn allows(self, hours: Option<Hours>) -> Result<(), Refusal> {
        let longest = if self == Self::OnCall { Self::LONGEST_ON_CALL } else { Self::LONGEST_WORK };
        match hours {
            None if self.has_hours() => Err(Refusal::HoursMissing),
            Some(_) if !self.has_hours() => Err(Refusal::HoursMissing),
            Some(hours) if hours.minutes() > longest => Err(Refusal::longer_than(longest)),
            _ => Ok(()),
        }
    }
}

/// A code as the person's rota has it: "N", "LD", "T12". Never empty, short enough for a day in the month.
///
/// Kept as it was written; two that differ in capitals only are the same one. Each shift has one: a copy is cheap.
#[derive(Clone, Debug)]
pub struct CodeName(Arc<str>);

impl CodeName {
    /// The longest code, in characters.
    pub const LIMIT: usize = 8;

    /// Takes it as it was typed, without white space around it.
    ///
    /// # Errors
    /// [`Refusal::CodeEmpty`], [`Refusal::CodeTooLong`].
    pub fn take(text: &str) -> Result<Self, Refusal> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        match text.chars().count() {
            // A dash alone is what the month has for no shift.
            _ if !text.chars().any(char::is_alphanumeric) => Err(Refusal::CodeEmpty),
            n if n > Self::LIMIT => Err(Refusal::CodeTooLong),
            _ => Ok(Self(text.into())),
        }
    }

    /// As it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether that is this code, capitals aside.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        let text = text.trim();
        *self.0 == *text || folded(&self.0).eq(folded(text))
    }
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

impl PartialEq for CodeName {
    fn eq(&self, other: &Self) -> bool {
        self.is(&other.0)
    }
}

impl Eq for CodeName {}

impl fmt::Display for CodeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A code, and what it stands for where this person works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftCode {
    /// How it is written.
    pub name: CodeName,
    /// In words, where the person gave any.
    pub label: Option<String>,
    /// What it stands for.
    pub kind: Kind,
    /// Its hours, unless a day says otherwise.
    pub hours: Option<Hours>,
    /// Whether the person has said what it stands for. "L" is late here and leave there: until then it is a guess.
    pub is_sure: bool,
}

impl ShiftCode {
    /// The longest label, in characters.
    pub const LABEL_LIMIT: usize = 34;
    /// The most codes.
    pub const MOST: usize = 40;

    /// A code with these words and hours.
    ///
    /// # Errors
    /// What of it there can't be.
    pub fn new(name: CodeName, label: &str, kind: Kind, hours: Option<Hours>) -> Result<Self, Refusal> {
        kind.allows(hours)?;
        let label = label.trim();
        if label.chars().count() > Self::LABEL_LIMIT {
            return Err(Refusal::LabelTooLong);
        }
        let label = (!label.is_empty()).then(|| label.to_owned());
        Ok(Self { name, label, kind, hours, is_sure: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::TimeOfDay;

    fn whole_days(days: u32) -> Hours {
        Hours::lasting(TimeOfDay::from_minutes(480).unwrap(), days * 24 * 60).unwrap()
    }

    #[test]
    fn a_code_is_kept_as_written_and_known_whatever_its_capitals() {
        let code = CodeName::take("  Nd ").unwrap();
        assert_eq!(code.text(), "Nd");
        assert!(code.is("ND ") && code == CodeName::take("nD").unwrap());
        assert_ne!(code, CodeName::take("N").unwrap());
    }

    #[test]
    fn a_code_has_between_one_and_eight_characters() {
        assert_eq!(CodeName::take(" \t"), Err(Refusal::CodeEmpty));
        assert_eq!(CodeName::take("\u{7}"), Err(Refusal::CodeEmpty));
        assert!(CodeName::take("ÄÖÜßéñçø").is_ok());
        assert_eq!(CodeName::take("ÄÖÜßéñçøx"), Err(Refusal::CodeTooLong));
    }

    #[test]
    fn work_has_hours_and_leave_has_none() {
        let night = Some(whole_days(1));
        for kind in Kind::ALL {
            assert_eq!(kind.allows(night).is_ok(), kind.has_hours(), "{kind:?}");
            assert_eq!(kind.allows(None).is_ok(), !kind.has_hours(), "{kind:?}");
        }
    }

    #[test]
    fn nobody_works_for_forty_hours_but_on_call_may_be_a_week() {
        let forty = Some(Hours::lasting(TimeOfDay::from_minutes(480).unwrap(), 40 * 60).unwrap());
        assert_eq!(Kind::Shift.allows(forty), Err(Refusal::TooLong { most_hours: 28 }));
        assert_eq!(Kind::OnCall.allows(forty), Ok(()));
        assert_eq!(Kind::OnCall.allows(Some(whole_days(7))), Ok(()));
        assert_eq!(Kind::OnCall.allows(Some(whole_days(8))), Err(Refusal::TooLong { most_hours: 168 }));
    }

    #[test]
    fn every_kind_is_stored_by_a_word_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.word()), Some(kind));
        }
    }
}
