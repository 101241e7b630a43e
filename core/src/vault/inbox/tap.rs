//! One tap, and how it is written.

use super::Identity;
use crate::checkin::{CheckInId, Load};
use crate::storage::StoreError;
use crate::time::{Stamp, UtcMillis};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A check-in that was tapped while the vault was locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tap {
    /// Its name, which the check-in keeps.
    pub id: CheckInId,
    /// When and where.
    pub at: Stamp,
    /// How heavy it was.
    pub load: Load,
}

/// Every tap is this long, so that the size of the file tells nothing. The longest there can be has 500.
const LENGTH: usize = 512;

/// As JSON: whoever has the key can read it with any program for `age`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    load: u8,
    at_ms: i64,
    offset_minutes: i32,
    zone: String,
}

impl Tap {
    pub(super) fn encode(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let written = Written {
            id: self.id.to_string(),
            load: self.load.value(),
            at_ms: self.at.at.0,
            offset_minutes: self.at.offset_minutes,
            zone: self.at.zone.clone(),
        };
        let mut bytes = serde_json::to_vec(&written).map_err(|_| StoreError::Failed)?;
        bytes.resize(bytes.len().max(LENGTH), b' ');
        Ok(Zeroizing::new(bytes))
    }

    /// None for what isn't a tap, or sealed to another key.
    pub(super) fn open(sealed: &[u8], identity: &Identity) -> Option<Self> {
        let bytes = Zeroizing::new(age::decrypt(&*identity.0, sealed).ok()?);
        Self::decode(&bytes)
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let Written { id, load, at_ms, offset_minutes, zone } = serde_json::from_slice(bytes).ok()?;
        let at = Stamp { at: UtcMillis(at_ms), offset_minutes, zone };
        Some(Self { id: id.parse().ok()?, load: Load::new(load)?, at: at.is_possible().then_some(at)? })
    }
}
