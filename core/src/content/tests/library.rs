//! Broken files of the library: each is named, with key and reason.

use super::*;

/// What is wrong once this text stands in the place of that in one file.
fn broken(path: &str, from: &str, to: &str) -> ContentProblem {
    let mut files = FILES.to_vec();
    let file = files.iter_mut().find(|(name, _)| *name == path).unwrap();
    let changed = file.1.replacen(from, to, 1);
    assert_ne!(changed, file.1, "{path} doesn't have {from}");
    file.1 = &changed;
    let problem = Library::parse(&files, Catalogue::embedded().unwrap());
    problem.err().unwrap_or_else(|| panic!("{path}: {to} passed"))
}

#[test]
fn a_broken_file_is_named_with_key_and_reason() {
    let page = "en/cards/confidentiality.toml";
    for (path, from, to, key, reason) in [
        (page, "id = \"", "id = \"x", "id", "differs from the file's name"),
        (page, "licence = \"Apache-2.0\"", "licence = \"\"", "licence", "is empty"),
        (page, "checked = \"2026-", "checked = \"24.", "checked", "is not an ISO date"),
        (page, "shelf = \"privacy\"\n", "", "shelf", "belongs to every page of cards"),
        (page, "shelf = \"privacy\"", "shelf = \"secrets\"", "shelf", "unknown variant"),
        (page, "order = 10\n", "order = 20\n", "order", "another file has the same"),
        (page, "[[part]]", "[[part]]\nstrict = true", "part", "strict without regions"),
        (page, "[[part]]", "[[part]]\nregions = [\"US-VA\"]", "part.regions", "the part doesn't name"),
        (page, "[[part.say]]", "[[part.say]]\nnote = \"x\"", "note", "unknown field"),
        (
            "en/levels/in-us.toml",
            "countries = [\"US\"]",
            "shelf = \"care\"\ncountries = [\"US\"]",
            "shelf",
            "no other",
        ),
        ("en/steps/only-look.toml", "order = 10", "order = 20", "order", "another file has the same"),
        ("en/frames/call.toml", "opening = ", "begin = ", "begin", "unknown field"),
        ("en/plan/warning-signs.toml", "kind = \"lines\"", "kind = \"line\"", "kind", "unknown variant"),
        (
            "en/regions/gb.toml",
            "country = \"GB\"",
            "country = \"IE\"",
            "country",
            "differs from the file's name",
        ),
        ("en/regions/gb.toml", "code = \"GB-ENG\"", "code = \"US-ENG\"", "region.code", "another country"),
        (
            "en/reports/driven.toml",
            "id = \"driven\"",
            "id = \"unusual\"",
            "id",
            "differs from the file's name",
        ),
        ("en/suggestions/now.toml", "opens = \"page\"", "opens = \"support\"", "step.page", "not wanted"),
        ("en/suggestions/now.toml", "not-ok-to-finish", "ok-to-finish", "step.page", "not there"),
    ] {
        let found = broken(path, from, to);
        let named = found.file == path || reason == "another file has the same";
        assert!(named && found.key == key && found.reason.contains(reason), "{to}: {found}");
    }
}

#[test]
fn a_page_that_leads_nowhere_or_to_a_region_that_isnt_there_is_a_problem() {
    let path = "en/cards/confidentiality.toml";
    let found = broken(path, "next = [", "next = [\"no-such-page\", ");
    assert_eq!((found.file.as_str(), found.key.as_str()), (path, "next"));
    let found = broken("en/cards/licensure-questions.toml", "AU-WA", "AU-XX");
    assert_eq!(found.key, "part.regions");
}

#[test]
fn a_statement_that_is_too_long_hides_another_one() {
    let long = format!("[[part.say]]\ntext = \"{}\"\nsource = \"x\"\n\n[[part.say]]", "a".repeat(281));
    let found = broken("en/cards/confidentiality.toml", "[[part.say]]", &long);
    assert_eq!((found.key.as_str(), found.reason.contains("280")), ("say.text", true));
}

#[cfg(feature = "self-checks")]
#[test]
fn a_guidance_rule_that_names_an_unknown_form_or_scale_is_named_with_its_file() {
    for (from, to, reason) in [
        ("\"k6\"", "\"k10\"", "names k10, or its scale total, which isn't there"),
        ("\"total\"", "\"sum\"", "names k6, or its scale sum, which isn't there"),
        ("level = 3", "level = 6", "is not 1 to 5"),
        ("level = 3", "level = 3\noffers = [[\"k12\"]]", "names k12, which isn't there"),
        ("test = \"latest\"", "test = \"sometimes\"", "unknown variant `sometimes`"),
        ("at_least = 13", "at_last = 13", "unknown field `at_last`"),
    ] {
        let found = broken("en/guidance/k6-13.toml", from, to);
        assert_eq!(found.file, "en/guidance/k6-13.toml");
        assert!(found.reason.contains(reason), "{found}");
    }
}

/// A rule that is silently off is one that nobody misses until it is needed.
#[cfg(feature = "self-checks")]
#[test]
fn a_guidance_rule_that_no_score_can_set_off_or_every_score_does_is_named_with_its_file() {
    let (neither, outside) = ("neither at_least nor at_most", "is met by every score from");
    for (rule, from, to, key, reason) in [
        ("k6-13", "at_least = 13\n", "", "when", neither),
        ("k6-twice", "at_least = 5\n", "", "when", neither),
        ("who5-28", "at_most = 28\n", "", "when", neither),
        ("k6-13", "at_least = 13", "at_least = 25", "when", "on k6 total is met by every score from 0 to 24"),
        ("k6-13", "at_least = 13", "at_least = 0", "when", outside),
        ("k6-13", "at_least = 13", "at_least = 13\nat_most = 12", "when", outside),
        ("k6-twice", "at_least = 5", "at_least = 25", "when", outside),
        ("k6-twice", "at_least = 5", "at_most = 24", "when", outside),
        ("burnout1-3", "at_least = 3", "at_least = 1", "when", "from 1 to 5"),
        ("who5-28", "at_most = 28", "at_most = 100", "when", outside),
        ("short-form-below", "at_most = 2", "at_most = 6", "when", "on phq2 total"),
        ("gad7-up-4", "by = 4", "by = 22", "when", outside),
        ("gad7-up-4", "by = 4", "by = 0", "when", outside),
        ("auditc-own-line", "line = 3", "line = 13", "when", outside),
        ("auditc-own-line", "line = 3", "line = 0", "when", outside),
        ("in-care-unchanged", "at_least = 15", "at_least = 28", "when", outside),
        ("in-care-unchanged", "change_below = 5", "change_below = 28", "when", outside),
        ("in-care-unchanged", "change_below = 5", "change_below = 0", "when", outside),
        ("level-1-stays", "level = 1\n", "level = 6\n", "level", "is not 1 to 5"),
        ("auditc-own-line", "[2, 3]", "[2, 4]", "unless_zero", "names item 4, which auditc doesn't have"),
        ("auditc-own-line", "[2, 3]", "[]", "unless_zero", "names no item"),
    ] {
        let path = format!("en/guidance/{rule}.toml");
        let found = broken(&path, from, to);
        assert_eq!((found.file.as_str(), found.key.as_str()), (path.as_str(), key), "{to}: {found}");
        assert!(found.reason.contains(reason), "{to}: {found}");
    }
}

#[test]
fn an_outcome_or_a_tick_without_its_file_is_a_problem() {
    let outcomes = Outcome::ALL.iter().map(|outcome| format!("en/suggestions/{}.toml", outcome.word()));
    let ticks = Report::ALL.iter().map(|report| format!("en/reports/{}.toml", report.word()));
    for path in outcomes.chain(ticks) {
        let files: Vec<_> = FILES.iter().copied().filter(|(file, _)| *file != path).collect();
        assert_eq!(files.len() + 1, FILES.len(), "{path}");
        let found = Library::parse(&files, Catalogue::embedded().unwrap()).unwrap_err();
        assert_eq!((found.file, found.reason.contains("has no file")), (path, true));
    }
}

#[test]
fn every_page_still_says_something_in_a_release() {
    for page in &Library::embedded().unwrap().pages {
        let confirmed = page.parts.iter().flat_map(|part| &part.says).filter(|say| say.confirmed).count();
        assert!(confirmed > 0, "{}", page.id);
    }
}

#[test]
fn every_country_that_is_offered_has_its_page_on_levels_of_care() {
    let library = Library::embedded().unwrap();
    for country in crate::support::countries(Catalogue::embedded().unwrap()) {
        let id = format!("in-{}", country.to_lowercase());
        assert_eq!(library.page(&id).map(|page| page.countries.as_slice()), Some(&[country.to_owned()][..]));
    }
}
