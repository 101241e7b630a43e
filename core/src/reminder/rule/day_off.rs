use super::{Kind, Topic, Wish};
use crate::reminder::days::Days;
use crate::time::{TimeOfDay, WorkDay};
use serde::{Deserialize, Serialize};

/// At a time on days without work, where a roster is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOff {
    /// The time on the phone's clock.
    pub time: TimeOfDay,
}

impl DayOff {
    pub(super) fn wish(&self, date: WorkDay, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        if days.on(date).is_empty() && days.is_known(date) {
            wishes.push(Wish::on_clock(Kind::DayOff, Topic::CheckIn, date, self.time, days.clock()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::Rule;
    use crate::reminder::tests::{asked, roster};
    use crate::roster::Roster;

    #[test]
    fn days_without_work_are_days_off_where_a_roster_is_known() {
        let rule = Rule::DayOff(DayOff { time: TimeOfDay::from_minutes(16 * 60).unwrap() });
        assert_eq!(asked(&rule, &roster("E-A"), "2026-03-03"), ["2026-03-03 16:00"]);
        assert_eq!(asked(&rule, &roster("E-A"), "2026-03-04"), ["2026-03-04 16:00"]);
        for worked in ["E", "C", "O"] {
            assert_eq!(asked(&rule, &roster(worked), "2026-03-03"), [""; 0], "{worked}");
        }
        assert_eq!(asked(&rule, &Roster::default(), "2026-03-03"), [""; 0]);
    }
}
