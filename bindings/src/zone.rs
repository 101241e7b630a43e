//! Where the phone is.

use aftershift_core::time::Zone;

/// Where the phone is, as its operating system says. Hand over a new one whenever it changes.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(feature = "development", derive(serde::Deserialize))]
pub struct PhoneZone {
    /// IANA name, such as Europe/London.
    pub id: String,
    /// Minutes east of Greenwich right now; used only when the name is unknown here.
    pub offset_minutes: i32,
}

impl From<PhoneZone> for Zone {
    fn from(zone: PhoneZone) -> Self {
        Self::from_phone(&zone.id, zone.offset_minutes)
    }
}
