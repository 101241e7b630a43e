//! Pages: what Support and Plan let somebody read. Needs no vault, leaves no trace in one.

use super::{AppError, Sources};
use crate::content::{ContentProblem, Folder, Library, Page, SayKind, Shelf};
use crate::device::DeviceSettings;
use crate::storage::StoreError;
use crate::support::{Place, Showing, is_for, reading};
use crate::time::Zone;
use std::path::Path;

/// What there is to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingState {
    /// For a moment that can't wait.
    pub moments: Vec<PageLine>,
    /// Levels of care.
    pub levels: Vec<PageLine>,
    /// The cards, shelf by shelf.
    pub shelves: Vec<ShelfView>,
}

/// The cards of a shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfView {
    /// Which.
    pub shelf: Shelf,
    /// Its cards.
    pub pages: Vec<PageLine>,
}

/// A page in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLine {
    /// Its content id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One line below it.
    pub summary: String,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageState {
    /// Its content id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Pages that come first, where what they are about has happened.
    pub first: Vec<PageLine>,
    /// What it says here.
    pub parts: Vec<PagePart>,
    /// The country chosen.
    pub country: Option<String>,
    /// Whether there are facts on it for some countries, and none for this one.
    pub nothing_for_here: bool,
    /// The parts of the country to choose from, where something depends on them.
    pub regions: Vec<RegionOption>,
    /// When it was checked, as an ISO date.
    pub checked: String,
    /// Whether that is more than a year ago.
    pub is_old: bool,
    /// Pages to go on to.
    pub next: Vec<PageLine>,
}

/// Statements under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePart {
    /// The heading.
    pub heading: Option<String>,
    /// The statements.
    pub says: Vec<Statement>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is.
    pub kind: SayKind,
    /// What is read.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// False only in development builds, which show what isn't confirmed, marked.
    pub confirmed: bool,
}

/// A part of the country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionOption {
    /// ISO 3166-2.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Whether it is the one chosen.
    pub chosen: bool,
}

/// What there is to read, for the country chosen.
///
/// # Errors
/// [`AppError::StorageFailed`] when the content inside this build can't be read, which its tests rule out.
pub fn pages(folder: &Path) -> Result<ReadingState, AppError> {
    let (library, device) = (Library::embedded()?, DeviceSettings::load(folder));
    let shelves = Shelf::ALL.into_iter().map(|shelf| {
        let here =
            library.pages.iter().filter(|page| page.shelf == Some(shelf) && is_for(page, place(&device)));
        ShelfView { shelf, pages: here.map(PageLine::of).collect() }
    });
    Ok(ReadingState {
        moments: lines_of(library, &device, Folder::Moments),
        levels: lines_of(library, &device, Folder::Levels),
        shelves: shelves.filter(|shelf| !shelf.pages.is_empty()).collect(),
    })
}

/// The short pages of the first run, in their order.
///
/// # Errors
/// As [`pages`].
pub fn welcome(folder: &Path, zone: &Zone) -> Result<Vec<PageState>, AppError> {
    let library = Library::embedded()?;
    let ids = library.pages.iter().filter(|page| page.folder == Folder::Welcome).map(|page| &page.id);
    ids.map(|id| page(folder, id, zone.clone())).collect()
}

/// A page, as it is true here.
///
/// # Errors
/// [`AppError::NotFound`] for one that this version doesn't have, or as [`pages`].
pub fn page(folder: &Path, id: &str, zone: Zone) -> Result<PageState, AppError> {
    let (library, device) = (Library::embedded()?, DeviceSettings::load(folder));
    let page = library.page(id).ok_or(AppError::NotFound)?;
    let today = Sources::real(zone).now().stamp().local().date();
    let here = reading(page, place(&device), Showing::of_this_build(), today);
    let parts = here.parts.into_iter().map(|(heading, says)| PagePart {
        heading: heading.map(str::to_owned),
        says: says
            .into_iter()
            .map(|say| Statement {
                kind: say.kind,
                text: say.text.clone(),
                source: say.source.clone(),
                confirmed: say.confirmed,
            })
            .collect(),
    });
    Ok(PageState {
        id: page.id.clone(),
        title: page.title.clone(),
        parts: parts.collect(),
        nothing_for_here: here.nothing_for_here,
        regions: if here.region_matters { regions(library, &device) } else { Vec::new() },
        checked: page.checked.clone(),
        is_old: here.is_old,
        first: lines(library, &device, &page.first),
        next: lines(library, &device, &page.next),
        country: device.country,
    })
}

/// Chooses the part of the country, where something depends on it; None: it isn't said.
///
/// # Errors
/// [`AppError::UnknownChoice`] for one that lies elsewhere, or as the storage says.
pub fn choose_region(folder: &Path, region: Option<String>) -> Result<(), AppError> {
    let (library, device) = (Library::embedded()?, DeviceSettings::load(folder));
    let known: Vec<String> = regions(library, &device).into_iter().map(|region| region.code).collect();
    if region.as_ref().is_some_and(|code| !known.contains(code)) {
        return Err(AppError::UnknownChoice);
    }
    Ok(DeviceSettings { region, ..device }.save(folder).map_err(StoreError::from)?)
}

/// The parts of the country chosen, where something depends on them.
pub(super) fn regions(library: &Library, device: &DeviceSettings) -> Vec<RegionOption> {
    let here = library.regions.iter().filter(|of| Some(&of.country) == device.country.as_ref());
    let options = here.flat_map(|of| &of.regions).map(|region| RegionOption {
        code: region.code.clone(),
        name: region.name.clone(),
        chosen: device.region.as_deref() == Some(&region.code),
    });
    options.collect()
}

/// These pages in a list, as far as they are for here.
pub(super) fn lines(library: &Library, device: &DeviceSettings, ids: &[impl AsRef<str>]) -> Vec<PageLine> {
    let pages = ids.iter().filter_map(|id| library.page(id.as_ref()));
    pages.filter(|page| is_for(page, place(device))).map(PageLine::of).collect()
}

/// The pages of a folder in a list, as far as they are for here.
pub(super) fn lines_of(library: &Library, device: &DeviceSettings, wanted: Folder) -> Vec<PageLine> {
    let here = library.pages.iter().filter(|page| page.folder == wanted && is_for(page, place(device)));
    here.map(PageLine::of).collect()
}

fn place(device: &DeviceSettings) -> Place<'_> {
    Place { country: device.country.as_deref(), region: device.region.as_deref() }
}

impl PageLine {
    pub(super) fn of(page: &Page) -> Self {
        Self { id: page.id.clone(), title: page.title.clone(), summary: page.summary.clone() }
    }
}

/// The content inside a build is sound, or its tests fail.
impl From<ContentProblem> for AppError {
    fn from(_: ContentProblem) -> Self {
        Self::StorageFailed
    }
}
