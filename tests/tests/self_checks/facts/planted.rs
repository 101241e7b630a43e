//! Differences planted in a copy of a form: each is found, with file, key and both values.

use super::{differences, sheet_of, sheets};
use crate::form;
use aftershift_core::instrument::{Better, ChangeKind, Instrument, Method, MissingRule, Operator};

type Change = fn(&mut Instrument);

/// The keys of what is found after a change.
fn found(id: &str, change: Change) -> Vec<String> {
    let sheets = sheets();
    let mut form = form(id).clone();
    change(&mut form);
    let file = format!("core/content/en/instruments/{id}.toml: ");
    let lines = differences(&form, sheet_of(&sheets, id), &sheets).into_iter();
    let key = |line: String| {
        let rest = line.strip_prefix(&file).unwrap();
        rest.split_once(": it says ").unwrap().0.to_owned()
    };
    lines.map(key).collect()
}

#[test]
fn a_difference_is_told_with_file_key_and_both_values() {
    let sheets = sheets();
    let mut form = form("gad7").clone();
    form.options[0].text = "Not at all sure".into();
    form.repeat.minimum_days = 3;
    let found = differences(&form, sheet_of(&sheets, "gad7"), &sheets);
    assert_eq!(found.len(), 2);
    assert!(found[0].contains("Not at all sure") && found[0].contains("\"Not at all\""), "{found:?}");
    assert_eq!(
        found[1],
        "core/content/en/instruments/gad7.toml: repeat.minimum_days: it says 3, the sheet 7"
    );
}

#[test]
fn a_change_of_the_wording_or_of_a_code_is_found() {
    let changes: [(&str, Change); 13] = [
        ("edition", |f| f.edition.push('a')),
        ("title", |f| f.title.push('a')),
        ("stem", |f| f.stem = None),
        ("options", |f| f.options.swap(0, 1)),
        ("options", |f| f.options[3].loinc = None),
        ("item: how many", |f| drop(f.items.pop())),
        ("item 3: text", |f| f.items[2].text.push('.')),
        ("item 3: reverse", |f| f.items[2].reverse = true),
        ("item 9: loinc", |f| f.items[8].loinc = Some("44255-8".into())),
        ("item 10: options", |f| f.items[9].options[2].loinc = Some("LA6574-3".into())),
        ("item 10: scored", |f| f.items[9].scored = true),
        ("loinc.code", |f| f.loinc.code = Some("69737-5".into())),
        ("loinc.answer_list", |f| f.loinc.answer_list = Some("LL359-1".into())),
    ];
    for (key, change) in changes {
        let found = found("phq9", change);
        assert!(found.contains(&key.to_owned()), "{key}: {found:?}");
    }
    assert_eq!(found("pcptsd5", |f| f.gate = None), ["gate: whether there is one"]);
    assert_eq!(found("pcptsd5", |f| f.gate.as_mut().unwrap().text.push('a')), ["gate.text"]);
    assert_eq!(found("pcptsd5", |f| f.gate.as_mut().unwrap().preamble.clear()), ["gate.preamble"]);
    assert_eq!(found("pcptsd5", |f| f.gate.as_mut().unwrap().options.clear()), ["gate.options"]);
}

#[test]
fn a_change_of_a_scale_is_found() {
    let changes: [(&str, Change); 12] = [
        ("scale: ids", |f| f.scales[0].id = "sum".into()),
        ("scale total: published_label", |f| f.scales[0].published_label.push('a')),
        ("scale total: items", |f| f.scales[0].items.truncate(1)),
        ("scale total: method", |f| f.scales[0].method = Method::Mean),
        ("scale total: least_answered", |f| f.scales[0].least_answered = 1),
        ("scale total: lowest and highest", |f| f.scales[0].highest = 5),
        ("scale total: better", |f| f.scales[0].better = Better::Higher),
        ("scale total: bands.list", |f| f.scales[0].bands.list[1].from = 2),
        ("scale total: bands.confirmed", |f| f.scales[0].bands.confirmed = false),
        ("scale total: cut", |f| drop(f.scales[0].cuts.pop())),
        ("scale total: cut", |f| f.scales[0].cuts[0].operator = Operator::AtMost),
        ("scale total: loinc.code", |f| f.scales[0].loinc.code = Some("55757-9".into())),
    ];
    for (key, change) in changes {
        let found = found("phq2", change);
        assert!(found.contains(&key.to_owned()), "{key}: {found:?}");
    }
    let found = found("cbi", |f| f.items[12].reverse = false);
    assert_eq!(found, ["item 13: reverse", "scale work: the reversed items"]);
}

#[test]
fn a_change_of_terms_times_or_rules_is_found() {
    let changes: [(&str, Change); 12] = [
        ("licence", |f| f.licence.push('a')),
        ("conditions", |f| f.conditions.push("a".into())),
        ("attribution", |f| f.attribution.clear()),
        ("source", |f| f.source.clear()),
        ("sources", |f| drop(f.sources.pop())),
        ("to_confirm", |f| drop(f.to_confirm.pop())),
        ("recall.text", |f| f.recall.text.clear()),
        ("recall.days", |f| f.recall.days = Some(7)),
        ("missing.rule", |f| f.missing.rule = MissingRule::Least),
        ("change: reliable", |f| f.changes[0].value = 5),
        ("change: mcid", |f| drop(f.changes.remove(1))),
        ("change: remission", |f| f.changes[0].kind = ChangeKind::Remission),
    ];
    for (key, change) in changes {
        let found = found("phq9", change);
        assert!(found.contains(&key.to_owned()), "{key}: {found:?}");
    }
}

#[test]
fn nothing_that_the_sheet_marks_unverified_can_be_called_confirmed() {
    let changes: [(&str, &str, Change); 9] = [
        ("cbi", "terms_confirmed", |f| f.terms_confirmed = true),
        ("proqol5", "item 5: confirmed", |f| f.items[4].confirmed = true),
        ("burnout1", "item 1: confirmed", |f| f.items[0].confirmed = true),
        ("cbi", "scale work: bands.confirmed", |f| f.scales[1].bands.confirmed = true),
        ("cbi", "scale work: cut", |f| f.scales[1].cuts[0].confirmed = true),
        ("gad7", "change: mcid", |f| f.changes[1].confirmed = true),
        ("phq4", "loinc.code", |f| f.loinc.code = f.loinc.unconfirmed.take()),
        ("phq9", "repeat.confirmed", |f| f.repeat.confirmed = true),
        ("phq9", "missing.confirmed", |f| f.missing.confirmed = true),
    ];
    for (id, key, change) in changes {
        let found = found(id, change);
        assert!(found.contains(&key.to_owned()), "{id}: {key}: {found:?}");
    }
    assert_eq!(found("who5", |f| f.items[0].loinc = Some("1-8".into())).len(), 2);
}
