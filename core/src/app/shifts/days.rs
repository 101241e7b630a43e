//! What is done to days: one by one, many at once, and what of it can be taken back.

use super::month::Hand;
use crate::app::{App, AppError};
use crate::checkin::Refusal as Wrong;
use crate::roster::{Hours, Origin, Refusal, Roster, Shift, ShiftCode};
use crate::storage::Writing;
use crate::time::{TimeOfDay, WorkDay};

/// What a day is to become; None: it isn't set any more.
type Becomes = Option<Vec<Shift>>;

/// The most days that are changed in one go: a year and a day.
const MOST_AT_ONCE: u32 = 366;

impl App {
    pub(super) fn take(&mut self, hand: Hand) -> Result<(), AppError> {
        if let Hand::Code(name) = &hand {
            self.code(name)?;
        }
        self.shifts.month.hand = hand;
        Ok(())
    }

    pub(super) fn tap_day(&mut self, day: WorkDay) -> Result<(), AppError> {
        let roster = self.roster(self.reachable(day)?, day)?;
        if self.shifts.month.hand == Hand::Through && !can_be_tapped(&roster, day) {
            self.shifts.month.open = Some(day);
            return Ok(());
        }
        let becomes = self.becomes(&roster, day)?;
        self.write_roster(|writing| put(writing, day, becomes.as_deref()))
    }

    pub(super) fn paint(&mut self, first: WorkDay, last: WorkDay) -> Result<(), AppError> {
        // With no code in hand there is nothing to paint with: a finger that slipped, or wanted to the next month.
        if self.shifts.month.hand == Hand::Through {
            return Ok(());
        }
        let (first, last) = (first.min(last), first.max(last));
        if last.days_since(first) >= MOST_AT_ONCE {
            return Err(Refusal::OutOfReach.into());
        }
        let roster = self.roster(self.reachable(first)?, self.reachable(last)?)?;
        let days = first.through(last).map(|day| Ok((day, self.painted(&roster, day)?)));
        let mut days = days.collect::<Result<Vec<_>, AppError>>()?;
        // What stays as it is leaves the last change to be undone.
        days.retain(|(day, becomes)| *becomes != roster.days.get(day).cloned());
        if days.is_empty() { Ok(()) } else { self.change_days(&days) }
    }

    pub(super) fn paste_week(&mut self, day: WorkDay) -> Result<(), AppError> {
        let from = self.shifts.month.copied.ok_or(AppError::NotFound)?;
        let to = self.reachable(self.week_of(day))?;
        let roster = self.roster(from, from.plus(6))?;
        let days = from.through(from.plus(6)).zip(to.through(to.plus(6)));
        let days: Vec<_> = days.map(|(from, to)| (to, Some(moved(&roster.on(from), to)))).collect();
        self.change_days(&days)
    }

    pub(super) fn set_day(&mut self, day: WorkDay, code: &str) -> Result<(), AppError> {
        let shift = self.own(&self.code(code)?, day);
        self.set_shifts(day, &[shift])
    }

    pub(super) fn set_shifts(&mut self, day: WorkDay, shifts: &[Shift]) -> Result<(), AppError> {
        if shifts.len() > Shift::MOST_A_DAY {
            let most = u32::try_from(Shift::MOST_A_DAY).unwrap_or(u32::MAX);
            return Err(Refusal::DayFull { most }.into());
        }
        self.reachable(day)?;
        self.write_roster(|writing| put(writing, day, Some(shifts)))
    }

    pub(super) fn clear_day(&mut self, day: WorkDay) -> Result<(), AppError> {
        self.reachable(day)?;
        self.write_roster(|writing| put(writing, day, None))
    }

    pub(super) fn add_to(&mut self, day: WorkDay, code: &str) -> Result<(), AppError> {
        let mut shifts = self.settled(day)?;
        shifts.push(self.own(&self.code(code)?, day));
        self.set_shifts(day, &shifts)
    }

    pub(super) fn set_hours(
        &mut self,
        day: WorkDay,
        place: u32,
        start: u16,
        end: u16,
    ) -> Result<(), AppError> {
        let time = |minutes| TimeOfDay::from_minutes(minutes).ok_or(Wrong::OutOfRange);
        let (start, end) = (time(start)?, time(end)?);
        let mut shifts = self.settled(day)?;
        let shift = at(&mut shifts, place)?;
        let hours =
            shift.hours.map_or_else(|| Hours::between(start, end), |hours| hours.with_times(start, end));
        *shift = shift.clone().with_hours(Some(hours))?;
        self.set_shifts(day, &shifts)
    }

    pub(super) fn remove_from(&mut self, day: WorkDay, place: u32) -> Result<(), AppError> {
        let mut shifts = self.settled(day)?;
        at(&mut shifts, place)?;
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let left =
            shifts.into_iter().enumerate().filter(|(other, _)| *other != place).map(|(_, shift)| shift);
        self.set_shifts(day, &left.collect::<Vec<_>>())
    }

    /// What stands on a day, as the person's own from now on: a file that comes again keeps what tells it apart.
    fn settled(&self, day: WorkDay) -> Result<Vec<Shift>, AppError> {
        let shifts = self.roster(day, day)?.on(day);
        let own = |shift: Shift| match shift.origin {
            Origin::Cycle => Shift { origin: Origin::Own, ..shift },
            Origin::Own | Origin::File(_) => shift,
        };
        Ok(shifts.into_iter().map(own).collect())
    }

    /// What a tap makes of a day.
    fn becomes(&self, roster: &Roster, day: WorkDay) -> Result<Becomes, AppError> {
        if self.shifts.month.hand == Hand::Through {
            return Ok(self.next_through(roster, day));
        }
        let painted = self.painted(roster, day)?;
        // The same once more takes it away.
        let again = painted.is_some() && roster.is_set(day) && painted.as_deref() == Some(&*roster.on(day));
        Ok(painted.filter(|_| !again))
    }

    /// What the hand puts on a day.
    fn painted(&self, roster: &Roster, day: WorkDay) -> Result<Becomes, AppError> {
        Ok(match &self.shifts.month.hand {
            Hand::Code(name) => {
                let code = roster.code(name).ok_or(AppError::NotFound)?;
                Some(vec![self.own(code, day)])
            }
            Hand::Nothing => Some(Vec::new()),
            Hand::Clear | Hand::Through => None,
        })
    }

    /// From one code to the next; after the last one no shift, where a cycle has one, and then as it was planned.
    fn next_through(&self, roster: &Roster, day: WorkDay) -> Becomes {
        if !roster.is_set(day) {
            return Some(roster.codes.first().map(|code| self.own(code, day)).into_iter().collect());
        }
        let shown = roster.on(day).into_iter().next()?;
        let place = roster.codes.iter().position(|code| code.name == shown.code);
        let next = place.and_then(|place| roster.codes.get(place + 1));
        match next {
            Some(code) => Some(vec![self.own(code, day)]),
            None => roster.planned(day).map(|_| Vec::new()),
        }
    }

    fn own(&self, code: &ShiftCode, day: WorkDay) -> Shift {
        Shift::of(code, day, &self.sources.zone, Origin::Own)
    }

    pub(super) fn code(&self, name: &str) -> Result<ShiftCode, AppError> {
        self.codes()?.into_iter().find(|code| code.name.is(name)).ok_or(AppError::NotFound)
    }

    /// Many days at once, which can be undone.
    pub(super) fn change_days(&mut self, days: &[(WorkDay, Becomes)]) -> Result<(), AppError> {
        self.write_roster(|writing| {
            writing.undoably(days.iter().map(|(day, _)| *day), || {
                days.iter().try_for_each(|(day, becomes)| put(writing, *day, becomes.as_deref()))
            })
        })
    }
}

fn put(writing: &Writing<'_>, day: WorkDay, becomes: Option<&[Shift]>) -> Result<(), AppError> {
    match becomes {
        Some(shifts) => writing.set_roster_day(day, shifts)?,
        None => writing.clear_roster_day(day)?,
    }
    Ok(())
}

/// Whether tapping through the codes loses nothing: what stands there came by a tap, or by the cycle.
fn can_be_tapped(roster: &Roster, day: WorkDay) -> bool {
    if !roster.is_set(day) {
        return true;
    }
    match &*roster.on(day) {
        [] => true,
        [shift] => {
            shift.origin == Origin::Own
                && roster.code(shift.code.text()).is_some_and(|code| code.hours == shift.hours)
        }
        _ => false,
    }
}

/// The same entries on another day, as the person's own.
fn moved(shifts: &[Shift], day: WorkDay) -> Vec<Shift> {
    shifts.iter().map(|shift| Shift { day, origin: Origin::Own, ..shift.clone() }).collect()
}

fn at(shifts: &mut [Shift], place: u32) -> Result<&mut Shift, AppError> {
    usize::try_from(place).ok().and_then(|place| shifts.get_mut(place)).ok_or(AppError::NotFound)
}
