//! The numbers a check-in holds. Each can only be made within its range.

/// Declares a whole number from 0 to a highest value.
macro_rules! bounded {
    ($(#[$meta:meta])* $name:ident($inner:ty) = 0..=$high:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($inner);

        impl $name {
            /// The lowest value.
            pub const LOWEST: Self = Self(0);
            /// The highest value.
            pub const HIGHEST: Self = Self($high);

            /// The value, if it is within the range.
            #[must_use]
            pub const fn new(value: $inner) -> Option<Self> {
                if value <= $high { Some(Self(value)) } else { None }
            }

            /// The number.
            #[must_use]
            pub const fn value(self) -> $inner {
                self.0
            }
        }
    };
}

bounded! {
    /// How heavy it is: 0 light, 1 some weight, 2 heavy, 3 very heavy, 4 too much. Five stones, not a measurement.
    Load(u8) = 0..=4
}

bounded! {
    /// Energy left: 0 empty to 4 full.
    Energy(u8) = 0..=4
}

bounded! {
    /// How the last sleep was: 0 very poor to 4 very good. The app's own log, not a validated scale.
    SleepQuality(u8) = 0..=4
}

bounded! {
    /// How long the last sleep was, in minutes.
    SleepMinutes(u16) = 0..=1440
}

impl Load {
    const HEAVIEST_LIGHT: Self = Self(1);
    const LIGHTEST_HEAVY: Self = Self(2);

    /// On a light day the cards ask for what helped before what weighed.
    #[must_use]
    pub const fn is_light(self) -> bool {
        self.0 <= Self::HEAVIEST_LIGHT.0
    }

    /// The lightest and the heaviest load of days like this: the light ones, or the others.
    #[must_use]
    pub const fn alike(self) -> (Self, Self) {
        if self.is_light() {
            (Self::LOWEST, Self::HEAVIEST_LIGHT)
        } else {
            (Self::LIGHTEST_HEAVY, Self::HIGHEST)
        }
    }

    /// The load at which Support is mentioned after the save.
    #[must_use]
    pub const fn is_top(self) -> bool {
        self.0 == Self::HIGHEST.0
    }
}

impl SleepMinutes {
    /// One step of the dial.
    pub const STEP: u16 = 30;
    /// Where the dial starts while nothing is answered: adults need about 7 to 8 hours to stay alert (NIOSH 2015),
    /// and starting there takes the fewest taps. It is no target and isn't stored unless chosen.
    pub const SUGGESTED: u16 = 7 * 60;
}
