//! What the open vault does about reminders; and what alarms do, which need no vault.

use crate::aftershift::Aftershift;
use crate::error::{AppError, LedgerError};
use crate::screens::choices::mirror;
use crate::screens::reminders::{RemindersAction, RemindersState};
use aftershift_core::app;
use aftershift_core::time::UtcMillis;
use std::path::Path;

#[uniffi::export]
impl Aftershift {
    /// What the screen about reminders shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn reminders(&self) -> Result<RemindersState, AppError> {
        Ok(self.app().reminders()?.into())
    }

    /// Does it, and gives what shows after it. The shell calls `plan_reminders` then.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn reminders_act(&self, action: RemindersAction) -> Result<RemindersState, AppError> {
        Ok(self.app().reminders_act(action.try_into()?)?.into())
    }

    /// Takes in what came of reminders, and writes the next ones to a ledger in `folder`, which the phone can read before
    /// it is unlocked. To be called once a vault was opened, after whatever was changed, and when the app comes to the
    /// front. True: it was written, so alarms are to be set anew.
    ///
    /// # Errors
    /// See [`AppError`]. Reminders go on as they were planned before.
    pub fn plan_reminders(&self, folder: String) -> Result<bool, AppError> {
        Ok(self.app().plan_reminders(Path::new(&folder))?)
    }
}

/// A moment to come, on the clock on the wall: of a reminder, or of when hours of sleep begin after one.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ReminderTime {
    /// Names it, and says nothing of it.
    pub id: String,
    /// The moment, as ISO 8601 without a zone: 2026-03-02T07:20:00.
    pub civil: String,
    /// Whose clock, by its IANA name; None: the phone's.
    pub zone: Option<String>,
    /// The instant, in milliseconds since 1970 UTC.
    pub at: i64,
}

/// What an alarm does.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RemindersDue {
    /// To be shown now.
    pub show: Option<ReminderToShow>,
    /// To be waited for: one alarm.
    pub next: Option<ReminderAlarm>,
    /// Of how many, whose zone is known, the phone has other rules than the core.
    pub moved: u32,
}

/// A reminder to be shown.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ReminderToShow {
    /// Names it.
    pub id: String,
    /// It is taken down after this, in milliseconds since 1970 UTC.
    pub until: i64,
}

/// An alarm to be set.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ReminderAlarm {
    /// When, in milliseconds since 1970 UTC.
    pub at: i64,
    /// For how long after that it may come, in minutes.
    pub window_minutes: u16,
    /// Whether the person wants it to the minute.
    pub exact: bool,
}

/// What a phone is given that shows reminders by itself, and wakes nobody for them.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RemindersAhead {
    /// In order; at most 60. After the last there is none until the app was opened.
    pub list: Vec<ReminderAhead>,
    /// Of how many, whose zone is known, the phone has other rules than the core.
    pub moved: u32,
}

/// A reminder that the phone shows by itself.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ReminderAhead {
    /// Names it, and says nothing of it.
    pub id: String,
    /// When, in milliseconds since 1970 UTC.
    pub at: i64,
    /// The same on the clock on the wall, as ISO 8601 without a zone; None: it was put off, and comes at the instant.
    pub civil: Option<String>,
    /// Whose clock, by its IANA name; None: the phone's.
    pub zone: Option<String>,
}

mirror! {
    /// What came of a reminder.
    ReminderAnswer = app::Answered {
        /// It is shown. Written down first, then shown: what is cut off in between comes too seldom, not twice.
        Shown,
        /// It is to come again, half an hour later.
        Later,
        /// No more of them on that work day.
        NotToday,
        /// It is due, and the phone isn't allowed to show it. It counts neither as shown nor as let pass.
        NotAllowed,
        /// Somebody checked in while the vault was locked.
        CheckedIn,
    }
}

/// The reminders to come, in order, and then when hours of sleep begin after them: the phone resolves all of them. Needs no
/// vault.
///
/// # Errors
/// See [`LedgerError`].
#[uniffi::export]
pub fn reminder_times(folder: String) -> Result<Vec<ReminderTime>, LedgerError> {
    Ok(app::reminder_times(Path::new(&folder))?.into_iter().map(|time| time.into()).collect())
}

/// What to show now, and what to wait for. `phone`: what `reminder_times` gave, with the instants by the phone's own rules
/// for zones; a time that is skipped is the one after the gap, one that comes twice the first. `now`: milliseconds since
/// 1970 UTC. Needs no vault, and changes nothing.
///
/// # Errors
/// See [`LedgerError`].
#[uniffi::export]
pub fn reminders_due(
    folder: String,
    phone: Vec<ReminderTime>,
    now: i64,
) -> Result<RemindersDue, LedgerError> {
    let phone: Vec<_> = phone.into_iter().map(|time| time.into()).collect();
    Ok(app::reminders_due(Path::new(&folder), &phone, UtcMillis(now))?.into())
}

/// For a phone that shows by itself what it was given: the reminders to give it now, in the place of all that it had, as if
/// nobody followed any of them. What it was given before and whose time is over counts as shown. `phone` and `now` as for
/// `reminders_due`. `on_time`: whether it shows them when it is time; where it may collect them for hours, those whose
/// two hours sleep or another day cuts short are left out. Needs no vault.
///
/// # Errors
/// See [`LedgerError`]; then the phone keeps what it has.
#[uniffi::export]
pub fn reminders_to_hand_over(
    folder: String,
    phone: Vec<ReminderTime>,
    now: i64,
    on_time: bool,
) -> Result<RemindersAhead, LedgerError> {
    let phone: Vec<_> = phone.into_iter().map(|time| time.into()).collect();
    Ok(app::reminders_to_hand_over(Path::new(&folder), &phone, UtcMillis(now), on_time)?.into())
}

/// Writes down what came of one; durable when it returns. `id`: None for a check-in. Needs no vault. `Replaced` for one
/// that isn't planned any more: then it isn't shown.
///
/// # Errors
/// See [`LedgerError`].
#[uniffi::export]
pub fn reminder_answered(
    folder: String,
    id: Option<String>,
    answer: ReminderAnswer,
    now: i64,
) -> Result<(), LedgerError> {
    Ok(app::reminder_answered(Path::new(&folder), id.as_deref(), answer.into(), UtcMillis(now))?)
}

/// Removes what is known of reminders outside the vault. To be called when everything is erased.
///
/// # Errors
/// See [`LedgerError`].
#[uniffi::export]
pub fn reminders_forget(folder: String) -> Result<(), LedgerError> {
    Ok(app::forget_reminders(Path::new(&folder))?)
}

impl From<app::HandedOver> for RemindersAhead {
    fn from(given: app::HandedOver) -> Self {
        Self { list: given.list.into_iter().map(|one| one.into()).collect(), moved: given.moved }
    }
}

impl From<app::ToHandOver> for ReminderAhead {
    fn from(one: app::ToHandOver) -> Self {
        Self { id: one.id, at: one.at.0, civil: one.civil, zone: one.zone }
    }
}

impl From<app::ReminderTime> for ReminderTime {
    fn from(time: app::ReminderTime) -> Self {
        Self { id: time.id, civil: time.civil, zone: time.zone, at: time.at.0 }
    }
}

impl From<ReminderTime> for app::ReminderTime {
    fn from(time: ReminderTime) -> Self {
        Self { id: time.id, civil: time.civil, zone: time.zone, at: UtcMillis(time.at) }
    }
}

impl From<app::RemindersDue> for RemindersDue {
    fn from(due: app::RemindersDue) -> Self {
        let show = due.show.map(|show| ReminderToShow { id: show.id, until: show.until.0 });
        let next = due.next.map(|next| ReminderAlarm {
            at: next.at.0,
            window_minutes: next.window,
            exact: next.exact,
        });
        Self { show, next, moved: due.moved }
    }
}
