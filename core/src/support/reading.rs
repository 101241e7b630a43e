//! What of a page is true where somebody is.

use super::Showing;
use crate::content::{Page, Part, Say};
use chrono::NaiveDate;

/// Where somebody is, as far as they have said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place<'a> {
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'a str>,
    /// ISO 3166-2.
    pub region: Option<&'a str>,
}

/// A page as it shows at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The parts that are true there, with the statements that show.
    pub parts: Vec<(Option<&'a str>, Vec<&'a Say>)>,
    /// Whether there are facts for some countries, and none of them is this one: then nothing is said of it.
    pub nothing_for_here: bool,
    /// Whether something on it depends on the part of the country.
    pub region_matters: bool,
    /// Whether it was checked more than a year ago.
    pub is_old: bool,
}

/// A page is marked after so many days without a check.
const OLD_AFTER_DAYS: i64 = 365;

/// Whether a page as a whole is for that country.
#[must_use]
pub fn is_for(page: &Page, place: Place<'_>) -> bool {
    page.countries.is_empty()
        || place.country.is_some_and(|country| page.countries.iter().any(|c| c == country))
}

/// A page as it shows at a place, on a day.
#[must_use]
pub fn reading<'a>(page: &'a Page, place: Place<'_>, showing: Showing, today: NaiveDate) -> Reading<'a> {
    let shown = |part: &'a Part| {
        let says = part.says.iter().filter(|say| say.confirmed || showing == Showing::AllMarked);
        (part.heading.as_deref(), says.collect::<Vec<_>>())
    };
    let parts: Vec<_> = page.parts.iter().filter(|part| is_true(part, place)).map(shown).collect();
    // Of what doesn't show there is nothing to say.
    let says = |part: &Part| part.says.iter().any(|say| say.confirmed || showing == Showing::AllMarked);
    let national = page.parts.iter().any(|part| !part.countries.is_empty());
    let here = |part: &&Part| names(&part.countries, place.country) && says(part);
    Reading {
        parts: parts.into_iter().filter(|(_, says)| !says.is_empty()).collect(),
        nothing_for_here: national && !page.parts.iter().any(|part| here(&part)),
        region_matters: page
            .parts
            .iter()
            .filter(here)
            .any(|part| !part.regions.is_empty() || !part.not_regions.is_empty()),
        is_old: NaiveDate::parse_from_str(&page.checked, "%Y-%m-%d")
            .is_ok_and(|checked| today.signed_duration_since(checked).num_days() > OLD_AFTER_DAYS),
    }
}

/// What is true in one country is never shown in another; while the region isn't known, the stricter rule shows.
fn is_true(part: &Part, place: Place<'_>) -> bool {
    let country = part.countries.is_empty() || names(&part.countries, place.country);
    let region = match place.region {
        Some(_) => part.regions.is_empty() || names(&part.regions, place.region),
        None => part.regions.is_empty() || part.strict,
    };
    country && region && !names(&part.not_regions, place.region)
}

fn names(list: &[String], code: Option<&str>) -> bool {
    code.is_some_and(|code| list.iter().any(|one| one == code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Catalogue, Library, SayKind};
    use crate::support::countries;

    fn part(countries: &[&str], regions: &[&str], strict: bool, not_regions: &[&str]) -> Part {
        let owned = |all: &[&str]| all.iter().map(|code| (*code).to_owned()).collect();
        let say = Say { kind: SayKind::Text, text: "x".into(), source: "y".into(), confirmed: true };
        Part {
            heading: None,
            countries: owned(countries),
            regions: owned(regions),
            strict,
            not_regions: owned(not_regions),
            says: vec![say],
        }
    }

    fn at(country: &'static str, region: Option<&'static str>) -> Place<'static> {
        Place { country: Some(country), region }
    }

    #[test]
    fn what_is_true_in_one_country_is_never_shown_in_another() {
        let library = Library::embedded().unwrap();
        let all = countries(Catalogue::embedded().unwrap());
        for page in &library.pages {
            for country in all.iter().map(|code| Some(*code)).chain([None]) {
                let place = Place { country, region: None };
                let shown = reading(page, place, Showing::AllMarked, NaiveDate::MAX);
                let elsewhere = page.parts.iter().filter(|part| {
                    !part.countries.is_empty()
                        && country.is_none_or(|code| part.countries.iter().all(|c| c != code))
                });
                for say in elsewhere.flat_map(|part| &part.says) {
                    let here =
                        shown.parts.iter().flat_map(|(_, says)| says).any(|one| std::ptr::eq(*one, say));
                    assert!(!here, "{} in {country:?}: {}", page.id, say.text);
                }
            }
        }
    }

    #[test]
    fn while_the_region_isnt_known_the_stricter_rule_shows() {
        let strict_except = part(&["AU"], &[], false, &["AU-WA"]);
        let lenient_only = part(&["AU"], &["AU-WA"], false, &[]);
        let strict_only = part(&["CA"], &["CA-NS"], true, &[]);
        let shows = |part: &Part, place| is_true(part, place);
        assert!(shows(&strict_except, at("AU", None)) && !shows(&strict_except, at("AU", Some("AU-WA"))));
        assert!(!shows(&lenient_only, at("AU", None)) && shows(&lenient_only, at("AU", Some("AU-WA"))));
        assert!(!shows(&lenient_only, at("AU", Some("AU-VIC"))));
        assert!(shows(&strict_only, at("CA", None)) && shows(&strict_only, at("CA", Some("CA-NS"))));
        assert!(!shows(&strict_only, at("CA", Some("CA-ON"))));
    }

    #[test]
    fn a_release_shows_no_statement_that_isnt_confirmed_and_no_heading_without_one() {
        for page in &Library::embedded().unwrap().pages {
            let shown = reading(page, Place::default(), Showing::ConfirmedOnly, NaiveDate::MIN);
            assert!(shown.parts.iter().all(|(_, says)| !says.is_empty()), "{}", page.id);
            assert!(shown.parts.iter().flat_map(|(_, says)| says).all(|say| say.confirmed), "{}", page.id);
        }
    }

    #[test]
    fn where_nothing_confirmed_is_left_for_a_country_that_is_said() {
        let content = Catalogue::embedded().unwrap();
        for page in &Library::embedded().unwrap().pages {
            for country in countries(content) {
                let place = Place { country: Some(country), region: None };
                let shown = reading(page, place, Showing::ConfirmedOnly, NaiveDate::MIN);
                let of_here =
                    page.parts.iter().filter(|part| part.countries.iter().any(|code| code == country));
                let confirmed = of_here.flat_map(|part| &part.says).any(|say| say.confirmed);
                let national = page.parts.iter().any(|part| !part.countries.is_empty());
                assert_eq!(shown.nothing_for_here, national && !confirmed, "{} {country}", page.id);
            }
        }
    }

    #[test]
    fn a_page_checked_more_than_a_year_ago_says_so() {
        let page = Page { checked: "2026-11-24".into(), ..Library::embedded().unwrap().pages[0].clone() };
        let old =
            |iso: &str| reading(&page, Place::default(), Showing::AllMarked, iso.parse().unwrap()).is_old;
        assert!(!old("2027-11-24") && old("2027-11-25"));
        assert!(!old("2020-01-01"), "the clock went back");
    }

    #[test]
    fn a_country_without_facts_is_told_so_and_only_where_there_are_facts_for_others() {
        let mut page = Library::embedded().unwrap().pages[0].clone();
        let nothing =
            |page: &Page, place| reading(page, place, Showing::AllMarked, NaiveDate::MIN).nothing_for_here;
        page.parts = vec![part(&[], &[], false, &[])];
        assert!(!nothing(&page, at("NZ", None)));
        page.parts.push(part(&["US"], &[], false, &[]));
        assert!(nothing(&page, at("NZ", None)) && nothing(&page, Place::default()));
        assert!(!nothing(&page, at("US", None)));
    }
}
