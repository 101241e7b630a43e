//! Prints the check-ins of a vault, as the core reads them.

use crate::cli::{Arguments, Outcome, say};
use crate::demo::here;
use crate::preview_key::PreviewKey;
use aftershift_core::app::{App, Sources, vault_look};
use aftershift_core::checkin::{CheckIn, Energy, SleepMinutes, SleepQuality};
use aftershift_core::content::Catalogue;
use aftershift_core::time::Stamp;
use aftershift_core::vault::{Look, Ready, VaultError};
use chrono::{DateTime, FixedOffset, Offset as _, SecondsFormat};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// `show DIR`
///
/// # Errors
/// When the vault doesn't open.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    let dir = arguments.folder()?;
    arguments.end()?;
    for line in lines(&dir)? {
        say(out, &line)?;
    }
    Ok(())
}

/// Every check-in of the vault in `dir`, oldest first, each as one line of JSON.
///
/// # Errors
/// When the vault doesn't open.
pub fn lines(dir: &Path) -> Outcome<Vec<String>> {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let check_ins =
        open(dir)?.all_check_ins().map_err(|error| format!("the vault can't be read: {error}"))?;
    let line =
        |one: &CheckIn| serde_json::to_string(&Line::of(one, content)).map_err(|error| error.to_string());
    check_ins.iter().map(line).collect()
}

/// Opens the vault in `dir` with the device key beside it.
///
/// # Errors
/// When there is none, or it doesn't open.
pub fn open(dir: &Path) -> Outcome<App> {
    App::open(dir, data_key(dir)?, Sources::real(here())).map_err(|error| unopened(dir, error))
}

/// The data key of the vault in `dir`, by the device key beside it.
///
/// # Errors
/// When there is no vault, or that key isn't what opens it.
pub fn data_key(dir: &Path) -> Outcome<Vec<u8>> {
    match vault_look(dir) {
        Ok(Look::Ready(Ready { device_slot: Some(slot), .. })) => PreviewKey::load(dir)?.unwrap_slot(&slot),
        Ok(Look::Ready(_)) => Err(format!("the vault in {} asks for a passphrase", dir.display())),
        Ok(Look::None) => Err(format!("there is no vault in {}", dir.display())),
        Err(error) => Err(unopened(dir, error)),
    }
}

fn unopened(dir: &Path, error: VaultError) -> String {
    format!("the vault in {} can't be opened: {error}", dir.display())
}

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    at: String,
    zone: &'a str,
    work_day: String,
    load: u8,
    moment: Option<&'a str>,
    signals: Vec<Word<'a>>,
    energy: Option<u8>,
    sleep_minutes: Option<u16>,
    sleep_quality: Option<u8>,
    weighed: Vec<Weight<'a>>,
    helped: Vec<Word<'a>>,
    note: Option<&'a str>,
}

/// A content id, and what the person reads; no label for an id that this version doesn't know.
#[derive(Serialize)]
struct Word<'a> {
    id: &'a str,
    label: Option<&'a str>,
}

#[derive(Serialize)]
struct Weight<'a> {
    #[serde(flatten)]
    drain: Word<'a>,
    area: Option<&'a str>,
    sphere: &'a str,
}

impl<'a> Line<'a> {
    fn of(one: &'a CheckIn, content: &'a Catalogue) -> Self {
        Self {
            id: one.id.to_string(),
            at: iso(&one.at),
            zone: &one.at.zone,
            work_day: one.work_day.to_string(),
            load: one.load.value(),
            moment: one.moment.map(aftershift_core::checkin::Moment::word),
            signals: one
                .signals
                .iter()
                .map(|id| Word { id, label: content.signal(id).map(|s| s.label.as_str()) })
                .collect(),
            energy: one.energy.map(Energy::value),
            sleep_minutes: one.sleep_minutes.map(SleepMinutes::value),
            sleep_quality: one.sleep_quality.map(SleepQuality::value),
            weighed: one
                .weighed
                .iter()
                .map(|weighed| {
                    let drain = content.drain(&weighed.drain);
                    Weight {
                        drain: Word { id: &weighed.drain, label: drain.map(|d| d.label.as_str()) },
                        area: drain.map(|d| d.area.word()),
                        sphere: weighed.sphere.word(),
                    }
                })
                .collect(),
            helped: one
                .helped
                .iter()
                .map(|id| Word { id, label: content.help(id).map(|h| h.label.as_str()) })
                .collect(),
            note: one.note.as_ref().map(aftershift_core::checkin::Note::text),
        }
    }
}

/// The wall clock's time with its offset, so that both the instant and the hour lived can be read from it.
fn iso(at: &Stamp) -> String {
    let offset = FixedOffset::east_opt(at.offset_minutes * 60).unwrap_or_else(|| chrono::Utc.fix());
    let instant = DateTime::from_timestamp_millis(at.at.0).unwrap_or_default();
    instant.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftershift_core::time::{UtcMillis, Zone};

    #[test]
    fn a_time_shows_the_hour_that_was_lived_and_its_offset() {
        let at = Zone::from_phone("Asia/Kolkata", 0).stamp(UtcMillis(1_795_000_000_000));
        assert_eq!(iso(&at), "2026-11-18T16:36:40+05:30");
    }

    #[test]
    fn a_folder_without_a_vault_is_said_to_be_one() {
        let dir = tempfile::tempdir().unwrap();
        assert!(lines(dir.path()).unwrap_err().starts_with("there is no vault in"));
    }
}
