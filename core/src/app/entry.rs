use super::{App, AppError, DrainOption, HelpOption, SignalOption, SleepView};
use crate::checkin::{Answer, CheckIn, CheckInId, Energy, Load, Moment, Note, Refusal, earlier, moved};
use crate::time::{DayTurn, TimeOfDay, WorkDay, Zone};
use chrono::NaiveDate;

/// One check-in, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryState {
    /// Its id.
    pub id: CheckInId,
    /// The work day it belongs to.
    pub work_day: WorkDay,
    /// The calendar date.
    pub local_date: NaiveDate,
    /// When, on the clock of that place.
    pub time: TimeOfDay,
    /// The last work day that it can be moved to.
    pub latest_day: WorkDay,
    /// How heavy it was.
    pub load: Load,
    /// All signals.
    pub signals: Vec<SignalOption>,
    /// The last sleep.
    pub sleep: SleepView,
    /// Energy left.
    pub energy: Option<Energy>,
    /// All things that can have weighed.
    pub weighed: Vec<DrainOption>,
    /// All things that can have helped.
    pub helped: Vec<HelpOption>,
    /// When in the working day.
    pub moment: Option<Moment>,
    /// The moments to choose from.
    pub moments: Vec<Moment>,
    /// The note kept.
    pub note: Option<String>,
    /// The longest note, in characters.
    pub note_limit: u32,
}

/// What the form for an earlier check-in starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryForm {
    /// The work day suggested.
    pub work_day: WorkDay,
    /// The time suggested.
    pub time: TimeOfDay,
    /// The last work day that can be chosen.
    pub latest_day: WorkDay,
    /// When the day turns.
    pub day_turn: DayTurn,
}

/// What can be done with an earlier check-in. Dates and ids come as text and numbers as they are; what they may be is
/// decided here.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `EntryState`")]
pub enum EntryAction {
    /// Adds one to an earlier time.
    Add { work_day: String, minute_of_day: u16, load: u8 },
    /// Changes one answer.
    Answer { id: String, answer: Answer },
    /// Moves it to another time.
    Move { id: String, work_day: String, minute_of_day: u16 },
    /// Removes it for good.
    Remove { id: String },
}

impl App {
    /// What the form for an earlier check-in starts from: the work day before, at this time of day.
    ///
    /// # Errors
    /// As the storage says.
    pub fn entry_form(&self) -> Result<EntryForm, AppError> {
        let (now, latest_day) = (self.now(), self.work_day_now()?);
        let day_turn = self.turn()?;
        Ok(EntryForm { work_day: latest_day.minus(1), time: now.stamp().time(), latest_day, day_turn })
    }

    /// One check-in, whole.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or as the storage says.
    pub fn entry(&self, id: &str) -> Result<EntryState, AppError> {
        let check_in = self.found(id)?;
        Ok(EntryState {
            id: check_in.id,
            work_day: check_in.work_day,
            local_date: check_in.at.local().date(),
            time: check_in.at.time(),
            latest_day: self.latest_day(&check_in.at.zone())?.max(check_in.work_day),
            load: check_in.load,
            signals: self.signal_options(&check_in)?,
            sleep: SleepView::of(&check_in),
            energy: check_in.energy,
            weighed: self.drain_options(&check_in)?,
            helped: self.help_options(&check_in)?,
            moment: check_in.moment,
            moments: Moment::ALL.to_vec(),
            note: check_in.note.map(|note| note.text().to_owned()),
            note_limit: Note::LIMIT,
        })
    }

    /// Does it, and gives the check-in after it; None when it was removed.
    ///
    /// # Errors
    /// What a time or an answer refuses, [`AppError::NotFound`], or as the storage says.
    pub fn entry_act(&mut self, action: EntryAction) -> Result<Option<EntryState>, AppError> {
        let id = match action {
            EntryAction::Add { work_day, minute_of_day, load } => self.add(&work_day, minute_of_day, load)?,
            EntryAction::Answer { id, answer } => {
                let id = parse(&id)?;
                self.answer(id, answer)?;
                id
            }
            EntryAction::Move { id, work_day, minute_of_day } => {
                self.move_to(&id, &work_day, minute_of_day)?
            }
            EntryAction::Remove { id } => {
                let id = parse(&id)?;
                let there = self.store.write(|writing| Ok::<_, AppError>(writing.remove_check_in(id)?))?;
                return if there { Ok(None) } else { Err(AppError::NotFound) };
            }
        };
        self.entry(&id.to_string()).map(Some)
    }

    fn add(&mut self, work_day: &str, minute: u16, load: u8) -> Result<CheckInId, AppError> {
        let load = Load::new(load).ok_or(Refusal::OutOfRange)?;
        let (day, time, now) = (work_day.parse()?, time_of_day(minute)?, self.now());
        let (days, latest) = (self.work_days_around(day)?, self.latest_day(&now.zone)?);
        let at = earlier(day, time, &days, latest, &now.zone, now.at)?;
        let id = CheckInId(self.sources.ids.next(self.now().at).ok_or(AppError::StorageFailed)?);
        let check_in = CheckIn::new(id, at, day, load);
        self.store.write(|writing| Ok::<_, AppError>(writing.put_check_in(&check_in)?))?;
        Ok(id)
    }

    fn move_to(&mut self, id: &str, work_day: &str, minute: u16) -> Result<CheckInId, AppError> {
        let mut check_in = self.found(id)?;
        let (day, time) = (work_day.parse()?, time_of_day(minute)?);
        let (days, latest) = (self.work_days_around(day)?, self.latest_day(&check_in.at.zone())?);
        check_in.at = moved(&check_in, day, time, &days, latest, self.now().at)?;
        check_in.work_day = day;
        self.store.write(|writing| Ok::<_, AppError>(writing.put_check_in(&check_in)?))?;
        Ok(check_in.id)
    }

    /// Today where it was lived: a flight west must not put a check-in's own day out of reach.
    fn latest_day(&self, there: &Zone) -> Result<WorkDay, AppError> {
        let now = self.now().at;
        Ok(self.work_days(now)?.of(now, there))
    }

    fn found(&self, id: &str) -> Result<CheckIn, AppError> {
        self.store.check_in(parse(id)?)?.ok_or(AppError::NotFound)
    }
}

fn time_of_day(minute: u16) -> Result<TimeOfDay, Refusal> {
    TimeOfDay::from_minutes(minute).ok_or(Refusal::OutOfRange)
}

/// A text that is no id names nothing that is there.
fn parse(id: &str) -> Result<CheckInId, AppError> {
    id.parse().map_err(|_| AppError::NotFound)
}
