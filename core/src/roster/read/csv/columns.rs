use super::dates::{Written, weekday_by_name};
use super::row::parts;
use super::table::Row;
use super::times::Times;

/// What stands in which column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// The day, or the first of several.
    pub(super) date: usize,
    /// The last of several days, or the day of the end.
    pub(super) end_date: Option<usize>,
    /// The time of the start, or both times.
    pub(super) start: Option<usize>,
    /// The time of the end.
    pub(super) end: Option<usize>,
    /// The code or title.
    pub(super) code: Option<usize>,
    /// Whether it takes place.
    pub(super) standing: Option<usize>,
    /// Whether it is all day.
    pub(super) all_day: Option<usize>,
    /// How many rows come before the first one that is read.
    pub(super) head: usize,
}

/// Titles and remarks that may stand before the names of the columns.
const TITLES: usize = 20;

/// What columns are called, in English, German, French and Spanish, the surest names first.
const DATE: &[&str] = &[
    "date",
    "shift date",
    "start date",
    "roster date",
    "duty date",
    "work date",
    "datum",
    "dienstdatum",
    "startdatum",
    "beginndatum",
    "date de début",
    "date de debut",
    "fecha",
    "fecha de inicio",
    "day",
    "tag",
    "jour",
    "día",
    "dia",
];
const END_DATE: &[&str] = &[
    "end date",
    "date to",
    "finish date",
    "enddatum",
    "endedatum",
    "date de fin",
    "fecha fin",
    "fecha de fin",
];
const START: &[&str] = &[
    "start",
    "start time",
    "shift start",
    "from",
    "begin",
    "begins",
    "begin time",
    "time from",
    "on",
    "startzeit",
    "beginn",
    "anfang",
    "dienstbeginn",
    "von",
    "début",
    "debut",
    "heure début",
    "heure de début",
    "heure de debut",
    "de",
    "inicio",
    "hora inicio",
    "hora de inicio",
    "desde",
    "time",
    "times",
    "shift time",
    "shift times",
    "hours",
    "zeit",
    "zeiten",
    "uhrzeit",
    "horaire",
    "horaires",
    "horario",
    "hora",
];
const END: &[&str] = &[
    "end",
    "end time",
    "shift end",
    "to",
    "finish",
    "finish time",
    "until",
    "ends",
    "time to",
    "off",
    "endzeit",
    "ende",
    "dienstende",
    "bis",
    "fin",
    "heure fin",
    "heure de fin",
    "à",
    "a",
    "hora fin",
    "hora de fin",
    "hasta",
];
const CODE: &[&str] = &[
    "shift code",
    "duty code",
    "code",
    "shift",
    "duty",
    "shift type",
    "duty type",
    "shift name",
    "type",
    "subject",
    "activity",
    "assignment",
    "summary",
    "title",
    "kürzel",
    "dienstkürzel",
    "dienst",
    "dienstart",
    "schicht",
    "betreff",
    "poste",
    "équipe",
    "activité",
    "service",
    "turno",
    "código",
    "codigo",
];
const STANDING: &[&str] = &["status", "state", "estado", "statut"];
const ALL_DAY: &[&str] =
    &["all day event", "all day", "ganztägiges ereignis", "ganztägig", "journée entière"];

impl Columns {
    /// None where no column has dates.
    pub(super) fn of(rows: &[Row]) -> Option<Self> {
        Self::by_name(rows).or_else(|| Self::by_content(rows))
    }

    fn by_name(rows: &[Row]) -> Option<Self> {
        rows.iter().take(TITLES).enumerate().find_map(|(place, row)| {
            let names: Vec<String> = row.cells.iter().map(|cell| name(cell)).collect();
            let mut taken = Vec::new();
            let mut find = |wanted: &[&str], fits: &dyn Fn(usize) -> bool| {
                let column = wanted.iter().find_map(|one| {
                    (0..names.len())
                        .find(|column| names[*column] == *one && !taken.contains(column) && fits(*column))
                })?;
                taken.push(column);
                Some(column)
            };
            let has_dates =
                |column: usize| rows[place + 1..].iter().any(|row| parts(row.cell(column)).0.is_some());
            let date = find(DATE, &has_dates);
            let any = |_: usize| true;
            let (end_date, start, end) = (find(END_DATE, &any), find(START, &any), find(END, &any));
            let (code, standing, all_day) = (find(CODE, &any), find(STANDING, &any), find(ALL_DAY, &any));
            if [date, start, end, code].iter().flatten().count() < 2 {
                return None;
            }
            // Without a column for the day, it stands before the time of the start.
            let date = date.or(start.filter(|start| has_dates(*start)))?;
            Some(Self { date, end_date, start, end, code, standing, all_day, head: place + 1 })
        })
    }

    fn by_content(rows: &[Row]) -> Option<Self> {
        let width = rows.iter().map(|row| row.cells.len()).max()?;
        let filled =
            |column: usize| rows.iter().map(move |row| row.cell(column)).filter(|cell| !cell.is_empty());
        let count = |column: usize, is: fn(&str) -> bool| filled(column).filter(|cell| is(cell)).count();
        let dates = |column: usize| count(column, |cell| Written::of(cell).is_some());
        // The first of those with most.
        let date =
            (0..width).rev().max_by_key(|column| dates(*column)).filter(|column| dates(*column) > 0)?;
        if dates(date) * 2 < rows.len() {
            return None;
        }
        let mut times = (0..width).filter(|column| {
            let all = filled(*column).count();
            *column != date && all > 0 && count(*column, |cell| Times::of(cell).is_some()) * 2 > all
        });
        let (start, end) = (times.next(), times.next());
        let end_date = (date + 1..width).find(|column| dates(*column) * 2 > rows.len());
        let text = |column: &usize| ![Some(date), start, end, end_date].contains(&Some(*column));
        let code = (0..width).filter(text).filter_map(|column| {
            // Codes are the shortest words of a row, and there is mostly one; days of the week are none.
            let words: Vec<&str> = filled(column).filter(|cell| weekday_by_name(cell).is_none()).collect();
            let length: usize = words.iter().map(|word| word.chars().count()).sum();
            (words.len() * 2 > filled(column).count()).then(|| (length * 1000 / words.len().max(1), column))
        });
        let code = code.min().map(|(_, column)| column);
        let head = rows.iter().position(|row| Written::of(row.cell(date)).is_some())?;
        Some(Self { date, end_date, start, end, code, standing: None, all_day: None, head })
    }
}

/// A name as it is looked up.
fn name(cell: &str) -> String {
    let lower = cell.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether the table has a column for each day: names down, days across.
pub(super) fn is_grid(rows: &[Row]) -> bool {
    rows.iter().take(TITLES).any(|row| {
        let cells: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let dates = cells.iter().filter(|cell| Written::of(cell).is_some()).count();
        let weekdays = cells.iter().filter(|cell| weekday_by_name(first_word(cell)).is_some()).count();
        let numbers: Vec<u8> =
            cells.iter().filter_map(|cell| cell.parse().ok()).filter(|number| *number <= 31).collect();
        let counted = numbers.windows(2).filter(|two| two[1] == two[0] + 1).count();
        dates >= 5 || weekdays >= 5 || counted >= 6
    })
}

fn first_word(cell: &str) -> &str {
    cell.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}
