//! What can be answered, and the options to answer with. Shared by the cards of a new check-in and by the screen
//! that corrects an earlier one.

use super::choices::{Area, Moment, SignalKind, Sphere};
use aftershift_core::app;
use aftershift_core::checkin;

/// One answer. It is stored, durably, before the call returns.
#[derive(Clone, Debug, PartialEq, uniffi::Enum)]
#[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
pub enum Answer {
    /// How heavy it is: 0 (light) to 4 (too much).
    Load {
        /// 0 to 4.
        load: u8,
    },
    /// Adds the signal, or takes it away again.
    ToggleSignal {
        /// The signal's content id.
        id: String,
    },
    /// How long the last sleep was, in minutes: 0 to 1,440. None takes the answer back.
    SleepMinutes {
        /// Minutes.
        minutes: Option<u16>,
    },
    /// How the last sleep was: 0 (very poor) to 4 (very good). None takes the answer back.
    SleepQuality {
        /// 0 to 4.
        quality: Option<u8>,
    },
    /// Energy left: 0 (empty) to 4 (full). None takes the answer back.
    Energy {
        /// 0 to 4.
        energy: Option<u8>,
    },
    /// Adds a thing that weighed, in its default sphere, or takes it away again.
    ToggleDrain {
        /// The drain's content id.
        id: String,
    },
    /// Says in whose hands a change lies, for a thing that weighed.
    SetSphere {
        /// The drain's content id; it has to be among those chosen.
        id: String,
        /// The new sphere.
        sphere: Sphere,
    },
    /// Adds a thing that helped, or takes it away again.
    ToggleHelp {
        /// The help's content id.
        id: String,
    },
    /// When in the working day this was. None takes the answer back.
    SetMoment {
        /// The moment.
        moment: Option<Moment>,
    },
    /// Keeps a note. None, or nothing but white space, removes it.
    Note {
        /// Any text, up to the limit that the state names.
        text: Option<String>,
    },
}

impl From<Answer> for checkin::Answer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Load { load } => Self::Load(load),
            Answer::ToggleSignal { id } => Self::ToggleSignal(id),
            Answer::SleepMinutes { minutes } => Self::SleepMinutes(minutes),
            Answer::SleepQuality { quality } => Self::SleepQuality(quality),
            Answer::Energy { energy } => Self::Energy(energy),
            Answer::ToggleDrain { id } => Self::ToggleDrain(id),
            Answer::SetSphere { id, sphere } => Self::SetSphere(id, sphere.into()),
            Answer::ToggleHelp { id } => Self::ToggleHelp(id),
            Answer::SetMoment { moment } => Self::Moment(moment.map(Into::into)),
            Answer::Note { text } => Self::Note(text),
        }
    }
}

/// A signal to tap.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct SignalOption {
    /// Content id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Weight or steadiness.
    pub kind: SignalKind,
    /// Whether it is chosen in this check-in.
    pub chosen: bool,
    /// Whether it belongs in front; the others are behind "More". It doesn't depend on what is chosen, so that nothing
    /// moves while somebody taps.
    pub featured: bool,
}

impl From<app::SignalOption> for SignalOption {
    fn from(o: app::SignalOption) -> Self {
        Self { id: o.id, label: o.label, kind: o.kind.into(), chosen: o.chosen, featured: o.featured }
    }
}

/// A thing that can have weighed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct DrainOption {
    /// Content id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Where it comes from.
    pub area: Area,
    /// In whose hands a change lies: as chosen, else the default.
    pub sphere: Sphere,
    /// Whether it is chosen in this check-in.
    pub chosen: bool,
    /// Whether it belongs in front; the others are behind "More". It doesn't depend on what is chosen, so that nothing
    /// moves while somebody taps.
    pub featured: bool,
}

impl From<app::DrainOption> for DrainOption {
    fn from(o: app::DrainOption) -> Self {
        Self {
            id: o.id,
            label: o.label,
            area: o.area.into(),
            sphere: o.sphere.into(),
            chosen: o.chosen,
            featured: o.featured,
        }
    }
}

/// A thing that can have helped.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Serialize))]
pub struct HelpOption {
    /// Content id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Whether it is chosen in this check-in.
    pub chosen: bool,
    /// Whether it belongs in front; the others are behind "More". It doesn't depend on what is chosen, so that nothing
    /// moves while somebody taps.
    pub featured: bool,
}

impl From<app::HelpOption> for HelpOption {
    fn from(o: app::HelpOption) -> Self {
        Self { id: o.id, label: o.label, chosen: o.chosen, featured: o.featured }
    }
}
