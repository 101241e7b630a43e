//! What core/content/README.md asks of a file, beyond what the core itself checks when it reads one.

use crate::tree::{everywhere, files};
use toml::{Table, Value};

const FIRST_KEYS: [&str; 5] = ["id", "version", "source", "licence", "checked"];
/// The countries that pages speak of.
const COUNTRIES: [&str; 7] = ["US", "GB", "CA", "AU", "NZ", "IE", "DE"];
/// Statements on one page, as somebody in one country reads it.
const LONGEST_PAGE: usize = 16;
/// Folders of pages.
const PAGES: [&str; 4] = ["moments", "cards", "levels", "welcome"];
/// Folders in which every text is ours and read by people.
const OURS: [&str; 10] =
    ["suggestions", "reports", "steps", "asks", "frames", "plan", "return", "regions", "codes", "cycles"];
/// What is read in one go, in characters: longer than this, one thing hides another. The core holds pages to the same.
const LONGEST_TEXT: usize = 280;
const LONGEST_LABEL: [(&str, usize); 3] = [("signals", 30), ("helps", 30), ("drains", 34)];

/// What is wrong with a file at `en/<folder>/<id>.toml`.
fn problems(path: &str, text: &str) -> Vec<String> {
    let parts: Vec<&str> = path.trim_start_matches("core/content/").split('/').collect();
    let [_, folder, name] = parts[..] else { return vec!["lies in no folder of a language".to_owned()] };
    let table: Table = toml::from_str(text).unwrap();
    let mut found = common(name, text, &table);
    match LONGEST_LABEL.iter().find(|(of, _)| *of == folder) {
        Some((_, longest)) => found.extend(label(text_of(&table, "label"), *longest)),
        None if folder == "crisis" => found.extend(contact(name, &table)),
        None if folder == "instruments" => found.extend(instrument(name, &table)),
        None if folder == "safety" => found.extend(rule(&table)),
        None if folder == "guidance" => found.extend(guidance(&table)),
        None if PAGES.contains(&folder) => found.extend(page(&table)),
        None if OURS.contains(&folder) => found.extend(ours(&table)),
        None => found.push(format!("there is no folder {folder} in the README")),
    }
    found.into_iter().collect()
}

fn text_of<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn common(name: &str, text: &str, table: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    let id = name.trim_end_matches(".toml");
    let kebab = id
        .split('-')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    complain(!kebab, "the id is not in kebab case");
    let keys: Vec<&str> =
        text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).take(5).collect();
    complain(keys != FIRST_KEYS, "the first keys are others, or in another order");
    complain(table.get("version").and_then(Value::as_integer).unwrap_or(0) < 1, "the version is below 1");
    complain(text_of(table, "checked").parse::<chrono::NaiveDate>().is_err(), "checked is no ISO date");
    complain(text_of(table, "licence").is_empty(), "the licence is empty");
    complain(
        sources(table).iter().any(|source| names_a_sheet(source)),
        "a source is a sheet that no reader has",
    );
    found
}

/// Every `source` in a file.
fn sources(table: &Table) -> Vec<&str> {
    let inside = table.values().flat_map(|value| match value {
        Value::Array(all) => all.iter().filter_map(Value::as_table).flat_map(sources).collect(),
        Value::Table(table) => sources(table),
        _ => Vec::new(),
    });
    table.get("source").and_then(Value::as_str).into_iter().chain(inside).collect()
}

/// The sheets that the content was built from: what they cite is the source.
fn names_a_sheet(source: &str) -> bool {
    let source = source.to_lowercase();
    ["content facts", "clinical facts", "crisis facts"].iter().any(|sheet| source.contains(sheet))
}

fn label(label: &str, longest: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    complain(label.chars().count() > longest, "the label is too long");
    complain(!label.starts_with(|c: char| c.is_uppercase()), "the label does not begin like a sentence");
    complain(label.ends_with(['.', '!']) || label.contains('!'), "the label ends or shouts");
    complain(curly(label), "the apostrophe is not straight");
    complain(label.to_lowercase().split(' ').any(|word| word == "should"), "the label says should");
    found
}

fn contact(name: &str, table: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    let country = text_of(table, "country");
    complain(country.len() != 2 || country != country.to_uppercase(), "the country is no code");
    complain(
        !name.starts_with(&format!("{}-", country.to_lowercase())),
        "the file's name begins with another country",
    );
    let region = text_of(table, "region");
    complain(
        !region.is_empty() && !region.starts_with(&format!("{country}-")),
        "the region lies in another country",
    );
    let sources = table.get("sources").and_then(Value::as_array);
    let pages = sources.into_iter().flatten().filter_map(Value::as_str);
    complain(pages.filter(|page| !page.starts_with("http")).count() > 0, "a source is no page");
    found
}

/// What the person reads of it in our words; the rest is the publication's.
fn instrument(name: &str, table: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    complain(name.contains('-'), "the id is not the field's short name");
    let inside = |table: &'_ Table, key: &str, inner: &str| {
        table
            .get(key)
            .and_then(Value::as_table)
            .map(|table| text_of(table, inner).to_owned())
            .unwrap_or_default()
    };
    let sentences = [
        text_of(table, "about").to_owned(),
        inside(table, "means", "does"),
        inside(table, "means", "does_not"),
        inside(table, "gate", "if_no"),
    ];
    let given = sentences.iter().filter(|sentence| !sentence.is_empty());
    complain(given.clone().count() < 3, "about, means.does or means.does_not is missing");
    complain(
        !given.clone().all(|sentence| sentence.ends_with(['.', '?'])),
        "our words end without a full stop",
    );
    let scales =
        table.get("scale").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
    let labels: Vec<&str> = scales.map(|scale| text_of(scale, "shown_label")).collect();
    complain(
        labels.iter().any(|label| label.ends_with('.') || !label.starts_with(char::is_uppercase)),
        "a shown_label is no label",
    );
    let ours = sentences.iter().map(String::as_str).chain(labels);
    complain(ours.into_iter().any(curly), "an apostrophe in our words is not straight");
    found
}

/// What is read in a break: short statements, each with where it comes from.
fn page(table: &Table) -> Vec<String> {
    let mut found = ours(table);
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    let title = text_of(table, "title");
    // A belief is a sentence that somebody says.
    let ends = title.ends_with('.') && text_of(table, "shelf") != "beliefs";
    complain(title.contains('!') || ends, "the title ends or shouts");
    let longest = COUNTRIES.iter().map(|country| statements(table, Some(country)).len()).max().unwrap_or(0);
    complain(longest > LONGEST_PAGE, "it says more in one country than can be read in a break");
    let all = statements(table, None);
    complain(all.iter().any(|say| text_of(say, "source").is_empty()), "a statement has no source");
    // Numbers to call live in `crisis`, where each has its flag and its check.
    let called = |say: &&Table| has_number_to_call(text_of(say, "text"));
    complain(all.iter().any(called), "a statement has a number to call");
    found
}

/// The statements of a page, all of them or those of one country.
fn statements<'a>(table: &'a Table, country: Option<&str>) -> Vec<&'a Table> {
    let parts = table.get("part").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
    let here = |part: &&Table| {
        let named = part.get("countries").and_then(Value::as_array);
        country.is_none_or(|code| named.is_none_or(|all| all.iter().any(|one| one.as_str() == Some(code))))
    };
    let says = parts.filter(here).filter_map(|part| part.get("say").and_then(Value::as_array));
    says.flatten().filter_map(Value::as_table).collect()
}

/// Seven digits and more, whatever stands between them.
fn has_number_to_call(text: &str) -> bool {
    let joined: String = text.chars().filter(|c| !" -()".contains(*c)).collect();
    joined.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 7)
}

/// Every text in a file is ours.
fn ours(table: &Table) -> Vec<String> {
    let mut texts = Vec::new();
    strings(&Value::Table(table.clone()), &mut texts);
    spoken(&texts)
}

/// What is asked of everything that people read.
fn spoken(texts: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    complain(texts.iter().any(|text| curly(text)), "an apostrophe is not straight");
    let longest = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
    complain(longest > LONGEST_TEXT, "a text is longer than 280 characters");
    found
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| strings(one, found)),
        Value::Table(all) => {
            all.iter().filter(|(key, _)| *key != "source").for_each(|(_, one)| strings(one, found));
        }
        _ => {}
    }
}

/// A rule of "what could help next": a build without self-checks leaves out what names one.
fn guidance(table: &Table) -> Vec<String> {
    let mut found = ours(table);
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    let conditions =
        table.get("when").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
    let own = |when: &Table| text_of(when, "test") == "report";
    let needs = table.get("needs").and_then(Value::as_array).is_some_and(|needs| !needs.is_empty());
    complain(!conditions.clone().all(own) && !needs, "it looks at answers and needs no self-checks");
    complain(
        !text_of(table, "source").contains("awaits a clinician's sign-off"),
        "nobody is told that it awaits a sign-off",
    );
    found
}

/// A build without self-checks leaves a rule out that names one.
fn rule(table: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |wrong: bool, what: &str| found.extend(wrong.then(|| what.to_owned()));
    let triggers = table.get("when").and_then(Value::as_array).into_iter().flatten();
    let names_one = triggers.filter_map(Value::as_table).any(|trigger| trigger.contains_key("instrument"));
    let needs = table.get("needs").and_then(Value::as_array);
    let needs: Vec<&str> = needs.into_iter().flatten().filter_map(Value::as_str).collect();
    complain(names_one && needs != ["self-checks"], "it names an instrument and needs no self-checks");
    let mut words = Vec::new();
    table.get("words").into_iter().for_each(|all| strings(all, &mut words));
    found.extend(spoken(&words));
    found
}

fn curly(text: &str) -> bool {
    text.contains(['\u{2018}', '\u{2019}'])
}

#[test]
fn every_content_file_is_as_the_readme_asks() {
    let all = files("core/content", &[".toml"]);
    assert!(all.len() > 100, "only {} files", all.len());
    everywhere(&all, |file| problems(&file.path, &file.text));
}

const GOOD: &str = "id = \"x\"\nversion = 1\nsource = \"s\"\nlicence = \"l\"\nchecked = \"2026-11-23\"\n";

#[test]
fn a_good_label_is_let_through_and_a_bad_one_is_not() {
    let with = |label: &str| {
        problems("core/content/en/helps/x.toml", &format!("{GOOD}label = \"{label}\"\norder = 1\n"))
    };
    assert_eq!(with("A real break"), Vec::<String>::new());
    for bad in [
        "a real break",
        "A real break.",
        "Rest!",
        "Don\u{2019}t",
        "You should rest",
        "A label of more than 30 letters",
    ] {
        assert_eq!(with(bad).len(), 1, "{bad}");
    }
}

#[test]
fn each_common_rule_can_break() {
    let label = "label = \"A real break\"\n";
    let broken = |path: &str, from: &str, to: &str| problems(path, &(GOOD.replace(from, to) + label)).len();
    assert_eq!(broken("core/content/en/helps/X_y.toml", "", ""), 1);
    let path = "core/content/en/helps/x.toml";
    assert_eq!(broken(path, "version = 1", "version = 0"), 1);
    assert_eq!(broken(path, "2026-11-23", "23.11.2026"), 1);
    assert_eq!(broken(path, "licence = \"l\"", "licence = \"\""), 1);
    assert_eq!(broken(path, "id = \"x\"\nversion = 1", "version = 1\nid = \"x\""), 1);
    assert_eq!(broken("core/content/en/wishes/x.toml", "", ""), 1);
}

#[test]
fn each_rule_of_a_contact_can_break() {
    let path = "core/content/en/crisis/us-x.toml";
    let with = |rest: &str| problems(path, &format!("{GOOD}{rest}\n"));
    assert_eq!(
        with("country = \"US\"\nregion = \"US-TX\"\nsources = [\"https://x.org\"]"),
        Vec::<String>::new()
    );
    assert_eq!(with("country = \"DE\"").len(), 1);
    assert_eq!(with("country = \"us\"").len(), 1);
    assert_eq!(with("country = \"US\"\nregion = \"CA-ON\"").len(), 1);
    assert_eq!(with("country = \"US\"\nsources = [\"a colleague\"]").len(), 1);
}

#[test]
fn each_rule_of_an_instrument_can_break() {
    let text = "about = \"Two questions.\"\n[means]\ndoes = \"It counts.\"\ndoes_not = \"It doesn't name.\"\n\
                [[scale]]\nshown_label = \"Low mood\"\n";
    let broken =
        |path: &str, from: &str, to: &str| problems(path, &(GOOD.to_owned() + &text.replace(from, to)));
    let path = "core/content/en/instruments/x9.toml";
    assert_eq!(broken(path, "", ""), Vec::<String>::new());
    assert_eq!(broken("core/content/en/instruments/x-9.toml", "", "").len(), 1);
    assert_eq!(broken(path, "about = \"Two questions.\"", "").len(), 1);
    assert_eq!(broken(path, "does = ", "dos = ").len(), 1);
    assert_eq!(broken(path, "It counts.", "It counts").len(), 1);
    assert_eq!(broken(path, "doesn't", "doesn\u{2019}t").len(), 1);
    assert_eq!(broken(path, "Low mood", "low mood").len(), 1);
    assert_eq!(broken(path, "Low mood", "Low mood.").len(), 1);
}

#[test]
fn each_rule_of_a_safety_rule_can_break() {
    let text =
        "needs = [\"self-checks\"]\n[[when]]\ninstrument = \"phq9\"\n[words]\ntext = \"It doesn't.\"\n";
    let broken = |from: &str, to: &str| {
        problems("core/content/en/safety/x.toml", &(GOOD.to_owned() + &text.replace(from, to)))
    };
    assert_eq!(broken("", ""), Vec::<String>::new());
    assert_eq!(broken("needs = [\"self-checks\"]", "").len(), 1);
    assert_eq!(broken("\"self-checks\"", "\"more\"").len(), 1);
    assert_eq!(broken("doesn't", "doesn\u{2019}t").len(), 1);
    assert_eq!(
        broken("needs = [\"self-checks\"]\n[[when]]\ninstrument = \"phq9\"\n", ""),
        Vec::<String>::new()
    );
}

#[test]
fn a_text_that_hides_what_it_says_is_found_wherever_it_is_read() {
    let long = "a".repeat(LONGEST_TEXT);
    let of = |folder: &str, rest: &str, text: &str| {
        let head = GOOD.replace("\"s\"", "\"Project decision, awaits a clinician's sign-off\"");
        problems(&format!("core/content/en/{folder}/x.toml"), &format!("{head}{}\n", rest.replace('@', text)))
    };
    let guidance = "needs = [\"self-checks\"]\n[[when]]\ntest = \"held\"\n[words]\nreason = \"@\"";
    let places =
        [("guidance", guidance), ("safety", "[words]\ntext = \"@\""), ("suggestions", "text = \"@\"")];
    let kits = ["reports", "steps", "plan", "return"].map(|folder| (folder, "hint = \"@\""));
    let choices = [("asks", "[[option]]\nmessage = \"@\""), ("frames", "opening = \"@\"")];
    for (folder, rest) in places.into_iter().chain(kits).chain(choices) {
        assert_eq!(of(folder, rest, &long), Vec::<String>::new(), "{folder}");
        assert_eq!(
            of(folder, rest, &(long.clone() + "a")),
            ["a text is longer than 280 characters"],
            "{folder}"
        );
    }
}

#[test]
fn each_rule_of_a_page_can_break() {
    let text =
        "title = \"Who learns of it\"\n[[part]]\n[[part.say]]\ntext = \"Ask first.\"\nsource = \"x\"\n";
    let broken = |from: &str, to: &str| {
        problems("core/content/en/cards/x.toml", &(GOOD.to_owned() + &text.replace(from, to)))
    };
    assert_eq!(broken("", ""), Vec::<String>::new());
    assert_eq!(broken("learns of it", "learns of it!").len(), 1);
    assert_eq!(broken("source = \"x\"\n", "source = \"\"\n").len(), 1);
    assert_eq!(broken("Ask first", "Call 0300 123 4567").len(), 1);
    assert_eq!(broken("Ask first", "In 2026, 12 of 40 asked"), Vec::<String>::new());
    assert_eq!(broken("Ask first", "Don\u{2019}t").len(), 1);
    assert_eq!(broken("source = \"x\"\n", "source = \"Content facts, section 3\"\n").len(), 1);
}

#[test]
fn each_rule_of_guidance_can_break() {
    let text = "needs = [\"self-checks\"]\n[[when]]\ntest = \"held\"\n[words]\nreason = \"It's so.\"\n";
    let head = GOOD.replace("source = \"s\"", "source = \"Project decision, awaits a clinician's sign-off\"");
    let broken = |head: &str, from: &str, to: &str| {
        problems("core/content/en/guidance/x.toml", &(head.to_owned() + &text.replace(from, to)))
    };
    assert_eq!(broken(&head, "", ""), Vec::<String>::new());
    assert_eq!(broken(GOOD, "", "").len(), 1);
    assert_eq!(broken(&head, "needs = [\"self-checks\"]\n", "").len(), 1);
    assert_eq!(
        broken(&head, "needs = [\"self-checks\"]\n[[when]]\ntest = \"held\"", "[[when]]\ntest = \"report\""),
        Vec::<String>::new()
    );
}
