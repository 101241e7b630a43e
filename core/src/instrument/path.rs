//! Which questions are asked, and in which order: as printed.

use super::{Answers, AskWhen, GATE, Instrument};

/// Where somebody is in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At an item; [`GATE`] is the question before them.
    At(u8),
    /// Past the last.
    End,
}

/// Whether this item is asked, after these answers.
#[must_use]
pub fn asked(instrument: &Instrument, answers: &Answers, item: u8) -> bool {
    if item == GATE {
        return instrument.gate.is_some();
    }
    let Some(definition) = instrument.item(item) else { return false };
    if instrument.gate.is_some() && answers.get(GATE).is_none_or(is_no) {
        return false;
    }
    match definition.ask {
        AskWhen::Always => true,
        AskWhen::AnyProblem => (1..item).any(|n| answers.get(n).is_some_and(|v| is_above(instrument, n, v))),
        AskWhen::UnlessFirstIsLowest => !first_is_lowest(instrument, answers),
    }
}

/// Where a form begins.
#[must_use]
pub fn first(instrument: &Instrument) -> Place {
    if instrument.gate.is_some() { Place::At(GATE) } else { next(instrument, &Answers::default(), GATE) }
}

/// The place after an item.
#[must_use]
pub fn next(instrument: &Instrument, answers: &Answers, item: u8) -> Place {
    let after = instrument.items.iter().map(|i| i.n).filter(|n| *n > item);
    after.into_iter().find(|n| asked(instrument, answers, *n)).map_or(Place::End, Place::At)
}

/// The item before a place.
#[must_use]
pub fn previous(instrument: &Instrument, answers: &Answers, place: Place) -> Option<u8> {
    let before = |n: &u8| match place {
        Place::At(item) => *n < item,
        Place::End => true,
    };
    let items = instrument.items.iter().rev().map(|item| item.n).chain([GATE]);
    items.filter(before).find(|n| asked(instrument, answers, *n))
}

/// The items that are asked and have no answer, in order.
#[must_use]
pub fn unanswered(instrument: &Instrument, answers: &Answers) -> Vec<u8> {
    let all = [GATE].into_iter().chain(instrument.items.iter().map(|item| item.n));
    all.filter(|n| asked(instrument, answers, *n) && answers.get(*n).is_none()).collect()
}

/// The value of a gate's "No".
pub(super) const fn is_no(value: u8) -> bool {
    value == 0
}

pub(super) fn first_is_lowest(instrument: &Instrument, answers: &Answers) -> bool {
    answers.get(1).is_some_and(|value| !is_above(instrument, 1, value))
}

fn is_above(instrument: &Instrument, item: u8, value: u8) -> bool {
    instrument.limits(item).is_some_and(|(lowest, _)| value > lowest)
}
