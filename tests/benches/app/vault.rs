//! Vaults to measure in.

use aftershift_core::app::{App, Sources, vault_look};
use aftershift_core::time::{UtcMillis, Zone};
use aftershift_core::vault::{Layout, Look, Ready};
use aftershift_tests::demo::{Pace, SEED, Story, make};
use aftershift_tests::fixture::{SetClock, copy_folder};
use aftershift_tests::preview_key::PreviewKey;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const MONTH: u32 = 30;
pub(crate) const DECADE: u32 = 3_650;

/// 2026-11-23, half past eight in the evening.
pub(crate) const UNTIL: UtcMillis = UtcMillis(1_795_465_800_000);

/// A vault on the disk that the repository is on: in memory, syncing would cost nothing.
pub(crate) struct Vault {
    folder: PathBuf,
    pub(crate) key: Vec<u8>,
    pub(crate) clock: SetClock,
}

impl Vault {
    /// A vault with the history of so many days, grown through the app's use cases. `name` is its folder's.
    pub(crate) fn of_days(days: u32, name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench").join(name);
        let _ = fs::remove_dir_all(&folder);
        let story = Story { until: UNTIL, days, zone: zone(), pace: Pace::Keen, seed: SEED };
        // Ten years are some 100,000 saves; making them where syncing costs nothing takes seconds.
        let memory = Path::new("/dev/shm");
        let nursery =
            if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        make(nursery.path(), &story).unwrap();
        copy_folder(nursery.path(), &folder).unwrap();
        let Ok(Look::Ready(Ready { device_slot: Some(device_slot), .. })) = vault_look(&folder) else {
            panic!("there is no vault")
        };
        let key = PreviewKey::load(&folder).unwrap().unwrap_slot(&device_slot).unwrap();
        Self { folder, key, clock: SetClock::at(UNTIL) }
    }

    /// The same vault once more.
    pub(crate) fn copy(&self, name: &str) -> Self {
        let folder = self.folder.with_file_name(name);
        let _ = fs::remove_dir_all(&folder);
        copy_folder(&self.folder, &folder).unwrap();
        Self { folder, key: self.key.clone(), clock: SetClock::at(UNTIL) }
    }

    pub(crate) fn open(&self) -> App {
        App::open(&self.folder, self.key.clone(), self.sources()).unwrap()
    }

    pub(crate) fn sources(&self) -> Sources {
        Sources { clock: Box::new(self.clock.clone()), ..Sources::real(zone()) }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn database(&self) -> PathBuf {
        Layout::new(&self.folder).vault().database()
    }
}

pub(crate) fn zone() -> Zone {
    Zone::from_phone("Europe/London", 0)
}
