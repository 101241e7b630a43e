use super::*;
use aftershift_core::content::FILES;
use std::collections::BTreeSet;
use toml::{Table, Value};

fn content() -> Content {
    Content { catalogue: Catalogue::embedded().unwrap(), library: Library::embedded().unwrap() }
}

/// Of the whole app: a build without self-checks has fewer rules.
#[cfg(feature = "self-checks")]
#[test]
fn the_document_in_the_repository_is_what_the_content_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FILE);
    let there = std::fs::read_to_string(path).unwrap_or_default();
    assert!(there.trim_end() == document().unwrap().trim_end(), "{FILE} is out of date: {COMMAND}");
}

#[test]
fn the_howto_names_the_command_that_makes_the_document() {
    let howto = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/howto/add-a-page.md");
    assert!(std::fs::read_to_string(howto).unwrap().contains(&format!("`{COMMAND}`")));
    assert!(document().unwrap().contains(COMMAND));
}

/// About the age of fourteen.
const HARDEST: f64 = 9.0;

#[test]
fn no_page_is_hard_to_read() {
    for page in &Library::embedded().unwrap().pages {
        let years = page::hardness(page);
        assert!(years <= HARDEST, "{}: {years:.1} years of school", page.id);
    }
}

#[test]
fn nothing_else_that_is_read_in_sentences_is_hard_to_read() {
    let doc = document().unwrap();
    let years_in = |line: &str| -> Option<f64> {
        let (before, _) = line.split_once(" years of school")?;
        before.rsplit(' ').next()?.parse().ok()
    };
    let all: Vec<(&str, f64)> = doc.lines().filter_map(|line| Some((line, years_in(line)?))).collect();
    assert!(all.len() > 80, "only {}", all.len());
    for (line, years) in all {
        assert!(years <= HARDEST, "{line}");
    }
}

#[cfg(feature = "self-checks")]
#[test]
fn a_rule_says_what_sets_it_off_and_a_choice_what_is_tapped() {
    let doc = document().unwrap();
    for wanted in
        ["at_least = 13\n```", "hours = 24", "Evenings: ", "offers phq9 or phq8", "counts for 14 days"]
    {
        assert!(doc.contains(wanted), "{wanted}");
    }
}

#[test]
fn every_statement_is_in_it_with_its_source() {
    let doc = document().unwrap();
    for say in Library::embedded().unwrap().pages.iter().flat_map(|p| &p.parts).flat_map(|p| &p.says) {
        assert!(doc.contains(&format!("{} – *{}*", say.text, say.source)), "{}", say.text);
    }
}

#[test]
fn every_number_and_address_is_in_it_with_its_flag_and_the_pages_that_were_read() {
    let doc = document().unwrap();
    for wanted in [
        "- phone: 988 – confirmed\n- sms.number: 988 – confirmed",
        "- **unconfirmed** phone: 206-459-3020\n",
        "- read: https://wa988.org\n",
        "- audience: anyone – confirmed\n",
    ] {
        assert!(doc.contains(wanted), "{wanted}");
    }
}

/// Keys whose text nobody but an editor or the code reads.
const NOT_READ: [&str; 25] = [
    "id",
    "licence",
    "checked",
    "kind",
    "needs",
    "shelf",
    "first",
    "next",
    "country",
    "countries",
    "region",
    "code",
    "note",
    "email",
    "area",
    "sphere",
    "test",
    "report",
    "opens",
    "page",
    "offers",
    "instrument",
    "start",
    "end",
    "days",
];

/// Of a questionnaire, what is ours and read: a test holds the rest against its facts sheet.
const OURS: [&str; 8] = [
    "name",
    "about",
    "means.does",
    "means.does_not",
    "gate.if_no",
    "recall.text",
    "missing.text",
    "scale.shown_label",
];

/// Every text below a value, with the keys that lead to it.
fn texts(key: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((key.to_owned(), text.clone())),
        Value::Array(all) => all.iter().for_each(|one| texts(key, one, found)),
        Value::Table(table) => {
            for (inner, value) in table {
                let key = if key.is_empty() { inner.clone() } else { format!("{key}.{inner}") };
                texts(&key, value, found);
            }
        }
        _ => {}
    }
}

/// What people read of a file, and where it comes from.
fn read(folder: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    texts("", &Value::Table(toml::from_str::<Table>(text).unwrap()), &mut found);
    let ends = |key: &str| key.rsplit('.').next().is_some_and(|last| NOT_READ.contains(&last));
    found.retain(|(key, _)| if folder == "instruments" { OURS.contains(&key.as_str()) } else { !ends(key) });
    found.into_iter().map(|(_, text)| text).collect()
}

/// What a chapter lacks of the files of its folders.
fn missing(chapter: &Chapter, files: &[(&str, &str)]) -> Vec<String> {
    let mut doc = String::new();
    (chapter.write)(&mut doc, &content());
    let of_chapter = files.iter().filter_map(|(path, text)| {
        let folder = path.split('/').nth(1)?;
        chapter.folders.contains(&folder).then(|| read(folder, text))
    });
    of_chapter.flatten().filter(|text| !doc.contains(text.as_str())).collect()
}

#[test]
fn every_folder_of_the_content_is_listed_once() {
    let folders: BTreeSet<&str> = FILES.iter().filter_map(|(path, _)| path.split('/').nth(1)).collect();
    let mut listed: Vec<&str> = CHAPTERS.iter().flat_map(|chapter| chapter.folders).copied().collect();
    listed.sort_unstable();
    assert_eq!(listed, folders.into_iter().collect::<Vec<_>>(), "give the folder a chapter");
}

#[test]
fn every_text_of_every_file_that_people_read_is_in_its_chapter() {
    for chapter in CHAPTERS {
        assert_eq!(missing(chapter, FILES), Vec::<String>::new(), "{}", chapter.title);
    }
}

#[test]
fn a_text_that_a_chapter_leaves_out_is_found() {
    let helps = CHAPTERS.iter().find(|chapter| chapter.title == "helps").unwrap();
    let file =
        "id = \"x\"\nsource = \"Nobody\"\nlabel = \"A planted label\"\nadvice = [\"A planted line\"]\n";
    let mut found = missing(helps, &[("en/helps/x.toml", file)]);
    found.sort_unstable();
    assert_eq!(found, ["A planted label", "A planted line", "Nobody"]);
}
