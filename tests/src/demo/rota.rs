//! When she works, and how heavy the times are.

use super::dice::Dice;

/// What the rota says about a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duty {
    /// 07:00 to 19:30.
    Day,
    /// 19:00 to 07:30 of the next date.
    Night,
    /// A day off.
    Off,
    /// Annual leave.
    Leave,
}

/// How the times are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    /// Ordinary months.
    Steady,
    /// Two colleagues have left, and it adds up.
    Building,
    /// The bad stretch.
    Worst,
    /// Fewer extra shifts, some help.
    Recovering,
}

/// Four weeks of three 12-hour shifts on and about four days off, days and nights in turn.
pub(super) const ROTA: &[u8; 28] = b"DDDooooNNNoooooDDDooooNNNooo";

/// One rise and fall takes this long; a longer history repeats it.
pub(super) const ARC_DAYS: u32 = 548;

/// Where in the arc a day lies, in thousandths. The history ends with the arc's end.
pub(super) fn place_in_arc(days_before_the_end: u32, days_in_all: u32) -> u32 {
    let arc = days_in_all.clamp(1, ARC_DAYS);
    let back = days_before_the_end % arc;
    (arc - 1 - back) * 1000 / arc
}

/// How the times are at that place of the arc.
pub(super) const fn season(place: u32) -> Season {
    match place {
        0..300 | 850.. => Season::Steady,
        300..450 => Season::Building,
        450..650 => Season::Worst,
        650..850 => Season::Recovering,
    }
}

/// Two breaks in which nobody thinks of checking in, and one week in the bad stretch in which she couldn't.
pub(super) const fn is_silent(place: u32) -> bool {
    matches!(place, 184..194 | 562..576 | 708..716)
}

/// What the rota says. In the hard months some days off become extra shifts.
pub(super) fn duty(day: i32, place: u32, dice: &mut Dice) -> Duty {
    let extra = match season(place) {
        Season::Building => 14,
        Season::Worst => 20,
        Season::Steady | Season::Recovering => 0,
    };
    if matches!(place, 178..200 | 700..722) {
        return Duty::Leave;
    }
    match ROTA[usize::try_from(day.rem_euclid(28)).unwrap_or_default()] {
        b'D' => Duty::Day,
        b'N' => Duty::Night,
        _ if dice.chance(extra) => Duty::Day,
        _ => Duty::Off,
    }
}
