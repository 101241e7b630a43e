//! What people choose from: a first step and its message, the sections of their plans, codes and cycles of shifts, and
//! what they tap in a check-in.

use super::Content;
use super::entry::Entry;
use aftershift_core::content::SignalKind;

pub(super) fn first_step(doc: &mut String, all: &Content) {
    for step in &all.library.steps {
        let said = vec![step.title.as_str(), &step.text];
        Entry { id: &step.id, what: "step", source: &step.source, said }.write(doc);
    }
    for ask in &all.library.asks {
        let what = format!("ask: {}", ask.title);
        let options = ask.options.iter().flat_map(|option| {
            let call = option.call.iter().map(|call| format!("in a call: {call}"));
            std::iter::once(format!("{}: {}", option.label, option.message)).chain(call).collect::<Vec<_>>()
        });
        let options: Vec<String> = options.collect();
        let said = options.iter().map(String::as_str).collect();
        Entry { id: &ask.id, what: &what, source: &ask.source, said }.write(doc);
    }
    for frame in &all.library.frames {
        let said = vec![frame.opening.as_str(), &frame.closing];
        Entry { id: &frame.id, what: "frame", source: &frame.source, said }.write(doc);
    }
}

pub(super) fn plans(doc: &mut String, all: &Content) {
    for section in &all.library.sections {
        let id = format!("{}/{}", section.plan.word(), section.id);
        let examples = section.examples.iter().map(String::as_str);
        let said = [section.title.as_str(), &section.hint].into_iter().chain(examples).collect();
        Entry { id: &id, what: "section", source: &section.source, said }.write(doc);
    }
}

pub(super) fn shifts(doc: &mut String, all: &Content) {
    for seed in &all.library.codes {
        let said = std::iter::once(&seed.code).chain(&seed.or);
        let said: Vec<String> = said
            .map(|code| {
                let hours = code.hours.map(|hours| format!(", {}–{}", hours.start(), hours.end()));
                let label = code.label.as_deref().unwrap_or_default();
                format!("{} – {label}{}", code.name, hours.unwrap_or_default())
            })
            .collect();
        let said = said.iter().map(String::as_str).collect();
        Entry { id: &seed.id, what: "code", source: &seed.source, said }.write(doc);
    }
    for cycle in &all.library.cycles {
        let said = vec![cycle.label.as_str(), &cycle.about];
        Entry { id: &cycle.id, what: "cycle", source: &cycle.source, said }.write(doc);
    }
}

pub(super) fn signals(doc: &mut String, all: &Content) {
    for signal in all.catalogue.signals() {
        let what = match signal.kind {
            SignalKind::Heavy => "goes with a heavy time",
            SignalKind::Steady => "goes with a steady time",
        };
        Entry { id: &signal.id, what, source: &signal.source, said: vec![&signal.label] }.write(doc);
    }
}

pub(super) fn drains(doc: &mut String, all: &Content) {
    for drain in all.catalogue.drains() {
        let what = format!("weighs, {}, {}", drain.area.word(), drain.sphere.word());
        Entry { id: &drain.id, what: &what, source: &drain.source, said: vec![&drain.label] }.write(doc);
    }
}

pub(super) fn helps(doc: &mut String, all: &Content) {
    for help in all.catalogue.helps() {
        Entry { id: &help.id, what: "helps", source: &help.source, said: vec![&help.label] }.write(doc);
    }
}
