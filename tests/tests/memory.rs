//! What is left in the memory of a process once the vault is locked: it is looked through from outside, while it waits.
//!
//! Only the Rust side is looked at, in a process that has nothing else: a shell's own runtime copies what is typed as
//! it likes (see `SECURITY.md`).

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

use aftershift_core::vault::RecoveryCode;
use aftershift_tests::children::{CODE, PHRASE};
use aftershift_tests::fixture::hex;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit as _, Mac as _};
use rusqlite::Connection;
use sha2::Sha256;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
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
    let mut needles: Needles = vec![
        ("the data key", key.to_vec()),
        ("the data key in digits", hex(&key).into_bytes()),
        ("the passphrase", phrase.clone().into_bytes()),
        ("the recovery code as it was typed", code.clone().into_bytes()),
        ("the recovery code's bits", bits(&code, CROCKFORD)[..16].to_vec()),
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
    // Nobody knew it before: it was made in there. It was used when the vault was opened, to read what had been tapped.
    needles.extend(inbox_identity(folder.path(), &key));
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

const CROCKFORD: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BECH32: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

/// The bits that a code stands for, as its alphabet says.
fn bits(code: &str, alphabet: &str) -> Vec<u8> {
    let bits: Vec<bool> = symbols(code, alphabet)
        .iter()
        .flat_map(|value| (0..5).rev().map(move |bit| value >> bit & 1 == 1))
        .collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect()
}

fn symbols(code: &str, alphabet: &str) -> Vec<u8> {
    let letters = code.chars().filter(|letter| *letter != '-');
    letters.map(|letter| alphabet.find(letter).unwrap().try_into().unwrap()).collect()
}

/// The secret half of the inbox's key in every form that it may have had: out of the database, and unsealed with
/// nothing of the core.
fn inbox_identity(folder: &Path, key: &[u8; 32]) -> Needles {
    let database = Connection::open(folder.join("vault/data/data.db")).unwrap();
    database.pragma_update(None, "key", format!("x'{}'", hex(key))).unwrap();
    let setting = |name: &str| -> String {
        database.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0)).unwrap()
    };
    let (recipient, sealed) = (setting("inbox_recipient"), unhex(&setting("inbox_identity")));
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(b"aftershift inbox");
    let under: [u8; 32] = mac.finalize().into_bytes().into();
    let (nonce, sealed) = sealed.split_first_chunk::<24>().unwrap();
    let bound = format!("aftershift inbox {recipient}");
    let secret = XChaCha20Poly1305::new((&under).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound.as_bytes() })
        .unwrap();
    let text = String::from_utf8(secret).unwrap();
    let code = text.strip_prefix("AGE-SECRET-KEY-1").unwrap();
    // Without the six letters of its checksum.
    let code = &code[..code.len() - 6];
    let bytes = bits(code, BECH32);
    assert_eq!(bytes.len(), 32);
    vec![
        ("the inbox's key as it is written", text.clone().into_bytes()),
        ("the inbox's key as it is written, in small letters", text.to_lowercase().into_bytes()),
        // Its first and its last byte are changed when it is used.
        ("the inbox's key", bytes[1..31].to_vec()),
        // The first 16 are overwritten when memory is given back.
        ("the inbox's key, five bits in a byte", symbols(code, BECH32)[16..48].to_vec()),
        ("what the inbox's key is sealed under", under.to_vec()),
    ]
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
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
