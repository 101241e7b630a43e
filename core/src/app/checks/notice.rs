//! What Today says of self-checks: a question after a hard answer, what was begun, and at most one offer. Never in a
//! notification.

use super::super::{App, AppError};
use super::{OfferView, OpenCheck};
use crate::assessment::{Assessment, Offered, standing};
use crate::content::RuleKind;
use crate::safety::{Help, later};
use crate::time::WorkDay;

/// What Today says of self-checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckNoticeState {
    /// The question after a hard answer of an earlier day, once.
    pub later: Option<LaterView>,
    /// How near help has to stand.
    pub help: Help,
    /// What is said while help stands first.
    pub strip: Option<String>,
    /// What was begun and can be gone on with: the latest.
    pub open: Option<OpenCheck>,
    /// The one form that is offered.
    pub offer: Option<OfferView>,
}

/// The question after a hard answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterView {
    /// What is said; `{day}` stands for the day.
    pub text: String,
    /// The work day of the answer.
    pub day: WorkDay,
}

/// What can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckNoticeAction {
    /// The question after a hard answer is on the screen: it isn't put at another opening.
    LaterShown,
    /// It was answered, whether with Support or with "Not now".
    LaterDone,
    /// The offer is on the screen: the days until the next one count from here.
    OfferShown,
    /// "Not now" to the offer.
    OfferNotNow,
}

impl App {
    /// What Today says of self-checks.
    ///
    /// # Errors
    /// As the storage says.
    pub fn check_notice(&self) -> Result<CheckNoticeState, AppError> {
        let (recent, today) = (self.recent_assessments()?, self.today_is()?);
        let help = self.help_standing(&recent);
        // Put once, it stays for this work day of this opening.
        let asking =
            self.checks.asking.filter(|(_, asked_on)| *asked_on == today).map(|(hard_day, _)| hard_day);
        let hard_day = match asking {
            Some(day) => Some(day),
            None => later(&self.store.assessments_to_ask()?, today).and_then(|a| a.hard_day),
        };
        let open = self.open_checks(&recent).into_iter().next();
        // After a hard answer nothing is offered for as long as help stands closer, and one form at a time is enough.
        let quiet = hard_day.is_none() && help == Help::AsAlways && open.is_none();
        Ok(CheckNoticeState {
            later: hard_day
                .zip(self.content.safety_rule(RuleKind::Ask))
                .map(|(day, rule)| LaterView { text: rule.word("text").into(), day }),
            help,
            strip: self.hold_strip(help),
            open,
            offer: if quiet { self.todays_offer(&recent)? } else { None },
        })
    }

    /// Does it, and gives the state after it.
    ///
    /// # Errors
    /// As the storage says.
    pub fn check_notice_act(&mut self, action: CheckNoticeAction) -> Result<CheckNoticeState, AppError> {
        match action {
            CheckNoticeAction::LaterShown => self.later_shown()?,
            CheckNoticeAction::LaterDone => {
                self.later_shown()?;
                self.checks.asking = None;
            }
            CheckNoticeAction::OfferShown => self.note_offer(false)?,
            CheckNoticeAction::OfferNotNow => self.note_offer(true)?,
        }
        self.check_notice()
    }

    /// Once put, it is put: stored at once. The latest hard answer speaks for those before it.
    fn later_shown(&mut self) -> Result<(), AppError> {
        let today = self.today_is()?;
        let unasked = self.store.assessments_to_ask()?;
        let Some(hard_day) = later(&unasked, today).and_then(|a| a.hard_day) else { return Ok(()) };
        let asked = unasked.into_iter().filter(|a| a.hard_day.is_some_and(|day| day != today));
        let asked: Vec<Assessment> = asked.map(|a| Assessment { asked_later: true, ..a }).collect();
        self.store.write(|writing| asked.iter().try_for_each(|a| writing.put_assessment(a)))?;
        self.checks.asking = Some((hard_day, today));
        Ok(())
    }

    fn note_offer(&mut self, declined: bool) -> Result<(), AppError> {
        let Some(offer) = self.todays_offer(&self.recent_assessments()?)? else { return Ok(()) };
        let today = self.today_is()?;
        // One that stands keeps the day it was first shown on.
        let offered = self.recent_offers(today)?;
        let standing = standing(&offered, today).filter(|made| made.instrument == offer.instrument).cloned();
        let made = standing.unwrap_or(Offered { instrument: offer.instrument, day: today, declined: None });
        let made = Offered { declined: if declined { Some(today) } else { made.declined }, ..made };
        self.store.write(|writing| Ok(writing.put_offer(&made)?))
    }
}
