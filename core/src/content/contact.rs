use super::problem::{self, ContentProblem, headed};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A number to call or text, or an address to open.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its id, which is the file's name.
    pub id: String,
    /// Raised with every change of meaning.
    pub version: u32,
    /// Where it comes from, in a line.
    pub source: String,
    /// On what terms it is used.
    pub licence: String,
    /// When the flags were last checked, as an ISO date.
    pub checked: String,
    /// ISO 3166-1 alpha-2; EU for the union, ZZ for the whole world.
    pub country: String,
    /// ISO 3166-2, when it serves only a part of the country.
    pub region: Option<String>,
    /// The service's own name.
    pub name: String,
    /// What it is for.
    pub kind: ContactKind,
    /// For whom.
    pub audience: Option<String>,
    /// Numbers, as dialled inside the country.
    #[serde(default)]
    pub phone: Vec<String>,
    /// Where to text.
    pub sms: Option<Sms>,
    /// A web address.
    pub web: Option<String>,
    /// When it answers.
    pub hours: Option<String>,
    /// ISO 639-1 codes.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Carries no flag, so it is never shown.
    pub email: Option<String>,
    /// For editors; never shown.
    pub note: Option<String>,
    /// The pages read.
    #[serde(default)]
    pub sources: Vec<String>,
    /// One flag for each field that has a value.
    #[serde(default)]
    pub confirmed: BTreeMap<String, bool>,
}

/// Where to text, and what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    /// The number.
    pub number: String,
    /// The word to start with; None: any text.
    pub keyword: Option<String>,
}

/// What a contact is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
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

/// A field that is confirmed, or not, on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// All phone numbers.
    Phone,
    /// The number to text.
    SmsNumber,
    /// The word to text.
    SmsKeyword,
    /// The web address.
    Web,
    /// The hours.
    Hours,
    /// For whom it is.
    Audience,
}

impl Field {
    /// Every field with a flag.
    pub const ALL: [Self; 6] =
        [Self::Phone, Self::SmsNumber, Self::SmsKeyword, Self::Web, Self::Hours, Self::Audience];

    /// The flag's key in the file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::SmsNumber => "sms.number",
            Self::SmsKeyword => "sms.keyword",
            Self::Web => "web",
            Self::Hours => "hours",
            Self::Audience => "audience",
        }
    }
}

impl Contact {
    /// Whether the field has a value.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        match field {
            Field::Phone => !self.phone.is_empty(),
            Field::SmsNumber => self.sms.is_some(),
            Field::SmsKeyword => self.sms.as_ref().is_some_and(|s| s.keyword.is_some()),
            Field::Web => self.web.is_some(),
            Field::Hours => self.hours.is_some(),
            Field::Audience => self.audience.is_some(),
        }
    }

    /// Whether the field has a value that a government, operator or major-organisation page states.
    #[must_use]
    pub fn is_confirmed(&self, field: Field) -> bool {
        self.has(field) && self.confirmed.get(field.key()).copied().unwrap_or(false)
    }
}

headed!(Contact);

/// Reads a folder of contacts, in name order.
pub(super) fn all(files: &[(&str, &str)], prefix: &str) -> Result<Vec<Contact>, ContentProblem> {
    let contacts: Vec<Contact> = problem::all(files, prefix)?;
    contacts.iter().try_for_each(|contact| check(&format!("{prefix}{}.toml", contact.id), contact))?;
    Ok(contacts)
}

fn check(path: &str, contact: &Contact) -> Result<(), ContentProblem> {
    for field in Field::ALL {
        if contact.has(field) != contact.confirmed.contains_key(field.key()) {
            return Err(ContentProblem::new(path, field.key(), "a value and its flag must come together"));
        }
    }
    if let Some(key) = contact.confirmed.keys().find(|key| Field::ALL.iter().all(|f| f.key() != *key)) {
        return Err(ContentProblem::new(path, key, "no such flag"));
    }
    if contact.confirmed.values().any(|yes| *yes) && contact.sources.is_empty() {
        return Err(ContentProblem::new(path, "sources", "confirmed without a page that was read"));
    }
    Ok(())
}
