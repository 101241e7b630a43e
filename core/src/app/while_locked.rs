//! Taps while it is locked: taken without a key, and added at the next unlock.

use super::{App, AppError, SavedLine, Sources};
use crate::checkin::{CheckIn, CheckInId, Load, Progress, Refusal, can_resume, check_clock};
use crate::storage::{StoreError, Tapped};
use crate::time::UtcMillis;
use crate::vault::inbox::{Identity, Inbox, InboxKey, Tap};
use crate::vault::{Layout, VaultError};
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// What came in while it was locked, and wasn't said yet: somebody else may have tapped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhileLockedView {
    /// Check-ins that were added. They are ordinary ones, and can be corrected and removed.
    pub added: u32,
    /// What couldn't be read, and was put aside.
    pub unread: u32,
}

/// Saves "how heavy is it?" while the vault is locked: sealed, durable when it returns, and added at the next unlock.
/// Opens nothing and needs no key. Gives back what to say after it.
///
/// # Errors
/// [`AppError::OutOfRange`]; [`AppError::NeedsUnlock`] where there is no inbox; [`AppError::InboxFull`];
/// [`AppError::TooLongAgo`] and [`AppError::InTheFuture`] for a clock that can't be right; otherwise what the operating
/// system said.
pub fn tap_while_locked(folder: &Path, load: u8, mut sources: Sources) -> Result<SavedLine, AppError> {
    let load = Load::new(load).ok_or(Refusal::OutOfRange)?;
    let now = sources.now();
    check_clock(now.at, None)?;
    let id = CheckInId(sources.ids.next(now.at).ok_or(AppError::StorageFailed)?);
    Inbox::of(&Layout::new(folder)).put(&Tap { id, at: now.stamp(), load })?;
    Ok(SavedLine::of(load))
}

/// What was found in the inbox.
#[derive(Default)]
struct Drained {
    /// The check-ins that aren't stored yet, by their names.
    new: BTreeMap<CheckInId, CheckIn>,
    /// The files of these, and of those that are stored already.
    added: Vec<OsString>,
    /// The files that can't be read.
    unread: Vec<OsString>,
}

impl App {
    /// Adds what waits, and sees to it that the inbox is there exactly while the vault asks for something. At every
    /// opening, and when that has changed.
    pub(super) fn tend_inbox(&mut self) -> Result<(), VaultError> {
        let tended = self.tend();
        self.tapped = self.store.tapped()?;
        tended
    }

    fn tend(&mut self) -> Result<(), VaultError> {
        let inbox = Inbox::of(&self.layout);
        let stored = self.store.inbox_key()?;
        if !self.ways.asks() && stored.is_none() && !inbox.is_there() {
            return Ok(());
        }
        // One that was made with another data key came with another vault's data.
        let opened = stored.and_then(|key| key.open(&self.key).map(|identity| (key, identity)));
        if self.ways.asks() {
            let (key, identity) = opened.map_or_else(|| self.new_inbox_key(), Ok)?;
            let drained = self.drain(&inbox, Some(&identity));
            inbox.make(&key)?;
            return drained;
        }
        // A tap of this very moment still finds the folder or none; with the folder it is there at the next opening.
        inbox.close()?;
        self.drain(&inbox, opened.as_ref().map(|(_, identity)| identity))?;
        inbox.remove()?;
        self.store.write(|writing| Ok(writing.clear_inbox_key()?))
    }

    fn new_inbox_key(&mut self) -> Result<(InboxKey, Identity), VaultError> {
        let key = InboxKey::new(&self.key)?;
        let identity = key.open(&self.key).ok_or(VaultError::Failed)?;
        self.store.write(|writing| writing.set_inbox_key(&key))?;
        Ok((key, identity))
    }

    /// Everything that waits goes into the database in one transaction, and its files are taken away after that. Cut
    /// off in between, the names that were handled are known.
    fn drain(&mut self, inbox: &Inbox, identity: Option<&Identity>) -> Result<(), VaultError> {
        let handled = self.store.inbox_handled()?;
        let waiting = inbox.waiting()?;
        if waiting.is_empty() && handled.is_empty() {
            return Ok(());
        }
        let Drained { new, added, unread } = self.look_through(inbox, identity, &waiting, &handled)?;
        let names: Vec<String> = added.iter().chain(&unread).map(|name| written(name)).collect();
        let picked_up = self.to_pick_up(&new)?;
        let last_save = new.values().map(|check_in| check_in.at.at).max().max(self.store.last_save()?);
        let unsaid = unread.iter().filter(|name| !handled.contains(&written(name)));
        let tapped = Tapped { added: number(new.len()), unread: number(unsaid.count()) };
        self.store.write(|writing| {
            for check_in in new.values() {
                writing.put_check_in(check_in)?;
            }
            if let Some(id) = picked_up {
                writing.set_unfinished(id, &Progress::start())?;
            }
            if let Some(at) = last_save {
                writing.set_last_save(at)?;
            }
            writing.add_tapped(tapped)?;
            writing.set_inbox_handled(&names)
        })?;
        inbox.settle(&added, &unread)?;
        Ok(self.store.write(|writing| writing.set_inbox_handled(&[]))?)
    }

    fn look_through(
        &self,
        inbox: &Inbox,
        identity: Option<&Identity>,
        waiting: &[OsString],
        handled: &[String],
    ) -> Result<Drained, StoreError> {
        let now = self.now().at;
        // Where the clock was set back since the last save, it is not the taps that are ahead: they wait until it is
        // right.
        let trusted = check_clock(now, self.store.last_save()?).is_ok();
        let mut drained = Drained::default();
        for name in waiting {
            // What the operating system doesn't give now is tried again at the next opening.
            let Ok(read) = identity.map_or(Ok(None), |identity| inbox.read(name, identity)) else { continue };
            match read {
                Some(tap) if is_ahead(&tap, now) && !trusted => {}
                Some(tap) if !is_ahead(&tap, now) => {
                    if !handled.contains(&written(name)) && self.store.check_in(tap.id)?.is_none() {
                        let day = self.work_days(tap.at.at)?.of(tap.at.at, &tap.at.zone());
                        drained.new.insert(tap.id, CheckIn::new(tap.id, tap.at, day, tap.load));
                    }
                    drained.added.push(name.clone());
                }
                _ => drained.unread.push(name.clone()),
            }
        }
        Ok(drained)
    }

    /// The newest one, as long as it can be picked up and none newer is open.
    fn to_pick_up(&self, new: &BTreeMap<CheckInId, CheckIn>) -> Result<Option<CheckInId>, VaultError> {
        let newest = new.values().max_by_key(|check_in| check_in.at.at);
        let Some(newest) = newest.filter(|newest| can_resume(newest.at.at, self.now().at)) else {
            return Ok(None);
        };
        let Some((id, _)) = self.store.unfinished()? else { return Ok(Some(newest.id)) };
        let open = self.store.check_in(id)?.filter(|open| can_resume(open.at.at, self.now().at));
        Ok(open.is_none_or(|open| open.at.at <= newest.at.at).then_some(newest.id))
    }

    pub(super) fn while_locked(&self) -> Option<WhileLockedView> {
        let Tapped { added, unread } = self.tapped;
        (!self.tapped.is_nothing()).then_some(WhileLockedView { added, unread })
    }

    pub(super) fn while_locked_seen(&mut self) -> Result<(), AppError> {
        self.store.write(|writing| Ok::<_, AppError>(writing.clear_tapped()?))?;
        self.tapped = Tapped::default();
        Ok(())
    }
}

/// A clock that ran a day or more ahead when it was tapped: as far as one may be off without a question.
fn is_ahead(tap: &Tap, now: UtcMillis) -> bool {
    check_clock(now.max(UtcMillis(0)), Some(tap.at.at)).is_err()
}

/// As names are noted. Ours have digits only.
fn written(name: &OsStr) -> String {
    name.to_string_lossy().into_owned()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
