//! What of the questionnaires and of the safety rules nobody has confirmed yet.

use aftershift_core::content::Rule;
use aftershift_core::instrument::{ChangeKind, Coded, Instrument, Scale};

/// Everything about a form that isn't confirmed, each as a line without its id.
#[must_use]
pub fn unconfirmed(form: &Instrument) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = |confirmed: bool, what: String| found.extend((!confirmed).then_some(what));
    open(form.terms_confirmed, "terms".to_owned());
    let items: Vec<String> =
        form.items.iter().filter(|item| !item.confirmed).map(|item| item.n.to_string()).collect();
    open(items.is_empty(), format!("wording of question or answers: item {}", items.join(", ")));
    open(form.repeat.confirmed, "repeat: a project decision".to_owned());
    open(form.missing.confirmed, format!("missing: {}", form.missing.text));
    found.extend(code(&form.loinc).map(|code| format!("loinc: {code}")));
    found.extend(form.scales.iter().flat_map(of_scale));
    for rule in form.changes.iter().filter(|rule| !rule.confirmed) {
        let kind = match rule.kind {
            ChangeKind::Reliable => "reliable",
            ChangeKind::Noticeable => "noticeable",
            ChangeKind::Response => "response",
            ChangeKind::Remission => "remission",
        };
        found.push(format!("change: scale {}: {kind} from {}: {}", rule.scale, rule.value, rule.source));
    }
    found.extend(form.before_release.iter().map(|what| format!("before a release: {what}")));
    found.extend(form.to_confirm.iter().map(|what| format!("to confirm: {what}")));
    found
}

fn of_scale(scale: &Scale) -> Vec<String> {
    let mut found = Vec::new();
    if !scale.bands.list.is_empty() && !scale.bands.confirmed {
        found.push("bands".to_owned());
    }
    found.extend(scale.cuts.iter().filter(|cut| !cut.confirmed).map(|cut| format!("cut at {}", cut.value)));
    found.extend(
        scale.norm.iter().filter(|norm| !norm.confirmed).map(|norm| format!("norm: {}", norm.source)),
    );
    found.extend(code(&scale.loinc).map(|code| format!("loinc: {code}")));
    found.iter().map(|what| format!("scale {}: {what}", scale.id)).collect()
}

fn code(loinc: &Coded) -> Option<&str> {
    loinc.unconfirmed.as_deref()
}

/// The rules that are project decisions until a clinician has signed them.
#[must_use]
pub fn awaiting(rules: &[Rule]) -> Vec<&str> {
    let waits =
        rules.iter().filter(|rule| rule.source.to_lowercase().contains("awaits a clinician's sign-off"));
    waits.map(|rule| rule.id.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftershift_core::content::Catalogue;
    use aftershift_core::instrument::Norm;

    fn form(id: &str) -> Instrument {
        Catalogue::embedded().unwrap().instrument(id).unwrap().clone()
    }

    #[test]
    fn terms_wording_bands_and_lines_without_confirmation_are_listed() {
        assert_eq!(
            unconfirmed(&form("burnout1"))[..5],
            [
                "terms",
                "wording of question or answers: item 1",
                "repeat: a project decision",
                "scale level: bands",
                "scale level: cut at 3",
            ]
        );
        let cbi = unconfirmed(&form("cbi"));
        assert!(cbi.contains(&"scale work: cut at 50".to_owned()), "{cbi:?}");
        assert!(cbi.iter().any(|line| line.starts_with("missing: ")), "{cbi:?}");
        assert!(unconfirmed(&form("proqol5"))[0].ends_with("28, 29, 30"));
    }

    #[test]
    fn codes_and_rules_for_a_change_without_confirmation_are_listed() {
        let phq4 = unconfirmed(&form("phq4"));
        assert!(phq4.contains(&"loinc: 69724-3".to_owned()), "{phq4:?}");
        assert!(phq4.contains(&"scale total: loinc: 70272-0".to_owned()), "{phq4:?}");
        let gad7 = unconfirmed(&form("gad7"));
        assert!(
            gad7.iter().any(|line| line.starts_with("change: scale total: noticeable from 4: ")),
            "{gad7:?}"
        );
        assert!(!gad7.iter().any(|line| line.contains("reliable from")), "{gad7:?}");
    }

    #[test]
    fn a_mean_of_others_without_confirmation_is_listed() {
        let mut proqol = form("proqol5");
        let before = unconfirmed(&proqol);
        let norm = |confirmed| Norm {
            mean_tenths: 1,
            sd_tenths: 1,
            of: String::new(),
            source: "Nobody 2026".into(),
            confirmed,
        };
        proqol.scales[0].norm = Some(norm(true));
        assert_eq!(unconfirmed(&proqol), before);
        proqol.scales[0].norm = Some(norm(false));
        assert!(unconfirmed(&proqol).contains(&"scale cs: norm: Nobody 2026".to_owned()));
    }

    #[test]
    fn what_is_to_be_confirmed_is_listed_in_the_files_own_words() {
        for form in Catalogue::embedded().unwrap().instruments() {
            let listed = unconfirmed(form);
            for what in &form.to_confirm {
                assert!(listed.contains(&format!("to confirm: {what}")), "{}: {listed:?}", form.id);
            }
        }
    }

    #[test]
    fn every_safety_rule_awaits_a_clinician() {
        let rules = Catalogue::embedded().unwrap().safety();
        assert_eq!(awaiting(rules).len(), rules.len());
        let mut signed = rules[0].clone();
        signed.source = "Read by Dr A. Reader".into();
        assert!(awaiting(&[signed]).is_empty());
    }
}
