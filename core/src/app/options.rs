//! The options of a check-in, in the order they show.

use super::{App, AppError};
use crate::checkin::{Area, CheckIn, Sphere, USAGE_DAYS, Usage, arrange};
use crate::content::SignalKind;
use crate::storage::Choice;

/// How many show at once: what a thumb reaches without scrolling.
const SIGNALS_SHOWN: usize = 6;
const DRAINS_SHOWN: usize = 8;
const HELPS_SHOWN: usize = 6;

/// A signal to tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalOption {
    /// Content id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Weight or steadiness.
    pub kind: SignalKind,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it belongs in front. It doesn't depend on what is chosen: nothing moves while somebody taps.
    pub featured: bool,
}

/// A thing that can have weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrainOption {
    /// Content id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Where it comes from.
    pub area: Area,
    /// As chosen, else the default.
    pub sphere: Sphere,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it belongs in front. It doesn't depend on what is chosen: nothing moves while somebody taps.
    pub featured: bool,
}

/// A thing that can have helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpOption {
    /// Content id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it belongs in front. It doesn't depend on what is chosen: nothing moves while somebody taps.
    pub featured: bool,
}

impl App {
    pub(super) fn signal_options(&self, check_in: &CheckIn) -> Result<Vec<SignalOption>, AppError> {
        let all: Vec<&str> = self.content.signals().iter().map(|s| s.id.as_str()).collect();
        // On a light day the steady ones come first: a check-in is useful on a good day too.
        let first: Vec<&str> = self
            .content
            .signals()
            .iter()
            .filter(|s| (s.kind == SignalKind::Steady) == check_in.load.is_light())
            .map(|s| s.id.as_str())
            .collect();
        let shown = arrange(&all, &first, &self.usage(Choice::Signal, check_in)?, SIGNALS_SHOWN);
        let options = shown.into_iter().filter_map(|(id, featured)| {
            let chosen = check_in.signals.iter().any(|s| s == id);
            self.content.signal(id).map(|s| SignalOption {
                id: id.to_owned(),
                label: s.label.clone(),
                kind: s.kind,
                chosen,
                featured,
            })
        });
        Ok(options.collect())
    }

    pub(super) fn drain_options(&self, check_in: &CheckIn) -> Result<Vec<DrainOption>, AppError> {
        let all: Vec<&str> = self.content.drains().iter().map(|d| d.id.as_str()).collect();
        // The most common one of each area: nobody has to search for theirs among workloads.
        let first: Vec<&str> = Area::ALL
            .iter()
            .filter_map(|area| self.content.drains().iter().find(|d| d.area == *area))
            .map(|d| d.id.as_str())
            .collect();
        let shown = arrange(&all, &first, &self.usage(Choice::Drain, check_in)?, DRAINS_SHOWN);
        let options = shown.into_iter().filter_map(|(id, featured)| {
            let chosen = check_in.weighed.iter().find(|w| w.drain == id);
            self.content.drain(id).map(|d| DrainOption {
                id: id.to_owned(),
                label: d.label.clone(),
                area: d.area,
                sphere: chosen.map_or(d.sphere, |w| w.sphere),
                chosen: chosen.is_some(),
                featured,
            })
        });
        Ok(options.collect())
    }

    pub(super) fn help_options(&self, check_in: &CheckIn) -> Result<Vec<HelpOption>, AppError> {
        let all: Vec<&str> = self.content.helps().iter().map(|h| h.id.as_str()).collect();
        let shown = arrange(&all, &[], &self.usage(Choice::Help, check_in)?, HELPS_SHOWN);
        let options = shown.into_iter().filter_map(|(id, featured)| {
            let chosen = check_in.helped.iter().any(|h| h == id);
            self.content.help(id).map(|h| HelpOption {
                id: id.to_owned(),
                label: h.label.clone(),
                chosen,
                featured,
            })
        });
        Ok(options.collect())
    }

    /// What was chosen lately in other check-ins like this one. Leaving this one out keeps the order still while
    /// somebody taps.
    fn usage(&self, choice: Choice, check_in: &CheckIn) -> Result<Usage, AppError> {
        Ok(self.store.usage(choice, check_in, USAGE_DAYS)?)
    }
}
