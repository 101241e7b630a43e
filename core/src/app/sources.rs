use crate::time::UtcMillis;
use std::time::{SystemTime, UNIX_EPOCH};

/// Says what time it is.
pub trait Clock: Send {
    /// The instant. Before 1970 it is negative.
    fn now(&self) -> UtcMillis;
}

/// Names new things.
pub trait Ids: Send {
    /// A name that no other thing has. None when the operating system gives no randomness.
    fn next(&mut self, now: UtcMillis) -> Option<[u8; 16]>;
}

/// The operating system's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> UtcMillis {
        let (millis, sign) = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(after) => (after.as_millis(), 1),
            Err(before) => (before.duration().as_millis(), -1),
        };
        UtcMillis(i64::try_from(millis).unwrap_or(i64::MAX).saturating_mul(sign))
    }
}

/// Random names in order of time, as UUID version 7 (RFC 9562): new rows land beside each other in the database.
#[derive(Clone, Copy, Debug)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn next(&mut self, now: UtcMillis) -> Option<[u8; 16]> {
        let mut id = [0; 16];
        getrandom::fill(&mut id).ok()?;
        id[..6].copy_from_slice(&now.0.to_be_bytes()[2..]);
        id[6] = 0x70 | (id[6] & 0x0f);
        id[8] = 0x80 | (id[8] & 0x3f);
        Some(id)
    }
}

/// Names 1, 2, 3 …: for scenarios, whose results have to be the same each time.
#[derive(Clone, Copy, Debug, Default)]
pub struct CountingIds(u64);

impl Ids for CountingIds {
    fn next(&mut self, _now: UtcMillis) -> Option<[u8; 16]> {
        self.0 += 1;
        let mut id = [0; 16];
        id[8..].copy_from_slice(&self.0.to_be_bytes());
        Some(id)
    }
}

/// Goes on from a number that no earlier run can have reached.
impl From<UtcMillis> for CountingIds {
    fn from(now: UtcMillis) -> Self {
        Self(now.0.unsigned_abs())
    }
}
