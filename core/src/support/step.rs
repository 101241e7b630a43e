//! The first step to care: one that was chosen, how far it came, and one question after a week.

use crate::time::WorkDay;

/// A first step that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstStep {
    /// The step's content id.
    pub step: String,
    /// When it was chosen.
    pub chosen: WorkDay,
    /// How far it came.
    pub reached: Reached,
    /// Whether it was asked after.
    pub asked: bool,
}

/// How far a first step came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// It was chosen.
    Chosen,
    /// Looked at who there is.
    Looked,
    /// Got in touch with somebody.
    Contacted,
    /// Has an appointment.
    Booked,
    /// Was there.
    Went,
}

/// Days after which it is asked once how it went.
const ASK_AFTER_DAYS: u32 = 7;

impl Reached {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Chosen, Self::Looked, Self::Contacted, Self::Booked, Self::Went];

    /// What is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Looked => "looked",
            Self::Contacted => "contacted",
            Self::Booked => "booked",
            Self::Went => "went",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reached| reached.word() == word)
    }
}

impl FirstStep {
    /// One that is chosen today.
    #[must_use]
    pub fn choose(step: &str, today: WorkDay) -> Self {
        Self { step: step.to_owned(), chosen: today, reached: Reached::Chosen, asked: false }
    }

    /// Whether it is to be asked after today: once, a week later, and not where it has led somewhere already.
    #[must_use]
    pub fn is_to_ask(&self, today: WorkDay) -> bool {
        self.asks_on().is_some_and(|day| day <= today)
    }

    /// The day from which it is to be asked after; None where it isn't.
    #[must_use]
    pub fn asks_on(&self) -> Option<WorkDay> {
        (!self.asked && self.reached < Reached::Booked).then(|| self.chosen.plus(ASK_AFTER_DAYS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_after_once_a_week_later_and_not_once_there_is_an_appointment() {
        let day = |iso: &str| iso.parse::<WorkDay>().unwrap();
        let step = FirstStep::choose("only-look", day("2026-11-20"));
        assert!(!step.is_to_ask(day("2026-11-26")) && step.is_to_ask(day("2026-11-27")));
        assert!(step.is_to_ask(day("2027-11-27")), "however late");
        assert!(!FirstStep { asked: true, ..step.clone() }.is_to_ask(day("2026-11-27")));
        let came = |reached| FirstStep { reached, ..step.clone() }.is_to_ask(day("2026-11-27"));
        assert_eq!(Reached::ALL.map(came), [true, true, true, false, false]);
    }
}
