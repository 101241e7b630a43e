//! Ten years into a backup, and back from it into the place of everything: against what can't be left out, which is
//! sealing or opening the same bytes with the same work, and writing the same rows.

use crate::bare::Bare;
use crate::turns::in_few_turns;
use crate::vault::{DECADE, Vault};
use aftershift_core::app::BackupAction;
use aftershift_tests::age_file::{seal, unseal};
use aftershift_tests::fixture::{back_up, open_backup};
use criterion::Criterion;
use rusqlite::types::Value;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::BufWriter;
use std::path::Path;

pub(crate) fn backup(criterion: &mut Criterion) {
    let vault = Vault::of_days(DECADE, "backup-app");
    let other = vault.copy("backup-bare");
    let mut app = vault.open();
    let [file, bare_file] = ["ten-years.age", "bare.age"].map(|name| vault.database().with_file_name(name));
    back_up(&mut app, &file).unwrap();
    let plain = opened(&file);
    let rows = rows(&plain);
    let mut bare = Bare::open(&other.database(), &other.key);
    in_few_turns(
        criterion,
        "backup",
        vec![
            ("make-app", Box::new(|_| drop(back_up(&mut app, &file).unwrap()))),
            ("make-bare", Box::new(|_| sealed(&bare_file, &plain))),
        ],
    );
    let restore = |_| {
        open_backup(&mut app, &file).unwrap();
        app.backup_act(BackupAction::Replace { is_mine: true }).unwrap();
    };
    let bare_restore = |_| {
        black_box(opened(&file));
        bare.replace(&rows);
    };
    in_few_turns(criterion, "restore", vec![("app", Box::new(restore)), ("bare", Box::new(bare_restore))]);
}

fn opened(file: &Path) -> Vec<u8> {
    unseal(&fs::read(file).unwrap()).unwrap()
}

fn sealed(file: &Path, plain: &[u8]) {
    let out = BufWriter::new(File::create(file).unwrap());
    seal(out, 16, plain).unwrap().into_inner().unwrap().sync_all().unwrap();
}

/// The rows inside, each with the statement that inserts it.
fn rows(plain: &[u8]) -> Vec<(String, Vec<Value>)> {
    let (mut insert, mut rows) = (String::new(), Vec::new());
    for line in String::from_utf8_lossy(plain).lines().skip(1) {
        match serde_json::from_str(line).unwrap() {
            serde_json::Value::Array(cells) => {
                rows.push((insert.clone(), cells.into_iter().map(value).collect()));
            }
            head => {
                let Some(table) = head["table"].as_str() else { continue };
                let marks = vec!["?"; head["columns"].as_array().unwrap().len()].join(", ");
                insert = format!("INSERT OR IGNORE INTO {table} VALUES ({marks})");
            }
        }
    }
    rows
}

fn value(json: serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Number(number) => Value::Integer(number.as_i64().unwrap()),
        serde_json::Value::String(text) => Value::Text(text),
        bytes => {
            let digits = bytes["hex"].as_str().unwrap();
            let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
            Value::Blob((0..digits.len()).step_by(2).map(byte).collect())
        }
    }
}
