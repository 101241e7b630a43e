use super::problem::{ContentProblem, all, headed};
use serde::Deserialize;

/// The parts of a country.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has")]
pub struct Regions {
    pub id: String,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Its parts, in the order of their names.
    #[serde(rename = "region")]
    pub regions: Vec<Region>,
}

/// A part of a country.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// ISO 3166-2.
    pub code: String,
    /// What people call it.
    pub name: String,
}

headed!(Regions);

pub(super) fn regions(files: &[(&str, &str)]) -> Result<Vec<Regions>, ContentProblem> {
    let found: Vec<Regions> = all(files, "en/regions/")?;
    for of in &found {
        let problem =
            |key, reason| Err(ContentProblem::new(&format!("en/regions/{}.toml", of.id), key, reason));
        if of.id != of.country.to_lowercase() {
            return problem("country", "differs from the file's name");
        }
        if of.regions.iter().any(|region| !region.code.starts_with(&format!("{}-", of.country))) {
            return problem("region.code", "lies in another country");
        }
        if !of.regions.is_sorted_by(|a, b| a.name < b.name) {
            return problem("region.name", "is out of order, or there twice");
        }
    }
    Ok(found)
}
