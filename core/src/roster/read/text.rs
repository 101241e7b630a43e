use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file: UTF-16 by its mark, else UTF-8, else the Latin letters of Windows, which fit any bytes.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(encoding) = utf16(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(error) if error.error_len().is_some() => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        // What ends within a letter is text that was cut.
        Err(_) => UTF_8.decode_without_bom_handling(bytes).0,
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
pub(super) struct Line<'a> {
    /// Where it begins in the file, from 1.
    pub(super) number: u32,
    /// What it says.
    pub(super) text: Cow<'a, str>,
}

impl Line<'_> {
    /// What stands before the first colon or semicolon, whatever its capitals.
    pub(super) fn name(&self) -> &str {
        let end = self.text.bytes().position(|byte| matches!(byte, b':' | b';'));
        self.text[..end.unwrap_or(self.text.len())].trim()
    }

    /// Whether that is its name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
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

/// The bytes of a calendar without the mark at their beginning, in UTF-8 where they were in UTF-16.
pub(super) fn plain(bytes: &[u8]) -> Cow<'_, [u8]> {
    match utf16(bytes) {
        Some(_) => Cow::Owned(decoded(bytes).into_owned().into_bytes()),
        None => Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
    }
}

/// Joins what was folded. Lines are folded by bytes, in the middle of a letter too: so they are joined before anything is
/// decoded, and each is decoded for itself. Most are neither folded nor in need of it, and are no copies.
pub(super) fn unfolded(plain: &[u8]) -> impl Iterator<Item = Line<'_>> {
    Unfold { mark: if plain.contains(&b'\n') { b'\n' } else { b'\r' }, rest: plain, number: 0 }
}

struct Unfold<'a> {
    /// What isn't taken yet.
    rest: &'a [u8],
    /// What ends a line; carriage returns before it belong to it.
    mark: u8,
    /// Of the last line that was taken.
    number: u32,
}

impl<'a> Unfold<'a> {
    /// The next line as it stands in the file.
    fn take(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(self.mark, self.rest);
        let mut line = &self.rest[..end.unwrap_or(self.rest.len())];
        while let [before @ .., b'\r'] = line {
            line = before;
        }
        self.rest = &self.rest[end.map_or(self.rest.len(), |end| end + 1)..];
        self.number += 1;
        Some(line)
    }

    /// With those behind it that go on with it.
    fn take_folded(&mut self, mut line: Cow<'a, [u8]>) -> Cow<'a, [u8]> {
        while matches!(self.rest.first(), Some(b' ' | b'\t')) {
            let more = self.take().unwrap_or_default();
            line.to_mut().extend_from_slice(more.get(1..).unwrap_or_default());
        }
        line
    }
}

impl<'a> Iterator for Unfold<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let line = self.take()?;
        let number = self.number;
        let mut line = self.take_folded(Cow::Borrowed(line));
        // The older version has a way of its own: the sign at the end says that it goes on.
        if line.ends_with(b"=") && is_quoted_printable(&line) {
            while line.ends_with(b"=")
                && let Some(more) = self.take()
            {
                let whole = line.to_mut();
                whole.pop();
                whole.extend_from_slice(more);
                line = self.take_folded(line);
            }
        }
        Some(Line { number, text: text_of(line) })
    }
}

/// Most lines are UTF-8 already, and need no copy.
fn text_of(line: Cow<'_, [u8]>) -> Cow<'_, str> {
    let text = match line {
        Cow::Borrowed(line) => decoded(line),
        Cow::Owned(line) => Cow::Owned(decoded(&line).into_owned()),
    };
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_end()),
        Cow::Owned(mut text) => {
            text.truncate(text.trim_end().len());
            Cow::Owned(text)
        }
    }
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
    let mut word = String::new();
    let mut left = limit;
    let mut space = false;
    for c in text.chars().filter(|c| seen(*c)) {
        if c.is_whitespace() {
            space = !word.is_empty();
        } else if !c.is_control() {
            let more = 1 + usize::from(space);
            if left < more {
                break;
            }
            left -= more;
            if std::mem::take(&mut space) {
                word.push(' ');
            }
            word.push(c);
        }
    }
    word
}

#[cfg(test)]
mod tests;
