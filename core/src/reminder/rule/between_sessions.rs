use super::{Kind, Refusal, Wish, in_break, within};
use crate::reminder::days::Days;
use crate::roster::Kind as Work;
use crate::time::WorkDay;
use serde::{Deserialize, Serialize};

/// Some time into every clinic day: between two people who have an appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BetweenSessions {
    /// How many minutes after the first session began, 15 to 720.
    pub minutes: u16,
}

impl BetweenSessions {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        within(self.minutes, in_break::BOUNDS)
    }

    pub(super) fn wish(&self, date: WorkDay, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        in_break::into(self.minutes, (Work::Clinic, Kind::BetweenSessions), date, days, wishes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::Rule;
    use crate::reminder::tests::{asked, roster};

    #[test]
    fn it_is_for_clinic_days_alone() {
        let rule = Rule::BetweenSessions(BetweenSessions { minutes: 170 });
        assert_eq!(asked(&rule, &roster("C"), "2026-03-02"), ["2026-03-02 11:50"]);
        assert_eq!(asked(&rule, &roster("E"), "2026-03-02"), [""; 0]);
    }
}
