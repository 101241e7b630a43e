//! Roster files as hospitals' systems write them, made for this, each with what it says beside it.
//!
//! `data/rosters/NAME.found` was written by hand from `NAME.ics`, `.vcs` or `.csv`. Lines beginning with `reader` set what
//! differs from a phone in London that looks at 2026.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

mod written;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The fixtures by name: the file, and its expectation.
fn fixtures() -> BTreeMap<String, (Option<PathBuf>, Option<PathBuf>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/rosters");
    let mut all = BTreeMap::<_, (Option<PathBuf>, Option<PathBuf>)>::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let fixture = all.entry(name.clone()).or_default();
        let place = match path.extension().and_then(|ending| ending.to_str()) {
            Some("found") => &mut fixture.1,
            Some("ics" | "vcs" | "csv") => &mut fixture.0,
            _ => panic!("{} is neither a roster nor an expectation", path.display()),
        };
        assert!(place.replace(path).is_none(), "there are two files called {name}");
    }
    all
}

#[test]
fn every_roster_has_an_expectation_and_every_expectation_a_roster() {
    let all = fixtures();
    let halves: Vec<_> =
        all.iter().filter(|(_, pair)| pair.0.is_none() || pair.1.is_none()).map(|(name, _)| name).collect();
    assert!(halves.is_empty(), "{halves:?} are halves");
    assert!(all.len() >= 44, "{} fixtures", all.len());
}

#[test]
fn every_roster_says_what_a_person_reads_in_it() {
    let mut wrong = Vec::new();
    for (name, pair) in fixtures() {
        let (Some(roster), Some(expected)) = pair else { continue };
        let expected = fs::read_to_string(expected).unwrap();
        let answer = written::answer(&fs::read(roster).unwrap(), &expected);
        if answer != expected {
            wrong.push(format!("== {name}: expected\n{expected}== but read\n{answer}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_line_end_and_every_encoding_says_the_same() {
    for (name, pair) in fixtures() {
        let (Some(roster), Some(expected)) = pair else { continue };
        let (bytes, expected) = (fs::read(roster).unwrap(), fs::read_to_string(expected).unwrap());
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let utf16 = || [0xfeff].into_iter().chain(text.encode_utf16().collect::<Vec<_>>());
        for (how, bytes) in [
            ("LF", text.clone().into_bytes()),
            ("CRLF", text.replace('\n', "\r\n").into_bytes()),
            ("BOM", format!("\u{feff}{text}").into_bytes()),
            ("UTF-16LE", utf16().flat_map(u16::to_le_bytes).collect()),
            ("UTF-16BE", utf16().flat_map(u16::to_be_bytes).collect()),
        ] {
            assert_eq!(written::answer(&bytes, &expected), expected, "{name} {how}");
        }
    }
}
