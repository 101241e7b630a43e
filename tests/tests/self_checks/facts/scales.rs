//! What is scored, and what is published about the scores.

use super::Differences;
use aftershift_core::instrument::{Better, Cut, Instrument, Method, Operator, Scale};
use serde_json::{Value, json};

/// For a cut-point the sheet names no source where only secondary ones quote it; a file says so in words.
const NO_SOURCE: &str = "quoted by secondary sources only";

pub(super) fn compare(form: &Instrument, sheet: &Value, found: &mut Differences) {
    let scales = sheet["scales"].as_array().unwrap();
    let ids = |id: &dyn Fn(usize) -> Value, count: usize| (0..count).map(id).collect::<Value>();
    let in_file = ids(&|place| json!(form.scales[place].id), form.scales.len());
    found.same("scale: ids", in_file, ids(&|place| scales[place]["id"].clone(), scales.len()));
    for (scale, of_sheet) in form.scales.iter().zip(scales) {
        let mut of = Differences { id: found.id.clone(), found: Vec::new() };
        of_scale(form, scale, of_sheet, sheet, &mut of);
        let key = format!(".toml: scale {}: ", scale.id);
        found.found.extend(of.found.iter().map(|line| line.replacen(".toml: ", &key, 1)));
    }
}

fn of_scale(form: &Instrument, scale: &Scale, sheet: &Value, whole: &Value, found: &mut Differences) {
    found.same("published_label", scale.published_label.as_str(), sheet["name"].clone());
    found.same("items", json!(scale.items), sheet["items"].clone());
    found.same("method", method(scale.method), sheet["method"].clone());
    found.same("least_answered", scale.least_answered, sheet["min_answered"].clone());
    found.same("lowest and highest", json!([scale.lowest, scale.highest]), sheet["range"].clone());
    let better = match scale.better {
        Better::Lower => "higher_is_worse",
        Better::Higher => "higher_is_better",
    };
    found.same("better", better, sheet["direction"].clone());
    let reverse = scale.items.iter().filter(|n| form.item(**n).is_some_and(|item| item.reverse));
    found.same("the reversed items", json!(reverse.collect::<Vec<_>>()), sheet["reverse"].clone());
    bands(scale, sheet, found);
    let mut published = cuts(&sheet["cut"]);
    if !scale.part && scale.id == form.scales[0].id {
        published.extend(caseness(&whole["change"]["caseness"]));
    }
    found.same("cut", scale.cuts.iter().map(cut).collect::<Value>(), published);
}

const fn method(method: Method) -> &'static str {
    match method {
        Method::Sum => "sum",
        Method::Single => "single",
        Method::CountYes => "count_yes",
        Method::Mean => "mean",
        Method::Percent => "percent",
    }
}

/// Where each band begins, its name, and where it ends: one below the next for whole scores, at the next for means.
fn bands(scale: &Scale, sheet: &Value, found: &mut Differences) {
    let sheet_bands = sheet["bands"].as_array().unwrap();
    let list = &scale.bands.list;
    let file = list.iter().map(|band| json!([band.from, band.published_label])).collect::<Value>();
    let published = sheet_bands.iter().map(|band| json!([band["min"], band["label"]])).collect::<Value>();
    found.same("bands.list", file, published);
    let gap = u16::from(sheet["band_rule"] == "inclusive");
    let ends = list.iter().skip(1).map(|next| next.from - gap).chain(list.last().map(|_| scale.highest));
    let published = sheet_bands.iter().map(|band| band["max"].clone()).collect::<Value>();
    found.same("bands.list: where each ends", json!(ends.collect::<Vec<_>>()), published);
    if !list.is_empty() {
        found.same("bands.confirmed", scale.bands.confirmed, sheet["verified"].clone());
    }
}

fn cut(cut: &Cut) -> Value {
    let operator = match cut.operator {
        Operator::AtLeast => ">=",
        Operator::AtMost => "<=",
    };
    json!([cut.value, operator, cut.published_meaning, cut.source, cut.confirmed])
}

/// The line from which one service counts somebody as a case: in the sheet a rule for a change, in a file a cut-point.
fn caseness(sheet: &Value) -> Option<Value> {
    let value: u16 = sheet["value"].as_str()?.strip_prefix(">=").unwrap().parse().unwrap();
    Some(json!([value, ">=", "caseness in NHS Talking Therapies", sheet["source"], sheet["verified"]]))
}

/// The cut-point of the sheet, and those that it calls alternatives.
fn cuts(sheet: &Value) -> Vec<Value> {
    if sheet.is_null() {
        return Vec::new();
    }
    let one = |cut: &Value| {
        let source = if cut["source"].is_null() { json!(NO_SOURCE) } else { cut["source"].clone() };
        json!([cut["value"], cut["operator"], cut["meaning"], source, cut["verified"]])
    };
    [sheet].into_iter().chain(sheet["alternatives"].as_array().unwrap()).map(one).collect()
}
