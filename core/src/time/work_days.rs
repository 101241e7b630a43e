use super::{DayTurn, HOUR, Stamp, TimeOfDay, UtcMillis, WorkDay, Zone};

/// Work that somebody does in one go: what the turning of the day has to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkSpan {
    /// The work day that it names.
    pub day: WorkDay,
    /// When it begins.
    pub begins: UtcMillis,
    /// When it ends; not before it begins.
    pub ends: UtcMillis,
}

/// Which work day an instant belongs to.
///
/// A day begins when the clock turns it, but not while somebody is still at work, or on the way home from it; and where
/// its own work begins earlier, it begins with that. So a night is one day from its first hour to its last, at whatever
/// time the person's days turn, and every instant belongs to exactly one.
#[derive(Clone, Debug, Default)]
pub struct WorkDays {
    turn: DayTurn,
    /// In no order.
    spans: Vec<WorkSpan>,
}

/// After work the day goes on for this long: the way home, and the check-in that is made there. Ours, see ADR 14.
const WAY_HOME: i64 = 2 * HOUR;

impl WorkDays {
    /// How far from a day its work can lie: no work lasts longer than this many days.
    pub const REACH: u32 = 3;

    /// The days of a person whose days turn then, with the work that lies up to [`WorkDays::REACH`] days around the
    /// instants that will be asked for.
    #[must_use]
    pub const fn new(turn: DayTurn, spans: Vec<WorkSpan>) -> Self {
        Self { turn, spans }
    }

    /// When the days turn where no work is known.
    #[must_use]
    pub const fn turn(&self) -> DayTurn {
        self.turn
    }

    /// The work day that an instant belongs to, on the clock of `zone` where no work says otherwise.
    #[must_use]
    pub fn of(&self, at: UtcMillis, zone: &Zone) -> WorkDay {
        let clock = WorkDay::of(zone.stamp(at).local(), self.turn);
        if self.spans.is_empty() {
            return clock;
        }
        let newest_first = (0..=2 * Self::REACH).map(|back| clock.plus(Self::REACH).minus(back));
        newest_first.into_iter().find(|day| self.begins(*day, zone) <= at).unwrap_or(clock)
    }

    /// The moment with that time in a work day, not after `latest`: in its work, where two are in it; where none is, the
    /// one on the clock.
    #[must_use]
    pub fn at(&self, day: WorkDay, time: TimeOfDay, zone: &Zone, latest: UtcMillis) -> Stamp {
        let moments = [day, day.plus(1)].map(|date| zone.resolve(date.date_at(time)));
        let within = moments.iter().filter(|moment| moment.at <= latest && self.of(moment.at, zone) == day);
        let at_work =
            |moment: &&Stamp| self.spans.iter().any(|span| span.day == day && span.is_on(moment.at));
        let found = within.clone().find(at_work).or_else(|| within.clone().next());
        found.cloned().unwrap_or_else(|| zone.resolve(day.at(time, self.turn)))
    }

    /// When a day begins.
    pub(crate) fn begins(&self, day: WorkDay, zone: &Zone) -> UtcMillis {
        let by_clock = zone.resolve(day.date_at(self.turn.time())).at;
        let goes_on = self.spans.iter().filter(|span| span.day < day && span.begins < by_clock);
        let late = goes_on.map(|span| span.ends.plus(WAY_HOME)).max();
        let early = self.spans.iter().filter(|span| span.day == day).map(|span| span.begins).min();
        let begins = late.map_or(by_clock, |late| late.max(by_clock));
        early.map_or(begins, |early| early.min(begins))
    }
}

impl WorkSpan {
    fn is_on(&self, at: UtcMillis) -> bool {
        self.begins <= at && at <= self.ends.plus(WAY_HOME)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn london() -> Zone {
        Zone::from_phone("Europe/London", 0)
    }

    fn at(local: &str) -> UtcMillis {
        london().resolve(local.parse().unwrap()).at
    }

    fn span(from: &str, to: &str) -> WorkSpan {
        WorkSpan { day: from[..10].parse().unwrap(), begins: at(from), ends: at(to) }
    }

    fn of(spans: &[WorkSpan], local: &str) -> String {
        WorkDays::new(DayTurn::default(), spans.to_vec()).of(at(local), &london()).to_string()
    }

    #[test]
    fn without_work_the_clock_turns_the_day() {
        assert_eq!(of(&[], "2026-03-03T03:59:00"), "2026-03-02");
        assert_eq!(of(&[], "2026-03-03T04:00:00"), "2026-03-03");
    }

    #[test]
    fn a_night_is_one_day_to_its_end_and_on_the_way_home() {
        let night = [span("2026-03-02T20:00:00", "2026-03-03T08:00:00")];
        for local in
            ["2026-03-02T20:00:00", "2026-03-03T05:00:00", "2026-03-03T08:00:00", "2026-03-03T09:59:00"]
        {
            assert_eq!(of(&night, local), "2026-03-02", "{local}");
        }
        assert_eq!(of(&night, "2026-03-03T10:00:00"), "2026-03-03");
    }

    #[test]
    fn work_that_begins_before_the_day_turns_begins_the_day() {
        let early = [span("2026-03-03T03:30:00", "2026-03-03T11:30:00")];
        assert_eq!(of(&early, "2026-03-03T03:29:00"), "2026-03-02");
        assert_eq!(of(&early, "2026-03-03T03:30:00"), "2026-03-03");
    }

    #[test]
    fn the_next_shift_ends_the_way_home() {
        let both = [
            span("2026-03-02T20:00:00", "2026-03-03T08:00:00"),
            span("2026-03-03T09:00:00", "2026-03-03T17:00:00"),
        ];
        assert_eq!(of(&both, "2026-03-03T08:59:00"), "2026-03-02");
        assert_eq!(of(&both, "2026-03-03T09:00:00"), "2026-03-03");
    }

    #[test]
    fn a_shift_that_ended_before_the_day_turns_leaves_the_turn_where_it_is() {
        let late = [span("2026-03-02T13:00:00", "2026-03-02T21:00:00")];
        assert_eq!(of(&late, "2026-03-03T03:59:00"), "2026-03-02");
        assert_eq!(of(&late, "2026-03-03T04:00:00"), "2026-03-03");
    }

    #[test]
    fn a_time_in_a_day_is_the_one_at_work() {
        let days =
            WorkDays::new(DayTurn::default(), vec![span("2026-03-02T20:00:00", "2026-03-03T08:00:00")]);
        let moment = |day: &str, minute| {
            let time = TimeOfDay::from_minutes(minute).unwrap();
            days.at(day.parse().unwrap(), time, &london(), UtcMillis::LAST).local().to_string()
        };
        assert_eq!(moment("2026-03-02", 7 * 60), "2026-03-03 07:00:00");
        assert_eq!(moment("2026-03-02", 12 * 60), "2026-03-02 12:00:00");
        assert_eq!(moment("2026-03-02", 3 * 60), "2026-03-03 03:00:00");
        // Seven in the morning of the day after is still the night's: as the clock has it, since it was chosen.
        assert_eq!(moment("2026-03-03", 7 * 60), "2026-03-03 07:00:00");
    }

    #[test]
    fn a_time_that_is_still_to_come_is_not_meant() {
        let nights = [
            span("2026-03-02T20:00:00", "2026-03-03T08:00:00"),
            span("2026-03-03T20:00:00", "2026-03-04T08:00:00"),
        ];
        let days = WorkDays::new(DayTurn::default(), nights.to_vec());
        let half_past_eight = TimeOfDay::from_minutes(510).unwrap();
        let chosen = |now: &str| {
            let day = "2026-03-03".parse().unwrap();
            days.at(day, half_past_eight, &london(), at(now)).local().to_string()
        };
        assert_eq!(chosen("2026-03-03T12:00:00"), "2026-03-03 08:30:00");
        assert_eq!(chosen("2026-03-04T12:00:00"), "2026-03-04 08:30:00");
    }

    fn spans() -> impl Strategy<Value = Vec<WorkSpan>> {
        let one = (0i64..20 * 24 * 4, 1i64..28 * 4).prop_map(|(start, length)| {
            let begins = at("2026-03-20T00:00:00").plus(start * HOUR / 4);
            WorkSpan {
                day: WorkDay::on(london().stamp(begins).local().date()),
                begins,
                ends: begins.plus(length * HOUR / 4),
            }
        });
        proptest::collection::vec(one, 0..12)
    }

    proptest! {
        #[test]
        fn days_follow_each_other_and_none_comes_back(spans in spans(), turn in 0u16..=720) {
            let days = WorkDays::new(DayTurn::from_minutes(turn).unwrap(), spans);
            let first = at("2026-03-17T00:00:00");
            let all: Vec<WorkDay> = (0..26 * 24 * 4).map(|n| days.of(first.plus(n * HOUR / 4), &london())).collect();
            prop_assert!(all.is_sorted());
        }

        #[test]
        fn work_that_meets_no_other_work_is_all_in_its_day(
            start in 0u16..1440, minutes in 1i64..28 * 60, turn in 0u16..=720, part in 0i64..1000,
        ) {
            let begins = london().resolve("2026-03-24T00:00:00".parse().unwrap()).at.plus(i64::from(start) * HOUR / 60);
            let day = WorkDay::on(london().stamp(begins).local().date());
            let span = WorkSpan { day, begins, ends: begins.plus(minutes * HOUR / 60) };
            let days = WorkDays::new(DayTurn::from_minutes(turn).unwrap(), vec![span]);
            let inside = begins.plus(minutes * HOUR / 60 * part / 1000);
            prop_assert_eq!(days.of(inside, &london()), day);
        }

        #[test]
        fn a_moment_chosen_in_a_day_belongs_to_it_wherever_one_does(
            spans in spans(), minute in 0u16..1440, back in 0u32..20, turn in 0u16..=720,
        ) {
            let days = WorkDays::new(DayTurn::from_minutes(turn).unwrap(), spans);
            let day = WorkDay::on(london().stamp(at("2026-03-20T12:00:00")).local().date()).plus(back);
            let time = TimeOfDay::from_minutes(minute).unwrap();
            let chosen = days.at(day, time, &london(), UtcMillis::LAST);
            let there = [day, day.plus(1)].map(|date| days.of(london().resolve(date.date_at(time)).at, &london()));
            prop_assert_eq!(there.contains(&day), days.of(chosen.at, &london()) == day);
        }
    }
}
