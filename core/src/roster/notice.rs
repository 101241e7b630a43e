//! What in a roster is hard on people: nights in a row, and too little time between two shifts.

use super::{CodeName, Shift};
use crate::time::{HOUR, UtcMillis, WorkDay};

/// Between two shifts there are at least this many hours, or the turnaround is a quick one: daily rest in Directive
/// 2003/88/EC, Article 3.
pub const REST_HOURS: i64 = 11;

/// Nights in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightRun {
    /// The evening of the first.
    pub first: WorkDay,
    /// The evening of the last.
    pub last: WorkDay,
    /// How many: at least 2.
    pub nights: u32,
}

/// Two shifts with little time between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuickTurnaround {
    /// The code of the shift before it.
    pub before: CodeName,
    /// The code of the shift after it.
    pub after: CodeName,
    /// The day of that one.
    pub day: WorkDay,
    /// Whole minutes between the end of one and the beginning of the next.
    pub minutes: u32,
}

/// The runs of nights among shifts that are in order.
#[must_use]
pub fn night_runs(shifts: &[Shift]) -> Vec<NightRun> {
    let mut runs: Vec<NightRun> = Vec::new();
    for day in shifts.iter().filter(|shift| shift.is_night()).map(|shift| shift.day) {
        match runs.last_mut() {
            Some(run) if run.last == day => {}
            Some(run) if run.last.plus(1) == day => (run.last, run.nights) = (day, run.nights + 1),
            _ => runs.push(NightRun { first: day, last: day, nights: 1 }),
        }
    }
    runs.retain(|run| run.nights > 1);
    runs
}

/// The quick turnarounds. A shift that begins before the one before it has ended, or at its end, is part of it.
#[must_use]
pub fn quick_turnarounds(shifts: &[Shift]) -> Vec<QuickTurnaround> {
    let mut worked: Vec<_> =
        shifts.iter().filter_map(|shift| Some((shift.work_span()?, &shift.code))).collect();
    worked.sort_by_key(|(span, _)| (span.begins, span.ends));
    let mut found = Vec::new();
    // The one that ended last so far.
    let mut last: Option<(UtcMillis, &CodeName)> = None;
    for (span, code) in worked {
        if let Some((ended, before)) = last {
            let rest = span.begins.since(ended);
            if (1..REST_HOURS * HOUR).contains(&rest) {
                let minutes = u32::try_from(rest / crate::time::MINUTE).unwrap_or_default();
                found.push(QuickTurnaround {
                    before: before.clone(),
                    after: code.clone(),
                    day: span.day,
                    minutes,
                });
            }
        }
        if last.is_none_or(|(ended, _)| ended < span.ends) {
            last = Some((span.ends, code));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::{CodeName, Hours, Kind, Origin, ShiftCode};
    use crate::time::{TimeOfDay, Zone};

    fn shift(day: &str, from: u16, to: u16) -> Shift {
        coded("X", day, from, to)
    }

    fn coded(code: &str, day: &str, from: u16, to: u16) -> Shift {
        let time = |hour: u16| TimeOfDay::from_minutes(hour * 60).unwrap();
        let hours = Some(Hours::between(time(from), time(to)));
        let code = ShiftCode::new(CodeName::take(code).unwrap(), "", Kind::Shift, hours).unwrap();
        Shift::of(&code, day.parse().unwrap(), &Zone::from_phone("Europe/London", 0), Origin::Own)
    }

    #[test]
    fn nights_on_following_dates_are_a_run_and_one_alone_is_none() {
        let shifts = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-07"].map(|day| shift(day, 20, 8));
        let days = |iso: &str| iso.parse().unwrap();
        let run = NightRun { first: days("2026-03-02"), last: days("2026-03-04"), nights: 3 };
        assert_eq!(night_runs(&shifts), [run]);
    }

    #[test]
    fn a_late_and_an_early_after_it_are_a_quick_turnaround() {
        let shifts =
            [coded("L", "2026-03-02", 13, 21), coded("E", "2026-03-03", 7, 15), shift("2026-03-04", 7, 15)];
        let code = |name| CodeName::take(name).unwrap();
        let day = "2026-03-03".parse().unwrap();
        let quick = QuickTurnaround { before: code("L"), after: code("E"), day, minutes: 600 };
        assert_eq!(quick_turnarounds(&shifts), [quick]);
    }

    #[test]
    fn the_one_that_ended_last_is_the_one_before() {
        let shifts = [
            coded("LD", "2026-03-02", 9, 22),
            coded("X", "2026-03-02", 12, 14),
            coded("E", "2026-03-03", 7, 15),
        ];
        let before: Vec<_> = quick_turnarounds(&shifts).into_iter().map(|quick| quick.before).collect();
        assert_eq!(before, [CodeName::take("LD").unwrap()]);
    }

    #[test]
    fn eleven_hours_are_rest_and_the_changed_clock_is_counted() {
        assert_eq!(quick_turnarounds(&[shift("2026-03-02", 12, 20), shift("2026-03-03", 7, 15)]), []);
        // Ten hours in the night in which the clocks go forward, though the walls say eleven.
        let turned = quick_turnarounds(&[shift("2026-03-28", 12, 20), shift("2026-03-29", 7, 15)]);
        assert_eq!(turned.iter().map(|quick| quick.minutes).collect::<Vec<_>>(), [600]);
    }

    #[test]
    fn a_shift_that_goes_on_in_the_next_one_is_no_turnaround() {
        assert_eq!(quick_turnarounds(&[shift("2026-03-02", 7, 15), shift("2026-03-02", 15, 21)]), []);
        assert_eq!(quick_turnarounds(&[shift("2026-03-02", 7, 19), shift("2026-03-02", 9, 10)]), []);
    }
}
