//! Where the files are. A vault is a folder that is moved into place whole, so it is either there or not.
//!
//! ```text
//! <app's folder>/
//!   device.toml            plain: country, language, theme (see `device`)
//!   vault/slots            what wraps the data key
//!   vault/data.db          the encrypted database, with data.db-wal beside it
//!   vault.new/             a vault being made; removed when it is found at the next attempt
//!   set-aside-<time>/      a damaged database, moved there after the person's yes
//! ```

use std::path::{Path, PathBuf};

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

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.0.join("data.db")
    }

    /// The database and what belongs to it: the write-ahead log and its index are worthless without the database,
    /// and the database may be incomplete without the log.
    #[must_use]
    pub fn database_files(&self) -> [PathBuf; 3] {
        ["data.db", "data.db-wal", "data.db-shm"].map(|name| self.0.join(name))
    }
}
