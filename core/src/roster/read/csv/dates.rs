use super::super::DateOrder;
use chrono::{Datelike as _, NaiveDate, Weekday};

/// A date as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// There is one way to read it. `Some` where that says something about the order of all.
    Sure(NaiveDate, Option<DateOrder>),
    /// Three numbers, and perhaps a weekday that has to fit.
    Numbers([u32; 3], Option<Weekday>),
}

/// Years this far from those that are looked at are no dates of a roster.
const FAR: i32 = 5;

/// The orders that three numbers can have.
pub(super) const ORDERS: [DateOrder; 3] =
    [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay];

impl Written {
    /// The date in a cell: numbers with signs between them, a month by its name, a weekday beside it.
    pub(super) fn of(cell: &str) -> Option<Self> {
        // What has a colon has a time in it.
        if cell.contains(':') {
            return None;
        }
        let mut numbers: Vec<(&str, u32)> = Vec::new();
        let (mut weekday, mut month) = (None, None);
        for part in cell.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                numbers.push((part, part.parse().ok()?));
            } else if let Some(number) = ordinal(part) {
                numbers.push(("1st", number));
            } else if weekday.is_none() && weekday_by_name(part).is_some() {
                weekday = weekday_by_name(part);
            } else if month.is_none() && month_by_name(part).is_some() {
                month = month_by_name(part);
            } else if !matches!(part.to_lowercase().as_str(), "de" | "of" | "the" | "den") {
                return None;
            }
        }
        let fits = |date: NaiveDate| weekday.is_none_or(|weekday| date.weekday() == weekday);
        match (numbers.as_slice(), month) {
            ([(all, number)], None) if all.len() == 8 => {
                let date = date(number / 10_000, number / 100 % 100, number % 100)?;
                fits(date).then_some(Self::Sure(date, Some(DateOrder::YearMonthDay)))
            }
            ([(first, a), (_, b), (_, c)], None) if first.len() == 4 => {
                let date = date(*a, *b, *c)?;
                fits(date).then_some(Self::Sure(date, Some(DateOrder::YearMonthDay)))
            }
            ([(_, a), (_, b), (last, c)], None) if matches!(last.len(), 2 | 4) => {
                Some(Self::Numbers([*a, *b, *c], weekday))
            }
            ([(first, year), (_, day)], Some(month)) if first.len() == 4 => {
                date(*year, month, *day).filter(|date| fits(*date)).map(|date| Self::Sure(date, None))
            }
            ([(_, day), (last, year)], Some(month)) if matches!(last.len(), 2 | 4) => {
                date(*year, month, *day).filter(|date| fits(*date)).map(|date| Self::Sure(date, None))
            }
            _ => None,
        }
    }

    /// The date in that order.
    pub(super) fn date(self, order: DateOrder) -> Option<NaiveDate> {
        match self {
            Self::Sure(date, _) => Some(date),
            Self::Numbers([a, b, c], weekday) => {
                let date = match order {
                    DateOrder::DayMonthYear => date(c, b, a),
                    DateOrder::MonthDayYear => date(c, a, b),
                    DateOrder::YearMonthDay if c < 100 => date(a, b, c),
                    DateOrder::YearMonthDay => None,
                }?;
                weekday.is_none_or(|weekday| date.weekday() == weekday).then_some(date)
            }
        }
    }

    /// The orders in which it is a date near the years that are looked at.
    pub(super) fn orders(self, years: (i32, i32)) -> impl Iterator<Item = (DateOrder, NaiveDate)> {
        let near = move |date: &NaiveDate| (years.0 - FAR..=years.1 + FAR).contains(&date.year());
        ORDERS.into_iter().filter_map(move |order| Some((order, self.date(order).filter(near)?)))
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = if year < 100 { 2000 + year } else { year };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|date| date.year() >= 1900)
}

/// "5th".
fn ordinal(part: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th", "er"].iter().find_map(|end| part.strip_suffix(end))?;
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// How the months begin in English, German, French and Spanish; the longer ones first where one begins another.
const MONTHS: [(u32, &[&str]); 12] = [
    (1, &["jan", "jän", "ene"]),
    (2, &["feb", "fév", "fev"]),
    (3, &["mar", "mär", "mrz", "maerz"]),
    (4, &["apr", "avr", "abr"]),
    (5, &["may", "mai"]),
    (6, &["jun", "juin"]),
    (7, &["jul", "juil"]),
    (8, &["aug", "aoû", "aou", "ago"]),
    (9, &["sep"]),
    (10, &["oct", "okt"]),
    (11, &["nov"]),
    (12, &["dec", "dez", "déc", "dic"]),
];

fn month_by_name(part: &str) -> Option<u32> {
    let part = part.to_lowercase();
    let begins =
        |names: &&[&str]| names.iter().any(|name| part.starts_with(name)) && part.chars().count() <= 10;
    MONTHS.iter().find(|(_, names)| begins(names)).map(|(month, _)| *month)
}

/// Weekdays and their short forms, in the same languages.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["mon", "monday", "mo", "montag", "lun", "lundi", "lunes"]),
    (Weekday::Tue, &["tue", "tues", "tuesday", "tu", "di", "die", "dienstag", "mardi", "martes"]),
    (
        Weekday::Wed,
        &["wed", "wednesday", "we", "mi", "mit", "mittwoch", "mer", "mercredi", "mié", "miércoles"],
    ),
    (
        Weekday::Thu,
        &[
            "thu",
            "thur",
            "thurs",
            "thursday",
            "th",
            "do",
            "don",
            "donnerstag",
            "jeu",
            "jeudi",
            "jue",
            "jueves",
        ],
    ),
    (Weekday::Fri, &["fri", "friday", "fr", "fre", "freitag", "ven", "vendredi", "vie", "viernes"]),
    (Weekday::Sat, &["sat", "saturday", "sa", "sam", "samstag", "sonnabend", "samedi", "sáb", "sábado"]),
    (Weekday::Sun, &["sun", "sunday", "su", "so", "son", "sonntag", "dim", "dimanche", "dom", "domingo"]),
];

/// A weekday by its name. "mar" is March and Tuesday, and taken for the month.
pub(super) fn weekday_by_name(part: &str) -> Option<Weekday> {
    let part = part.trim_end_matches('.').to_lowercase();
    WEEKDAYS.iter().find(|(_, names)| names.contains(&part.as_str())).map(|(day, _)| *day)
}
