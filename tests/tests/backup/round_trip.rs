//! Everything that somebody has entered in a year and a half, on another phone.

use aftershift_core::app::{App, AppError, BackupAction, KeepingAction, SettingsState, Sources, TodayAction};
use aftershift_core::content::PlanKind;
use aftershift_core::keep::KeepFor;
use aftershift_core::time::{HOUR, UtcMillis, Zone};
use aftershift_core::vault::{Look, Ready};
use aftershift_tests::demo::{DAYS_IN_18_MONTHS, Pace, SEED, Story, make};
use aftershift_tests::fixture::{self, SetClock, back_up, open_backup};
use aftershift_tests::preview_key::PreviewKey;
use aftershift_tests::steps;
use std::path::Path;
use tempfile::TempDir;

/// 2026-11-23, half past eight in the evening.
const UNTIL: UtcMillis = UtcMillis(1_795_465_800_000);

fn zone() -> Zone {
    Zone::from_phone("Europe/London", 0)
}

fn sources(clock: &SetClock) -> Sources {
    Sources { clock: Box::new(clock.clone()), ..Sources::real(zone()) }
}

fn demo(clock: &SetClock) -> (TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    let story =
        Story { until: UNTIL, days: DAYS_IN_18_MONTHS, zone: zone(), pace: Pace::Ordinary, seed: SEED };
    make(folder.path(), &story).unwrap();
    let Ok(Look::Ready(Ready { device_slot: Some(slot), .. })) =
        aftershift_core::app::vault_look(folder.path())
    else {
        panic!("there is no vault")
    };
    let key = PreviewKey::load(folder.path()).unwrap().unwrap_slot(&slot).unwrap();
    let app = App::open(folder.path(), key, sources(clock)).unwrap();
    (folder, app)
}

fn fresh(clock: &SetClock) -> (TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::create(folder.path(), vec![3; 32], vec![9; 60], sources(clock)).unwrap();
    (folder, app)
}

/// All that shows of what a person has entered.
fn shown(app: &App) -> Vec<String> {
    let told = |what: Result<String, AppError>| what.unwrap();
    let SettingsState { day_turn, .. } = app.settings().unwrap();
    let mut all = vec![
        told(app.all_check_ins().map(|all| format!("{all:?}"))),
        told(app.plan(PlanKind::Support).map(|state| format!("{state:?}"))),
        told(app.plan(PlanKind::Return).map(|state| format!("{state:?}"))),
        told(app.first_step().map(|state| format!("{state:?}"))),
        told(app.next_help().map(|state| format!("{state:?}"))),
        told(app.history().map(|state| format!("{state:?}"))),
        format!("{day_turn:?}"),
    ];
    all.push(format!("{:?}", steps::checks(app).unwrap()));
    all
}

fn bring(app: &mut App, from: &Path, action: BackupAction) {
    open_backup(app, from).unwrap();
    app.backup_act(action).unwrap();
}

#[test]
fn on_another_phone_everything_is_as_it_was() {
    let clock = SetClock::at(UNTIL);
    let (folder, mut app) = demo(&clock);
    let file = folder.path().join("backup.age");
    back_up(&mut app, &file).unwrap();
    let before = shown(&app);
    for action in [BackupAction::Merge { is_mine: false }, BackupAction::Replace { is_mine: false }] {
        let (_other, mut phone) = fresh(&clock);
        let view = open_backup(&mut phone, &file).unwrap().opened.unwrap();
        // Nobody has anything to lose on a new phone, so nobody is asked whose it is.
        assert!(view.nothing_here && !view.asks_owner, "{view:?}");
        assert!(view.holds.check_ins > 300 && view.would_add == view.holds, "{view:?}");
        phone.backup_act(action).unwrap();
        assert_eq!(shown(&phone), before);
        phone.check_integrity().unwrap();
    }
}

#[test]
fn a_backup_of_a_backup_holds_the_same() {
    let clock = SetClock::at(UNTIL);
    let (folder, mut app) = demo(&clock);
    let (first, second) = (folder.path().join("a.age"), folder.path().join("b.age"));
    back_up(&mut app, &first).unwrap();
    let (_other, mut phone) = fresh(&clock);
    bring(&mut phone, &first, BackupAction::Replace { is_mine: false });
    back_up(&mut phone, &second).unwrap();
    bring(&mut app, &second, BackupAction::Replace { is_mine: true });
    assert_eq!(shown(&app), shown(&phone));
}

#[test]
fn what_is_older_than_is_kept_does_not_come_back_by_a_backup() {
    let clock = SetClock::at(UNTIL);
    let (folder, mut app) = demo(&clock);
    let file = folder.path().join("backup.age");
    back_up(&mut app, &file).unwrap();
    let (_other, mut phone) = fresh(&clock);
    phone.keeping_act(KeepingAction::Keep(KeepFor::NinetyDays)).unwrap();
    let view = open_backup(&mut phone, &file).unwrap().opened.unwrap();
    assert!(0 < view.would_add.check_ins && view.would_add.check_ins < view.holds.check_ins, "{view:?}");
    let brought = phone.backup_act(BackupAction::Merge { is_mine: false }).unwrap().brought.unwrap();
    assert_eq!(brought.added, view.would_add);
    assert_eq!(phone.all_check_ins().unwrap().len(), view.would_add.check_ins as usize);
}

#[test]
fn what_is_here_stays_whatever_the_clock_says_when_a_backup_is_added() {
    let clock = SetClock::at(UNTIL);
    let (folder, mut app) = demo(&clock);
    let file = folder.path().join("backup.age");
    back_up(&mut app, &file).unwrap();
    app.keeping_act(KeepingAction::Keep(KeepFor::OneYear)).unwrap();
    let before = app.all_check_ins().unwrap();
    // Ten years ahead, for a day.
    clock.set(UNTIL.plus(10 * 365 * 24 * HOUR));
    bring(&mut app, &file, BackupAction::Merge { is_mine: false });
    assert!(app.all_check_ins().unwrap() == before, "something that was here went");
}

#[test]
fn after_it_came_back_a_tap_saves_and_the_next_backup_holds_it() {
    let clock = SetClock::at(UNTIL);
    let (folder, mut app) = demo(&clock);
    let file = folder.path().join("backup.age");
    back_up(&mut app, &file).unwrap();
    let (_other, mut phone) = fresh(&clock);
    bring(&mut phone, &file, BackupAction::Replace { is_mine: false });
    clock.set(UNTIL.plus(60_000));
    phone.today_act(TodayAction::TapLoad(4)).unwrap();
    back_up(&mut phone, &file).unwrap();
    let view = open_backup(&mut app, &file).unwrap().opened.unwrap();
    assert_eq!((view.would_add.check_ins, view.would_lose.check_ins), (1, 0));
}

#[test]
fn a_vault_that_asks_for_a_passphrase_still_does_afterwards() {
    let clock = SetClock::at(fixture::START);
    let (folder, mut app) = fresh(&clock);
    fixture::asks_for(&mut app, aftershift_tests::children::PHRASES[0], aftershift_tests::children::CODES[0])
        .unwrap();
    let (ways, file) = (app.security().unwrap().ways, folder.path().join("backup.age"));
    back_up(&mut app, &file).unwrap();
    bring(&mut app, &file, BackupAction::Replace { is_mine: false });
    assert_eq!(app.security().unwrap().ways, ways);
}
