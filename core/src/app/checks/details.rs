//! Where everything about a form comes from. The one place where published labels are shown.

use crate::instrument::{ChangeKind, ChangeRule, Instrument, Scale};

/// Source, terms, and what is published about the scales.
#[derive(Clone, Debug, PartialEq)]
pub struct FormDetails {
    /// Its full name.
    pub title: String,
    /// The published form.
    pub edition: String,
    /// The primary source.
    pub source: String,
    /// On what terms it is used.
    pub licence: String,
    /// Whether those were seen in a statement of the owner.
    pub terms_confirmed: bool,
    /// What the terms ask of whoever uses it.
    pub conditions: Vec<String>,
    /// Whom the terms want credited.
    pub attribution: String,
    /// Where to read more.
    pub web: Option<String>,
    /// What becomes of missing answers.
    pub missing: String,
    /// Whether the wording of every question is confirmed.
    pub wording_confirmed: bool,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// The scales.
    pub scales: Vec<ScaleDetails>,
    /// Confirmed rules for a change.
    pub changes: Vec<ChangeLine>,
}

/// What is published about a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleDetails {
    /// Its published name.
    pub published_label: String,
    /// The published bands, where they may be shown.
    pub bands: Vec<BandLine>,
    /// The published cut-points.
    pub cuts: Vec<CutLine>,
}

/// A published band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandLine {
    /// Its lowest score.
    pub from: u16,
    /// Its highest.
    pub to: u16,
    /// Its published name.
    pub published_label: String,
}

/// A published cut-point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutLine {
    /// The score.
    pub value: u16,
    /// What the publication says about it.
    pub published_meaning: String,
    /// Whose it is.
    pub source: String,
    /// Whether it was seen there.
    pub confirmed: bool,
}

/// A published rule for a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// What it tells.
    pub kind: ChangeKind,
    /// Points; percent for a response; the score below which it is one for a remission.
    pub value: u16,
    /// Whose it is.
    pub source: String,
}

impl ChangeLine {
    fn of(rule: &ChangeRule) -> Self {
        Self { kind: rule.kind, value: rule.value, source: rule.source.clone() }
    }
}

impl FormDetails {
    pub(super) fn of(form: &Instrument) -> Self {
        let rules = form.changes.iter().filter(|rule| rule.confirmed);
        Self {
            title: form.title.clone(),
            edition: form.edition.clone(),
            source: form.source.clone(),
            licence: form.licence.clone(),
            terms_confirmed: form.terms_confirmed,
            conditions: form.conditions.clone(),
            attribution: form.attribution.clone(),
            web: form.web.clone(),
            missing: form.missing.text.clone(),
            wording_confirmed: form.stem_confirmed && form.items.iter().all(|item| item.confirmed),
            checked: form.checked.clone(),
            scales: form.scales.iter().map(ScaleDetails::of).collect(),
            changes: rules.map(ChangeLine::of).collect(),
        }
    }
}

impl ScaleDetails {
    fn of(scale: &Scale) -> Self {
        let list = if scale.bands.shown { &scale.bands.list[..] } else { &[] };
        let ends = list.iter().skip(1).map(|next| next.from - 1).chain([scale.highest]);
        let bands = list.iter().zip(ends).map(|(band, to)| BandLine {
            from: band.from,
            to,
            published_label: band.published_label.clone(),
        });
        let cuts = scale.cuts.iter().map(|cut| CutLine {
            value: cut.value,
            published_meaning: cut.published_meaning.clone(),
            source: cut.source.clone(),
            confirmed: cut.confirmed,
        });
        Self { published_label: scale.published_label.clone(), bands: bands.collect(), cuts: cuts.collect() }
    }
}
