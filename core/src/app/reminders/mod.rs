//! When to remind: what the person chose, what it comes to, and the ledger that alarms read.

mod act;
mod ledger_file;
mod moments;
mod planning;
mod view;

pub use act::{RemindersAction, WhichMoment};
pub use ledger_file::{
    Answered, HandedOver, LedgerProblem, NextAlarm, ReminderTime, RemindersDue, ToHandOver, ToShow,
    forget_reminders, reminder_answered, reminder_times, reminders_due, reminders_to_hand_over,
};
pub use moments::{MinuteBounds, MomentView, WhyNever};
pub use view::{CameLine, ReminderLine, RemindersState, Standing, WhyView};

use crate::time::UtcMillis;

/// What is known about reminders only while the app runs.
#[derive(Debug, Default)]
pub(super) struct View {
    /// The last reminder before they went quiet, where they are, as of the last plan.
    quiet_since: Option<UtcMillis>,
}
