//! One day of hers: what it is, when she checks in, how heavy it is then.

use super::dice::Dice;
use super::plan::Course;
use super::rota::{Duty, Season, duty, is_silent, place_in_arc, season};
use super::{Pace, Story};
use aftershift_core::checkin::Moment;
use aftershift_core::time::WorkDay;
use chrono::{Datelike as _, NaiveDateTime};

/// Everything that one day is made of.
pub(super) struct Day {
    pub(super) date: WorkDay,
    pub(super) duty: Duty,
    pub(super) season: Season,
}

pub(super) fn day_of(story: &Story, work_day: WorkDay, back: u32) -> (Day, Dice) {
    let number = work_day.date().num_days_from_ce();
    let mut dice = Dice::of_day(story.seed, number);
    let place = place_in_arc(back, story.days);
    let duty = duty(number, place, &mut dice);
    (Day { date: work_day, duty, season: season(place) }, dice)
}

/// About six days in ten, fewer when it is worst: a real history has gaps.
pub(super) fn is_logged(pace: Pace, day: &Day, back: u32, days: u32, dice: &mut Dice) -> bool {
    let ordinary = match (day.duty, day.season) {
        (Duty::Leave, _) => 20,
        (Duty::Off, Season::Worst) => 40,
        (Duty::Off, _) => 60,
        (_, Season::Worst) => 58,
        (_, Season::Building) => 70,
        (_, Season::Steady) => 80,
        (_, Season::Recovering) => 86,
    };
    match pace {
        Pace::Ordinary => !is_silent(place_in_arc(back, days)) && dice.chance(ordinary),
        Pace::Keen => dice.chance(90),
    }
}

/// When on the day, in minutes since the midnight on which its date begins.
pub(super) fn minutes(pace: Pace, duty: Duty, dice: &mut Dice) -> Vec<i32> {
    // Before, in the break, after; at night the break comes at about 03:00.
    let windows: &[(i32, i32)] = match duty {
        Duty::Day => &[(385, 410), (680, 860), (1180, 1280)],
        Duty::Night => &[(1080, 1130), (1560, 1650), (1920, 1990)],
        Duty::Off | Duty::Leave => &[(600, 760), (900, 1020), (1170, 1310)],
    };
    let percent = match (pace, duty) {
        (Pace::Keen, _) => [100; 3],
        (Pace::Ordinary, Duty::Day | Duty::Night) => [14, 72, 42],
        (Pace::Ordinary, Duty::Off | Duty::Leave) => [50, 30, 32],
    };
    let mut found = Vec::new();
    for (window, percent) in windows.iter().zip(percent) {
        if dice.chance(percent) {
            found.push(dice.between(window.0, window.1));
        }
    }
    if found.is_empty() {
        found.push(dice.between(windows[1].0, windows[1].1));
    }
    if pace == Pace::Keen && dice.chance(36) {
        found.push(dice.between(windows[1].1 + 20, windows[1].1 + 50));
    }
    found
}

pub(super) fn moment(day: &Day, local: NaiveDateTime) -> Moment {
    let minute = (local - midnight(day.date)).num_minutes();
    let (begins, ends) = match day.duty {
        Duty::Day => (420, 1170),
        Duty::Night => (1140, 1890),
        Duty::Off | Duty::Leave => return Moment::DayOff,
    };
    match minute {
        m if m < begins => Moment::Before,
        m if m < ends => Moment::OnBreak,
        _ => Moment::After,
    }
}

pub(super) fn load(day: &Day, moment: Moment, dice: &mut Dice) -> u8 {
    let mut load = match day.season {
        Season::Steady | Season::Recovering => 1,
        Season::Building => 2,
        Season::Worst => 3,
    };
    load += match day.duty {
        Duty::Night => i32::from(dice.chance(40)),
        Duty::Day => 0,
        Duty::Off | Duty::Leave => -i32::from(dice.chance(75)),
    };
    load += i32::from(moment == Moment::After && dice.chance(30));
    load += match dice.below(100) {
        0..24 => -1,
        76.. => 1,
        _ => 0,
    };
    u8::try_from(load.clamp(0, 4)).unwrap_or_default()
}

pub(super) fn course(pace: Pace, season: Season, dice: &mut Dice) -> Course {
    // In the bad stretch there is hardly time, or heart, for more than the tap.
    let longer = if season == Season::Worst { 26 } else { 44 };
    match (pace, dice.below(100)) {
        (Pace::Ordinary, 0..4) => Course::AddedLater,
        (Pace::Ordinary, roll) if roll < 4 + longer => Course::Longer,
        (Pace::Keen, 0..8) => Course::Longer,
        (_, roll) if roll >= 85 => Course::CalledAway(u8::from(dice.chance(60))),
        (_, roll) => Course::Cards(u8::try_from(roll % 4).unwrap_or_default()),
    }
}

pub(super) fn midnight(day: WorkDay) -> NaiveDateTime {
    day.date().and_time(chrono::NaiveTime::MIN)
}
