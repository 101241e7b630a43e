use super::{DAYS_IN_18_MONTHS, Pace, SEED, Story, make};
use crate::cli::{Arguments, Outcome, say};
use aftershift_core::app::{Clock as _, SystemClock};
use aftershift_core::time::{HOUR, UtcMillis, Zone};
use chrono::{NaiveDate, NaiveTime};
use std::io::Write;
use std::{env, fs};

const MINUTES_TO_HALF_PAST_EIGHT: u32 = 20 * 60 + 30;

/// `demo DIR …`
///
/// # Errors
/// See [`make`], and when the words aren't understood.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let months = arguments.number("--months", 1..=240)?;
    let years = arguments.number("--years", 1..=20)?;
    let until = arguments.option("--until")?;
    let zone = arguments.option("--zone")?.map_or_else(|| Ok(here()), |name| known(&name))?;
    let dir = arguments.folder()?;
    arguments.end()?;
    let (days, pace) = match (months, years) {
        (None, None) => (DAYS_IN_18_MONTHS, Pace::Ordinary),
        (Some(months), None) => (months * 365 / 12, Pace::Ordinary),
        (None, Some(years)) => (years * 365, Pace::Keen),
        (Some(_), Some(_)) => return Err("either --months or --years".to_owned()),
    };
    let until = until.map_or_else(|| Ok(SystemClock.now()), |date| evening(&date, &zone))?;
    if UtcMillis(i64::from(days) * 24 * HOUR) > until {
        return Err("the story would begin before 1970".to_owned());
    }
    let check_ins = make(&dir, &Story { until, days, zone, pace, seed: SEED })?;
    say(out, &format!("{check_ins} check-ins over {days} days in {}", dir.display()))
}

/// The zone of this computer: what the desktop app will be in when it opens the vault.
#[must_use]
pub fn here() -> Zone {
    let from_link = fs::read_link("/etc/localtime").ok();
    let name = env::var("TZ")
        .ok()
        .or_else(|| from_link.and_then(|link| Some(link.to_str()?.split_once("zoneinfo/")?.1.to_owned())));
    name.and_then(|name| known(&name).ok()).unwrap_or_else(|| Zone::from_phone("UTC", 0))
}

fn known(name: &str) -> Outcome<Zone> {
    let zone = Zone::from_phone(name, 0);
    if zone.is_offset_only() {
        Err(format!("'{name}' is no time zone; one is Europe/London"))
    } else {
        Ok(zone)
    }
}

fn evening(date: &str, zone: &Zone) -> Outcome<UtcMillis> {
    let wrong = || format!("'{date}' is no date; one is 2026-11-23");
    let date = date.parse::<NaiveDate>().map_err(|_| wrong())?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(MINUTES_TO_HALF_PAST_EIGHT * 60, 0)
        .ok_or_else(wrong)?;
    Ok(zone.resolve(date.and_time(time)).at)
}
