//! Answering: one question after the other, back and forth, until the end.

use super::{Assessment, Refusal, Standing, View};
use crate::instrument::{Instrument, Place, next, previous, unanswered};
use crate::time::UtcMillis;

impl Assessment {
    /// This assessment with the answer in it, at the next question. `needs_view`: whether that answer leads to the view
    /// with help.
    ///
    /// # Errors
    /// [`Refusal::Closed`], [`Refusal::NotThisQuestion`], [`Refusal::OutOfRange`].
    pub fn answered(
        mut self,
        form: &Instrument,
        item: u8,
        value: u8,
        needs_view: bool,
        now: UtcMillis,
    ) -> Result<Self, Refusal> {
        self.at(item, now)?;
        if form.options(item).iter().all(|option| option.value != value) {
            return Err(Refusal::OutOfRange);
        }
        let again = self.view == View::Seen && self.answers.get(item) == Some(value);
        self.answers.set(item, Some(value));
        if needs_view && !again {
            self.view = View::Due;
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

    /// One question back; the first stays. A form that stood at its end is open again.
    ///
    /// # Errors
    /// [`Refusal::Closed`] when it was left for too long.
    pub fn back(mut self, form: &Instrument, now: UtcMillis) -> Result<Self, Refusal> {
        self.reopen(now)?;
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
        self.reopen(now)?;
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
        if self.standing(now) != Standing::Open {
            return Err(Refusal::Closed);
        }
        if self.place == Place::At(item) { Ok(()) } else { Err(Refusal::NotThisQuestion) }
    }

    fn reopen(&mut self, now: UtcMillis) -> Result<(), Refusal> {
        self.finished = None;
        if self.standing(now) == Standing::Open { Ok(()) } else { Err(Refusal::Closed) }
    }

    fn passed(mut self, form: &Instrument, item: u8, now: UtcMillis) -> Self {
        self.changed = now;
        self.place = next(form, &self.answers, item);
        if self.place == Place::End {
            self.finished = Some(now);
        }
        self
    }
}
