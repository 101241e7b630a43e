//! What names a stored thing: 128 bits, in order of creation, written as 32 hexadecimal digits.

use thiserror::Error;

/// The text isn't an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an id")]
pub struct NotAnId;

/// A type of its own for each kind of thing, so that one's name can't be taken for another's.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        /// 32 hexadecimal digits.
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::hex::encode(&self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::id::NotAnId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let bytes = $crate::hex::decode(text).and_then(|bytes| bytes.try_into().ok());
                bytes.map(Self).ok_or($crate::id::NotAnId)
            }
        }
    };
}
pub(crate) use id;
