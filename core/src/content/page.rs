//! Pages: what is read when there is time, or when a moment can't wait. Each statement has its own source, and says
//! where it is true.

use super::problem::{ContentProblem, all, fits, headed, in_order};
use super::region::Regions;
use serde::Deserialize;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its id, which is the file's name.
    pub id: String,
    /// Raised with every change that a reader would notice.
    pub version: u32,
    /// Where it comes from, in a line.
    pub source: String,
    /// On what terms the words are used.
    pub licence: String,
    /// When this was last checked, as an ISO date.
    pub checked: String,
    /// The title.
    pub title: String,
    /// One line below the title in a list.
    pub summary: String,
    /// Its place in the folder.
    pub order: u32,
    /// Among which cards it stands.
    pub shelf: Option<Shelf>,
    /// Where the whole page is true; empty: everywhere.
    #[serde(default)]
    pub countries: Vec<String>,
    /// Pages that come before it, where what they are about has happened: they can't wait.
    #[serde(default)]
    pub first: Vec<String>,
    /// Pages to go on to.
    #[serde(default)]
    pub next: Vec<String>,
    /// What an editor still has to find out; never shown.
    #[serde(default)]
    pub to_confirm: Vec<String>,
    /// What it says.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
    /// In which folder it lies.
    #[serde(skip)]
    pub folder: Folder,
}

/// Where pages lie, which is what they are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Folder {
    /// For a moment that can't wait.
    Moments,
    /// To read when there is time.
    #[default]
    Cards,
    /// Levels of care.
    Levels,
    /// The first run.
    Welcome,
}

/// Among which cards a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Who learns of it: confidentiality, licensure, leave.
    Privacy,
    /// What it can look like.
    Signs,
    /// What keeps people from asking.
    Beliefs,
    /// What the work does.
    Work,
    /// Where and how to find somebody.
    Care,
}

impl Shelf {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Signs, Self::Beliefs, Self::Care, Self::Privacy, Self::Work];
}

/// Statements that are true at the same places.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What stands above it.
    pub heading: Option<String>,
    /// Countries; empty: everywhere.
    #[serde(default)]
    pub countries: Vec<String>,
    /// Regions, in which alone it is true.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Beside `regions`: it also shows while the region isn't known, since it is the stricter rule.
    #[serde(default)]
    pub strict: bool,
    /// Regions in which it isn't true.
    #[serde(default)]
    pub not_regions: Vec<String>,
    /// The statements.
    #[serde(rename = "say")]
    pub says: Vec<Say>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// What it is.
    #[serde(default)]
    pub kind: SayKind,
    /// What is read.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// Whether the facts have a source for it. One that isn't confirmed shows in development builds only.
    #[serde(default = "yes")]
    pub confirmed: bool,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SayKind {
    /// Something to know.
    #[default]
    Text,
    /// One of a row of things to do.
    Step,
    /// Something to say aloud, or to send.
    Words,
}

const fn yes() -> bool {
    true
}

headed!(Page);

impl Folder {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Moments, Self::Cards, Self::Levels, Self::Welcome];

    /// The folder's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Moments => "moments",
            Self::Cards => "cards",
            Self::Levels => "levels",
            Self::Welcome => "welcome",
        }
    }
}

/// Reads the pages of all four folders, each in its order.
pub(super) fn pages(files: &[(&str, &str)]) -> Result<Vec<Page>, ContentProblem> {
    let mut pages: Vec<Page> = Vec::new();
    for folder in Folder::ALL {
        let prefix = format!("en/{}/", folder.name());
        for mut page in in_order(&prefix, all::<Page>(files, &prefix)?, |page| page.order)? {
            page.folder = folder;
            check(&prefix, &page)?;
            if pages.iter().any(|other| other.id == page.id) {
                return Err(problem(&prefix, &page, "id", "another folder has a page of this name"));
            }
            pages.push(page);
        }
    }
    for page in &pages {
        let there = |id: &String| id != &page.id && pages.iter().any(|other| &other.id == id);
        for (key, ids) in [("first", &page.first), ("next", &page.next)] {
            if !ids.iter().all(there) {
                let prefix = format!("en/{}/", page.folder.name());
                return Err(problem(&prefix, page, key, "names a page that isn't there, or itself"));
            }
        }
    }
    Ok(pages)
}

fn problem(prefix: &str, page: &Page, key: &str, reason: &str) -> ContentProblem {
    ContentProblem::new(&format!("{prefix}{}.toml", page.id), key, reason)
}

/// A page is read in a break; a statement longer than this hides another one.
const SAY_LIMIT: usize = 280;
const TITLE_LIMIT: usize = 48;
const SUMMARY_LIMIT: usize = 100;

fn check(prefix: &str, page: &Page) -> Result<(), ContentProblem> {
    let wrong = |key, reason| Err(problem(prefix, page, key, reason));
    if !fits(&page.title, TITLE_LIMIT) {
        return wrong("title", "is empty or longer than 48 characters");
    }
    if !fits(&page.summary, SUMMARY_LIMIT) {
        return wrong("summary", "is empty or longer than 100 characters");
    }
    if (page.folder == Folder::Cards) != page.shelf.is_some() {
        return wrong("shelf", "belongs to every page of cards, and to no other");
    }
    if page.parts.is_empty() || page.parts.iter().any(|part| part.says.is_empty()) {
        return wrong("part", "says nothing");
    }
    for part in &page.parts {
        if !part.regions.is_empty() && !part.not_regions.is_empty() || part.strict && part.regions.is_empty()
        {
            return wrong("part", "has both regions and not_regions, or is strict without regions");
        }
        let regional = part.regions.iter().chain(&part.not_regions);
        let inside = |code: &String| {
            part.countries
                .iter()
                .any(|country| code.strip_prefix(country.as_str()).is_some_and(|rest| rest.starts_with('-')))
        };
        if !regional.clone().all(inside) {
            return wrong("part.regions", "lies in a country that the part doesn't name");
        }
        for say in &part.says {
            if !fits(&say.text, SAY_LIMIT) {
                return wrong("say.text", "is empty or longer than 280 characters");
            }
            if say.source.trim().is_empty() {
                return wrong("say.source", "is empty");
            }
        }
    }
    Ok(())
}

/// A region that nobody can choose would be a rule that is silently off, or on.
pub(super) fn check_regions(pages: &[Page], regions: &[Regions]) -> Result<(), ContentProblem> {
    let known = |code: &String| regions.iter().any(|of| of.regions.iter().any(|region| &region.code == code));
    for page in pages {
        let named = page.parts.iter().flat_map(|part| part.regions.iter().chain(&part.not_regions));
        if !named.clone().all(known) {
            let prefix = format!("en/{}/", page.folder.name());
            return Err(problem(&prefix, page, "part.regions", "names a region that isn't in en/regions"));
        }
    }
    Ok(())
}
