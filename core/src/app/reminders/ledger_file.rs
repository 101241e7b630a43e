//! The ledger as a file: all that alarms need, and no vault.
//!
//! A receiver and the open app may come at once: whoever changes it holds a lock, and what is read is always whole.

use crate::files::{durable_remove, durable_replace, read_capped};
use crate::reminder::{Ahead, Entry, Ledger, LedgerError};
use crate::storage::StoreError;
use crate::time::{MINUTE, UtcMillis};
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why there is nothing to show. The next unlock writes a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LedgerProblem {
    /// There is none yet.
    #[error("there is no ledger")]
    None,
    /// A newer version of the app wrote it.
    #[error("made by a newer version")]
    MadeByNewer,
    /// It can't be read.
    #[error("damaged")]
    Damaged,
    /// A newer plan has taken the place of the one that knew that reminder: it isn't to be shown.
    #[error("there is a newer plan")]
    Replaced,
    /// The folder can't be written to.
    #[error("cannot be written to")]
    NotWritable,
    /// No space is left.
    #[error("no space is left")]
    NeedsSpace,
    /// Anything else that the operating system reported.
    #[error("failed")]
    Failed,
}

/// A reminder to come, for whoever knows the phone's own rules for zones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderTime {
    /// Names it, and says nothing of it.
    pub id: String,
    /// The moment on the clock on the wall, as ISO 8601 without a zone.
    pub civil: String,
    /// Whose clock, by its IANA name; None: the phone's.
    pub zone: Option<String>,
    /// The instant.
    pub at: UtcMillis,
}

/// What an alarm does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemindersDue {
    /// To be shown now.
    pub show: Option<ToShow>,
    /// To be waited for.
    pub next: Option<NextAlarm>,
    /// Of how many, whose zone is known, the phone has other rules than the core.
    pub moved: u32,
}

/// A reminder to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToShow {
    /// Names it.
    pub id: String,
    /// It is taken down after this.
    pub until: UtcMillis,
}

/// An alarm to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAlarm {
    /// When.
    pub at: UtcMillis,
    /// For how long after that it may come, in minutes.
    pub window: u16,
    /// Whether the person wants it to the minute.
    pub exact: bool,
}

/// What a phone is given that shows them by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// In order.
    pub list: Vec<ToHandOver>,
    /// Of how many, whose zone is known, the phone has other rules than the core.
    pub moved: u32,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToHandOver {
    /// Names it.
    pub id: String,
    /// When.
    pub at: UtcMillis,
    /// The same on the clock on the wall, as ISO 8601 without a zone, where it comes at its own time; None: at the instant.
    pub civil: Option<String>,
    /// Whose clock, by its IANA name; None: the phone's.
    pub zone: Option<String>,
}

impl ToHandOver {
    fn of(ahead: Ahead) -> Self {
        let Ahead { entry, at, is_at_its_time } = ahead;
        Self { id: name(entry.id), at, civil: is_at_its_time.then_some(entry.civil), zone: entry.zone }
    }
}

/// What came of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is shown. Written down first, then shown: what is cut off in between comes too seldom, not twice.
    Shown,
    /// It is to come again, half an hour later.
    Later,
    /// No more of them on that work day.
    NotToday,
    /// It is due, and the phone isn't allowed to show it.
    NotAllowed,
    /// Somebody checked in while the vault was locked.
    CheckedIn,
}

/// Behind the name of a reminder, it is the moment at which hours of sleep begin after it.
const ASLEEP: &str = "-";

/// The moments to come on the clock, of all reminders, and then of the sleep after them: the phone may know newer rules for
/// zones, or be somewhere else.
///
/// # Errors
/// [`LedgerProblem`].
pub fn reminder_times(folder: &Path) -> Result<Vec<ReminderTime>, LedgerProblem> {
    let ledger = read(folder)?;
    let time = |entry: &Entry| ReminderTime {
        id: name(entry.id),
        civil: entry.civil.clone(),
        zone: entry.zone.clone(),
        at: entry.at,
    };
    let asleep = |entry: &Entry| {
        let civil = entry.asleep.clone()?;
        Some(ReminderTime { id: name(entry.id) + ASLEEP, civil, at: entry.latest, ..time(entry) })
    };
    let entries = ledger.entries();
    Ok(entries.iter().map(time).chain(entries.iter().filter_map(asleep)).collect())
}

/// What to show now and what to wait for; `phone` is what [`reminder_times`] gave, at the instants by the phone's own
/// rules. Changes nothing.
///
/// # Errors
/// [`LedgerProblem`].
pub fn reminders_due(
    folder: &Path,
    phone: &[ReminderTime],
    now: UtcMillis,
) -> Result<RemindersDue, LedgerProblem> {
    let mut ledger = read(folder)?;
    let moved = resolve(&mut ledger, phone);
    let due = ledger.due(now);
    Ok(RemindersDue {
        show: due.now.map(|entry| ToShow { id: name(entry.id), until: entry.not_after }),
        next: due.next.map(|entry| NextAlarm {
            at: entry.at,
            window: window(&entry),
            exact: ledger.is_exact(),
        }),
        moved,
    })
}

/// Takes the instants that the phone has for what [`reminder_times`] gave.
fn resolve(ledger: &mut Ledger, phone: &[ReminderTime]) -> u32 {
    let (mut reminders, mut asleep) = (Vec::new(), Vec::new());
    for time in phone {
        match time.id.strip_suffix(ASLEEP) {
            Some(name) => asleep.extend(number(name).map(|id| (id, time.at))),
            None => reminders.extend(number(&time.id).map(|id| (id, time.at))),
        }
    }
    u32::try_from(ledger.resolve(&reminders, &asleep)).unwrap_or(u32::MAX)
}

/// For a phone that shows by itself what it was given, and wakes nobody: the reminders to give it now, in the place of all that
/// it had; `phone` as for [`reminders_due`]. What it was given before and whose time is over counts as shown. `on_time`: whether
/// it shows them when it is time, and doesn't collect them for hours.
///
/// # Errors
/// [`LedgerProblem`]; then the phone keeps what it has.
pub fn reminders_to_hand_over(
    folder: &Path,
    phone: &[ReminderTime],
    now: UtcMillis,
    on_time: bool,
) -> Result<HandedOver, LedgerProblem> {
    read(folder)?;
    let _lock = lock(folder)?;
    let before = read(folder)?;
    let (mut kept, mut resolved) = (before.clone(), before.clone());
    let moved = resolve(&mut resolved, phone);
    let list = resolved.hand_over(now, on_time);
    kept.hands_over_as(&resolved, now);
    // Asked for whenever the app comes to the front: most often the phone has it already.
    if kept != before {
        write(folder, &kept)?;
    }
    Ok(HandedOver { list: list.into_iter().map(ToHandOver::of).collect(), moved })
}

/// It isn't waited for until sleep has begun.
fn window(entry: &Entry) -> u16 {
    let left = entry.not_after.since(entry.at) / MINUTE;
    entry.window.min(u16::try_from(left).unwrap_or(0))
}

/// Writes down what came of one; durable when it returns. `id` is needed but for a check-in.
///
/// # Errors
/// [`LedgerProblem`]; then nothing was written.
pub fn reminder_answered(
    folder: &Path,
    id: Option<&str>,
    answered: Answered,
    now: UtcMillis,
) -> Result<(), LedgerProblem> {
    // Most people have none: then nothing is made.
    read(folder)?;
    let _lock = lock(folder)?;
    let mut ledger = read(folder)?;
    ledger.take_handed(now);
    let known = id.and_then(number).filter(|id| ledger.has(*id));
    match (answered, known) {
        (Answered::CheckedIn, _) => ledger.checked_in(now),
        (Answered::Shown, Some(id)) => ledger.shown(id, now),
        (Answered::Later, Some(id)) => ledger.later(id, now),
        (Answered::NotToday, Some(id)) => ledger.not_today(id, now),
        (Answered::NotAllowed, Some(id)) => ledger.not_allowed(id),
        // It is on the screen still, though a newer plan doesn't have it any more.
        (Answered::NotToday, None) => match id.and_then(number).filter(|id| ledger.had(*id)) {
            Some(id) => ledger.not_today(id, now),
            None => return Err(LedgerProblem::Replaced),
        },
        (Answered::Shown | Answered::Later | Answered::NotAllowed, None) => {
            return Err(LedgerProblem::Replaced);
        }
    }
    Ok(write(folder, &ledger)?)
}

/// Removes the ledger, for good.
///
/// # Errors
/// [`LedgerProblem`].
pub fn forget_reminders(folder: &Path) -> Result<(), LedgerProblem> {
    if !folder.exists() {
        return Ok(());
    }
    // Whoever is writing down what came of one is waited for: else it would be there again.
    let _lock = lock(folder)?;
    for file in [path(folder), lock_path(folder)] {
        durable_remove(&file)?;
    }
    Ok(())
}

/// Nobody else changes it until this is dropped.
pub(super) fn lock(folder: &Path) -> io::Result<File> {
    std::fs::create_dir_all(folder)?;
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(lock_path(folder))?;
    file.lock()?;
    Ok(file)
}

pub(super) fn read(folder: &Path) -> Result<Ledger, LedgerProblem> {
    Ok(Ledger::read(&read_capped(&path(folder), Ledger::LONGEST)?)?)
}

pub(super) fn write(folder: &Path, ledger: &Ledger) -> io::Result<()> {
    durable_replace(&path(folder), &ledger.written())
}

fn path(folder: &Path) -> PathBuf {
    folder.join("reminders.json")
}

fn lock_path(folder: &Path) -> PathBuf {
    folder.join("reminders.lock")
}

fn name(id: u64) -> String {
    format!("{id:016x}")
}

fn number(name: &str) -> Option<u64> {
    u64::from_str_radix(name, 16).ok()
}

impl From<LedgerError> for LedgerProblem {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::MadeByNewer => Self::MadeByNewer,
            LedgerError::Damaged => Self::Damaged,
        }
    }
}

impl From<io::Error> for LedgerProblem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::None,
            io::ErrorKind::InvalidData => Self::Damaged,
            _ => match StoreError::from(error) {
                StoreError::NeedsSpace => Self::NeedsSpace,
                StoreError::NotWritable => Self::NotWritable,
                _ => Self::Failed,
            },
        }
    }
}
