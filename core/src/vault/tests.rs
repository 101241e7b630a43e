use super::*;
use tempfile::TempDir;

const NOW: UtcMillis = UtcMillis(1_795_000_000_000);

fn key(byte: u8) -> DataKey {
    DataKey::take(vec![byte; 32]).unwrap()
}

fn made() -> (TempDir, Layout) {
    let folder = tempfile::tempdir().unwrap();
    let layout = Layout::new(folder.path());
    drop(create(&layout, &key(1), vec![9; 60], NOW).unwrap());
    (folder, layout)
}

#[test]
fn nothing_is_there_until_a_vault_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let layout = Layout::new(folder.path());
    assert_eq!(look(&layout, NOW), Ok(Look::None));
    assert_eq!(open(&layout, &key(1)).unwrap_err(), VaultError::NoVault);
}

#[test]
fn a_vault_gives_back_its_device_slot_and_opens_with_its_key_only() {
    let (_folder, layout) = made();
    assert_eq!(
        look(&layout, NOW),
        Ok(Look::Ready(Ready {
            ways: Ways { device: true, ..Ways::default() },
            device_slot: Some(vec![9; 60]),
            ..Ready::default()
        }))
    );
    assert!(open(&layout, &key(1)).is_ok());
    assert_eq!(open(&layout, &key(2)).unwrap_err(), VaultError::WrongKey);
}

#[test]
fn a_vault_is_never_made_over_another() {
    let (_folder, layout) = made();
    assert_eq!(create(&layout, &key(2), vec![1], NOW).unwrap_err(), VaultError::AlreadyThere);
    fs::remove_file(layout.vault().slots()).unwrap();
    assert_eq!(create(&layout, &key(2), vec![1], NOW).unwrap_err(), VaultError::AlreadyThere);
}

#[test]
fn what_an_interrupted_making_left_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let layout = Layout::new(folder.path());
    fs::create_dir_all(layout.being_made().data()).unwrap();
    fs::write(layout.being_made().database(), b"half").unwrap();
    assert_eq!(look(&layout, NOW), Ok(Look::None));
    assert!(create(&layout, &key(1), vec![9], NOW).is_ok());
    assert!(!layout.being_made().path().exists());
}

#[test]
fn a_missing_slot_file_is_damage_and_not_an_empty_vault() {
    let (_folder, layout) = made();
    fs::remove_file(layout.vault().slots()).unwrap();
    assert_eq!(look(&layout, NOW), Err(VaultError::SlotsDamaged));
}

#[test]
fn only_a_damaged_database_can_be_set_aside_and_only_with_its_key() {
    let (folder, layout) = made();
    assert_eq!(set_aside(&layout, &key(1), NOW), Err(VaultError::AlreadyThere));
    fs::write(layout.vault().database(), b"not a database").unwrap();
    assert_eq!(set_aside(&layout, &key(2), NOW), Err(VaultError::WrongKey));
    let name = set_aside(&layout, &key(1), NOW).unwrap();
    assert_eq!(fs::read(folder.path().join(name).join("data.db")).unwrap(), b"not a database");
    assert_eq!(open(&layout, &key(1)).unwrap().check_in_count(), Ok(0));
}

#[test]
fn an_interrupted_setting_aside_goes_on_and_names_the_folder_that_holds_the_data() {
    let (folder, layout) = made();
    fs::write(layout.vault().database(), b"damaged").unwrap();
    // Killed between the two renames: the damaged one is aside, and nothing is in its place.
    fs::rename(layout.vault().data(), folder.path().join("set-aside-1")).unwrap();
    assert_eq!(set_aside(&layout, &key(1), NOW), Ok("set-aside-1".to_owned()));
    assert_eq!(fs::read(folder.path().join("set-aside-1/data.db")).unwrap(), b"damaged");
    assert_eq!(open(&layout, &key(1)).unwrap().check_in_count(), Ok(0));
}

#[test]
fn setting_aside_twice_in_the_same_moment_keeps_both() {
    let (_folder, layout) = made();
    let mut names = Vec::new();
    for bytes in [b"one", b"two"] {
        fs::write(layout.vault().database(), bytes).unwrap();
        names.push(set_aside(&layout, &key(1), NOW).unwrap());
    }
    assert_ne!(names[0], names[1]);
}

#[test]
fn a_second_opener_is_told_that_the_vault_is_in_use() {
    let (_folder, layout) = made();
    let _first = open(&layout, &key(1)).unwrap();
    assert_eq!(open(&layout, &key(1)).unwrap_err(), VaultError::InUse);
}
