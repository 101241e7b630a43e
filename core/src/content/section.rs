//! The sections of the plans that a person writes: the support plan, and the one for going back to work.

use super::problem::{ContentProblem, all, headed, in_order};
use serde::Deserialize;

/// A section of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has, and title, order")]
pub struct Section {
    pub id: String,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    pub title: String,
    /// What could go there.
    pub hint: String,
    pub order: u32,
    /// What an entry is.
    pub kind: SectionKind,
    /// How many entries it takes.
    pub most: u8,
    /// Whether it stands out.
    #[serde(default)]
    pub prominent: bool,
    /// Lines that can be taken over.
    #[serde(default)]
    pub examples: Vec<String>,
    /// Of which plan.
    #[serde(skip)]
    pub plan: PlanKind,
}

/// What an entry of a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// A line of one's own.
    Lines,
    /// Somebody, with a number when there is one.
    People,
    /// A day, and what happens then.
    Dates,
}

/// The plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PlanKind {
    /// What helps when it gets dark.
    #[default]
    Support,
    /// Going back to work.
    Return,
}

headed!(Section);

impl PlanKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Support, Self::Return];

    /// The folder's name, which is also what is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Support => "plan",
            Self::Return => "return",
        }
    }
}

pub(super) fn sections(files: &[(&str, &str)]) -> Result<Vec<Section>, ContentProblem> {
    let mut sections = Vec::new();
    for plan in PlanKind::ALL {
        let prefix = format!("en/{}/", plan.word());
        for section in in_order(&prefix, all(files, &prefix)?, |section: &Section| section.order)? {
            let file = format!("{prefix}{}.toml", section.id);
            if section.title.trim().is_empty() || section.hint.trim().is_empty() {
                return Err(ContentProblem::new(&file, "title", "title or hint is empty"));
            }
            if section.most == 0 {
                return Err(ContentProblem::new(&file, "most", "leaves no room"));
            }
            sections.push(Section { plan, ..section });
        }
    }
    Ok(sections)
}
