//! Vaults for the tests that kill, damage and measure: one key, a clock that a test sets, and what a folder holds.

use aftershift_core::app::{App, BackupAction, BackupState, Clock, Ids, SecurityAction, Sources};
use aftershift_core::backup::BackupError;
use aftershift_core::checkin::CheckInId;
use aftershift_core::time::{UtcMillis, Zone};
use aftershift_core::vault::{Passphrase, RecoveryCode, VaultError};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::{fs, io};

/// The data key of these vaults.
pub const KEY: [u8; 32] = [7; 32];

/// What stands for the same key as a phone's key store would have wrapped it.
pub const DEVICE_SLOT: [u8; 60] = [9; 60];

/// 2026-11-23 at noon.
pub const START: UtcMillis = UtcMillis(1_795_435_200_000);

/// A clock that stands where it was set; clones are the same clock.
#[derive(Clone, Debug)]
pub struct SetClock(Arc<AtomicI64>);

impl SetClock {
    /// A clock that stands at this instant.
    #[must_use]
    pub fn at(at: UtcMillis) -> Self {
        Self(Arc::new(AtomicI64::new(at.0)))
    }

    /// Sets it to another instant.
    pub fn set(&self, at: UtcMillis) {
        self.0.store(at.0, Ordering::Relaxed);
    }
}

impl Clock for SetClock {
    fn now(&self) -> UtcMillis {
        UtcMillis(self.0.load(Ordering::Relaxed))
    }
}

/// Names that follow from the time: the same step has the same name, in whichever process it is done.
struct TimedIds;

impl Ids for TimedIds {
    fn next(&mut self, now: UtcMillis) -> Option<[u8; 16]> {
        Some(id_at(now).0)
    }
}

/// The name of what is made at this instant.
#[must_use]
pub fn id_at(now: UtcMillis) -> CheckInId {
    CheckInId(i128::from(now.0).to_be_bytes())
}

/// The zone that these vaults are in.
#[must_use]
pub fn zone() -> Zone {
    Zone::from_phone("UTC", 0)
}

/// What the world outside supplies.
#[must_use]
pub fn sources(clock: &SetClock) -> Sources {
    Sources { clock: Box::new(clock.clone()), ids: Box::new(TimedIds), zone: zone() }
}

/// Makes a vault.
///
/// # Errors
/// As [`App::create`].
pub fn create(folder: &Path, clock: &SetClock) -> Result<App, VaultError> {
    App::create(folder, KEY.to_vec(), DEVICE_SLOT.to_vec(), sources(clock))
}

/// Opens one.
///
/// # Errors
/// As [`App::open`].
pub fn open(folder: &Path, clock: &SetClock) -> Result<App, VaultError> {
    App::open(folder, KEY.to_vec(), sources(clock))
}

/// From now on, only this passphrase and this recovery code open it.
///
/// # Errors
/// As [`App::security_act`].
pub fn asks_for(app: &mut App, passphrase: &str, code: &str) -> Result<(), VaultError> {
    let code = RecoveryCode::read(code.to_owned())?;
    app.security_act(SecurityAction::SetRecoveryCode(code))?;
    let passphrase = Passphrase::take(passphrase.to_owned())?;
    app.security_act(SecurityAction::SetPassphrase { passphrase, always_ask: true }).map(drop)
}

/// The passphrase of the backups.
pub const BACKUP_PHRASE: &str = "a phrase for the backup";

/// Makes a backup.
///
/// # Errors
/// As [`App::backup_act`].
pub fn back_up(app: &mut App, to: &Path) -> Result<BackupState, BackupError> {
    let passphrase = Passphrase::take(BACKUP_PHRASE.to_owned()).map_err(|_| BackupError::Failed)?;
    app.backup_act(BackupAction::Make { to: to.to_owned(), passphrase })
}

/// Opens one. Nothing of it is there yet.
///
/// # Errors
/// As [`App::backup_act`].
pub fn open_backup(app: &mut App, from: &Path) -> Result<BackupState, BackupError> {
    let passphrase = Passphrase::take(BACKUP_PHRASE.to_owned()).map_err(|_| BackupError::Failed)?;
    app.backup_act(BackupAction::Open { from: from.to_owned(), passphrase })
}

/// Hexadecimal digits, as in `PRAGMA key` and in a hash.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

/// Every file and folder below this one, with the hash of what is in it. Two that are equal hold the same.
///
/// # Errors
/// As the operating system says.
pub fn fingerprint(folder: &Path) -> io::Result<BTreeMap<PathBuf, String>> {
    let mut found = BTreeMap::new();
    each_entry(folder, &mut |path| {
        let hash = if path.is_dir() { "folder".to_owned() } else { hex(&Sha256::digest(fs::read(path)?)) };
        found.insert(path.to_owned(), hash);
        Ok(())
    })?;
    Ok(found)
}

/// Copies a folder with everything in it, each file down to the disk before the next.
///
/// # Errors
/// As the operating system says.
pub fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    each_entry(from, &mut |path| {
        let target = to.join(path.strip_prefix(from).map_err(io::Error::other)?);
        if path.is_dir() {
            return fs::create_dir_all(target);
        }
        fs::copy(path, &target)?;
        fs::File::open(target)?.sync_all()
    })
}

/// Visits everything below a folder; a folder before what is in it.
///
/// # Errors
/// What `visit` returned, or as the operating system says.
pub fn each_entry(folder: &Path, visit: &mut impl FnMut(&Path) -> io::Result<()>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        visit(&path)?;
        if path.is_dir() {
            each_entry(&path, visit)?;
        }
    }
    Ok(())
}
