//! The small closed choices that more than one screen uses.

use aftershift_core::{checkin, content};

/// Declares a façade enum, and how each of its values maps to and from the core's enum of the same name.
macro_rules! mirror {
    ($(#[$meta:meta])* $name:ident = $core:path { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
        #[cfg_attr(feature = "development", derive(serde::Serialize, serde::Deserialize))]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                match value { $(<$core>::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),+ }
            }
        }
    };
}
pub(crate) use mirror;

mirror! {
    /// When in the working day a check-in was made.
    Moment = checkin::Moment {
        /// Before the shift or the first session.
        Before,
        /// In a break.
        OnBreak,
        /// Between two sessions.
        BetweenSessions,
        /// After the shift or the last session.
        After,
        /// On a day off.
        DayOff,
    }
}

mirror! {
    /// In whose hands a change lies. The person can change it for each thing that weighed.
    Sphere = checkin::Sphere {
        /// Mine: a boundary I can set.
        Me,
        /// The team's: something to raise with the people I work with.
        Team,
        /// The system's: not mine to carry alone.
        System,
    }
}

mirror! {
    /// Where a thing that weighs comes from: one of the six areas of worklife (Leiter & Maslach 2003), or
    /// exposure, or home.
    Area = checkin::Area {
        /// How much there is to do, and with how few.
        Workload,
        /// How much say I have.
        Control,
        /// What comes back: thanks, pay, recognition.
        Reward,
        /// The people I work with.
        Community,
        /// Whether it is just.
        Fairness,
        /// Whether I can give the care I believe in.
        Values,
        /// What I saw, heard or had to do.
        Exposure,
        /// What waits outside work.
        Home,
    }
}

mirror! {
    /// Whether a signal speaks of weight or of steadiness.
    SignalKind = content::SignalKind {
        /// Something that goes with a heavy time.
        Heavy,
        /// Something that goes with a steady time.
        Steady,
    }
}
