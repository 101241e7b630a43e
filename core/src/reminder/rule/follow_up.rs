use super::{Kind, Topic, Wish};
use crate::reminder::days::Days;
use crate::reminder::history::History;
use crate::time::{TimeOfDay, WorkDay};
use serde::{Deserialize, Serialize};

/// Once, on the day on which a first step was to be asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The time on the phone's clock.
    pub time: TimeOfDay,
}

impl FollowUp {
    pub(super) fn wish(&self, date: WorkDay, history: &History, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        let due = history.follow_ups.iter().filter(|(_, day)| *day == date);
        wishes.extend(due.map(|(number, _)| {
            Wish::on_clock(Kind::FollowUp, Topic::FollowUp(*number), date, self.time, days.clock())
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::Rule;
    use crate::reminder::tests::asked_with;
    use crate::roster::Roster;

    #[test]
    fn each_step_is_asked_about_on_its_day() {
        let rule = Rule::FollowUp(FollowUp { time: TimeOfDay::from_minutes(18 * 60).unwrap() });
        let day = "2026-03-04".parse().unwrap();
        let history = History { follow_ups: vec![(1, day), (2, day)], ..History::default() };
        let on = |day| asked_with(&rule, &Roster::default(), &history, day).len();
        assert_eq!((on("2026-03-04"), on("2026-03-05")), (2, 0));
    }
}
