//! What follows from answers, and what is said then.

use super::Content;
use super::entry::Entry;
use aftershift_core::content::FILES;
use std::fmt::Write as _;

pub(super) fn guidance(doc: &mut String, all: &Content) {
    for rule in &all.library.guidance {
        let level = rule.level.map_or_else(|| "says".to_owned(), |level| format!("level {level}"));
        let what = format!("{level}{}", if rule.work { ", work" } else { "" });
        let offers: Vec<String> =
            rule.offers.iter().map(|group| format!("offers {}", group.join(" or "))).collect();
        let said = [Some(&rule.words.reason), rule.words.change.as_ref()].into_iter().flatten();
        let said = said.chain(&offers).map(String::as_str).collect();
        Entry { id: &rule.id, what: &what, source: &rule.source, said }.write(doc);
        conditions(doc, &format!("en/guidance/{}.toml", rule.id));
    }
}

pub(super) fn suggestions(doc: &mut String, all: &Content) {
    for one in &all.library.suggestions {
        let again = one.again_days.map_or_else(String::new, |days| format!(", again after {days} days"));
        let what = format!("suggestion{again}");
        let steps = one.steps.iter().map(|step| step.text.as_str());
        let otherwise = one.text_without_checks.as_deref();
        let said = [one.title.as_str(), &one.text, &one.cannot_know]
            .into_iter()
            .chain(otherwise)
            .chain(steps)
            .collect();
        Entry { id: one.id.word(), what: &what, source: &one.source, said }.write(doc);
    }
}

pub(super) fn reports(doc: &mut String, all: &Content) {
    for one in &all.library.reports {
        let until = one
            .counts_for_days
            .map_or_else(|| "until it is taken back".to_owned(), |days| format!("for {days} days"));
        let what = format!("tick, counts {until}");
        Entry { id: one.id.word(), what: &what, source: &one.source, said: vec![&one.text] }.write(doc);
    }
}

pub(super) fn safety(doc: &mut String, all: &Content) {
    for rule in all.catalogue.safety() {
        let said = rule.words.values().map(String::as_str).collect();
        Entry { id: &rule.id, what: "rule", source: &rule.source, said }.write(doc);
        conditions(doc, &format!("en/safety/{}.toml", rule.id));
    }
}

/// What sets a rule off, as its file has it: the tables between its keys and its words.
fn conditions(doc: &mut String, path: &str) {
    let text = FILES.iter().find(|(file, _)| *file == path).map_or("", |(_, text)| *text);
    let tables = text.split("\n[words]").next().and_then(|keys| keys.find("\n[").map(|from| &keys[from..]));
    if let Some(tables) = tables {
        let _ = write!(doc, "\n```toml\n{}\n```\n", tables.trim());
    }
}

/// What stands around a questionnaire. The rest is its publication's, to the letter.
#[cfg(feature = "self-checks")]
pub(super) fn instruments(doc: &mut String, all: &Content) {
    for form in all.catalogue.instruments() {
        let gate = form.gate.as_ref().map(|gate| &gate.if_no);
        let labels = form.scales.iter().map(|scale| &scale.shown_label);
        let ours = [&form.name, &form.about, &form.means.does, &form.means.does_not].into_iter().chain(gate);
        let ours = ours.chain([&form.missing.text]).chain(labels);
        let recall = format!("looks back on: {}", form.recall.text);
        let said = ours.map(String::as_str).chain([recall.as_str()]).collect();
        Entry { id: &form.id, what: "self-check", source: &form.source, said }.write(doc);
    }
}
