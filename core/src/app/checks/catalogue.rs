use super::super::{App, AppError};
use crate::assessment::{
    Assessment, Night, Offer, OfferReason, Offered, View, is_declined, night, offer, standing,
};
use crate::content::RuleKind;
use crate::instrument::{Instrument, OfferWhen, Shelf};
use crate::safety::Help;
use crate::time::WorkDay;

/// What the catalogue shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecksState {
    /// What has to be read before the first self-check; None once it was.
    pub notice: Option<NoticeView>,
    /// Forms that were begun and can still be gone on with, newest first.
    pub open: Vec<OpenCheck>,
    /// The forms in front.
    pub front: Vec<CheckRow>,
    /// Those under "If a clinician asked".
    pub clinician: Vec<CheckRow>,
    /// How near help has to stand.
    pub help: Help,
    /// What is said while help stands first.
    pub strip: Option<String>,
}

/// A title and a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeView {
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
}

/// One form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    /// Content id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks about.
    pub about: String,
    /// How many questions there are.
    pub questions: u32,
    /// The last day it was finished on.
    pub last: Option<WorkDay>,
}

/// A form that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCheck {
    /// The assessment's id.
    pub id: String,
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// Questions answered.
    pub answered: u32,
    /// Questions in all.
    pub questions: u32,
}

/// A form that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferView {
    /// The form's content id.
    pub instrument: String,
    /// What people call it.
    pub name: String,
    /// How many questions there are.
    pub questions: u32,
    /// Why.
    pub reason: OfferReason,
}

/// What can be done in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChecksAction {
    /// The notice before the first self-check was read.
    NoticeRead,
}

/// Longer than any form rests: what was offered before that says nothing about whose turn it is.
const OFFERS_MATTER_DAYS: u32 = 365;

/// A first offer waits until somebody has been here for a week.
const FIRST_WEEK_DAYS: u32 = 7;

impl App {
    /// What the catalogue shows.
    ///
    /// # Errors
    /// As the storage says.
    pub fn checks(&self) -> Result<ChecksState, AppError> {
        let last = self.last_assessments()?;
        let recent = self.recent_assessments()?;
        let on = |shelf| {
            let forms = self.content.instruments().iter().filter(|form| form.shelf == shelf);
            forms.map(|form| CheckRow::of(form, &last)).collect()
        };
        let help = self.help_standing(&recent);
        Ok(ChecksState {
            notice: self.unread_notice()?,
            open: self.open_checks(&recent),
            front: on(Shelf::Front),
            clinician: on(Shelf::Clinician),
            help,
            strip: self.hold_strip(help),
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// As the storage says.
    pub fn checks_act(&mut self, action: ChecksAction) -> Result<ChecksState, AppError> {
        match action {
            ChecksAction::NoticeRead => {
                self.store.write(|writing| Ok::<_, AppError>(writing.set_checks_notice_read()?))?;
            }
        }
        self.checks()
    }

    /// What has to be read before the first self-check, until it was.
    pub(super) fn unread_notice(&self) -> Result<Option<NoticeView>, AppError> {
        if self.store.checks_notice_read()? {
            return Ok(None);
        }
        let rule = self.content.safety_rule(RuleKind::Notice);
        Ok(rule.map(|rule| NoticeView { title: rule.word("title").into(), text: rule.word("text").into() }))
    }

    /// What is said while help stands first.
    pub(super) fn hold_strip(&self, help: Help) -> Option<String> {
        let rule = self.content.safety_rule(RuleKind::Hold).filter(|_| help == Help::Now);
        rule.map(|rule| rule.word("strip").into())
    }

    /// What can still be gone on with, newest first, without what this version asks otherwise. Of a form that was begun
    /// again, the last time; of one that only lacks answers, nothing: its result says so.
    pub(super) fn open_checks(&self, recent: &[Assessment]) -> Vec<OpenCheck> {
        let now = self.now().at;
        let mut found: Vec<OpenCheck> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for a in recent.iter().rev() {
            let last = !seen.contains(&a.instrument.as_str());
            seen.push(&a.instrument);
            let Ok(form) = a.form(self.content) else { continue };
            let begun = a.finished.is_none() || a.view == View::Due;
            if last && begun && a.can_go_on(form, now) {
                found.push(OpenCheck::of(form, a));
            }
        }
        found
    }

    /// The one form that is offered today, if any.
    pub(super) fn todays_offer(&self, recent: &[Assessment]) -> Result<Option<OfferView>, AppError> {
        let (now, today) = (self.now(), self.today_is()?);
        let offered = self.recent_offers(today)?;
        if is_declined(&offered, today) {
            return Ok(None);
        }
        let (here_before, _) = self.store.has_beyond(today.minus(FIRST_WEEK_DAYS - 1), WorkDay::LAST)?;
        let rest = night(&now, &self.store.check_ins(today.minus(2), today)?);
        if !here_before || rest == Night::Near {
            return Ok(None);
        }
        // Today asks for this at every opening: only the forms that can come up are looked at.
        let forms = self.content.instruments();
        let stands = standing(&offered, today).map(|made| made.instrument.as_str());
        let can_come_up = |form: &&Instrument| match stands {
            Some(id) => form.id == id || form.alternative.as_deref() == Some(id),
            None => form.repeat.offer != OfferWhen::Never,
        };
        let ids: Vec<&str> = forms.iter().filter(can_come_up).map(|form| form.id.as_str()).collect();
        let found = offer(forms, &self.taken(recent, &ids)?, &offered, rest, today);
        Ok(found.and_then(|offer| self.offer_view(&offer)))
    }

    pub(super) fn recent_offers(&self, today: WorkDay) -> Result<Vec<Offered>, AppError> {
        Ok(self.store.offers_since(today.minus(OFFERS_MATTER_DAYS))?)
    }

    fn offer_view(&self, offer: &Offer) -> Option<OfferView> {
        self.content.instrument(&offer.instrument).map(|form| OfferView {
            instrument: form.id.clone(),
            name: form.name.clone(),
            questions: questions(form),
            reason: offer.reason,
        })
    }
}

impl CheckRow {
    fn of(form: &Instrument, last: &[Assessment]) -> Self {
        Self {
            id: form.id.clone(),
            name: form.name.clone(),
            about: form.about.clone(),
            questions: questions(form),
            last: last.iter().find(|a| a.instrument == form.id).map(|a| a.work_day),
        }
    }
}

impl OpenCheck {
    pub(super) fn of(form: &Instrument, assessment: &Assessment) -> Self {
        Self {
            id: assessment.id.to_string(),
            instrument: form.id.clone(),
            name: form.name.clone(),
            answered: u32::try_from(assessment.answers.len()).unwrap_or(u32::MAX),
            questions: questions(form),
        }
    }
}

/// The number of questions as people count them: what is asked before and after the scored ones too.
pub(super) fn questions(form: &Instrument) -> u32 {
    u32::try_from(form.items.len() + usize::from(form.gate.is_some())).unwrap_or(u32::MAX)
}
