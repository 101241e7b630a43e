//! A changed bit in any page of the database: found when it is opened, read or checked. Never taken for what a person
//! wrote, and never a panic.

use crate::vault::{STEPS, Vault};
use aftershift_core::app::{App, AppError, CardsAction, HistoryAction, HistoryRange, TodayAction};
use aftershift_core::checkin::{Answer, CheckIn};
use aftershift_core::vault::VaultError;
use aftershift_tests::steps;
use std::fs;

const PAGE: usize = 4096;

/// In each page: the salt or the first bytes, the middle, the end of the content, the vector, the code.
const PLACES: [usize; 5] = [0, 1_234, 4_000, PAGE - 70, PAGE - 1];

#[test]
fn a_changed_bit_in_any_page_is_found_and_never_read_as_an_answer() {
    let whole = Vault::closed();
    let truth = Truth::of(&mut whole.open().unwrap());
    let bytes = fs::read(whole.files().database()).unwrap();
    for page in 0..bytes.len() / PAGE {
        for place in PLACES {
            let what = format!("page {page}, byte {place}");
            let mut changed = bytes.clone();
            changed[page * PAGE + place] ^= 0x10;
            let vault = whole.copy();
            fs::write(vault.files().database(), &changed).unwrap();
            let before = vault.fingerprint();
            match vault.open() {
                Err(error) => {
                    assert_eq!(error, VaultError::DatabaseDamaged, "{what}");
                    assert_eq!(vault.fingerprint(), before, "{what}");
                }
                Ok(mut app) => {
                    truth.holds_or_is_refused(&mut app, &what);
                    assert_eq!(app.check_integrity(), Err(AppError::DataDamaged), "{what}");
                }
            }
        }
    }
}

#[test]
fn a_changed_bit_in_a_long_note_is_never_read_as_the_end_of_the_note() {
    // A page with the end of a long text has no structure of its own that could look wrong.
    let whole = Vault::closed();
    let mut app = whole.open().unwrap();
    let short = app.all_check_ins().unwrap()[0].id.to_string();
    whole.clock.set(steps::instant(STEPS));
    app.today_act(TodayAction::TapLoad(4)).unwrap();
    let long = app.cards().unwrap().check_in.unwrap().id.to_string();
    let note = "eleven nights in a row, ".repeat(410);
    app.cards_act(CardsAction::Answer(Answer::Note(Some(note.clone())))).unwrap();
    drop(app);
    let bytes = fs::read(whole.files().database()).unwrap();
    let (mut refused, mut at_opening) = (0, 0);
    for page in 1..bytes.len() / PAGE {
        let vault = whole.copy();
        let mut changed = bytes.clone();
        changed[page * PAGE + 100] ^= 1;
        fs::write(vault.files().database(), &changed).unwrap();
        let app = match vault.open() {
            Ok(app) => app,
            // A page of the schema: met at once.
            Err(error) => {
                assert_eq!(error, VaultError::DatabaseDamaged, "page {page}");
                at_opening += 1;
                continue;
            }
        };
        // Another one first, so that the damage isn't met by what is read around the note.
        if let Err(error) = app.entry(&short) {
            assert_eq!(error, AppError::DataDamaged, "page {page}");
        }
        match app.entry(&long) {
            Ok(entry) => assert_eq!(entry.note.as_ref(), Some(&note), "page {page}"),
            Err(error) => {
                assert_eq!(error, AppError::DataDamaged, "page {page}");
                refused += 1;
            }
        }
    }
    assert!(at_opening <= 4, "{at_opening} pages belong to the schema");
    assert!(refused >= note.len() / PAGE, "the note's own pages were never met");
}

/// What the screens show while nothing is damaged.
struct Truth {
    all: Vec<CheckIn>,
    screens: Vec<String>,
}

impl Truth {
    fn of(app: &mut App) -> Self {
        Self {
            all: app.all_check_ins().unwrap(),
            screens: screens(app).into_iter().map(Result::unwrap).collect(),
        }
    }

    fn holds_or_is_refused(&self, app: &mut App, what: &str) {
        for (screen, truth) in screens(app).into_iter().zip(&self.screens) {
            match screen {
                Ok(screen) => assert_eq!(&screen, truth, "{what}"),
                Err(error) => assert_eq!(error, AppError::DataDamaged, "{what}"),
            }
        }
        match app.all_check_ins() {
            Ok(all) => assert_eq!(all, self.all, "{what}"),
            Err(error) => assert_eq!(error, AppError::DataDamaged, "{what}"),
        }
        // A save either finds the damage or has nothing to do with it.
        if let Err(error) = app.today_act(TodayAction::TapLoad(1)) {
            assert_eq!(error, AppError::DataDamaged, "{what}");
        }
    }
}

/// Every screen, as text.
fn screens(app: &mut App) -> Vec<Result<String, AppError>> {
    let id = aftershift_tests::fixture::id_at(steps::instant(0)).to_string();
    vec![
        app.today().map(|state| format!("{state:?}")),
        app.cards().map(|state| format!("{state:?}")),
        app.entry(&id).map(|state| format!("{state:?}")),
        app.settings().map(|state| format!("{state:?}")),
        app.history_act(HistoryAction::ShowRange(HistoryRange::OneYear)).map(|state| format!("{state:?}")),
    ]
}
