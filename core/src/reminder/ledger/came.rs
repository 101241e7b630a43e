//! What came of a ledger: for the vault, and for whoever asks whether reminders arrive.

use super::Ledger;
use crate::reminder::history::{Mark, Response};
use crate::time::{MINUTE, UtcMillis, Zone};

/// What came of one reminder whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// Which.
    pub id: u64,
    /// When it was to be shown.
    pub planned: UtcMillis,
    /// When it was, first; None where it wasn't.
    pub shown: Option<UtcMillis>,
    /// Whether it was due and the phone wasn't allowed to show it. Where that is false and it wasn't shown, the phone didn't
    /// wake the app in time.
    pub not_allowed: bool,
}

/// An alarm that is some minutes late is none that was missed.
const A_LITTLE: i64 = 10 * MINUTE;

impl Ledger {
    /// What came of those whose time is over, where the phone is in that zone: shown, not allowed to be, or missed. What was
    /// kept back for a reason (a check-in was there, another was too close, nobody wanted any) is none of them, and so is a
    /// time of day on a journey.
    #[must_use]
    pub fn came(&self, now: UtcMillis, zone: &Zone) -> Vec<Came> {
        let travelled = zone.stamp(now).zone != self.phone;
        let came = |entry: &super::Entry| {
            let shown = |mark: &&Mark| mark.id == entry.id && mark.response == Response::Shown;
            let first = self.since.iter().filter(shown).map(|mark| mark.at).min();
            let over = entry.at.plus(i64::from(entry.window) * MINUTE + A_LITTLE).min(entry.not_after);
            let is_missed = || over < now && self.as_of(over).can_be(entry, over).is_some();
            let not_allowed = self.not_allowed.contains(&entry.id);
            let came = first.is_some() || not_allowed || is_missed();
            let counts = !(travelled && entry.zone.is_none()) && came;
            counts.then_some(Came { id: entry.id, planned: entry.at, shown: first, not_allowed })
        };
        self.entries.iter().filter_map(came).collect()
    }

    /// As it was at an instant.
    fn as_of(&self, at: UtcMillis) -> Self {
        let mut then = self.clone();
        then.since.retain(|mark| mark.at <= at);
        then.checked_in.retain(|one| *one <= at);
        then
    }
}
