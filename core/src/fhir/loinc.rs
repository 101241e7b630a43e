//! LOINC codes, and what has to go with them.

use crate::instrument::Instrument;

/// The code system.
pub(super) const SYSTEM: &str = "http://loinc.org";

/// The notice that LOINC's licence asks for wherever its codes go.
pub(super) const NOTICE: &str = "This material contains content from LOINC (http://loinc.org). LOINC is copyright \
    © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is \
    available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark \
    of Regenstrief Institute, Inc.";

/// Whether anything of this form is exported with a LOINC code.
pub(super) fn codes(form: &Instrument) -> bool {
    let options = form.items.iter().flat_map(|item| &item.options).chain(&form.options);
    form.loinc.code.is_some()
        || form.items.iter().any(|item| item.loinc.is_some())
        || form.scales.iter().any(|scale| scale.loinc.code.is_some())
        || options.chain(form.gate.iter().flat_map(|gate| &gate.options)).any(|option| option.loinc.is_some())
}
