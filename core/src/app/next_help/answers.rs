//! What self-checks add to what the rules look at.

use super::super::{App, AppError};
use crate::assessment::Assessment;
use crate::guidance::{Evidence, Held, Scored};
use crate::instrument::{Instrument, score};
use crate::safety::{Help, raises};
use crate::time::{HOUR, UtcMillis};

/// History rules look back twelve weeks; what counts for longer is found as the last of its form.
const LOOK_BACK: i64 = 86 * 24 * HOUR;

impl App {
    /// The same with what was answered.
    pub(super) fn with_answers(&self, evidence: Evidence) -> Result<Evidence, AppError> {
        let since = UtcMillis(self.now().at.plus(-LOOK_BACK).0.max(0));
        let recent = self.store.assessments_since(since)?;
        let forms: Vec<&str> = self.content.instruments().iter().map(|form| form.id.as_str()).collect();
        let mut all: Vec<Assessment> = Vec::new();
        for last in self.store.last_assessments(&forms)? {
            // Rare: the last one says nothing, and one before it may still count.
            let last = if self.scored(&last).is_empty() {
                self.store
                    .assessments_of(&last.instrument)?
                    .into_iter()
                    .rev()
                    .find(|a| !self.scored(a).is_empty())
            } else {
                Some(last)
            };
            all.extend(last.filter(|last| recent.iter().all(|a| a.id != last.id)));
        }
        all.extend(recent.iter().cloned());
        all.sort_by_key(|a| (a.work_day, a.begun.at, a.id));
        let lines = self.content.instruments().iter().filter_map(|form| match self.store.line(&form.id) {
            Ok(line) => line.map(|line| Ok((form.id.clone(), line))),
            Err(error) => Some(Err(AppError::from(error))),
        });
        Ok(Evidence {
            scores: all.iter().flat_map(|a| self.scored(a)).collect(),
            held: match self.help_standing(&recent) {
                Help::AsAlways => Held::No,
                Help::Soon => Held::After,
                Help::Now => Held::Now,
            },
            hard_day: recent.iter().filter_map(|a| a.hard_day).max(),
            lines: lines.collect::<Result<_, _>>()?,
            ..evidence
        })
    }

    /// The scores of a finished form of this version. One that ended at its first question says nothing.
    fn scored(&self, a: &Assessment) -> Vec<Scored> {
        match a.form(self.content) {
            Ok(form) if a.finished.is_some() && !form.ended_at_gate(&a.answers) => self.scores(form, a),
            _ => Vec::new(),
        }
    }

    fn scores(&self, form: &Instrument, a: &Assessment) -> Vec<Scored> {
        let zeros: Vec<u8> =
            form.items.iter().map(|item| item.n).filter(|n| a.answers.get(*n) == Some(0)).collect();
        let hard_to_do = raises(self.content.safety(), form, &a.answers);
        let scales = score(form, &a.answers).into_iter();
        let scored = scales.filter_map(|s| {
            Some(Scored {
                instrument: form.id.clone(),
                scale: s.scale.id.clone(),
                thousandths: s.score?.thousandths(),
                day: a.work_day,
                counts_for_days: form.recall.counts_for_days,
                compare_after_days: form.repeat.compare_after_days,
                zeros: zeros.clone(),
                hard_to_do,
            })
        });
        scored.collect()
    }
}
