//! What the events of a file come to: each repeated one with its instances, those that were moved or called off, and
//! those besides.

use super::super::window::Gathered;
use super::super::{Found, MOST_FOUND, Refused, Why};
use super::event::{End, Event};
use super::moment::{Moment, WallClock};
use super::repeat::{Budget, times};
use super::spans::spans;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Gathers what all the events come to, within the days that are looked at.
///
/// # Errors
/// When it is too much.
pub(super) fn gather(
    events: &[Event<'_>],
    days: (NaiveDate, NaiveDate),
    budget: &mut Budget,
    into: &mut Gathered,
) -> Result<(), Refused> {
    let old = superseded(events);
    let mut replacing = Replacing::default();
    let mut whole = Vec::new();
    for (event, is_old) in events.iter().zip(old) {
        match (&event.replaces, &event.uid) {
            _ if is_old => into.unread(event.line, None, Why::Superseded),
            (Some(_), Some(uid)) => replacing.all.entry(uid).or_default().push(event),
            _ => whole.push(event),
        }
    }
    let mut used = HashSet::new();
    for event in whole {
        match instances(event, &mut replacing, days, budget, &mut used) {
            Ok(found) => into.take(found)?,
            Err(why) => into.unread(event.line, event.uid.clone(), why),
        }
    }
    // What takes the place of an instance that isn't in the file stands for itself.
    for event in replacing.all.into_values().flatten().filter(|event| !used.contains(&event.line)) {
        let planned =
            event.replaces.map(|one| day_of(event, one.planned.on(event.start.clock(), event.zones)));
        match spans(event, event.start.written(), event.end, planned, days) {
            Ok(found) => into.take(found)?,
            Err(why) => into.unread(event.line, event.uid.clone(), why),
        }
    }
    Ok(())
}

/// Which events the file has a newer state of.
fn superseded(events: &[Event<'_>]) -> Vec<bool> {
    fn key<'a>(event: &'a Event<'_>) -> Option<(&'a str, Option<NaiveDateTime>)> {
        Some((event.uid.as_deref()?, event.replaces.map(|one| one.planned.written())))
    }
    let first = events.first().map_or(0, |event| event.sequence);
    if events.iter().all(|event| event.sequence == first) {
        // Most systems count no changes: then none is older than another.
        return vec![false; events.len()];
    }
    let mut newest: HashMap<_, u32> = HashMap::with_capacity(events.len());
    for event in events {
        if let Some(name) = key(event) {
            let sequence = newest.entry(name).or_default();
            *sequence = event.sequence.max(*sequence);
        }
    }
    let is_old = |event: &Event<'_>| {
        key(event).and_then(|name| newest.get(&name)).is_some_and(|newest| event.sequence < *newest)
    };
    events.iter().map(is_old).collect()
}

/// The events that take the place of instances.
#[derive(Default)]
struct Replacing<'a> {
    /// By what names the repeated event.
    all: HashMap<&'a str, Vec<&'a Event<'a>>>,
    /// The same by when they were planned for, on the clock of the repeated event.
    planned: HashMap<(&'a str, WallClock), HashMap<Planned, &'a Event<'a>>>,
}

/// What names an instance: many systems write the day alone, and it is enough where the event has whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Planned {
    On(NaiveDate),
    At(NaiveDateTime),
}

impl Planned {
    fn of(moment: Moment, event: &Event<'_>) -> Self {
        let at = moment.on(event.start.clock(), event.zones);
        let by_day = matches!(moment, Moment::Day(_)) || matches!(event.start, Moment::Day(_));
        if by_day { Self::On(at.date()) } else { Self::At(at) }
    }

    /// Both ways to name the instance that starts then.
    const fn both(start: NaiveDateTime) -> [Self; 2] {
        [Self::At(start), Self::On(start.date())]
    }
}

impl<'a> Replacing<'a> {
    /// The one for an instance that was planned for then.
    fn of(&mut self, event: &'a Event<'a>, start: NaiveDateTime) -> Option<&'a Event<'a>> {
        let uid = event.uid.as_deref()?;
        let all = self.all.get(uid)?;
        let planned = self.planned.entry((uid, event.start.clock())).or_insert_with(|| {
            let mut planned = HashMap::new();
            for other in all {
                if let Some(replaces) = other.replaces {
                    planned.entry(Planned::of(replaces.planned, event)).or_insert(*other);
                }
            }
            planned
        });
        Planned::both(start).iter().find_map(|one| planned.get(one)).copied()
    }

    /// The changes of an event that go on, by the moment from which they do.
    fn lasting(&self, event: &Event<'_>) -> BTreeMap<NaiveDateTime, &'a Event<'a>> {
        let all = event.uid.as_deref().and_then(|uid| self.all.get(uid)).map_or(&[][..], Vec::as_slice);
        let lasting =
            all.iter().filter_map(|other| Some((other.replaces.filter(|one| one.all_after)?, *other)));
        lasting.map(|(one, other)| (one.planned.on(event.start.clock(), event.zones), other)).collect()
    }
}

/// What an event comes to, with the instances that have an event of their own.
fn instances<'a>(
    event: &'a Event<'a>,
    replacing: &mut Replacing<'a>,
    days: (NaiveDate, NaiveDate),
    budget: &mut Budget,
    used: &mut HashSet<u32>,
) -> Result<Vec<Found>, Why> {
    let repeats = !event.rules.is_empty() || !event.also.is_empty();
    if !repeats && replacing.all.is_empty() && event.except.is_empty() {
        // Most rosters have nothing else.
        return spans(event, event.start.written(), event.end, None, days);
    }
    let lasting = replacing.lasting(event);
    let except: HashSet<Planned> = event.except.iter().map(|one| Planned::of(*one, event)).collect();
    let inside = |found: &Found| (days.0..=days.1).contains(&found.when.day());
    let mut found = Vec::new();
    for (start, end) in starts(event, days, budget)? {
        let planned = day_of(event, start);
        if let Some(other) = replacing.of(event, start) {
            if used.insert(other.line) {
                let one = spans(other, other.start.written(), other.end, Some(planned), days)?;
                found.extend(one.into_iter().filter(inside));
            }
            continue;
        }
        if Planned::both(start).iter().any(|one| except.contains(one)) {
            continue;
        }
        let instance = repeats.then_some(planned);
        let one = match lasting.range(..=start).next_back() {
            Some((from, other)) => {
                let clock = event.start.clock();
                let moved = start + (other.start.on(clock, event.zones) - *from);
                let moved = Moment::Time(moved, clock).on(other.start.clock(), event.zones);
                spans(other, moved, other.end, instance, days)?
            }
            None => spans(event, start, end.unwrap_or(event.end), instance, days)?,
        };
        found.extend(one.into_iter().filter(inside));
        if found.len() > MOST_FOUND {
            break;
        }
    }
    Ok(found)
}

/// When an event starts, on its own clock, with the ends that aren't all the same.
fn starts(
    event: &Event<'_>,
    days: (NaiveDate, NaiveDate),
    budget: &mut Budget,
) -> Result<BTreeMap<NaiveDateTime, Option<End>>, Why> {
    let mut starts = BTreeMap::new();
    if event.rules.is_empty() {
        starts.insert(event.start.written(), None);
    }
    for rule in &event.rules {
        starts.extend(times(rule, event.start, event.zones, days, budget)?.into_iter().map(|at| (at, None)));
    }
    for (also, end) in &event.also {
        starts.insert(also.on(event.start.clock(), event.zones), *end);
    }
    Ok(starts)
}

/// The day of a start, where the roster is.
fn day_of(event: &Event<'_>, start: NaiveDateTime) -> NaiveDate {
    match event.start {
        Moment::Time(_, WallClock::Utc) => event.zones.local(start).0.date(),
        _ => start.date(),
    }
}
