//! Another program, by other people, in another language: whoever has lost this app still reads their backup.

use aftershift_core::app::{BackupAction, TodayAction};
use aftershift_core::vault::Passphrase;
use aftershift_tests::fixture::{self, BACKUP_PHRASE, START, SetClock, back_up};
use aftershift_tests::skip::skip;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs `age` at a terminal, which is the only place where it asks for a passphrase, and types that.
fn age(arguments: &str, folder: &Path, typed: &str) -> bool {
    let mut terminal = Command::new("script");
    if cfg!(target_os = "macos") {
        terminal.args(["-q", "/dev/null", "sh", "-c", &format!("age {arguments}")]);
    } else {
        terminal.args(["-qec", &format!("age {arguments}"), "/dev/null"]);
    }
    terminal.current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut terminal = terminal.spawn().unwrap();
    let mut keyboard = terminal.stdin.take().unwrap();
    keyboard.write_all(typed.as_bytes()).unwrap();
    let output = terminal.wait_with_output().unwrap();
    drop(keyboard);
    output.status.success()
}

fn is_there() -> bool {
    let there = Command::new("age").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    there.is_ok_and(|status| status.success())
}

#[test]
fn the_program_age_opens_a_backup_and_this_app_one_that_it_has_sealed() {
    if !is_there() {
        skip("a backup opened by the program age (not installed)").unwrap();
        return;
    }
    let (folder, clock) = (tempfile::tempdir().unwrap(), SetClock::at(START));
    let mut app = fixture::create(&folder.path().join("app"), &clock).unwrap();
    app.today_act(TodayAction::TapLoad(3)).unwrap();
    back_up(&mut app, &folder.path().join("backup.age")).unwrap();

    assert!(age("-d -o plain backup.age", folder.path(), &format!("{BACKUP_PHRASE}\n")));
    let plain = fs::read_to_string(folder.path().join("plain")).unwrap();
    let lines: Vec<serde_json::Value> =
        plain.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["aftershift_backup"], 1);
    assert_eq!(lines[0]["made_ms"], START.0);
    assert_eq!(lines[1]["table"], "check_in");
    let load = lines[1]["columns"].as_array().unwrap().iter().position(|column| column == "load").unwrap();
    assert_eq!(lines[2][load], 3);
    assert_eq!(lines.last().unwrap()["rows"], lines.iter().filter(|line| line.is_array()).count());

    // And back: sealed by that program, with its own idea of how much work a guess should cost.
    let other = "the phrase of that other file";
    assert!(age("-p -o other.age plain", folder.path(), &format!("{other}\n{other}\n")));
    let passphrase = Passphrase::take(other.to_owned()).unwrap();
    let from = folder.path().join("other.age");
    let view = app.backup_act(BackupAction::Open { from, passphrase }).unwrap().opened.unwrap();
    assert_eq!((view.holds.check_ins, view.would_add.check_ins), (1, 0));
    assert!(!age("-d -o nothing backup.age", folder.path(), "another phrase\n"));
}
