use aftershift_core::reminder::{
    BetweenSessions, DayOff, FixedTime, InBreak, MostADay, Rule, Rules, SleepHours, WindDown,
};
use aftershift_core::roster::{CodeName, Hours, Kind, Origin, Roster, Shift, ShiftCode};
use aftershift_core::time::{Now, TimeOfDay, UtcMillis, WorkDay, Zone};

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

/// A roster, rules, and where and when somebody begins.
pub(crate) struct Case {
    pub(crate) number: u64,
    pub(crate) roster: Roster,
    pub(crate) rules: Rules,
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
        let mut roster = Roster::default();
        let (nights, busy) = (dice.below(4), 1 + dice.below(6));
        for day in first.minus(DAYS.0).through(first.plus(DAYS.1)) {
            let many = if dice.below(8) < busy { 1 + u64::from(dice.below(12) == 0) } else { 0 };
            let shifts = (0..many).map(|_| shift(&mut dice, day, &work, nights)).collect::<Vec<_>>();
            if !shifts.is_empty() || dice.below(2) == 0 {
                roster.days.insert(day, shifts);
            }
        }
        let rules = rules(&mut dice);
        Self { number, roster, rules, zone, first, dice: dice.below(u64::MAX) }
    }

    /// The morning on which they begin.
    pub(crate) fn now(&self) -> Now {
        let at = self.zone.resolve(self.first.date_at(TimeOfDay::from_minutes(9 * 60).unwrap())).at;
        Now { at: UtcMillis(at.0), zone: self.zone.clone() }
    }
}

fn shift(dice: &mut Dice, day: WorkDay, zone: &Zone, nights: u64) -> Shift {
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
    let code =
        ShiftCode::new(CodeName::take("X").unwrap(), "", kind, Some(Hours::between(from, to))).unwrap();
    Shift::of(&code, day, zone, Origin::Own)
}

fn rules(dice: &mut Dice) -> Rules {
    let more = dice.below(4);
    let rules = (0..=more).map(|_| match dice.below(6) {
        0 => Rule::InBreak(InBreak { minutes: dice.minutes(15, 720) }),
        1 => Rule::WindDown(WindDown { minutes: dice.minutes(0, 20) }),
        2 => Rule::DayOff(DayOff { time: dice.time() }),
        3 => Rule::BetweenSessions(BetweenSessions { minutes: dice.minutes(15, 720) }),
        _ => {
            let weekdays = (1..=7).filter(|_| dice.below(3) > 0).chain([1]).collect();
            Rule::FixedTime(FixedTime { time: dice.time(), weekdays })
        }
    });
    let rules = rules.collect();
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
