//! What the resources of a bundle are called: `urn:uuid:` and a UUID.

use crate::assessment::{Assessment, AssessmentId};
use crate::hex;
use crate::instrument::{Fingerprint, Instrument, Scale};
use sha2::{Digest as _, Sha256};

/// A filling-in: its own id.
pub(super) fn of_response(assessment: &Assessment) -> String {
    let AssessmentId(bytes) = assessment.id;
    urn(bytes)
}

/// The score of a scale in a filling-in.
pub(super) fn of_observation(assessment: &Assessment, scale: &Scale) -> String {
    let AssessmentId(bytes) = assessment.id;
    derived("observation", &bytes, &scale.id)
}

/// A form as such: the same for everybody who answers the same questions.
pub(super) fn of_form(form: &Instrument) -> String {
    let Fingerprint(bytes) = form.fingerprint;
    derived("form", &bytes, &form.id)
}

/// What a bundle says of a form. Not the form's own name: that would have to be the resource's id as well.
pub(super) fn of_questionnaire(form: &Instrument) -> String {
    let Fingerprint(bytes) = form.fingerprint;
    derived("questionnaire", &bytes, &form.id)
}

/// A UUID of version 8, which RFC 9562 leaves to whoever makes one: here from a hash, so that a second export has the
/// same names.
fn derived(kind: &str, of: &[u8], part: &str) -> String {
    let mut hash = Sha256::new();
    for text in [kind.as_bytes(), of, part.as_bytes()] {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    urn(bytes)
}

fn urn(bytes: [u8; 16]) -> String {
    let part = |range: std::ops::Range<usize>| hex::encode(&bytes[range]);
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0..4), part(4..6), part(6..8), part(8..10), part(10..16))
}
