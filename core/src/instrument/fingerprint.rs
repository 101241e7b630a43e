use super::{AnswerOption, Instrument};
use sha2::{Digest as _, Sha256};

/// What tells a form from one with the same name that asks or scores otherwise. Stored with the answers: they are
/// never scored by rules that they weren't given to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 8]);

impl Fingerprint {
    /// Over everything that an answer or its score depends on. Not over our own words about it, sources or codes.
    #[must_use]
    pub fn of(instrument: &Instrument) -> Self {
        let mut hash = Sha256::new();
        // A length before each text, so that no two forms read the same.
        let mut text = |text: &str| {
            hash.update(text.len().to_be_bytes());
            hash.update(text);
        };
        let options = |options: &[AnswerOption]| {
            options.iter().map(|o| format!("{}={}", o.value, o.text)).collect::<Vec<_>>().join("\n")
        };
        text(&instrument.id);
        text(&instrument.edition);
        text(instrument.stem.as_deref().unwrap_or_default());
        if let Some(gate) = &instrument.gate {
            text(&gate.preamble);
            text(&gate.text);
            text(&options(&gate.options));
        }
        text(&options(&instrument.options));
        for item in &instrument.items {
            text(&format!("{} {} {} {:?}", item.n, item.reverse, item.scored, item.ask));
            text(&item.text);
            text(&options(&item.options));
        }
        for scale in &instrument.scales {
            text(&format!("{} {:?} {:?} {}", scale.id, scale.items, scale.method, scale.least_answered));
        }
        let digest = hash.finalize();
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        Self(first)
    }
}
