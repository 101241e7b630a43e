//! The Support screen. Needs no vault, leaves no trace in one.

use super::AppError;
use super::reading::{PageLine, lines_of};
use crate::content::{Catalogue, Contact, ContactKind, Field, Folder, Library, RuleKind};
use crate::device::{CopingCard, DeviceSettings};
use crate::storage::StoreError;
use crate::support::{Showing, contacts, countries, directories, has_confirmed_help};
use std::path::Path;

/// What Support shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportState {
    /// The country chosen.
    pub country: Option<String>,
    /// The countries to choose from.
    pub countries: Vec<String>,
    /// Whether an emergency number and a crisis line are confirmed for it.
    pub numbers_confirmed: bool,
    /// What there is to do for somebody who isn't feeling safe.
    pub not_safe: Option<NotSafeView>,
    /// Emergency numbers.
    pub emergency: Vec<ContactView>,
    /// Crisis lines.
    pub crisis: Vec<ContactView>,
    /// Lines and services for health staff, and referral.
    pub staff: Vec<ContactView>,
    /// Lists of services in other countries.
    pub directories: Vec<ContactView>,
    /// What to do in moments that can't wait.
    pub moments: Vec<PageLine>,
    /// What the person has put outside the lock.
    pub coping_card: Option<CopingCard>,
}

/// What there is to do for somebody who isn't feeling safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSafeView {
    /// The plain sentence that is tapped.
    pub title: String,
    /// What to do.
    pub text: String,
}

/// One contact, with the fields that show.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `content::Contact`")]
pub struct ContactView {
    pub id: String,
    pub name: String,
    pub kind: ContactKind,
    pub audience: Option<String>,
    pub phones: Vec<String>,
    pub sms: Option<SmsView>,
    pub web: Option<String>,
    pub hours: Option<String>,
    pub region: Option<String>,
    pub checked: String,
    /// Fields shown although unconfirmed: development builds only.
    pub unconfirmed: Vec<String>,
}

/// Where to text, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsView {
    /// The number.
    pub number: String,
    /// The word to start with; None: any text.
    pub keyword: Option<String>,
}

/// What Support shows for the country chosen.
#[must_use]
pub fn support(folder: &Path) -> SupportState {
    let device = DeviceSettings::load(folder);
    // The content inside a build is sound, or its tests fail; should it ever not be, the screen still says to call
    // the local emergency number.
    Catalogue::embedded().map_or_else(|_| SupportState::default(), |content| state(content, folder, device))
}

/// Chooses whose help shows; None for a country that isn't offered.
///
/// # Errors
/// [`AppError::UnknownChoice`] for a country that isn't offered, or as the storage says.
pub fn choose_country(folder: &Path, country: Option<String>) -> Result<SupportState, AppError> {
    let content = Catalogue::embedded().map_err(|_| AppError::StorageFailed)?;
    if country.as_deref().is_some_and(|code| !countries(content).contains(&code)) {
        return Err(AppError::UnknownChoice);
    }
    // The region belongs to the country it was chosen with.
    let device = DeviceSettings { country, region: None, ..DeviceSettings::load(folder) };
    device.save(folder).map_err(StoreError::from)?;
    Ok(support(folder))
}

/// The same, from the Support screen: where the choice can't be stored, its numbers show all the same. Help doesn't wait
/// for free space.
///
/// # Errors
/// [`AppError::UnknownChoice`] for a country that isn't offered.
pub fn show_country(folder: &Path, country: Option<String>) -> Result<SupportState, AppError> {
    match choose_country(folder, country.clone()) {
        Err(AppError::UnknownChoice) => Err(AppError::UnknownChoice),
        Err(_) => {
            let device = DeviceSettings { country, ..DeviceSettings::load(folder) };
            Ok(Catalogue::embedded().map_or_else(|_| SupportState::default(), |c| state(c, folder, device)))
        }
        stored => stored,
    }
}

fn state(content: &Catalogue, folder: &Path, device: DeviceSettings) -> SupportState {
    let showing = Showing::of_this_build();
    // Numbers don't wait for pages.
    let moments = Library::embedded().map_or_else(|_| Vec::new(), |l| lines_of(l, &device, Folder::Moments));
    // A code that is no longer offered is as good as none.
    let country = device.country.filter(|code| countries(content).contains(&code.as_str()));
    let here = contacts(content, country.as_deref(), showing);
    let of = |wanted: &dyn Fn(ContactKind) -> bool| {
        here.iter().filter(|c| wanted(c.kind)).map(|c| ContactView::of(c, showing)).collect()
    };
    SupportState {
        numbers_confirmed: country.as_deref().is_some_and(|code| has_confirmed_help(content, code)),
        not_safe: not_safe(content),
        emergency: of(&|kind| kind == ContactKind::Emergency),
        crisis: of(&|kind| kind == ContactKind::Crisis),
        staff: of(&|kind| !matches!(kind, ContactKind::Emergency | ContactKind::Crisis)),
        directories: directories(content, showing).into_iter().map(|c| ContactView::of(c, showing)).collect(),
        moments,
        coping_card: CopingCard::load(folder),
        countries: countries(content).into_iter().map(Into::into).collect(),
        country,
    }
}

fn not_safe(content: &Catalogue) -> Option<NotSafeView> {
    let rule = content.safety_rule(RuleKind::Support);
    rule.map(|rule| NotSafeView { title: rule.word("title").into(), text: rule.word("text").into() })
}

impl ContactView {
    fn of(contact: &Contact, showing: Showing) -> Self {
        let shows = |field| showing.shows(contact, field);
        let optional = |field, value: &Option<String>| value.clone().filter(|_| shows(field));
        Self {
            id: contact.id.clone(),
            name: contact.name.clone(),
            kind: contact.kind,
            audience: optional(Field::Audience, &contact.audience),
            phones: if shows(Field::Phone) { contact.phone.clone() } else { Vec::new() },
            sms: contact.sms.as_ref().filter(|_| shows(Field::SmsNumber)).map(|sms| SmsView {
                number: sms.number.clone(),
                keyword: optional(Field::SmsKeyword, &sms.keyword),
            }),
            web: optional(Field::Web, &contact.web),
            hours: optional(Field::Hours, &contact.hours),
            region: contact.region.clone(),
            checked: contact.checked.clone(),
            unconfirmed: Field::ALL
                .into_iter()
                .filter(|field| shows(*field) && !contact.is_confirmed(*field))
                .map(|field| field.key().to_owned())
                .collect(),
        }
    }
}
