//! Answering: one question after the other, back and forth, until the end.

use super::{Assessment, Refusal, View};
use crate::instrument::{Answers, Instrument, Place, asked, next, previous, unanswered};
use crate::time::{UtcMillis, WorkDay};

impl Assessment {
    /// This assessment with the answer in it, at the next question. `hard`: the work day, when the answer leads to the
    /// view with help.
    ///
    /// # Errors
    /// [`Refusal::Closed`], [`Refusal::NotThisQuestion`], [`Refusal::OutOfRange`].
    pub fn answered(
        mut self,
        form: &Instrument,
        item: u8,
        value: u8,
        hard: Option<WorkDay>,
        now: UtcMillis,
    ) -> Result<Self, Refusal> {
        self.at(item, now)?;
        if form.options(item).iter().all(|option| option.value != value) {
            return Err(Refusal::OutOfRange);
        }
        let again = self.view == View::Seen && self.answers.get(item) == Some(value);
        let gaps = gaps(form, &self.answers);
        self.answers.set(item, Some(value));
        if hard.is_some() && !again {
            self.view = View::Due;
            self.hard_day = hard;
            self.asked_later = false;
        }
        Ok(self.passed(form, item, &gaps, now))
    }

    /// The same without an answer: it may be left out, and what was answered before is taken back.
    ///
    /// # Errors
    /// [`Refusal::Closed`], [`Refusal::NotThisQuestion`].
    pub fn skipped(mut self, form: &Instrument, item: u8, now: UtcMillis) -> Result<Self, Refusal> {
        self.at(item, now)?;
        let gaps = gaps(form, &self.answers);
        self.answers.set(item, None);
        Ok(self.passed(form, item, &gaps, now))
    }

    /// One question back; the first stays. What was finished stays finished until an answer changes that.
    ///
    /// # Errors
    /// [`Refusal::Closed`] when it was left for too long.
    pub fn back(mut self, form: &Instrument, now: UtcMillis) -> Result<Self, Refusal> {
        self.is_open(now)?;
        if let Some(item) = previous(form, &self.answers, self.place) {
            self.place = Place::At(item);
        }
        Ok(self)
    }

    /// To the first question without an answer, from the end.
    ///
    /// # Errors
    /// [`Refusal::Closed`] when it was left for too long.
    pub fn to_unanswered(mut self, form: &Instrument, now: UtcMillis) -> Result<Self, Refusal> {
        let Some(item) = unanswered(form, &self.answers).first().copied() else { return Ok(self) };
        self.is_open(now)?;
        self.place = Place::At(item);
        Ok(self)
    }

    /// The view was seen, and the person goes on.
    #[must_use]
    pub fn view_seen(mut self) -> Self {
        if self.view == View::Due {
            self.view = View::Seen;
        }
        self
    }

    fn at(&self, item: u8, now: UtcMillis) -> Result<(), Refusal> {
        self.is_open(now)?;
        match self.place {
            // The view with help comes before every question.
            Place::At(_) if self.view == View::Due => Err(Refusal::NotThisQuestion),
            Place::At(place) if place == item => Ok(()),
            Place::At(_) => Err(Refusal::NotThisQuestion),
            Place::End => Err(Refusal::Closed),
        }
    }

    fn is_open(&self, now: UtcMillis) -> Result<(), Refusal> {
        if self.is_within_a_day(now) { Ok(()) } else { Err(Refusal::Closed) }
    }

    /// `gaps_before`: what was missing before this answer.
    fn passed(mut self, form: &Instrument, item: u8, gaps_before: &[u8], now: UtcMillis) -> Self {
        self.changed = now;
        self.place = next(form, &self.answers, item);
        if self.place == Place::End {
            // What isn't asked any more isn't answered: nobody could find it, and it would count.
            self.answers = self.answers.iter().filter(|(n, _)| asked(form, &self.answers, *n)).collect();
        }
        let gaps = gaps(form, &self.answers);
        // Whoever is called away at a last question that isn't scored has done the form. What was done once with some
        // questions left out isn't undone by answering one of them.
        let still = self.finished.is_some() && gaps.iter().all(|item| gaps_before.contains(item));
        self.finished = (self.place == Place::End || gaps.is_empty() || still).then_some(now);
        self
    }
}

/// The questions without an answer that count for a score.
fn gaps(form: &Instrument, answers: &Answers) -> Vec<u8> {
    let scored = |item: &u8| form.item(*item).is_none_or(|item| item.scored);
    unanswered(form, answers).into_iter().filter(scored).collect()
}
