//! Answering: one question after the other, back and forth, until the end.

use super::{Assessment, Refusal, View};
use crate::instrument::{Instrument, Place, asked, next, previous, unanswered};
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
        self.answers.set(item, Some(value));
        if hard.is_some() && !again {
            self.view = View::Due;
            self.hard_day = hard;
            self.asked_later = false;
        }
        Ok(self.passed(form, item, now))
    }

    /// The same without an answer: it may be left out, and what was answered before is taken back.
    ///
    /// # Errors
    /// [`Refusal::Closed`], [`Refusal::NotThisQuestion`].
    pub fn skipped(mut self, form: &Instrument, item: u8, now: UtcMillis) -> Result<Self, Refusal> {
        self.at(item, now)?;
        self.answers.set(item, None);
        Ok(self.passed(form, item, now))
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
            Place::At(place) if place == item => Ok(()),
            Place::At(_) => Err(Refusal::NotThisQuestion),
            Place::End => Err(Refusal::Closed),
        }
    }

    fn is_open(&self, now: UtcMillis) -> Result<(), Refusal> {
        if self.is_within_a_day(now) { Ok(()) } else { Err(Refusal::Closed) }
    }

    fn passed(mut self, form: &Instrument, item: u8, now: UtcMillis) -> Self {
        self.changed = now;
        self.place = next(form, &self.answers, item);
        if self.place == Place::End {
            // What isn't asked any more isn't answered: nobody could find it, and it would count.
            self.answers = self.answers.iter().filter(|(n, _)| asked(form, &self.answers, *n)).collect();
        }
        // Whoever is called away at a last question that isn't scored has done the form.
        let open =
            unanswered(form, &self.answers).iter().any(|n| form.item(*n).is_none_or(|item| item.scored));
        self.finished = (self.place == Place::End || !open).then_some(now);
        self
    }
}
