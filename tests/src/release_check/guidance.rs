//! What of "what could help next" nobody has confirmed yet: the notes that its files have about where they come from.

use aftershift_core::content::Library;

/// Every rule, tick and suggestion with where it comes from, as `folder/id` and the file's own words.
fn sources(library: &Library) -> impl Iterator<Item = (String, &str)> {
    let rules = library.guidance.iter().map(|one| (format!("guidance/{}", one.id), one.source.as_str()));
    let ticks = library.reports.iter().map(|one| (format!("reports/{}", one.id.word()), one.source.as_str()));
    let said =
        library.suggestions.iter().map(|one| (format!("suggestions/{}", one.id.word()), one.source.as_str()));
    rules.chain(said).chain(ticks)
}

/// Those that say of themselves that a source is missing, or not confirmed.
#[must_use]
pub fn unsourced(library: &Library) -> Vec<String> {
    saying(library, &["unsourced", "unconfirmed"])
}

/// Those that the project has decided, on published facts or on none.
#[must_use]
pub fn decided(library: &Library) -> Vec<String> {
    saying(library, &["project decision", "project rule"])
}

fn saying(library: &Library, notes: &[&str]) -> Vec<String> {
    let says = |source: &str| notes.iter().any(|note| source.to_lowercase().contains(note));
    let found = sources(library).filter(|(_, source)| says(source));
    found.map(|(id, source)| format!("{id}: {source}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library() -> Library {
        Library::embedded().unwrap().clone()
    }

    #[test]
    fn a_rule_or_a_suggestion_without_a_source_is_listed_in_its_own_words() {
        let listed = unsourced(&library());
        let mut expected =
            vec!["guidance/report-driven", "guidance/report-unusual", "guidance/report-withdrawal"];
        if cfg!(feature = "self-checks") {
            expected.extend(["guidance/burnout1-3", "guidance/cbi-50"]);
        }
        expected.push("suggestions/now");
        for id in expected {
            let line = listed.iter().find(|line| line.starts_with(&format!("{id}: "))).unwrap();
            assert!(line.contains("unsourced") || line.contains("unconfirmed"), "{line}");
        }
    }

    #[test]
    fn every_rule_tick_and_suggestion_is_a_project_decision_until_its_source_says_otherwise() {
        let library = library();
        let all = library.guidance.len() + library.reports.len() + library.suggestions.len();
        assert_eq!(decided(&library).len(), all);
    }

    #[test]
    fn what_has_a_source_is_no_longer_listed() {
        let mut library = library();
        let before = (unsourced(&library).len(), decided(&library).len());
        let now = library.suggestions.iter_mut().find(|one| one.id.word() == "now").unwrap();
        now.source = "Nobody 2026, read by Dr A. Reader".into();
        assert_eq!((unsourced(&library).len() + 1, decided(&library).len() + 1), before);
        library.reports[0].source = "Unsourced".into();
        assert!(unsourced(&library).iter().any(|line| line.ends_with(": Unsourced")));
    }
}
