use super::*;
use proptest::prelude::*;

fn lines(bytes: &[u8]) -> Vec<(u32, String)> {
    unfolded(&plain(bytes)).map(|line| (line.number, line.text.into_owned())).collect()
}

#[test]
fn a_folded_line_keeps_the_number_it_begins_with() {
    let expected = [(1, "A:onetwo".to_owned()), (3, "B:x".to_owned()), (4, "C:y z".to_owned())];
    for end in ["\n", "\r\n", "\r\r\n", "\r"] {
        let text = ["A:one", " two", "B:x", "C:y", "\t z"].join(end);
        assert_eq!(lines(text.as_bytes()), expected, "{end:?}");
    }
}

#[test]
fn a_letter_that_was_folded_in_two_is_whole_again() {
    assert_eq!(lines(b"SUMMARY:Fr\xc3\r\n \xbchdienst"), [(1, "SUMMARY:Fr\u{fc}hdienst".to_owned())]);
}

#[test]
fn each_line_is_read_in_the_letters_it_is_written_in() {
    assert_eq!(
        lines(b"A:Fr\xfch\nB:Sp\xc3\xa4t"),
        [(1, "A:Fr\u{fc}h".to_owned()), (2, "B:Sp\u{e4}t".to_owned())]
    );
}

#[test]
fn utf_16_is_read_by_its_mark() {
    let text = "A:N\u{e4}chte\r\n B\r\n";
    let little: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for bytes in [little, big] {
        assert_eq!(lines(&bytes), [(1, "A:N\u{e4}chteB".to_owned())]);
    }
}

#[test]
fn a_quoted_printable_line_goes_on_behind_its_sign() {
    let text = b"SUMMARY;ENCODING=QUOTED-PRINTABLE:Night =\r\nshift=\r\n=21\r\nDTSTART:1\r\nX:a=\r\nY:b";
    assert_eq!(
        lines(text),
        [
            (1, "SUMMARY;ENCODING=QUOTED-PRINTABLE:Night shift=21".to_owned()),
            (4, "DTSTART:1".to_owned()),
            (5, "X:a=".to_owned()),
            (6, "Y:b".to_owned()),
        ]
    );
}

#[test]
fn a_colon_in_quotes_ends_no_parameters() {
    let line = Line { number: 1, text: "DTSTART;TZID=\"(UTC+01:00) X\":20260105T070000".into() };
    assert_eq!((line.name(), line.value()), ("DTSTART", "20260105T070000"));
}

#[test]
fn a_word_is_made_for_one_line_and_for_eyes() {
    assert_eq!(word("  Night \t\n shift\u{0}\u{7}\u{202e} ", 64), "Night shift");
    assert_eq!(word("abc def", 4), "abc");
    assert_eq!(word(" \u{feff} ", 64), "");
}

proptest! {
    #[test]
    fn folding_anywhere_changes_nothing(text in "[A-Z]{1,8}:[ -~\u{e4}\u{20ac}]{0,60}", places in proptest::collection::vec(1usize..80, 0..4)) {
        let mut folded = text.clone().into_bytes();
        let mut places = places;
        places.sort_unstable();
        for place in places.into_iter().rev() {
            if place < folded.len() {
                folded.splice(place..place, *b"\r\n ");
            }
        }
        prop_assert_eq!(lines(&folded), [(1, text.trim_end().to_owned())]);
    }

    #[test]
    fn a_word_is_never_longer_than_its_limit_and_made_once(text in "\\PC{0,200}", limit in 0usize..80) {
        let once = word(&text, limit);
        prop_assert!(once.chars().count() <= limit);
        prop_assert_eq!(word(&once, limit), once);
    }
}
