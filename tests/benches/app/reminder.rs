//! Reminders: the next 60 from a year's roster, and those of two rules that `tests/recur` has on the JVM: as they are planned,
//! and as far as lib-recur goes, from the rule to its instants.

use crate::turns::in_turns;
use crate::vault::{DECADE, MONTH, UNTIL, Vault, zone};
use aftershift_core::app::App;
use aftershift_core::reminder::{
    CheckedIn, DayOff, FixedTime, History, InBreak, Ledger, MostADay, Rule, Rules, SleepHours, WindDown,
    asked, plan,
};
use aftershift_core::roster::{CodeName, Hours, Kind, Origin, Roster, Shift, ShiftCode};
use aftershift_core::time::{DayTurn, HOUR, Now, TimeOfDay, WorkDay};
use criterion::Criterion;
use std::cell::RefCell;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

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

/// What a shell calls after every save: from the vault to the ledger, with a month of data and with ten years. It says what it
/// said before ("same"), or something else, and is written durably ("other").
pub(crate) fn plan_reminders(criterion: &mut Criterion) {
    let (month, decade) = (Side::new(MONTH, "month"), Side::new(DECADE, "decade"));
    in_turns(
        criterion,
        "plan-reminders",
        vec![
            ("month-same", Box::new(|_| month.same())),
            ("decade-same", Box::new(|_| decade.same())),
            ("month-other", Box::new(|_| month.other())),
            ("decade-other", Box::new(|_| decade.other())),
        ],
    );
}

struct Side {
    app: RefCell<App>,
    folder: PathBuf,
    ledger: PathBuf,
}

impl Side {
    fn new(days: u32, name: &str) -> Self {
        let vault = Vault::of_days(days, &format!("plan-reminders-{name}"));
        // A file more, somewhere else.
        let folder = vault.folder().join("reminders-of-the-benchmark");
        let (app, ledger) = (RefCell::new(vault.open()), folder.join("reminders.json"));
        assert!(app.borrow_mut().plan_reminders(&folder).unwrap());
        let entries = Ledger::read(&fs::read(&ledger).unwrap()).unwrap().entries().len();
        assert!(entries > 10, "{entries} is no plan of somebody who works");
        Self { app, folder, ledger }
    }

    fn same(&self) {
        assert!(!self.app.borrow_mut().plan_reminders(&self.folder).unwrap());
    }

    fn other(&self) {
        fs::remove_file(&self.ledger).unwrap();
        assert!(self.app.borrow_mut().plan_reminders(&self.folder).unwrap());
    }
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
    let instants = |rules: &Rules| {
        let asked = asked(rules, &none, &history, &now, Ledger::ENTRIES);
        assert_eq!(black_box(asked).len(), Ledger::ENTRIES);
    };
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
            (
                "rules",
                Box::new(|_| {
                    instants(&daily);
                    instants(&weekly);
                }),
            ),
        ],
    );
}
