use super::{Kind, Refusal, Wish, within};
use crate::reminder::days::Days;
use crate::roster::Kind as Work;
use crate::time::{MINUTE, WorkDay};
use serde::{Deserialize, Serialize};

/// Some time into every shift on a ward: when there may be a break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InBreak {
    /// How many minutes after it began, 15 to 720.
    pub minutes: u16,
}

/// In minutes, fewest and most.
pub(super) const BOUNDS: (u16, u16) = (15, 12 * 60);

impl InBreak {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        within(self.minutes, BOUNDS)
    }

    pub(super) fn wish(&self, date: WorkDay, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        into(self.minutes, (Work::Shift, Kind::InBreak), date, days, wishes);
    }
}

/// That many minutes into work of that kind, where it lasts that long.
pub(super) fn into(
    minutes: u16,
    (work, kind): (Work, Kind),
    date: WorkDay,
    days: &mut Days<'_>,
    wishes: &mut Vec<Wish>,
) {
    let placed = days.on(date).iter().enumerate().filter(|(_, one)| one.shift.kind == work);
    let timed = placed.map(|(key, one)| (key, one, one.begins.plus(i64::from(minutes) * MINUTE)));
    let within = timed.filter(|(_, one, at)| *at < one.ends);
    wishes.extend(within.map(|(key, one, at)| Wish::in_shift(kind, &one.shift, key, at, 15)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::tests::{asked, roster};
    use crate::reminder::{Rule, rule::BetweenSessions};

    #[test]
    fn four_hours_into_a_night_is_in_the_night() {
        let rule = Rule::InBreak(InBreak { minutes: 240 });
        assert_eq!(asked(&rule, &roster("N-E"), "2026-03-02"), ["2026-03-03 00:00"]);
        assert_eq!(asked(&rule, &roster("N-E"), "2026-03-04"), ["2026-03-04 11:00"]);
    }

    #[test]
    fn a_shift_that_is_over_by_then_has_none_and_neither_has_on_call_or_a_clinic() {
        let rule = Rule::InBreak(InBreak { minutes: 480 });
        assert_eq!(asked(&rule, &roster("E"), "2026-03-02"), [""; 0]);
        for code in ["O", "C", "A", "-"] {
            assert_eq!(asked(&Rule::InBreak(InBreak { minutes: 60 }), &roster(code), "2026-03-02"), [""; 0]);
        }
    }

    #[test]
    fn the_hours_of_the_night_in_which_the_clocks_change_are_hours_all_the_same() {
        let rule = Rule::InBreak(InBreak { minutes: 360 });
        assert_eq!(asked(&rule, &roster("N"), "2026-03-28"), ["2026-03-29 03:00"]);
        assert_eq!(
            asked(&Rule::BetweenSessions(BetweenSessions { minutes: 360 }), &roster("N"), "2026-03-28"),
            [""; 0]
        );
    }
}
