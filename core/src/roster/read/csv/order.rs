use super::super::{DateOrder, Reader, Refused, Why};
use super::columns::Columns;
use super::dates::{ORDERS, Written};
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
        let mut told = None;
        let mut questions: Vec<(u32, Vec<(DateOrder, NaiveDate)>)> = Vec::new();
        for row in rows {
            let cells = [Some(columns.date), columns.end_date];
            for written in cells.into_iter().flatten().filter_map(|cell| parts(row.cell(cell)).0) {
                match written {
                    Written::Sure(_, order) => told = told.or(order),
                    Written::Numbers(..) => questions.push((row.line, written.orders(years).collect())),
                }
            }
        }
        // The order in which most are dates: a day after the 12th decides, and so does a weekday.
        let fits = |order: DateOrder| {
            questions.iter().filter(|(_, fits)| fits.iter().any(|(one, _)| *one == order)).count()
        };
        let most = ORDERS.into_iter().map(fits).max().filter(|most| *most > 0);
        let best: Vec<DateOrder> = ORDERS.into_iter().filter(|order| Some(fits(*order)) == most).collect();
        // The first date that is another day in another of them is what the person is asked about.
        let unclear = questions.iter().find(|(_, fits)| {
            let days: BTreeSet<_> =
                fits.iter().filter(|(order, _)| best.contains(order)).map(|(_, day)| *day).collect();
            days.len() > 1
        });
        match (best.as_slice(), unclear) {
            ([_, _, ..], Some((line, fits))) => Err(refusal(*line, fits)),
            ([order, ..], _) => Ok(Self { order: Some(*order) }),
            ([], _) => Ok(Self { order: told }),
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

fn refusal(line: u32, fits: &[(DateOrder, NaiveDate)]) -> Refused {
    let in_order = |wanted| fits.iter().find(|(order, _)| *order == wanted).map(|(_, day)| *day);
    Refused::DateOrderUnclear {
        line,
        day_first: in_order(DateOrder::DayMonthYear),
        month_first: in_order(DateOrder::MonthDayYear),
        year_first: in_order(DateOrder::YearMonthDay),
    }
}
