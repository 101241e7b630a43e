use super::store;
use crate::assessment::{Assessment, AssessmentId, Offered, View};
use crate::instrument::{Fingerprint, Place};
use crate::storage::{Store, StoreError};
use crate::time::{UtcMillis, WorkDay, Zone};
use proptest::prelude::*;

fn write(store: &mut Store, assessment: &Assessment) {
    store.write(|writing| writing.put_assessment(assessment)).unwrap();
}

fn day(iso: &str) -> WorkDay {
    iso.parse().unwrap()
}

fn simple(number: u8, instrument: &str, finished: bool) -> Assessment {
    let at = UtcMillis(i64::from(number) * 1000);
    Assessment {
        id: AssessmentId([number; 16]),
        instrument: instrument.into(),
        edition: "1".into(),
        fingerprint: Fingerprint([number; 8]),
        begun: Zone::from_phone("Asia/Kolkata", 330).stamp(at),
        work_day: day("2026-11-23"),
        changed: at,
        place: if finished { Place::End } else { Place::At(1) },
        finished: finished.then_some(at),
        view: View::Never,
        hard_day: None,
        asked_later: false,
        answers: [(1, 2)].into_iter().collect(),
    }
}

fn any_assessment() -> impl Strategy<Value = Assessment> {
    let head =
        (any::<[u8; 16]>(), "[a-z0-9]{1,9}", any::<String>(), any::<[u8; 8]>(), 0i64..4_000_000_000_000);
    let place = prop_oneof![Just(Place::End), any::<u8>().prop_map(Place::At)];
    let view = prop_oneof![Just(View::Never), Just(View::Due), Just(View::Seen)];
    let state = (place, proptest::option::of(0i64..4_000_000_000_000), view, any::<bool>());
    let answers = proptest::collection::btree_map(any::<u8>(), any::<u8>(), 0..31);
    (head, state, answers).prop_map(|(head, state, answers)| Assessment {
        id: AssessmentId(head.0),
        instrument: head.1,
        edition: head.2.replace('\0', ""),
        fingerprint: Fingerprint(head.3),
        begun: Zone::from_phone("America/St_Johns", -210).stamp(UtcMillis(head.4)),
        work_day: WorkDay::FIRST,
        changed: UtcMillis(head.4),
        place: state.0,
        finished: state.1.map(UtcMillis),
        view: state.2,
        hard_day: state.3.then_some(WorkDay::LAST),
        asked_later: !state.3,
        answers: answers.into_iter().collect(),
    })
}

#[test]
fn the_last_finished_one_of_each_form_is_found() {
    let (_folder, mut store) = store();
    for (number, form, finished) in
        [(1, "a", true), (2, "a", true), (3, "a", false), (4, "b", true), (5, "c", false)]
    {
        write(&mut store, &simple(number, form, finished));
    }
    let mut last: Vec<u8> =
        store.last_assessments(&["a", "b", "c", "d"]).unwrap().iter().map(|a| a.id.0[0]).collect();
    last.sort_unstable();
    assert_eq!(last, [2, 4]);
    let since: Vec<u8> =
        store.assessments_since(UtcMillis(3000)).unwrap().iter().map(|a| a.id.0[0]).collect();
    assert_eq!(since, [3, 4, 5]);
    assert_eq!(store.assessments_of("a").unwrap().len(), 3);
}

#[test]
fn what_is_to_be_asked_about_is_found_however_old() {
    let (_folder, mut store) = store();
    let hard = Assessment { hard_day: Some(WorkDay::FIRST), ..simple(1, "a", false) };
    write(&mut store, &hard);
    write(&mut store, &simple(2, "a", true));
    assert_eq!(store.assessments_to_ask().unwrap(), std::slice::from_ref(&hard));
    write(&mut store, &Assessment { asked_later: true, ..hard });
    assert_eq!(store.assessments_to_ask().unwrap(), []);
}

#[test]
fn removing_one_takes_its_answers_and_no_others() {
    let (_folder, mut store) = store();
    write(&mut store, &simple(1, "a", true));
    write(&mut store, &simple(2, "a", true));
    assert!(store.write(|w| w.remove_assessment(AssessmentId([1; 16]))).unwrap());
    assert!(!store.write(|w| w.remove_assessment(AssessmentId([1; 16]))).unwrap());
    let sql = "SELECT count(*) FROM assessment_answer";
    assert_eq!(store.connection.read(|c| Ok(c.query_row(sql, [], |r| r.get::<_, u32>(0))?)), Ok(1));
}

#[test]
fn an_offer_is_one_row_a_day_and_keeps_its_day_when_it_is_refused() {
    let (_folder, mut store) = store();
    let made = Offered { instrument: "a".into(), day: day("2026-11-01"), declined: None };
    let refused = Offered { declined: Some(day("2026-11-20")), ..made.clone() };
    for offer in [&made, &refused] {
        store.write(|w| w.put_offer(offer)).unwrap();
    }
    assert_eq!(store.offers_since(day("2026-11-20")).unwrap(), std::slice::from_ref(&refused));
    assert_eq!(store.offers_since(day("2026-11-21")).unwrap(), []);
    assert_eq!(store.offers_since(day("2026-11-01")).unwrap(), [refused]);
}

#[test]
fn a_word_that_the_schema_doesnt_know_is_refused_by_it() {
    let (_folder, mut store) = store();
    write(&mut store, &simple(1, "a", true));
    let broken: Result<(), StoreError> =
        store.write(|w| Ok(w.0.execute("UPDATE assessment SET help_view = 'hidden'", []).map(drop)?));
    assert!(broken.is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_stored_is_read_back_and_answers_replace_each_other(one in any_assessment(), other in any_assessment()) {
        let (_folder, mut store) = store();
        write(&mut store, &one);
        prop_assert_eq!(store.assessment(one.id).unwrap(), Some(one.clone()));
        let later = Assessment {
            changed: other.changed,
            place: other.place,
            finished: other.finished,
            view: other.view,
            hard_day: other.hard_day,
            asked_later: other.asked_later,
            answers: other.answers,
            ..one
        };
        write(&mut store, &later);
        prop_assert_eq!(store.assessment(later.id).unwrap(), Some(later));
    }
}
