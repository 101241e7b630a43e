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

use super::text::plain;
use super::window::Gathered;
use super::{Reader, Reading, Refused, Why};
use blocks::{Block, Blocks};
use event::Event;
use repeat::Budget;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;
use zones::Zones;

/// Fewer events than this aren't worth a thread.
const FEWEST_OF_A_THREAD: usize = 500;

/// Reads the events, each for itself: so the cores of the phone share a large file.
fn read_all<'a>(blocks: &Blocks<'_>, zones: &'a [Zones<'a>]) -> Vec<Result<Event<'a>, Why>> {
    let read = |blocks_of_thread: &[Block<'_>]| -> Vec<_> {
        let mut text = String::new();
        let one =
            |block: &Block<'_>| Event::of(block, &blocks.heads[block.head], &zones[block.head], &mut text);
        blocks_of_thread.iter().map(one).collect()
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let each = blocks.events.len().div_ceil(threads).max(FEWEST_OF_A_THREAD);
    let mut parts = blocks.events.chunks(each);
    let first = parts.next().unwrap_or_default();
    thread::scope(|scope| {
        let others: Vec<_> = parts.map(|part| scope.spawn(move || read(part))).collect();
        let mut events = read(first);
        for other in others {
            events.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        events
    })
}

/// # Errors
/// When the file has too much of something.
pub(super) fn read(reader: &Reader<'_>, bytes: &[u8]) -> Result<Reading, Refused> {
    let plain = plain(bytes);
    let blocks = Blocks::of(&plain)?;
    let zones: Vec<Zones<'_>> =
        blocks.heads.iter().map(|head| Zones::new(head, &blocks.zones, reader.zone)).collect();
    let mut gathered = Gathered::new(reader);
    let mut events = Vec::with_capacity(blocks.events.len());
    for (block, event) in blocks.events.iter().zip(read_all(&blocks, &zones)) {
        match event {
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
