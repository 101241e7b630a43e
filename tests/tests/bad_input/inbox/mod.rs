//! Taps while it is locked: refused where they can't be kept, and never lost silently where they can't be read.

mod adding;
mod following;
mod refusing;

use crate::vault::Vault;
use aftershift_core::app::{App, AppError, WhileLockedView, tap_while_locked, vault_look};
use aftershift_core::checkin::CheckIn;
use aftershift_core::vault::{Look, RecoveryCode, Secret};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture::{self, sources};
use aftershift_tests::steps;
use std::fs;
use std::path::{Path, PathBuf};

/// Check-ins that each of these vaults has before anything is tapped.
pub(super) const BEFORE: usize = 6;

/// One that a passphrase and a code open, and nothing else.
pub(super) fn asking() -> Vault {
    let vault = Vault::closed();
    fixture::asks_for(&mut vault.open().unwrap(), PHRASES[0], CODES[0]).unwrap();
    vault.clock.set(steps::instant(1_000));
    vault
}

pub(super) fn code() -> Secret {
    Secret::RecoveryCode(RecoveryCode::read(CODES[0].to_owned()).unwrap())
}

impl Vault {
    pub(super) fn tap(&self, load: u8) -> Result<(), AppError> {
        tap_while_locked(self.path(), load, sources(&self.clock)).map(drop)
    }

    /// Taps at this instant, later than everything else.
    pub(super) fn tap_at(&self, number: u64) {
        self.clock.set(steps::instant(number));
        self.tap(steps::load(number)).unwrap();
    }

    pub(super) fn unlock(&self) -> App {
        App::unlock(self.path(), code(), sources(&self.clock)).unwrap()
    }

    pub(super) fn takes_taps(&self) -> bool {
        matches!(vault_look(self.path()), Ok(Look::Ready(ready)) if ready.takes_taps)
    }

    pub(super) fn waiting(&self) -> Vec<PathBuf> {
        files_in(&self.files().inbox()).into_iter().filter(|path| !path.ends_with("key")).collect()
    }

    pub(super) fn unread(&self) -> Vec<PathBuf> {
        files_in(&self.path().join("vault/inbox.unread"))
    }
}

pub(super) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

pub(super) fn said(app: &App) -> Option<(u32, u32)> {
    app.today().unwrap().while_locked.map(|WhileLockedView { added, unread }| (added, unread))
}

pub(super) fn tapped(app: &App) -> Vec<CheckIn> {
    app.all_check_ins().unwrap().split_off(BEFORE)
}
