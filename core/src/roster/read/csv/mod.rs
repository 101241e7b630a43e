//! Tables: a row a shift.
//!
//! Which column holds what is told by their names, else by what stands in them. In which order dates are written is
//! told by all rows together; where nothing tells, the person is asked.

mod columns;
mod dates;
mod order;
mod row;
mod table;
mod times;

#[cfg(test)]
mod tests;

use super::window::Gathered;
use super::{FileKind, MOST_FOUND, Reader, Reading, Refused};
use columns::Columns;
use order::Order;

/// # Errors
/// When it is no table of shifts, has too many, or its dates can be read in two ways.
pub(super) fn read(reader: &Reader<'_>, bytes: &[u8]) -> Result<Reading, Refused> {
    let rows = table::rows(bytes)?;
    if columns::is_grid(&rows) {
        return Err(Refused::Grid);
    }
    let columns = Columns::of(&rows).ok_or(Refused::NoColumns)?;
    let rows = &rows[columns.head..];
    if rows.len() > MOST_FOUND {
        return Err(Refused::TooMany);
    }
    let order = Order::of(rows, &columns, reader)?;
    let mut gathered = Gathered::new(reader);
    for row in rows {
        match row::read(row, &columns, order, reader) {
            // A row that says that nothing is.
            Ok(found) if found.is_empty() => {}
            Ok(found) => gathered.take(found)?,
            Err(why) => gathered.unread_on(row.line, row::day(row, &columns, order), why),
        }
    }
    gathered.sort();
    Ok(Reading {
        kind: FileKind::Csv,
        zone: None,
        found: gathered.found,
        unread: gathered.unread,
        outside: gathered.outside,
        date_order: order.told(),
    })
}
