use crate::checkin::{CheckIn, CheckInId, Energy, Load, Moment, SleepMinutes, SleepQuality};
use crate::content::Catalogue;
use crate::time::{TimeOfDay, WorkDay};
use chrono::NaiveDate;

/// One check-in in a line: what lists show. The words of a note stay out of lists; somebody may stand behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// Its id.
    pub id: CheckInId,
    /// The work day it belongs to.
    pub work_day: WorkDay,
    /// The calendar date it was made on.
    pub local_date: NaiveDate,
    /// When, on the clock of that place.
    pub local_time: TimeOfDay,
    /// How heavy it was.
    pub load: Load,
    /// When in the working day.
    pub moment: Option<Moment>,
    /// Labels of the signals.
    pub signals: Vec<String>,
    /// Labels of what weighed.
    pub weighed: Vec<String>,
    /// Labels of what helped.
    pub helped: Vec<String>,
    /// Energy left.
    pub energy: Option<Energy>,
    /// Minutes of last sleep.
    pub sleep_minutes: Option<SleepMinutes>,
    /// Quality of last sleep.
    pub sleep_quality: Option<SleepQuality>,
    /// Whether a note was kept.
    pub has_note: bool,
}

impl EntryLine {
    pub(super) fn of(check_in: &CheckIn, content: &Catalogue) -> Self {
        // Something that this version no longer knows shows by its id: it isn't lost.
        let or_id = |label: Option<&String>, id: &String| label.unwrap_or(id).clone();
        Self {
            id: check_in.id,
            work_day: check_in.work_day,
            local_date: check_in.at.local().date(),
            local_time: check_in.at.time(),
            load: check_in.load,
            moment: check_in.moment,
            signals: check_in
                .signals
                .iter()
                .map(|id| or_id(content.signal(id).map(|s| &s.label), id))
                .collect(),
            weighed: check_in
                .weighed
                .iter()
                .map(|w| or_id(content.drain(&w.drain).map(|d| &d.label), &w.drain))
                .collect(),
            helped: check_in.helped.iter().map(|id| or_id(content.help(id).map(|h| &h.label), id)).collect(),
            energy: check_in.energy,
            sleep_minutes: check_in.sleep_minutes,
            sleep_quality: check_in.sleep_quality,
            has_note: check_in.note.is_some(),
        }
    }
}
