//! Answers that are none of the possible ones.

use crate::vault::Vault;
use aftershift_core::app::{App, AppError, CardsAction, EntryAction, TodayAction};
use aftershift_core::checkin::{Answer, Sphere};

type Attempt<'a> = &'a dyn Fn(&mut App) -> Result<(), AppError>;

/// Tries something in an open vault: it is refused, and not a byte changes.
fn refused(expected: &AppError, attempts: &[Attempt<'_>]) {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    app.today_act(TodayAction::TapLoad(2)).unwrap();
    let before = vault.fingerprint();
    for (place, attempt) in attempts.iter().enumerate() {
        assert_eq!(attempt(&mut app).as_ref(), Err(expected), "attempt {place}");
        assert_eq!(vault.fingerprint(), before, "attempt {place}");
    }
    assert_eq!(app.cards().unwrap().check_in.unwrap().load.value(), 2);
}

fn card(answer: Answer) -> impl Fn(&mut App) -> Result<(), AppError> {
    move |app| app.cards_act(CardsAction::Answer(answer.clone())).map(drop)
}

fn entry(action: EntryAction) -> impl Fn(&mut App) -> Result<(), AppError> {
    move |app| app.entry_act(action.clone()).map(drop)
}

fn add(day: &str, minute: u16, load: u8) -> impl Fn(&mut App) -> Result<(), AppError> {
    entry(EntryAction::Add { work_day: day.to_owned(), minute_of_day: minute, load })
}

#[test]
fn numbers_outside_their_range_are_refused() {
    refused(
        &AppError::OutOfRange,
        &[
            &|app| app.today_act(TodayAction::TapLoad(7)).map(drop),
            &|app| app.today_act(TodayAction::TapLoad(255)).map(drop),
            &|app| app.today_act(TodayAction::TapLoadDateIsRight(5)).map(drop),
            &card(Answer::Load(7)),
            &card(Answer::Energy(Some(5))),
            &card(Answer::SleepQuality(Some(5))),
            &card(Answer::SleepMinutes(Some(1441))),
            &add("2026-11-20", 720, 7),
            &add("2026-11-20", 1440, 2),
            &add("2026-11-20", u16::MAX, 2),
        ],
    );
}

#[test]
fn an_impossible_date_is_refused() {
    let days = [
        "2026-02-30",
        "2026-13-01",
        "2026-2-3",
        "",
        "yesterday",
        "2026-11-20T10:00",
        "10000-01-01",
        "٢٠٢٦-١١-٢٠",
    ];
    for day in days {
        refused(&AppError::OutOfRange, &[&add(day, 720, 2)]);
    }
}

#[test]
fn choices_that_do_not_exist_are_refused() {
    let nonsense = ["no-such-thing", "", "numb ", "NUMB", "../numb", "numb\0"];
    for id in nonsense.map(str::to_owned) {
        refused(
            &AppError::UnknownChoice,
            &[
                &card(Answer::ToggleDrain(id.clone())),
                &card(Answer::ToggleSignal(id.clone())),
                &card(Answer::ToggleHelp(id.clone())),
                &card(Answer::SetSphere(id.clone(), Sphere::Team)),
            ],
        );
    }
    // One that exists, but wasn't chosen.
    refused(&AppError::UnknownChoice, &[&card(Answer::SetSphere("short-staffed".into(), Sphere::Me))]);
}

#[test]
fn an_id_that_is_none_or_nobodys_is_not_found() {
    let unknown = "00".repeat(16);
    for id in ["", "x", "00", &unknown, &"zz".repeat(16), &"0".repeat(100_000), "🙂"].map(str::to_owned) {
        let moved = EntryAction::Move { id: id.clone(), work_day: "2026-11-20".into(), minute_of_day: 0 };
        refused(
            &AppError::NotFound,
            &[
                &|app| app.entry(&id).map(drop),
                &entry(EntryAction::Answer { id: id.clone(), answer: Answer::Load(1) }),
                &entry(EntryAction::Remove { id: id.clone() }),
                &entry(moved),
            ],
        );
    }
}

#[test]
fn a_check_in_in_the_future_or_before_1970_is_refused() {
    refused(
        &AppError::InTheFuture,
        &[&add("2026-11-24", 720, 2), &add("2026-11-23", 1320, 2), &add("9999-12-31", 0, 2)],
    );
    refused(&AppError::TooLongAgo, &[&add("1969-12-31", 720, 2), &add("0000-01-01", 0, 2)]);
}

#[test]
fn an_answer_after_the_check_in_is_done_is_told_that_it_stands() {
    let vault = Vault::closed();
    let mut app = vault.open().unwrap();
    app.cards_act(CardsAction::Done).unwrap();
    let before = vault.fingerprint();
    for action in [
        CardsAction::Answer(Answer::Energy(Some(1))),
        CardsAction::Next,
        CardsAction::Back,
        CardsAction::Longer,
    ] {
        assert_eq!(app.cards_act(action).err(), Some(AppError::StandsAsItIs));
    }
    assert!(app.cards_act(CardsAction::Done).unwrap().check_in.is_none());
    assert_eq!(vault.fingerprint(), before);
}
