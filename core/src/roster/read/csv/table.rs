use super::super::text;
use super::super::{MOST_FOUND, Refused};

/// A row with something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line it begins on, from 1.
    pub(super) line: u32,
    /// Trimmed.
    pub(super) cells: Vec<String>,
}

impl Row {
    /// A cell, or nothing.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// What may stand between two cells.
const BETWEEN: [u8; 4] = *b",;\t|";

/// Rows that are looked at to find out which.
const LOOKED_AT: usize = 40;

/// Cells of a row; a table of days has a column for each day of a month or two.
const WIDEST: usize = 400;

/// The rows of a table, without those that are empty.
///
/// # Errors
/// When it has too many, or can't be one.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, Refused> {
    let text = text::decoded(bytes);
    // Spreadsheets say in a line of its own what stands between two cells.
    let first = text.lines().next().unwrap_or_default().trim();
    let (told, skipped) = match first.strip_prefix("sep=").map(str::as_bytes) {
        Some([sign]) => (Some(*sign), 1),
        _ => (None, 0),
    };
    // A table that wide is none, and would take much memory.
    if text.lines().any(|line| line.bytes().filter(|byte| BETWEEN.contains(byte)).count() > 4 * WIDEST) {
        return Err(Refused::NoColumns);
    }
    // With a quote that is never closed, all that follows would be one cell.
    let quoted = text.bytes().filter(|byte| *byte == b'"').count().is_multiple_of(2);
    let between = told.unwrap_or_else(|| sniffed(&text, quoted));
    let mut rows = Vec::new();
    for row in parsed(&text, between, quoted).filter(|row| row.line > skipped) {
        if rows.len() >= MOST_FOUND + LOOKED_AT {
            return Err(Refused::TooMany);
        }
        rows.push(row);
    }
    Ok(rows)
}

fn parsed(text: &str, between: u8, quoted: bool) -> impl Iterator<Item = Row> + '_ {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .quoting(quoted)
        .from_reader(text.as_bytes());
    let mut record = ::csv::StringRecord::new();
    let mut lines = Lines {
        text: text.as_bytes(),
        mark: if text.contains('\n') { b'\n' } else { b'\r' },
        place: 0,
        line: 1,
    };
    std::iter::from_fn(move || {
        while reader.read_record(&mut record).ok()? {
            let line = lines.at(record.position().map_or(0, ::csv::Position::byte));
            let cells: Vec<String> = record.iter().take(WIDEST).map(cleaned).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                return Some(Row { line, cells });
            }
        }
        None
    })
}

/// Counts the lines of a file. The library's own count stands at the end of the row before, and of empty lines.
struct Lines<'a> {
    text: &'a [u8],
    mark: u8,
    place: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the row that begins there, or behind the ends of lines that are there.
    fn at(&mut self, byte: u64) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(sign) = self.text.get(self.place) {
            if self.place >= byte && !matches!(sign, b'\r' | b'\n') {
                break;
            }
            self.line += u32::from(*sign == self.mark);
            self.place += 1;
        }
        self.line
    }
}

/// The longest cell, in characters: what is read of one is much shorter.
const LONGEST_CELL: usize = 256;

fn cleaned(cell: &str) -> String {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\u{feff}');
    cell.chars().take(LONGEST_CELL).collect()
}

/// What stands between the cells: what makes most rows alike.
fn sniffed(text: &str, quoted: bool) -> u8 {
    let alike = |between: u8| {
        let widths: Vec<usize> = parsed(text, between, quoted)
            .take(LOOKED_AT)
            .map(|row| row.cells.len())
            .filter(|width| *width > 1)
            .collect();
        let same = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths.iter().map(|width| (same(*width), *width)).max().unwrap_or((0, 0))
    };
    BETWEEN.into_iter().rev().max_by_key(|between| alike(*between)).unwrap_or(b',')
}
