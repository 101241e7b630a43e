//! For a phone that shows by itself what it was given, and wakes nobody when the time has come: the list that it is given,
//! and what it must have shown since.

use super::{Entry, Ledger};
use crate::reminder::decide::LATE;
use crate::reminder::history::Response;
use crate::time::UtcMillis;
use serde::{Deserialize, Serialize};

/// What the phone was given: which, and for when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Handed {
    id: u64,
    at: UtcMillis,
}

/// One that the phone shows by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Which.
    pub entry: Entry,
    /// When.
    pub at: UtcMillis,
    /// Whether that is its own time on the clock; else it was put off.
    pub is_at_its_time: bool,
}

impl Ledger {
    /// What the phone is given to show from now on, in order, in the place of all that it had. It is as if nobody followed
    /// any of them: whoever follows opens the app, and then there is a new list. So it halves them and ends by itself.
    ///
    /// `on_time`: whether the phone shows them when it is time. Where it collects them, those are left out whose two hours sleep
    /// or another day cuts short, counted from when they would be given: nobody can take them back. A phone that keeps them for
    /// longer than two hours may still show one in sleep; nobody but its owner can keep it from that.
    pub fn hand_over(&mut self, now: UtcMillis, on_time: bool) -> Vec<Ahead> {
        self.take_handed(now);
        let mut then = self.clone();
        let (mut list, mut at) = (Vec::new(), now);
        while let Some((entry, shown)) = then.next_from(at, now) {
            at = shown;
            // One that another keeps away comes later, and is as late sooner.
            if !on_time && at.plus(LATE) > entry.not_after {
                then.entries.retain(|other| other.id != entry.id);
                continue;
            }
            then.shown(entry.id, at);
            let is_at_its_time = self.entries.iter().any(|own| own.id == entry.id && own.at == at);
            list.push(Ahead { entry, at, is_at_its_time });
        }
        self.handed = list.iter().map(|one| Handed { id: one.entry.id, at: one.at }).collect();
        list
    }

    /// The first that is shown from an instant on, and when. One whose time is over as the list is made is past: the phone
    /// has shown it, or wasn't given it.
    fn next_from(&mut self, mut at: UtcMillis, now: UtcMillis) -> Option<(Entry, UtcMillis)> {
        loop {
            // How many passed unfollowed is counted anew at each time.
            let due = self.due(at);
            match (due.now, due.next) {
                (Some(passed), _) if at == now => self.entries.retain(|entry| entry.id != passed.id),
                (Some(entry), _) => return Some((entry, at)),
                (None, Some(next)) => at = next.at,
                (None, None) => return None,
            }
        }
    }

    /// Writes down that the phone was given the same as this one was asked for: the same ledger, by the phone's own rules for
    /// zones, which aren't kept.
    pub fn hands_over_as(&mut self, resolved: &Self, now: UtcMillis) {
        self.take_handed(now);
        self.handed.clone_from(&resolved.handed);
    }

    /// Writes down as shown what the phone was given and whose time is over.
    pub fn take_handed(&mut self, now: UtcMillis) {
        let (passed, ahead): (Vec<_>, Vec<_>) = self.handed.iter().partition(|one| one.at <= now);
        self.handed = ahead;
        for one in passed {
            if self.has(one.id) {
                self.mark(one.id, Response::Shown, one.at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{basis, ledger};
    use super::*;
    use crate::reminder::tests::{at, clock, many, nothing, now, roster, rules};
    use crate::reminder::{Rules, SleepHours, plan};
    use crate::time::{DayTurn, HOUR, MINUTE, TimeOfDay};

    fn times(list: &[Ahead]) -> Vec<String> {
        list.iter().map(|one| clock(one.at)).collect()
    }

    #[test]
    fn it_is_given_what_comes_if_nobody_follows_three_then_every_other_day_then_none() {
        let mut ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
        let list = ledger.hand_over(now("2026-03-02T12:00").at, true);
        let days = ["02", "03", "04", "06", "08", "10"];
        assert_eq!(times(&list), days.map(|day| format!("2026-03-{day} 18:00")));
        assert!(list.iter().all(|one| one.is_at_its_time));
    }

    #[test]
    fn what_it_was_given_counts_as_shown_once_its_time_is_over_and_only_once() {
        let mut ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
        ledger.hand_over(now("2026-03-02T12:00").at, true);
        let read = Ledger::read(&ledger.written());
        assert_eq!(read.as_ref(), Ok(&ledger));
        let later = now("2026-03-03T20:00").at;
        for _ in 0..2 {
            ledger.take_handed(later);
            let shown: Vec<_> = ledger.marks().iter().map(|mark| clock(mark.at)).collect();
            assert_eq!(shown, ["2026-03-02 18:00", "2026-03-03 18:00"]);
        }
        let next = times(&ledger.hand_over(later, true));
        assert_eq!(next, ["2026-03-04 18:00", "2026-03-06 18:00", "2026-03-08 18:00", "2026-03-10 18:00"]);
    }

    #[test]
    fn one_whose_time_is_over_as_the_list_is_made_is_not_shown_beside_the_open_app() {
        let mut ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
        let list = ledger.hand_over(now("2026-03-02T18:00").at, true);
        assert_eq!(times(&list)[0], "2026-03-03 18:00");
        assert!(ledger.marks().is_empty());
    }

    #[test]
    fn one_that_was_put_off_comes_at_its_new_time() {
        let mut ledger = ledger(&rules(vec![at(18)]), &roster("-"), "2026-03-02T12:00");
        let first = ledger.hand_over(now("2026-03-02T12:00").at, true)[0].entry.id;
        let asked = now("2026-03-02T18:04").at;
        ledger.take_handed(asked);
        ledger.later(first, asked);
        let list = ledger.hand_over(asked, true);
        assert_eq!((list[0].entry.id, list[0].is_at_its_time), (first, false));
        assert_eq!(list[0].at, asked.plus(30 * MINUTE));
    }

    #[test]
    fn one_that_another_keeps_away_is_as_late_from_when_it_would_come() {
        let mut ledger = ledger(&many(vec![at(10), at(14)]), &roster("-"), "2026-03-02T09:00");
        let first = ledger.entries()[0].id;
        ledger.shown(first, now("2026-03-02T11:00").at);
        let given =
            |ledger: &mut Ledger, on_time| times(&ledger.hand_over(now("2026-03-02T11:05").at, on_time));
        assert_eq!(given(&mut ledger, true)[0], "2026-03-02 15:00");
        // Its time is over at four.
        assert_eq!(given(&mut ledger, false)[0], "2026-03-03 10:00");
    }

    #[test]
    fn where_the_phone_may_be_late_those_are_left_out_that_would_come_into_sleep() {
        let ten = TimeOfDay::from_minutes(22 * 60).unwrap();
        let sleep = SleepHours { from: ten, to: TimeOfDay::from_minutes(7 * 60).unwrap() };
        let list = Rules { sleep: Some(sleep), ..many(vec![at(12), at(21)]) };
        let planned = plan(&list, &roster("-"), &nothing(), &now("2026-03-02T09:00"), DayTurn::default(), 60);
        let mut ledger = Ledger::of(&planned, &basis(&list, "2026-03-02T09:00"));
        let given =
            |ledger: &mut Ledger, on_time| times(&ledger.hand_over(now("2026-03-02T09:00").at, on_time));
        assert_eq!(given(&mut ledger, true)[..2], ["2026-03-02 12:00", "2026-03-02 21:00"]);
        assert!(given(&mut ledger, false).iter().all(|at| at.ends_with("12:00")));
        for one in ledger.hand_over(now("2026-03-02T09:00").at, false) {
            assert!(one.at.plus(2 * HOUR) <= one.entry.not_after);
        }
    }
}
