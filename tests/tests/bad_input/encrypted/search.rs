//! Looking for secrets in files, and for anything in the plain ones that doesn't belong there.

use aftershift_tests::fixture::{each_entry, hex};
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// A value that is stored: None for one that is null.
pub(super) struct Cell {
    pub(super) table: String,
    pub(super) column: String,
    pub(super) value: Option<Vec<u8>>,
}

impl Cell {
    /// Every value of every table, the schema among them. Numbers as they would be written.
    pub(super) fn all(connection: &Connection) -> Vec<Self> {
        let names = |sql: &str, of: &[&str]| -> Vec<String> {
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map(rusqlite::params_from_iter(of), |row| row.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let mut cells = Vec::new();
        for table in
            names("SELECT name FROM sqlite_schema WHERE type = 'table' UNION SELECT 'sqlite_schema'", &[])
        {
            for column in names("SELECT name FROM pragma_table_info(?1)", &[&table]) {
                let sql = format!("SELECT DISTINCT CAST({column} AS BLOB) FROM {table}");
                let mut statement = connection.prepare(&sql).unwrap();
                let values = statement.query_map([], |row| row.get(0)).unwrap();
                cells.extend(values.map(|value| Self {
                    table: table.clone(),
                    column: column.clone(),
                    value: value.unwrap(),
                }));
            }
        }
        cells
    }
}

/// Noise holds every short word sooner or later.
const SHORTEST: usize = 8;

/// What must not be found. It only grows: what was removed is looked for as well.
#[derive(Default)]
pub(super) struct Secrets(BTreeSet<Vec<u8>>);

impl Secrets {
    pub(super) fn add(&mut self, secret: &[u8]) {
        if secret.len() >= SHORTEST {
            self.0.insert(secret.to_owned());
        }
    }

    pub(super) fn add_all(&mut self, cells: &[Cell]) {
        for value in cells.iter().filter_map(|cell| cell.value.as_deref()) {
            self.add(value);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Each of them that is in these bytes.
    pub(super) fn found_in(&self, bytes: &[u8]) -> Vec<String> {
        let mut by_beginning: HashMap<&[u8], Vec<&[u8]>> = HashMap::new();
        for secret in &self.0 {
            by_beginning.entry(&secret[..SHORTEST]).or_default().push(secret);
        }
        let mut found = BTreeSet::new();
        for place in 0..bytes.len().saturating_sub(SHORTEST - 1) {
            let rest = &bytes[place..];
            for secret in by_beginning.get(&rest[..SHORTEST]).into_iter().flatten() {
                if rest.starts_with(secret) {
                    found.insert(String::from_utf8_lossy(secret).into_owned());
                }
            }
        }
        found.into_iter().collect()
    }

    /// Nothing of it is in a file or in the name of one; what is encrypted looks like noise, and what is plain holds
    /// what belongs there and nothing else.
    pub(super) fn are_nowhere_in(&self, folder: &Path, when: &str) {
        let mut seen = 0;
        each_entry(folder, &mut |path| {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            assert!(is_known(&name), "{when}: {name}");
            assert_eq!(self.found_in(name.as_bytes()), Vec::<String>::new(), "{when}: in the name {name}");
            if path.is_file() {
                let bytes = fs::read(path)?;
                // The inbox's public key is in the database as well, and no secret.
                if name != INBOX_KEY {
                    assert_eq!(self.found_in(&bytes), Vec::<String>::new(), "{when}: {name}");
                }
                assert_eq!(stranger(&name, &bytes), None, "{when}: {name}");
                seen += 1;
            }
            Ok(())
        })
        .unwrap();
        assert!(seen >= 3, "{when}: {seen} files");
    }
}

const INBOX_KEY: &str = "vault/inbox/key";

/// Below the app's folder there are these names, and no others.
fn is_known(name: &str) -> bool {
    let inner = match name.split_once('/') {
        None => {
            let time = name.strip_prefix("set-aside-").unwrap_or("x");
            return ["vault", "device.toml", "device.key", "coping-card.toml"].contains(&name)
                || time.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        }
        Some(("vault", inner)) => inner,
        Some((aside, inner)) => return is_known(aside) && is_of_a_database(inner),
    };
    match inner.split_once('/') {
        None => ["slots", "attempts", "data", "inbox"].contains(&inner),
        Some(("data", inner)) => is_of_a_database(inner),
        Some(("inbox", inner)) => inner == "key" || is_a_tap(inner),
        Some(_) => false,
    }
}

/// Named by its id.
fn is_a_tap(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_of_a_database(name: &str) -> bool {
    ["data.db", "data.db-wal", "owner"].contains(&name)
}

/// What doesn't belong into a file of this name.
fn stranger(name: &str, bytes: &[u8]) -> Option<String> {
    let text = || String::from_utf8_lossy(bytes).into_owned();
    let line_that =
        |is_strange: fn(&str) -> bool| text().lines().find(|line| is_strange(line)).map(str::to_owned);
    match name.rsplit('/').next().unwrap() {
        "device.toml" => line_that(|line| {
            let value = line.split_once(" = ");
            !matches!(
                value,
                Some(
                    ("country", "\"GB\"")
                        | ("theme", "\"dark\"" | "\"automatic\"")
                        | ("lock_after_minutes", "5")
                )
            )
        }),
        "coping-card.toml" => {
            line_that(|line| !["lines = ", "name = ", "phone = "].iter().any(|key| line.starts_with(key)))
        }
        // A version, an id and a checksum.
        "owner" => line_that(|line| {
            let digits = line.strip_prefix("aftershift-data 1 ").unwrap_or("x");
            digits.len() != 97 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b' ')
        }),
        "key" => line_that(|line| {
            let letters = line.strip_prefix("age1").unwrap_or("?");
            letters.len() != 58 || !letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }),
        tap if is_a_tap(tap) => (!bytes.starts_with(b"age-encryption.org/v1\n")).then(text),
        // The desktop preview's.
        "device.key" => (bytes.len() != 32).then(|| format!("{} bytes", bytes.len())),
        "slots" => text().lines().skip(1).find(|line| is_strange_in_slots(line)).map(str::to_owned),
        "attempts" => line_that(|line| {
            let number = line.strip_prefix("failed = ").or_else(|| line.strip_prefix("last = "));
            !number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        }),
        // A log that was emptied.
        _ if bytes.is_empty() => None,
        _ => {
            let entropy = entropy(bytes);
            (entropy <= 7.9).then(|| format!("an entropy of {entropy}"))
        }
    }
}

/// Hexadecimal digits, numbers, and the kinds of slots: nothing that anybody typed.
fn is_strange_in_slots(line: &str) -> bool {
    let Some((name, value)) = line.split_once(" = ") else { return !["", "[[slot]]"].contains(&line) };
    let plain = value.trim_matches('"');
    match name {
        "kind" => !["device", "biometric", "passphrase", "recovery"].contains(&plain),
        "memory" | "passes" | "lanes" => !value.bytes().all(|byte| byte.is_ascii_digit()),
        "vault_id" | "key_check" | "wrapped" | "salt" | "sealed" => {
            !plain.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
        _ => true,
    }
}

/// Bits in a byte: 8 for noise, about 4 for English.
pub(super) fn entropy(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / total)
        .map(|p| -p * p.log2())
        .sum()
}

#[test]
fn a_secret_a_stranger_and_a_strange_name_are_found() {
    let mut secrets = Secrets::default();
    secrets.add(b"canary-of-the-test");
    secrets.add(b"canary-of-another");
    secrets.add(b"short");
    assert_eq!(secrets.len(), 2);
    assert_eq!(secrets.found_in(b"xx canary-of-the-tescanary-of-the-test"), ["canary-of-the-test"]);
    assert!(secrets.found_in(b"canary-of-the-tes short").is_empty());
    for (name, bytes) in [
        ("device.toml", "country = \"GB\"\nname = \"Sam\"".to_owned()),
        ("vault/slots", "aftershift-slots 2 00\nhint = \"my dog\"\n".to_owned()),
        ("vault/slots", "aftershift-slots 2 00\nsalt = \"my dog\"\n".to_owned()),
        ("vault/attempts", "failed = 1\nlast = 2\ntyped = \"my dog\"\n".to_owned()),
        ("vault/data/owner", "aftershift-data 1 Sam".to_owned()),
        ("vault/data/data.db", "SQLite format 3".repeat(300)),
    ] {
        assert!(stranger(name, bytes.as_bytes()).is_some(), "{name}: {bytes}");
    }
    assert_eq!(stranger("vault/slots", format!("head\nsalt = \"{}\"\n", hex(b"salt")).as_bytes()), None);
    for name in [
        "note.txt",
        "vault/slots.new",
        "vault/data/Sam",
        "set-aside-Sam",
        "set-aside-17/note",
        "vault/x/data.db",
    ] {
        assert!(!is_known(name), "{name}");
    }
    for name in ["vault/data/data.db-wal", "set-aside-1795-1", "set-aside-1795/data.db"] {
        assert!(is_known(name), "{name}");
    }
}
