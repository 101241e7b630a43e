use crate::app::{App, AppError};
use crate::roster::write;
use crate::time::WorkDay;

/// How much goes out: what is known from a month back on.
const BACK: u32 = 31;
const AHEAD: u32 = 366;

impl App {
    /// The shifts from a month back to a year ahead as an iCalendar file, to be handed over by the person. Its titles are
    /// the codes; nothing in it says which app it comes from.
    ///
    /// # Errors
    /// As the storage says.
    pub fn roster_ics(&self) -> Result<String, AppError> {
        let today = self.work_day_now()?;
        self.roster_ics_between(today.minus(BACK), today.plus(AHEAD))
    }

    /// The same from one day to another, both included.
    ///
    /// # Errors
    /// As the storage says.
    pub fn roster_ics_between(&self, first: WorkDay, last: WorkDay) -> Result<String, AppError> {
        let shifts: Vec<_> = self.roster(first, last)?.through(first, last).collect();
        Ok(write::ics(&shifts, self.now().at))
    }
}
