use super::{CodeName, Refusal};
use crate::time::{WorkDay, Zone};

crate::id::id! {
    /// What names a cycle.
    CycleId
}

/// Days that come again and again: the rota of a ward that turns by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Its name.
    pub id: CycleId,
    /// Its first day, on which its first code falls.
    pub begins: WorkDay,
    /// Its last day; None while no end is known.
    pub ends: Option<WorkDay>,
    /// Where the shifts are.
    pub zone: Zone,
    /// The work day on which it was written down. What it says of earlier days is a guess back; from then on it is what
    /// was.
    pub since: WorkDay,
    days: Vec<Option<CodeName>>,
}

impl Cycle {
    /// The most days before it comes round: 52 weeks.
    pub const LONGEST: usize = 364;
    /// The most cycles that are kept: one follows the other.
    pub const MOST: usize = 20;

    /// A cycle of these days, written down when it begins; None is a day without a shift.
    ///
    /// # Errors
    /// [`Refusal::CycleLength`]; [`Refusal::EndBeforeStart`].
    pub fn new(
        id: CycleId,
        begins: WorkDay,
        ends: Option<WorkDay>,
        zone: Zone,
        days: Vec<Option<CodeName>>,
    ) -> Result<Self, Refusal> {
        if days.is_empty() || days.len() > Self::LONGEST {
            return Err(Refusal::CycleLength);
        }
        if ends.is_some_and(|ends| ends < begins) {
            return Err(Refusal::EndBeforeStart);
        }
        Ok(Self { id, begins, ends, zone, since: begins, days })
    }

    /// The same, written down on that day.
    #[must_use]
    pub fn written_down(self, since: WorkDay) -> Self {
        Self { since, ..self }
    }

    /// Its days, from the first.
    #[must_use]
    pub fn days(&self) -> &[Option<CodeName>] {
        &self.days
    }

    /// Whether that day is one of its days, with a shift or without.
    #[must_use]
    pub fn covers(&self, day: WorkDay) -> bool {
        self.begins <= day && self.ends.is_none_or(|ends| day <= ends)
    }

    /// The code of a day; None outside the cycle, and on a day without a shift.
    #[must_use]
    pub fn code_on(&self, day: WorkDay) -> Option<&CodeName> {
        if !self.covers(day) {
            return None;
        }
        let since = usize::try_from(day.days_since(self.begins)).unwrap_or_default();
        self.days.get(since % self.days.len())?.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cycle(codes: &str, begins: &str, ends: Option<&str>) -> Result<Cycle, Refusal> {
        let days = codes.chars().map(|c| CodeName::take(&c.to_string()).ok().filter(|_| c != '-')).collect();
        let day = |iso: &str| iso.parse().unwrap();
        Cycle::new(CycleId([1; 16]), day(begins), ends.map(day), Zone::from_phone("UTC", 0), days)
    }

    #[test]
    fn a_cycle_comes_round_from_its_first_day() {
        let cycle = cycle("DDNN----", "2026-03-02", None).unwrap();
        let code = |day: &str| cycle.code_on(day.parse().unwrap()).map(CodeName::text);
        assert_eq!(code("2026-03-02"), Some("D"));
        assert_eq!(code("2026-03-05"), Some("N"));
        assert_eq!(code("2026-03-06"), None);
        assert_eq!(code("2026-03-10"), Some("D"));
        assert_eq!(code("2026-03-01"), None);
    }

    #[test]
    fn a_cycle_has_days_and_ends_after_it_begins() {
        assert_eq!(cycle("", "2026-03-02", None), Err(Refusal::CycleLength));
        assert_eq!(cycle(&"D".repeat(365), "2026-03-02", None), Err(Refusal::CycleLength));
        assert_eq!(cycle("D", "2026-03-02", Some("2026-03-01")), Err(Refusal::EndBeforeStart));
        assert!(cycle("D", "2026-03-02", Some("2026-03-02")).is_ok());
    }

    proptest! {
        #[test]
        fn a_day_has_the_code_of_the_day_one_round_later(codes in "[DN-]{1,40}", day in 0u32..4000) {
            let cycle = cycle(&codes, "2026-03-02", None).unwrap();
            let day = cycle.begins.plus(day);
            let later = day.plus(u32::try_from(codes.len()).unwrap());
            prop_assert_eq!(cycle.code_on(day), cycle.code_on(later));
        }
    }
}
