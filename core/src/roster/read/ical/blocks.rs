use super::super::text::{Line, unfolded};
use super::super::{FileKind, MOST_FOUND, Refused};
use std::borrow::Cow;
use std::sync::Arc;

/// A calendar file, taken apart into its events. Nothing is left of what nobody asked for.
#[derive(Debug, Default)]
pub(super) struct Blocks<'a> {
    /// The calendars of the file: mostly one.
    pub(super) heads: Vec<Head<'a>>,
    /// Their events, in the order of the file.
    pub(super) events: Vec<Block<'a>>,
    /// The names of the zones that the file describes, each with another name for it, where it has one.
    pub(super) zones: Vec<OwnZone>,
}

/// What a calendar says about all its events.
#[derive(Debug, Default)]
pub(super) struct Head<'a> {
    /// Version 1.0.
    pub(super) old: bool,
    /// It calls its events off.
    pub(super) cancels: bool,
    /// The zone it names.
    pub(super) zone: Option<String>,
    /// The older version's properties TZ and DAYLIGHT.
    pub(super) offsets: Vec<Line<'a>>,
}

/// An event: the lines of it that are read.
#[derive(Debug)]
pub(super) struct Block<'a> {
    /// Where it begins.
    pub(super) line: u32,
    /// Which of the calendars it stands in.
    pub(super) head: usize,
    pub(super) lines: Vec<Line<'a>>,
    /// Whether its end was there.
    pub(super) whole: bool,
    /// How many bytes it has.
    bytes: usize,
    /// Whether it has more than is read.
    pub(super) too_long: bool,
}

impl<'a> Block<'a> {
    /// Its UID, also where nothing else of it can be read.
    pub(super) fn uid(&self) -> Option<Arc<str>> {
        shortened(self.lines.iter().find(|line| line.is("UID"))?.value())
    }

    fn take(&mut self, mut line: Line<'a>) {
        if line.is("SUMMARY") {
            // Of a title, the beginning is enough.
            let end = line.text.floor_char_boundary(LONGEST_TITLE);
            line.text = match line.text {
                Cow::Borrowed(text) => Cow::Borrowed(&text[..end]),
                Cow::Owned(mut text) => {
                    text.truncate(end);
                    Cow::Owned(text)
                }
            };
        }
        self.bytes += line.text.len();
        self.too_long |= self.bytes > LARGEST_EVENT;
        if !self.too_long {
            self.lines.push(line);
        }
    }
}

/// A UID as it is kept; None of nothing.
pub(super) fn shortened(uid: &str) -> Option<Arc<str>> {
    let end = uid.char_indices().nth(LONGEST_UID).map_or(uid.len(), |(end, _)| end);
    (end > 0).then(|| uid[..end].into())
}

/// A zone that the file describes.
#[derive(Debug, Default)]
pub(super) struct OwnZone {
    pub(super) name: String,
    pub(super) place: Option<String>,
}

/// What is read of an event. Places, descriptions, people, links and comments aren't among it.
const READ: [&str; 13] = [
    "UID",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "STATUS",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    ALL_DAY,
];

/// Outlook's way to say that an event is all day, whatever its times.
pub(super) const ALL_DAY: &str = "X-MICROSOFT-CDO-ALLDAYEVENT";

/// In characters: it is kept with each instance.
const LONGEST_UID: usize = 256;

/// Zones that a file may describe.
const MOST_ZONES: usize = 500;

/// The longest title that is looked at, in bytes.
const LONGEST_TITLE: usize = 4096;

/// The largest event that is read, in bytes: several thousand days on which it takes place or doesn't.
const LARGEST_EVENT: usize = 64 * 1024;

/// The most calendars in a file.
const MOST_CALENDARS: usize = 1000;

/// Components within components; a calendar has three or four.
const DEEPEST: usize = 64;

/// The components that are looked into.
const COMPONENTS: [&str; 3] = ["VCALENDAR", "VEVENT", "VTIMEZONE"];

/// A component's name, in capitals.
fn component(name: &str) -> Cow<'static, str> {
    let known = COMPONENTS.into_iter().find(|known| known.eq_ignore_ascii_case(name));
    known.map_or_else(|| Cow::Owned(name.to_ascii_uppercase()), Cow::Borrowed)
}

impl<'a> Blocks<'a> {
    pub(super) fn kind(&self) -> FileKind {
        let old = self.heads.iter().any(|head| head.old);
        if old { FileKind::VCalendar1 } else { FileKind::ICalendar }
    }

    /// # Errors
    /// When the file has too much of something.
    pub(super) fn of(plain: &'a [u8]) -> Result<Self, Refused> {
        let mut blocks = Self { heads: vec![Head::default()], ..Self::default() };
        // The components that are open, the innermost last.
        let mut open: Vec<Cow<'static, str>> = Vec::new();
        for line in unfolded(plain).filter(|line| !line.text.is_empty()) {
            let name = line.name();
            let is = |other: &str| name.eq_ignore_ascii_case(other);
            if is("BEGIN") {
                if open.len() >= DEEPEST {
                    return Err(Refused::TooDeep);
                }
                blocks.begin(component(line.value()), &mut open, line.number)?;
            } else if is("END") {
                blocks.end(&component(line.value()), &mut open);
            } else {
                match open.last().map(AsRef::as_ref) {
                    Some("VEVENT") if READ.iter().any(|read| is(read)) => {
                        if let Some(event) = blocks.events.last_mut() {
                            event.take(line);
                        }
                    }
                    Some("VCALENDAR") => blocks.head(line),
                    Some("VTIMEZONE") => blocks.zone(&line),
                    _ => {}
                }
            }
        }
        Ok(blocks)
    }

    fn begin(
        &mut self,
        what: Cow<'static, str>,
        open: &mut Vec<Cow<'static, str>>,
        line: u32,
    ) -> Result<(), Refused> {
        match what.as_ref() {
            "VCALENDAR" => {
                if self.heads.len() > MOST_CALENDARS {
                    return Err(Refused::TooMany);
                }
                open.clear();
                self.heads.push(Head::default());
            }
            "VEVENT" => {
                if self.events.len() >= MOST_FOUND {
                    return Err(Refused::TooMany);
                }
                // An event in an event: the end of the outer one is missing.
                if let Some(place) = open.iter().position(|one| one == "VEVENT") {
                    open.truncate(place);
                }
                self.events.push(Block {
                    line,
                    head: self.heads.len() - 1,
                    lines: Vec::with_capacity(8),
                    whole: false,
                    bytes: 0,
                    too_long: false,
                });
            }
            "VTIMEZONE" if self.zones.len() < MOST_ZONES => self.zones.push(OwnZone::default()),
            _ => {}
        }
        open.push(what);
        Ok(())
    }

    fn end(&mut self, what: &str, open: &mut Vec<Cow<'static, str>>) {
        let Some(place) = open.iter().rposition(|one| one == what) else { return };
        if open[place..].iter().any(|one| one == "VEVENT")
            && let Some(event) = self.events.last_mut()
        {
            event.whole = what == "VEVENT";
        }
        open.truncate(place);
    }

    fn head(&mut self, line: Line<'a>) {
        let Some(head) = self.heads.last_mut() else { return };
        match line.name().to_ascii_uppercase().as_str() {
            "VERSION" => head.old = line.value().starts_with("1."),
            "METHOD" => head.cancels = line.value().eq_ignore_ascii_case("CANCEL"),
            "X-WR-TIMEZONE" => head.zone = Some(line.value().to_owned()),
            "TZ" | "DAYLIGHT" => head.offsets.push(line),
            _ => {}
        }
    }

    fn zone(&mut self, line: &Line<'_>) {
        let Some(zone) = self.zones.last_mut() else { return };
        if line.is("TZID") {
            line.value().clone_into(&mut zone.name);
        } else if line.is("X-LIC-LOCATION") {
            zone.place = Some(line.value().to_owned());
        }
    }
}
