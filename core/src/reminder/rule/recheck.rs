use super::{Kind, Topic, Wish};
use crate::reminder::days::Days;
use crate::reminder::history::History;
use crate::time::{TimeOfDay, WorkDay};
use serde::{Deserialize, Serialize};

/// Once, when a self-check can be compared with the one before: at a time on that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recheck {
    /// The time on the phone's clock.
    pub time: TimeOfDay,
}

impl Recheck {
    pub(super) fn wish(&self, date: WorkDay, history: &History, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        let due = history.rechecks.iter().filter(|(_, day)| *day == date);
        wishes.extend(due.map(|(number, _)| {
            Wish::on_clock(Kind::Recheck, Topic::Recheck(*number), date, self.time, days.clock())
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
    fn it_comes_once_on_the_day_from_which_it_can_be_compared() {
        let rule = Rule::Recheck(Recheck { time: TimeOfDay::from_minutes(17 * 60).unwrap() });
        let history = History { rechecks: vec![(7, "2026-03-04".parse().unwrap())], ..History::default() };
        let on = |day| asked_with(&rule, &Roster::default(), &history, day);
        assert_eq!((on("2026-03-03"), on("2026-03-04")), (vec![], vec!["2026-03-04 17:00".to_owned()]));
    }
}
