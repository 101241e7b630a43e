//! Support: which numbers show for a country, which pages are true there, and the first step to care. Help now needs
//! neither a vault nor an unlock.

mod draft;
mod reading;
mod step;

pub use draft::{DraftKind, draft};
pub use reading::{Place, Reading, is_for, reading};
pub use step::{FirstStep, Reached};

use crate::content::{Catalogue, Contact, ContactKind, Field};

/// Contacts for a country whose numbers aren't in this app, and for nobody's country in particular.
const UNION: &str = "EU";
const WORLD: &str = "ZZ";

/// Whether unconfirmed fields show, marked. Only development builds do that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// What a release shows: confirmed fields only.
    ConfirmedOnly,
    /// Everything, with the unconfirmed fields named.
    AllMarked,
}

impl Showing {
    /// What this build shows.
    #[must_use]
    pub const fn of_this_build() -> Self {
        if cfg!(feature = "development") { Self::AllMarked } else { Self::ConfirmedOnly }
    }

    /// Whether a field of a contact shows.
    #[must_use]
    pub fn shows(self, contact: &Contact, field: Field) -> bool {
        contact.has(field) && (self == Self::AllMarked || contact.is_confirmed(field))
    }

    /// Whether a contact shows at all: it needs a way to reach it, and for whom it is has to be certain.
    #[must_use]
    pub fn shows_contact(self, contact: &Contact) -> bool {
        let reachable = [Field::Phone, Field::SmsNumber, Field::Web].iter().any(|f| self.shows(contact, *f));
        let certain = !contact.has(Field::Audience) || self.shows(contact, Field::Audience);
        reachable && certain
    }
}

/// The countries that are offered: those with a confirmed emergency number and a confirmed crisis line.
#[must_use]
pub fn countries(content: &Catalogue) -> Vec<&str> {
    let mut codes: Vec<&str> = content.contacts().iter().map(|c| c.country.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.retain(|code| has_confirmed_help(content, code) && *code != UNION && *code != WORLD);
    codes
}

/// Whether a country has an emergency number and a crisis line that are confirmed.
#[must_use]
pub fn has_confirmed_help(content: &Catalogue, country: &str) -> bool {
    let of_kind = |kind| content.contacts().iter().filter(move |c| c.country == country && c.kind == kind);
    let emergency = of_kind(ContactKind::Emergency).any(|c| c.is_confirmed(Field::Phone));
    let crisis = of_kind(ContactKind::Crisis).any(|c| {
        c.is_confirmed(Field::Audience) && (c.is_confirmed(Field::Phone) || c.is_confirmed(Field::SmsNumber))
    });
    emergency && crisis
}

/// The contacts for a country, national ones first; without a country, the European emergency number.
#[must_use]
pub fn contacts<'a>(content: &'a Catalogue, country: Option<&str>, showing: Showing) -> Vec<&'a Contact> {
    let country = country.unwrap_or(UNION);
    let here = content.contacts().iter().filter(|c| c.country == country && showing.shows_contact(c));
    let mut found: Vec<&Contact> = here.collect();
    // Lines that answer by voice come first: the fewest steps in the worst moment. The sort keeps name order.
    found.sort_by_key(|c| (c.region.is_some(), !showing.shows(c, Field::Phone)));
    found
}

/// Lists of services in many countries; a web address, never a substitute for a number.
#[must_use]
pub fn directories(content: &Catalogue, showing: Showing) -> Vec<&Contact> {
    content.contacts().iter().filter(|c| c.country == WORLD && showing.shows_contact(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> &'static Catalogue {
        Catalogue::embedded().unwrap()
    }

    fn ids(country: Option<&str>, showing: Showing) -> Vec<&'static str> {
        contacts(content(), country, showing).into_iter().map(|c| c.id.as_str()).collect()
    }

    #[test]
    fn every_country_offered_has_a_confirmed_emergency_number_and_crisis_line() {
        assert_eq!(countries(content()), ["AU", "CA", "DE", "GB", "IE", "NZ", "US"]);
        for country in countries(content()) {
            assert!(has_confirmed_help(content(), country), "{country}");
        }
    }

    #[test]
    fn a_release_shows_no_field_that_is_not_confirmed() {
        for contact in content().contacts() {
            for field in Field::ALL {
                if Showing::ConfirmedOnly.shows(contact, field) {
                    assert!(contact.confirmed[field.key()], "{} {}", contact.id, field.key());
                }
            }
        }
    }

    #[test]
    fn a_release_hides_a_service_when_it_is_uncertain_for_whom_it_is() {
        let shown = ids(Some("US"), Showing::ConfirmedOnly);
        assert!(!shown.contains(&"us-emotional-ppe") && !shown.contains(&"us-safe-call-now"), "{shown:?}");
        assert!(ids(Some("US"), Showing::AllMarked).contains(&"us-emotional-ppe"));
    }

    #[test]
    fn voice_lines_come_before_text_lines_and_regions_last() {
        let shown = ids(Some("GB"), Showing::ConfirmedOnly);
        let place = |id| shown.iter().position(|s| *s == id).unwrap();
        assert!(
            place("gb-samaritans") < place("gb-shout") && place("gb-shout") < place("gb-nhs-111"),
            "{shown:?}"
        );
    }

    #[test]
    fn without_a_country_only_the_european_number_shows() {
        assert_eq!(ids(None, Showing::ConfirmedOnly), ["eu-emergency"]);
        assert!(!has_confirmed_help(content(), "EU"));
    }
}
