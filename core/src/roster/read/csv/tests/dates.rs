use super::super::dates::{ORDERS, Written};
use crate::roster::read::DateOrder;
use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

#[test]
fn a_date_with_its_year_first_or_its_month_by_name_can_be_read_in_one_way() {
    for cell in [
        "2026-01-05",
        "2026/1/5",
        "2026.01.05",
        "20260105",
        "Mon 2026-01-05",
        "5 Jan 2026",
        "Mon, 5 January 2026",
        "Jan 5, 2026",
        "5-Jan-26",
        "5th of January 2026",
        "5. Januar 2026",
        "Montag, 5. Jan. 2026",
        "lundi 5 janvier 2026",
        "5 de enero de 2026",
    ] {
        assert!(
            matches!(Written::of(cell), Some(Written::Sure(date, _)) if date == day("2026-01-05")),
            "{cell}"
        );
    }
}

#[test]
fn what_is_no_date_is_none() {
    for cell in [
        "",
        "E",
        "07:00",
        "5",
        "05/01",
        "2026",
        "1.5",
        "2026-02-30",
        "Tue 2026-01-05",
        "32 Jan 2026",
        "Jan 2026",
        "05/01/2026 07:00",
        "Ward 3/4/2026",
        "2026-01-05-06",
        "99999999",
        "1/2/3",
        "1899-12-31",
    ] {
        let orders = Written::of(cell).map(|written| written.orders((2026, 2026)).count());
        assert!(orders.is_none_or(|orders| orders == 0), "{cell}: {:?}", Written::of(cell));
    }
}

#[test]
fn a_weekday_that_does_not_fit_rules_an_order_out() {
    let orders = |cell: &str| {
        Written::of(cell).unwrap().orders((2026, 2026)).map(|(order, _)| order).collect::<Vec<_>>()
    };
    assert_eq!(orders("05/01/2026"), [DateOrder::DayMonthYear, DateOrder::MonthDayYear]);
    assert_eq!(orders("Mon 05/01/2026"), [DateOrder::DayMonthYear]);
    assert_eq!(orders("Fri 05/01/2026"), [DateOrder::MonthDayYear]);
    assert_eq!(orders("Sun 05/01/2026"), []);
    assert_eq!(orders("13/01/2026"), [DateOrder::DayMonthYear]);
}

proptest! {
    #[test]
    fn a_date_reads_back_in_the_order_it_was_written_in(
        days in 0i32..3000,
        order in 0usize..3,
        sign in prop::sample::select(vec!["-", "/", ".", " "]),
        short in any::<bool>(),
        padded in any::<bool>(),
        weekday in any::<bool>(),
    ) {
        let date = day("2022-01-01") + chrono::Duration::days(days.into());
        let part = |number: u32| if padded { format!("{number:02}") } else { number.to_string() };
        let year = if short { format!("{:02}", date.year() - 2000) } else { date.year().to_string() };
        let (day, month) = (part(date.day()), part(date.month()));
        let parts = match ORDERS[order] {
            DateOrder::DayMonthYear => [day, month, year],
            DateOrder::MonthDayYear => [month, day, year],
            // With a short year, the last part has to have two digits.
            DateOrder::YearMonthDay => [year, month, format!("{:02}", date.day())],
        };
        let cell = format!("{}{}", if weekday { date.format("%a ").to_string() } else { String::new() }, parts.join(sign));
        prop_assert_eq!(Written::of(&cell).unwrap().date(ORDERS[order]), Some(date), "{}", cell);
    }

    #[test]
    fn no_cell_makes_it_panic(cell in "\\PC{0,40}", digits in "[0-9/. a-zA-Z-]{0,20}") {
        for cell in [cell, digits] {
            if let Some(written) = Written::of(&cell) {
                written.orders((2026, 2027)).for_each(drop);
            }
        }
    }
}
