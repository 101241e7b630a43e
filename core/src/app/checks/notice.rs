//! What Today says of self-checks: a question after a hard answer, what was begun, and at most one offer. Never in a
//! notification.

use super::super::{App, AppError};
use super::{OfferView, OpenCheck};
use crate::assessment::Offered;
use crate::content::RuleKind;
use crate::safety::{Help, later, rule};
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
        let recent = self.recent_assessments()?;
        let help = self.help_standing(&recent);
        let rules = self.content.safety();
        let asking = recent.iter().find(|a| self.checks.asking == Some(a.id));
        let hard = asking.or(later(&recent, self.today_is()?));
        let words = rule(rules, RuleKind::Ask);
        // While a hard answer is being asked about, or help stands first, nothing else is.
        let quiet = hard.is_none() && help != Help::Now;
        Ok(CheckNoticeState {
            later: hard
                .zip(words)
                .map(|(a, rule)| LaterView { text: rule.word("text").into(), day: a.work_day }),
            help,
            strip: rule(rules, RuleKind::Hold)
                .filter(|_| help == Help::Now)
                .map(|rule| rule.word("strip").into()),
            open: self.open_checks(&recent).into_iter().next(),
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

    /// Once put, it is put: stored at once, and on the screen for the rest of this opening.
    fn later_shown(&mut self) -> Result<(), AppError> {
        let recent = self.recent_assessments()?;
        let Some(hard) = later(&recent, self.today_is()?) else { return Ok(()) };
        let mut asked = hard.clone();
        asked.asked_later = true;
        self.store.write(|writing| writing.put_assessment(&asked))?;
        self.checks.asking = Some(asked.id);
        Ok(())
    }

    fn note_offer(&mut self, declined: bool) -> Result<(), AppError> {
        let Some(offer) = self.todays_offer(&self.recent_assessments()?)? else { return Ok(()) };
        let today = self.today_is()?;
        // One that stands keeps the day it was first shown on.
        let standing = self.recent_offers(today)?.into_iter().rev().find(|o| {
            o.instrument == offer.instrument && today < o.day.plus(crate::assessment::OFFER_EVERY_DAYS)
        });
        let made = standing.unwrap_or(Offered { instrument: offer.instrument, day: today, declined: None });
        let made = Offered { declined: if declined { Some(today) } else { made.declined }, ..made };
        self.store.write(|writing| Ok(writing.put_offer(&made)?))
    }
}
