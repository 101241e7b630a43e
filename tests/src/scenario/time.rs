//! Times and lengths of time in scenarios.

use crate::cli::Outcome;
use aftershift_bindings::zone::PhoneZone;
use aftershift_core::time::Zone;
use chrono::{DateTime, NaiveDateTime};

/// The instant of "2026-03-02T19:30" in a zone, or of "2026-03-02T19:30+01:00" anywhere.
pub(super) fn instant(local: &str, zone: &PhoneZone) -> Outcome<i64> {
    if let Ok(exact) = DateTime::parse_from_str(local, "%Y-%m-%dT%H:%M%:z") {
        return Ok(exact.timestamp_millis());
    }
    let civil = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M")
        .map_err(|_| format!("'{local}' is no local time; one is 2026-03-02T19:30"))?;
    Ok(Zone::from(zone.clone()).resolve(civil).at.0)
}

/// Milliseconds of "PT3H", "P1DT2H30M", "PT59S": days are 24 hours here.
pub(super) fn length(text: &str) -> Outcome<i64> {
    let wrong = || format!("'{text}' is no length of time; one is PT3H");
    let mut millis = 0;
    let mut number = String::new();
    for letter in text.strip_prefix('P').ok_or_else(wrong)?.chars() {
        if letter.is_ascii_digit() {
            number.push(letter);
            continue;
        }
        let unit = match letter {
            'T' if number.is_empty() => continue,
            'D' => 86_400_000,
            'H' => 3_600_000,
            'M' => 60_000,
            'S' => 1000,
            _ => return Err(wrong()),
        };
        millis += unit * number.parse::<i64>().map_err(|_| wrong())?;
        number.clear();
    }
    if number.is_empty() && millis > 0 { Ok(millis) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_time_is_read_in_its_zone_and_an_exact_one_anywhere() {
        let zone = PhoneZone { id: "Europe/Berlin".into(), offset_minutes: 0 };
        assert_eq!(instant("2026-03-02T19:30", &zone), instant("2026-03-02T18:30+00:00", &zone));
        assert!(instant("2026-03-02", &zone).is_err());
    }

    #[test]
    fn lengths_are_those_of_iso_8601() {
        assert_eq!(length("P1DT2H30M"), Ok(95_400_000));
        assert_eq!(length("PT59S"), Ok(59_000));
        for wrong in ["3H", "PT", "PT3", "PT3X", "P-1D"] {
            assert!(length(wrong).is_err(), "{wrong}");
        }
    }
}
