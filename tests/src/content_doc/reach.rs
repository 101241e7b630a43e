//! Whom to reach, and where: the crisis contacts, and the parts of countries.

use super::Content;
use super::entry::Entry;
use aftershift_core::content::{Contact, ContactKind, Field};
use std::fmt::Write as _;

pub(super) fn contacts(doc: &mut String, all: &Content) {
    let contacts = all.catalogue.contacts();
    let mut countries: Vec<&str> = contacts.iter().map(|contact| contact.country.as_str()).collect();
    countries.sort_unstable();
    countries.dedup();
    for country in countries {
        let _ = write!(doc, "\n### {}\n", place(country));
        contacts.iter().filter(|one| one.country == country).for_each(|one| contact(doc, one));
    }
}

/// A country by its code, and the two codes that are none.
fn place(country: &str) -> &str {
    match country {
        "EU" => "EU: a country of the union without an entry of its own",
        "ZZ" => "ZZ: anywhere",
        code => code,
    }
}

fn contact(doc: &mut String, contact: &Contact) {
    let region = contact.region.iter().map(|region| format!("only {region}"));
    let languages = (!contact.languages.is_empty()).then(|| format!("in {}", contact.languages.join(", ")));
    let checked = format!("checked {}", contact.checked);
    let what = [kind(contact.kind).to_owned()].into_iter().chain(region).chain(languages).chain([checked]);
    let what = what.collect::<Vec<_>>().join(", ");
    let fields = Field::ALL.into_iter().flat_map(|field| {
        let flag = contact.is_confirmed(field);
        values(contact, field).into_iter().map(move |value| {
            let key = field.key();
            if flag {
                format!("{key}: {value} – confirmed")
            } else {
                format!("**unconfirmed** {key}: {value}")
            }
        })
    });
    let read = contact.sources.iter().map(|page| format!("read: {page}"));
    let said: Vec<String> = [contact.name.clone()].into_iter().chain(fields).chain(read).collect();
    let said = said.iter().map(String::as_str).collect();
    Entry { id: &contact.id, what: &what, source: &contact.source, said }.write(doc);
}

const fn kind(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Emergency => "emergency",
        ContactKind::Crisis => "crisis line",
        ContactKind::Peer => "for health staff",
        ContactKind::Therapy => "arranges therapy",
        ContactKind::Treatment => "treatment",
        ContactKind::Referral => "referral",
        ContactKind::Directory => "list of services",
    }
}

/// What a field says. One flag covers every phone number.
fn values(contact: &Contact, field: Field) -> Vec<&str> {
    let one = match field {
        Field::Phone => return contact.phone.iter().map(String::as_str).collect(),
        Field::SmsNumber => contact.sms.as_ref().map(|sms| &sms.number),
        Field::SmsKeyword => contact.sms.as_ref().and_then(|sms| sms.keyword.as_ref()),
        Field::Web => contact.web.as_ref(),
        Field::Hours => contact.hours.as_ref(),
        Field::Audience => contact.audience.as_ref(),
    };
    one.into_iter().map(String::as_str).collect()
}

pub(super) fn regions(doc: &mut String, all: &Content) {
    for of in &all.library.regions {
        let said = of.regions.iter().map(|region| region.name.as_str()).collect();
        Entry { id: &of.id, what: "parts of a country", source: &of.source, said }.write(doc);
    }
}
