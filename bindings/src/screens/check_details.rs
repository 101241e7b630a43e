//! Self-checks: where everything about a form comes from. The one place where published names are shown.

use super::choices::mirror;
use aftershift_core::{app, instrument};

/// Source, terms, and what is published about the scales.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckDetails {
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
    /// Where to read more; it opens outside the app.
    pub web: Option<String>,
    /// What becomes of missing answers.
    pub missing: String,
    /// Whether the wording of every question is confirmed.
    pub wording_confirmed: bool,
    /// When this was last checked, an ISO date.
    pub checked: String,
    /// What is published about the scales.
    pub scales: Vec<CheckScaleDetails>,
    /// Confirmed, published rules for a change.
    pub changes: Vec<CheckChangeRule>,
}

/// What is published about a scale.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckScaleDetails {
    /// Its published name.
    pub published_label: String,
    /// The published bands, where they may be shown.
    pub bands: Vec<CheckBand>,
    /// The published cut-points.
    pub cuts: Vec<CheckCut>,
}

/// A published band.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckBand {
    /// Its lowest score.
    pub from: u16,
    /// Its highest.
    pub to: u16,
    /// Its published name.
    pub published_label: String,
}

/// A published cut-point.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckCut {
    /// The score.
    pub value: u16,
    /// What the publication says about it.
    pub published_meaning: String,
    /// Whose it is.
    pub source: String,
    /// Whether it was seen there.
    pub confirmed: bool,
}

mirror! {
    /// What a published rule for a change tells.
    CheckChangeKind = instrument::ChangeKind {
        /// Larger than the measure's own noise.
        Reliable,
        /// The smallest that people notice.
        Noticeable,
        /// A fall by this many percent.
        Response,
        /// A fall to below this.
        Remission,
    }
}

/// A published rule for a change.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct CheckChangeRule {
    /// What it tells.
    pub kind: CheckChangeKind,
    /// Points; percent for a response; the score below which it is one for a remission.
    pub value: u16,
    /// Whose it is.
    pub source: String,
}

impl From<app::ChangeLine> for CheckChangeRule {
    fn from(c: app::ChangeLine) -> Self {
        Self { kind: c.kind.into(), value: c.value, source: c.source }
    }
}

impl From<app::FormDetails> for CheckDetails {
    fn from(d: app::FormDetails) -> Self {
        Self {
            title: d.title,
            edition: d.edition,
            source: d.source,
            licence: d.licence,
            terms_confirmed: d.terms_confirmed,
            conditions: d.conditions,
            attribution: d.attribution,
            web: d.web,
            missing: d.missing,
            wording_confirmed: d.wording_confirmed,
            checked: d.checked,
            scales: d.scales.into_iter().map(Into::into).collect(),
            changes: d.changes.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<app::ScaleDetails> for CheckScaleDetails {
    fn from(s: app::ScaleDetails) -> Self {
        Self {
            published_label: s.published_label,
            bands: s.bands.into_iter().map(Into::into).collect(),
            cuts: s.cuts.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<app::BandLine> for CheckBand {
    fn from(b: app::BandLine) -> Self {
        Self { from: b.from, to: b.to, published_label: b.published_label }
    }
}

impl From<app::CutLine> for CheckCut {
    fn from(c: app::CutLine) -> Self {
        Self {
            value: c.value,
            published_meaning: c.published_meaning,
            source: c.source,
            confirmed: c.confirmed,
        }
    }
}
