use super::PlanEntry;
use crate::content::Section;

/// One line of the plan as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A section's title.
    Title(String),
    /// An entry.
    Entry(String),
}

/// The plan as one page of text, section by section; sections without an entry are left out.
#[must_use]
pub fn as_text(sections: &[&Section], entries: &[PlanEntry]) -> Vec<Line> {
    let mut lines = Vec::new();
    for section in sections {
        let mut inside: Vec<&PlanEntry> =
            entries.iter().filter(|e| e.plan == section.plan && e.section == section.id).collect();
        if inside.is_empty() {
            continue;
        }
        // By day where there are days, else as they were put.
        inside.sort_by_key(|entry| (entry.day, entry.place));
        lines.push(Line::Title(section.title.clone()));
        lines.extend(inside.into_iter().map(|entry| Line::Entry(line(entry))));
    }
    lines
}

fn line(entry: &PlanEntry) -> String {
    let day = entry.day.map(|day| format!("{}: ", day.in_words())).unwrap_or_default();
    let phone = entry.phone.as_ref().map(|number| format!(", {number}")).unwrap_or_default();
    format!("{day}{}{phone}", entry.text.text())
}
