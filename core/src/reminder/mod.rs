//! When to remind somebody who works shifts: from the roster, and never in sleep that is protected.
//!
//! - [`Rules`] – what the person chose: kinds of moments, how many a day, hours of sleep. One file each in `rule/`.
//! - [`Roster`](crate::roster::Roster) and [`History`] – what is known of when they work, and of what came of it so far.
//! - [`plan`] – the next reminders, in order. [`explain`] – why this one, why then, and why not.
//! - [`Ledger`] – the next of them in a form that needs no vault: all that an alarm may know.
//!
//! Everything is a pure function: the same rules, roster, history and moment give the same reminders, and what is
//! planned later goes on with what was planned earlier.

mod days;
mod decide;
mod history;
mod lately;
mod ledger;
mod plan;
mod rule;
mod sleep;
mod wall_clock;

pub use decide::Why;
pub use history::{CheckedIn, History, Mark, Response};
pub use ledger::{Ahead, Basis, Came, Due, Entry, Ledger, LedgerError};
pub use plan::{Explained, Planned, asked, explain, plan, plan_for_ledger};
pub use rule::{
    BetweenSessions, DayOff, FixedTime, FollowUp, InBreak, Kind, MostADay, Recheck, Refusal, Rule, Rules,
    Topic, WindDown,
};
pub use sleep::SleepHours;

#[cfg(test)]
mod tests;
