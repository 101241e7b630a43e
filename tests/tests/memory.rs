//! What is left in the memory of a process once the vault is locked: it is looked through from outside, while it waits.
//!
//! Only the Rust side is looked at, in a process that has nothing else: a shell's own runtime copies what is typed as it
//! likes (see `SECURITY.md`).

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

use aftershift_core::vault::RecoveryCode;
use aftershift_tests::children::{CODE, PHRASE};
use aftershift_tests::fixture::hex;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::process::{Child, Command, Stdio};

/// What is looked for, and the bytes of it.
type Needles = Vec<(&'static str, Vec<u8>)>;

#[test]
fn once_it_is_locked_neither_the_key_nor_what_was_typed_is_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let (key, phrase, code) =
        (random::<32>(), hex(&random::<{ PHRASE / 2 }>()), RecoveryCode::random().unwrap());
    let code = code.printed().to_string();
    assert_eq!(code.len(), CODE);
    let needles: Needles = vec![
        ("the data key", key.to_vec()),
        ("the data key in digits", hex(&key).into_bytes()),
        ("the passphrase", phrase.clone().into_bytes()),
        ("the recovery code as it was typed", code.clone().into_bytes()),
        ("the recovery code's bits", bits(&code)),
    ];
    let mut child = Command::new(env!("CARGO_BIN_EXE_aftershift-tests"))
        .args(["child", "secrets"])
        .arg(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut input = child.stdin.take().unwrap();
    for part in [&key[..], phrase.as_bytes(), code.as_bytes(), code.as_bytes(), phrase.as_bytes()] {
        input.write_all(part).unwrap();
        input.flush().unwrap();
    }
    assert_eq!(lines.by_ref().find(|line| line != "begin").as_deref(), Some("open"));
    // That this finds something at all: an open vault has its key.
    let open = found(&child, &needles);
    assert!(open.contains(&"the data key"), "an open vault without a key: {open:?}");
    assert!(!open.contains(&"the passphrase") && !open.contains(&"the recovery code's bits"), "{open:?}");
    input.write_all(b"\n").unwrap();
    assert_eq!(lines.next().as_deref(), Some("locked"));
    assert_eq!(found(&child, &needles), [""; 0]);
    report(&format!(
        "memory: {} secrets looked for in every page that the process can write to; open {} found, locked none",
        needles.len(),
        open.len()
    ));
    input.write_all(b"\n").unwrap();
    assert!(child.wait().unwrap().success());
}

/// Says how it went, whether or not the test runner captures what tests print.
fn report(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    File::open("/dev/urandom").unwrap().read_exact(&mut bytes).unwrap();
    bytes
}

/// The 128 bits that a code stands for, as its alphabet says.
fn bits(code: &str) -> Vec<u8> {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let values = code.chars().filter(|letter| *letter != '-').map(|letter| alphabet.find(letter).unwrap());
    let all = values.flat_map(|value| (0..5).rev().map(move |bit| value >> bit & 1 == 1)).collect::<Vec<_>>();
    all[..128].chunks(8).map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect()
}

/// Which of these are anywhere in the memory that the process can write to.
fn found(child: &Child, needles: &Needles) -> Vec<&'static str> {
    let maps = fs::read_to_string(format!("/proc/{}/maps", child.id())).unwrap();
    let mut memory = File::open(format!("/proc/{}/mem", child.id())).unwrap();
    let mut found = Vec::new();
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let (start, end) = (u64::from_str_radix(start, 16).unwrap(), u64::from_str_radix(end, 16).unwrap());
        let mut bytes = vec![0; usize::try_from(end - start).unwrap()];
        memory.seek(SeekFrom::Start(start)).unwrap();
        // Some of the kernel's own pages can't be read by anybody.
        if memory.read_exact(&mut bytes).is_err() {
            continue;
        }
        for (what, needle) in needles {
            if contains(&bytes, needle) && !found.contains(what) {
                found.push(what);
            }
        }
    }
    found
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(place) = rest.iter().position(|byte| *byte == needle[0]) {
        if rest[place..].starts_with(needle) {
            return true;
        }
        rest = &rest[place + 1..];
    }
    false
}
