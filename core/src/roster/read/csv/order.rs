use super::super::{DateOrder, Reader, Refused, Why};
use super::columns::Columns;
use super::dates::Written;
use super::row::parts;
use super::table::Row;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeSet;

/// The order of the dates of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order {
    order: Option<DateOrder>,
}

impl Order {
    /// # Errors
    /// When the dates can be read in two ways.
    pub(super) fn of(rows: &[Row], columns: &Columns, reader: &Reader<'_>) -> Result<Self, Refused> {
        if reader.date_order.is_some() {
            return Ok(Self { order: reader.date_order });
        }
        let years = (reader.from.year(), reader.until.year());
        let mut votes =
            [(DateOrder::DayMonthYear, 0), (DateOrder::MonthDayYear, 0), (DateOrder::YearMonthDay, 0)];
        let (mut question, mut told) = (None, None);
        for row in rows {
            let cells = [Some(columns.date), columns.end_date];
            for written in cells.into_iter().flatten().filter_map(|cell| parts(row.cell(cell)).0) {
                if let Written::Sure(_, Some(order)) = written {
                    told = Some(order);
                    continue;
                }
                if matches!(written, Written::Sure(..)) {
                    continue;
                }
                let fits: Vec<(DateOrder, NaiveDate)> = written.orders(years).collect();
                let days: BTreeSet<NaiveDate> = fits.iter().map(|(_, day)| *day).collect();
                if days.len() > 1 {
                    question = question.or(Some((row.line, fits)));
                    continue;
                }
                for (order, votes) in &mut votes {
                    *votes += usize::from(fits.len() == 1 && fits[0].0 == *order);
                }
            }
        }
        let most = votes.iter().map(|(_, votes)| *votes).max().unwrap_or(0);
        let mut winners = votes.iter().filter(|(_, votes)| *votes == most).map(|(order, _)| *order);
        match (most, winners.next(), winners.next(), question) {
            (1.., Some(order), None, _) => Ok(Self { order: Some(order) }),
            // Nothing tells: the first date that can be read in two ways is what the person is asked about.
            (_, _, _, Some((line, fits))) => Err(unclear(line, &fits)),
            (1.., Some(order), _, None) => Ok(Self { order: Some(order) }),
            _ => Ok(Self { order: told }),
        }
    }

    /// What the reading says about it.
    pub(super) const fn told(self) -> Option<DateOrder> {
        self.order
    }

    /// # Errors
    /// When it is none in this order.
    pub(super) fn date(self, written: Written) -> Result<NaiveDate, Why> {
        // Where no order was told, every one comes to the same.
        let order = self.order.unwrap_or(DateOrder::DayMonthYear);
        written.date(order).ok_or(Why::DateContradicts)
    }
}

fn unclear(line: u32, fits: &[(DateOrder, NaiveDate)]) -> Refused {
    let in_order = |wanted| fits.iter().find(|(order, _)| *order == wanted).map(|(_, day)| *day);
    Refused::DateOrderUnclear {
        line,
        day_first: in_order(DateOrder::DayMonthYear),
        month_first: in_order(DateOrder::MonthDayYear),
        year_first: in_order(DateOrder::YearMonthDay),
    }
}
