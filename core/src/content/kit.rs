//! The first-step kit: the smallest steps, and what a first message or call is put together from.

use super::problem::{ContentProblem, all, fits, headed, in_order};
use serde::Deserialize;

/// A smallest step to care.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has, and title, text, order")]
pub struct Step {
    pub id: String,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    pub title: String,
    pub text: String,
    pub order: u32,
}

/// Something to choose for a first message or call.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has, and title, order")]
pub struct Ask {
    pub id: String,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    pub title: String,
    pub order: u32,
    /// Whether more than one can be chosen.
    #[serde(default)]
    pub many: bool,
    /// What can be chosen.
    #[serde(rename = "option")]
    pub options: Vec<AskOption>,
}

/// One of the things to choose.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskOption {
    /// Its name within the ask.
    pub id: String,
    /// What is tapped.
    pub label: String,
    /// The sentence in a message.
    pub message: String,
    /// The sentence in a call, where it differs.
    pub call: Option<String>,
}

/// What stands around the sentences of a message or a call.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys that every file has, and opening, closing")]
pub struct Frame {
    pub id: String,
    pub version: u32,
    pub source: String,
    pub licence: String,
    pub checked: String,
    pub opening: String,
    pub closing: String,
}

headed!(Step, Ask, Frame);

/// Labels have to fit a chip, as those of a check-in do.
const LABEL_LIMIT: usize = 34;

pub(super) fn steps(files: &[(&str, &str)]) -> Result<Vec<Step>, ContentProblem> {
    in_order("en/steps/", all(files, "en/steps/")?, |step: &Step| step.order)
}

pub(super) fn asks(files: &[(&str, &str)]) -> Result<Vec<Ask>, ContentProblem> {
    let asks = in_order("en/asks/", all(files, "en/asks/")?, |ask: &Ask| ask.order)?;
    for ask in &asks {
        let problem =
            |key, reason| Err(ContentProblem::new(&format!("en/asks/{}.toml", ask.id), key, reason));
        if ask.options.len() < 2 {
            return problem("option", "leaves nothing to choose");
        }
        for (place, option) in ask.options.iter().enumerate() {
            if ask.options[..place].iter().any(|other| other.id == option.id) {
                return problem("option.id", "another option has the same");
            }
            if !fits(&option.label, LABEL_LIMIT) {
                return problem("option.label", "is empty or longer than 34 characters");
            }
            if [Some(&option.message), option.call.as_ref()]
                .into_iter()
                .flatten()
                .any(|s| s.trim().is_empty())
            {
                return problem("option.message", "is empty");
            }
        }
    }
    Ok(asks)
}

/// The two frames, `message` and `call`; files that leave one out have a draft without words around it.
pub(super) fn frames(files: &[(&str, &str)]) -> Result<Vec<Frame>, ContentProblem> {
    let frames: Vec<Frame> = all(files, "en/frames/")?;
    match frames.iter().find(|frame| frame.id != "message" && frame.id != "call") {
        Some(other) => {
            let file = format!("en/frames/{}.toml", other.id);
            Err(ContentProblem::new(&file, "id", "is neither message nor call"))
        }
        None => Ok(frames),
    }
}
