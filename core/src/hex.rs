//! Bytes as hexadecimal digits. Four lines each way are less to keep than a dependency.

use std::fmt::Write as _;

/// Lower-case digits.
#[must_use]
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    append(&mut text, bytes);
    text
}

/// The same, behind a text that has room for it: so that a secret isn't put together anywhere else.
pub(crate) fn append(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
}

/// The bytes, if the text is nothing but pairs of digits.
#[must_use]
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok()).collect()
}
