use super::guidance::{GuidanceRule, ReportText, Suggestion};
use super::kit::{Ask, Frame, Step};
use super::page::Page;
use super::region::Regions;
use super::rota::{CyclePreset, SeedCode};
use super::section::Section;
use super::{Catalogue, ContentProblem, FILES, guidance, kit, page, region, rota, section};
use once_cell::sync::OnceCell;

/// What Support, Plan and Shifts are made of: pages, rules of "what could help next", the first-step kit, sections of
/// plans, codes and cycles.
///
/// Apart from the [`Catalogue`], and read when it is first needed: Today opens without it.
#[derive(Clone, Debug)]
pub struct Library {
    /// The pages, folder by folder, each in its order.
    pub pages: Vec<Page>,
    /// The rules of "what could help next", in name order.
    pub guidance: Vec<GuidanceRule>,
    /// What a person can say of themselves, in its order.
    pub reports: Vec<ReportText>,
    /// What is suggested.
    pub suggestions: Vec<Suggestion>,
    /// The smallest steps, in their order.
    pub steps: Vec<Step>,
    /// What a first message or call is put together from, in its order.
    pub asks: Vec<Ask>,
    /// What stands around it.
    pub frames: Vec<Frame>,
    /// The sections of the plans, plan by plan, each in its order.
    pub sections: Vec<Section>,
    /// The parts of countries where something depends on them.
    pub regions: Vec<Regions>,
    /// The codes of shifts that everybody starts with, in their order.
    pub codes: Vec<SeedCode>,
    /// Cycles to start from, in their order.
    pub cycles: Vec<CyclePreset>,
}

impl Library {
    /// The content inside this build.
    ///
    /// # Errors
    /// [`ContentProblem`] names file, key and reason. The tests parse the same files, so a released build has none.
    pub fn embedded() -> Result<&'static Self, ContentProblem> {
        static EMBEDDED: OnceCell<Library> = OnceCell::new();
        EMBEDDED.get_or_try_init(|| Self::parse(FILES, Catalogue::embedded()?))
    }

    /// Reads the files of its folders; other files are left alone.
    ///
    /// # Errors
    /// The first [`ContentProblem`].
    pub fn parse(files: &[(&str, &str)], content: &Catalogue) -> Result<Self, ContentProblem> {
        let pages = page::pages(files)?;
        let regions = region::regions(files)?;
        page::check_regions(&pages, &regions)?;
        Ok(Self {
            guidance: guidance::rules(files, content)?,
            reports: guidance::reports(files)?,
            suggestions: guidance::suggestions(files, &pages)?,
            steps: kit::steps(files)?,
            asks: kit::asks(files)?,
            frames: kit::frames(files)?,
            sections: section::sections(files)?,
            codes: rota::codes(files)?,
            cycles: rota::cycles(files)?,
            pages,
            regions,
        })
    }

    /// A page by its id.
    #[must_use]
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
