//! From what somebody has or knows to the data key; and changing what that is.

use super::attempts::Attempts;
use super::key::random;
use super::passphrase::{Cost, Passphrase};
use super::recovery::RecoveryCode;
use super::seal::Sealed;
use super::slots::{SlotFile, Stretched, WRAPPED_LIMIT, Wrapped, Written};
use super::{DataKey, Layout, PhoneKey, VaultError, Way, Ways, open_database, read_slots};
use crate::files::durable_replace;
use crate::storage::Store;
use crate::time::UtcMillis;

/// What somebody has or knows.
pub enum Secret {
    /// The 32 bytes that the phone's key store unwrapped, without asking.
    Device(PhoneKey),
    /// The 32 bytes that it unwrapped after a finger or a face.
    Biometric(PhoneKey),
    /// A passphrase.
    Passphrase(Passphrase),
    /// A recovery code.
    RecoveryCode(RecoveryCode),
}

/// A change of what opens a vault.
pub enum Change {
    /// The phone alone opens it, in place of a finger: 32 random bytes, and the same wrapped by its key store.
    Device(PhoneKey, Vec<u8>),
    /// A finger or a face opens it, in place of the phone alone; likewise.
    Biometric(PhoneKey, Vec<u8>),
    /// This passphrase opens it, in place of the one there was.
    Passphrase(Passphrase),
    /// Likewise, and neither the phone alone nor a finger does any more.
    OnlyPassphrase(Passphrase),
    /// Neither the phone alone nor a finger opens it any more.
    AlwaysAsk,
    /// This recovery code opens it, in place of the one there was.
    RecoveryCode(RecoveryCode),
    /// This way doesn't open it any more.
    Remove(Way),
}

/// An open vault.
pub struct Unlocked {
    /// The data.
    pub store: Store,
    /// Kept to be sealed anew when what opens the vault is changed; `SQLCipher` holds it anyway.
    pub key: DataKey,
    /// What opens it.
    pub ways: Ways,
}

/// Opens the vault. The key is checked before the database is touched, so a wrong key is never taken for damage.
///
/// # Errors
/// As [`data_key`], [`VaultError::SlotsOfAnother`], or as the storage says.
pub fn unlock(layout: &Layout, secret: Secret, now: UtcMillis) -> Result<Unlocked, VaultError> {
    let (slots, key) = unsealed(layout, secret, now)?;
    let store = open_database(layout, &slots, &key)?;
    Ok(Unlocked { store, key, ways: slots.ways() })
}

/// The data key, for what is done to a vault that doesn't open.
///
/// # Errors
/// [`VaultError::NoSuchSlot`] where the vault can't be opened in this way, [`VaultError::WrongKey`],
/// [`VaultError::WrongPassphrase`], [`VaultError::WrongRecoveryCode`]; for what is typed also [`VaultError::TryLater`],
/// and for a passphrase [`VaultError::SlotTooDemanding`] and [`VaultError::NeedsMemory`], which cost no attempt;
/// otherwise as [`super::look`]. Only the count of attempts changes.
pub fn data_key(layout: &Layout, secret: Secret, now: UtcMillis) -> Result<DataKey, VaultError> {
    unsealed(layout, secret, now).map(|(_, key)| key)
}

fn unsealed(layout: &Layout, secret: Secret, now: UtcMillis) -> Result<(SlotFile, DataKey), VaultError> {
    let slots = read_slots(layout)?;
    let file = layout.vault().attempts();
    let key = match secret {
        Secret::Device(key) => by_phone(&slots, slots.device.as_ref(), Way::Device, &key)?,
        Secret::Biometric(key) => by_phone(&slots, slots.biometric.as_ref(), Way::Biometric, &key)?,
        Secret::Passphrase(passphrase) => {
            let slot = slots.passphrase.as_ref().ok_or(VaultError::NoSuchSlot)?;
            let before = Attempts::begin(&file, now)?;
            let opened = by_passphrase(&slots, slot, &passphrase).inspect_err(|_| before.take_back(&file))?;
            opened.ok_or(VaultError::WrongPassphrase)?
        }
        Secret::RecoveryCode(code) => {
            let slot = slots.recovery.as_ref().ok_or(VaultError::NoSuchSlot)?;
            Attempts::begin(&file, now)?;
            let bound = bound(&slots, Way::RecoveryCode);
            slot.sealed.open(&code.key(&slot.salt), &bound).ok_or(VaultError::WrongRecoveryCode)?
        }
    };
    if !slots.fits(&key) {
        return Err(VaultError::WrongKey);
    }
    Attempts::succeeded(&file);
    Ok((slots, key))
}

/// Whether this is the vault's passphrase: so that somebody who opens it with a finger doesn't forget it. Costs no
/// attempt: the vault is open.
///
/// # Errors
/// As [`data_key`].
pub fn is_passphrase(layout: &Layout, passphrase: &Passphrase) -> Result<bool, VaultError> {
    let slots = read_slots(layout)?;
    let slot = slots.passphrase.as_ref().ok_or(VaultError::NoSuchSlot)?;
    Ok(by_passphrase(&slots, slot, passphrase)?.is_some())
}

/// Changes what opens the vault: the new slot file takes the place of the old one whole, so that after a crash at any
/// point the old ways open it, or the new ones.
///
/// # Errors
/// [`VaultError::SlotNeeded`] where nobody could get in any more, or a finger alone could; [`VaultError::KeyLength`]
/// for a wrapped key that is empty or longer than 4,096 bytes; [`VaultError::WrongKey`] where the data key isn't this
/// vault's. Everything is as it was then.
pub fn change(layout: &Layout, key: &DataKey, change: Change) -> Result<Ways, VaultError> {
    let mut slots = read_slots(layout)?;
    if !slots.fits(key) {
        return Err(VaultError::WrongKey);
    }
    slots.renew(key);
    match change {
        Change::Device(under, wrapped) => {
            slots.device = Some(slot_of_phone(&slots, Way::Device, key, &under, wrapped)?);
            slots.biometric = None;
        }
        Change::Biometric(under, wrapped) => {
            slots.biometric = Some(slot_of_phone(&slots, Way::Biometric, key, &under, wrapped)?);
            slots.device = None;
        }
        Change::Passphrase(passphrase) => slots.passphrase = Some(stretched(&slots, key, &passphrase)?),
        Change::OnlyPassphrase(passphrase) => {
            slots.passphrase = Some(stretched(&slots, key, &passphrase)?);
            (slots.device, slots.biometric) = (None, None);
        }
        Change::AlwaysAsk => (slots.device, slots.biometric) = (None, None),
        Change::RecoveryCode(code) => {
            let salt = random()?;
            let sealed = Sealed::new(key, &code.key(&salt), &bound(&slots, Way::RecoveryCode))?;
            slots.recovery = Some(Written { salt, sealed });
        }
        Change::Remove(Way::Device) => slots.device = None,
        Change::Remove(Way::Biometric) => slots.biometric = None,
        Change::Remove(Way::Passphrase) => slots.passphrase = None,
        Change::Remove(Way::RecoveryCode) => slots.recovery = None,
    }
    if !slots.ways().hold() {
        return Err(VaultError::SlotNeeded);
    }
    durable_replace(&layout.vault().slots(), &slots.encode())?;
    Ok(slots.ways())
}

fn by_phone(
    slots: &SlotFile,
    slot: Option<&Wrapped>,
    way: Way,
    key: &PhoneKey,
) -> Result<DataKey, VaultError> {
    match &slot.ok_or(VaultError::NoSuchSlot)?.sealed {
        Some(sealed) => sealed.open(key.sealing(), &bound(slots, way)).ok_or(VaultError::WrongKey),
        None => Ok(key.as_data_key()),
    }
}

fn by_passphrase(
    slots: &SlotFile,
    slot: &Stretched,
    passphrase: &Passphrase,
) -> Result<Option<DataKey>, VaultError> {
    let under = slot.cost.stretch(passphrase, &slot.salt)?;
    Ok(slot.sealed.open(&under, &bound(slots, Way::Passphrase)))
}

fn stretched(slots: &SlotFile, key: &DataKey, passphrase: &Passphrase) -> Result<Stretched, VaultError> {
    let (cost, salt) = (Cost::NOW, random()?);
    let under = cost.stretch(passphrase, &salt)?;
    Ok(Stretched { cost, salt, sealed: Sealed::new(key, &under, &bound(slots, Way::Passphrase))? })
}

fn slot_of_phone(
    slots: &SlotFile,
    way: Way,
    key: &DataKey,
    under: &PhoneKey,
    wrapped: Vec<u8>,
) -> Result<Wrapped, VaultError> {
    if wrapped.is_empty() || wrapped.len() > WRAPPED_LIMIT {
        return Err(VaultError::KeyLength);
    }
    Ok(Wrapped { wrapped, sealed: Some(Sealed::new(key, under.sealing(), &bound(slots, way))?) })
}

/// What a sealed data key belongs to: this vault, and this kind of slot.
fn bound(slots: &SlotFile, way: Way) -> Vec<u8> {
    let kind = match way {
        Way::Device => b"device".as_slice(),
        Way::Biometric => b"biometric".as_slice(),
        Way::Passphrase => b"passphrase".as_slice(),
        Way::RecoveryCode => b"recovery".as_slice(),
    };
    [b"aftershift slot ".as_slice(), kind, b" ", &slots.vault_id].concat()
}

#[cfg(test)]
mod tests;
