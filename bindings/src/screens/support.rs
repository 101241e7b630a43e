//! Support: the lines to call or text. Needs no open vault, and nothing of it is stored in one.

use super::choices::mirror;
use super::plan::CopingCard;
use super::reading::PageLine;
use aftershift_core::{app, content};

mirror! {
    /// What a contact is for.
    ContactKind = content::ContactKind {
        /// Emergency services.
        Emergency,
        /// Suicide and crisis support.
        Crisis,
        /// Peer support or a confidential line for health staff.
        Peer,
        /// Arranges therapy.
        Therapy,
        /// Assessment and treatment.
        Treatment,
        /// Information and referral.
        Referral,
        /// A list of services in many countries.
        Directory,
    }
}

mirror! {
    /// A part of the screen.
    SupportSection = app::SupportSection {
        /// That nothing is confirmed for this country, and what to do then.
        NotConfirmed,
        /// Emergency numbers.
        Emergency,
        /// The plain sentence for somebody who isn't feeling safe.
        NotSafe,
        /// Crisis lines.
        Crisis,
        /// What a call leaves behind on the phone.
        LeavesATrace,
        /// The country, to be chosen or changed.
        Country,
        /// Moments that can't wait.
        RightNow,
        /// One person to tell.
        Tell,
        /// Lines for people who work in health.
        Staff,
        /// What can wait.
        WhenThereIsTime,
        /// Lists of services in other countries.
        Directories,
    }
}

/// What Support shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct SupportState {
    /// What there is on the screen, from the top.
    pub sections: Vec<SupportSection>,
    /// The country chosen, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The countries to choose from.
    pub countries: Vec<String>,
    /// True when an emergency number and a crisis line are confirmed for this country. Otherwise the screen says:
    /// "Local numbers not confirmed. Call your local emergency number."
    pub numbers_confirmed: bool,
    /// What there is to do for somebody who isn't feeling safe.
    pub not_safe: Option<NotSafe>,
    /// Emergency numbers: always on top.
    pub emergency: Vec<Contact>,
    /// Crisis lines.
    pub crisis: Vec<Contact>,
    /// Lines and services for health staff, and referral.
    pub staff: Vec<Contact>,
    /// Lists of services in other countries.
    pub directories: Vec<Contact>,
    /// What to do in moments that can't wait.
    pub moments: Vec<PageLine>,
    /// What the person has put outside the lock.
    pub coping_card: Option<CopingCard>,
}

/// What there is to do for somebody who isn't feeling safe. That it was tapped is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct NotSafe {
    /// The plain sentence that is tapped.
    pub title: String,
    /// What to do.
    pub text: String,
}

/// One contact. A field that isn't confirmed is absent, except in development builds, which name it in
/// `unconfirmed`.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct Contact {
    /// Content id.
    pub id: String,
    /// The service's own name.
    pub name: String,
    /// What it is for.
    pub kind: ContactKind,
    /// For whom.
    pub audience: Option<String>,
    /// Numbers, as dialled inside the country.
    pub phones: Vec<String>,
    /// Where to text.
    pub sms: Option<Sms>,
    /// A web address; it opens outside the app.
    pub web: Option<String>,
    /// When it answers.
    pub hours: Option<String>,
    /// What people call the part of the country that it serves; None: all of it.
    pub region: Option<String>,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// Fields shown although unconfirmed. Always empty outside development builds.
    pub unconfirmed: Vec<String>,
}

/// Where to text, and what.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct Sms {
    /// The number.
    pub number: String,
    /// The word to start with; None: any text.
    pub keyword: Option<String>,
}

impl From<app::SupportState> for SupportState {
    fn from(s: app::SupportState) -> Self {
        Self {
            sections: s.sections.into_iter().map(Into::into).collect(),
            country: s.country,
            countries: s.countries,
            numbers_confirmed: s.numbers_confirmed,
            not_safe: s.not_safe.map(|n| NotSafe { title: n.title, text: n.text }),
            emergency: s.emergency.into_iter().map(Into::into).collect(),
            crisis: s.crisis.into_iter().map(Into::into).collect(),
            staff: s.staff.into_iter().map(Into::into).collect(),
            directories: s.directories.into_iter().map(Into::into).collect(),
            moments: s.moments.into_iter().map(Into::into).collect(),
            coping_card: s.coping_card.map(Into::into),
        }
    }
}

impl From<app::ContactView> for Contact {
    fn from(c: app::ContactView) -> Self {
        Self {
            id: c.id,
            name: c.name,
            kind: c.kind.into(),
            audience: c.audience,
            phones: c.phones,
            sms: c.sms.map(|s| Sms { number: s.number, keyword: s.keyword }),
            web: c.web,
            hours: c.hours,
            region: c.region,
            checked: c.checked,
            unconfirmed: c.unconfirmed,
        }
    }
}
