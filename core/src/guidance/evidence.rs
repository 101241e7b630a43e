use crate::content::Report;
use crate::time::WorkDay;

/// What the rules look at. Put together by the use case; nothing here knows where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The work day.
    pub today: WorkDay,
    /// Scores, oldest first, of the look-back and before.
    pub scores: Vec<Scored>,
    /// What the person says of themselves, as far as it counts.
    pub reports: Vec<Reported>,
    /// How near help has to stand because of a hard answer, or "not safe".
    pub held: Held,
    /// The work day of the last hard answer, also in a form that was never finished.
    pub hard_day: Option<WorkDay>,
    /// The lines that the person has chosen, by form.
    pub lines: Vec<(String, u16)>,
}

/// A score of one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// The form's content id.
    pub instrument: String,
    /// The scale.
    pub scale: String,
    /// In thousandths.
    pub thousandths: u32,
    /// The work day.
    pub day: WorkDay,
    /// For how many days it counts.
    pub counts_for_days: u16,
    /// Days before which two scores look back on some of the same days.
    pub compare_after_days: u16,
    /// Items that were answered with 0.
    pub zeros: Vec<u8>,
    /// Whether the form says that it makes work or home very hard.
    pub hard_to_do: bool,
}

/// Something that the person says of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported {
    /// What.
    pub report: Report,
    /// Since when, or the day on which it was said.
    pub since: WorkDay,
}

/// How near help has to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// As everywhere.
    #[default]
    No,
    /// For two weeks after a hard answer.
    After,
    /// First of all, for a day.
    Now,
}

impl Scored {
    /// Whether it is at least this whole number.
    #[must_use]
    pub fn is_at_least(&self, number: u16) -> bool {
        self.thousandths >= u32::from(number) * 1000
    }

    /// Whether it is at most this whole number.
    #[must_use]
    pub fn is_at_most(&self, number: u16) -> bool {
        self.thousandths <= u32::from(number) * 1000
    }

    /// Whether it still counts on that day. One from a day that lies ahead was given on a clock that ran ahead.
    #[must_use]
    pub fn counts_on(&self, day: WorkDay) -> bool {
        day <= self.day.plus(self.counts_for_days.into())
    }

    pub(super) fn is_of(&self, instrument: &str, scale: &str) -> bool {
        self.instrument == instrument && self.scale == scale
    }
}

impl Evidence {
    /// The latest score of a scale up to that day, while it counts.
    #[must_use]
    pub fn latest(&self, instrument: &str, scale: &str, on: WorkDay) -> Option<&Scored> {
        let until = self.until(on);
        let last = self.scores.iter().rev().find(|s| s.is_of(instrument, scale) && s.day <= until);
        last.filter(|scored| scored.counts_on(on))
    }

    /// The scores of a scale up to that day, oldest first.
    pub(super) fn all<'a>(
        &'a self,
        instrument: &'a str,
        scale: &'a str,
        on: WorkDay,
    ) -> impl DoubleEndedIterator<Item = &'a Scored> {
        let until = self.until(on);
        self.scores.iter().filter(move |scored| scored.is_of(instrument, scale) && scored.day <= until)
    }

    /// Today's look includes what a clock that ran ahead has dated later.
    fn until(&self, on: WorkDay) -> WorkDay {
        if on == self.today { WorkDay::LAST } else { on }
    }

    /// The newest day that anything which counts is from: looking twice doesn't make it newer.
    #[must_use]
    pub fn newest(&self) -> Option<WorkDay> {
        let scored =
            self.scores.iter().filter(|scored| scored.counts_on(self.today)).map(|scored| scored.day);
        // Care goes on: when it began says nothing about when something was said.
        let said = self.reports.iter().filter(|said| said.report != Report::InCare).map(|said| said.since);
        scored.chain(said).filter(|day| *day <= self.today).max()
    }

    /// Since when the person says that of themselves.
    #[must_use]
    pub fn reported(&self, report: Report) -> Option<WorkDay> {
        self.reports.iter().find(|reported| reported.report == report).map(|reported| reported.since)
    }
}
