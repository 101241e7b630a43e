use super::moments::{Known, MomentView, moments};
use super::planning::From;
use crate::app::{App, AppError};
use crate::reminder::{Came, Explained, Kind, Planned, SleepHours, Why, explain};
use crate::time::{TimeOfDay, UtcMillis, WorkDay, Zone};

/// What the screen about reminders shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemindersState {
    /// The moments there are, with what was chosen.
    pub moments: Vec<MomentView>,
    /// Whether one more time of day can be added.
    pub can_add_time: bool,
    /// How many a day, at most.
    pub most_a_day: u8,
    /// Hours of sleep in which none comes; None: only after nights.
    pub sleep: Option<SleepHours>,
    /// What such hours are at first.
    pub usual_sleep: SleepHours,
    /// Whether they are to come to the minute.
    pub exact: bool,
    /// How things are.
    pub standing: Standing,
    /// The next ones.
    pub ahead: Vec<ReminderLine>,
    /// What became of every moment of this work day.
    pub today: Vec<ReminderLine>,
    /// The last ones, as they were planned and as they came, newest first.
    pub came: Vec<CameLine>,
}

/// How things are with reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// None was chosen.
    NoneChosen,
    /// Some were, and none can come: what they belong to isn't known.
    NoneCanCome,
    /// They come.
    Planned,
    /// Several in a row came and nobody followed: now there is one every other day.
    Halved {
        /// How many.
        ignored: u32,
    },
    /// More of them, and there is none until the next check-in.
    Quiet {
        /// How many.
        ignored: u32,
    },
}

/// A reminder, or a moment that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderLine {
    /// What kind of moment.
    pub kind: Kind,
    /// The date on the calendar.
    pub day: WorkDay,
    /// The time on the clock of its place.
    pub time: TimeOfDay,
    /// Whose clock, where it isn't the phone's.
    pub zone: Option<String>,
    /// The code of the shift it belongs to.
    pub code: Option<String>,
    /// Whether there is a reminder.
    pub comes: bool,
    /// Why.
    pub why: WhyView,
}

/// Why there is one, and why then; or why there is none. Times are on the phone's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields that say what they are")]
pub enum WhyView {
    /// It is at the time that was chosen.
    AsChosen,
    /// Its time lay in protected sleep: it waits for the end of it.
    AfterSleep { chosen: TimeOfDay },
    /// It comes again, as was asked for.
    Snoozed,
    /// Its time is over.
    Past,
    /// It was shown already.
    Shown { at: TimeOfDay },
    /// It belongs to a shift and lies in protected sleep.
    InSleep { until: TimeOfDay },
    /// A check-in of that day is there already.
    Done { at: TimeOfDay },
    /// The day has as many as were chosen.
    Enough { most: u8 },
    /// Too close to another.
    TooClose { to: TimeOfDay },
    /// Nobody wanted any more that day.
    NotToday,
    /// Several in a row came and nobody followed: now there is one every other day.
    Halved,
    /// More of them, and there is none until the next check-in.
    Quiet,
}

/// A reminder whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CameLine {
    /// The date it was planned for.
    pub day: WorkDay,
    /// The time.
    pub planned: TimeOfDay,
    /// When it was shown; None where it wasn't.
    pub shown: Option<TimeOfDay>,
    /// Why it wasn't: whether the phone wasn't allowed to show it. Else it didn't wake the app in time.
    pub not_allowed: bool,
}

/// So many of the next ones are shown.
const AHEAD: usize = 5;
/// So many of the last ones.
const BACK: u32 = 7;

impl App {
    /// What the screen about reminders shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn reminders(&self) -> Result<RemindersState, AppError> {
        let from = self.planned_from()?;
        let (now, today) = (self.now(), self.work_day_now()?);
        let planned = self.planned(&from, AHEAD)?;
        let last_set = self.store.set_days()?.map(|(_, last)| last);
        let moments = moments(&from.rules, Known::of(&from.roster, today, last_set));
        let explained = explain(&from.rules, &from.roster, &from.history, &now, self.turn()?, today);
        let came = self.store.reminders_came(BACK)?;
        let zone = &self.sources.zone;
        Ok(RemindersState {
            can_add_time: from.rules.rules.len() < crate::reminder::Rules::MOST,
            most_a_day: from.rules.most_a_day.into(),
            sleep: from.rules.sleep,
            usual_sleep: SleepHours::usual(),
            exact: self.store.reminders_exact()?,
            standing: self.reminders_standing(&from, &moments),
            moments,
            ahead: planned.iter().map(|planned| ReminderLine::planned(planned, zone)).collect(),
            today: explained.iter().map(|one| ReminderLine::explained(one, zone)).collect(),
            came: came.iter().map(|one| CameLine::of(one, zone)).collect(),
        })
    }

    fn reminders_standing(&self, from: &From, moments: &[MomentView]) -> Standing {
        let now = self.now().at;
        let ignored = u32::try_from(from.history.ignored(now)).unwrap_or(u32::MAX);
        if from.rules.rules.is_empty() {
            Standing::NoneChosen
        } else if moments.iter().filter(|one| one.is_on).all(|one| one.never.is_some()) {
            Standing::NoneCanCome
        } else if from.history.is_silent(now) {
            Standing::Quiet { ignored }
        } else if from.history.is_halved(now) {
            Standing::Halved { ignored }
        } else {
            Standing::Planned
        }
    }
}

impl ReminderLine {
    fn planned(planned: &Planned, here: &Zone) -> Self {
        Self {
            kind: planned.kind,
            day: WorkDay::on(planned.civil.date()),
            time: TimeOfDay::of(planned.civil),
            zone: (planned.zone != *here).then(|| planned.zone.stamp(planned.at).zone),
            code: planned.shift.as_ref().map(|shift| shift.code.text().to_owned()),
            comes: true,
            why: WhyView::of(&planned.why, here),
        }
    }

    fn explained(explained: &Explained, here: &Zone) -> Self {
        let zone = explained.shift.as_ref().map_or(here, |shift| &shift.zone);
        let at = explained.at.unwrap_or(explained.wished);
        let local = zone.stamp(at).local();
        Self {
            kind: explained.kind,
            day: WorkDay::on(local.date()),
            time: TimeOfDay::of(local),
            zone: (zone != here).then(|| zone.stamp(at).zone),
            code: explained.shift.as_ref().map(|shift| shift.code.text().to_owned()),
            comes: explained.at.is_some(),
            why: WhyView::of(&explained.why, here),
        }
    }
}

impl WhyView {
    fn of(why: &Why, here: &Zone) -> Self {
        let time = |at: &UtcMillis| here.stamp(*at).time();
        match why {
            Why::AsChosen => Self::AsChosen,
            Why::AfterSleep { chosen } => Self::AfterSleep { chosen: time(chosen) },
            Why::Snoozed => Self::Snoozed,
            Why::Past => Self::Past,
            Why::Shown { at } => Self::Shown { at: time(at) },
            Why::InSleep { until } => Self::InSleep { until: time(until) },
            Why::Done { at } => Self::Done { at: time(at) },
            Why::Enough { most } => Self::Enough { most: u8::try_from(*most).unwrap_or(u8::MAX) },
            Why::TooClose { to } => Self::TooClose { to: time(to) },
            Why::NotToday => Self::NotToday,
            Why::Halved { .. } => Self::Halved,
            Why::Silent { .. } => Self::Quiet,
        }
    }
}

impl CameLine {
    fn of(came: &Came, here: &Zone) -> Self {
        let stamp = here.stamp(came.planned);
        Self {
            day: WorkDay::on(stamp.local().date()),
            planned: stamp.time(),
            shown: came.shown.map(|at| here.stamp(at).time()),
            not_allowed: came.shown.is_none() && came.not_allowed,
        }
    }
}
