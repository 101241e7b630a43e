//! A first message, or what to say in a first call, put together from choices. Whoever sends it can change every word.

use crate::content::{Ask, AskOption, Frame};

/// What it is put together for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftKind {
    /// To send.
    Message,
    /// To say.
    Call,
}

impl DraftKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Message, Self::Call];

    /// What is stored, and the frame's content id.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Call => "call",
        }
    }
}

/// The draft from these choices, each an ask and one of its options, in the order of the asks.
#[must_use]
pub fn draft(kind: DraftKind, asks: &[Ask], frames: &[Frame], chosen: &[(String, String)]) -> String {
    let is_chosen =
        |ask: &Ask, option: &AskOption| chosen.iter().any(|(a, o)| *a == ask.id && *o == option.id);
    let sentences =
        asks.iter().flat_map(|ask| ask.options.iter().filter(move |option| is_chosen(ask, option)));
    let said: Vec<&str> = sentences
        .map(|option| match kind {
            DraftKind::Message => option.message.as_str(),
            DraftKind::Call => option.call.as_deref().unwrap_or(&option.message),
        })
        .collect();
    let frame = frames.iter().find(|frame| frame.id == kind.word());
    let opening = frame.map(|frame| frame.opening.clone());
    let closing = frame.map(|frame| frame.closing.clone());
    let body = (!said.is_empty()).then(|| said.join(" "));
    [opening, body, closing].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Library;

    fn chosen(all: &[(&str, &str)]) -> Vec<(String, String)> {
        all.iter().map(|(ask, option)| ((*ask).to_owned(), (*option).to_owned())).collect()
    }

    fn drafted(kind: DraftKind, all: &[(&str, &str)]) -> String {
        let library = Library::embedded().unwrap();
        draft(kind, &library.asks, &library.frames, &chosen(all))
    }

    #[test]
    fn without_a_choice_only_the_frame_is_there() {
        let text = drafted(DraftKind::Message, &[]);
        assert!(text.starts_with("Hello") && text.ends_with("reply."), "{text}");
        assert_eq!(text.matches("\n\n").count(), 1);
    }

    #[test]
    fn sentences_stand_in_the_order_of_the_asks_however_they_were_tapped() {
        let one = drafted(DraftKind::Message, &[("role", "nurse"), ("reply", "email")]);
        assert_eq!(one, drafted(DraftKind::Message, &[("reply", "email"), ("role", "nurse")]));
        assert!(one.contains("I am a nurse."), "{one}");
        assert!(drafted(DraftKind::Call, &[("role", "nurse")]).contains("I'm a nurse."));
    }

    #[test]
    fn what_this_version_doesnt_have_says_nothing() {
        assert_eq!(
            drafted(DraftKind::Call, &[("role", "astronaut"), ("x", "y")]),
            drafted(DraftKind::Call, &[])
        );
    }

    #[test]
    fn every_option_is_a_whole_sentence_in_both() {
        for ask in &Library::embedded().unwrap().asks {
            for option in &ask.options {
                for kind in DraftKind::ALL {
                    let text = drafted(kind, &[(&ask.id, &option.id)]);
                    let sentence = text.split("\n\n").nth(1).unwrap();
                    let whole = sentence.starts_with(char::is_uppercase) && sentence.ends_with(['.', '?']);
                    assert!(whole, "{} {}: {sentence}", ask.id, option.id);
                }
            }
        }
    }
}
