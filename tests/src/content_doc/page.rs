use super::Content;
use super::entry::{in_words, years_of_school};
use aftershift_core::content::{Folder, Page, Part, Say, SayKind};
use std::fmt::Write as _;

pub(super) fn pages(doc: &mut String, all: &Content, folder: Folder) {
    all.library.pages.iter().filter(|page| page.folder == folder).for_each(|one| page(doc, one));
}

fn page(doc: &mut String, page: &Page) {
    let place =
        if page.countries.is_empty() { String::new() } else { format!(" ({})", page.countries.join(", ")) };
    let _ = write!(
        doc,
        "\n### {}{place}\n\n`{}`, checked {}, {} – *{}*\n\n{}\n",
        page.title,
        page.id,
        page.checked,
        in_words(hardness(page)),
        page.source,
        page.summary
    );
    for part in &page.parts {
        let heading = part.heading.as_deref().unwrap_or("(no heading)");
        let _ = write!(doc, "\n**{heading}** – {}\n\n", places(part));
        part.says.iter().for_each(|say| statement(doc, say));
    }
    for open in &page.to_confirm {
        let _ = write!(doc, "\nTo confirm: {open}\n");
    }
}

/// How hard a page is to read: what it says, without its headings.
pub(super) fn hardness(page: &Page) -> f64 {
    let says: Vec<&str> =
        page.parts.iter().flat_map(|part| &part.says).map(|say| say.text.as_str()).collect();
    years_of_school(&says).unwrap_or(0.0)
}

fn places(part: &Part) -> String {
    let mut places = part.countries.clone();
    if !part.regions.is_empty() {
        let strict = if part.strict { ", and while the region isn't known" } else { "" };
        places = vec![format!("{}{strict}", part.regions.join(", "))];
    }
    if !part.not_regions.is_empty() {
        places.push(format!("not {}", part.not_regions.join(", ")));
    }
    if places.is_empty() { "everywhere".to_owned() } else { places.join(", ") }
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
