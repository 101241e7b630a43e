//! What opens the vault, and when it locks.

use super::App;
use crate::device::{DeviceSettings, LockAfter};
use crate::practice::{self, Practice};
use crate::storage::StoreError;
use crate::time::{UtcMillis, WorkDay};
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
                self.change_ways(Change::Passphrase(passphrase))?;
                let begun = Practice::begin(self.day_now()?);
                self.store.write(|writing| {
                    writing.set_practice(&begun)?;
                    // Who has set one needs no offer.
                    writing.set_lock_offered()
                })?;
                if always_ask {
                    self.always_ask()?;
                }
            }
            SecurityAction::AlwaysAsk => self.always_ask()?,
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
                let later = self.practice()?.later(self.day_now()?);
                self.store.write(|writing| writing.set_practice(&later))?;
            }
            SecurityAction::LockAfter(after) => {
                let device = DeviceSettings::load(self.layout.root()).with_lock_after(after);
                device.save(self.layout.root()).map_err(StoreError::from)?;
            }
        }
        self.security()
    }

    /// Whether it has to be locked: the app was left then, and it is now. A clock that was set back in between counts as
    /// long enough.
    #[must_use]
    pub fn is_to_lock(&self, left: UtcMillis) -> bool {
        let after = DeviceSettings::load(self.layout.root()).lock_after();
        self.ways.asks() && after.is_over(left, self.now().at)
    }

    /// The passphrase was typed: it is known by heart a little longer.
    pub(super) fn practised(&mut self) -> Result<(), VaultError> {
        let known = self.practice()?.known(self.day_now()?);
        Ok(self.store.write(|writing| writing.set_practice(&known))?)
    }

    fn always_ask(&mut self) -> Result<(), VaultError> {
        let ways = self.ways;
        if !ways.passphrase {
            return Err(VaultError::SlotNeeded);
        }
        for way in [Way::Device, Way::Biometric].into_iter().filter(|way| ways.has(*way)) {
            self.change_ways(Change::Remove(way))?;
        }
        Ok(())
    }

    fn change_ways(&mut self, change: Change) -> Result<(), VaultError> {
        self.ways = vault::change(&self.layout, &self.key, change)?;
        Ok(())
    }

    pub(super) fn practice_is_due(&self) -> Result<bool, StoreError> {
        // Who types it every day needs no practice.
        let forgets = self.ways.passphrase && (self.ways.device || self.ways.biometric);
        Ok(forgets && practice::is_due(self.practice()?, self.day_now()?))
    }

    fn practice(&self) -> Result<Practice, StoreError> {
        let stored = self.store.practice()?;
        stored.map_or_else(|| self.day_now().map(Practice::begin), Ok)
    }

    fn day_now(&self) -> Result<WorkDay, StoreError> {
        Ok(self.now().work_day(self.store.day_turn()?))
    }
}
