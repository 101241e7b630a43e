//! Calendars: iCalendar, and vCalendar 1.0, which came before it.
//!
//! The file is first taken apart into events ([`blocks`]), so that each is read for itself: one that is damaged takes
//! nothing else with it, and every line has its number. What the lines mean is `calcard`'s part ([`library`]), and so
//! is how an event repeats. Where it belongs ([`zones`]) and what its instances are ([`series`]) is decided here, on the
//! wall clock.

mod blocks;
mod event;
mod library;
mod moment;
mod old;
mod repeat;
mod series;
mod spans;
mod zones;

#[cfg(test)]
mod tests;

use super::window::Gathered;
use super::{Reader, Reading, Refused};
use blocks::Blocks;
use event::Event;
use repeat::Budget;
use zones::Zones;

/// # Errors
/// When the file has too much of something.
pub(super) fn read(reader: &Reader<'_>, bytes: &[u8]) -> Result<Reading, Refused> {
    let blocks = Blocks::of(bytes)?;
    let zones: Vec<Zones<'_>> =
        blocks.heads.iter().map(|head| Zones::new(head, &blocks.zones, reader.zone)).collect();
    let mut gathered = Gathered::new(reader);
    let mut events = Vec::new();
    for block in &blocks.events {
        let head = &blocks.heads[block.head];
        match Event::of(block, head, &zones[block.head]) {
            Ok(event) => events.push(event),
            Err(why) => gathered.unread(block.line, block.uid(), why),
        }
    }
    series::gather(&events, (reader.from, reader.until), &mut Budget::new(), &mut gathered)?;
    gathered.sort();
    Ok(Reading {
        kind: blocks.kind(),
        zone: zones.iter().find_map(Zones::named),
        found: gathered.found,
        unread: gathered.unread,
        outside: gathered.outside,
        date_order: None,
    })
}
