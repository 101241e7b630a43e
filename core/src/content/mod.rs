//! Content: what people read and choose from, as data. One TOML file each below `content/`, embedded by the build
//! script; adding one is adding a file.
//!
//! [`Catalogue::embedded`] is what the app uses. [`Catalogue::parse`] takes any files, so that tests can show what a
//! broken one leads to.

mod choice;
mod contact;
#[cfg(feature = "self-checks")]
mod form;
mod guidance;
mod guidance_check;
mod kit;
mod library;
mod page;
mod problem;
mod region;
mod rota;
mod rule;
mod section;

pub use choice::{Drain, Help, Signal, SignalKind};
pub use contact::{Contact, ContactKind, Field};
pub use guidance::{
    Condition, GuidanceRule, GuidanceWords, Opens, Outcome, Report, ReportText, SuggestedStep, Suggestion,
};
pub use kit::{Ask, AskOption, Frame, Step};
pub use library::Library;
pub use page::{Folder, Page, Part, Say, SayKind, Shelf};
pub use problem::ContentProblem;
pub use region::{Region, Regions};
pub use rota::{CyclePreset, PresetDay, SeedCode};
pub use rule::{Hold, Rule, RuleKind, Run, Trigger};
pub use section::{PlanKind, Section, SectionKind};

#[cfg(feature = "self-checks")]
use crate::instrument::Instrument;
use once_cell::sync::OnceCell;

/// What this build has of what a build can be without. Content that needs more than that is left out.
pub const FEATURES: &[&str] = if cfg!(feature = "self-checks") { &["self-checks"] } else { &[] };

/// Every content file: its path below `content/`, and its text.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// All content of one language.
#[derive(Clone, Debug)]
pub struct Catalogue {
    signals: Vec<Signal>,
    drains: Vec<Drain>,
    helps: Vec<Help>,
    contacts: Vec<Contact>,
    safety: Vec<Rule>,
    #[cfg(feature = "self-checks")]
    instruments: Vec<Instrument>,
}

impl Catalogue {
    /// The content inside this build.
    ///
    /// # Errors
    /// [`ContentProblem`] names file, key and reason. The tests parse the same files, so a released build has none.
    pub fn embedded() -> Result<&'static Self, ContentProblem> {
        static EMBEDDED: OnceCell<Catalogue> = OnceCell::new();
        EMBEDDED.get_or_try_init(|| Self::parse(FILES))
    }

    /// Reads the files of the folders it knows; other files are left alone.
    ///
    /// # Errors
    /// The first [`ContentProblem`] in name order.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, ContentProblem> {
        let safety = rule::all(files, "en/safety/")?;
        #[cfg(feature = "self-checks")]
        let instruments = form::all(files, "en/instruments/")?;
        #[cfg(feature = "self-checks")]
        rule::check_triggers(&safety, &instruments)?;
        Ok(Self {
            signals: choice::ordered(files, "en/signals/")?,
            drains: choice::ordered(files, "en/drains/")?,
            helps: choice::ordered(files, "en/helps/")?,
            contacts: contact::all(files, "en/crisis/")?,
            safety,
            #[cfg(feature = "self-checks")]
            instruments,
        })
    }

    /// The signals, in content order.
    #[must_use]
    pub fn signals(&self) -> &[Signal] {
        &self.signals
    }

    /// What can weigh, in content order: area by area, the common ones first.
    #[must_use]
    pub fn drains(&self) -> &[Drain] {
        &self.drains
    }

    /// What can help, in content order.
    #[must_use]
    pub fn helps(&self) -> &[Help] {
        &self.helps
    }

    /// Emergency numbers, crisis lines and services for staff.
    #[must_use]
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// The safety rules that this build can follow, in name order.
    #[must_use]
    pub fn safety(&self) -> &[Rule] {
        &self.safety
    }

    /// The safety rule of a kind of which there is one.
    #[must_use]
    pub fn safety_rule(&self, kind: RuleKind) -> Option<&Rule> {
        self.safety.iter().find(|rule| rule.kind == kind)
    }

    /// The questionnaires, in catalogue order.
    #[cfg(feature = "self-checks")]
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// A questionnaire by its id.
    #[cfg(feature = "self-checks")]
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|i| i.id == id)
    }

    /// A signal by its id.
    #[must_use]
    pub fn signal(&self, id: &str) -> Option<&Signal> {
        self.signals.iter().find(|s| s.id == id)
    }

    /// A drain by its id.
    #[must_use]
    pub fn drain(&self, id: &str) -> Option<&Drain> {
        self.drains.iter().find(|d| d.id == id)
    }

    /// A help by its id.
    #[must_use]
    pub fn help(&self, id: &str) -> Option<&Help> {
        self.helps.iter().find(|h| h.id == id)
    }
}

#[cfg(test)]
mod tests;
