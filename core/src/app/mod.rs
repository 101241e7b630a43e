//! One use case a screen: what it shows, and what can be done on it. This is the one place that holds the store, the
//! clock and the source of ids together, and it decides everything a screen shows, order and visibility included.
//!
//! [`App`] is an open vault. [`support`] and [`preferences`] need none.

mod backup;
mod cards;
#[cfg(feature = "self-checks")]
mod checks;
mod entry;
mod erasing;
mod error;
mod first_step;
mod history;
mod keeping;
mod line;
mod next_help;
mod options;
mod plans;
mod reading;
mod reminders;
mod security;
mod settings;
mod shifts;
mod sources;
mod support;
mod today;
mod while_locked;

pub use backup::{BackupAction, BackupState, BackupView, Brought};
pub use cards::{CardView, CardsAction, CardsState, HeavyView, SavedLine, SleepView};
#[cfg(feature = "self-checks")]
pub use checks::{
    Alternative, AnswerLine, BandLine, ChangeLine, ChangeView, CheckAction, CheckCourseState,
    CheckIntroState, CheckNoticeAction, CheckNoticeState, CheckResultAction, CheckResultState, CheckRow,
    CheckState, CheckStep, ChecksAction, ChecksState, ChoiceOption, Course, CoursePoint, CourseRow, CutLine,
    FhirBundle, FormDetails, HelpView, LaterView, Mark, NormView, NoticeView, OfferView, Onward, OpenCheck,
    QuestionView, ResultStanding, RowScore, RowStanding, ScaleDetails, ScaleView, ViewOption,
};
pub use entry::{EntryAction, EntryForm, EntryState};
pub use erasing::{erase, is_being_erased};
pub use error::AppError;
pub use first_step::{AskChoice, AskView, DRAFT_LIMIT, DraftView, FirstStepAction, FirstStepState, StepView};
pub use history::{ChartDay, HistoryAction, HistoryDay, HistoryRange, HistoryState, Work};
pub use keeping::{KeepChoice, KeepingAction, KeepingState};
pub use line::EntryLine;
pub use next_help::{
    NextHelpAction, NextHelpState, NoteView, OfferGroup, ReasonEvidence, ReasonView, ReportView,
    SuggestionStep,
};
pub use options::{DrainOption, HelpOption, SignalOption};
pub use plans::{EntryView, PlanAction, PlanState, SectionView};
pub use reading::{
    PageLine, PagePart, PageState, ReadingState, RegionOption, ShelfView, Statement, choose_region, page,
    pages, welcome,
};
pub use reminders::{
    Answered, CameLine, HandedOver, LedgerProblem, MinuteBounds, MomentView, NextAlarm, ReminderLine,
    ReminderTime, RemindersAction, RemindersDue, RemindersState, Standing, ToHandOver, ToShow, WhichMoment,
    WhyNever, WhyView, forget_reminders, reminder_answered, reminder_times, reminders_due,
    reminders_to_hand_over,
};
pub use security::{SecurityAction, SecurityState, WayView};
pub use settings::{About, Preferences, SettingsAction, SettingsState, preferences};
pub use shifts::{
    Applied, CameFrom, ChangedLine, CodeChange, CodeView, CodesAction, CodesState, CycleAction, CycleLine,
    CycleState, DayPanel, DayView, DoubtLine, DraftCycle, FileProblem, Hand, HardView, ImportAction,
    ImportState, ImportView, MeaningView, NextShift, NotTaken, NotTakenLine, OrderView, PresetView,
    ShiftLine, ShiftsAction, ShiftsState, WeekView, WordView,
};
pub use sources::{Clock, CountingIds, Ids, RandomIds, SystemClock};
pub use support::{
    ContactView, NotSafeView, SmsView, SupportSection, SupportState, choose_country, show_country, support,
};
pub use today::{GoneView, OpenCheckIn, TodayAction, TodayState};
pub use while_locked::{WhileLockedView, tap_while_locked};

use crate::checkin::{Answer, CheckIn, CheckInId};
use crate::content::Catalogue;
use crate::storage::{Store, Tapped};
use crate::time::{DayTurn, Now, WorkDay, Zone};
use crate::vault::{self, DataKey, Layout, Look, PhoneKey, Secret, Unlocked, VaultError, Way, Ways};
use std::path::Path;

/// An open vault, and everything that can be done with it.
pub struct App {
    layout: Layout,
    /// Kept to be sealed anew when what opens the vault is changed; `SQLCipher` holds it anyway.
    key: DataKey,
    /// What opens the vault: only this object changes it while it is open.
    ways: Ways,
    store: Store,
    content: &'static Catalogue,
    sources: Sources,
    history: history::View,
    shifts: shifts::View,
    reminders: reminders::View,
    backup: backup::View,
    /// What came in while it was locked, and wasn't said yet. As the database has it: a tap asks for it each time.
    tapped: Tapped,
    #[cfg(feature = "self-checks")]
    checks: checks::Running,
}

/// What the world outside supplies: the clock, names for new things, and where the phone is.
pub struct Sources {
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// Names for new things.
    pub ids: Box<dyn Ids>,
    /// Where the phone is.
    pub zone: Zone,
}

impl Sources {
    /// The real ones.
    #[must_use]
    pub fn real(zone: Zone) -> Self {
        Self { clock: Box::new(SystemClock), ids: Box::new(RandomIds), zone }
    }

    fn now(&self) -> Now {
        Now { at: self.clock.now(), zone: self.zone.clone() }
    }
}

/// Looks for a vault. Changes nothing. See [`vault::look`].
///
/// # Errors
/// As [`vault::look`].
pub fn vault_look(folder: &Path) -> Result<Look, VaultError> {
    vault::look(&Layout::new(folder), SystemClock.now())
}

/// Moves a damaged database aside and begins an empty one. See [`vault::set_aside`].
///
/// # Errors
/// As [`vault::set_aside`].
pub fn set_aside(folder: &Path, secret: Secret) -> Result<String, VaultError> {
    let (layout, now) = (Layout::new(folder), SystemClock.now());
    let key = vault::data_key(&layout, secret, now)?;
    vault::set_aside(&layout, &key, now)
}

impl App {
    /// Makes a vault for this key and opens it. See [`vault::create`].
    ///
    /// # Errors
    /// As [`vault::create`].
    pub fn create(
        folder: &Path,
        key: Vec<u8>,
        device_slot: Vec<u8>,
        sources: Sources,
    ) -> Result<Self, VaultError> {
        let (layout, key) = (Layout::new(folder), DataKey::take(key)?);
        let store = vault::create(&layout, &key, device_slot, sources.clock.now())?;
        let ways = Ways::default().with(Way::Device);
        Self::over(layout, Unlocked { store, key, ways }, sources)
    }

    /// Opens the vault with what the phone's key store gives back without asking.
    ///
    /// # Errors
    /// As [`App::unlock`].
    pub fn open(folder: &Path, key: Vec<u8>, sources: Sources) -> Result<Self, VaultError> {
        Self::unlock(folder, Secret::Device(PhoneKey::take(key)?), sources)
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// As [`vault::unlock`].
    pub fn unlock(folder: &Path, secret: Secret, sources: Sources) -> Result<Self, VaultError> {
        let layout = Layout::new(folder);
        let typed = matches!(secret, Secret::Passphrase(_));
        let unlocked = vault::unlock(&layout, secret, sources.clock.now())?;
        let mut app = Self::over(layout, unlocked, sources)?;
        if typed {
            // Practice is no reason to keep anybody out: on a full disk it isn't noted.
            let _ = app.practised();
        }
        Ok(app)
    }

    fn over(layout: Layout, unlocked: Unlocked, sources: Sources) -> Result<Self, VaultError> {
        let content = Catalogue::embedded().map_err(|_| VaultError::Failed)?;
        let Unlocked { store, key, ways } = unlocked;
        let mut app = Self {
            layout,
            key,
            ways,
            store,
            content,
            sources,
            history: history::View::default(),
            shifts: shifts::View::default(),
            reminders: reminders::View::default(),
            backup: backup::View::default(),
            tapped: Tapped::default(),
            #[cfg(feature = "self-checks")]
            checks: checks::Running::default(),
        };
        // Tidying up keeps nobody out: what can't be removed now is at the next opening.
        let _ = app.let_go();
        // Neither does what waits; it comes after, so that it is said before it can go.
        let _ = app.tend_inbox();
        Ok(app)
    }

    /// The phone has moved, or was set to another zone.
    pub fn zone_changed(&mut self, zone: Zone) {
        self.sources.zone = zone;
    }

    /// Every stored check-in, oldest first: for export and for the command line.
    ///
    /// # Errors
    /// As the storage says.
    pub fn all_check_ins(&self) -> Result<Vec<CheckIn>, AppError> {
        Ok(self.store.check_ins(WorkDay::FIRST, WorkDay::LAST)?)
    }

    /// Checks every page of the database.
    ///
    /// # Errors
    /// [`AppError::DataDamaged`] when something isn't as it was written.
    pub fn check_integrity(&self) -> Result<(), AppError> {
        Ok(self.store.check_integrity()?)
    }

    fn now(&self) -> Now {
        self.sources.now()
    }

    fn turn(&self) -> Result<DayTurn, AppError> {
        Ok(self.store.day_turn()?)
    }

    /// Stores an answer: the one way in which anything but the tap gets into a check-in.
    fn answer(&mut self, id: CheckInId, answer: Answer) -> Result<(), AppError> {
        let check_in = self.store.check_in(id)?.ok_or(AppError::NotFound)?;
        let changed = check_in.with(answer, self.content)?;
        self.store.write(|writing| Ok(writing.put_check_in(&changed)?))
    }
}
