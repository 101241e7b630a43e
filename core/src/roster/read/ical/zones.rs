use super::super::Note;
use super::super::model::WORD_LIMIT;
use super::super::text::word;
use super::blocks::{Head, OwnZone};
use super::moment::WallClock;
use super::old::Offsets;
use crate::time::{UtcMillis, Zone};
use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

/// The zones of a calendar.
pub(super) struct Zones<'a> {
    /// The one it names for all its events.
    named: Option<Tz>,
    /// That, or the phone's.
    home: Zone,
    own: &'a [OwnZone],
    /// The older version's.
    offsets: Option<Offsets>,
}

impl<'a> Zones<'a> {
    pub(super) fn new(head: &Head<'_>, own: &'a [OwnZone], phone: &Zone) -> Self {
        // Many a system names UTC for all of a calendar, and nobody works there.
        let named = head.zone.as_deref().and_then(zone_by_name).filter(|zone| !is_utc(*zone));
        let home = named.map_or_else(|| phone.clone(), Zone::Known);
        Self { named, home, own, offsets: Offsets::of(&head.offsets) }
    }

    /// The one that the calendar names.
    pub(super) const fn named(&self) -> Option<Tz> {
        self.named
    }

    /// The zone of times that have none of their own, where it has a name.
    pub(super) const fn home(&self) -> Option<Tz> {
        match &self.home {
            Zone::Known(tz) => Some(*tz),
            Zone::OffsetOnly { .. } => None,
        }
    }

    /// The clock that a name stands for, and what has to be said about it.
    pub(super) fn clock(&self, name: &str) -> (WallClock, Option<Note>) {
        let own = self.own.iter().find(|zone| zone.name == name);
        // What the file calls a place is more than a name that looks like one.
        let known = zone_by_name(name).or_else(|| zone_by_name(own?.place.as_deref()?));
        if let Some(tz) = known {
            return (if is_utc(tz) { WallClock::Utc } else { WallClock::Of(tz) }, None);
        }
        let name = word(name, WORD_LIMIT);
        let note = if own.is_some() { Note::ZoneOfTheFile(name) } else { Note::ZoneUnknown(name) };
        (self.home().map_or(WallClock::AsWritten, WallClock::Of), Some(note))
    }

    /// A moment in UTC on the wall clock, the zone of that clock, and what has to be said about it.
    pub(super) fn local(&self, utc: NaiveDateTime) -> (NaiveDateTime, Option<Tz>, Option<Note>) {
        let local = self.home.stamp(UtcMillis(utc.and_utc().timestamp_millis())).local();
        if let Some(offsets) = &self.offsets {
            let minutes = offsets.at(utc);
            let theirs = utc + TimeDelta::minutes(minutes.into());
            if theirs != local {
                return (theirs, None, Some(Note::OffsetOfTheFile));
            }
        }
        (local, self.home(), None)
    }

    /// The zone in which it is looked whether the clock changes.
    pub(super) fn of_clock(&self, clock: WallClock) -> Zone {
        match clock {
            WallClock::Of(tz) => Zone::Known(tz),
            WallClock::Utc | WallClock::AsWritten => self.home.clone(),
        }
    }
}

/// Whether it is the clock of no place: UTC by any of its names.
fn is_utc(zone: Tz) -> bool {
    let name = zone.name().trim_start_matches("Etc/");
    matches!(name, "UTC" | "UCT" | "Universal" | "Zulu" | "GMT" | "GMT0" | "GMT+0" | "GMT-0" | "Greenwich")
}

/// In bytes; Windows' names with their cities have about a hundred.
const LONGEST_NAME: usize = 255;

/// Any of the names a zone goes by: IANA's, Windows', and those with a maker's path before them.
fn zone_by_name(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"').trim();
    if name.len() > LONGEST_NAME {
        return None;
    }
    super::library::zone(name).or_else(|| {
        // "/freeassociation.sourceforge.net/Tzfile/Europe/London"; names with a place in them have up to three parts.
        let parts: Vec<&str> = name.split('/').collect();
        (1..parts.len()).find_map(|from| {
            let rest = parts[from..].join("/");
            rest.contains('/').then(|| super::library::zone(&rest)).flatten()
        })
    })
}
