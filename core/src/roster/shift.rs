use super::{CodeName, Hours, Kind, Refusal, ShiftCode};
use crate::time::{UtcMillis, WorkDay, WorkSpan, Zone};
use chrono::NaiveDate;
use std::sync::Arc;

/// One entry of a day: a shift, a clinic, being on call, or that there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The date on which it begins, where it is. It names the work day.
    pub day: WorkDay,
    /// Its code.
    pub code: CodeName,
    /// What the code stood for when this was written down.
    pub kind: Kind,
    /// Its hours; None for leave and days off.
    pub hours: Option<Hours>,
    /// Where it is: whose clock counts.
    pub zone: Zone,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where an entry comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Tapped.
    Own,
    /// A cycle that goes on by itself.
    Cycle,
    /// A file.
    File(FileMark),
}

/// What tells an entry of a file apart from others, when the file comes again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileMark {
    /// The event's UID, where the file has any.
    pub uid: Option<Arc<str>>,
    /// Which of a repeating event it is: the date on which this one was planned first.
    pub instance: Option<NaiveDate>,
    /// Raised with each change, where the file says so.
    pub sequence: u32,
}

impl Shift {
    /// The most entries of one day.
    pub const MOST_A_DAY: usize = 4;

    /// What a code stands for, on that day.
    #[must_use]
    pub fn of(code: &ShiftCode, day: WorkDay, zone: &Zone, origin: Origin) -> Self {
        let ShiftCode { name, kind, hours, .. } = code;
        Self { day, code: name.clone(), kind: *kind, hours: *hours, zone: zone.clone(), origin }
    }

    /// The same with other hours.
    ///
    /// # Errors
    /// [`Refusal::HoursMissing`], [`Refusal::TooLong`].
    pub fn with_hours(self, hours: Option<Hours>) -> Result<Self, Refusal> {
        self.kind.allows(hours)?;
        Ok(Self { hours, ..self })
    }

    /// The instants at which it begins and ends; None without hours.
    ///
    /// The clock on the wall counts: a time that the change of clocks skips is the later one, one that comes twice the
    /// first.
    #[must_use]
    pub fn span(&self) -> Option<(UtcMillis, UtcMillis)> {
        let hours = self.hours?;
        let begins = self.zone.instant(hours.begins_on(self.day));
        // An hour that is skipped or comes twice can make the shortest shifts end where they begin.
        let ends = self.zone.instant(hours.ends_on(self.day)).max(begins);
        Some((begins, ends))
    }

    /// What the work day needs to know of it: only work moves it.
    #[must_use]
    pub fn work_span(&self) -> Option<WorkSpan> {
        let (begins, ends) = self.span().filter(|_| self.kind.is_worked())?;
        Some(WorkSpan { day: self.day, begins, ends })
    }

    /// Whether it is work in the night.
    #[must_use]
    pub fn is_night(&self) -> bool {
        self.kind.is_worked() && self.hours.is_some_and(Hours::is_night)
    }

    /// Whether the clocks change while it goes on: it then lasts an hour more or less than it seems.
    #[must_use]
    pub fn meets_clock_change(&self) -> bool {
        let Some(hours) = self.hours else { return false };
        self.zone.changes_between(hours.begins_on(self.day), hours.ends_on(self.day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{HOUR, TimeOfDay};

    fn night(day: &str, zone: &str) -> Shift {
        let hours =
            Hours::between(TimeOfDay::from_minutes(21 * 60).unwrap(), TimeOfDay::from_minutes(450).unwrap());
        let code = ShiftCode::new(CodeName::take("N").unwrap(), "Night", Kind::Shift, Some(hours)).unwrap();
        Shift::of(&code, day.parse().unwrap(), &Zone::from_phone(zone, 0), Origin::Own)
    }

    fn lasts(shift: &Shift) -> i64 {
        let (begins, ends) = shift.span().unwrap();
        ends.since(begins) * 10 / HOUR
    }

    #[test]
    fn a_night_ends_when_the_clock_on_the_wall_says_so() {
        assert_eq!(lasts(&night("2026-03-27", "Europe/London")), 105);
        assert_eq!(lasts(&night("2026-03-28", "Europe/London")), 95);
        assert_eq!(lasts(&night("2026-10-24", "Europe/London")), 115);
    }

    #[test]
    fn the_night_in_which_the_clocks_change_says_so() {
        assert!(night("2026-03-28", "Europe/London").meets_clock_change());
        assert!(!night("2026-03-29", "Europe/London").meets_clock_change());
        assert!(!night("2026-03-28", "Asia/Kolkata").meets_clock_change());
    }

    #[test]
    fn only_work_moves_the_work_day() {
        let shift = night("2026-03-27", "Europe/London");
        assert!(shift.work_span().is_some());
        assert!(Shift { kind: Kind::OnCall, ..shift }.work_span().is_none());
    }
}
