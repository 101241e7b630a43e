use super::super::columns::{Columns, is_grid};
use super::super::table::rows;

fn columns(table: &str) -> Option<Columns> {
    Columns::of(&rows(table.as_bytes()).unwrap())
}

#[test]
fn the_names_of_columns_tell_what_they_hold_wherever_they_stand() {
    let told = columns("Shift,To,From,Shift Date,Name\nE,15:00,07:00,2026-01-05,x\n").unwrap();
    assert_eq!((told.date, told.start, told.end, told.code), (3, Some(2), Some(1), Some(0)));
}

#[test]
fn a_column_of_weekdays_is_no_column_of_dates() {
    let told = columns("Day,Date,Shift\nMon,2026-01-05,E\nTue,2026-01-06,L\n").unwrap();
    assert_eq!((told.date, told.code), (1, Some(2)));
    let told = columns("Day,Shift\n2026-01-05,E\n").unwrap();
    assert_eq!((told.date, told.code), (0, Some(1)));
}

#[test]
fn without_names_the_shortest_words_are_the_codes() {
    let told = columns("A long name;Mo;05.01.2026;07:00;15:00;F\nA long name;Di;06.01.2026;13:00;21:00;S\n")
        .unwrap();
    assert_eq!((told.date, told.start, told.end, told.code, told.head), (2, Some(3), Some(4), Some(5), 0));
}

#[test]
fn a_table_without_dates_has_no_columns() {
    for table in ["a,b\nc,d\n", "Date,Shift\n", "Date,Shift\nsoon,E\n", "x\n"] {
        assert_eq!(columns(table), None, "{table}");
    }
}

#[test]
fn what_stands_between_cells_is_what_makes_rows_alike() {
    for table in [
        "Date;Code;Note\n05.01.2026;F;a, b, c\n06.01.2026;S;\n",
        "Date\tCode\tNote\n2026-01-05\tF\ta, b\n",
        "Date|Code|Note\n2026-01-05|F|a\n",
        "Date,Code,Note\n2026-01-05,F,\"a; b; c; d\"\n",
    ] {
        assert!(rows(table.as_bytes()).unwrap().iter().all(|row| row.cells.len() == 3), "{table}");
    }
}

#[test]
fn a_row_has_the_line_it_begins_on() {
    for end in ["\n", "\r\n", "\r"] {
        let table = ["Date,Code", "", "2026-01-05,\"a", "b\"", "", ",,", "2026-01-06,c"].join(end);
        let lines: Vec<u32> = rows(table.as_bytes()).unwrap().iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 3, 7], "{end:?}");
    }
}

#[test]
fn days_across_are_a_grid_and_days_down_are_not() {
    let is = |table: &str| is_grid(&rows(table.as_bytes()).unwrap());
    assert!(is("Name,05/01,x\nName,Mon,Tue,Wed,Thu,Fri\nA,E,E,L,L,N\n"));
    assert!(is("Name,2026-01-05,2026-01-06,2026-01-07,2026-01-08,2026-01-09\nA,E,E,L,L,N\n"));
    assert!(is("Roster,1,2,3,4,5,6,7,8\nA,E,E,L,L,N,,,\n"));
    assert!(!is("Date,Code\n2026-01-05,E\n2026-01-06,E\n2026-01-07,E\n2026-01-08,E\n2026-01-09,E\n"));
    assert!(!is("Date,Start,End,Break,Paid\n2026-01-05,7,15,1,7\n"));
}
