//! Which cards follow the tap, and in which order: the most useful first, so that whoever is called away after one
//! card has answered the one that mattered.

use super::{Load, model::choice};

choice! {
    /// One card. The words are stored with an unfinished check-in.
    Card {
        /// What is noticed.
        Signals = "signals",
        /// The last sleep.
        Sleep = "sleep",
        /// What weighed.
        Weighed = "weighed",
        /// What helped.
        Helped = "helped",
        /// When in the working day this is.
        Moment = "moment",
        /// Energy left.
        Energy = "energy",
        /// "Put it down".
        PutItDown = "put_it_down",
    }
}

choice! {
    /// How much time there is.
    Depth {
        /// What fits in a break.
        Quick = "quick",
        /// "I have longer".
        Longer = "longer",
    }
}

/// How far somebody got through the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How much time there is.
    pub depth: Depth,
    /// The cards that were left behind, with an answer or without.
    pub passed: Vec<Card>,
}

impl Progress {
    /// At the tap.
    #[must_use]
    pub const fn start() -> Self {
        Self { depth: Depth::Quick, passed: Vec::new() }
    }

    /// The card to show; None when there is no more to ask.
    #[must_use]
    pub fn current(&self, deck: &[Card]) -> Option<Card> {
        deck.iter().copied().find(|card| !self.passed.contains(card))
    }

    /// Cards left after the one that shows.
    #[must_use]
    pub fn remaining(&self, deck: &[Card]) -> usize {
        deck.iter().filter(|card| !self.passed.contains(card)).count().saturating_sub(1)
    }

    /// Whether "I have longer" has something to offer.
    #[must_use]
    pub fn offers_longer(&self) -> bool {
        self.depth == Depth::Quick
    }

    /// Whether there is anything left to ask.
    #[must_use]
    pub fn has_more(&self, deck: &[Card]) -> bool {
        self.current(deck).is_some()
    }

    /// The card that "back" leads to.
    #[must_use]
    pub fn previous(&self, deck: &[Card]) -> Option<Card> {
        self.passed.iter().rev().copied().find(|card| deck.contains(card))
    }

    /// After leaving the card that shows.
    #[must_use]
    pub fn next(mut self, deck: &[Card]) -> Self {
        self.passed.extend(self.current(deck));
        self
    }

    /// Before the card that was left last.
    #[must_use]
    pub fn back(mut self, deck: &[Card]) -> Self {
        if let Some(previous) = self.previous(deck) {
            self.passed.retain(|card| *card != previous);
        }
        self
    }

    /// Straight to one card: those before it are left behind.
    #[must_use]
    pub fn to(mut self, card: Card, deck: &[Card]) -> Self {
        let before = deck.iter().copied().take_while(|other| *other != card);
        self.passed = before.collect();
        self
    }

    /// With more time.
    #[must_use]
    pub fn longer(mut self) -> Self {
        self.depth = Depth::Longer;
        self
    }
}

/// The cards of a check-in, in order.
///
/// Sleep is asked once a work day. On a light day what helped comes before what weighed.
#[must_use]
pub fn deck(load: Load, sleep_known: bool, depth: Depth) -> Vec<Card> {
    let (first, second) =
        if load.is_light() { (Card::Helped, Card::Weighed) } else { (Card::Weighed, Card::Helped) };
    let quick = [Card::Signals, Card::Sleep, first];
    let longer = [second, Card::Moment, Card::Energy, Card::PutItDown];
    let more = if depth == Depth::Longer { longer.as_slice() } else { &[] };
    quick.iter().chain(more).copied().filter(|card| !(sleep_known && *card == Card::Sleep)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_deck() -> impl Strategy<Value = Vec<Card>> {
        let depth = proptest::sample::select(Depth::ALL);
        (0u8..=4, any::<bool>(), depth)
            .prop_map(|(load, sleep, depth)| deck(Load::new(load).unwrap(), sleep, depth))
    }

    #[test]
    fn signals_come_first_whatever_the_load() {
        for load in 0..=4 {
            assert_eq!(deck(Load::new(load).unwrap(), false, Depth::Quick)[0], Card::Signals);
        }
    }

    #[test]
    fn a_light_day_asks_what_helped_and_a_heavy_one_what_weighed() {
        assert_eq!(deck(Load::new(1).unwrap(), true, Depth::Quick), [Card::Signals, Card::Helped]);
        assert_eq!(deck(Load::new(2).unwrap(), true, Depth::Quick), [Card::Signals, Card::Weighed]);
    }

    #[test]
    fn a_break_is_never_asked_for_more_than_three_cards() {
        for load in 0..=4 {
            assert!(deck(Load::new(load).unwrap(), false, Depth::Quick).len() <= 3);
        }
    }

    #[test]
    fn with_more_time_every_card_comes_once() {
        let mut all = deck(Load::LOWEST, false, Depth::Longer);
        all.sort();
        assert_eq!(all, {
            let mut every = Card::ALL.to_vec();
            every.sort();
            every
        });
    }

    proptest! {
        #[test]
        fn going_on_and_back_shows_the_same_card(deck in any_deck(), steps in 0usize..8) {
            let there = (0..steps).fold(Progress::start(), |p, _| p.next(&deck));
            prop_assume!(there.current(&deck).is_some());
            prop_assert_eq!(there.clone().next(&deck).back(&deck).current(&deck), there.current(&deck));
        }

        #[test]
        fn as_many_steps_as_cards_end_the_deck(deck in any_deck()) {
            let end = deck.iter().fold(Progress::start(), |p, _| p.next(&deck));
            prop_assert_eq!((end.current(&deck), end.remaining(&deck)), (None, 0));
        }

        #[test]
        fn having_longer_keeps_the_place(load in 0u8..=4, steps in 0usize..3) {
            let load = Load::new(load).unwrap();
            let quick = deck(load, false, Depth::Quick);
            let long = deck(load, false, Depth::Longer);
            let there = (0..steps).fold(Progress::start(), |p, _| p.next(&quick));
            if let Some(card) = there.current(&quick) {
                prop_assert_eq!(there.longer().current(&long), Some(card));
            }
        }
    }
}
