use crate::roster::{CodeName, Cycle, CycleId, FileMark, Hours, Kind, Origin, Roster, Shift, ShiftCode};
use crate::storage::{Store, StoreError};
use crate::time::{TimeOfDay, UtcMillis, WorkDay, Zone};
use crate::vault::DataKey;
use tempfile::TempDir;

fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::take(vec![7; 32]).unwrap();
    let store = Store::create(&folder.path().join("data.db"), &key, UtcMillis(0)).unwrap();
    (folder, store)
}

fn day(iso: &str) -> WorkDay {
    iso.parse().unwrap()
}

fn code(name: &str, kind: Kind) -> ShiftCode {
    let hours =
        Hours::between(TimeOfDay::from_minutes(19 * 60).unwrap(), TimeOfDay::from_minutes(450).unwrap());
    ShiftCode::new(CodeName::take(name).unwrap(), name, kind, Some(hours).filter(|_| kind.has_hours()))
        .unwrap()
}

fn zone() -> Zone {
    Zone::from_phone("Europe/London", 0)
}

fn shift(name: &str, on: &str, origin: Origin) -> Shift {
    Shift::of(&code(name, Kind::Shift), day(on), &zone(), origin)
}

fn all(store: &Store) -> Roster {
    store.roster(WorkDay::FIRST, WorkDay::LAST).unwrap()
}

fn set(store: &mut Store, on: &str, shifts: &[Shift]) {
    store.write(|writing| writing.set_roster_day(day(on), shifts)).unwrap();
}

fn undo(store: &mut Store) {
    store
        .write(|writing| {
            writing.undo_roster()?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn everything_of_a_roster_comes_back_as_it_was_stored() {
    let (_folder, mut store) = store();
    let codes = vec![code("N", Kind::Shift), code("AL", Kind::Leave), code("OC", Kind::OnCall)];
    let days = vec![Some(codes[0].name.clone()), None, Some(codes[1].name.clone())];
    let far = Zone::from_phone("Mars/Olympus", 90);
    let cycle = Cycle::new(CycleId([7; 16]), day("2026-03-02"), Some(day("2026-06-01")), far, days).unwrap();
    let cycle = cycle.written_down(day("2026-03-04"));
    let mark = FileMark { uid: Some("a@b".into()), instance: Some(day("2026-03-05").date()), sequence: 3 };
    let held = vec![shift("N", "2026-03-05", Origin::File(mark)), shift("LD", "2026-03-05", Origin::Own)];
    store
        .write(|writing| {
            writing.set_codes(&codes)?;
            writing.put_cycle(&cycle)?;
            writing.set_roster_day(day("2026-03-05"), &held)?;
            writing.set_roster_day(day("2026-03-06"), &[])
        })
        .unwrap();
    let read = all(&store);
    assert_eq!((read.codes, read.cycles), (codes, vec![cycle]));
    assert_eq!(read.days, [(day("2026-03-05"), held), (day("2026-03-06"), vec![])].into());
    assert_eq!(store.set_days().unwrap(), Some((day("2026-03-05"), day("2026-03-06"))));
}

#[test]
fn a_code_that_a_cycle_has_cannot_go() {
    let (_folder, mut store) = store();
    let days = vec![Some(CodeName::take("N").unwrap())];
    let cycle = Cycle::new(CycleId([7; 16]), day("2026-03-02"), None, zone(), days).unwrap();
    store
        .write(|writing| {
            writing.set_codes(&[code("N", Kind::Shift)])?;
            writing.put_cycle(&cycle)
        })
        .unwrap();
    assert!(store.write(|writing| writing.set_codes(&[])).is_err());
    assert_eq!(all(&store).codes.len(), 1);
}

#[test]
fn a_code_written_otherwise_is_so_wherever_it_stands() {
    let (_folder, mut store) = store();
    let (n, night) = (CodeName::take("N").unwrap(), CodeName::take("Night").unwrap());
    let cycle = Cycle::new(CycleId([7; 16]), day("2026-03-02"), None, zone(), vec![Some(n.clone())]).unwrap();
    store
        .write(|writing| {
            writing.set_codes(&[code("N", Kind::Shift)])?;
            writing.put_cycle(&cycle)?;
            writing.set_roster_day(day("2026-03-05"), &[shift("N", "2026-03-05", Origin::Own)])?;
            writing.set_shift_word("night shift", Some(&n))?;
            writing.rename_code(&n, &night)
        })
        .unwrap();
    let read = all(&store);
    assert_eq!(read.codes[0].name.text(), "Night");
    assert_eq!(read.cycles[0].days()[0].as_ref().map(CodeName::text), Some("Night"));
    assert_eq!(read.days[&day("2026-03-05")][0].code.text(), "Night");
    assert_eq!(store.shift_words().unwrap()["night shift"].as_ref().map(CodeName::text), Some("Night"));
}

#[test]
fn a_change_of_many_days_can_be_taken_back() {
    let (_folder, mut store) = store();
    set(&mut store, "2026-03-02", &[shift("N", "2026-03-02", Origin::Own)]);
    set(&mut store, "2026-03-03", &[]);
    let before = all(&store);
    let days = ["2026-03-01", "2026-03-02", "2026-03-03"];
    store
        .write(|writing| {
            writing.undoably(days.map(day), || {
                writing.clear_roster_day(day("2026-03-02"))?;
                writing.set_roster_day(day("2026-03-01"), &[shift("LD", "2026-03-01", Origin::Own)])?;
                writing.set_roster_day(day("2026-03-03"), &[shift("LD", "2026-03-03", Origin::Own)])
            })
        })
        .unwrap();
    assert_eq!(store.undoable().unwrap(), Some((day("2026-03-01"), day("2026-03-03"))));
    undo(&mut store);
    assert_eq!(all(&store), before);
    assert_eq!(store.undoable().unwrap(), None);
}

#[test]
fn a_day_that_was_changed_again_stays_when_the_rest_is_taken_back() {
    let (_folder, mut store) = store();
    let days = ["2026-03-01", "2026-03-02"];
    store
        .write(|writing| {
            writing.undoably::<StoreError>(days.map(day), || {
                days.iter()
                    .try_for_each(|on| writing.set_roster_day(day(on), &[shift("LD", on, Origin::Own)]))
            })
        })
        .unwrap();
    let mine = shift("N", "2026-03-02", Origin::Own);
    set(&mut store, "2026-03-02", std::slice::from_ref(&mine));
    undo(&mut store);
    assert_eq!(all(&store).days, [(day("2026-03-02"), vec![mine])].into());
}
