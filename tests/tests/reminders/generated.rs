use aftershift_core::reminder::{
    BetweenSessions, DayOff, FixedTime, FollowUp, History, InBreak, MostADay, Recheck, Rule, Rules,
    SleepHours, WindDown,
};
use aftershift_core::roster::{CodeName, Cycle, CycleId, Hours, Kind, Origin, Roster, Shift, ShiftCode};
use aftershift_core::time::{DayTurn, Now, TimeOfDay, UtcMillis, WorkDay, Zone};

/// The same numbers for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    /// Below `end`, which isn't 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    fn time(&mut self) -> TimeOfDay {
        TimeOfDay::from_minutes(u16::try_from(self.below(96) * 15).unwrap()).unwrap()
    }

    fn minutes(&mut self, from: u16, to: u16) -> u16 {
        from + u16::try_from(self.below(u64::from(to - from + 1))).unwrap()
    }
}

/// A roster, rules, what is due once, when days turn, and where and when somebody begins.
pub(crate) struct Case {
    pub(crate) number: u64,
    pub(crate) roster: Roster,
    pub(crate) rules: Rules,
    pub(crate) turn: DayTurn,
    rechecks: Vec<(u64, WorkDay)>,
    follow_ups: Vec<(u64, WorkDay)>,
    pub(crate) zone: Zone,
    pub(crate) first: WorkDay,
    pub(crate) dice: u64,
}

/// Both halves of the world, half hours, a summer time of half an hour, none, and a place far from the phone.
pub(crate) const ZONES: [&str; 6] = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/Santiago",
    "Pacific/Kiritimati",
];

/// From this many days before one begins to this many after.
const DAYS: (u32, u32) = (4, 34);

impl Case {
    pub(crate) fn of(number: u64) -> Self {
        let mut dice = Dice::new(number);
        let zone = Zone::from_phone(dice.one::<&str>(&ZONES), 0);
        // Around the changes of clocks more often than not.
        let year = 2020 + dice.below(20);
        let month = *dice.one(&[3, 3, 4, 4, 9, 10, 10, 11, 1, 6]);
        let first: WorkDay = format!("{year}-{month:02}-{:02}", 1 + dice.below(28)).parse().unwrap();
        // Somebody who works elsewhere, or has just come home.
        let work =
            if dice.below(8) == 0 { Zone::from_phone(dice.one::<&str>(&ZONES), 0) } else { zone.clone() };
        let nights = dice.below(4);
        let mut roster = Roster::default();
        let of_ten = match dice.below(4) {
            0 => cycles(&mut dice, first, &work, nights, &mut roster),
            _ => 10,
        };
        let busy = 1 + dice.below(6);
        for day in first.minus(DAYS.0).through(first.plus(DAYS.1)) {
            if dice.below(10) >= of_ten {
                continue;
            }
            let many = if dice.below(8) < busy { 1 + u64::from(dice.below(12) == 0) } else { 0 };
            let shifts = (0..many).map(|_| Shift::of(&code(&mut dice, "X", nights), day, &work, Origin::Own));
            let shifts = shifts.collect::<Vec<_>>();
            if !shifts.is_empty() || dice.below(2) == 0 {
                roster.days.insert(day, shifts);
            }
        }
        let rules = rules(&mut dice);
        // Those that are offered: of one in the middle of an hour that the clocks skip, check-ins know two answers.
        let turn = if dice.below(3) > 0 { *dice.one(&DayTurn::choices()) } else { DayTurn::default() };
        let mut due = || {
            let many = dice.below(4);
            (0..many).map(|number| (number, first.minus(2).plus(dice.minutes(0, 16).into()))).collect()
        };
        let (rechecks, follow_ups) = (due(), due());
        Self { number, roster, rules, turn, rechecks, follow_ups, zone, first, dice: dice.below(u64::MAX) }
    }

    /// Before anything came of reminders.
    pub(crate) fn history(&self) -> History {
        let (rechecks, follow_ups) = (self.rechecks.clone(), self.follow_ups.clone());
        History { salt: [7; 16], rechecks, follow_ups, ..History::default() }
    }

    /// The morning on which they begin.
    pub(crate) fn now(&self) -> Now {
        let at = self.zone.resolve(self.first.date_at(TimeOfDay::from_minutes(9 * 60).unwrap())).at;
        Now { at: UtcMillis(at.0), zone: self.zone.clone() }
    }
}

/// Adds cycles, which one may follow, end, or begin later; returns how many of ten days may be set by themselves.
fn cycles(dice: &mut Dice, first: WorkDay, zone: &Zone, nights: u64, roster: &mut Roster) -> u64 {
    roster.codes = ["A", "B", "C"].map(|name| code(dice, name, nights)).to_vec();
    for number in 0..=u8::from(dice.below(4) == 0) {
        let longest = *dice.one(&[4, 10, 28]);
        let length = 1 + u64::from(dice.minutes(0, longest));
        let names: Vec<_> = roster.codes.iter().map(|code| code.name.clone()).collect();
        let days = (0..length).map(|_| (dice.below(8) < 5).then(|| dice.one(&names).clone())).collect();
        let begins = first.minus(30).plus(dice.minutes(0, 40).into());
        let ends = (dice.below(3) == 0).then(|| begins.plus(dice.minutes(0, 60).into()));
        roster.cycles.push(Cycle::new(CycleId([number; 16]), begins, ends, zone.clone(), days).unwrap());
    }
    dice.below(4)
}

fn code(dice: &mut Dice, name: &str, nights: u64) -> ShiftCode {
    let hour = |hour: u16| TimeOfDay::from_minutes(hour * 60).unwrap();
    let night = (hour(dice.minutes(18, 23)), hour(dice.minutes(2, 9)));
    let (kind, (from, to)) = match dice.below(10) {
        n if n < 2 * nights => (Kind::Shift, night),
        0 | 1 => (Kind::Shift, (hour(7), hour(15))),
        2 | 3 => (Kind::Shift, (hour(13), hour(21))),
        4 => (Kind::Shift, (hour(8), hour(8))),
        5 => (Kind::Clinic, (hour(9), hour(17))),
        6 => (Kind::OnCall, (hour(17), hour(8))),
        _ => (Kind::Shift, (dice.time(), dice.time())),
    };
    ShiftCode::new(CodeName::take(name).unwrap(), "", kind, Some(Hours::between(from, to))).unwrap()
}

fn rules(dice: &mut Dice) -> Rules {
    // Some of them, or one of each and some more.
    let (kinds, more) = if dice.below(6) == 0 { (7, dice.below(4)) } else { (0, 1 + dice.below(4)) };
    let kinds: Vec<u64> = (0..kinds).chain((0..more).map(|_| dice.below(8))).collect();
    let rules = kinds.into_iter().map(|kind| rule(dice, kind)).collect();
    let sleep = match dice.below(4) {
        0 => None,
        1 => {
            let from = dice.minutes(0, 1439);
            let to = (from + dice.minutes(60, 1200)) % 1440;
            let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
            Some(SleepHours { from: time(from), to: time(to) })
        }
        _ => Some(SleepHours::usual()),
    };
    let rules = Rules {
        rules,
        most_a_day: MostADay::try_from(u8::try_from(1 + dice.below(3)).unwrap()).unwrap(),
        sleep,
    };
    rules.check().unwrap();
    rules
}

fn rule(dice: &mut Dice, kind: u64) -> Rule {
    match kind {
        0 => Rule::InBreak(InBreak { minutes: dice.minutes(15, 720) }),
        1 => Rule::WindDown(WindDown { minutes: dice.minutes(0, 20) }),
        2 => Rule::DayOff(DayOff { time: dice.time() }),
        3 => Rule::BetweenSessions(BetweenSessions { minutes: dice.minutes(15, 720) }),
        4 => Rule::Recheck(Recheck { time: dice.time() }),
        5 => Rule::FollowUp(FollowUp { time: dice.time() }),
        _ => {
            let weekdays = (1..=7).filter(|_| dice.below(3) > 0).chain([1]).collect();
            Rule::FixedTime(FixedTime { time: dice.time(), weekdays })
        }
    }
}
