//! What came of a ledger: for the vault, and for whoever asks whether reminders arrive.

use super::Ledger;
use crate::reminder::history::{Mark, Response};
use crate::time::UtcMillis;

/// What came of one reminder whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// Which.
    pub id: u64,
    /// When it was to be shown.
    pub planned: UtcMillis,
    /// When it was, first; None where the phone didn't wake the app in time.
    pub shown: Option<UtcMillis>,
}

impl Ledger {
    /// What came of those whose time is over: shown, or missed. What was kept back for a reason (a check-in was there,
    /// another was too close, nobody wanted any) is neither.
    #[must_use]
    pub fn came(&self, now: UtcMillis) -> Vec<Came> {
        let came = |entry: &super::Entry| {
            let shown = |mark: &&Mark| mark.id == entry.id && mark.response == Response::Shown;
            let first = self.since.iter().filter(shown).map(|mark| mark.at).min();
            let is_missed =
                || entry.not_after < now && self.as_of(entry.at).can_be(entry, entry.at).is_some();
            (first.is_some() || is_missed()).then_some(Came { id: entry.id, planned: entry.at, shown: first })
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
