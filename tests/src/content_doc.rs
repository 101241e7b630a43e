//! `docs/content.md`: every statement that people read, with its source, so that a clinician can go through them without
//! reading code. Generated; a test says when it is out of date.

use crate::cli::{Arguments, Outcome, say};
use crate::reading_age::grade;
use aftershift_core::content::{Catalogue, FILES, Folder, Library, Page, Say, SayKind, Section};
use std::fmt::Write as _;
use std::io::Write;

/// Where it lies, from the repository's root.
pub const FILE: &str = "docs/content.md";

/// `content-doc`
///
/// # Errors
/// When the content can't be used.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    arguments.end()?;
    say(out, document()?.trim_end())
}

/// The whole document.
///
/// # Errors
/// When the content can't be used.
pub fn document() -> Outcome<String> {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let library = Library::embedded().map_err(|problem| problem.to_string())?;
    let mut doc = String::from(
        "# What people read, and where it comes from\n\n\
         Generated from `core/content/en` by `cargo run -p aftershift-tests content-doc`; `./dev test` says when it is\n\
         out of date. Statements marked **unconfirmed** show in development builds only. The questionnaires are not in\n\
         here: a test holds each of them against its facts sheet.\n",
    );
    for folder in Folder::ALL {
        heading(&mut doc, folder.name());
        library.pages.iter().filter(|page| page.folder == folder).for_each(|page| self::page(&mut doc, page));
    }
    heading(&mut doc, "guidance");
    for rule in &library.guidance {
        let level = rule.level.map_or_else(|| "says".to_owned(), |level| format!("level {level}"));
        let what = format!("{level}{}", if rule.work { ", work" } else { "" });
        let offers =
            rule.offers.iter().map(|group| format!("offers {}", group.join(" or "))).collect::<Vec<_>>();
        let said = [Some(&rule.words.reason), rule.words.change.as_ref()];
        entry(&mut doc, &rule.id, &what, &rule.source, said.into_iter().chain(offers.iter().map(Some)));
        conditions(&mut doc, &format!("en/guidance/{}.toml", rule.id));
    }
    heading(&mut doc, "suggestions");
    for one in &library.suggestions {
        let again = one.again_days.map_or_else(String::new, |days| format!(", again after {days} days"));
        let said = [Some(&one.title), Some(&one.text), Some(&one.cannot_know)];
        let steps = one.steps.iter().map(|step| Some(&step.text));
        let what = format!("suggestion{again}");
        entry(&mut doc, one.id.word(), &what, &one.source, said.into_iter().chain(steps));
    }
    heading(&mut doc, "reports");
    for one in &library.reports {
        let until = one
            .counts_for_days
            .map_or_else(|| "until it is taken back".to_owned(), |d| format!("for {d} days"));
        entry(&mut doc, one.id.word(), &format!("tick, counts {until}"), &one.source, [Some(&one.text)]);
    }
    heading(&mut doc, "safety");
    for rule in content.safety() {
        entry(&mut doc, &rule.id, "rule", &rule.source, rule.words.values().map(Some));
        conditions(&mut doc, &format!("en/safety/{}.toml", rule.id));
    }
    heading(&mut doc, "first step");
    for step in &library.steps {
        entry(&mut doc, &step.id, "step", &step.source, [Some(&step.title), Some(&step.text)]);
    }
    for ask in &library.asks {
        let what = format!("ask: {}", ask.title);
        let options = ask.options.iter().flat_map(|option| {
            let call = option.call.iter().map(|call| format!("in a call: {call}"));
            std::iter::once(format!("{}: {}", option.label, option.message)).chain(call).collect::<Vec<_>>()
        });
        let options: Vec<String> = options.collect();
        entry(&mut doc, &ask.id, &what, &ask.source, options.iter().map(Some));
    }
    for frame in &library.frames {
        entry(&mut doc, &frame.id, "frame", &frame.source, [Some(&frame.opening), Some(&frame.closing)]);
    }
    heading(&mut doc, "plans");
    library.sections.iter().for_each(|section| self::section(&mut doc, section));
    Ok(doc)
}

/// What sets a rule off, as its file has it: the tables between its keys and its words.
fn conditions(doc: &mut String, path: &str) {
    let text = FILES.iter().find(|(file, _)| *file == path).map_or("", |(_, text)| *text);
    let tables = text.split("\n[words]").next().and_then(|keys| keys.find("\n[").map(|from| &keys[from..]));
    if let Some(tables) = tables {
        let _ = write!(doc, "\n```toml\n{}\n```\n", tables.trim());
    }
}

fn heading(doc: &mut String, text: &str) {
    let _ = write!(doc, "\n## {text}\n");
}

fn page(doc: &mut String, page: &Page) {
    let place =
        if page.countries.is_empty() { String::new() } else { format!(" ({})", page.countries.join(", ")) };
    let _ = write!(
        doc,
        "\n### {}{place}\n\n`{}`, checked {}, read after {:.1} years of school. {}\n",
        page.title,
        page.id,
        page.checked,
        years_of_school(page),
        page.summary
    );
    for part in &page.parts {
        let mut places = part.countries.clone();
        if !part.regions.is_empty() {
            let strict = if part.strict { ", and while the region isn't known" } else { "" };
            places = vec![format!("{}{strict}", part.regions.join(", "))];
        }
        if !part.not_regions.is_empty() {
            places.push(format!("not {}", part.not_regions.join(", ")));
        }
        let places = if places.is_empty() { "everywhere".to_owned() } else { places.join(", ") };
        let _ = write!(doc, "\n**{}** – {places}\n\n", part.heading.as_deref().unwrap_or("(no heading)"));
        part.says.iter().for_each(|say| statement(doc, say));
    }
    for open in &page.to_confirm {
        let _ = write!(doc, "\nTo confirm: {open}\n");
    }
}

/// How hard a page is to read.
fn years_of_school(page: &Page) -> f64 {
    let says: Vec<&str> =
        page.parts.iter().flat_map(|part| &part.says).map(|say| say.text.as_str()).collect();
    grade(&says.join(" ")).unwrap_or(0.0).max(0.0)
}

fn statement(doc: &mut String, say: &Say) {
    let kind = match say.kind {
        SayKind::Text => "",
        SayKind::Step => "(step) ",
        SayKind::Words => "(words to say) ",
    };
    let mark = if say.confirmed { "" } else { "**unconfirmed** " };
    let _ = writeln!(doc, "- {mark}{kind}{} – *{}*", say.text, say.source);
}

fn section(doc: &mut String, section: &Section) {
    let said =
        [Some(&section.title), Some(&section.hint)].into_iter().chain(section.examples.iter().map(Some));
    entry(doc, &format!("{}/{}", section.plan.word(), section.id), "section", &section.source, said);
}

fn entry<'a>(
    doc: &mut String,
    id: &str,
    what: &str,
    source: &str,
    said: impl IntoIterator<Item = Option<&'a String>>,
) {
    let _ = write!(doc, "\n`{id}`, {what} – *{source}*\n\n");
    for text in said.into_iter().flatten() {
        let _ = writeln!(doc, "- {text}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the whole app: a build without self-checks has fewer rules.
    #[cfg(feature = "self-checks")]
    #[test]
    fn the_document_in_the_repository_is_what_the_content_says() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FILE);
        let there = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            there.trim_end() == document().unwrap().trim_end(),
            "{FILE} is out of date: cargo run -p aftershift-tests content-doc > {FILE}"
        );
    }

    /// About the age of fourteen.
    const HARDEST: f64 = 9.0;

    #[test]
    fn no_page_is_hard_to_read() {
        for page in &Library::embedded().unwrap().pages {
            assert!(
                years_of_school(page) <= HARDEST,
                "{}: {:.1} years of school",
                page.id,
                years_of_school(page)
            );
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
}
