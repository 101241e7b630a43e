use super::{Kind, Refusal, Topic, Wish};
use crate::reminder::days::Days;
use crate::time::{TimeOfDay, WorkDay};
use chrono::Datelike;
use serde::{Deserialize, Serialize};

/// At a time on some days of the week, wherever the phone is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedTime {
    /// The time on the phone's clock.
    pub time: TimeOfDay,
    /// Days of the week, 1 for Monday to 7 for Sunday.
    pub weekdays: Vec<u8>,
}

impl FixedTime {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let are_days = self.weekdays.iter().all(|day| (1..=7).contains(day));
        if self.weekdays.is_empty() || !are_days { Err(Refusal::NoWeekday) } else { Ok(()) }
    }

    pub(super) fn wish(&self, date: WorkDay, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        let weekday = date.date().weekday().number_from_monday();
        if self.weekdays.iter().any(|day| u32::from(*day) == weekday) {
            wishes.push(Wish::on_clock(Kind::FixedTime, Topic::CheckIn, date, self.time, days.clock()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::Rule;
    use crate::reminder::tests::asked;
    use crate::roster::Roster;

    fn at(minutes: u16) -> Rule {
        let time = TimeOfDay::from_minutes(minutes).unwrap();
        Rule::FixedTime(FixedTime { time, weekdays: vec![1, 7] })
    }

    #[test]
    fn it_needs_no_roster_and_keeps_to_its_days() {
        // A Monday, a Tuesday, a Sunday.
        let days = ["2026-03-02", "2026-03-03", "2026-03-08"];
        let asked = days.map(|day| asked(&at(19 * 60), &Roster::default(), day).len());
        assert_eq!(asked, [1, 0, 1]);
    }

    #[test]
    fn a_time_that_is_skipped_is_the_later_one_and_one_that_comes_twice_the_first() {
        assert_eq!(asked(&at(90), &Roster::default(), "2026-03-29"), ["2026-03-29 02:30"]);
        assert_eq!(asked(&at(90), &Roster::default(), "2026-10-25"), ["2026-10-25 01:30"]);
    }

    #[test]
    fn other_days_than_those_of_a_week_are_none() {
        let rule = FixedTime { time: TimeOfDay::from_minutes(0).unwrap(), weekdays: vec![1, 8] };
        assert_eq!(rule.check(), Err(Refusal::NoWeekday));
    }
}
