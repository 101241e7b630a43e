//! The vault: the encrypted database, and the slot file that says what opens it.
//!
//! [`look`] needs no key, and neither does a tap that goes into the [`inbox`]. [`unlock`] opens it with what somebody
//! has or knows; [`change`] changes what that is. [`set_aside`] is the only thing that ever moves a damaged database,
//! and only after a good key and the person's yes.

mod attempts;
mod erase;
mod error;
pub mod inbox;
mod key;
mod layout;
mod owner;
mod passphrase;
mod recovery;
mod seal;
mod slots;
mod unlock;
mod ways;

pub use erase::{erase, is_being_erased};
pub use error::VaultError;
pub use key::{DataKey, PhoneKey};
pub use layout::{Layout, VaultFolder};
pub use passphrase::Passphrase;
pub use recovery::RecoveryCode;
pub use unlock::{Change, Secret, Unlocked, change, data_key, is_passphrase, unlock};
pub use ways::{Way, Ways};

use crate::files::{durable_replace, read_capped, sync_folder};
use crate::storage::{Store, StoreError};
use crate::time::UtcMillis;
use attempts::Attempts;
use inbox::Inbox;
use layout::{DATABASE, SET_ASIDE};
use slots::{LIMIT, SlotFile, Unreadable, WRAPPED_LIMIT};
use std::fs;
use std::io;
use std::path::Path;

/// What is there, as far as it can be seen without a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// No vault yet.
    None,
    /// A vault, and what opens it.
    Ready(Ready),
}

/// What opens a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ready {
    /// The ways that there are.
    pub ways: Ways,
    /// What the phone's key store wrapped, to be opened without asking. Opaque here; the shell unwraps it.
    pub device_slot: Option<Vec<u8>>,
    /// The same, to be opened by a finger or a face.
    pub biometric_slot: Option<Vec<u8>>,
    /// Seconds until something can be typed again; 0: now.
    pub wait_seconds: u32,
    /// Whether "how heavy is it?" can be answered before it is open: see [`inbox`].
    pub takes_taps: bool,
}

/// Looks for a vault. Changes nothing; only what was being erased goes on being erased.
///
/// # Errors
/// [`VaultError::SlotsDamaged`], [`VaultError::MadeByNewer`], or what the operating system said.
pub fn look(layout: &Layout, now: UtcMillis) -> Result<Look, VaultError> {
    erase::go_on(layout)?;
    match read_slots(layout) {
        Ok(slots) => Ok(Look::Ready(Ready {
            takes_taps: slots.ways().asks() && Inbox::of(layout).takes_taps(),
            ways: slots.ways(),
            device_slot: slots.device.map(|slot| slot.wrapped),
            biometric_slot: slots.biometric.map(|slot| slot.wrapped),
            wait_seconds: Attempts::load(&layout.vault().attempts()).wait(now),
        })),
        Err(VaultError::NoVault) => Ok(Look::None),
        Err(error) => Err(error),
    }
}

/// The vault's name: 16 random bytes.
///
/// # Errors
/// As [`look`].
pub fn id(layout: &Layout) -> Result<[u8; 16], VaultError> {
    Ok(read_slots(layout)?.vault_id)
}

/// Makes a vault for this key. It is put together beside its place and moved there whole: interrupted at any point,
/// there is no vault, and the next attempt begins again.
///
/// # Errors
/// [`VaultError::AlreadyThere`] when one is there, whatever its state; [`VaultError::KeyLength`] also for a wrapped
/// key that is empty or longer than 4,096 bytes; otherwise what the storage said.
pub fn create(
    layout: &Layout,
    key: &DataKey,
    device_slot: Vec<u8>,
    now: UtcMillis,
) -> Result<Store, VaultError> {
    if device_slot.is_empty() || device_slot.len() > WRAPPED_LIMIT {
        return Err(VaultError::KeyLength);
    }
    let (place, made) = (layout.vault(), layout.being_made());
    if fs::exists(place.path())? {
        return Err(VaultError::AlreadyThere);
    }
    fs::create_dir_all(layout.root())?;
    if let Some(above) = layout.root().parent() {
        // A folder just made is durable when the one above it is. Where that one is out of reach, it isn't ours to
        // make.
        let _ = sync_folder(above);
    }
    in_folder_of_its_own(made.path(), || {
        let slots = SlotFile::new(key::random()?, key, device_slot);
        durable_replace(&made.slots(), &slots.encode())?;
        make_database(&made.data(), &slots, key, now)
    })?;
    fs::rename(made.path(), place.path())?;
    sync_folder(layout.root())?;
    open(layout, key)
}

/// Opens the vault. The key is checked before the database is touched, so a wrong key is never taken for damage.
///
/// # Errors
/// See [`VaultError`]. No file is changed by an attempt that fails.
pub fn open(layout: &Layout, key: &DataKey) -> Result<Store, VaultError> {
    open_database(layout, &slots_for(layout, key)?, key)
}

fn slots_for(layout: &Layout, key: &DataKey) -> Result<SlotFile, VaultError> {
    let slots = read_slots(layout)?;
    if slots.fits(key) { Ok(slots) } else { Err(VaultError::WrongKey) }
}

/// Opens the database with a key that fits these slots, and says why not: it is another vault's, or it is damaged.
fn open_database(layout: &Layout, slots: &SlotFile, key: &DataKey) -> Result<Store, VaultError> {
    let vault = layout.vault();
    match Store::open(&vault.database(), key) {
        Ok(store) => {
            owner::remember(&vault.data(), &slots.vault_id);
            Ok(store)
        }
        Err(StoreError::Damaged) if owner::is_another(&vault.data(), &slots.vault_id) => {
            Err(VaultError::SlotsOfAnother)
        }
        Err(error) => Err(error.into()),
    }
}

/// Moves a damaged database aside, together with its log, and puts an empty one in its place. The shell asks the
/// person first. Returns the name of the folder that now holds it.
///
/// # Errors
/// [`VaultError::WrongKey`], [`VaultError::SlotsDamaged`] and [`VaultError::SlotsOfAnother`] as for [`open`];
/// [`VaultError::AlreadyThere`] when the database is whole after all: nothing that works is ever moved.
pub fn set_aside(layout: &Layout, key: &DataKey, now: UtcMillis) -> Result<String, VaultError> {
    let slots = slots_for(layout, key)?;
    // Damage can lie deeper than opening looks: what opens is read whole before it is moved.
    match open_database(layout, &slots, key).and_then(|store| Ok(store.check_integrity()?)) {
        Ok(()) => return Err(VaultError::AlreadyThere),
        Err(VaultError::DatabaseDamaged) => {}
        Err(other) => return Err(other),
    }
    let vault = layout.vault();
    let mut name = free_name(layout, now)?;
    // Made before anything moves: with no space left for it, all is as it was.
    make_database(&vault.data_being_made(), &slots, key, now)?;
    match fs::rename(vault.data(), layout.set_aside(&name)) {
        // An interrupted attempt has moved it already: that folder is the one to name. Or there was nothing to move.
        Err(error) if error.kind() == io::ErrorKind::NotFound => match newest_set_aside(layout)? {
            Some(earlier) => name = earlier,
            None => fs::create_dir(layout.set_aside(&name))?,
        },
        moved => moved?,
    }
    sync_folder(layout.root())?;
    fs::rename(vault.data_being_made(), vault.data())?;
    sync_folder(vault.path())?;
    Ok(name)
}

/// Makes an empty database in a folder of its own, and says there whose it is. It is closed again, so that the folder
/// can be moved.
fn make_database(folder: &Path, slots: &SlotFile, key: &DataKey, now: UtcMillis) -> Result<(), VaultError> {
    in_folder_of_its_own(folder, || {
        drop(Store::create(&folder.join(DATABASE), key, now)?);
        Ok(owner::write(folder, &slots.vault_id)?)
    })
}

/// Makes a folder and what belongs in it. What an interrupted attempt left there goes first; what a failed one leaves
/// goes at once.
fn in_folder_of_its_own(
    folder: &Path,
    fill: impl FnOnce() -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    remove_if_there(fs::remove_dir_all(folder))?;
    fs::create_dir(folder)?;
    let filled = fill().and_then(|()| Ok(sync_folder(folder)?));
    if filled.is_err() {
        let _ = fs::remove_dir_all(folder);
    }
    filled
}

fn read_slots(layout: &Layout) -> Result<SlotFile, VaultError> {
    let vault = layout.vault();
    if !fs::exists(vault.path())? {
        return Err(VaultError::NoVault);
    }
    let bytes = read_capped(&vault.slots(), LIMIT).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::InvalidData | io::ErrorKind::IsADirectory => {
            VaultError::SlotsDamaged
        }
        _ => error.into(),
    })?;
    SlotFile::decode(&bytes).map_err(|unreadable| match unreadable {
        Unreadable::Damaged => VaultError::SlotsDamaged,
        Unreadable::Newer => VaultError::MadeByNewer,
    })
}

/// The folder that was set aside and written to last.
fn newest_set_aside(layout: &Layout) -> io::Result<Option<String>> {
    let mut newest = None;
    for entry in fs::read_dir(layout.root())? {
        let entry = entry?;
        if let Some(name) = entry.file_name().to_str().filter(|name| name.starts_with(SET_ASIDE)) {
            newest = newest.max(Some((entry.metadata()?.modified()?, name.to_owned())));
        }
    }
    Ok(newest.map(|(_, name)| name))
}

/// The time is in the name so that a person can tell two of them apart; a number is added when it is taken.
fn free_name(layout: &Layout, now: UtcMillis) -> Result<String, VaultError> {
    let base = format!("{SET_ASIDE}{}", now.0);
    for number in 0..100 {
        let name = if number == 0 { base.clone() } else { format!("{base}-{number}") };
        if !fs::exists(layout.set_aside(&name))? {
            return Ok(name);
        }
    }
    Err(VaultError::Failed)
}

fn remove_if_there(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests;
