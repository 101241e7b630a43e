//! Sources, terms, times, missing answers and rules for a change.

use super::Differences;
use aftershift_core::instrument::{ChangeKind, ChangeRule, Instrument, MissingRule};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Where a file shows the recall period in other words than the sheet, which comments on it.
const RECALL: [(&str, &str); 3] = [("auditc", "past year"), ("burnout1", "now"), ("cbi", "no set period")];

/// Not what the sheet has, whose 5 and 10 points are from the DSM-IV version: see [`super::decisions`].
const OTHER_CHANGE: &str = "pcl5";

pub(super) fn compare(form: &Instrument, sheet: &Value, found: &mut Differences) {
    let licence = &sheet["licence"];
    found.same("licence", form.licence.as_str(), licence["terms"].clone());
    found.same("terms_confirmed", form.terms_confirmed, licence["verified"].clone());
    // What the sheet asks of an editor isn't told as what the owner asks.
    let all: Vec<&String> = form.conditions.iter().chain(&form.before_release).collect();
    found.same("conditions", json!(all), licence["conditions"].clone());
    let citation = &sheet["citation"];
    // Whoever names no wish is credited by the publication.
    let credit = if licence["attribution"].is_null() { &citation["text"] } else { &licence["attribution"] };
    found.same("attribution", form.attribution.as_str(), credit.clone());
    let note = citation["note"].as_str().filter(|_| citation["verified"] == false);
    let note = note.map(|note| format!(" (unconfirmed: {note})")).unwrap_or_default();
    let source = format!("{}{note}", citation["text"].as_str().unwrap());
    found.same("source", form.source.as_str(), source);
    let lists = [&licence["source"], &sheet["sources"], &sheet["change"]["sources"]];
    let read: BTreeSet<&str> =
        lists.iter().flat_map(|list| list.as_array().unwrap()).filter_map(Value::as_str).collect();
    let named: BTreeSet<&str> = form.sources.iter().map(String::as_str).collect();
    found.same("sources", json!(named), json!(read));
    found.same("to_confirm", json!(form.to_confirm), sheet["to_confirm"].clone());

    let recall = RECALL.iter().find(|(id, _)| *id == form.id);
    let recall = recall.map_or(sheet["recall"]["text"].clone(), |(_, text)| json!(text));
    found.same("recall.text", form.recall.text.as_str(), recall);
    found.same("recall.days", form.recall.days, sheet["recall"]["days"].clone());
    let repeat = &sheet["repeat_after_days"];
    found.same("repeat.minimum_days", form.repeat.minimum_days, repeat["minimum"].clone());
    found.same("repeat.confirmed", form.repeat.confirmed, false);
    missing(form, &sheet["missing"], found);
    if form.id != OTHER_CHANGE {
        changes(form, &sheet["change"], found);
    }
}

fn missing(form: &Instrument, sheet: &Value, found: &mut Differences) {
    let rule = match form.missing.rule {
        MissingRule::All => "all_items",
        MissingRule::Least => "min_answered",
    };
    found.same("missing.rule", rule, sheet["rule"].clone());
    found.same("missing.text", form.missing.text.as_str(), sheet["text"].clone());
    found.same("missing.confirmed", form.missing.confirmed, sheet["verified"].clone());
}

fn changes(form: &Instrument, sheet: &Value, found: &mut Differences) {
    let kinds = [
        ("reliable", ChangeKind::Reliable),
        ("mcid", ChangeKind::Noticeable),
        ("response", ChangeKind::Response),
        ("remission", ChangeKind::Remission),
    ];
    for (key, kind) in kinds {
        let rules = form.changes.iter().filter(|rule| rule.kind == kind).map(of_rule).collect::<Value>();
        let published = &sheet[key];
        let expected = if published.is_null() {
            json!([])
        } else {
            json!([[
                form.scales[0].id,
                number(&published["value"]),
                published["source"],
                published["verified"]
            ]])
        };
        found.same(&format!("change: {key}"), rules, expected);
    }
}

fn of_rule(rule: &ChangeRule) -> Value {
    json!([rule.scale, rule.value, rule.source, rule.confirmed])
}

/// The number in "5", ">=50 % reduction from baseline" or "<5".
fn number(value: &Value) -> Value {
    let text = value.to_string();
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    json!(digits.parse::<u16>().unwrap())
}
