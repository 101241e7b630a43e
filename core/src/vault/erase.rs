//! Erasing everything: what could open it goes first, then the rest; interrupted at any point, it goes on at the next
//! look.
//!
//! On the memory of a phone nothing can be overwritten for sure. So what counts is the key: once the slot file is
//! gone, and the phone's key store has forgotten its own, what may be left of the data can't be read by anybody.

use super::layout::is_of_a_vault;
use super::{Layout, VaultError};
use crate::device;
use crate::files::{durable_remove, sync_folder};
use std::fs;
use std::io;
use std::path::Path;

/// Erases everything that this app has written in its folder. Needs no key: whoever has forgotten all of them must be
/// able to begin anew.
///
/// # Errors
/// What the operating system said. What could open the vault is gone then, or everything is as it was; another call
/// goes on.
pub fn erase(layout: &Layout) -> Result<(), VaultError> {
    if !fs::exists(layout.root())? {
        return Ok(());
    }
    let (vault, erased) = (layout.vault(), layout.being_erased());
    // What an earlier attempt has left.
    if fs::exists(erased.path())? {
        durable_remove(&erased.slots())?;
        remove(erased.path())?;
    }
    // From here on there is no vault, whatever happens next; and where there was none, it is known that the rest goes.
    match fs::rename(vault.path(), erased.path()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir(erased.path())?,
        renamed => renamed?,
    }
    sync_folder(layout.root())?;
    finish(layout)
}

/// Whether erasing has begun and isn't over. Where it can't be seen, nothing is there that could be taken for it.
#[must_use]
pub fn is_being_erased(layout: &Layout) -> bool {
    fs::exists(layout.being_erased().path()).unwrap_or(false)
}

/// Goes on where erasing was interrupted. Does nothing where nothing was being erased.
///
/// # Errors
/// What the operating system said.
pub(super) fn go_on(layout: &Layout) -> Result<(), VaultError> {
    if fs::exists(layout.being_erased().path())? { finish(layout) } else { Ok(()) }
}

/// The slot file first; the folder that says that something is being erased last.
fn finish(layout: &Layout) -> Result<(), VaultError> {
    let erased = layout.being_erased();
    durable_remove(&erased.slots())?;
    for name in names_in(layout.root())? {
        if is_of_a_vault(&name) {
            remove(&layout.root().join(name))?;
        }
    }
    device::erase(layout.root())?;
    remove(erased.path())?;
    Ok(sync_folder(layout.root())?)
}

fn names_in(folder: &Path) -> Result<Vec<String>, VaultError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        // A name that isn't text is none of ours.
        names.extend(entry?.file_name().into_string().ok());
    }
    Ok(names)
}

fn remove(folder: &Path) -> Result<(), VaultError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => Ok(removed?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::device::{CopingCard, DeviceSettings};
    use crate::time::UtcMillis;
    use crate::vault::{DataKey, Look, create, look};

    const NOW: UtcMillis = UtcMillis(1_795_000_000_000);

    fn lived_in() -> (tempfile::TempDir, Layout) {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        let key = DataKey::take(vec![1; 32]).unwrap();
        drop(create(&layout, &key, vec![9; 60], NOW).unwrap());
        DeviceSettings { country: Some("IE".into()), ..DeviceSettings::default() }
            .save(folder.path())
            .unwrap();
        let card = CopingCard { lines: vec!["Go outside".into()], ..CopingCard::default() };
        card.save(folder.path()).unwrap();
        fs::create_dir(folder.path().join("set-aside-17")).unwrap();
        fs::write(folder.path().join("set-aside-17/data.db"), "x").unwrap();
        (folder, layout)
    }

    fn left(folder: &Path) -> Vec<String> {
        names_in(folder).unwrap()
    }

    #[test]
    fn nothing_is_left_of_it_and_nothing_else_is_touched() {
        let (folder, layout) = lived_in();
        fs::write(folder.path().join("someone-elses.txt"), "x").unwrap();
        erase(&layout).unwrap();
        assert_eq!(left(folder.path()), ["someone-elses.txt"]);
        assert_eq!(look(&layout, NOW), Ok(Look::None));
        // Once more does no harm.
        erase(&layout).unwrap();
        let key = DataKey::take(vec![2; 32]).unwrap();
        assert!(create(&layout, &key, vec![9; 60], NOW).is_ok());
    }

    #[test]
    fn what_was_interrupted_goes_on_at_the_next_look() {
        let (folder, layout) = lived_in();
        fs::rename(layout.vault().path(), layout.being_erased().path()).unwrap();
        assert_eq!(look(&layout, NOW), Ok(Look::None));
        assert!(left(folder.path()).is_empty(), "{:?}", left(folder.path()));
    }

    #[test]
    fn what_an_earlier_attempt_has_left_is_in_nobodys_way() {
        let (folder, layout) = lived_in();
        fs::create_dir(layout.being_erased().path()).unwrap();
        fs::write(layout.being_erased().path().join("x"), "x").unwrap();
        erase(&layout).unwrap();
        assert!(left(folder.path()).is_empty());
    }

    #[test]
    fn a_folder_that_was_never_made_is_as_good_as_erased() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(&folder.path().join("not/yet"));
        assert_eq!(erase(&layout), Ok(()));
        assert!(!layout.root().exists());
    }

    #[test]
    fn a_damaged_vault_is_erased_as_well() {
        let (folder, layout) = lived_in();
        fs::write(layout.vault().slots(), "damaged").unwrap();
        erase(&layout).unwrap();
        assert!(left(folder.path()).is_empty());
    }
}
