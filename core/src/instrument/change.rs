//! When one score may be called different from another.

use super::{Better, ChangeKind, Instrument, Scale, Score};
use crate::time::WorkDay;

/// A score, and the day it was given on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The work day.
    pub day: WorkDay,
    /// The score.
    pub score: Score,
}

/// Which way a score went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It didn't.
    Same,
    /// Up.
    Higher,
    /// Down.
    Lower,
}

/// A score beside an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The earlier one.
    pub with: Point,
    /// How far apart they are.
    pub distance: Score,
    /// Which way it went.
    pub direction: Direction,
    /// What that distance amounts to.
    pub change: Change,
    /// Whether it fell by as much as the published rule for a response asks.
    pub response: bool,
    /// The published line of a remission, where it fell to below that.
    pub remission: Option<u16>,
}

/// What the distance between two scores amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Both look back on some of the same days.
    TooEarly {
        /// From this day on a new score can be compared.
        from: WorkDay,
    },
    /// No rule for this scale is published, or confirmed.
    NoRule,
    /// Not beyond what the measure's own noise explains.
    WithinNoise {
        /// Points that it takes.
        needed: u16,
    },
    /// Beyond noise, for the worse.
    Worse {
        /// Points that it takes.
        needed: u16,
    },
    /// Beyond noise, for the better.
    Better {
        /// Points that it takes.
        needed: u16,
    },
    /// Beyond noise for the better, but from a start below which the evidence doesn't carry it.
    StartTooLow {
        /// The lowest start for which it would.
        least: u16,
    },
}

/// Compares a score with an earlier one of the same edition. Only by confirmed, published rules.
#[must_use]
pub fn compare(instrument: &Instrument, scale: &Scale, earlier: Point, now: Point) -> Compared {
    let direction = match now.score.cmp(&earlier.score) {
        std::cmp::Ordering::Equal => Direction::Same,
        std::cmp::Ordering::Greater => Direction::Higher,
        std::cmp::Ordering::Less => Direction::Lower,
    };
    let change = change(instrument, scale, earlier, now, direction);
    let comparable = !matches!(change, Change::TooEarly { .. });
    let fell = comparable && is_better(scale, direction);
    let rule = |kind| {
        instrument
            .change(&scale.id, kind)
            .filter(|r| r.improvement_from.is_none_or(|least| earlier.score.is_at_least(least)))
    };
    let response = rule(ChangeKind::Response).is_some_and(|rule| {
        // now ≤ earlier × (100 − percent) / 100, without a division.
        let left = 100_u32.saturating_sub(rule.value.into());
        u64::from(now.score.thousandths()) * 100 <= u64::from(earlier.score.thousandths()) * u64::from(left)
    });
    let remission = rule(ChangeKind::Remission).map(|rule| rule.value);
    Compared {
        with: earlier,
        distance: now.score.distance(earlier.score),
        direction,
        change,
        // Half of little lies within the noise: one sentence must not take back the other.
        response: response && matches!(change, Change::Better { .. }),
        remission: remission.filter(|line| fell && !now.score.is_at_least(*line)),
    }
}

fn change(
    instrument: &Instrument,
    scale: &Scale,
    earlier: Point,
    now: Point,
    direction: Direction,
) -> Change {
    let from = earlier.day.plus(instrument.repeat.compare_after_days.into());
    if now.day < from {
        return Change::TooEarly { from };
    }
    let Some(rule) = instrument.change(&scale.id, ChangeKind::Reliable) else { return Change::NoRule };
    let needed = rule.value;
    if !now.score.distance(earlier.score).is_at_least(needed) {
        return Change::WithinNoise { needed };
    }
    if !is_better(scale, direction) {
        return Change::Worse { needed };
    }
    match rule.improvement_from {
        Some(least) if !earlier.score.is_at_least(least) => Change::StartTooLow { least },
        _ => Change::Better { needed },
    }
}

const fn is_better(scale: &Scale, direction: Direction) -> bool {
    matches!(
        (scale.better, direction),
        (Better::Lower, Direction::Lower) | (Better::Higher, Direction::Higher)
    )
}
