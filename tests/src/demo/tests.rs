use super::*;
use crate::fixture::hex;
use crate::show;
use aftershift_core::content::Catalogue;
use aftershift_core::time::{DayTurn, WorkDay};
use aftershift_core::vault::Layout;
use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;

/// 2026-11-23, 14:10 in London.
const NOW: UtcMillis = UtcMillis(1_795_443_000_000);

fn story(days: u32, pace: Pace) -> Story {
    Story { until: NOW, days, zone: Zone::from_phone("Europe/London", 0), pace, seed: SEED }
}

fn eighteen_months() -> Vec<Planned> {
    plan(&story(DAYS_IN_18_MONTHS, Pace::Ordinary))
}

/// What `show` prints of a vault made for the story.
fn lived(story: &Story) -> (tempfile::TempDir, Vec<Value>) {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), story).unwrap();
    let lines = show::lines(dir.path()).unwrap();
    let lines = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    (dir, lines)
}

#[test]
fn the_same_story_is_told_the_same_way() {
    let short = story(30, Pace::Ordinary);
    assert_eq!(lived(&short).1, lived(&short).1);
}

#[test]
fn no_table_of_the_vault_is_empty() {
    let (dir, _) = lived(&story(120, Pace::Ordinary));
    let vault = Layout::new(dir.path()).vault();
    let Look::Ready(ready) = vault_look(dir.path()).unwrap() else { panic!("no vault") };
    let key = PreviewKey::load(dir.path()).unwrap().unwrap_slot(&ready.device_slot.unwrap()).unwrap();
    let database = Connection::open(vault.database()).unwrap();
    database.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex(&key))).unwrap();
    let mut tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(tables.len() >= 6, "{tables:?}");
    let of_self_checks = ["assessment", "assessment_answer", "check_offer"];
    for table in tables {
        if !cfg!(feature = "self-checks") && of_self_checks.contains(&table.as_str()) {
            continue;
        }
        let rows: u32 =
            database.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert!(rows > 0, "{table} is empty");
    }
}

#[test]
fn every_field_of_a_check_in_is_filled_somewhere_and_every_moment_occurs() {
    let (_dir, lines) = lived(&story(DAYS_IN_18_MONTHS, Pace::Ordinary));
    for field in lines[0].as_object().unwrap().keys() {
        let filled = |line: &Value| match &line[field] {
            Value::Null => false,
            Value::Array(list) => !list.is_empty(),
            _ => true,
        };
        assert!(lines.iter().any(filled), "{field} is never filled");
    }
    // A ward nurse has no sessions to be between.
    for moment in ["before", "on_break", "after", "day_off"] {
        assert!(lines.iter().any(|line| line["moment"] == moment), "{moment}");
    }
    assert!(lines.iter().any(|line| line["at"].as_str().unwrap().contains("T03:")), "no check-in at 03:00");
}

#[test]
fn today_has_something_to_look_at_and_something_to_go_on_with() {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), &story(60, Pace::Ordinary)).unwrap();
    let Look::Ready(ready) = vault_look(dir.path()).unwrap() else { panic!("no vault") };
    let key = PreviewKey::load(dir.path()).unwrap().unwrap_slot(&ready.device_slot.unwrap()).unwrap();
    let mut sources = Sources::real(Zone::from_phone("Europe/London", 0));
    sources.clock = Box::new(SetClock::at(NOW));
    let today = App::open(dir.path(), key, sources).unwrap().today().unwrap();
    assert_eq!((today.entries.len(), today.open.is_some()), (2, true));
}

#[test]
fn a_second_demo_in_the_same_folder_is_refused_and_leaves_the_first_as_it_is() {
    let (dir, before) = lived(&story(14, Pace::Ordinary));
    assert!(make(dir.path(), &story(14, Pace::Ordinary)).unwrap_err().contains("already"));
    assert_eq!(show::lines(dir.path()).unwrap().len(), before.len());
}

#[test]
fn six_days_in_ten_are_logged_and_fewer_in_the_worst_weeks() {
    let days: BTreeSet<WorkDay> =
        eighteen_months().iter().map(|one| WorkDay::of(one.local, DayTurn::default())).collect();
    let share = |from: u32, to: u32| {
        let today = WorkDay::of(story(1, Pace::Ordinary).zone.stamp(NOW).local(), DayTurn::default());
        let logged = (to..from).filter(|back| days.contains(&today.minus(*back))).count();
        logged * 100 / usize::try_from(from - to).unwrap()
    };
    assert!((55..=70).contains(&share(548, 0)), "{} % of all days", share(548, 0));
    // The worst fifth of the arc.
    assert!(share(301, 192) < 50, "{} % in the bad stretch", share(301, 192));
}

#[test]
fn the_bad_stretch_is_heavier_than_what_comes_before_and_after() {
    let plan = eighteen_months();
    let mean = |from: i64, to: i64| {
        let loads: Vec<u32> = plan
            .iter()
            .filter(|one| (to..from).contains(&(NOW.since(one.at) / 86_400_000)))
            .map(|one| one.load.into())
            .collect();
        f64::from(loads.iter().sum::<u32>()) / f64::from(u32::try_from(loads.len()).unwrap())
    };
    let (before, worst, after) = (mean(548, 390), mean(300, 192), mean(150, 0));
    assert!(worst > before + 1.0 && worst > after + 1.0, "{before:.1}, {worst:.1}, {after:.1}");
}

#[test]
fn ten_keen_years_are_about_eleven_thousand_check_ins() {
    let check_ins = plan(&story(3650, Pace::Keen)).len();
    assert!((10_500..=12_500).contains(&check_ins), "{check_ins}");
}

/// The self-checks of a story, as the app reads them.
#[cfg(feature = "self-checks")]
fn self_checks(story: &Story) -> Vec<aftershift_core::assessment::Assessment> {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), story).unwrap();
    show::open(dir.path()).unwrap().all_assessments().unwrap()
}

#[cfg(feature = "self-checks")]
#[test]
fn eighteen_months_have_self_checks_of_every_kind_and_state() {
    use aftershift_core::assessment::{Standing, View};
    let all = self_checks(&story(DAYS_IN_18_MONTHS, Pace::Ordinary));
    assert!((40..=160).contains(&all.len()), "{}", all.len());
    for form in ["phq4", "phq9", "gad7", "proqol5", "burnout1"] {
        let times = all.iter().filter(|a| a.instrument == form).count();
        assert!(times >= 3, "{form}: {times}");
    }
    let count = |standing| all.iter().filter(|a| a.standing(NOW) == standing).count();
    assert_eq!(count(Standing::Open), 1);
    assert!(count(Standing::Expired) >= 1 && count(Standing::Finished) > 30);
    assert_eq!(all.iter().filter(|a| a.view == View::Seen).count(), 1, "one hard answer");
}

#[test]
fn everything_that_is_answered_is_in_the_content() {
    let content = Catalogue::embedded().unwrap();
    for one in plan(&story(DAYS_IN_18_MONTHS, Pace::Keen)) {
        assert!(one.answers.signals.iter().all(|id| content.signal(id).is_some()), "{:?}", one.answers);
        assert!(one.answers.weighed.iter().all(|(id, _)| content.drain(id).is_some()), "{:?}", one.answers);
        assert!(one.answers.helped.iter().all(|id| content.help(id).is_some()), "{:?}", one.answers);
    }
}

/// 02:00 in London on 29 March 2009: 25 minutes before, the clock on the wall stood at 00:35.
#[test]
fn a_story_can_end_right_after_the_clocks_changed() {
    let plan = plan(&Story { until: UtcMillis(1_238_288_400_000), ..story(30, Pace::Ordinary) });
    assert_eq!(plan.last().unwrap().local.to_string(), "2009-03-29 00:35:00");
}

proptest! {
    #[test]
    fn a_plan_is_in_order_and_ends_at_its_end(
        until in 1_000_000_000_000i64..2_500_000_000_000,
        days in 1u32..200,
        zone in proptest::sample::select(vec!["Europe/London", "America/St_Johns", "Pacific/Auckland", "UTC"]),
    ) {
        let zone = Zone::from_phone(zone, 0);
        let until = UtcMillis(until);
        let plan = plan(&Story { until, days, zone: zone.clone(), pace: Pace::Ordinary, seed: SEED });
        prop_assert!(plan.windows(2).all(|two| two[0].at < two[1].at));
        let work_day = |at| WorkDay::of(zone.stamp(at).local(), DayTurn::default());
        prop_assert_eq!(plan.last().map(|last| work_day(last.at)), Some(work_day(until)));
        prop_assert!(plan.last().is_some_and(|last| last.at <= until && until.since(last.at) <= 2 * 3_600_000));
    }
}
