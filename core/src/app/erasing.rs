//! Erasing everything, seen from the shell: it has a key store that has to forget as well.

use crate::vault::{self, Layout, VaultError};
use std::path::Path;

/// Erases everything in the app's folder. The vault has to be closed. See [`vault::erase`].
///
/// # Errors
/// As [`vault::erase`].
pub fn erase(folder: &Path) -> Result<(), VaultError> {
    vault::erase(&Layout::new(folder))
}

/// Whether erasing has begun and isn't over. There is no vault then, and the next look goes on with it.
#[must_use]
pub fn is_being_erased(folder: &Path) -> bool {
    vault::is_being_erased(&Layout::new(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::vault_look;
    use crate::vault::Look;
    use std::fs;

    #[test]
    fn it_is_known_from_the_first_step_until_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Layout::new(folder.path()).vault();
        fs::create_dir(vault.path()).unwrap();
        fs::write(vault.slots(), "x").unwrap();
        // What stands in the way of removing the settings stops it there.
        fs::create_dir_all(folder.path().join("device.toml/x")).unwrap();
        assert!(!is_being_erased(folder.path()));
        assert!(erase(folder.path()).is_err());
        assert!(is_being_erased(folder.path()) && !vault.path().exists());
        assert!(vault_look(folder.path()).is_err(), "it goes on, and meets the same");
        fs::remove_dir_all(folder.path().join("device.toml")).unwrap();
        assert_eq!(vault_look(folder.path()), Ok(Look::None));
        assert!(!is_being_erased(folder.path()));
    }

    #[test]
    fn where_nothing_was_being_erased_nothing_is() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_being_erased(folder.path()) && !is_being_erased(&folder.path().join("not/yet")));
    }
}
