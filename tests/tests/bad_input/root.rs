//! What needs an operating system's help: another user, a file system of one's own.

use aftershift_tests::fixture::{copy_folder, each_entry};
use std::fs::{self, OpenOptions, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Nobody in particular. Permissions don't bind root, so a child runs as somebody else.
const NOBODY: u32 = 65534;

/// A folder that everybody can reach, and in it the harness.
pub(crate) struct Stage {
    pub(crate) folder: TempDir,
    harness: PathBuf,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let harness = folder.path().join("harness");
        // The folder it was built in may be closed to others.
        fs::copy(env!("CARGO_BIN_EXE_aftershift-tests"), &harness).unwrap();
        fs::set_permissions(&harness, Permissions::from_mode(0o755)).unwrap();
        Self { folder, harness }
    }

    /// A copy of a folder that this stage's child can reach.
    pub(crate) fn copy_of(&self, folder: &Path) -> PathBuf {
        let copy = tempfile::tempdir_in(self.folder.path()).unwrap().keep().join("app");
        fs::set_permissions(copy.parent().unwrap(), Permissions::from_mode(0o755)).unwrap();
        copy_folder(folder, &copy).unwrap();
        copy
    }

    /// What a child says that taps so often, as a user whom permissions bind.
    pub(crate) fn taps(&self, app_folder: &Path, count: u32) -> Vec<String> {
        self.child("taps", app_folder, count)
    }

    /// The lines that a child says when it runs as a user whom permissions bind.
    pub(crate) fn child(&self, what: &str, app_folder: &Path, from: u32) -> Vec<String> {
        let mut command = Command::new(&self.harness);
        command.args(["child", what]).arg(app_folder).args(["--from", &from.to_string()]);
        if fs::metadata(self.folder.path()).unwrap().uid() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        said(command)
    }
}

/// What a command says, line by line.
pub(crate) fn said(mut command: Command) -> Vec<String> {
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// Sets the permissions of folders and of files, of everything below this folder and of itself.
pub(crate) fn set_modes(folder: &Path, of_folders: u32, of_files: u32) {
    let set = |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode));
    let mut inside = vec![folder.to_owned()];
    set(folder, 0o755).unwrap();
    // From the outside in, opening each folder to look into it; then from the inside out.
    each_entry(folder, &mut |path| {
        inside.push(path.to_owned());
        if path.is_dir() { set(path, 0o755) } else { Ok(()) }
    })
    .unwrap();
    for path in inside.iter().rev() {
        set(path, if path.is_dir() { of_folders } else { of_files }).unwrap();
    }
}

/// A file system in memory, as small as wanted, until it is dropped.
pub(crate) struct SmallDisk(TempDir);

impl SmallDisk {
    /// None where mounting isn't possible.
    pub(crate) fn of_kilobytes(size: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={size}k,mode=755");
        let mounted = mount(&["-t", "tmpfs", "-o", &options, "tmpfs"], folder.path());
        mounted.then_some(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn make_read_only(&self, read_only: bool) {
        assert!(mount(&["-o", if read_only { "remount,ro" } else { "remount,rw" }], self.path()));
    }

    /// Takes up space until only so many bytes are left.
    pub(crate) fn fill_up_to(&self, free: usize) {
        let path = self.path().join("filler");
        let mut filler = OpenOptions::new().create(true).append(true).open(&path).unwrap();
        while filler.write_all(&[1; 4096]).is_ok() {}
        let full = filler.metadata().unwrap().len();
        filler.set_len(full.saturating_sub(u64::try_from(free).unwrap())).unwrap();
    }

    pub(crate) fn free_all(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).status();
    }
}

fn mount(options: &[&str], on: &Path) -> bool {
    let mut command = Command::new("mount");
    command.args(options).arg(on).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
