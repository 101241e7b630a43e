//! What the tests start as a process of its own: to kill it, to run it as another user, or to have a second process
//! at all. Not for people, and so not in `help`.

use crate::cli::{Arguments, Outcome, say};
use crate::fixture::{self, KEY, SetClock};
use crate::steps;
use aftershift_core::app::{self, App, AppError, BackupAction, SecurityAction, TodayAction};
use aftershift_core::content::Catalogue;
use aftershift_core::vault::{DataKey, Layout, Passphrase, RecoveryCode, Secret, VaultError, set_aside};
use std::fs::File;
use std::io::{Read as _, Write, stdin};
use std::path::Path;
use zeroize::Zeroizing;

/// Does what the words behind `child` say.
///
/// # Errors
/// In one line, as every command.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let what = arguments.next_word()?;
    let folder = arguments.folder()?;
    let count = arguments.number("--from", 0..=u32::MAX)?.unwrap_or_default().into();
    match what.as_str() {
        "steps" => endless_steps(&folder, count, false, out),
        // The bug that the suite has to find.
        "steps-acknowledged-too-early" => endless_steps(&folder, count, true, out),
        "vault-in-place" => vault_made_in_place(&folder, out),
        "set-aside" => aside(&folder, out),
        "secrets" => secrets(&folder, out),
        "erase" => erase(&folder, out),
        "ways" => ways(&folder, out),
        "back-up" => back_up(&folder, out),
        "restore" => restore(&folder, out),
        "hold" => hold(&folder, out),
        "taps" => taps(&folder, count, out),
        "locked-taps" => locked_taps(&folder, count, out),
        "drain" => drain(&folder, count, out),
        other => Err(format!("there is no child '{other}'")),
    }
}

/// What every child says when its work begins, so that it isn't killed while it is only being loaded.
pub const BEGIN: &str = "begin";

/// Opens or makes the vault, says `ready`, then does step after step and says the number of each that is done.
fn endless_steps(folder: &Path, from: u64, too_early: bool, out: &mut dyn Write) -> Outcome {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let clock = SetClock::at(steps::instant(from));
    say(out, BEGIN)?;
    let mut app = open_or_make(folder, &clock).map_err(|error| error.to_string())?;
    say(out, "ready")?;
    for number in from.. {
        if too_early {
            say(out, &number.to_string())?;
        }
        steps::perform(&mut app, &clock, number, content).map_err(|error| error.to_string())?;
        if !too_early {
            say(out, &number.to_string())?;
        }
    }
    Ok(())
}

fn open_or_make(folder: &Path, clock: &SetClock) -> Result<App, VaultError> {
    match fixture::open(folder, clock) {
        Err(VaultError::NoVault) => fixture::create(folder, clock),
        opened => opened,
    }
}

/// The other bug that the suite has to find: files that appear in their place one after the other.
fn vault_made_in_place(folder: &Path, out: &mut dyn Write) -> Outcome {
    let elsewhere = folder.with_extension("elsewhere");
    let failed = |error: std::io::Error| error.to_string();
    drop(fixture::create(&elsewhere, &SetClock::at(fixture::START)).map_err(|error| error.to_string())?);
    say(out, BEGIN)?;
    fixture::copy_folder(&elsewhere, folder).map_err(failed)?;
    say(out, "ready")
}

/// Sets the damaged database aside, and says where it is now.
fn aside(folder: &Path, out: &mut dyn Write) -> Outcome {
    let key = DataKey::take(KEY.to_vec()).map_err(|error| error.to_string())?;
    say(out, BEGIN)?;
    let name = set_aside(&Layout::new(folder), &key, fixture::START).map_err(|error| error.to_string())?;
    say(out, &name)
}

/// Makes a vault with secrets that come in through its input, and says where it is: `open`, then `locked`. Its memory
/// is looked through by whoever started it. One line of input goes on.
fn secrets(folder: &Path, out: &mut dyn Write) -> Outcome {
    // Past the buffer of the standard library, which nobody wipes.
    let mut input = File::open("/dev/stdin").map_err(|error| error.to_string())?;
    let mut read = |length: usize| {
        let mut bytes = Zeroizing::new(vec![0; length]);
        input.read_exact(&mut bytes).map(|()| bytes).map_err(|error| error.to_string())
    };
    let failed = |error: VaultError| error.to_string();
    let clock = SetClock::at(fixture::START);
    say(out, BEGIN)?;
    let key = read(DataKey::LENGTH)?;
    let mut app = App::create(folder, key.to_vec(), vec![9; 60], fixture::sources(&clock)).map_err(failed)?;
    drop(key);
    let text =
        |bytes: Zeroizing<Vec<u8>>| String::from_utf8(bytes.to_vec()).map_err(|_| "not text".to_owned());
    let passphrase = Passphrase::take(text(read(PHRASE)?)?).map_err(failed)?;
    app.security_act(SecurityAction::SetPassphrase { passphrase, always_ask: true }).map_err(failed)?;
    let code = RecoveryCode::read(text(read(CODE)?)?).map_err(failed)?;
    app.security_act(SecurityAction::SetRecoveryCode(code)).map_err(failed)?;
    drop(app);
    let open = |secret| App::unlock(folder, secret, fixture::sources(&clock)).map_err(failed);
    // What waits is read with the inbox's own key at the next opening, and at that one only.
    app::tap_while_locked(folder, 2, fixture::sources(&clock)).map_err(|error| error.to_string())?;
    drop(open(Secret::RecoveryCode(RecoveryCode::read(text(read(CODE)?)?).map_err(failed)?))?);
    let mut app = open(Secret::Passphrase(Passphrase::take(text(read(PHRASE)?)?).map_err(failed)?))?;
    app.today_act(TodayAction::TapLoad(3)).map_err(|error| error.to_string())?;
    say(out, "open")?;
    read(1)?;
    drop(app);
    say(out, "locked")?;
    read(1)?;
    Ok(())
}

/// How long the passphrase of `secrets` is, in bytes.
pub const PHRASE: usize = 24;

/// How long its recovery code is, in bytes.
pub const CODE: usize = 39;

/// Erases everything.
fn erase(folder: &Path, out: &mut dyn Write) -> Outcome {
    say(out, BEGIN)?;
    app::erase(folder).map_err(|error| error.to_string())?;
    say(out, "erased")
}

/// The passphrases that are set in turns.
pub const PHRASES: [&str; 2] = ["the first of two phrases", "the second of two phrases"];

/// The recovery codes that are set in turns.
pub const CODES: [&str; 2] =
    ["000G-40R4-0M30-E209-185G-R38E-1XQH-NEQD", "0410-6105-0R3G-G28A-1C60-T3GF-236B-6MH2"];

/// Opens the vault with whichever opens it, then changes passphrase and code in turns, and says the number of each
/// change.
fn ways(folder: &Path, out: &mut dyn Write) -> Outcome {
    let clock = SetClock::at(fixture::START);
    let failed = |error: VaultError| error.to_string();
    let mut app = by_code(folder, &clock)?;
    say(out, BEGIN)?;
    for number in 0_usize.. {
        // A passphrase takes its time before anything is written; a code is written at once.
        let action = if number % 8 == 7 {
            let passphrase = Passphrase::take(PHRASES[number / 8 % 2].to_owned()).map_err(failed)?;
            SecurityAction::SetPassphrase { passphrase, always_ask: false }
        } else {
            SecurityAction::SetRecoveryCode(RecoveryCode::read(CODES[number % 2].to_owned()).map_err(failed)?)
        };
        app.security_act(action).map_err(failed)?;
        say(out, &number.to_string())?;
    }
    Ok(())
}

/// Where `back-up` and `restore` have their backup, in the app's folder.
pub const BACKUP: &str = "backup.age";

/// Opens the vault and makes one backup after the other under the same name.
fn back_up(folder: &Path, out: &mut dyn Write) -> Outcome {
    let mut app = fixture::open(folder, &SetClock::at(fixture::START)).map_err(|error| error.to_string())?;
    say(out, BEGIN)?;
    for number in 0_usize.. {
        fixture::back_up(&mut app, &folder.join(BACKUP)).map_err(|error| error.to_string())?;
        say(out, &number.to_string())?;
    }
    Ok(())
}

/// Opens the vault and the backup, and puts it in the place of everything.
fn restore(folder: &Path, out: &mut dyn Write) -> Outcome {
    let mut app = fixture::open(folder, &SetClock::at(fixture::START)).map_err(|error| error.to_string())?;
    fixture::open_backup(&mut app, &folder.join(BACKUP)).map_err(|error| error.to_string())?;
    say(out, BEGIN)?;
    app.backup_act(BackupAction::Replace { is_mine: true }).map_err(|error| error.to_string())?;
    say(out, "brought")
}

/// Opens the vault, says how that went, and keeps it open until its input ends.
fn hold(folder: &Path, out: &mut dyn Write) -> Outcome {
    let opened = fixture::open(folder, &SetClock::at(fixture::START));
    match &opened {
        Ok(_) => say(out, "open")?,
        Err(error) => say(out, &format!("{error:?}"))?,
    }
    stdin().read_to_end(&mut Vec::new()).map_err(|error| error.to_string())?;
    drop(opened);
    Ok(())
}

/// Opens the vault, taps that often, and says how each step went.
fn taps(folder: &Path, count: u64, out: &mut dyn Write) -> Outcome {
    let clock = SetClock::at(fixture::START);
    let mut app = match fixture::open(folder, &clock) {
        Ok(app) => app,
        Err(error) => return say(out, &format!("{error:?}")),
    };
    for number in 0..count {
        // Later than anything that may be in it, so that no name is given twice.
        clock.set(steps::instant(1_000_000 + number));
        let tapped = app.today_act(TodayAction::TapLoad(2)).map(drop);
        say(out, &tapped.map_or_else(|error| format!("{error:?}"), |()| "saved".to_owned()))?;
    }
    let readable = app.all_check_ins().map(|all| all.len());
    say(out, &readable.map_or_else(|error| format!("{error:?}"), |count| format!("readable {count}")))
}

/// Taps while the vault is locked, and says the number of each tap that was acknowledged, or why one wasn't.
fn locked_taps(folder: &Path, from: u64, out: &mut dyn Write) -> Outcome {
    let clock = SetClock::at(steps::instant(from));
    say(out, BEGIN)?;
    for number in from.. {
        clock.set(steps::instant(number));
        match app::tap_while_locked(folder, steps::load(number), fixture::sources(&clock)) {
            Ok(_) => say(out, &number.to_string())?,
            Err(error) => return say(out, &format!("{error:?}")),
        }
    }
    Ok(())
}

/// Opens the vault with whichever of the codes opens it, at the time of this step, and says what came in and how much
/// there is.
fn drain(folder: &Path, at: u64, out: &mut dyn Write) -> Outcome {
    let clock = SetClock::at(steps::instant(at));
    say(out, BEGIN)?;
    let app = by_code(folder, &clock)?;
    let failed = |error: AppError| error.to_string();
    let came = app.today().map_err(failed)?.while_locked;
    let count = app.all_check_ins().map_err(failed)?.len();
    let (added, unread) = came.map_or((0, 0), |came| (came.added, came.unread));
    say(out, &format!("added {added} unread {unread} check-ins {count}"))
}

fn by_code(folder: &Path, clock: &SetClock) -> Outcome<App> {
    CODES
        .into_iter()
        .find_map(|code| {
            let secret = Secret::RecoveryCode(RecoveryCode::read(code.to_owned()).ok()?);
            App::unlock(folder, secret, fixture::sources(clock)).ok()
        })
        .ok_or_else(|| "no code opens it".to_owned())
}
