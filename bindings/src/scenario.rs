//! Development builds only: a clock that tests set, and names that are the same each time.

use crate::aftershift::Aftershift;
use crate::error::{AppError, VaultError};
use crate::screens::cards::SavedLine;
use crate::screens::security::Unlock;
use crate::zone::PhoneZone;
use aftershift_core::app::{self, App, Clock, CountingIds, RandomIds, Sources};
use aftershift_core::time::{TimeOfDay, UtcMillis, WorkDay, Zone};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that stands where it was set.
#[derive(uniffi::Object)]
pub struct ScenarioClock {
    utc_ms: Arc<AtomicI64>,
}

#[uniffi::export]
impl ScenarioClock {
    /// A clock that stands at this instant, in milliseconds since 1970.
    #[uniffi::constructor]
    #[must_use]
    pub fn new(utc_ms: i64) -> Arc<Self> {
        Arc::new(Self { utc_ms: Arc::new(AtomicI64::new(utc_ms)) })
    }

    /// Sets it to another instant.
    pub fn set(&self, utc_ms: i64) {
        self.utc_ms.store(utc_ms, Ordering::SeqCst);
    }
}

struct Hands(Arc<AtomicI64>);

impl Clock for Hands {
    fn now(&self) -> UtcMillis {
        UtcMillis(self.0.load(Ordering::SeqCst))
    }
}

#[uniffi::export]
impl Aftershift {
    /// `create` with a clock that the test sets and ids that count.
    ///
    /// # Errors
    /// As `create`.
    #[uniffi::constructor]
    pub fn create_for_scenario(
        dir: String,
        key: Vec<u8>,
        device_slot: Vec<u8>,
        zone: PhoneZone,
        clock: Arc<ScenarioClock>,
    ) -> Result<Arc<Self>, VaultError> {
        Ok(Self::over(App::create(Path::new(&dir), key, device_slot, sources(zone, &clock))?))
    }

    /// `open` with a clock that the test sets and ids that count on.
    ///
    /// # Errors
    /// As `open`.
    #[uniffi::constructor]
    pub fn open_for_scenario(
        dir: String,
        key: Vec<u8>,
        zone: PhoneZone,
        clock: Arc<ScenarioClock>,
    ) -> Result<Arc<Self>, VaultError> {
        let mut sources = sources(zone, &clock);
        // Ids go on where the clock stands, so that a reopened vault doesn't hand one out twice.
        sources.ids = Box::new(CountingIds::from(sources.clock.now()));
        Ok(Self::over(App::open(Path::new(&dir), key, sources)?))
    }

    /// `unlock` with a clock that the test sets and ids that count on.
    ///
    /// # Errors
    /// As `unlock`.
    #[uniffi::constructor]
    pub fn unlock_for_scenario(
        dir: String,
        with: Unlock,
        zone: PhoneZone,
        clock: Arc<ScenarioClock>,
    ) -> Result<Arc<Self>, VaultError> {
        let mut sources = sources(zone, &clock);
        sources.ids = Box::new(CountingIds::from(sources.clock.now()));
        Ok(Self::over(App::unlock(Path::new(&dir), with.try_into()?, sources)?))
    }
}

/// `tap_while_locked` with a clock that the test sets. Its ids are random: whatever counts on from this instant after
/// the unlock must not meet them.
///
/// # Errors
/// As `tap_while_locked`.
#[uniffi::export]
pub fn tap_while_locked_for_scenario(
    dir: String,
    load: u8,
    zone: PhoneZone,
    clock: Arc<ScenarioClock>,
) -> Result<SavedLine, AppError> {
    let sources = Sources { ids: Box::new(RandomIds), ..sources(zone, &clock) };
    Ok(app::tap_while_locked(Path::new(&dir), load, sources)?.into())
}

fn sources(zone: PhoneZone, clock: &ScenarioClock) -> Sources {
    Sources {
        clock: Box::new(Hands(Arc::clone(&clock.utc_ms))),
        ids: Box::new(CountingIds::default()),
        zone: zone.into(),
    }
}

/// A change of a zone's offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ZoneChange {
    /// The instant, in milliseconds since 1970.
    pub at_ms: i64,
    /// Minutes east of Greenwich from then on.
    pub offset_minutes: i32,
}

/// The names of all zones, and the version of the database that they come from: to hold them against another one.
#[uniffi::export]
#[must_use]
pub fn zone_names() -> Vec<String> {
    aftershift_core::time::zone_names()
}

/// The version of the zone database.
#[uniffi::export]
#[must_use]
pub fn zone_version() -> String {
    aftershift_core::time::zone_version()
}

/// The changes of a zone's offset after one instant and up to another, in milliseconds since 1970.
#[uniffi::export]
#[must_use]
pub fn zone_changes(zone: String, after_ms: i64, until_ms: i64) -> Vec<ZoneChange> {
    let changes = Zone::from_phone(&zone, 0).changes(UtcMillis(after_ms), UtcMillis(until_ms));
    changes.into_iter().map(|(at, offset_minutes)| ZoneChange { at_ms: at.0, offset_minutes }).collect()
}

/// The instant, in milliseconds since 1970, of a minute on the wall clock of a zone: the date's work day and minutes since
/// midnight. None where the date is none.
#[uniffi::export]
#[must_use]
pub fn zone_resolve(zone: String, date: String, minute_of_day: u16) -> Option<i64> {
    let (day, time) = (date.parse::<WorkDay>().ok()?, TimeOfDay::from_minutes(minute_of_day)?);
    Some(Zone::from_phone(&zone, 0).resolve(day.date_at(time)).at.0)
}
