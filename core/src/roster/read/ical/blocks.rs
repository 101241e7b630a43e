use super::super::text::{Line, unfolded};
use super::super::{FileKind, MOST_FOUND, Refused};

/// A calendar file, taken apart into its events. Nothing is left of what nobody asked for.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The calendars of the file: mostly one.
    pub(super) heads: Vec<Head>,
    /// Their events, in the order of the file.
    pub(super) events: Vec<Block>,
    /// The names of the zones that the file describes, each with another name for it, where it has one.
    pub(super) zones: Vec<OwnZone>,
}

/// What a calendar says about all its events.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Version 1.0.
    pub(super) old: bool,
    /// It calls its events off.
    pub(super) cancels: bool,
    /// The zone it names.
    pub(super) zone: Option<String>,
    /// The older version's properties TZ and DAYLIGHT.
    pub(super) offsets: Vec<Line>,
}

/// An event: the lines of it that are read.
#[derive(Debug)]
pub(super) struct Block {
    /// Where it begins.
    pub(super) line: u32,
    /// Which of the calendars it stands in.
    pub(super) head: usize,
    pub(super) lines: Vec<Line>,
    /// Whether its end was there.
    pub(super) whole: bool,
    /// How many bytes it has.
    bytes: usize,
    /// Whether it has more than is read.
    pub(super) too_long: bool,
}

impl Block {
    /// Its UID, also where nothing else of it can be read.
    pub(super) fn uid(&self) -> Option<String> {
        let line = self.lines.iter().find(|line| line.is("UID"))?;
        Some(line.value().chars().take(LONGEST_UID).collect()).filter(|uid: &String| !uid.is_empty())
    }

    fn take(&mut self, mut line: Line) {
        if line.is("SUMMARY") {
            // Of a title, the beginning is enough.
            line.text.truncate(line.text.floor_char_boundary(LONGEST_TITLE));
        }
        self.bytes += line.text.len();
        self.too_long |= self.bytes > LARGEST_EVENT;
        if !self.too_long {
            self.lines.push(line);
        }
    }
}

/// A zone that the file describes.
#[derive(Debug, Default)]
pub(super) struct OwnZone {
    pub(super) name: String,
    pub(super) place: Option<String>,
}

/// What is read of an event. Places, descriptions, people, links and comments aren't among it.
const READ: [&str; 12] = [
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
];

/// Outlook's way to say that an event is all day, whatever its times.
pub(super) const ALL_DAY: &str = "X-MICROSOFT-CDO-ALLDAYEVENT";

/// In characters: it is kept with each instance.
pub(super) const LONGEST_UID: usize = 256;

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

impl Blocks {
    pub(super) fn kind(&self) -> FileKind {
        let old = self.heads.iter().any(|head| head.old);
        if old { FileKind::VCalendar1 } else { FileKind::ICalendar }
    }

    /// # Errors
    /// When the file has too much of something.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Refused> {
        let mut blocks = Self { heads: vec![Head::default()], ..Self::default() };
        // The components that are open, the innermost last.
        let mut open: Vec<String> = Vec::new();
        for line in unfolded(bytes).filter(|line| !line.text.is_empty()) {
            match line.name().as_str() {
                "BEGIN" => {
                    if open.len() >= DEEPEST {
                        return Err(Refused::TooDeep);
                    }
                    blocks.begin(line.value().to_ascii_uppercase(), &mut open, line.number)?;
                }
                "END" => {
                    let what = line.value().to_ascii_uppercase();
                    if let Some(place) = open.iter().rposition(|one| *one == what) {
                        if open[place..].iter().any(|one| one == "VEVENT")
                            && let Some(event) = blocks.events.last_mut()
                        {
                            event.whole = what == "VEVENT";
                        }
                        open.truncate(place);
                    }
                }
                name => match open.last().map(String::as_str) {
                    Some("VEVENT") if READ.contains(&name) || name == ALL_DAY => {
                        if let Some(event) = blocks.events.last_mut() {
                            event.take(line);
                        }
                    }
                    Some("VCALENDAR") => blocks.head(name, line),
                    Some("VTIMEZONE") => blocks.zone(name, line.value()),
                    _ => {}
                },
            }
        }
        Ok(blocks)
    }

    fn begin(&mut self, what: String, open: &mut Vec<String>, line: u32) -> Result<(), Refused> {
        match what.as_str() {
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
                    lines: Vec::new(),
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

    fn head(&mut self, name: &str, line: Line) {
        let Some(head) = self.heads.last_mut() else { return };
        match name {
            "VERSION" => head.old = line.value().starts_with("1."),
            "METHOD" => head.cancels = line.value().eq_ignore_ascii_case("CANCEL"),
            "X-WR-TIMEZONE" => head.zone = Some(line.value().to_owned()),
            "TZ" | "DAYLIGHT" => head.offsets.push(line),
            _ => {}
        }
    }

    fn zone(&mut self, name: &str, value: &str) {
        let Some(zone) = self.zones.last_mut() else { return };
        match name {
            "TZID" => value.clone_into(&mut zone.name),
            "X-LIC-LOCATION" => zone.place = Some(value.to_owned()),
            _ => {}
        }
    }
}
