//! Check-ins that are tapped while the vault is locked: each is sealed to a public key, so that whoever writes one
//! can read none.
//!
//! The inbox is a folder inside the vault's (see `layout`), there exactly while the vault asks for something when it
//! opens. Whose key lies in it can't be known before that; opening puts it right.

mod key;
mod tap;

pub use key::{Identity, InboxKey};
pub use tap::Tap;

use super::{Layout, VaultFolder};
use crate::checkin::CheckInId;
use crate::files::{durable_remove, durable_replace, read_capped, sync_folder};
use crate::storage::StoreError;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// As many taps can wait as two months of three a day come to. They take less than a megabyte: somebody else's fingers,
/// which need no unlocking for this, can't fill the phone with it.
pub const MOST_WAITING: u32 = 200;

/// A sealed tap has less than 1,500 bytes.
const LONGEST: u64 = 4096;
/// A public key has 62 characters.
const LONGEST_KEY: u64 = 256;

const KEY: &str = "key";

/// Why a tap wasn't taken. Nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// The vault has no inbox that could be written to: it has to be unlocked.
    #[error("there is no inbox")]
    NoInbox,
    /// No more can wait: what waits is added at the next unlock.
    #[error("the inbox is full")]
    Full,
    /// What the operating system said.
    #[error(transparent)]
    Storage(#[from] StoreError),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Storage(error.into())
    }
}

/// Where taps wait.
#[derive(Clone, Debug)]
pub struct Inbox {
    vault: VaultFolder,
    folder: PathBuf,
}

impl Inbox {
    /// The inbox of a vault, whether it is there or not.
    #[must_use]
    pub fn of(layout: &Layout) -> Self {
        let vault = layout.vault();
        Self { folder: vault.inbox(), vault }
    }

    /// Whether a tap can be put into it.
    #[must_use]
    pub fn takes_taps(&self) -> bool {
        self.recipient().is_some()
    }

    /// Whether there is anything of it.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.folder.exists()
    }

    /// Seals a tap and puts it where it waits. Durable when it returns.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn put(&self, tap: &Tap) -> Result<(), Refused> {
        let recipient = self.recipient().ok_or(Refused::NoInbox)?;
        if self.waiting()?.len() >= MOST_WAITING as usize {
            return Err(Refused::Full);
        }
        let sealed = age::encrypt(&recipient, &tap.encode()?).map_err(|_| StoreError::Failed)?;
        Ok(durable_replace(&self.folder.join(tap.id.to_string()), &sealed)?)
    }

    /// Makes the inbox of this key: where there is none, or one with another key.
    ///
    /// # Errors
    /// What the operating system said.
    pub fn make(&self, key: &InboxKey) -> io::Result<()> {
        if !self.folder.is_dir() {
            fs::create_dir(&self.folder)?;
            sync_folder(self.vault.path())?;
        }
        let file = self.folder.join(KEY);
        let expected = key.recipient().as_bytes();
        if read_capped(&file, LONGEST_KEY).is_ok_and(|found| found == expected) {
            return Ok(());
        }
        durable_replace(&file, expected)
    }

    /// From here on no more can be put into it.
    ///
    /// # Errors
    /// What the operating system said.
    pub fn close(&self) -> io::Result<()> {
        durable_remove(&self.folder.join(KEY))
    }

    /// Takes an empty one away. One in which something waits stays.
    ///
    /// # Errors
    /// What the operating system said.
    pub fn remove(&self) -> io::Result<()> {
        super::remove_if_there(fs::remove_dir(&self.folder))?;
        sync_folder(self.vault.path())
    }

    /// The names of what waits, in order. What was only half written was never acknowledged; it isn't among them.
    ///
    /// # Errors
    /// What the operating system said.
    pub fn waiting(&self) -> io::Result<Vec<OsString>> {
        let mut names = self.names()?;
        names.retain(|name| name != KEY && !is_half_written(name));
        names.sort();
        Ok(names)
    }

    fn names(&self) -> io::Result<Vec<OsString>> {
        match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            entries => entries?.map(|entry| Ok(entry?.file_name())).collect(),
        }
    }

    /// Reads what waits under this name: None for what isn't a tap of this inbox.
    ///
    /// # Errors
    /// What the operating system said: then nobody knows yet what it is.
    pub fn read(&self, name: &OsStr, identity: &Identity) -> io::Result<Option<Tap>> {
        let path = self.folder.join(name);
        // Opening something else than a file can take for ever.
        if !fs::symlink_metadata(&path)?.is_file() {
            return Ok(None);
        }
        match read_capped(&path, LONGEST) {
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Ok(None),
            sealed => Ok(Tap::open(&sealed?, identity)),
        }
    }

    /// Takes away what has been added, puts aside what couldn't be read, and clears up what was only half written.
    /// Durable when it returns.
    ///
    /// # Errors
    /// What the operating system said; what was done by then is done.
    pub fn settle(&self, added: &[OsString], unread: &[OsString]) -> io::Result<()> {
        if !unread.is_empty() {
            self.put_aside(unread)?;
        }
        let half_written = self.names()?.into_iter().filter(|name| is_half_written(name));
        for name in added.iter().cloned().chain(half_written) {
            super::remove_if_there(fs::remove_file(self.folder.join(name)))?;
        }
        if self.is_there() { sync_folder(&self.folder) } else { Ok(()) }
    }

    fn put_aside(&self, names: &[OsString]) -> io::Result<()> {
        let aside = self.vault.inbox_unread();
        if !aside.is_dir() {
            fs::create_dir(&aside)?;
            sync_folder(self.vault.path())?;
        }
        for name in names {
            super::remove_if_there(fs::rename(self.folder.join(name), free_place(&aside, name)?))?;
        }
        sync_folder(&aside)
    }

    fn recipient(&self) -> Option<age::x25519::Recipient> {
        let bytes = read_capped(&self.folder.join(KEY), LONGEST_KEY).ok()?;
        str::from_utf8(&bytes).ok()?.parse().ok()
    }
}

/// What [`durable_replace`] leaves when it is cut off.
fn is_half_written(name: &OsStr) -> bool {
    let of = name.to_str().and_then(|name| name.strip_suffix(".new"));
    of.is_some_and(|of| of == KEY || of.parse::<CheckInId>().is_ok())
}

/// A number is added to a name that is taken.
fn free_place(folder: &Path, name: &OsStr) -> io::Result<PathBuf> {
    for number in 0..1000 {
        let place = if number == 0 {
            folder.join(name)
        } else {
            folder.join(name).with_added_extension(number.to_string())
        };
        if fs::symlink_metadata(&place).is_err() {
            return Ok(place);
        }
    }
    Err(io::Error::other("every name is taken"))
}

#[cfg(test)]
mod tests;
