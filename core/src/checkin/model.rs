use super::{Energy, Load, Note, SleepMinutes, SleepQuality};
use crate::time::{Stamp, WorkDay};

crate::id::id! {
    /// What names a check-in.
    CheckInId
}

/// One moment of honesty, and whatever was added to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Its name.
    pub id: CheckInId,
    /// When and where.
    pub at: Stamp,
    /// The work day it belongs to, as it was when it was made.
    pub work_day: WorkDay,
    /// How heavy it was. The one thing every check-in has.
    pub load: Load,
    /// When in the working day.
    pub moment: Option<Moment>,
    /// Content ids of the signals noticed, in the order they were tapped.
    pub signals: Vec<String>,
    /// Energy left.
    pub energy: Option<Energy>,
    /// How long the last sleep was.
    pub sleep_minutes: Option<SleepMinutes>,
    /// How the last sleep was.
    pub sleep_quality: Option<SleepQuality>,
    /// What weighed, in the order it was tapped.
    pub weighed: Vec<Weighed>,
    /// Content ids of what helped, in the order they were tapped.
    pub helped: Vec<String>,
    /// Words that were kept.
    pub note: Option<Note>,
}

/// A thing that weighed, and in whose hands a change lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The drain's content id.
    pub drain: String,
    /// As chosen by the person; at first the drain's default.
    pub sphere: Sphere,
}

impl CheckIn {
    /// A check-in as it is at the tap: nothing but how heavy it is.
    #[must_use]
    pub const fn new(id: CheckInId, at: Stamp, work_day: WorkDay, load: Load) -> Self {
        Self {
            id,
            at,
            work_day,
            load,
            moment: None,
            signals: Vec::new(),
            energy: None,
            sleep_minutes: None,
            sleep_quality: None,
            weighed: Vec::new(),
            helped: Vec::new(),
            note: None,
        }
    }

    /// Whether it says anything about the last sleep.
    #[must_use]
    pub const fn tells_of_sleep(&self) -> bool {
        self.sleep_minutes.is_some() || self.sleep_quality.is_some()
    }
}

/// Declares a closed choice and the word that is stored and exported for each value.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order it is offered.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that is stored and exported.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value of a stored word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use choice;

choice! {
    /// When in the working day a check-in was made.
    Moment {
        /// Before the shift or the first session.
        Before = "before",
        /// In a break.
        OnBreak = "on_break",
        /// Between two sessions.
        BetweenSessions = "between_sessions",
        /// After the shift or the last session.
        After = "after",
        /// On a day off.
        DayOff = "day_off",
    }
}

choice! {
    /// In whose hands a change lies.
    Sphere {
        /// Mine.
        Me = "me",
        /// The team's.
        Team = "team",
        /// The system's.
        System = "system",
    }
}

choice! {
    /// Where a thing that weighs comes from: one of the six areas of worklife (Leiter & Maslach 2003; the concept,
    /// not the questionnaire), or exposure, or home.
    Area {
        /// How much there is to do, and with how few.
        Workload = "workload",
        /// How much say I have.
        Control = "control",
        /// What comes back.
        Reward = "reward",
        /// The people I work with.
        Community = "community",
        /// Whether it is just.
        Fairness = "fairness",
        /// Whether I can give the care I believe in.
        Values = "values",
        /// What I saw, heard or had to do.
        Exposure = "exposure",
        /// What waits outside work.
        Home = "home",
    }
}
