//! The lock: what opens the vault, and when it locks. Secrets cross once, in one direction, and are wiped on this side.

use super::choices::mirror;
use super::shape::{record, shaped};
use crate::error::VaultError;
use aftershift_core::vault::{Passphrase, PhoneKey, RecoveryCode, Secret};
use aftershift_core::{app, device, vault};

mirror! {
    /// A way to open the vault, the weakest first.
    Way = vault::Way {
        /// The phone alone, without asking.
        Device,
        /// A finger or a face, each time.
        Biometric,
        /// A passphrase.
        Passphrase,
        /// A recovery code that was written down.
        RecoveryCode,
    }
}

mirror! {
    /// How long the app can be left before it locks.
    LockAfter = device::LockAfter {
        /// Not at all.
        Leaving,
        /// A minute.
        OneMinute,
        /// Five minutes.
        FiveMinutes,
        /// Fifteen minutes.
        FifteenMinutes,
    }
}

shaped!(vault::Way => Way, device::LockAfter => LockAfter);

record! {
    /// What the screen about the lock shows.
    SecurityState = app::SecurityState {
        /// How it opens every day.
        opens_with: Way,
        /// The ways that there are, the weakest first: a vault is as safe as that one.
        ways: Vec<WayThere>,
        /// Whether a finger or a face can take the place of the phone alone.
        can_use_biometric: bool,
        /// Whether it can always ask for the passphrase.
        can_always_ask: bool,
        /// Whether a new passphrase is asked for every time, if nothing else is said.
        new_passphrase_asks: bool,
        /// The shortest passphrase, in characters.
        shortest_passphrase: u32,
        /// Whether the passphrase is to be typed once, so that it isn't forgotten.
        practice_due: bool,
        /// When it locks.
        lock_after: LockAfter,
        /// Whether it locks at all: what the phone opens unasked doesn't.
        locks: bool,
    }

    /// A way to open the vault.
    WayThere = app::WayView {
        /// Which.
        way: Way,
        /// Whether it can be taken away.
        can_go: bool,
    }

    /// What opens a vault, as far as it can be seen without a key.
    Ready = vault::Ready {
        /// The ways that there are.
        ways: Ways,
        /// What this device's key store wrapped, to be unwrapped without asking.
        device_slot: Option<Vec<u8>>,
        /// The same, to be unwrapped after a finger or a face.
        biometric_slot: Option<Vec<u8>>,
        /// Seconds until something can be typed again, up to 1,800; 0: now.
        wait_seconds: u32,
        /// Whether "how heavy is it?" can be answered before it is open, with `tap_while_locked`.
        takes_taps: bool,
    }

    /// The ways that there are.
    Ways = vault::Ways {
        /// The phone alone.
        device: bool,
        /// A finger or a face.
        biometric: bool,
        /// A passphrase.
        passphrase: bool,
        /// A recovery code.
        recovery_code: bool,
    }
}

/// What somebody has or knows. No `Debug`: it is in no log.
#[derive(uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Deserialize))]
pub enum Unlock {
    /// The phone alone.
    Device {
        /// 32 bytes, as the device's key store unwrapped them.
        key: Vec<u8>,
    },
    /// A finger or a face.
    Biometric {
        /// 32 bytes, likewise.
        key: Vec<u8>,
    },
    /// A passphrase.
    Passphrase {
        /// As it was typed; its length has limits, see `PassphraseLength`.
        passphrase: String,
    },
    /// A recovery code.
    RecoveryCode {
        /// As it was typed, however it is spaced.
        code: String,
    },
}

/// What can be done about the lock. No `Debug`: it is in no log.
#[derive(uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Deserialize))]
pub enum SecurityAction {
    /// Sets the passphrase, or another one.
    SetPassphrase {
        /// As it was typed; its length has limits, see `PassphraseLength`.
        passphrase: String,
        /// Whether it is asked for every time.
        always_ask: bool,
    },
    /// Asks for the passphrase every time.
    AlwaysAsk,
    /// Sets the recovery code, once somebody has written it down.
    SetRecoveryCode {
        /// As it was typed, however it is spaced.
        code: String,
    },
    /// Opens with the phone alone.
    OpenWithPhone {
        /// 32 random bytes.
        key: Vec<u8>,
        /// The same, as the device's key store wrapped them: at most 4,096 bytes.
        wrapped: Vec<u8>,
    },
    /// Opens with a finger or a face.
    OpenWithBiometric {
        /// 32 random bytes.
        key: Vec<u8>,
        /// The same, as the device's key store wrapped them: at most 4,096 bytes.
        wrapped: Vec<u8>,
    },
    /// Takes a way away.
    Remove {
        /// Which.
        way: Way,
    },
    /// Types the passphrase once, so that it isn't forgotten.
    Practise {
        /// As it was typed.
        passphrase: String,
    },
    /// Leaves that for tomorrow.
    NotNow,
    /// Locks after this time.
    LockAfter {
        /// Which.
        after: LockAfter,
    },
}

impl TryFrom<Unlock> for Secret {
    type Error = VaultError;

    fn try_from(with: Unlock) -> Result<Self, VaultError> {
        Ok(match with {
            Unlock::Device { key } => Self::Device(PhoneKey::take(key)?),
            Unlock::Biometric { key } => Self::Biometric(PhoneKey::take(key)?),
            Unlock::Passphrase { passphrase } => Self::Passphrase(Passphrase::take(passphrase)?),
            Unlock::RecoveryCode { code } => Self::RecoveryCode(RecoveryCode::read(code)?),
        })
    }
}

impl TryFrom<SecurityAction> for app::SecurityAction {
    type Error = VaultError;

    fn try_from(action: SecurityAction) -> Result<Self, VaultError> {
        Ok(match action {
            SecurityAction::SetPassphrase { passphrase, always_ask } => {
                Self::SetPassphrase { passphrase: Passphrase::take(passphrase)?, always_ask }
            }
            SecurityAction::AlwaysAsk => Self::AlwaysAsk,
            SecurityAction::SetRecoveryCode { code } => Self::SetRecoveryCode(RecoveryCode::read(code)?),
            SecurityAction::OpenWithPhone { key, wrapped } => {
                Self::OpenWithPhone(PhoneKey::take(key)?, wrapped)
            }
            SecurityAction::OpenWithBiometric { key, wrapped } => {
                Self::OpenWithBiometric(PhoneKey::take(key)?, wrapped)
            }
            SecurityAction::Remove { way } => Self::Remove(way.into()),
            SecurityAction::Practise { passphrase } => Self::Practise(Passphrase::take(passphrase)?),
            SecurityAction::NotNow => Self::NotNow,
            SecurityAction::LockAfter { after } => Self::LockAfter(after.into()),
        })
    }
}
