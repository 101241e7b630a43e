//! What a broken content file leads to: each fault is named with the file, the key and the reason.

use super::*;
use crate::content::{Catalogue, ContentProblem, FILES};

/// All content, with one form changed.
fn parsed(id: &str, from: &str, to: &str) -> Result<Catalogue, ContentProblem> {
    let path = format!("en/instruments/{id}.toml");
    let mut files = FILES.to_vec();
    let file = files.iter_mut().find(|(name, _)| *name == path).unwrap();
    let changed = file.1.replacen(from, to, 1);
    assert_ne!(changed, file.1, "{id} doesn't have {from}");
    file.1 = &changed;
    let parsed = Catalogue::parse(&files);
    assert!(parsed.as_ref().err().is_none_or(|problem| problem.file == path), "{parsed:?}");
    parsed
}

/// Form, what stands there, what is put instead, the key that is named, and the reason.
type Broken<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

fn each_is_named(table: &[Broken<'_>]) {
    for (id, from, to, key, reason) in table {
        let Err(found) = parsed(id, from, to) else { panic!("{id}: {to} passed") };
        assert!(found.key == *key && found.reason.contains(reason), "{id}: {to}: {found}");
    }
}

#[test]
fn a_file_that_is_no_form_is_named_with_the_place() {
    each_is_named(&[
        ("phq9", "title = \"Patient Health Questionnaire-9\"\n", "", "title", "missing field `title`"),
        ("phq9", "terms_confirmed = true\n", "", "terms_confirmed", "missing field"),
        ("phq9", "published_label = \"Total severity\"\n", "", "published_label", "missing field"),
        ("phq9", "[means]\ndoes =", "[means]\ndoe =", "doe", "unknown field `doe`"),
        ("phq9", "about =", "abuot =", "abuot", "unknown field `abuot`"),
        ("phq9", "order = 20", "order = \"20\"", "order", "expected u32"),
        ("phq9", "conditions = []", "conditions = \"\"", "conditions", "expected a sequence"),
        ("phq9", "method = \"sum\"", "method = \"total\"", "method", "unknown variant `total`"),
        ("phq9", "value = 3, text", "value = 300, text", "{ value", "300"),
        ("phq9", "edition = \"PHQ-9\"", "edition = PHQ-9", "edition", ""),
        ("phq9", "scored = false", "scored = false\nscored = false", "scored", "duplicate key"),
    ]);
}

#[test]
fn a_form_that_says_too_little_about_itself_is_named() {
    each_is_named(&[
        ("phq9", "id = \"phq9\"", "id = \"phq-9\"", "id", "differs from the file's name"),
        ("phq9", "edition = \"PHQ-9\"", "edition = \" \"", "edition", "is empty"),
        ("phq9", "name = \"PHQ-9\"", "name = \"\"", "name", "is empty"),
        ("phq9", "text = \"last 2 weeks\"", "text = \"\"", "recall.text", "is empty"),
        ("phq9", "checked = \"2026-11-23\"", "checked = \"today\"", "checked", "is not an ISO date"),
        ("proqol5", "order = 50", "order = 20", "order", "another file has the same"),
        ("phq9", "compare_after_days = 14", "compare_after_days = 0", "repeat.compare_after_days", "is 0"),
        ("phq9", "offer_after_days = 14", "offer_after_days = 13", "repeat.offer_after_days", "is shorter"),
        ("phq9", "[loinc]", "[loinc]\nunconfirmed = \"1-8\"", "loinc", "not both"),
        ("phq9", "[scale.loinc]", "[scale.loinc]\nunconfirmed = \"1-8\"", "scale total: loinc", "not both"),
    ]);
}

#[test]
fn a_question_or_an_answer_that_is_wrong_is_named() {
    let gate = |first: &str, second: &str| {
        format!("options = [\n    {{ value = {first} }},\n    {{ value = {second} }},\n]\n\n[[item]]")
    };
    let (no, yes) = ("0, text = \"No\"", "1, text = \"Yes\"");
    each_is_named(&[
        ("phq9", "\nn = 10\n", "\nn = 11\n", "item 11", "without a gap"),
        ("phq9", "\nn = 2\n", "\nn = 1\n", "item 1", "without a gap"),
        ("phq9", "\nn = 1\n", "\nn = 0\n", "item 0", "without a gap"),
        ("phq9", "text = \"Feeling tired or having little energy\"", "text = \"\"", "item 4", "has no text"),
        (
            "phq9",
            "value = 1, text = \"Several days\"",
            "value = 0, text = \"Several days\"",
            "options",
            "comes twice",
        ),
        (
            "phq9",
            "value = 1, text = \"Several days\"",
            "value = 1, text = \"Not at all\"",
            "options",
            "comes twice",
        ),
        ("phq9", "value = 1, text = \"Several days\"", "value = 1, text = \"\"", "options", "has no text"),
        (
            "phq9",
            "value = 2, text = \"Very difficult\"",
            "value = 1, text = \"Very difficult\"",
            "item 10",
            "comes twice",
        ),
        ("phq9", "scored = false", "scored = true", "item 10", "whether a scale has it"),
        ("pcptsd5", &gate(no, yes), &gate(yes, no), "gate.options", "No with 0, then Yes with 1"),
        (
            "pcptsd5",
            &gate(no, yes),
            &gate(no, "2, text = \"Yes\""),
            "gate.options",
            "No with 0, then Yes with 1",
        ),
        ("pcptsd5", &gate(no, yes), "options = []\n\n[[item]]", "gate.options", "No with 0, then Yes with 1"),
    ]);
}

#[test]
fn a_scale_that_would_score_wrongly_is_named() {
    let items = "items = [1, 2, 3, 4, 5, 6, 7, 8, 9]";
    each_is_named(&[
        ("phq9", items, "items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]", "scale total: items", "doesn't have"),
        (
            "phq9",
            items,
            "items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]",
            "scale total: items",
            "names an item twice",
        ),
        ("phq9", items, "items = [1, 2, 3, 4, 5, 6, 7, 8]", "item 9", "whether a scale has it"),
        ("phq9", "highest = 27", "highest = 30", "scale total: highest", "another range"),
        ("phq9", "lowest = 0", "lowest = 1", "scale total: highest", "another range"),
        ("phq9", "method = \"sum\"", "method = \"mean\"", "scale total: highest", "another range"),
        ("phq9", "method = \"sum\"", "method = \"count_yes\"", "scale total: highest", "another range"),
        ("phq9", "method = \"sum\"", "method = \"single\"", "scale total: highest", "another range"),
        (
            "phq9",
            "least_answered = 9",
            "least_answered = 10",
            "scale total: least_answered",
            "more than there are",
        ),
        ("phq9", "least_answered = 9", "least_answered = 0", "scale total: least_answered", "is 0"),
        ("phq9", "least_answered = 9", "least_answered = 8", "scale total: least_answered", "asks for all"),
        ("phq4", "id = \"anx\"", "id = \"dep\"", "scale", "two have the same id"),
        ("phq9", "shown_label = \"Low", "shown_label = \"\" #", "scale total: shown_label", "is empty"),
    ]);
}

#[test]
fn bands_and_lines_that_would_mislead_are_named() {
    let cut = "value = 10\noperator = \"at_least\"";
    each_is_named(&[
        ("phq9", "{ from = 10,", "{ from = 15,", "scale total: bands", "are not in order"),
        ("phq9", "{ from = 15,", "{ from = 9,", "scale total: bands", "are not in order"),
        ("phq9", "{ from = 0,", "{ from = 1,", "scale total: bands", "begin at the lowest score"),
        ("phq9", "{ from = 20,", "{ from = 28,", "scale total: bands", "past the highest score"),
        (
            "phq9",
            "shown = true\nconfirmed = true",
            "shown = true\nconfirmed = false",
            "scale total: bands.shown",
            "isn't shown",
        ),
        (
            "cbi",
            "shown = false\nconfirmed = false",
            "shown = true\nconfirmed = false",
            "scale personal: bands.shown",
            "isn't shown",
        ),
        ("phq9", cut, "value = 28\noperator = \"at_least\"", "scale total: cut", "outside the range"),
        ("phq9", cut, "value = 10\noperator = \"at_most\"", "scale total: cut", "the wrong way"),
        ("who5", "operator = \"at_most\"", "operator = \"at_least\"", "scale pct: cut", "the wrong way"),
        ("gad7", "source = \"Spitzer 2006\"", "source = \"\"", "scale total: cut", "has no source"),
    ]);
}

#[test]
fn what_names_something_that_is_not_there_is_named() {
    each_is_named(&[
        ("phq8", "alternative = \"phq9\"", "alternative = \"gad7\"", "alternative", "doesn't name this one"),
        ("phq8", "alternative = \"phq9\"", "alternative = \"phq8\"", "alternative", "doesn't name this one"),
        ("gad7", "order = 40", "order = 40\nalternative = \"phq9\"", "alternative", "doesn't name this one"),
        ("phq2", "to = \"phq9\"", "to = \"phq10\"", "lead", "leads to a form that isn't there"),
        (
            "phq2",
            "[[lead]]\nscale = \"total\"",
            "[[lead]]\nscale = \"sum\"",
            "lead",
            "a scale that the form doesn't have",
        ),
        (
            "phq9",
            "[repeat.low]\nscale = \"total\"",
            "[repeat.low]\nscale = \"sum\"",
            "repeat.low",
            "a scale that",
        ),
        (
            "phq9",
            "[[change]]\nscale = \"total\"",
            "[[change]]\nscale = \"sum\"",
            "change",
            "a scale that the form",
        ),
        (
            "phq9",
            "kind = \"noticeable\"\nvalue = 5",
            "kind = \"noticeable\"\nvalue = 0",
            "change",
            "needs a value",
        ),
        ("phq9", "kind = \"noticeable\"", "kind = \"reliable\"", "change", "are of the same kind"),
    ]);
}

#[test]
fn the_tables_above_change_nothing_else() {
    assert!(parsed("phq9", "about = \"Low mood", "about = \"9 questions").is_ok());
}

/// The forms of this build, so that a broken one shows here and not first in the app.
#[test]
fn every_form_in_this_build_keeps_to_the_rules() {
    for form in Catalogue::embedded().unwrap().instruments() {
        assert_eq!(check(form), Ok(()), "{}", form.id);
    }
}
