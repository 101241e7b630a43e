//! What a content file has to keep to beyond its types. The rules are those that would otherwise show as a wrong
//! score, in silence.

use super::{AnswerOption, ChangeRule, Coded, Instrument, Method, MissingRule, Operator, Scale};

/// What is wrong with a form: where, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key in the file.
    pub key: String,
    /// What is wrong with it.
    pub reason: String,
}

type Checked = Result<(), Fault>;

fn ensure(holds: bool, key: impl Into<String>, reason: &str) -> Checked {
    if holds { Ok(()) } else { Err(Fault { key: key.into(), reason: reason.to_owned() }) }
}

/// Checks a form.
///
/// # Errors
/// The first [`Fault`], from the top of the file down.
pub fn check(instrument: &Instrument) -> Checked {
    texts(instrument)?;
    gate(instrument)?;
    coded(&instrument.loinc)?;
    options("options", &instrument.options)?;
    items(instrument)?;
    for scale in &instrument.scales {
        of_scale(instrument, scale)
            .map_err(|f| Fault { key: format!("scale {}: {}", scale.id, f.key), ..f })?;
    }
    let twice = |scale: &Scale| instrument.scales.iter().filter(|other| other.id == scale.id).count() > 1;
    ensure(!instrument.scales.iter().any(twice), "scale", "two have the same id")?;
    ensure(!instrument.scales.is_empty(), "scale", "there is none")?;
    for rule in &instrument.changes {
        ensure(
            instrument.scale(&rule.scale).is_some(),
            "change",
            "names a scale that the form doesn't have",
        )?;
        ensure(rule.value > 0 && !rule.source.trim().is_empty(), "change", "needs a value and a source")?;
        let same = |other: &&ChangeRule| other.scale == rule.scale && other.kind == rule.kind;
        let twice = instrument.changes.iter().filter(same).count() > 1;
        ensure(!twice, "change", "two rules of a scale are of the same kind")?;
    }
    let known = |scale: &str| instrument.scale(scale).is_some();
    ensure(
        instrument.leads.iter().all(|lead| known(&lead.scale)),
        "lead",
        "names a scale that the form doesn't have",
    )?;
    let low = instrument.repeat.low.as_ref();
    ensure(low.is_none_or(|low| known(&low.scale)), "repeat.low", "names a scale that the form doesn't have")
}

fn texts(instrument: &Instrument) -> Checked {
    let filled = [
        ("source", &instrument.source),
        ("licence", &instrument.licence),
        ("edition", &instrument.edition),
        ("name", &instrument.name),
        ("title", &instrument.title),
        ("about", &instrument.about),
        ("attribution", &instrument.attribution),
        ("means.does", &instrument.means.does),
        ("means.does_not", &instrument.means.does_not),
        ("recall.text", &instrument.recall.text),
        ("repeat.basis", &instrument.repeat.basis),
        ("missing.text", &instrument.missing.text),
    ];
    for (key, text) in filled {
        ensure(!text.trim().is_empty(), key, "is empty")?;
    }
    let is_date = chrono::NaiveDate::parse_from_str(&instrument.checked, "%Y-%m-%d").is_ok();
    ensure(is_date, "checked", "is not an ISO date")?;
    ensure(!instrument.sources.is_empty(), "sources", "is empty")?;
    let repeat = &instrument.repeat;
    ensure(repeat.compare_after_days > 0, "repeat.compare_after_days", "is 0")?;
    ensure(
        repeat.offer_after_days >= repeat.compare_after_days,
        "repeat.offer_after_days",
        "is shorter than compare_after_days",
    )
}

fn gate(instrument: &Instrument) -> Checked {
    let Some(gate) = &instrument.gate else { return Ok(()) };
    let values: Vec<u8> = gate.options.iter().map(|option| option.value).collect();
    ensure(values == [0, 1], "gate.options", "has to be No with 0, then Yes with 1")
}

fn options(key: &str, options: &[AnswerOption]) -> Checked {
    for (place, option) in options.iter().enumerate() {
        ensure(!option.text.trim().is_empty(), key, "has no text")?;
        let again = options[..place].iter().any(|o| o.value == option.value || o.text == option.text);
        ensure(!again, key, "the same value or text comes twice")?;
    }
    ensure(options.len() != 1, key, "there is only one to choose from")
}

fn items(instrument: &Instrument) -> Checked {
    ensure(!instrument.items.is_empty(), "item", "there is none")?;
    for (item, expected) in instrument.items.iter().zip(1..=u8::MAX) {
        ensure(item.n == expected, format!("item {}", item.n), "the numbers go from 1 without a gap")?;
        let key = format!("item {}", item.n);
        ensure(!item.text.trim().is_empty(), key.as_str(), "has no text")?;
        options(&key, &item.options)?;
        ensure(!instrument.options(item.n).is_empty(), key.as_str(), "has no answers to choose from")?;
        let in_a_scale = instrument.scales.iter().any(|scale| scale.items.contains(&item.n));
        ensure(item.scored == in_a_scale, key, "scored has to say whether a scale has it")?;
    }
    Ok(())
}

fn of_scale(instrument: &Instrument, scale: &Scale) -> Checked {
    ensure(!scale.items.is_empty(), "items", "is empty")?;
    for (place, n) in scale.items.iter().enumerate() {
        ensure(instrument.item(*n).is_some(), "items", "names an item that the form doesn't have")?;
        ensure(!scale.items[..place].contains(n), "items", "names an item twice")?;
    }
    ensure(!scale.published_label.trim().is_empty(), "published_label", "is empty")?;
    ensure(!scale.shown_label.trim().is_empty(), "shown_label", "is empty")?;
    let count = u8::try_from(scale.items.len()).unwrap_or(u8::MAX);
    ensure(
        (1..=count).contains(&scale.least_answered),
        "least_answered",
        "is 0 or more than there are items",
    )?;
    let all = instrument.missing.rule == MissingRule::All;
    ensure(!all || scale.least_answered == count, "least_answered", "missing.rule asks for all")?;
    let range = possible(instrument, scale);
    ensure(
        range == Some((scale.lowest.into(), scale.highest.into())),
        "highest",
        "the answers give another range",
    )?;
    bands(scale)?;
    for cut in &scale.cuts {
        ensure((scale.lowest..=scale.highest).contains(&cut.value), "cut", "lies outside the range")?;
        let other_side = scale.better == super::Better::Higher;
        ensure(
            (cut.operator == Operator::AtMost) == other_side,
            "cut",
            "looks the wrong way for this scale",
        )?;
        ensure(!cut.source.trim().is_empty(), "cut", "has no source")?;
    }
    let chooses = scale.cuts.iter().any(|cut| cut.choice);
    ensure(chooses == scale.line_question.is_some(), "line_question", "belongs to lines to choose from")?;
    coded(&scale.loinc)
}

fn coded(loinc: &Coded) -> Checked {
    ensure(loinc.code.is_none() || loinc.unconfirmed.is_none(), "loinc", "is confirmed or not, not both")
}

fn bands(scale: &Scale) -> Checked {
    let list = &scale.bands.list;
    let Some(first) = list.first() else { return Ok(()) };
    ensure(first.from == scale.lowest, "bands", "the first doesn't begin at the lowest score")?;
    ensure(list.windows(2).all(|two| two[0].from < two[1].from), "bands", "are not in order")?;
    ensure(list.iter().all(|band| band.from <= scale.highest), "bands", "one begins past the highest score")?;
    ensure(!scale.bands.shown || scale.bands.confirmed, "bands.shown", "what isn't confirmed isn't shown")
}

/// The lowest and the highest score that the answers can give.
fn possible(instrument: &Instrument, scale: &Scale) -> Option<(u32, u32)> {
    let limits: Vec<(u32, u32)> = scale
        .items
        .iter()
        .map(|n| instrument.limits(*n).map(|(lowest, highest)| (lowest.into(), highest.into())))
        .collect::<Option<_>>()?;
    let sum = |of: fn(&(u32, u32)) -> u32| limits.iter().map(of).sum::<u32>();
    match scale.method {
        Method::Sum => Some((sum(|l| l.0), sum(|l| l.1))),
        Method::Single => (limits.len() == 1).then(|| limits[0]),
        Method::CountYes => {
            limits.iter().all(|l| *l == (0, 1)).then(|| (0, u32::try_from(limits.len()).unwrap_or(u32::MAX)))
        }
        // The ends of a mean are those of its items, which have to be the same.
        Method::Mean => limits.iter().all(|l| *l == limits[0]).then(|| limits[0]),
        Method::Percent => (sum(|l| l.0) == 0 && sum(|l| l.1) > 0).then_some((0, 100)),
    }
}
