//! Notes in any script and of any length.

use crate::vault::Vault;
use aftershift_core::app::{App, AppError, CardsAction, EntryAction, TodayAction};
use aftershift_core::checkin::{Answer, Note};

/// Texts that have broken other apps.
const TEXTS: [&str; 16] = [
    "\0",
    "before\0after",
    "'; DROP TABLE check_in; --",
    "\u{feff}byte order mark",
    "ضغط العمل \u{202b}والليل\u{202c} 3 مرات",
    "שׁוּב לילה",
    "\u{202e}desrever",
    "🧑🏽‍⚕️👩‍👩‍👧‍👦🏳️‍🌈🇮🇪",
    "Z\u{351}\u{36b}a\u{343}l\u{30d}g\u{358}o\u{321}",
    "e\u{301} is not é",
    "हिन्दी 日本語 ไทย ትግርኛ ᏣᎳᎩ",
    "\u{10ffff}\u{fdd0}\u{ffff}\u{e000}",
    "line\rline\r\nline\u{2028}line\u{85}line",
    "\u{200b}\u{200d}\u{2060}",
    "  kept with its white space \t\n",
    "\u{1f}\u{7f}\u{9b}31m",
];

fn keep(app: &mut App, text: &str) -> Result<(), AppError> {
    app.cards_act(CardsAction::Answer(Answer::Note(Some(text.to_owned())))).map(drop)
}

#[test]
fn a_note_in_any_script_comes_back_byte_for_byte() {
    for text in TEXTS {
        let vault = Vault::closed();
        let mut app = vault.open().unwrap();
        app.today_act(TodayAction::TapLoad(2)).unwrap();
        keep(&mut app, text).unwrap();
        drop(app);
        let app = vault.open().unwrap();
        let all = app.all_check_ins().unwrap();
        let last = all.last().unwrap();
        assert_eq!(last.note.as_ref().map(Note::text), Some(text));
        assert_eq!(app.entry(&last.id.to_string()).unwrap().note.as_deref(), Some(text));
        app.check_integrity().unwrap();
    }
}

#[test]
fn the_longest_note_comes_back_and_one_character_more_is_refused() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    app.today_act(TodayAction::TapLoad(2)).unwrap();
    let longest = "𝄞".repeat(usize::try_from(Note::LIMIT).unwrap());
    keep(&mut app, &longest).unwrap();
    let before = vault.fingerprint();
    let refused = keep(&mut app, &format!("{longest}x"));
    assert_eq!(refused, Err(AppError::NoteTooLong { limit: Note::LIMIT, length: Note::LIMIT + 1 }));
    assert_eq!(vault.fingerprint(), before);
    drop(app);
    let all = vault.open().unwrap().all_check_ins().unwrap();
    assert_eq!(all.last().unwrap().note.as_ref().map(Note::text), Some(longest.as_str()));
}

#[test]
fn a_note_of_a_megabyte_is_refused_with_its_length_and_the_note_before_it_stays() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    app.today_act(TodayAction::TapLoad(2)).unwrap();
    keep(&mut app, "the note before").unwrap();
    let before = vault.fingerprint();
    let megabyte = "x".repeat(1 << 20);
    let expected = AppError::NoteTooLong { limit: Note::LIMIT, length: 1 << 20 };
    assert_eq!(keep(&mut app, &megabyte), Err(expected.clone()));
    let id = app.all_check_ins().unwrap().last().unwrap().id.to_string();
    let answer = EntryAction::Answer { id: id.clone(), answer: Answer::Note(Some(megabyte)) };
    assert_eq!(app.entry_act(answer), Err(expected));
    assert_eq!(vault.fingerprint(), before);
    assert_eq!(app.entry(&id).unwrap().note.as_deref(), Some("the note before"));
}

#[test]
fn white_space_is_no_note() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    app.today_act(TodayAction::TapLoad(2)).unwrap();
    keep(&mut app, " \u{3000}\n").unwrap();
    assert_eq!(app.all_check_ins().unwrap().last().unwrap().note, None);
}
