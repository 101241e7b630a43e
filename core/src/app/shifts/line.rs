use crate::roster::{Kind, Origin, Roster, Shift};
use crate::time::{MINUTE, TimeOfDay, WorkDay, Zone};

/// One entry of a day, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftLine {
    /// The date on which it begins.
    pub day: WorkDay,
    /// Its code.
    pub code: String,
    /// The code in words, where there are any.
    pub label: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// When it begins, on the clock where it is; None for leave and days off.
    pub starts: Option<TimeOfDay>,
    /// When it ends.
    pub ends: Option<TimeOfDay>,
    /// The date on which it ends, where that is another one.
    pub ends_on: Option<WorkDay>,
    /// The same where it lasts for days: later than on the next date.
    pub last_day: Option<WorkDay>,
    /// How many minutes go by from one to the other, the hour that a change of clocks takes or gives included.
    pub lasts: Option<u32>,
    /// Whether it is work in the night.
    pub is_night: bool,
    /// Whether the clocks change while it goes on: it ends when they say, an hour sooner or later than it seems.
    pub meets_clock_change: bool,
    /// Whose clock counts, where it isn't the phone's.
    pub zone: Option<String>,
    /// Where it comes from.
    pub from: CameFrom,
}

/// The shift that goes on, or the one that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextShift {
    /// Which.
    pub shift: ShiftLine,
    /// Whether it has begun.
    pub goes_on: bool,
    /// In how many days of the calendar it begins: 0 is today, also after midnight.
    pub in_days: u32,
}

/// Where an entry comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameFrom {
    /// It was tapped.
    Own,
    /// A cycle that goes on.
    Cycle,
    /// A file.
    File,
}

impl ShiftLine {
    pub(in crate::app) fn of(shift: &Shift, roster: &Roster, here: &Zone) -> Self {
        let hours = shift.hours;
        let ends_on = hours.map(|hours| WorkDay::on(hours.ends_on(shift.day).date()));
        let name = |zone: &Zone| zone.stamp(crate::time::UtcMillis(0)).zone;
        Self {
            day: shift.day,
            code: shift.code.text().to_owned(),
            label: roster.code(shift.code.text()).and_then(|code| code.label.clone()),
            kind: shift.kind,
            starts: hours.map(crate::roster::Hours::start),
            ends: hours.map(crate::roster::Hours::end),
            ends_on: ends_on.filter(|day| *day != shift.day),
            last_day: ends_on.filter(|day| *day > shift.day.plus(1)),
            lasts: shift.span().and_then(|(begins, ends)| u32::try_from(ends.since(begins) / MINUTE).ok()),
            is_night: shift.is_night(),
            meets_clock_change: shift.meets_clock_change(),
            zone: (shift.zone != *here).then(|| name(&shift.zone)),
            from: match shift.origin {
                Origin::Own => CameFrom::Own,
                Origin::Cycle => CameFrom::Cycle,
                Origin::File(_) => CameFrom::File,
            },
        }
    }
}
