use super::{Kind, Refusal, Wish, within};
use crate::reminder::days::Days;
use crate::time::{MINUTE, WorkDay};
use serde::{Deserialize, Serialize};

/// Shortly before work ends: to leave it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindDown {
    /// How many minutes before its end, 0 to 20: earlier, there is still work to do (a recommendation, see ADR 15).
    pub minutes: u16,
}

/// In minutes, fewest and most: wind-down nudges come 0 to 20 minutes before somebody leaves (a recommendation, see ADR 15).
pub(super) const BOUNDS: (u16, u16) = (0, 20);

impl WindDown {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        within(self.minutes, BOUNDS)
    }

    pub(super) fn wish(&self, date: WorkDay, days: &mut Days<'_>, wishes: &mut Vec<Wish>) {
        let worked = days.on(date).iter().enumerate().filter(|(_, one)| one.shift.kind.is_worked());
        let timed = worked.map(|(key, one)| (key, one, one.ends.plus(-i64::from(self.minutes) * MINUTE)));
        let within = timed.filter(|(_, one, at)| *at > one.begins);
        wishes.extend(within.map(|(key, one, at)| Wish::in_shift(Kind::WindDown, &one.shift, key, at, 10)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::Rule;
    use crate::reminder::tests::{asked, roster};

    #[test]
    fn it_comes_before_the_end_on_the_wall_also_when_the_clocks_change() {
        let rule = Rule::WindDown(WindDown { minutes: 20 });
        assert_eq!(asked(&rule, &roster("N"), "2026-03-02"), ["2026-03-03 07:40"]);
        assert_eq!(asked(&rule, &roster("N"), "2026-03-28"), ["2026-03-29 07:40"]);
        assert_eq!(asked(&rule, &roster("C"), "2026-03-02"), ["2026-03-02 16:40"]);
        assert_eq!(asked(&rule, &roster("O"), "2026-03-02"), [""; 0]);
    }
}
