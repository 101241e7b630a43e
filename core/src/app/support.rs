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
    /// What there is on the screen, from the top.
    pub sections: Vec<SupportSection>,
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

/// A part of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportSection {
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
    /// What people call the part of the country that it serves.
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
    Catalogue::embedded().map_or_else(|_| SupportState::bare(), |content| state(content, folder, device))
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
    moved_to(folder, country).save(folder).map_err(StoreError::from)?;
    Ok(support(folder))
}

/// The region belongs to the country it was chosen with.
fn moved_to(folder: &Path, country: Option<String>) -> DeviceSettings {
    let device = DeviceSettings::load(folder);
    let region = device.region.clone().filter(|_| device.country == country);
    DeviceSettings { country, region, ..device }
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
            let device = moved_to(folder, country);
            Ok(Catalogue::embedded().map_or_else(|_| SupportState::bare(), |c| state(c, folder, device)))
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
    let mut shown = SupportState {
        sections: Vec::new(),
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
    };
    shown.sections = shown.order();
    shown
}

impl SupportState {
    fn bare() -> Self {
        let shown = Self::default();
        Self { sections: shown.order(), ..shown }
    }

    /// The numbers stand above everything else, then what has a clock, somebody to tell, and what can wait. Until a country
    /// is known, what to do without its numbers comes first, and the way to them right after what works in many.
    fn order(&self) -> Vec<SupportSection> {
        use SupportSection as S;
        let known = [S::Emergency, S::NotConfirmed, S::NotSafe, S::Crisis, S::LeavesATrace, S::RightNow];
        let unknown = [
            S::NotConfirmed,
            S::Emergency,
            S::NotSafe,
            S::Country,
            S::Directories,
            S::Crisis,
            S::LeavesATrace,
            S::RightNow,
        ];
        let rest = [S::Tell, S::Staff, S::WhenThereIsTime];
        let last = [S::Directories, S::Country];
        let all = match self.country {
            Some(_) => [&known[..], &rest, &last].concat(),
            None => [&unknown[..], &rest].concat(),
        };
        all.into_iter().filter(|section| self.has(*section)).collect()
    }

    fn has(&self, section: SupportSection) -> bool {
        match section {
            SupportSection::NotConfirmed => !self.numbers_confirmed,
            SupportSection::Emergency => !self.emergency.is_empty(),
            SupportSection::NotSafe => self.not_safe.is_some(),
            SupportSection::Crisis => !self.crisis.is_empty(),
            SupportSection::RightNow => !self.moments.is_empty(),
            SupportSection::Staff => !self.staff.is_empty(),
            SupportSection::Directories => !self.directories.is_empty(),
            SupportSection::LeavesATrace
            | SupportSection::Country
            | SupportSection::Tell
            | SupportSection::WhenThereIsTime => true,
        }
    }
}

fn not_safe(content: &Catalogue) -> Option<NotSafeView> {
    let rule = content.safety_rule(RuleKind::Support);
    rule.map(|rule| NotSafeView { title: rule.word("title").into(), text: rule.word("text").into() })
}

/// A code stands where no name is known: it is better than to say that everybody is served.
fn region_name(code: &str) -> String {
    let regions = Library::embedded().map_or(&[][..], |library| &library.regions);
    let named = regions.iter().flat_map(|of| &of.regions).find(|region| region.code == code);
    named.map_or(code, |region| &region.name).to_owned()
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
            region: contact.region.as_deref().map(region_name),
            checked: contact.checked.clone(),
            unconfirmed: Field::ALL
                .into_iter()
                .filter(|field| shows(*field) && !contact.is_confirmed(*field))
                .map(|field| field.key().to_owned())
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SupportSection as S;
    use super::*;

    #[test]
    fn without_any_content_there_is_still_what_to_do() {
        assert_eq!(SupportState::bare().sections[0], S::NotConfirmed);
    }

    #[test]
    fn the_emergency_number_stands_above_everything_and_peers_before_what_can_wait() {
        let folder = tempfile::tempdir().unwrap();
        let shown = choose_country(folder.path(), Some("GB".into())).unwrap();
        let place = |wanted| shown.sections.iter().position(|section| *section == wanted);
        assert_eq!(shown.sections.first(), Some(&S::Emergency));
        assert_eq!(place(S::NotConfirmed), None);
        let order = [S::Emergency, S::NotSafe, S::Crisis, S::RightNow, S::Tell, S::Staff, S::WhenThereIsTime];
        assert!(order.map(place).is_sorted() && order.map(place).iter().all(Option::is_some));
    }

    #[test]
    fn without_a_country_what_to_do_without_its_numbers_comes_first() {
        let folder = tempfile::tempdir().unwrap();
        let sections = support(folder.path()).sections;
        assert_eq!(sections[..4], [S::NotConfirmed, S::Emergency, S::NotSafe, S::Country]);
    }

    #[test]
    fn a_line_for_a_part_of_a_country_names_it_as_people_do() {
        let folder = tempfile::tempdir().unwrap();
        let shown = choose_country(folder.path(), Some("GB".into())).unwrap();
        let line = shown.crisis.iter().find(|contact| contact.id == "gb-nhs-111");
        assert_eq!(line.and_then(|contact| contact.region.as_deref()), Some("England"));
        assert_eq!(region_name("ZZ-Z"), "ZZ-Z");
    }

    #[test]
    fn choosing_the_same_country_again_keeps_the_region_and_another_one_drops_it() {
        let folder = tempfile::tempdir().unwrap();
        let region = || DeviceSettings::load(folder.path()).region;
        choose_country(folder.path(), Some("GB".into())).unwrap();
        crate::app::choose_region(folder.path(), Some("GB-SCT".into())).unwrap();
        choose_country(folder.path(), Some("GB".into())).unwrap();
        assert_eq!(region().as_deref(), Some("GB-SCT"));
        choose_country(folder.path(), Some("IE".into())).unwrap();
        assert_eq!(region(), None);
    }
}
