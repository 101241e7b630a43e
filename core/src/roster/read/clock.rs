use crate::time::Zone;
use chrono::{NaiveDateTime, Offset as _, TimeZone as _};

/// Whether the clock changes between start and end, or either comes twice or never on that night.
pub(super) fn clock_changes(zone: &Zone, start: NaiveDateTime, end: Option<NaiveDateTime>) -> bool {
    let Zone::Known(tz) = zone else { return false };
    // None where it comes twice or never.
    let offset = |at: NaiveDateTime| tz.offset_from_local_datetime(&at).single().map(|offset| offset.fix());
    match (offset(start), offset(end.unwrap_or(start))) {
        (Some(from), Some(to)) => from != to,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_is_longer_or_shorter_only_when_the_clock_changes() {
        let london = Zone::from_phone("Europe/London", 0);
        let at = |iso: &str| iso.parse::<NaiveDateTime>().unwrap();
        for (start, end, changes) in [
            ("2026-03-28T21:30:00", "2026-03-29T07:30:00", true),
            ("2026-10-24T21:30:00", "2026-10-25T07:30:00", true),
            ("2026-03-27T21:30:00", "2026-03-28T07:30:00", false),
            ("2026-03-29T01:30:00", "2026-03-29T09:00:00", true),
            ("2026-10-25T01:30:00", "2026-10-25T09:00:00", true),
            ("2026-03-29T07:00:00", "2026-03-29T15:00:00", false),
        ] {
            assert_eq!(clock_changes(&london, at(start), Some(at(end))), changes, "{start}");
        }
        let somewhere = Zone::from_phone("Mars/Olympus", 60);
        assert!(!clock_changes(&somewhere, at("2026-03-28T21:30:00"), Some(at("2026-03-29T07:30:00"))));
    }
}
