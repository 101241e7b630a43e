//! Where the files are. A vault is a folder that is moved into place whole, so it is either there or not.
//!
//! ```text
//! <app's folder>/
//!   device.toml            plain: country, language, theme (see `device`)
//!   coping-card.toml       plain, and there only when the person put it outside the lock
//!   vault/slots            what holds the data key, and what opens it
//!   vault/attempts         how often something wrong was typed; there only after that
//!   vault/inbox/           taps that wait for the next unlock; there only while the vault asks for something (see `inbox`)
//!     key                  the public key that they are sealed to
//!     <32 digits>          one tap, named by its id, sealed
//!   vault/inbox.unread/    what was in the inbox and couldn't be read
//!   vault/data/            the encrypted database: data.db, with data.db-wal beside it
//!   vault/data/owner       which vault it is of: the id that stands in the slot file
//!   vault/data.new/        a database being made, to take the place of one that is set aside
//!   vault.new/             a vault being made; removed when it is found at the next attempt
//!   vault.erased/          a vault being erased; what is left of it goes at the next look
//!   set-aside-<time>/      the `data` of a damaged vault, moved there after the person's yes
//! ```
//!
//! The database has a folder of its own because the log is worthless without it, and it may be incomplete without
//! the log: one rename moves both.

use std::path::{Path, PathBuf};

/// What the name of a folder begins with that holds a damaged database.
pub(super) const SET_ASIDE: &str = "set-aside-";

/// Whether a folder of this name belongs to a vault, whole or not; the one that is being erased left out.
pub(super) fn is_of_a_vault(name: &str) -> bool {
    matches!(name, "vault" | "vault.new") || name.starts_with(SET_ASIDE)
}

/// The file name of the database, wherever its folder is.
pub(super) const DATABASE: &str = "data.db";

/// The app's own folder, handed over by the shell.
#[derive(Clone, Debug)]
pub struct Layout(PathBuf);

/// The paths inside one vault's folder.
#[derive(Clone, Debug)]
pub struct VaultFolder(PathBuf);

impl Layout {
    /// The layout below the app's folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The app's folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.0
    }

    /// The vault.
    #[must_use]
    pub fn vault(&self) -> VaultFolder {
        VaultFolder(self.0.join("vault"))
    }

    pub(super) fn being_made(&self) -> VaultFolder {
        VaultFolder(self.0.join("vault.new"))
    }

    pub(super) fn being_erased(&self) -> VaultFolder {
        VaultFolder(self.0.join("vault.erased"))
    }

    pub(super) fn set_aside(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl VaultFolder {
    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The slot file.
    #[must_use]
    pub fn slots(&self) -> PathBuf {
        self.0.join("slots")
    }

    pub(super) fn attempts(&self) -> PathBuf {
        self.0.join("attempts")
    }

    /// Where taps wait while it is locked.
    #[must_use]
    pub fn inbox(&self) -> PathBuf {
        self.0.join("inbox")
    }

    pub(super) fn inbox_unread(&self) -> PathBuf {
        self.0.join("inbox.unread")
    }

    /// The folder of the database.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    pub(super) fn data_being_made(&self) -> PathBuf {
        self.0.join("data.new")
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data().join(DATABASE)
    }
}
