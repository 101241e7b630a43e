//! The ladder: which self-check is offered, if any. Offered, never forced; nothing is ever overdue.

use crate::instrument::{Instrument, Lead, OfferWhen, Score};
use crate::time::WorkDay;

/// An offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The form's content id.
    pub instrument: String,
    /// Why.
    pub reason: OfferReason,
}

/// Why a form is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferReason {
    /// Never done, and it is where to begin.
    First,
    /// A short form reached the line from which the full one says more.
    SaysMore,
    /// A while has passed since the last time.
    Again,
}

/// A form that was finished, and how its scales came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The form's content id.
    pub instrument: String,
    /// The work day.
    pub day: WorkDay,
    /// The scales that were scored.
    pub scores: Vec<(String, Score)>,
}

/// An offer that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The form's content id.
    pub instrument: String,
    /// The work day it was first shown on.
    pub day: WorkDay,
    /// The work day of a "not now".
    pub declined: Option<WorkDay>,
}

/// Whether this is a time to be left alone, or one with more room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Night {
    /// In nights, or within a day after one: nothing is offered.
    Near,
    /// Neither.
    Far {
        /// Whether this is known to be a day off.
        day_off: bool,
    },
}

/// One offer in this many days, whatever the form; a "not now" is respected for as long.
pub const OFFER_EVERY_DAYS: u32 = 14;

/// Whether something that happened on that day still counts today.
#[must_use]
pub fn is_lately(day: WorkDay, today: WorkDay) -> bool {
    today < day.plus(OFFER_EVERY_DAYS)
}

/// Whether a "not now" has to be respected today, whatever the form.
#[must_use]
pub fn is_declined(offered: &[Offered], today: WorkDay) -> bool {
    offered.iter().any(|made| made.declined.is_some_and(|day| is_lately(day, today)))
}

/// The offer that was made lately and stands.
#[must_use]
pub fn standing(offered: &[Offered], today: WorkDay) -> Option<&Offered> {
    offered.iter().rev().find(|made| is_lately(made.day, today))
}

/// The offer for today, if there is one. `taken` and `offered` in order of time, `offered` for as long as a form
/// rests. An offer that stands unanswered stays until its days are over; then there may be another.
#[must_use]
pub fn offer(
    forms: &[Instrument],
    taken: &[Taken],
    offered: &[Offered],
    night: Night,
    today: WorkDay,
) -> Option<Offer> {
    let Night::Far { day_off } = night else { return None };
    if is_declined(offered, today) {
        return None;
    }
    let candidates = candidates(forms, taken, offered, day_off, today);
    match standing(offered, today) {
        // Taken up since, or no longer called for: the next one waits for its turn.
        Some(made) => candidates.into_iter().find(|candidate| candidate.instrument == made.instrument),
        None => candidates.into_iter().next(),
    }
}

/// The fuller forms that a result leads to at once, unless they were done since or refused lately.
#[must_use]
pub fn onward(
    forms: &[Instrument],
    result: &Taken,
    taken: &[Taken],
    offered: &[Offered],
    today: WorkDay,
) -> Vec<String> {
    let refused = |id: &str| {
        offered.iter().any(|o| o.instrument == id && o.declined.is_some_and(|day| is_lately(day, today)))
    };
    led_to(forms, result, taken).into_iter().filter(|id| !refused(id)).collect()
}

/// Everything that could be offered: what a short form led to comes first, then whatever hasn't come up for longest, so
/// that a form with a short rest doesn't keep the others from their turn.
fn candidates(
    forms: &[Instrument],
    taken: &[Taken],
    offered: &[Offered],
    day_off: bool,
    today: WorkDay,
) -> Vec<Offer> {
    let offer = |instrument: &str, reason| Offer { instrument: instrument.to_owned(), reason };
    let fresh = || taken.iter().rev().filter(|t| is_lately(t.day, today));
    let more =
        fresh().flat_map(|result| led_to(forms, result, taken)).map(|id| offer(&id, OfferReason::SaysMore));
    let due = forms.iter().filter(|form| form.repeat.offer != OfferWhen::Never);
    let came_up = |id: &str| {
        let times = taken.iter().filter(|t| t.instrument == id).map(|t| t.day);
        times.chain(offered.iter().filter(|o| o.instrument == id).map(|o| o.day)).max()
    };
    let due = due.filter(|form| day_off || !form.repeat.day_off).filter_map(|form| {
        let last = latest(form, taken);
        match last {
            None if form.repeat.offer == OfferWhen::First => {
                // Who has just done the fuller forms needs no first look.
                let behind =
                    form.leads.iter().any(|lead| fresh().any(|t| is_or_stands_for(forms, t, &lead.to)));
                (!behind).then(|| offer(&form.id, OfferReason::First))
            }
            None => None,
            // The alternative was done more lately: that one is offered.
            Some(last) if last.instrument != form.id => None,
            Some(last) => {
                (today >= last.day.plus(rest(form, last))).then(|| offer(&form.id, OfferReason::Again))
            }
        }
    });
    let mut due: Vec<Offer> = due.collect();
    due.sort_by_key(|offer| came_up(&offer.instrument));
    more.chain(due).collect()
}

/// Whether this is that form, or its alternative.
fn is_or_stands_for(forms: &[Instrument], taken: &Taken, id: &str) -> bool {
    let form = forms.iter().find(|form| form.id == id);
    taken.instrument == id || form.is_some_and(|form| form.alternative.as_ref() == Some(&taken.instrument))
}

/// Days until a form is offered again.
fn rest(form: &Instrument, last: &Taken) -> u32 {
    let low = form.repeat.low.as_ref().filter(|low| {
        last.scores.iter().any(|(scale, score)| *scale == low.scale && !score.is_at_least(low.below))
    });
    low.map_or(form.repeat.offer_after_days, |low| low.offer_after_days).into()
}

/// The last time a form or its alternative was finished.
fn latest<'a>(form: &Instrument, taken: &'a [Taken]) -> Option<&'a Taken> {
    let same = |t: &&Taken| t.instrument == form.id || form.alternative.as_ref() == Some(&t.instrument);
    taken.iter().rev().find(same)
}

/// The fuller forms that a result leads to and that weren't done since. Of two alternatives, the one done before.
fn led_to(forms: &[Instrument], result: &Taken, taken: &[Taken]) -> Vec<String> {
    let Some(form) = forms.iter().find(|form| form.id == result.instrument) else { return Vec::new() };
    let mut found: Vec<String> = Vec::new();
    for lead in form.leads.iter().filter(|lead| reached(lead, result)) {
        let Some(target) = forms.iter().find(|form| form.id == lead.to) else { continue };
        let last = latest(target, taken);
        if last.is_some_and(|last| last.day >= result.day) {
            continue;
        }
        let id = last.map_or(&lead.to, |last| &last.instrument);
        if !found.contains(id) {
            found.push(id.clone());
        }
    }
    found
}

fn reached(lead: &Lead, result: &Taken) -> bool {
    result.scores.iter().any(|(scale, score)| *scale == lead.scale && lead.operator.holds(*score, lead.value))
}
