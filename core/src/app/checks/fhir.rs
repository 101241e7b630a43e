use super::super::{App, AppError};
use crate::fhir::export;

/// Self-checks as a FHIR bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FhirBundle {
    /// The bundle, as JSON.
    pub json: String,
    /// How many filling-ins are not in it, because this version doesn't have the form that they were answered on.
    pub left_out: u32,
}

impl App {
    /// Every stored self-check as FHIR R4, oldest first: for whoever the person hands it to. What runs without being
    /// kept isn't in it.
    ///
    /// # Errors
    /// As the storage says.
    pub fn fhir_bundle(&self) -> Result<FhirBundle, AppError> {
        let export = export(&self.all_assessments()?, self.content, self.now().at);
        Ok(FhirBundle {
            // Text and numbers can always be written; if they couldn't, trying again is all there is.
            json: serde_json::to_string_pretty(&export.bundle).map_err(|_| AppError::StorageFailed)?,
            left_out: u32::try_from(export.left_out).unwrap_or(u32::MAX),
        })
    }
}
