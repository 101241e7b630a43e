use super::{App, AppError, EntryLine, NextShift, WhileLockedView};
use crate::checkin::{CheckIn, CheckInId, Load, Progress, Refusal, can_resume, check_clock};
use crate::keep::KeepFor;
use crate::storage::Counted;
use crate::time::{TimeOfDay, WorkDay};

/// What Today shows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its own on the screen")]
pub struct TodayState {
    /// The work day that now belongs to.
    pub work_day: WorkDay,
    /// A check-in that can still be picked up.
    pub open: Option<OpenCheckIn>,
    /// The check-ins of this work day, newest first.
    pub entries: Vec<EntryLine>,
    /// Whether the phone names a zone that this app doesn't know.
    pub zone_unknown: bool,
    /// Whether it is asked how the first step went: once, a week after it was chosen. The first-step kit asks.
    pub step_asks: bool,
    /// Whether a lock is offered: once, after the first save, and not beside a check-in that goes on.
    pub offers_lock: bool,
    /// Whether the passphrase is to be typed once, so that it isn't forgotten.
    pub practice_due: bool,
    /// Whether it is asked for how long entries are kept: once, in the first week.
    pub asks_keep_for: bool,
    /// Whether it is said that reminders went quiet, since nobody followed the last ones: once.
    pub reminders_went_quiet: bool,
    /// What went because it was older than is kept, and wasn't said yet.
    pub gone: Option<GoneView>,
    /// What came in while it was locked, and wasn't said yet. Also beside a check-in that goes on: it may be one of
    /// them.
    pub while_locked: Option<WhileLockedView>,
    /// The shift that goes on now, or the next one; None where none is known, and while something more pressing is said:
    /// a check-in goes on, something went, or came in while it was locked.
    pub next_shift: Option<NextShift>,
}

/// What went for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoneView {
    /// Check-ins.
    pub check_ins: u32,
    /// Self-checks.
    pub self_checks: u32,
    /// For how long entries are kept now, which may have been chosen since; None: without end.
    pub kept_for: Option<KeepFor>,
}

/// A check-in whose cards are not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCheckIn {
    /// Its id.
    pub id: CheckInId,
    /// How heavy it was.
    pub load: Load,
    /// When, on the clock of that place.
    pub local_time: TimeOfDay,
}

/// What can be done on Today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TodayAction {
    /// Saves a check-in.
    TapLoad(u8),
    /// Saves one although the phone's date went back: the person says that it is right.
    TapLoadDateIsRight(u8),
    /// Lets the interrupted check-in stand as it is.
    LeaveAsItIs,
    /// "Not now" to the lock: it isn't offered again. Settings have it.
    NoLock,
    /// What went was read.
    GoneSeen,
    /// What came in while it was locked was read.
    WhileLockedSeen,
    /// That reminders went quiet was read.
    QuietSeen,
}

impl App {
    /// What Today shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn today(&self) -> Result<TodayState, AppError> {
        let work_day = self.work_day_now()?;
        let mut check_ins = self.store.check_ins(work_day, work_day)?;
        check_ins.reverse();
        let open = self.open_with_more()?;
        // While a check-in goes on, nothing else is asked or said, or even looked up: a tap has to be quick.
        let calm = open.is_none();
        let gone = if calm { self.gone()? } else { None };
        let nothing_to_say = calm && gone.is_none() && self.while_locked().is_none();
        Ok(TodayState {
            work_day,
            offers_lock: calm && self.offers_lock()?,
            practice_due: calm && self.practice_is_due()?,
            asks_keep_for: calm && self.asks_keep_for()?,
            reminders_went_quiet: calm && self.reminders_went_quiet(),
            gone,
            next_shift: if nothing_to_say { self.next_shift(work_day)? } else { None },
            while_locked: self.while_locked(),
            open: open.map(|check_in| OpenCheckIn::of(&check_in)),
            entries: check_ins.iter().map(|c| EntryLine::of(c, self.content)).collect(),
            zone_unknown: self.sources.zone.is_offset_only(),
            step_asks: self.store.first_step()?.is_some_and(|step| step.is_to_ask(work_day)),
        })
    }

    /// What went and wasn't said yet.
    fn gone(&self) -> Result<Option<GoneView>, AppError> {
        let gone = self.store.gone()?;
        if gone.is_nothing() {
            return Ok(None);
        }
        let Counted { check_ins, self_checks } = gone;
        let kept_for = self.store.keep_for()?.filter(|keep| keep.days().is_some());
        Ok(Some(GoneView { check_ins, self_checks, kept_for }))
    }

    /// Once there is something to protect, and nothing protects it.
    fn offers_lock(&self) -> Result<bool, AppError> {
        Ok(!self.has_a_lock() && !self.store.lock_offered()? && !self.store.last_loads(1)?.is_empty())
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// [`AppError::OutOfRange`], [`AppError::ClockWentBack`], [`AppError::TooLongAgo`], or as the storage says.
    pub fn today_act(&mut self, action: TodayAction) -> Result<TodayState, AppError> {
        match action {
            TodayAction::TapLoad(load) => {
                check_clock(self.now().at, self.store.last_save()?)?;
                self.save(load)?;
            }
            TodayAction::TapLoadDateIsRight(load) => {
                check_clock(self.now().at, None)?;
                self.save(load)?;
            }
            TodayAction::LeaveAsItIs => self.finish()?,
            TodayAction::NoLock => {
                self.store.write(|writing| Ok::<_, AppError>(writing.set_lock_offered()?))?;
            }
            TodayAction::GoneSeen => {
                self.store.write(|writing| Ok::<_, AppError>(writing.clear_gone()?))?;
            }
            TodayAction::WhileLockedSeen => self.while_locked_seen()?,
            TodayAction::QuietSeen => self.quiet_seen()?,
        }
        self.today()
    }

    /// The tap: one row, one transaction, durable when it returns.
    fn save(&mut self, load: u8) -> Result<(), AppError> {
        let load = Load::new(load).ok_or(Refusal::OutOfRange)?;
        let now = self.now();
        let id = CheckInId(self.sources.ids.next(now.at).ok_or(AppError::StorageFailed)?);
        let check_in = CheckIn::new(id, now.stamp(), self.work_day_now()?, load);
        self.store.write(|writing| {
            writing.put_check_in(&check_in)?;
            writing.set_unfinished(id, &Progress::start())?;
            Ok(writing.set_last_save(now.at)?)
        })
    }

    /// The check-in to pick up: one that still has something to ask.
    fn open_with_more(&self) -> Result<Option<CheckIn>, AppError> {
        let Some((check_in, progress)) = self.open_check_in()? else { return Ok(None) };
        let deck = self.deck(&check_in, progress.depth)?;
        Ok(progress.has_more(&deck).then_some(check_in))
    }

    /// What is unfinished stands as it is from here on.
    pub(super) fn finish(&mut self) -> Result<(), AppError> {
        self.store.write(|writing| Ok(writing.clear_unfinished()?))
    }

    /// The check-in that can still be picked up, and how far its cards got.
    pub(super) fn open_check_in(&self) -> Result<Option<(CheckIn, Progress)>, AppError> {
        let Some((id, progress)) = self.store.unfinished()? else {
            return Ok(None);
        };
        let check_in = self.store.check_in(id)?;
        let now = self.now().at;
        Ok(check_in.filter(|c| can_resume(c.at.at, now)).map(|c| (c, progress)))
    }
}

impl OpenCheckIn {
    pub(super) fn of(check_in: &CheckIn) -> Self {
        Self { id: check_in.id, load: check_in.load, local_time: check_in.at.time() }
    }
}
