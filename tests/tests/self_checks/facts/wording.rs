//! What is asked and answered, and its codes.

use super::Differences;
use aftershift_core::instrument::{AnswerOption, Coded, Instrument};
use serde_json::{Value, json};

pub(super) fn compare(form: &Instrument, sheet: &Value, all: &[Value], found: &mut Differences) {
    // What the sheet puts in brackets behind the PCL-5's is a plan of this project, and no part of the form.
    let edition = sheet["version"].as_str().unwrap();
    found.same(
        "edition",
        form.edition.as_str(),
        edition.strip_suffix(" (optional, phase 2)").unwrap_or(edition),
    );
    found.same("title", form.title.as_str(), sheet["name"].clone());
    found.same("stem", form.stem.clone(), sheet["stem"].clone());
    found.same("options", options(&form.options), sheet_options(&sheet["options"]));
    gate(form, &sheet["gate"], found);

    let items = sheet["items"].as_array().unwrap();
    found.same("item: how many", form.items.len(), items.len());
    for (item, sheet_item) in form.items.iter().zip(items) {
        let key = |key: &str| format!("item {}: {key}", item.n);
        found.same(&key("n"), item.n, sheet_item["n"].clone());
        found.same(&key("text"), item.text.as_str(), sheet_item["text"].clone());
        found.same(&key("reverse"), item.reverse, sheet_item["reverse"].clone());
        found.same(&key("scored"), item.scored, sheet_item["scored"].clone());
        found.same(&key("loinc"), item.loinc.clone(), sheet_item["loinc"].clone());
        found.same(&key("options"), options(&item.options), sheet_options(&sheet_item["options"]));
        // The sheet's flag of an item is about its text; its flag of the whole is about the answers too.
        let verified = sheet_item["verified"] == true && sheet["verified"] == true;
        found.same(&key("confirmed"), item.confirmed, verified);
    }
    codes(form, sheet, all, found);
}

fn options(options: &[AnswerOption]) -> Value {
    options.iter().map(|o| json!({"value": o.value, "text": o.text, "loinc": o.loinc})).collect()
}

/// An item without options of its own has null in the sheet.
fn sheet_options(options: &Value) -> Value {
    if options.is_null() { json!([]) } else { options.clone() }
}

fn gate(form: &Instrument, sheet: &Value, found: &mut Differences) {
    let gate = form.gate.as_ref();
    found.same("gate: whether there is one", gate.is_some(), !sheet.is_null());
    let Some(gate) = gate else { return };
    found.same("gate.preamble", gate.preamble.as_str(), sheet["preamble"].clone());
    found.same("gate.text", gate.text.as_str(), sheet["text"].clone());
    found.same("gate.options", options(&gate.options), sheet["options"].clone());
    found.same("gate: verified", true, sheet["verified"].clone());
}

/// Codes of the whole and of its main scale count as confirmed only where the sheet says so. Those of items and answers
/// do too where another sheet that is verified has the very same.
fn codes(form: &Instrument, sheet: &Value, all: &[Value], found: &mut Differences) {
    let loinc = &sheet["loinc"];
    let verified = loinc["verified"] == true;
    coded("loinc", &form.loinc, &loinc["panel"], verified, found);
    for (place, scale) in form.scales.iter().enumerate() {
        let key = format!("scale {}: loinc", scale.id);
        let code = if place == 0 { &loinc["total"] } else { &Value::Null };
        coded(&key, &scale.loinc, code, verified, found);
        found.same(&format!("{key}.answer_list"), scale.loinc.answer_list.clone(), Value::Null);
    }
    let list = loinc["answer_lists"]["default"].clone();
    found.same("loinc.answer_list", form.loinc.answer_list.clone(), list.clone());
    if verified {
        return;
    }
    let verified_elsewhere =
        |has: &dyn Fn(&Value) -> bool| all.iter().filter(|other| other["loinc"]["verified"] == true).any(has);
    let seen =
        list.is_null() || verified_elsewhere(&|other| other["loinc"]["answer_lists"]["default"] == list);
    found.same("loinc.answer_list: seen in a sheet that is verified", true, seen);
    for item in form.items.iter().filter(|item| item.loinc.is_some()) {
        let same = |other: &Value| other["text"] == item.text.as_str() && other["loinc"] == json!(item.loinc);
        let seen = verified_elsewhere(&|other| other["items"].as_array().unwrap().iter().any(same));
        found.same(&format!("item {}: loinc: seen in a sheet that is verified", item.n), true, seen);
    }
}

fn coded(key: &str, file: &Coded, code: &Value, verified: bool, found: &mut Differences) {
    let (confirmed, open) = if verified { (code, &Value::Null) } else { (&Value::Null, code) };
    found.same(&format!("{key}.code"), file.code.clone(), confirmed.clone());
    found.same(&format!("{key}.unconfirmed"), file.unconfirmed.clone(), open.clone());
}
