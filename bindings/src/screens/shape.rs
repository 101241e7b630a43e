//! Field by field, without a line for each field: what the core hands over becomes what a shell sees.

use aftershift_core::roster::CycleId;
use aftershift_core::time::{TimeOfDay, WorkDay};

/// What becomes a façade type. Nothing is decided on the way.
pub(crate) trait Shape<T> {
    fn shape(self) -> T;
}

macro_rules! as_it_is {
    ($($name:ty),+) => {$(
        impl Shape<Self> for $name {
            fn shape(self) -> Self {
                self
            }
        }
    )+};
}
as_it_is!(String, bool, u8, u16, u32);

/// In a list: a list of bytes is something else in Kotlin, and two that are equal aren't the same there.
impl Shape<u16> for u8 {
    fn shape(self) -> u16 {
        self.into()
    }
}

/// A work day is an ISO date out there.
impl Shape<String> for WorkDay {
    fn shape(self) -> String {
        self.to_string()
    }
}

/// A time on the wall clock is minutes since midnight.
impl Shape<u16> for TimeOfDay {
    fn shape(self) -> u16 {
        self.minutes()
    }
}

/// An id is its text.
impl Shape<String> for CycleId {
    fn shape(self) -> String {
        self.to_string()
    }
}

impl<From: Shape<To>, To> Shape<Vec<To>> for Vec<From> {
    fn shape(self) -> Vec<To> {
        self.into_iter().map(|one| one.shape()).collect()
    }
}

impl<From: Shape<To>, To> Shape<Option<To>> for Option<From> {
    fn shape(self) -> Option<To> {
        self.map(|one| one.shape())
    }
}

/// Declares a façade record, and how it comes from the core's with the same fields.
macro_rules! record {
    ($($(#[$meta:meta])* $name:ident = $core:path { $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        #[cfg_attr(feature = "development", derive(serde::Serialize))]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                use $crate::screens::shape::Shape as _;
                Self { $($field: value.$field.shape()),+ }
            }
        }

        impl $crate::screens::shape::Shape<$name> for $core {
            fn shape(self) -> $name {
                self.into()
            }
        }
    )+};
}
pub(crate) use record;

/// A façade enum that `mirror!` declared can stand in a record.
macro_rules! shaped {
    ($($core:path => $name:ty),+ $(,)?) => {$(
        impl $crate::screens::shape::Shape<$name> for $core {
            fn shape(self) -> $name {
                self.into()
            }
        }
    )+};
}
pub(crate) use shaped;
