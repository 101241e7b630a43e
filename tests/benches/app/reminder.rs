//! Reminders: the next 60 from a year's roster, and those of the clock alone, which `tests/recur` has on the JVM.

use crate::turns::in_turns;
use crate::vault::{UNTIL, zone};
use aftershift_core::reminder::{
    CheckedIn, DayOff, FixedTime, History, InBreak, Ledger, MostADay, Rule, Rules, SleepHours, WindDown, plan,
};
use aftershift_core::roster::{CodeName, Hours, Kind, Origin, Roster, Shift, ShiftCode};
use aftershift_core::time::{DayTurn, HOUR, Now, TimeOfDay, WorkDay};
use criterion::Criterion;
use std::hint::black_box;

fn time(hour: u16, minute: u16) -> TimeOfDay {
    TimeOfDay::from_minutes(hour * 60 + minute).unwrap()
}

fn code(name: &str, from: u16, to: u16) -> ShiftCode {
    let hours = Hours::between(time(from, 0), time(to, 30));
    ShiftCode::new(CodeName::take(name).unwrap(), "", Kind::Shift, Some(hours)).unwrap()
}

/// Days and nights in turn for a year, each day set by itself, as a hospital's file has them.
fn roster() -> Roster {
    let codes = vec![code("D", 7, 19), code("N", 19, 7)];
    let mut roster = Roster { codes: codes.clone(), ..Roster::default() };
    let first = WorkDay::on(zone().stamp(UNTIL).local().date()).minus(14);
    for (letter, day) in "DD--DDD--DD---NN--NNN--NN---".chars().cycle().zip(first.through(first.plus(380))) {
        let code = codes.iter().find(|code| code.name.is(&letter.to_string()));
        let shifts =
            code.map(|code| Shift::of(code, day, &zone(), Origin::Own)).into_iter().collect::<Vec<_>>();
        roster.days.insert(day, shifts);
    }
    roster
}

/// Two weeks in which somebody checked in now and then.
fn history() -> History {
    let day = |number: i64| UNTIL.plus(-number * 26 * HOUR);
    let check_in = |at| CheckedIn { at, day: WorkDay::on(zone().stamp(at).local().date()) };
    History { salt: [7; 16], check_ins: (1..12).map(|n| check_in(day(n))).collect(), ..History::default() }
}

pub(crate) fn reminder(criterion: &mut Criterion) {
    let now = Now { at: UNTIL, zone: zone() };
    let next = |rules: &Rules, roster: &Roster, history: &History| {
        let planned = plan(rules, roster, history, &now, DayTurn::default(), Ledger::ENTRIES);
        assert_eq!(black_box(planned).len(), Ledger::ENTRIES);
    };
    let of_shifts = Rules {
        rules: vec![
            Rule::InBreak(InBreak { minutes: 240 }),
            Rule::WindDown(WindDown { minutes: 10 }),
            Rule::DayOff(DayOff { time: time(16, 0) }),
        ],
        most_a_day: MostADay::ONE,
        sleep: Some(SleepHours::usual()),
    };
    let at = |weekdays: &[u8]| Rules {
        rules: vec![Rule::FixedTime(FixedTime { time: time(18, 30), weekdays: weekdays.to_vec() })],
        most_a_day: MostADay::ONE,
        sleep: Some(SleepHours::usual()),
    };
    let (daily, weekly) = (at(&[1, 2, 3, 4, 5, 6, 7]), at(&[1, 2, 3, 4, 5]));
    let (roster, none, history) = (roster(), Roster::default(), history());
    in_turns(
        criterion,
        "reminders",
        vec![
            ("roster", Box::new(|_| next(&of_shifts, &roster, &history))),
            (
                "clock",
                Box::new(|_| {
                    next(&daily, &none, &history);
                    next(&weekly, &none, &history);
                }),
            ),
        ],
    );
}
