use super::*;
use crate::time::{Stamp, UtcMillis};
use crate::vault::DataKey;
use age::secrecy::SecretString;

const PHRASE: &str = "a phrase for the backup";

fn phrase(text: &str) -> Passphrase {
    Passphrase::take(text.to_owned()).unwrap()
}

fn header() -> Header {
    let made = Stamp { at: UtcMillis(1_795_435_200_000), offset_minutes: 0, zone: "Europe/London".into() };
    Header::new(schema_version(), &[5; 16], &made)
}

fn written() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::take(vec![7; 32]).unwrap();
    let store = Store::create(&folder.path().join("data.db"), &key, UtcMillis(0)).unwrap();
    let mut bytes = Vec::new();
    write(&mut bytes, &phrase(PHRASE), &header(), &store).unwrap();
    bytes
}

/// An age file with this inside, cheap to open.
fn sealed(work: u8, inside: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(PHRASE.to_owned()));
    recipient.set_work_factor(work);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let mut bytes = Vec::new();
    let mut to = age::Encryptor::with_recipients(recipients).unwrap().wrap_output(&mut bytes).unwrap();
    to.write_all(inside).unwrap();
    to.finish().unwrap();
    bytes
}

fn why(bytes: &[u8]) -> Option<BackupError> {
    read(bytes, &phrase(PHRASE)).err()
}

fn lines(lines: &[&str]) -> Vec<u8> {
    let text = lines.iter().fold(String::new(), |text, line| text + line + "\n");
    sealed(1, text.as_bytes())
}

fn head() -> String {
    serde_json::to_string(&header()).unwrap()
}

#[test]
fn what_was_written_is_read_and_says_what_it_is() {
    let opened = read(written().as_slice(), &phrase(PHRASE)).unwrap();
    assert_eq!(opened.header, header());
    assert!(opened.header.is_of(&[5; 16]) && !opened.header.is_of(&[6; 16]));
    assert_eq!(opened.staged.counted().unwrap(), crate::storage::Counted::default());
}

#[test]
fn each_guess_at_the_passphrase_costs_what_it_has_to() {
    let bytes = written();
    let head = String::from_utf8_lossy(&bytes[..120]);
    let cost = head.lines().nth(1).unwrap();
    assert!(cost.starts_with("-> scrypt ") && cost.ends_with(" 16"), "{cost}");
}

#[test]
fn another_passphrase_does_not_open_it() {
    assert_eq!(
        read(written().as_slice(), &phrase("another phrase")).err(),
        Some(BackupError::WrongPassphrase)
    );
}

#[test]
fn a_file_that_asks_for_too_much_is_refused_before_it_gets_it() {
    // 2^19 would take half a gigabyte; nothing here has it, so the header is changed and not made.
    let bytes = sealed(9, b"");
    let greedy = String::from_utf8_lossy(&bytes).into_owned();
    assert!(greedy.contains(" 9\n"));
    let mut asking = bytes.clone();
    let place = bytes.windows(3).position(|part| part == b" 9\n").unwrap();
    asking.splice(place..place + 3, *b" 19\n");
    assert_eq!(why(&asking), Some(BackupError::TooDemanding));
}

#[test]
fn something_else_is_told_from_a_backup() {
    for other in
        [b"".as_slice(), b"%PDF-1.7\n", b"age-encryption.org/v", b"-----BEGIN AGE ENCRYPTED FILE-----\n"]
    {
        assert_eq!(why(other), Some(BackupError::NotABackup), "{other:?}");
    }
    // Sealed with a passphrase, and not by this app.
    assert_eq!(why(&lines(&["my holiday notes"])), Some(BackupError::NotABackup));
    assert_eq!(why(&lines(&["{}"])), Some(BackupError::NotABackup));
    assert_eq!(why(&sealed(1, b"")), Some(BackupError::NotABackup));
    // Sealed to a key.
    let recipient = age::x25519::Identity::generate().to_public();
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let mut to_a_key = Vec::new();
    let to = age::Encryptor::with_recipients(recipients).unwrap().wrap_output(&mut to_a_key).unwrap();
    to.finish().unwrap();
    assert_eq!(why(&to_a_key), Some(BackupError::NotABackup));
}

#[test]
fn a_header_without_an_end_is_not_searched_for_it() {
    let endless = [b"age-encryption.org/v1\n".as_slice(), &b"-> scrypt a b\nAAAA\n".repeat(100_000)].concat();
    let mut rest = endless.as_slice();
    assert_eq!(read(&mut rest, &phrase(PHRASE)).err(), Some(BackupError::Damaged));
    assert!(
        endless.len() - rest.len() <= 4096,
        "{} of {} bytes were read",
        endless.len() - rest.len(),
        endless.len()
    );
}

#[test]
fn a_backup_cut_anywhere_is_damaged_and_never_half_read() {
    let bytes = written();
    // The first bytes could be the beginning of anything.
    let certain = b"age-encryption.org/v1\n".len();
    // At the work factor that it has, each of these takes a moment: a place in each part, and the last byte.
    for cut in [certain, certain + 30, 150, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(why(&bytes[..cut]), Some(BackupError::Damaged), "cut after {cut}");
    }
}

#[test]
fn what_a_newer_version_wrote_says_so() {
    let newer = head().replace("\"aftershift_backup\":1", "\"aftershift_backup\":2");
    assert_eq!(why(&lines(&[&newer])), Some(BackupError::MadeByNewer));
    assert_eq!(
        why(&lines(&["{\"aftershift_backup\":2,\"other\":[]}"])),
        Some(BackupError::MadeByNewer),
        "whatever else a later version says of itself"
    );
    let schema = schema_version();
    let newer = head().replace(&format!("\"schema\":{schema}"), &format!("\"schema\":{}", schema + 1));
    assert_eq!(why(&lines(&[&newer])), Some(BackupError::MadeByNewer));
}

#[test]
fn lines_that_do_not_fit_are_damage() {
    let head = head();
    let good = ["{\"rows\":0}"];
    assert_eq!(why(&lines(&[&head, good[0]])), None);
    for rest in [
        vec![],
        vec!["{\"rows\":1}"],
        vec!["{\"rows\":0}", "{\"rows\":0}"],
        vec!["not JSON"],
        vec!["[1,2,3]", "{\"rows\":1}"],
        vec!["{\"table\":\"sqlite_schema\",\"columns\":[]}", "{\"rows\":0}"],
        vec!["{\"table\":\"draft_text\",\"columns\":[\"kind\",\"text\"]}", "[\"call\",1.5]", "{\"rows\":1}"],
        vec!["{\"table\":\"draft_text\",\"columns\":[\"kind\",\"text\"]}", "[\"call\",[1]]", "{\"rows\":1}"],
        vec!["{\"table\":\"plan_entry\",\"columns\":[]}", "{\"rows\":0}"],
    ] {
        let all: Vec<&str> = std::iter::once(head.as_str()).chain(rest.iter().copied()).collect();
        assert_eq!(why(&lines(&all)), Some(BackupError::Damaged), "{rest:?}");
    }
    // A line that ends with the file, and one that never ends.
    let unended = [head.as_bytes(), b"\n{\"rows\":0}"].concat();
    assert_eq!(why(&sealed(1, &unended)), Some(BackupError::Damaged));
    let endless = [head.as_bytes(), b"\n\"", &vec![b'a'; 1024 * 1024], b"\"\n"].concat();
    assert_eq!(why(&sealed(1, &endless)), Some(BackupError::Damaged));
}
