//! The data types of FHIR R4 that the export needs, with the elements that it fills in. An element without a value is
//! left out, as FHIR asks.

use super::loinc;
use crate::instrument::{AnswerOption, Score};
use serde::{Serialize, Serializer};

/// A code, or where none is confirmed the words alone.
#[derive(Debug, Default, Serialize)]
pub(super) struct Coding<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<[Ordinal; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    system: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<&'a str>,
}

/// The number that stands beside an answer on the form, in the extension that FHIR has for it: with and without a code,
/// so that nobody needs a table of LOINC's to read it.
#[derive(Debug, Serialize)]
struct Ordinal {
    url: &'static str,
    #[serde(rename = "valueDecimal")]
    value: u8,
}

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

impl<'a> Coding<'a> {
    /// A code of FHIR's own.
    pub(super) fn hl7(system: &'static str, code: &'a str, display: &'a str) -> Self {
        Self { system: Some(system), code: Some(code), display: Some(display), ..Self::default() }
    }

    /// A confirmed LOINC code.
    pub(super) fn loinc(code: &'a str) -> Self {
        Self { system: Some(loinc::SYSTEM), code: Some(code), ..Self::default() }
    }

    /// An answer: its words, its value, and its LOINC code where that is confirmed.
    pub(super) fn answer(option: &'a AnswerOption) -> Self {
        let code = option.loinc.as_deref().map(Self::loinc).unwrap_or_default();
        let value = Ordinal { url: ORDINAL, value: option.value };
        Self { extension: Some([value]), display: Some(&option.text), ..code }
    }
}

/// A concept: codes for it, and its words.
#[derive(Debug, Serialize)]
pub(super) struct Concept<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    coding: Option<[Coding<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl<'a> Concept<'a> {
    /// A code, if there is one, and words.
    pub(super) fn new(coding: Option<Coding<'a>>, text: impl Into<String>) -> Self {
        Self { coding: coding.map(|coding| [coding]), text: Some(text.into()) }
    }

    /// Words without a code.
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self::new(None, text)
    }
}

impl<'a> From<Coding<'a>> for Concept<'a> {
    fn from(coding: Coding<'a>) -> Self {
        Self { coding: Some([coding]), text: None }
    }
}

/// A measured amount: a score that isn't always a whole number.
#[derive(Debug, Serialize)]
pub(super) struct Quantity {
    value: Decimal,
    unit: &'static str,
    system: &'static str,
    code: &'static str,
}

impl From<Score> for Quantity {
    /// The unit is UCUM's way to say "a number of points".
    fn from(score: Score) -> Self {
        let unit = "{score}";
        Self { value: Decimal(score), unit, system: "http://unitsofmeasure.org", code: unit }
    }
}

/// A score as a decimal: 50, 56.25, 85.714.
#[derive(Debug)]
struct Decimal(Score);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let thousandths = self.0.thousandths();
        if thousandths.is_multiple_of(1000) {
            serializer.serialize_u32(thousandths / 1000)
        } else {
            // The nearest floating-point number to a decimal of a few digits is written as those digits.
            serializer.serialize_f64(f64::from(thousandths) / 1000.0)
        }
    }
}

/// Another resource of the bundle.
#[derive(Debug, Serialize)]
pub(super) struct Reference {
    pub(super) reference: String,
}
