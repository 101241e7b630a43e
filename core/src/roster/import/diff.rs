use super::{Lines, Placed};
use crate::roster::{FileMark, Origin, Roster, Shift};
use crate::time::WorkDay;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// What a file would change. Nothing of it has happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What comes.
    pub added: Vec<Shift>,
    /// What becomes something else.
    pub changed: Vec<Changed>,
    /// What goes: from the same file before, or in the way of what comes.
    pub removed: Vec<Shift>,
    /// How many stay as they are.
    pub same: u32,
    /// What the file has in an older state than stands there: it isn't taken.
    pub older: u32,
    /// What each day would hold.
    pub days: BTreeMap<WorkDay, Vec<Shift>>,
}

/// One shift that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// As it stands there.
    pub from: Shift,
    /// As it would.
    pub to: Shift,
}

/// Holds what a file came to against what stands there. `roster` has to reach over the days of the file, and over those
/// that its events were on before.
///
/// A shift is the same one as before by its UID; where a file has none, or makes new ones each time, by its day and code.
/// From the first day of the file to its last, what an earlier file brought and this one doesn't have goes, unless it may
/// be what couldn't be placed; what was tapped stays, but for days on which the file has something.
#[must_use]
pub fn preview(placed: &Placed, roster: &Roster) -> Preview {
    let file_days: BTreeSet<WorkDay> = placed.shifts.iter().map(|(_, shift)| shift.day).collect();
    let mut there = There::of(roster, &file_days);
    let mut found = Preview::default();
    let mut coming: Vec<(Shift, Option<Shift>)> = Vec::new();
    for (_, shift) in &placed.shifts {
        let before = there.take_event(shift);
        coming.push((shift.clone(), before));
    }
    for (shift, before) in &mut coming {
        if before.is_none() {
            *before = there.take_on(shift.day, |other| other.code == shift.code);
        }
    }
    // What is left on a day becomes what comes there, one by one.
    for (shift, before) in &mut coming {
        if before.is_none() {
            *before = there.take_on(shift.day, |_| true);
        }
    }
    let mut days: BTreeMap<WorkDay, Vec<Shift>> = BTreeMap::new();
    let mut touched = file_days.clone();
    for (shift, before) in coming {
        let stays = match before {
            None => {
                found.added.push(shift.clone());
                shift
            }
            Some(before) if says_the_same(&before, &shift) => {
                found.same += 1;
                // What tells it apart may be new.
                if is_older(&shift, &before) { before } else { shift }
            }
            Some(before) if is_older(&shift, &before) => {
                found.older += 1;
                before
            }
            Some(before) => {
                touched.insert(before.day);
                found.changed.push(Changed { from: before, to: shift.clone() });
                shift
            }
        };
        touched.insert(stays.day);
        days.entry(stays.day).or_default().push(stays);
    }
    let reach = reach(&placed.shifts);
    let (called_off, unknown) = (there.called_off(placed), Unknown::of(placed));
    for (place, other) in there.left() {
        let is_called_off = called_off.contains(&place);
        let went = match other.origin {
            Origin::File(_) => {
                reach.is_some_and(|(first, last)| first <= other.day && other.day <= last)
                    && !unknown.may_be(&other)
            }
            Origin::Own | Origin::Cycle => file_days.contains(&other.day),
        };
        if went || is_called_off {
            touched.insert(other.day);
            found.removed.push(other);
        } else {
            days.entry(other.day).or_default().push(other);
        }
    }
    found.days = touched.into_iter().map(|day| (day, days.remove(&day).unwrap_or_default())).collect();
    found.days.retain(|day, shifts| roster.days.get(day) != Some(shifts));
    found
}

/// What stands there, found by its day and by its UID; what was taken is gone.
struct There {
    all: Vec<Option<Shift>>,
    by_day: HashMap<WorkDay, Vec<usize>>,
    by_uid: HashMap<Arc<str>, Vec<usize>>,
}

impl There {
    /// The days that were set, and what a cycle has on those of the file.
    fn of(roster: &Roster, file_days: &BTreeSet<WorkDay>) -> Self {
        let planned =
            file_days.iter().filter(|day| !roster.is_set(**day)).filter_map(|day| roster.planned(*day));
        let all: Vec<Option<Shift>> =
            roster.days.values().flatten().cloned().chain(planned).map(Some).collect();
        let (mut by_day, mut by_uid): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = Default::default();
        for (place, shift) in
            all.iter().enumerate().filter_map(|(place, shift)| Some((place, shift.as_ref()?)))
        {
            by_day.entry(shift.day).or_default().push(place);
            if let Some(uid) = mark(shift).and_then(|mark| mark.uid.clone()) {
                by_uid.entry(uid).or_default().push(place);
            }
        }
        Self { all, by_day, by_uid }
    }

    fn take_event(&mut self, shift: &Shift) -> Option<Shift> {
        let places = self.by_uid.get(mark(shift)?.uid.as_ref()?)?;
        let fits =
            |place: &&usize| self.all[**place].as_ref().is_some_and(|other| is_same_event(shift, other));
        let place = *places.iter().find(fits)?;
        self.all[place].take()
    }

    fn take_on(&mut self, day: WorkDay, fits: impl Fn(&Shift) -> bool) -> Option<Shift> {
        let places = self.by_day.get(&day)?;
        let place = *places.iter().find(|place| self.all[**place].as_ref().is_some_and(&fits))?;
        self.all[place].take()
    }

    fn called_off(&self, file: &Placed) -> BTreeSet<usize> {
        let of = |shift: &Shift| {
            let uid = mark(shift).and_then(|mark| mark.uid.as_ref()).and_then(|uid| self.by_uid.get(uid));
            let places = uid.into_iter().chain(self.by_day.get(&shift.day)).flatten().copied();
            let gone =
                |place: &usize| self.all[*place].as_ref().is_some_and(|other| is_called_off(shift, other));
            places.filter(gone).collect::<Vec<_>>()
        };
        let by_uid = file.called_off.iter().flat_map(|(day, event)| {
            let places =
                event.uid.as_ref().and_then(|uid| self.by_uid.get(uid)).into_iter().flatten().copied();
            places.filter(move |place| {
                self.all[*place].as_ref().is_some_and(|other| calls_off(*day, event, other))
            })
        });
        by_uid.chain(file.cancelled.iter().flat_map(|(_, shift)| of(shift))).collect()
    }

    fn left(self) -> impl Iterator<Item = (usize, Shift)> {
        self.all.into_iter().enumerate().filter_map(|(place, shift)| Some((place, shift?)))
    }
}

fn mark(shift: &Shift) -> Option<&FileMark> {
    match &shift.origin {
        Origin::File(mark) => Some(mark),
        Origin::Own | Origin::Cycle => None,
    }
}

/// By its UID. An event over several days has one for all of them: the day then tells them apart.
fn is_same_event(a: &Shift, b: &Shift) -> bool {
    let (Some(one), Some(other)) = (mark(a), mark(b)) else { return false };
    let whole_days = a.hours.is_none() || b.hours.is_none();
    one.uid.is_some()
        && one.uid == other.uid
        && one.instance == other.instance
        && (a.day == b.day || (one.instance.is_some() || !whole_days))
}

/// The same event, of which nothing newer is known. One over several days has its UID on each of them.
fn calls_off(day: WorkDay, event: &FileMark, other: &Shift) -> bool {
    let is_same = |mark: &FileMark| {
        mark.uid == event.uid && mark.instance == event.instance && event.sequence >= mark.sequence
    };
    mark(other).is_some_and(is_same) && (other.hours.is_some() || other.day == day)
}

fn is_called_off(cancelled: &Shift, other: &Shift) -> bool {
    let has_uid = mark(cancelled).is_some_and(|mark| mark.uid.is_some());
    if has_uid && mark(other).is_some_and(|mark| mark.uid.is_some()) {
        return is_same_event(cancelled, other) && !is_older(cancelled, other);
    }
    mark(other).is_some() && cancelled.day == other.day && cancelled.code == other.code
}

fn is_older(shift: &Shift, before: &Shift) -> bool {
    let sequence = |shift| mark(shift).map_or(0, |mark| mark.sequence);
    is_same_event(shift, before) && sequence(shift) < sequence(before)
}

fn says_the_same(a: &Shift, b: &Shift) -> bool {
    (a.day, &a.code, a.kind, a.hours, &a.zone) == (b.day, &b.code, b.kind, b.hours, &b.zone)
}

/// What the file has of which it isn't known yet what it is.
struct Unknown<'a> {
    days: BTreeSet<WorkDay>,
    uids: HashSet<&'a str>,
}

impl<'a> Unknown<'a> {
    fn of(placed: &'a Placed) -> Self {
        let days = placed.unplaced.iter().filter_map(|one| one.day).collect();
        let uids = placed.unplaced.iter().filter_map(|one| one.uid.as_deref()).collect();
        Self { days, uids }
    }

    fn may_be(&self, shift: &Shift) -> bool {
        let uid = mark(shift).and_then(|mark| mark.uid.as_deref());
        self.days.contains(&shift.day) || uid.is_some_and(|uid| self.uids.contains(uid))
    }
}

/// The first and the last day that the file speaks of.
fn reach(shifts: &Lines) -> Option<(WorkDay, WorkDay)> {
    let days = || shifts.iter().map(|(_, shift)| shift.day);
    days().min().zip(days().max())
}
