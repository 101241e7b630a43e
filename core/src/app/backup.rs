//! Everything in one file, and back. What would come of bringing it back is said before, and nothing happens without
//! a yes.

use super::App;
use crate::backup::{self, BackupError, Header, LIMIT, Opened};
use crate::storage::{Counted, schema_version};
use crate::time::{TimeOfDay, WorkDay};
use crate::vault::{self, Passphrase};
use chrono::NaiveDate;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// What the screen about backups shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupState {
    /// The work day on which the last one was made; None: never.
    pub last_made: Option<WorkDay>,
    /// A name for the next one. It says nothing of the app: it lies where others may see it.
    pub name: String,
    /// The shortest passphrase, in characters.
    pub shortest_passphrase: u32,
    /// The one that is open; nothing of it is here yet.
    pub opened: Option<BackupView>,
    /// What was brought back last, until something else is done.
    pub brought: Option<Brought>,
}

/// A backup that is open, and what would come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupView {
    /// The calendar day on which it was made, where its owner was.
    pub made_on: NaiveDate,
    /// The time on the clock there.
    pub made_at: TimeOfDay,
    /// What is in it.
    pub holds: Counted,
    /// The work day of its first check-in; None where there is none.
    pub first_day: Option<WorkDay>,
    /// The work day of its last check-in.
    pub last_day: Option<WorkDay>,
    /// What would be added. What is older than entries are kept for doesn't come.
    pub would_add: Counted,
    /// What is here, not in it, and would be gone for good if it took the place of everything here.
    pub would_lose: Counted,
    /// Whether it was made from another vault while this one isn't empty: it may be somebody else's.
    pub asks_owner: bool,
    /// Whether there is nothing here that it could take the place of.
    pub nothing_here: bool,
}

/// What came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What was added.
    pub added: Counted,
    /// What went.
    pub lost: Counted,
}

/// What can be done about backups.
pub enum BackupAction {
    /// Makes one. A file that is there already is replaced; interrupted, it is there as it was, or not at all.
    Make {
        /// Where to.
        to: PathBuf,
        /// What opens it. Not the vault's, unless the person has typed the same.
        passphrase: Passphrase,
    },
    /// The one that was made has come to where its owner wants it: from now on it counts as the last one.
    Arrived,
    /// Opens one and says what is in it. Nothing changes.
    Open {
        /// Where it is.
        from: PathBuf,
        /// What opens it.
        passphrase: Passphrase,
    },
    /// Adds what isn't here; what is here stays as it is.
    Merge {
        /// Whether the person has said that it is their own.
        is_mine: bool,
    },
    /// Puts it in the place of everything here, which is gone for good then.
    Replace {
        /// Whether the person has said that it is their own.
        is_mine: bool,
    },
    /// Leaves it; nothing changes.
    Close,
}

/// What is known of backups only while the app runs.
#[derive(Debug, Default)]
pub(super) struct View {
    opened: Option<Opened>,
    brought: Option<Brought>,
}

impl App {
    /// What the screen about backups shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn backup(&self) -> Result<BackupState, BackupError> {
        let today = self.now().stamp().local().date();
        Ok(BackupState {
            last_made: self.store.backed_up()?,
            name: format!("backup-{today}.age"),
            shortest_passphrase: Passphrase::SHORTEST,
            opened: self.backup.opened.as_ref().map(|opened| self.view(opened)).transpose()?,
            brought: self.backup.brought,
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// See [`BackupError`]. What is here is as it was then, and so is the file.
    pub fn backup_act(&mut self, action: BackupAction) -> Result<BackupState, BackupError> {
        self.backup.brought = None;
        match action {
            BackupAction::Make { to, passphrase } => self.make_backup(&to, &passphrase)?,
            BackupAction::Arrived => {
                let today = self.work_day_now()?;
                self.store.write(|writing| writing.set_backed_up(today))?;
            }
            BackupAction::Open { from, passphrase } => {
                self.backup.opened = None;
                self.backup.opened = Some(open(&from, &passphrase)?);
            }
            BackupAction::Merge { is_mine } => self.bring(is_mine, How::Merge)?,
            BackupAction::Replace { is_mine } => self.bring(is_mine, How::Replace)?,
            BackupAction::Close => self.backup.opened = None,
        }
        self.backup()
    }

    fn make_backup(&mut self, to: &Path, passphrase: &Passphrase) -> Result<(), BackupError> {
        let now = self.now();
        let vault = vault::id(&self.layout).map_err(|_| BackupError::Failed)?;
        let header = Header::new(schema_version(), &vault, &now.stamp());
        crate::files::durable_write(to, |file| backup::write(file, passphrase, &header, &self.store))
    }

    fn bring(&mut self, is_mine: bool, how: How) -> Result<(), BackupError> {
        let opened = self.backup.opened.as_ref().ok_or(BackupError::NothingOpen)?;
        let view = self.view(opened)?;
        if view.asks_owner && !is_mine {
            return Err(BackupError::OfAnother);
        }
        let (staged, first) = (&opened.staged, self.first_kept()?);
        // Said before it is done: once it is, nothing can go wrong any more.
        let brought = match how {
            How::Merge => Brought { added: view.would_add, lost: Counted::default() },
            How::Replace => Brought { added: staged.counted_since(first)?, lost: view.would_lose },
        };
        self.store.write(|writing| match how {
            How::Merge => writing.merge(staged, first),
            How::Replace => writing.replace(staged, first),
        })?;
        // What went, for good. It is done, whatever becomes of this: the next write empties the log as well.
        let _ = self.store.empty_the_log();
        self.backup = View { opened: None, brought: Some(brought) };
        self.history = super::history::View::default();
        self.shifts = super::shifts::View::default();
        #[cfg(feature = "self-checks")]
        {
            self.checks = super::checks::Running::default();
        }
        Ok(())
    }

    fn view(&self, opened: &Opened) -> Result<BackupView, BackupError> {
        let Opened { header, staged } = opened;
        let made = header.made();
        let nothing_here = self.store.is_empty()?;
        let vault = vault::id(&self.layout).map_err(|_| BackupError::Failed)?;
        let (first_day, last_day) = staged.days()?.unzip();
        let first_kept = self.first_kept()?;
        Ok(BackupView {
            made_on: made.local().date(),
            made_at: made.time(),
            holds: staged.counted()?,
            first_day,
            last_day,
            would_add: self.store.new_in(staged, first_kept)?,
            would_lose: self.store.missing_in(staged, first_kept)?,
            asks_owner: !nothing_here && !header.is_of(&vault),
            nothing_here,
        })
    }

    /// The first work day whose entries are kept; None where everything is.
    fn first_kept(&self) -> Result<Option<WorkDay>, BackupError> {
        let today = self.work_day_now()?;
        Ok(self.store.keep_for()?.and_then(|keep| keep.first_kept(today)))
    }
}

#[derive(Clone, Copy)]
enum How {
    Merge,
    Replace,
}

fn open(from: &Path, passphrase: &Passphrase) -> Result<Opened, BackupError> {
    let file = File::open(from).map_err(|_| BackupError::FileNotThere)?;
    let size = file.metadata().map_err(|_| BackupError::FileNotThere)?;
    // A folder can be opened as well, but not be read.
    if !size.is_file() {
        return Err(BackupError::FileNotThere);
    }
    if size.len() > LIMIT {
        return Err(BackupError::NotABackup);
    }
    backup::read(BufReader::new(file), passphrase)
}
