//! Reminders over generated rosters: what is promised holds for what was planned and for what then happened, with
//! alarms that come late, snoozes, check-ins, and a clock that changes.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod generated;
mod oracle;
mod phone;

use aftershift_core::reminder::{
    Ahead, CheckedIn, Entry, History, Ledger, Mark, Planned, Response, plan, plan_for_ledger,
};
use aftershift_core::time::{HOUR, MINUTE, Now, Zone};
use generated::{Case, Dice};
use phone::{Phone, Shown};
use std::thread;

/// How many rosters: a tenth of it, where one goes for long.
fn many(of: u64) -> u64 {
    if std::env::var_os("AFTERSHIFT_LONG").is_some() { of * 10 } else { of }
}

/// Every case has its number: one that fails is found again by it.
fn every(many: u64, check: fn(Case)) {
    let halves: Vec<_> = [0, 1]
        .map(|half| {
            thread::spawn(move || {
                (0..many).filter(|number| number % 2 == half).for_each(|number| check(Case::of(number)));
            })
        })
        .into_iter()
        .map(thread::JoinHandle::join)
        .collect();
    assert!(halves.iter().all(Result::is_ok), "a number above names the case");
}

#[test]
fn nothing_is_shown_in_protected_sleep_too_often_or_too_soon_however_late_alarms_come() {
    every(many(100_000), |case| {
        let shown = Phone::of(&case).lives_for_days(10);
        oracle::assert_kept(&case, &shown);
    });
}

/// On a phone that shows by itself what it was given, nobody wakes: the whole list has to hold when it is given.
#[test]
fn what_a_phone_is_given_to_show_by_itself_holds_what_is_promised_and_ends_by_itself() {
    every(many(50_000), |case| {
        let now = case.now();
        let planned = plan_for_ledger(&case.rules, &case.roster, &case.history(), &now, case.turn);
        let mut ledger = phone::written(&case, &planned, &[], &[], 0, now.at);
        // From the start, and again after one was shown late, which keeps others away.
        let first = ledger.due(now.at).next.map(|entry| (entry.id, entry.at.plus(90 * MINUTE)));
        for (on_time, late) in [(true, None), (false, None), (true, first), (false, first)] {
            let (mut ledger, mut at) = (ledger.clone(), now.at);
            if let Some((id, shown)) = late {
                ledger.shown(id, shown);
                at = shown.plus(MINUTE);
            }
            let list = ledger.hand_over(at, on_time);
            assert!(list.len() <= Ledger::ENTRIES, "case {}", case.number);
            let shown: Vec<_> = list.iter().map(|one| Shown::given(one, on_time)).collect();
            oracle::assert_kept(&case, &shown);
        }
        // What was given counts as shown: the rest goes on where the list was cut off.
        let list = ledger.hand_over(now.at, true);
        if let [first, rest @ ..] = list.as_slice() {
            let later = first.at.plus(MINUTE);
            let given = |list: &[Ahead]| list.iter().map(|one| (one.entry.id, one.at)).collect::<Vec<_>>();
            assert_eq!(given(&ledger.hand_over(later, true)), given(rest), "case {}", case.number);
        }
    });
}

#[test]
fn what_is_planned_later_goes_on_with_what_was_planned_earlier() {
    every(many(5_000), |case| {
        let mut history = case.history();
        let planned = of(&case, &history, &case.now());
        for (place, one) in planned.iter().enumerate().take(6) {
            history.marks.push(Mark { id: one.id, at: one.at, response: Response::Shown });
            history.check_ins.push(CheckedIn { at: one.at, day: one.day });
            let again = of(&case, &history, &Now { at: one.at.plus(2 * MINUTE), zone: case.zone.clone() });
            let next: Vec<_> = planned[place + 1..].iter().map(|one| (one.id, one.at)).collect();
            assert!(again.len() >= next.len(), "case {}, after {place}", case.number);
            let goes_on: Vec<_> = again.iter().map(|one| (one.id, one.at)).take(next.len()).collect();
            assert_eq!(goes_on, next, "case {}, after {place}", case.number);
        }
    });
}

#[test]
fn a_time_of_day_that_a_journey_moves_is_in_nobodys_sleep() {
    every(many(5_000), |case| {
        let now = case.now();
        let planned = plan_for_ledger(&case.rules, &case.roster, &case.history(), &now, case.turn);
        let mut ledger = phone::written(&case, &planned, &[], &[], 0, now.at);
        let there = Zone::from_phone(generated::ZONES[usize::try_from(case.number % 6).unwrap()], 0);
        let (mut at, mut dice) = (now.at, Dice::new(case.number));
        for _ in 0..60 {
            // As a phone does at each alarm: by its own clock where it is.
            let mut moved = ledger.clone();
            let zone =
                |entry: &Entry| entry.zone.as_deref().map_or(there.clone(), |name| Zone::from_phone(name, 0));
            let local = |entry: &Entry| (entry.id, zone(entry).instant(entry.civil.parse().unwrap()));
            let asleep =
                |entry: &Entry| Some((entry.id, there.instant(entry.asleep.as_ref()?.parse().unwrap())));
            let times: Vec<_> = ledger.entries().iter().map(local).collect();
            moved.resolve(&times, &ledger.entries().iter().filter_map(asleep).collect::<Vec<_>>());
            let due = moved.due(at);
            if let Some(entry) = due.now {
                let asleep = entry.zone.is_none() && oracle::is_asleep(&case, &there, at);
                assert!(!asleep, "case {}, at {at:?}: {entry:?}", case.number);
                ledger.shown(entry.id, at);
                if dice.below(3) == 0 {
                    ledger.later(entry.id, at.plus(MINUTE));
                }
                at = at.plus(MINUTE);
            } else if let Some(next) = due.next {
                at = next.at.plus(i64::try_from(dice.below(180)).unwrap() * MINUTE);
            } else {
                break;
            }
        }
    });
}

#[test]
fn each_is_in_its_time_and_none_comes_twice() {
    every(many(5_000), |case| {
        let planned = of(&case, &case.history(), &case.now());
        assert!(planned.is_sorted_by(|a, b| a.at < b.at), "case {}", case.number);
        let mut ids: Vec<u64> = planned.iter().map(|one| one.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), planned.len(), "case {}", case.number);
        for one in &planned {
            assert!(
                one.at <= one.not_after && one.not_after <= one.at.plus(2 * HOUR),
                "case {}: {one:?}",
                case.number
            );
            assert_eq!(one.zone.stamp(one.at).local(), one.civil);
            assert_eq!(one.day, phone::day_of(&case, one.at), "case {}: {one:?}", case.number);
        }
    });
}

fn of(case: &Case, history: &History, now: &Now) -> Vec<Planned> {
    plan(&case.rules, &case.roster, history, now, case.turn, 20)
}
