use super::{Cycle, Origin, Shift, ShiftCode};
use crate::time::{WorkDay, WorkSpan};
use std::collections::BTreeMap;

/// Everything known of when somebody works, for the days that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// The codes, in the person's order.
    pub codes: Vec<ShiftCode>,
    /// The cycles, by their first day.
    pub cycles: Vec<Cycle>,
    /// The days that were set, with what they hold: nothing, where it was set that there is no shift. No cycle counts
    /// on them.
    pub days: BTreeMap<WorkDay, Vec<Shift>>,
}

impl Roster {
    /// The code of that name, capitals aside.
    #[must_use]
    pub fn code(&self, name: &str) -> Option<&ShiftCode> {
        self.codes.iter().find(|code| code.name.is(name))
    }

    /// Whether the day was set, by hand or by a file.
    #[must_use]
    pub fn is_set(&self, day: WorkDay) -> bool {
        self.days.contains_key(&day)
    }

    /// The cycle that counts on that day: the one that began last.
    #[must_use]
    pub fn cycle(&self, day: WorkDay) -> Option<&Cycle> {
        self.cycles
            .iter()
            .filter(|cycle| cycle.begins <= day)
            .max_by_key(|cycle| (cycle.begins, cycle.id))
            .filter(|cycle| cycle.covers(day))
    }

    /// What the cycle has on that day, whatever was set.
    #[must_use]
    pub fn planned(&self, day: WorkDay) -> Option<Shift> {
        let cycle = self.cycle(day)?;
        let code = self.code(cycle.code_on(day)?.text())?;
        Some(Shift::of(code, day, &cycle.zone, Origin::Cycle))
    }

    /// What a day holds, by its beginning.
    #[must_use]
    pub fn on(&self, day: WorkDay) -> Vec<Shift> {
        let mut shifts =
            self.days.get(&day).cloned().unwrap_or_else(|| self.planned(day).into_iter().collect());
        shifts.sort_by_key(|shift| shift.hours);
        shifts
    }

    /// What the days hold, both ends included.
    pub fn through(&self, first: WorkDay, last: WorkDay) -> impl Iterator<Item = Shift> {
        // One list for all of them: most days hold one shift or none.
        let mut shifts = Vec::new();
        for day in first.through(last) {
            match self.days.get(&day) {
                Some(set) if set.len() > 1 => shifts.extend(self.on(day)),
                Some(set) => shifts.extend_from_slice(set),
                None => shifts.extend(self.planned(day)),
            }
        }
        shifts.into_iter()
    }

    /// What the work day needs to know of those days.
    #[must_use]
    pub fn work_spans(&self, first: WorkDay, last: WorkDay) -> Vec<WorkSpan> {
        self.through(first, last).filter_map(|shift| shift.work_span()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::{CodeName, CycleId, Hours, Kind};
    use crate::time::{TimeOfDay, Zone};

    fn code(name: &str) -> ShiftCode {
        let hours =
            Hours::between(TimeOfDay::from_minutes(420).unwrap(), TimeOfDay::from_minutes(900).unwrap());
        ShiftCode::new(CodeName::take(name).unwrap(), "", Kind::Shift, Some(hours)).unwrap()
    }

    fn cycle(id: u8, codes: &str, begins: &str, ends: Option<&str>) -> Cycle {
        let days =
            codes.chars().map(|c| (c != '-').then(|| CodeName::take(&c.to_string()).unwrap())).collect();
        let day = |iso: &str| iso.parse().unwrap();
        Cycle::new(CycleId([id; 16]), day(begins), ends.map(day), Zone::from_phone("UTC", 0), days).unwrap()
    }

    fn on(roster: &Roster, day: &str) -> String {
        roster.on(day.parse().unwrap()).iter().map(|shift| shift.code.text().to_owned()).collect()
    }

    #[test]
    fn what_was_set_counts_and_the_cycle_goes_on_around_it() {
        let mut roster = Roster {
            codes: vec![code("D"), code("N")],
            cycles: vec![cycle(1, "DDN-", "2026-03-02", None)],
            ..Roster::default()
        };
        let day = "2026-03-03".parse().unwrap();
        roster.days.insert(day, Vec::new());
        assert_eq!((on(&roster, "2026-03-02"), on(&roster, "2026-03-03")), ("D".to_owned(), String::new()));
        assert_eq!(roster.planned(day).map(|shift| shift.code.text().to_owned()), Some("D".to_owned()));
        assert_eq!(on(&roster, "2026-03-04"), "N");
    }

    #[test]
    fn the_cycle_that_began_last_counts_to_its_end_and_no_earlier_one_comes_back() {
        let roster = Roster {
            codes: vec![code("D"), code("N")],
            cycles: vec![cycle(1, "D", "2026-03-02", None), cycle(2, "N", "2026-03-09", Some("2026-03-10"))],
            ..Roster::default()
        };
        let days = ["2026-03-01", "2026-03-08", "2026-03-09", "2026-03-10", "2026-03-11"];
        assert_eq!(days.map(|day| on(&roster, day)), ["", "D", "N", "N", ""]);
    }
}
