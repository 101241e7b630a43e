//! Attempts slow down: after a few wrong ones there is a pause, and a longer one after each that follows.
//!
//! The count is a plain file. It stops a person who holds the phone, not one who has copied the files: against that one
//! stands only what each attempt costs.

use super::VaultError;
use crate::files::{durable_remove, durable_replace, read_capped};
use crate::time::UtcMillis;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What was tried since the vault was last opened by something typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Attempts {
    failed: u32,
    last: i64,
}

/// Attempts that cost nothing: hands are cold, and it is 3 a.m.
const FREE: u32 = 5;
/// Seconds to wait after the fifth, the sixth … wrong one; the last holds for all that follow. Nobody is locked out.
const PAUSES: [u32; 5] = [30, 60, 300, 900, 1800];
const LIMIT: u64 = 1024;

impl Attempts {
    /// Reads the file. Where there is none, or none that can be read, nothing was tried.
    pub(super) fn load(file: &Path) -> Self {
        let text = read_capped(file, LIMIT).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// Seconds until the next attempt; 0: now. A clock that was set back makes the pause no longer than it was.
    pub(super) fn wait(self, now: UtcMillis) -> u32 {
        let Some(after) = self.failed.checked_sub(FREE) else { return 0 };
        let pause =
            *usize::try_from(after).ok().and_then(|n| PAUSES.get(n)).unwrap_or(&PAUSES[PAUSES.len() - 1]);
        let passed = now.0.saturating_sub(self.last).div_euclid(1000);
        // Before the last attempt, or so long ago that no number of seconds holds it.
        u32::try_from(passed)
            .map_or(if passed < 0 { pause } else { 0 }, |passed| pause.saturating_sub(passed))
    }

    /// Lets an attempt begin, and counts it as failed until it has succeeded: a process that is killed in the middle of
    /// one has had it. Returns what there was before.
    pub(super) fn begin(file: &Path, now: UtcMillis) -> Result<Self, VaultError> {
        let before = Self::load(file);
        let seconds = before.wait(now);
        if seconds > 0 {
            if now.0 < before.last {
                // The clock was set back: from now on, it goes on from here.
                let _ = Self { last: now.0, ..before }.save(file);
            }
            return Err(VaultError::TryLater { seconds });
        }
        // A full disk is no reason to keep the owner out.
        let _ = Self { failed: before.failed.saturating_add(1), last: now.0 }.save(file);
        Ok(before)
    }

    /// Nothing was compared after all: it was no attempt.
    pub(super) fn take_back(self, file: &Path) {
        if self == Self::default() {
            Self::succeeded(file);
        } else {
            let _ = self.save(file);
        }
    }

    /// It was the right one. Most often there is nothing to forget, and then nothing is written.
    pub(super) fn succeeded(file: &Path) {
        if file.exists() {
            let _ = durable_remove(file);
        }
    }

    fn save(self, file: &Path) -> std::io::Result<()> {
        durable_replace(file, toml::to_string(&self).map_err(std::io::Error::other)?.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> UtcMillis {
        UtcMillis(1_795_000_000_000 + seconds * 1000)
    }

    #[test]
    fn five_are_free_then_each_costs_a_longer_pause_up_to_half_an_hour() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("attempts");
        let mut now = 0;
        let mut waited = Vec::new();
        for _ in 0..12 {
            match Attempts::begin(&file, at(now)) {
                Ok(_) => waited.push(0),
                Err(VaultError::TryLater { seconds }) => {
                    // One second early is too early.
                    let early = Attempts::begin(&file, at(now + i64::from(seconds) - 1));
                    assert_eq!(early, Err(VaultError::TryLater { seconds: 1 }));
                    now += i64::from(seconds);
                    Attempts::begin(&file, at(now)).unwrap();
                    waited.push(seconds);
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(waited, [0, 0, 0, 0, 0, 30, 60, 300, 900, 1800, 1800, 1800]);
        Attempts::succeeded(&file);
        Attempts::begin(&file, at(now)).unwrap();
        assert_eq!(Attempts::load(&file).failed, 1);
    }

    #[test]
    fn an_attempt_at_which_nothing_was_compared_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("attempts");
        Attempts::begin(&file, at(0)).unwrap().take_back(&file);
        assert!(!file.exists());
        Attempts::begin(&file, at(0)).unwrap();
        let one = Attempts::load(&file);
        Attempts::begin(&file, at(1)).unwrap().take_back(&file);
        assert_eq!(Attempts::load(&file), one);
    }

    #[test]
    fn a_clock_that_was_set_back_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("attempts");
        Attempts { failed: FREE + 1, last: at(1_000_000).0 }.save(&file).unwrap();
        assert_eq!(Attempts::begin(&file, at(0)), Err(VaultError::TryLater { seconds: 60 }));
        assert_eq!(Attempts::begin(&file, at(59)), Err(VaultError::TryLater { seconds: 1 }));
        assert!(Attempts::begin(&file, at(60)).is_ok());
    }

    #[test]
    fn a_file_that_cant_be_read_keeps_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("attempts");
        for bytes in [&b"\xff"[..], b"failed = -1", b"failed = 99999999999999999999\nlast = 1", &[b'x'; 2000]]
        {
            std::fs::write(&file, bytes).unwrap();
            assert!(Attempts::begin(&file, at(0)).is_ok());
        }
    }

    proptest! {
        #[test]
        fn a_pause_is_never_longer_than_half_an_hour(failed: u32, last: i64, now: i64) {
            let wait = Attempts { failed, last }.wait(UtcMillis(now));
            prop_assert!(wait <= 1800);
        }
    }
}
