//! What there is to say in a check-in: signals, sleep, energy, what weighed, what helped, words.

use super::day::Day;
use super::dice::Dice;
use super::rota::{Duty, Season};
use super::words::Words;
use aftershift_core::checkin::{Moment, Sphere};

/// What somebody would answer if asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `checkin::CheckIn`")]
pub struct Answers {
    pub moment: Moment,
    pub signals: Vec<&'static str>,
    pub energy: u8,
    pub sleep_minutes: u16,
    pub sleep_quality: u8,
    pub weighed: Vec<(&'static str, Option<Sphere>)>,
    pub helped: Vec<&'static str>,
    pub note: Option<&'static str>,
}

type Weights = &'static [(&'static str, u32)];

pub(super) const STEADY_SIGNALS: Weights = &[("steady", 9), ("connected", 6), ("rested", 5), ("proud", 3)];
pub(super) const HEAVY_SIGNALS: Weights = &[
    ("slept-badly", 9),
    ("tense", 6),
    ("irritable", 6),
    ("cant-switch-off", 5),
    ("hard-to-think", 3),
    ("guilty", 3),
];
pub(super) const WORST_SIGNALS: Weights = &[
    ("slept-badly", 9),
    ("cant-switch-off", 8),
    ("numb", 7),
    ("dread", 6),
    ("irritable", 5),
    ("hard-to-feel", 4),
    ("guilty", 3),
    ("tearful", 3),
    ("tense", 3),
    ("images-come-back", 2),
    ("avoiding-people", 2),
    ("alone", 2),
    ("angry", 2),
    ("hard-to-think", 2),
];

pub(super) const WARD_DRAINS: Weights = &[
    ("short-staffed", 9),
    ("no-real-break", 7),
    ("too-many-patients", 6),
    ("alarms-and-calls", 5),
    ("charting-after-hours", 3),
    ("abuse-from-relatives", 2),
    ("work-nobody-sees", 2),
    ("nobody-said-thanks", 2),
    ("conflict-with-colleague", 1),
    ("suffering-i-couldnt-ease", 1),
    ("a-death", 1),
];
pub(super) const WORST_DRAINS: Weights = &[
    ("short-staffed", 12),
    ("no-real-break", 8),
    ("too-many-patients", 7),
    ("care-i-couldnt-give", 6),
    ("quick-turnaround", 4),
    ("shifts-changed-late", 4),
    ("charting-after-hours", 3),
    ("blamed-for-the-system", 3),
    ("abuse-from-relatives", 3),
    ("a-death", 2),
    ("resuscitation", 1),
    ("error-or-near-miss", 1),
];
pub(super) const NIGHT_DRAINS: Weights = &[
    ("nights-in-a-row", 9),
    ("short-staffed", 7),
    ("working-alone", 4),
    ("alarms-and-calls", 4),
    ("no-real-break", 3),
];
pub(super) const HOME_DRAINS: Weights = &[
    ("sleep-broken-by-family", 5),
    ("caring-at-home", 4),
    ("nothing-in-particular", 4),
    ("money-worries", 2),
    ("conflict-at-home", 1),
    ("own-health", 1),
];

pub(super) const WORK_HELPS: Weights = &[
    ("colleague", 9),
    ("real-break", 7),
    ("good-handover", 5),
    ("left-on-time", 5),
    ("food-and-water", 4),
    ("thanked", 4),
    ("laughed-or-cried", 3),
    ("patient-got-better", 3),
    ("said-no", 2),
    ("supervision-or-debrief", 2),
];
pub(super) const HOME_HELPS: Weights = &[
    ("fresh-air-or-movement", 8),
    ("sleep-or-nap", 7),
    ("talked-outside-work", 5),
    ("quiet-or-music", 4),
    ("faith-or-ritual", 1),
];

impl Answers {
    /// The answers of a moment.
    pub(super) fn of(day: &Day, moment: Moment, load: u8, dice: &mut Dice, words: &mut Words) -> Self {
        let sleep = sleep(day, dice);
        Self {
            moment,
            signals: signals(day.season, load, dice),
            energy: number(4 - i32::from(load) + dice.between(-1, 1)),
            sleep_minutes: sleep.0,
            sleep_quality: sleep.1,
            weighed: weighed(day, load, dice),
            helped: helped(day, load, dice),
            note: dice.chance(28).then(|| words.for_day(day, load)),
        }
    }
}

/// A scale from 0 to 4.
fn number(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 4)).unwrap_or_default()
}

fn sleep(day: &Day, dice: &mut Dice) -> (u16, u8) {
    let (mut halves, quality) = match day.season {
        Season::Steady => (15, 3),
        Season::Building => (13, 2),
        Season::Worst => (11, 1),
        Season::Recovering => (14, 3),
    };
    halves += match day.duty {
        Duty::Night => -3,
        Duty::Day => -1,
        Duty::Off | Duty::Leave => 1,
    };
    let minutes = (halves + dice.between(-2, 2)) * 30;
    (u16::try_from(minutes).unwrap_or_default(), number(quality + dice.between(-1, 1)))
}

fn signals(season: Season, load: u8, dice: &mut Dice) -> Vec<&'static str> {
    let many = 1 + dice.below(3);
    match (load, season) {
        (0 | 1, Season::Worst) => dice.pick(WORST_SIGNALS, many - 1),
        (0 | 1, _) => {
            let mut picked = dice.pick(STEADY_SIGNALS, many.min(2));
            if dice.chance(20) {
                picked.extend(dice.pick(HEAVY_SIGNALS, 1));
            }
            picked
        }
        (_, Season::Worst) => dice.pick(WORST_SIGNALS, many),
        _ => dice.pick(HEAVY_SIGNALS, many),
    }
}

fn weighed(day: &Day, load: u8, dice: &mut Dice) -> Vec<(&'static str, Option<Sphere>)> {
    let from = match (day.duty, day.season) {
        (Duty::Off | Duty::Leave, _) => HOME_DRAINS,
        (Duty::Night, _) if dice.chance(60) => NIGHT_DRAINS,
        (_, Season::Worst) => WORST_DRAINS,
        _ => WARD_DRAINS,
    };
    let many = match load {
        0 => 0,
        1 => u32::from(dice.chance(40)),
        _ => 1 + dice.below(3),
    };
    let picked = dice.pick(from, many);
    // Now and then she sees it in other hands than most would.
    picked.into_iter().map(|drain| (drain, dice.chance(18).then(|| sphere(dice)))).collect()
}

fn sphere(dice: &mut Dice) -> Sphere {
    if dice.chance(60) { Sphere::Team } else { Sphere::Me }
}

fn helped(day: &Day, load: u8, dice: &mut Dice) -> Vec<&'static str> {
    let from = if matches!(day.duty, Duty::Off | Duty::Leave) { HOME_HELPS } else { WORK_HELPS };
    let once = u32::from(dice.chance(45));
    match (day.season, load) {
        (Season::Worst, 3..) if once == 1 => vec!["nothing-helped"],
        (_, 3..) => dice.pick(from, once),
        (Season::Recovering, _) => dice.pick(from, 2),
        _ => dice.pick(from, 1 + once),
    }
}
