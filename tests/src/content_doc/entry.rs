use crate::reading_age::grade;
use std::fmt::Write as _;

/// Something that people read, or a few of them that belong together: what it is, where it comes from, and its words.
pub(super) struct Entry<'a> {
    pub id: &'a str,
    pub what: &'a str,
    pub source: &'a str,
    pub said: Vec<&'a str>,
}

impl Entry<'_> {
    pub(super) fn write(&self, doc: &mut String) {
        let Self { id, what, source, said } = self;
        let _ = write!(doc, "\n`{id}`, {what}{} – *{source}*\n\n", hardness(said));
        for text in said {
            let _ = writeln!(doc, "- {text}");
        }
    }
}

/// How hard sentences are to read, where there are any. Titles and labels aren't counted: they would make what stands
/// below them look easier than it is.
fn hardness(said: &[&str]) -> String {
    let sentences: Vec<&str> =
        said.iter().copied().filter(|text| text.ends_with(['.', '?', ':', '\''])).collect();
    years_of_school(&sentences).map_or_else(String::new, |years| format!(", {}", in_words(years)))
}

/// How hard texts are to read, each of them apart.
pub(super) fn years_of_school(texts: &[&str]) -> Option<f64> {
    grade(&texts.join("\n")).map(|years| years.max(0.0))
}

pub(super) fn in_words(years: f64) -> String {
    format!("read after {years:.1} years of school")
}
