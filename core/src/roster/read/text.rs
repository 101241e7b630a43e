use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file: UTF-16 by its mark, else UTF-8, else the Latin letters of Windows, which fit any bytes.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(encoding) = utf16(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let cut = std::str::from_utf8(bytes).err();
    match cut {
        // What ends within a letter is text that was cut.
        Some(error) if error.error_len().is_some() => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        _ => UTF_8.decode_without_bom_handling(bytes).0,
    }
}

fn utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        Some(UTF_16LE)
    } else if bytes.starts_with(b"\xfe\xff") {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A line of a calendar, as it was before it was folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins in the file, from 1.
    pub(super) number: u32,
    /// What it says.
    pub(super) text: String,
}

impl Line {
    /// What stands before the first colon or semicolon, in capitals.
    pub(super) fn name(&self) -> String {
        let end = self.text.find([':', ';']).unwrap_or(self.text.len());
        self.text[..end].trim().to_ascii_uppercase()
    }

    /// Whether that is its name.
    pub(super) fn is(&self, name: &str) -> bool {
        let end = self.text.find([':', ';']).unwrap_or(self.text.len());
        self.text[..end].trim().eq_ignore_ascii_case(name)
    }

    /// What stands behind the colon that ends the parameters; some of them have colons in quotes.
    pub(super) fn value(&self) -> &str {
        let mut quoted = false;
        let colon = self.text.find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        });
        colon.map_or("", |colon| self.text[colon + 1..].trim())
    }
}

/// Joins what was folded. Lines are folded by bytes, in the middle of a letter too: so they are joined before anything is
/// decoded, and each is decoded for itself.
pub(super) fn unfolded(bytes: &[u8]) -> impl Iterator<Item = Line> {
    let bytes: Cow<'_, [u8]> = match utf16(bytes) {
        Some(_) => Cow::Owned(decoded(bytes).into_owned().into_bytes()),
        None => Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
    };
    Unfold { mark: if bytes.contains(&b'\n') { b'\n' } else { b'\r' }, bytes, place: 0, number: 0 }
}

struct Unfold<'a> {
    bytes: Cow<'a, [u8]>,
    /// What ends a line; carriage returns before it belong to it.
    mark: u8,
    place: usize,
    /// Of the last line that was taken.
    number: u32,
}

impl Unfold<'_> {
    /// The next line as it stands in the file.
    fn peek(&self) -> Option<(&[u8], usize)> {
        let rest = self.bytes.get(self.place..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|byte| *byte == self.mark);
        let line = &rest[..end.unwrap_or(rest.len())];
        let kept = line.iter().rposition(|byte| *byte != b'\r').map_or(0, |last| last + 1);
        Some((&line[..kept], self.place + end.map_or(rest.len(), |end| end + 1)))
    }

    fn take(&mut self, into: &mut Vec<u8>, skip: usize) {
        if let Some((line, next)) = self.peek() {
            into.extend_from_slice(&line[skip.min(line.len())..]);
            self.place = next;
            self.number += 1;
        }
    }

    fn take_folded(&mut self, into: &mut Vec<u8>) {
        while self.bytes.get(self.place).is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
            self.take(into, 1);
        }
    }
}

impl Iterator for Unfold<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let (line, _) = self.peek()?;
        let mut bytes = Vec::with_capacity(line.len());
        self.take(&mut bytes, 0);
        let number = self.number;
        self.take_folded(&mut bytes);
        // The older version has a way of its own: the sign at the end says that it goes on.
        if is_quoted_printable(&bytes) {
            while bytes.ends_with(b"=") && self.peek().is_some() {
                bytes.pop();
                self.take(&mut bytes, 0);
                self.take_folded(&mut bytes);
            }
        }
        let mut text = owned(bytes);
        text.truncate(text.trim_end().len());
        Some(Line { number, text })
    }
}

/// Most lines are UTF-8 already, and need no copy.
fn owned(bytes: Vec<u8>) -> String {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return decoded(&bytes).into_owned();
    }
    String::from_utf8(bytes).unwrap_or_else(|error| decoded(error.as_bytes()).into_owned())
}

fn is_quoted_printable(line: &[u8]) -> bool {
    const SAID: &[u8] = b"QUOTED-PRINTABLE";
    let colon = line.iter().position(|byte| *byte == b':').unwrap_or(0);
    line[..colon].windows(SAID.len()).any(|part| part.eq_ignore_ascii_case(SAID))
}

/// A word to be shown: without control characters and marks that nobody sees, its white space made single, cut at the
/// limit.
pub(super) fn word(text: &str, limit: usize) -> String {
    let seen = |c: char| !matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let spaced: String =
        text.chars().filter(|c| seen(*c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let clean: String = spaced.chars().filter(|c| !c.is_control()).collect();
    let mut word = String::new();
    for part in clean.split_whitespace() {
        if !word.is_empty() {
            word.push(' ');
        }
        word.push_str(part);
    }
    let cut: String = word.chars().take(limit).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests;
