mod answering;
mod offering;
mod repeating;

use super::*;
use crate::content::Catalogue;
use crate::instrument::Instrument;
use crate::time::{HOUR, UtcMillis, WorkDay, Zone};

const NOW: UtcMillis = UtcMillis(1_795_435_200_000);

fn content() -> &'static Catalogue {
    Catalogue::embedded().unwrap()
}

fn form(id: &str) -> &'static Instrument {
    content().instrument(id).unwrap()
}

fn day(iso: &str) -> WorkDay {
    iso.parse().unwrap()
}

fn begun(id: &str) -> Assessment {
    let stamp = Zone::from_phone("Europe/London", 0).stamp(NOW);
    Assessment::new(AssessmentId([1; 16]), form(id), stamp, day("2026-11-23"))
}

fn later(hours: i64) -> UtcMillis {
    NOW.plus(hours * HOUR)
}
