//! Which check-ins there are: when, how heavy, and how much of each is answered. Pure: the same story gives the same
//! plan.

use super::Story;
use super::answers::Answers;
use super::day::{Day, course, day_of, is_logged, load, midnight, minutes, moment};
use super::dice::Dice;
use super::words::Words;
use aftershift_core::time::{DayTurn, MINUTE, TimeOfDay, UtcMillis, WorkDay};
use chrono::{Duration, NaiveDateTime};

/// One check-in to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// When.
    pub at: UtcMillis,
    /// When, on the wall.
    pub local: NaiveDateTime,
    /// How heavy it is.
    pub load: u8,
    /// What there is to say, if there is time to say it.
    pub answers: Answers,
    /// How it goes.
    pub course: Course,
}

/// How a check-in goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// So many cards, then Done.
    Cards(u8),
    /// So many cards, then somebody calls: it stays unfinished.
    CalledAway(u8),
    /// All cards: "I have longer".
    Longer,
    /// Forgotten, and added the next time.
    AddedLater,
}

/// All check-ins of a story, in order of time.
#[must_use]
pub fn plan(story: &Story) -> Vec<Planned> {
    let turn = DayTurn::default();
    let today = WorkDay::of(story.zone.stamp(story.until).local(), turn);
    let (mut all, mut words) = (Vec::new(), Words::default());
    for back in (1..=story.days).rev() {
        let (day, mut dice) = day_of(story, today.minus(back), back);
        if is_logged(story.pace, &day, back, story.days, &mut dice) {
            for minute in minutes(story.pace, day.duty, &mut dice) {
                let local = midnight(day.date) + Duration::minutes(minute.into());
                all.push(planned(story, &day, local, &mut dice, &mut words));
            }
        }
    }
    // What a night leaves on the morning of today is left to `today_so_far`.
    all.retain(|one| WorkDay::of(one.local, turn) < today);
    all.extend(today_so_far(story, today, turn, &mut words));
    all.sort_by_key(|one| one.at);
    all.dedup_by_key(|one| one.at);
    all
}

/// Today has one check-in that is done, if the day is old enough, and one that was interrupted a while ago: something
/// to look at, and something to go on with.
fn today_so_far(story: &Story, today: WorkDay, turn: DayTurn, words: &mut Words) -> Vec<Planned> {
    let (day, mut dice) = day_of(story, today, 0);
    let begun =
        TimeOfDay::from_minutes(turn.minutes()).map(|time| story.zone.resolve(today.at(time, turn)).at);
    let begun = begun.unwrap_or(story.until);
    let mut made = Vec::new();
    for (minutes_ago, course) in [(205, Course::Cards(3)), (25, Course::CalledAway(1))] {
        // In instants: on the wall, the last hour may not have existed.
        let at = story.until.plus(-minutes_ago * MINUTE);
        let early = matches!(course, Course::Cards(_));
        if at > begun || !early {
            let at = at.max(begun);
            let local = story.zone.stamp(at).local();
            made.push(Planned { at, course, ..planned(story, &day, local, &mut dice, words) });
        }
    }
    made
}

fn planned(story: &Story, day: &Day, local: NaiveDateTime, dice: &mut Dice, words: &mut Words) -> Planned {
    let moment = moment(day, local);
    let load = load(day, moment, dice);
    Planned {
        at: story.zone.resolve(local).at,
        local,
        load,
        answers: Answers::of(day, moment, load, dice, words),
        course: course(story.pace, day.season, dice),
    }
}
