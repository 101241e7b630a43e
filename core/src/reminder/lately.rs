use crate::time::WorkDay;
use chrono::Datelike;

/// What was found out of days lately: a plan goes from day to day and looks at those around, again and again. What is found
/// out of a day far away takes the place of an older one's, which is found out anew when it is asked for.
pub(super) struct Lately<T> {
    days: Vec<Option<(WorkDay, T)>>,
}

/// More days than are looked at for one, also where a year ends: see [`place`].
const DAYS: usize = 64;

impl<T> Lately<T> {
    pub(super) fn new() -> Self {
        Self { days: (0..DAYS).map(|_| None).collect() }
    }

    pub(super) fn get(&self, day: WorkDay) -> Option<&T> {
        self.days[place(day)].as_ref().filter(|(of, _)| *of == day).map(|(_, found)| found)
    }

    pub(super) fn put(&mut self, day: WorkDay, found: T) -> &T {
        &self.days[place(day)].insert((day, found)).1
    }
}

fn place(day: WorkDay) -> usize {
    // Of a year 45 days are left over, of a leap year 46: so many around its end have places of their own.
    day.date().ordinal() as usize % DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_around_a_day_are_all_there_also_where_a_year_ends() {
        for first in ["2024-12-15", "2025-12-15", "2026-02-20"] {
            let first: WorkDay = first.parse().unwrap();
            let mut lately = Lately::new();
            for day in first.through(first.plus(40)) {
                lately.put(day, day);
            }
            assert!(first.through(first.plus(40)).all(|day| lately.get(day) == Some(&day)), "{first}");
        }
    }

    #[test]
    fn a_day_is_not_taken_for_another_in_its_place() {
        let mut lately = Lately::new();
        let (day, other): (WorkDay, WorkDay) = ("2026-03-02".parse().unwrap(), "2027-03-02".parse().unwrap());
        lately.put(day, 1);
        assert_eq!((lately.get(day), lately.get(other)), (Some(&1), None));
        lately.put(other, 2);
        assert_eq!((lately.get(day), lately.get(other)), (None, Some(&2)));
    }
}
