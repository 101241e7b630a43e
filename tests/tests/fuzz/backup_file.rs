//! What is inside of backups that somebody may have changed, and what the app may answer. The targets for libFuzzer
//! ask the same.

use crate::MEMORY;
use aftershift_core::backup::{BackupError, Opened, read_inside};

/// An empty database in memory is some pages; a row in memory is some times as large as its line.
fn most(bytes: usize) -> usize {
    8 * 1024 * 1024 + 20 * bytes
}

/// Reads it. Fails where the answer is none that there is, or it takes too much memory. Returns the answer, and the
/// most bytes held.
pub(crate) fn ask(bytes: &[u8]) -> (String, usize) {
    measured(bytes, || read_inside(bytes))
}

/// The same for another way to read it.
pub(crate) fn measured(bytes: &[u8], read: impl FnOnce() -> Result<Opened, BackupError>) -> (String, usize) {
    let mut answer = String::new();
    let held = MEMORY.most_during(|| answer = told(read()));
    assert!(held < most(bytes.len()), "{held} bytes for {}", bytes.len());
    (answer, held)
}

fn told(read: Result<Opened, BackupError>) -> String {
    match read {
        Ok(opened) => {
            let counted = opened.staged.counted().unwrap();
            assert_eq!(counted.check_ins > 0, opened.staged.days().unwrap().is_some());
            let _ = opened.header.made().local();
            "read".to_owned()
        }
        Err(
            error @ (BackupError::Damaged
            | BackupError::NotABackup
            | BackupError::MadeByNewer
            | BackupError::WrongPassphrase
            | BackupError::TooDemanding),
        ) => format!("{error:?}"),
        Err(other) => panic!("{other:?}"),
    }
}
