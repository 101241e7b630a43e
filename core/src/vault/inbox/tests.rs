use super::*;
use crate::checkin::Load;
use crate::time::{Stamp, UtcMillis, Zone};
use crate::vault::DataKey;
use proptest::prelude::*;
use tempfile::TempDir;

struct Place {
    folder: TempDir,
    inbox: Inbox,
    key: InboxKey,
}

fn data(byte: u8) -> DataKey {
    DataKey::take(vec![byte; 32]).unwrap()
}

/// One that takes taps.
fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let layout = Layout::new(folder.path());
    fs::create_dir(layout.vault().path()).unwrap();
    let (inbox, key) = (Inbox::of(&layout), InboxKey::new(&data(1)).unwrap());
    inbox.make(&key).unwrap();
    Place { folder, inbox, key }
}

impl Place {
    fn identity(&self) -> Identity {
        self.key.open(&data(1)).unwrap()
    }

    fn read_all(&self) -> Vec<Option<Tap>> {
        let names = self.inbox.waiting().unwrap();
        names.iter().map(|name| self.inbox.read(name, &self.identity()).unwrap()).collect()
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.folder.path().join(folder)) else { return Vec::new() };
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn tap(number: u8) -> Tap {
    let at = Zone::from_phone("Europe/London", 0).stamp(UtcMillis(1_795_000_000_000 + i64::from(number)));
    Tap { id: CheckInId([number; 16]), at, load: Load::new(number % 5).unwrap() }
}

fn named(number: u8) -> OsString {
    tap(number).id.to_string().into()
}

#[test]
fn what_was_put_in_is_read_with_its_key_and_with_no_other() {
    let place = place();
    assert!(place.inbox.takes_taps());
    for number in [2, 1] {
        place.inbox.put(&tap(number)).unwrap();
    }
    assert_eq!(place.read_all(), [Some(tap(1)), Some(tap(2))]);
    let other = InboxKey::new(&data(1)).unwrap().open(&data(1)).unwrap();
    assert_eq!(place.inbox.read(&named(1), &other).unwrap(), None);
}

#[test]
fn the_secret_half_opens_with_its_data_key_and_beside_its_public_half_only() {
    let key = InboxKey::new(&data(1)).unwrap();
    assert!(key.open(&data(1)).is_some());
    assert!(key.open(&data(2)).is_none());
    let other = InboxKey::new(&data(1)).unwrap();
    let swapped = InboxKey::stored(other.recipient().to_owned(), &key.sealed()).unwrap();
    assert!(swapped.open(&data(1)).is_none());
    assert_eq!(InboxKey::stored(key.recipient().to_owned(), &key.sealed()), Some(key.clone()));
    assert_eq!(InboxKey::stored("age1nothing".into(), &key.sealed()), None);
    assert_eq!(InboxKey::stored(key.recipient().to_owned(), "zz"), None);
}

#[test]
fn nothing_of_a_tap_is_in_its_file_and_every_changed_or_missing_byte_is_noticed() {
    let place = place();
    place.inbox.put(&tap(1)).unwrap();
    let file = place.inbox.folder.join(named(1));
    let whole = fs::read(&file).unwrap();
    assert!(whole.len() < 1_500, "{}", whole.len());
    assert!(!String::from_utf8_lossy(&whole).contains("London"));
    let identity = place.identity();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        assert_eq!(Tap::open(&changed, &identity), None, "{at}");
        assert_eq!(Tap::open(&whole[..at], &identity), None, "{at}");
    }
    assert_eq!(Tap::open(&[whole.as_slice(), b"x"].concat(), &identity), None);
    assert_eq!(Tap::open(&whole, &identity), Some(tap(1)));
}

#[test]
fn every_tap_is_as_long_whatever_is_in_it() {
    let lengths: Vec<usize> =
        ["UTC", "America/Argentina/ComodRivadavia", &"\u{1}".repeat(64), &"\u{10fffd}".repeat(64)]
            .into_iter()
            .map(|zone| {
                let at = Stamp { at: UtcMillis::LAST, offset_minutes: -1439, zone: zone.to_owned() };
                Tap { at, ..tap(4) }.encode().unwrap().len()
            })
            .collect();
    assert_eq!(lengths, [512; 4]);
}

#[test]
fn without_its_key_there_is_no_inbox_and_making_it_again_puts_it_right() {
    let place = place();
    let key = place.inbox.folder.join(KEY);
    let other = InboxKey::new(&data(1)).unwrap();
    let longer = "a".repeat(1_000);
    for wrong in [None, Some(""), Some("age1nothing"), Some(&longer)] {
        match wrong {
            None => fs::remove_file(&key).unwrap(),
            Some(text) => fs::write(&key, text).unwrap(),
        }
        assert!(!place.inbox.takes_taps(), "{wrong:?}");
        assert_eq!(place.inbox.put(&tap(1)), Err(Refused::NoInbox), "{wrong:?}");
        place.inbox.make(&place.key).unwrap();
        assert_eq!(fs::read_to_string(&key).unwrap(), place.key.recipient());
    }
    // Somebody else's can't be told from the right one by whoever only writes.
    fs::write(&key, other.recipient()).unwrap();
    place.inbox.put(&tap(1)).unwrap();
    assert_eq!(place.read_all(), [None]);
    place.inbox.make(&place.key).unwrap();
    assert_eq!(fs::read_to_string(&key).unwrap(), place.key.recipient());
}

#[test]
fn no_more_can_wait_than_two_months_of_taps() {
    let place = place();
    for number in 0..MOST_WAITING {
        fs::write(place.inbox.folder.join(number.to_string()), "").unwrap();
    }
    assert_eq!(place.inbox.put(&tap(1)), Err(Refused::Full));
    fs::remove_file(place.inbox.folder.join("0")).unwrap();
    place.inbox.put(&tap(1)).unwrap();
    assert_eq!(place.inbox.put(&tap(2)), Err(Refused::Full));
}

#[test]
fn what_was_added_goes_what_could_not_be_read_is_kept_under_a_name_that_is_free_and_what_is_half_written_goes()
 {
    let place = place();
    place.inbox.put(&tap(1)).unwrap();
    let half = named(2).into_string().unwrap() + ".new";
    for name in [half.as_str(), "key.new", "somebody-elses.new"] {
        fs::write(place.inbox.folder.join(name), "x").unwrap();
    }
    assert_eq!(place.inbox.waiting().unwrap(), [named(1), "somebody-elses.new".into()]);
    for bytes in ["one", "two"] {
        fs::write(place.inbox.folder.join("foreign"), bytes).unwrap();
        place.inbox.settle(&[], &["foreign".into()]).unwrap();
    }
    place.inbox.settle(&[named(1)], &[]).unwrap();
    assert_eq!(place.names("vault/inbox"), ["key", "somebody-elses.new"]);
    assert_eq!(place.names("vault/inbox.unread"), ["foreign", "foreign.1"]);
    assert_eq!(fs::read(place.inbox.vault.inbox_unread().join("foreign.1")).unwrap(), b"two");
    // Once more does no harm.
    place.inbox.settle(&[named(1)], &["foreign".into()]).unwrap();
}

#[test]
fn what_is_no_file_or_too_long_for_a_tap_is_none() {
    let place = place();
    fs::create_dir(place.inbox.folder.join("folder")).unwrap();
    fs::write(place.inbox.folder.join("long"), vec![b'a'; 10_000]).unwrap();
    fs::write(place.inbox.folder.join("empty"), "").unwrap();
    assert_eq!(place.read_all(), [None, None, None]);
    place.inbox.settle(&[], &place.inbox.waiting().unwrap()).unwrap();
    assert_eq!(place.names("vault/inbox.unread"), ["empty", "folder", "long"]);
}

#[test]
fn one_that_is_taken_away_takes_nothing_more_and_goes_only_when_it_is_empty() {
    let place = place();
    place.inbox.put(&tap(1)).unwrap();
    place.inbox.close().unwrap();
    assert_eq!(place.inbox.put(&tap(2)), Err(Refused::NoInbox));
    assert!(place.inbox.remove().is_err());
    assert_eq!(place.read_all(), [Some(tap(1))]);
    place.inbox.settle(&[named(1)], &[]).unwrap();
    place.inbox.remove().unwrap();
    assert!(!place.inbox.is_there());
    place.inbox.close().unwrap();
    place.inbox.remove().unwrap();
    assert_eq!(place.inbox.waiting().unwrap(), [""; 0]);
}

/// Anybody who can write here can seal what they like: nothing of it may be believed.
#[test]
fn what_no_phone_can_have_sealed_is_no_tap() {
    let place = place();
    let recipient: age::x25519::Recipient = place.key.recipient().parse().unwrap();
    let id = "01".repeat(16);
    let sealed = |load: &str, at: &str, offset: &str, zone: &str, more: &str| {
        let text = format!(
            r#"{{"id":"{id}","load":{load},"at_ms":{at},"offset_minutes":{offset},"zone":"{zone}"{more}}}"#
        );
        Tap::open(&age::encrypt(&recipient, text.as_bytes()).unwrap(), &place.identity())
    };
    assert!(sealed("4", "0", "-60", "UTC", "").is_some());
    let long = "z".repeat(65);
    for (load, at, offset, zone, more) in [
        ("5", "0", "0", "UTC", ""),
        ("-1", "0", "0", "UTC", ""),
        ("1", "-1", "0", "UTC", ""),
        ("1", "253402300799999", "0", "UTC", ""),
        ("1", "0", "1440", "UTC", ""),
        ("1", "0", "-2147483648", "UTC", ""),
        ("1", "0", "0", long.as_str(), ""),
        ("1", "0", "0", "UTC", r#","note":"x""#),
        ("1.5", "0", "0", "UTC", ""),
    ] {
        assert_eq!(sealed(load, at, offset, zone, more), None, "{load} {at} {offset} {zone} {more}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_sealed_is_read(id: [u8; 16], load in 0u8..=4, at in 0i64..4_000_000_000_000, zone in "\\PC{0,64}", offset in -1439i32..1440) {
        let place = place();
        let at = Stamp { at: UtcMillis(at), offset_minutes: offset, zone };
        let tap = Tap { id: CheckInId(id), at, load: Load::new(load).unwrap() };
        place.inbox.put(&tap).unwrap();
        prop_assert_eq!(place.read_all(), vec![Some(tap)]);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), head in any::<bool>()) {
        let identity = InboxKey::new(&data(1)).unwrap().open(&data(1)).unwrap();
        let bytes = if head { [b"age-encryption.org/v1\n-> X25519 ".as_slice(), &bytes].concat() } else { bytes };
        prop_assert_eq!(Tap::open(&bytes, &identity), None);
    }
}
