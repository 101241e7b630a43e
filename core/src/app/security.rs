//! What opens the vault, and when it locks.

use super::App;
use crate::device::{DeviceSettings, LockAfter};
use crate::practice::{self, Practice};
use crate::storage::StoreError;
use crate::time::UtcMillis;
use crate::vault::{self, Change, Passphrase, PhoneKey, RecoveryCode, VaultError, Way};

/// What the screen about the lock shows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own on the screen")]
pub struct SecurityState {
    /// How it opens every day: the phone alone, a finger or a face, or the passphrase.
    pub opens_with: Way,
    /// The ways that there are, the weakest first: a vault is as safe as that one.
    pub ways: Vec<WayView>,
    /// Whether a finger or a face can take the place of the phone alone: not before there is something that a person
    /// knows or has written down.
    pub can_use_biometric: bool,
    /// Whether it can always ask for the passphrase.
    pub can_always_ask: bool,
    /// Whether a new passphrase is asked for every time, if nothing else is said: the first one is set for that.
    pub new_passphrase_asks: bool,
    /// The shortest passphrase, in characters.
    pub shortest_passphrase: u32,
    /// Whether the passphrase is to be typed once, so that it isn't forgotten.
    pub practice_due: bool,
    /// When it locks, where it asks for anything.
    pub lock_after: LockAfter,
    /// Whether it locks at all: the phone alone opens it again unasked.
    pub locks: bool,
}

/// A way to open the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayView {
    /// Which.
    pub way: Way,
    /// Whether it can be taken away: somebody has to be able to get in without it.
    pub can_go: bool,
}

/// What can be done about the lock.
pub enum SecurityAction {
    /// Sets the passphrase, or another one. `always_ask`: the phone alone, a finger or a face don't open it any more.
    SetPassphrase {
        /// What was typed.
        passphrase: Passphrase,
        /// Whether it is asked for every time.
        always_ask: bool,
    },
    /// Asks for the passphrase every time.
    AlwaysAsk,
    /// Sets the recovery code that was written down, in place of an earlier one.
    SetRecoveryCode(RecoveryCode),
    /// Opens with the phone alone: 32 random bytes, and the same as its key store wrapped them.
    OpenWithPhone(PhoneKey, Vec<u8>),
    /// Opens with a finger or a face; likewise.
    OpenWithBiometric(PhoneKey, Vec<u8>),
    /// Takes the passphrase or the recovery code away.
    Remove(Way),
    /// Types the passphrase once, so that it isn't forgotten.
    Practise(Passphrase),
    /// Leaves that for another day.
    NotNow,
    /// Locks after this time.
    LockAfter(LockAfter),
}

impl App {
    /// What the screen about the lock shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn security(&self) -> Result<SecurityState, VaultError> {
        let ways = self.ways;
        let device = DeviceSettings::load(self.layout.root());
        let every_day = [Way::Device, Way::Biometric].into_iter().find(|way| ways.has(*way));
        Ok(SecurityState {
            opens_with: every_day.unwrap_or(Way::Passphrase),
            ways: Way::ALL
                .into_iter()
                .filter(|way| ways.has(*way))
                .map(|way| WayView { way, can_go: ways.without(way).hold() })
                .collect(),
            can_use_biometric: ways.without(Way::Device).with(Way::Biometric).hold(),
            can_always_ask: ways.passphrase,
            new_passphrase_asks: !ways.passphrase,
            shortest_passphrase: Passphrase::SHORTEST,
            practice_due: self.practice_is_due()?,
            lock_after: device.lock_after(),
            locks: ways.asks(),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// As [`vault::change`]; [`VaultError::WrongPassphrase`] for one that was practised and isn't it.
    pub fn security_act(&mut self, action: SecurityAction) -> Result<SecurityState, VaultError> {
        match action {
            SecurityAction::SetPassphrase { passphrase, always_ask } => {
                self.change_ways(if always_ask {
                    Change::OnlyPassphrase(passphrase)
                } else {
                    Change::Passphrase(passphrase)
                })?;
                // It is set, whatever becomes of this: without it, it is asked for a little sooner or later.
                let _ = self.work_day_now().and_then(|today| self.note_practice(Practice::begin(today)));
            }
            SecurityAction::AlwaysAsk => self.change_ways(Change::AlwaysAsk)?,
            SecurityAction::SetRecoveryCode(code) => self.change_ways(Change::RecoveryCode(code))?,
            SecurityAction::OpenWithPhone(key, wrapped) => self.change_ways(Change::Device(key, wrapped))?,
            SecurityAction::OpenWithBiometric(key, wrapped) => {
                self.change_ways(Change::Biometric(key, wrapped))?;
            }
            SecurityAction::Remove(way) => self.change_ways(Change::Remove(way))?,
            SecurityAction::Practise(passphrase) => {
                if !vault::is_passphrase(&self.layout, &passphrase)? {
                    return Err(VaultError::WrongPassphrase);
                }
                self.practised()?;
            }
            SecurityAction::NotNow => {
                let later = self.practice()?.later(self.work_day_now()?);
                self.note_practice(later)?;
            }
            SecurityAction::LockAfter(after) => {
                let device = DeviceSettings::load(self.layout.root()).with_lock_after(after);
                device.save(self.layout.root()).map_err(StoreError::from)?;
            }
        }
        self.security()
    }

    /// Whether it has to be locked: the app was left then, and it is now. A clock that was set back in between counts
    /// as long enough.
    #[must_use]
    pub fn is_to_lock(&self, left: UtcMillis) -> bool {
        self.locks_in(left) == Some(0)
    }

    /// Seconds until it has to be locked, where the app was left then and isn't come back to; None: it never has to.
    #[must_use]
    pub fn locks_in(&self, left: UtcMillis) -> Option<u32> {
        let after = || DeviceSettings::load(self.layout.root()).lock_after();
        self.ways.asks().then(|| after().seconds_left(left, self.now().at))
    }

    /// The passphrase was typed. Where it is asked for every time, nothing has to be noted.
    pub(super) fn practised(&mut self) -> Result<(), StoreError> {
        if !self.can_be_forgotten() {
            return Ok(());
        }
        let (practice, today) = (self.practice()?, self.work_day_now()?);
        let known = practice.known(today);
        if known == practice { Ok(()) } else { self.note_practice(known) }
    }

    fn note_practice(&mut self, practice: Practice) -> Result<(), StoreError> {
        self.store.write(|writing| writing.set_practice(&practice))
    }

    fn change_ways(&mut self, change: Change) -> Result<(), VaultError> {
        self.ways = vault::change(&self.layout, &self.key, change)?;
        // They are changed, whatever becomes of this: without an inbox it takes no taps until it was opened once more.
        let _ = self.tend_inbox();
        Ok(())
    }

    pub(super) fn practice_is_due(&self) -> Result<bool, StoreError> {
        Ok(self.can_be_forgotten() && practice::is_due(self.practice()?, self.work_day_now()?))
    }

    /// Whether a lock was set up: one that is there, or could be asked for by a tap.
    pub(super) const fn has_a_lock(&self) -> bool {
        self.ways.passphrase || self.ways.biometric
    }

    /// Who types it every day needs no practice.
    const fn can_be_forgotten(&self) -> bool {
        self.ways.passphrase && (self.ways.device || self.ways.biometric)
    }

    fn practice(&self) -> Result<Practice, StoreError> {
        let stored = self.store.practice()?;
        stored.map_or_else(|| self.work_day_now().map(Practice::begin), Ok)
    }
}
