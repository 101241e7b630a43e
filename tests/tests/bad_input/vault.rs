//! Vaults to be damaged, and the question whether anything in them changed.

use aftershift_core::app::App;
use aftershift_core::content::Catalogue;
use aftershift_core::vault::{Layout, VaultError, VaultFolder};
use aftershift_tests::fixture::{self, KEY, START, SetClock, hex};
use aftershift_tests::steps;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Steps that each of these vaults has seen: six check-ins with all kinds of answers.
pub(crate) const STEPS: u64 = 6 * steps::ROUND;

/// A vault in a folder that goes when it is dropped.
pub(crate) struct Vault {
    folder: TempDir,
    pub(crate) clock: SetClock,
}

impl Vault {
    /// One that was closed: the log is empty and gone.
    pub(crate) fn closed() -> Self {
        let vault = Self { folder: tempfile::tempdir().unwrap(), clock: SetClock::at(START) };
        let mut app = fixture::create(vault.path(), &vault.clock).unwrap();
        for number in 0..STEPS {
            steps::perform(&mut app, &vault.clock, number, Catalogue::embedded().unwrap()).unwrap();
        }
        vault
    }

    /// One as a killed app leaves it: half of the answers are still in the log only.
    pub(crate) fn killed() -> Self {
        let open = Self { folder: tempfile::tempdir().unwrap(), clock: SetClock::at(START) };
        let content = Catalogue::embedded().unwrap();
        let mut app = fixture::create(open.path(), &open.clock).unwrap();
        for number in 0..STEPS / 2 {
            steps::perform(&mut app, &open.clock, number, content).unwrap();
        }
        drop(app);
        let mut app = open.open().unwrap();
        for number in STEPS / 2..STEPS {
            steps::perform(&mut app, &open.clock, number, content).unwrap();
        }
        let copy = open.copy();
        assert!(fs::metadata(copy.log()).unwrap().len() > 0);
        copy
    }

    /// One of each kind.
    pub(crate) fn both() -> [Self; 2] {
        [Self::closed(), Self::killed()]
    }

    pub(crate) fn copy(&self) -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap(), clock: SetClock::at(START) };
        fixture::copy_folder(self.path(), copy.path()).unwrap();
        copy.clock.set(steps::instant(STEPS));
        copy
    }

    /// The app's folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn layout(&self) -> Layout {
        Layout::new(self.path())
    }

    pub(crate) fn files(&self) -> VaultFolder {
        self.layout().vault()
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.files().data().join("data.db-wal")
    }

    pub(crate) fn open(&self) -> Result<App, VaultError> {
        fixture::open(self.path(), &self.clock)
    }

    pub(crate) fn fingerprint(&self) -> BTreeMap<PathBuf, String> {
        fixture::fingerprint(self.path()).unwrap()
    }

    /// Opening gives this error and changes nothing, however often it is tried.
    pub(crate) fn refuses_to_open(&self, expected: VaultError, what: &str) {
        let before = self.fingerprint();
        for _ in 0..2 {
            assert_eq!(self.open().err(), Some(expected), "{what}");
            assert_eq!(self.fingerprint(), before, "{what}");
        }
    }

    /// Everything that was ever acknowledged is in it.
    pub(crate) fn holds_everything(&self) {
        is_everything_in(&self.open().unwrap());
    }
}

/// Everything that was ever acknowledged is in this open vault.
pub(crate) fn is_everything_in(app: &App) {
    app.check_integrity().unwrap();
    let held = steps::held_after(STEPS, Catalogue::embedded().unwrap()).unwrap();
    assert_eq!(app.all_check_ins().unwrap(), held.0);
    assert_eq!(steps::planned(app).unwrap(), held.2);
}

/// Opens a database past the app, with this key.
pub(crate) fn raw(path: &Path, key: &[u8]) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "key", format!("x'{}'", hex(key))).unwrap();
    connection
}

/// Runs SQL in a vault's database with its own key, and leaves what it wrote in the log when there was one.
pub(crate) fn run_sql(vault: &Vault, sql: &str) {
    let killed = vault.log().exists();
    let connection = raw(&vault.files().database(), &KEY);
    connection.execute_batch(sql).unwrap();
    if killed {
        let data = vault.files().data();
        let copy = tempfile::tempdir().unwrap();
        fixture::copy_folder(&data, copy.path()).unwrap();
        drop(connection);
        fs::remove_dir_all(&data).unwrap();
        fixture::copy_folder(copy.path(), &data).unwrap();
        let _ = fs::remove_file(data.join("data.db-shm"));
    }
}
