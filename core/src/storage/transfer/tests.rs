use super::tables::{Kind, TABLES};
use super::*;
use crate::checkin::{CheckIn, CheckInId, Load, Note};
use crate::keep::KeepFor;
use crate::practice::Practice;
use crate::time::{DayTurn, Stamp, UtcMillis, WorkDay};
use crate::vault::DataKey;
use tempfile::TempDir;

fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::take(vec![7; 32]).unwrap();
    let store = Store::create(&folder.path().join("data.db"), &key, UtcMillis(0)).unwrap();
    (folder, store)
}

fn check_in(number: u8, day: &str, load: u8) -> CheckIn {
    let at = Stamp { at: UtcMillis(i64::from(number)), offset_minutes: 0, zone: "UTC".into() };
    let mut check_in =
        CheckIn::new(CheckInId([number; 16]), at, day.parse().unwrap(), Load::new(load).unwrap());
    check_in.signals = vec!["numb".into(), "guilty".into()];
    check_in
}

fn put(store: &mut Store, check_ins: &[CheckIn]) {
    store.write(|writing| check_ins.iter().try_for_each(|check_in| writing.put_check_in(check_in))).unwrap();
}

fn all(store: &Store) -> Vec<CheckIn> {
    store.check_ins(WorkDay::FIRST, WorkDay::LAST).unwrap()
}

fn staged(store: &Store) -> Staged {
    let mut staging = Staging::new(migrations_head()).unwrap();
    store
        .each_part(|part| match part {
            Part::Table(table, columns) => staging.table(table, &columns),
            Part::Row(cells) => staging.row(&cells),
        })
        .unwrap();
    staging.finish().unwrap()
}

fn migrations_head() -> u32 {
    crate::storage::schema_version()
}

fn columns(store: &Store, wanted: &str) -> Vec<String> {
    let mut found = None;
    store
        .each_part(|part| {
            if let Part::Table(name, columns) = part
                && name == wanted
            {
                found = Some(columns);
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    found.unwrap()
}

#[test]
fn every_table_has_its_place_and_an_entry_comes_before_its_parts() {
    let (_folder, store) = store();
    let sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let there: Vec<String> = store
        .connection
        .read(|c| Ok(c.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?))
        .unwrap();
    let mut listed: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    for (place, table) in TABLES.iter().enumerate() {
        if let Kind::Entry { of, .. } = table.kind {
            assert!(listed[..=place].contains(&of), "{} comes before {of}", table.name);
        }
    }
    listed.sort_unstable();
    assert_eq!(listed, there);
}

#[test]
fn what_is_merged_adds_what_is_new_and_leaves_alone_what_is_there() {
    let ((_a, mut here), (_b, mut there)) = (store(), store());
    let mut corrected = check_in(1, "2026-11-20", 4);
    corrected.signals = vec!["dread".into()];
    put(&mut here, &[corrected.clone()]);
    put(&mut there, &[check_in(1, "2026-11-20", 0), check_in(2, "2026-11-21", 2)]);
    let staged = staged(&there);
    assert_eq!(here.new_in(&staged, None).unwrap(), Counted { check_ins: 1, self_checks: 0 });
    here.write(|writing| writing.merge(&staged, None)).unwrap();
    let expected = vec![corrected, check_in(2, "2026-11-21", 2)];
    assert_eq!(all(&here), expected);
    // Twice is once.
    here.write(|writing| writing.merge(&staged, None)).unwrap();
    assert_eq!(all(&here), expected);
    assert_eq!(here.new_in(&staged, None).unwrap(), Counted::default());
    here.check_integrity().unwrap();
}

#[test]
fn what_takes_the_place_of_everything_leaves_nothing_but_what_belongs_to_the_vault() {
    let ((_a, mut here), (_b, mut there)) = (store(), store());
    let practice = Practice::begin("2026-11-20".parse().unwrap());
    here.write(|writing| {
        writing.put_check_in(&check_in(1, "2026-11-20", 4))?;
        writing.set_keep_for(KeepFor::OneYear)?;
        writing.set_day_turn(DayTurn::from_minutes(300).unwrap())?;
        writing.set_practice(&practice)
    })
    .unwrap();
    there
        .write(|writing| {
            writing.put_check_in(&check_in(2, "2026-11-21", 2))?;
            writing.set_keep_for(KeepFor::UntilErased)?;
            writing.set_lock_offered()
        })
        .unwrap();
    let staged = staged(&there);
    assert_eq!(here.missing_in(&staged, None).unwrap(), Counted { check_ins: 1, self_checks: 0 });
    here.write(|writing| writing.replace(&staged, None)).unwrap();
    assert_eq!(all(&here), [check_in(2, "2026-11-21", 2)]);
    // For how long entries are kept is chosen where they are.
    assert_eq!(here.keep_for().unwrap(), Some(KeepFor::OneYear));
    assert_eq!(here.day_turn().unwrap(), DayTurn::default());
    assert_eq!(here.practice().unwrap(), Some(practice));
    assert!(!here.lock_offered().unwrap());
    here.check_integrity().unwrap();
}

#[test]
fn what_is_too_old_does_not_come_and_what_is_here_stays_however_old() {
    let ((_a, mut here), (_b, mut there)) = (store(), store());
    put(&mut here, &[check_in(1, "2020-01-01", 4)]);
    put(&mut there, &[check_in(2, "2020-01-02", 1), check_in(3, "2026-11-20", 2)]);
    let staged = staged(&there);
    let first: Option<WorkDay> = Some("2026-01-01".parse().unwrap());
    assert_eq!(here.new_in(&staged, first).unwrap(), Counted { check_ins: 1, self_checks: 0 });
    here.write(|writing| writing.merge(&staged, first)).unwrap();
    assert_eq!(all(&here), [check_in(1, "2020-01-01", 4), check_in(3, "2026-11-20", 2)]);
    here.check_integrity().unwrap();
}

#[test]
fn settings_of_the_vault_are_not_taken_along() {
    let (_folder, mut store) = store();
    store
        .write(|writing| {
            writing.set_practice(&Practice::begin("2026-11-20".parse().unwrap()))?;
            writing.set_backed_up("2026-11-20".parse().unwrap())?;
            writing.set_keep_for(KeepFor::OneYear)?;
            writing.set_day_turn(DayTurn::from_minutes(300).unwrap())
        })
        .unwrap();
    let (mut inside, mut names) = (false, Vec::new());
    store
        .each_part(|part| {
            match part {
                Part::Table(name, _) => inside = name == "setting",
                Part::Row(cells) if inside => names.push(cells[0].clone()),
                Part::Row(_) => {}
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(names, [Cell::Text("day_turn_minute".into())]);
}

#[test]
fn an_empty_store_is_known_from_one_with_a_line_of_a_plan() {
    let (_folder, mut store) = store();
    assert!(store.is_empty().unwrap());
    store.write(|writing| writing.set_draft_text(crate::support::DraftKind::Call, Some("Hello"))).unwrap();
    assert!(!store.is_empty().unwrap());
}

#[test]
fn rows_that_this_app_never_wrote_do_not_get_in() {
    let (_folder, store) = store();
    let check_ins = columns(&store, "check_in");
    let row = |load: i64| {
        let mut cells = vec![
            Cell::Bytes(vec![1; 16]),
            Cell::Integer(1),
            Cell::Integer(0),
            Cell::Text("UTC".into()),
            Cell::Text("2026-11-20".into()),
            Cell::Integer(load),
        ];
        cells.resize(check_ins.len(), Cell::Nothing);
        cells
    };
    let begun = || {
        let mut staging = Staging::new(migrations_head()).unwrap();
        staging.table("check_in", &check_ins).unwrap();
        staging
    };
    let damaged = Err(StoreError::Damaged);
    // A table that isn't one, isn't taken along, or has other columns.
    for table in ["sqlite_schema", "unfinished", "nothing", "check_in; DROP TABLE check_in"] {
        assert_eq!(begun().table(table, &check_ins), damaged, "{table}");
    }
    assert_eq!(begun().table("check_in", &check_ins[1..]), damaged);
    assert_eq!(begun().table("check_in_help", &check_ins), damaged);
    // A row before any table, of another width, that isn't allowed, or that comes twice.
    assert_eq!(Staging::new(migrations_head()).unwrap().row(&row(1)), damaged);
    assert_eq!(begun().row(&row(1)[1..]), damaged);
    assert_eq!(begun().row(&row(9)), damaged);
    let mut twice = begun();
    twice.row(&row(1)).unwrap();
    assert_eq!(twice.row(&row(1)), damaged);
    // A part of an entry that isn't there, and a day that isn't one.
    let mut orphan = begun();
    orphan.table("check_in_help", &columns(&store, "check_in_help")).unwrap();
    orphan.row(&[Cell::Bytes(vec![2; 16]), Cell::Integer(0), Cell::Text("walk".into())]).unwrap();
    assert_eq!(orphan.finish().err(), Some(StoreError::Damaged));
    let mut day = begun();
    let mut cells = row(1);
    cells[4] = Cell::Text("2026-13-45".into());
    day.row(&cells).unwrap();
    assert_eq!(day.finish().err(), Some(StoreError::Damaged));
    let mut line = Staging::new(migrations_head()).unwrap();
    line.table("setting", &columns(&store, "setting")).unwrap();
    line.row(&[Cell::Text("line_phq9".into()), Cell::Text("abc".into())]).unwrap();
    assert_eq!(line.finish().err(), Some(StoreError::Damaged));
    let mut before_any = begun();
    let mut cells = row(1);
    cells[4] = Cell::Text("!!!!!!!!!!".into());
    before_any.row(&cells).unwrap();
    assert_eq!(before_any.finish().err(), Some(StoreError::Damaged));
    // And the row itself is one.
    let mut good = begun();
    good.row(&row(1)).unwrap();
    assert_eq!(good.finish().unwrap().counted().unwrap().check_ins, 1);
}

#[test]
fn rows_of_an_earlier_schema_are_brought_to_the_head() {
    let (_folder, store) = store();
    let mut staging = Staging::new(1).unwrap();
    staging.table("check_in", &columns(&store, "check_in")).unwrap();
    // What came later isn't there yet.
    assert_eq!(staging.table("plan_entry", &columns(&store, "plan_entry")), Err(StoreError::Damaged));
    let staged = staging.finish().unwrap();
    assert!(staged.store().plan_entries(crate::content::PlanKind::Support).unwrap().is_empty());
    assert_eq!(Staging::new(migrations_head() + 1).err(), Some(StoreError::Newer));
}

#[test]
fn nothing_that_a_check_in_holds_is_lost_on_the_way() {
    let ((_a, mut here), (_b, mut there)) = (store(), store());
    let mut full = check_in(3, "2026-11-22", 3);
    full.note = Note::keep("a \"note\"\nof two lines, with \u{1f9e1} and \u{0}".into()).unwrap();
    full.energy = crate::checkin::Energy::new(2);
    full.helped = vec!["walk".into()];
    put(&mut there, std::slice::from_ref(&full));
    here.write(|writing| writing.merge(&staged(&there), None)).unwrap();
    assert_eq!(all(&here), [full]);
}
