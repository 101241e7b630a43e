use super::OtherKind;
use super::text;

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing but white space.
    Nothing,
    /// A calendar.
    Calendar,
    /// Text that may be a table.
    Table,
    /// Something else.
    Other(OtherKind),
}

/// How much of a file is looked at, in bytes.
const HEAD: usize = 4096;

/// What other files begin with.
const SIGNS: [(&[u8], OtherKind); 11] = [
    (b"%PDF", OtherKind::Pdf),
    (b"PK\x03\x04", OtherKind::Zip),
    (b"PK\x05\x06", OtherKind::Zip),
    (b"\x89PNG", OtherKind::Image),
    (b"\xff\xd8\xff", OtherKind::Image),
    (b"GIF8", OtherKind::Image),
    (b"II*\0", OtherKind::Image),
    (b"MM\0*", OtherKind::Image),
    // Spreadsheets and text documents of before 2007.
    (b"\xd0\xcf\x11\xe0", OtherKind::Unknown),
    (b"SQLite format 3\0", OtherKind::Unknown),
    (b"\x1f\x8b", OtherKind::Unknown),
];

pub(super) fn of(bytes: &[u8]) -> Kind {
    if let Some((_, kind)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return Kind::Other(*kind);
    }
    // Photos of phones: a length, then what it is.
    if bytes.get(4..8) == Some(b"ftyp") || bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Kind::Other(OtherKind::Image);
    }
    let head = text::decoded(&bytes[..bytes.len().min(HEAD)]);
    let start = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        let rest = bytes.iter().all(u8::is_ascii_whitespace);
        return if rest || bytes.len() <= HEAD { Kind::Nothing } else { Kind::Other(OtherKind::Unknown) };
    }
    let lower = start.get(..start.floor_char_boundary(64)).unwrap_or(start).to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<table", "<!--"].iter().any(|tag| lower.starts_with(tag)) {
        return Kind::Other(OtherKind::Html);
    }
    if lower.starts_with('<') {
        return Kind::Other(OtherKind::Unknown);
    }
    if lower.starts_with("begin:vcard") {
        return Kind::Other(OtherKind::Unknown);
    }
    if lower.starts_with("begin:") || is_calendar(&head) {
        return Kind::Calendar;
    }
    // Text has no such signs; pictures and programs do.
    let odd = head.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if odd * 20 > head.chars().count() || head.contains('\0') {
        return Kind::Other(OtherKind::Unknown);
    }
    Kind::Table
}

/// Whether a line begins a calendar, or an event of one.
fn is_calendar(head: &str) -> bool {
    head.split(['\n', '\r']).any(|line| {
        let line = line.trim_start_matches('\u{feff}').trim().to_ascii_uppercase();
        line.strip_prefix("BEGIN:").is_some_and(|what| matches!(what.trim(), "VCALENDAR" | "VEVENT"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n"[..], OtherKind::Pdf),
            (b"PK\x03\x04\x14\0\x06\0", OtherKind::Zip),
            (b"\x89PNG\r\n\x1a\n\0\0", OtherKind::Image),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", OtherKind::Image),
            (b"\0\0\0\x18ftypheic", OtherKind::Image),
            (b"\n <!DOCTYPE html><html>", OtherKind::Html),
            (b"<?xml version=\"1.0\"?>", OtherKind::Unknown),
            (b"\0\0\0\0\0\0\0\0", OtherKind::Unknown),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OtherKind::Unknown),
        ] {
            assert_eq!(of(bytes), Kind::Other(kind), "{bytes:?}");
        }
    }

    #[test]
    fn white_space_is_nothing() {
        for bytes in [&b""[..], b"\n\n", b" \t\r\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
            assert_eq!(of(bytes), Kind::Nothing, "{bytes:?}");
        }
    }

    #[test]
    fn a_calendar_is_known_by_the_line_it_begins_with_in_any_encoding() {
        for bytes in [
            &b"BEGIN:VCALENDAR\n"[..],
            b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n",
            b"\r\nbegin:vcalendar\r\n",
            b"\xff\xfeB\0E\0G\0I\0N\0:\0V\0C\0A\0L\0E\0N\0D\0A\0R\0\r\0\n\0",
        ] {
            assert_eq!(of(bytes), Kind::Calendar, "{bytes:?}");
        }
        assert_eq!(of(b"Date,Shift\n2026-01-05,E\n"), Kind::Table);
        assert_eq!(of(b"BEGIN:VCARD\n"), Kind::Other(OtherKind::Unknown));
    }
}
