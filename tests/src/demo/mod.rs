//! Makes a vault with the history of a ward nurse: a rota with its roster, a bad stretch, a recovery, days without a word.
//!
//! Everything goes through the app's public use cases, with a clock that the story sets: nothing here knows the
//! database, so a demo vault holds what the app itself would have stored.

mod answers;
mod care;
#[cfg(feature = "self-checks")]
mod checks;
mod command;
mod day;
mod dice;
mod ids;
mod person;
mod plan;
mod reminders;
mod roster;
mod rota;
mod words;

pub use answers::Answers;
pub use command::{command, here};
pub use plan::{Course, Planned, plan};

use crate::cli::Outcome;
use crate::fixture::SetClock;
use crate::preview_key::{PreviewKey, random};
use aftershift_core::app::{App, SettingsAction, Sources, vault_look};
use aftershift_core::time::{UtcMillis, Zone};
use aftershift_core::vault::{DataKey, Look};
use dice::Dice;
use ids::StoryIds;
use std::fs;
use std::path::Path;

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// When it ends.
    pub until: UtcMillis,
    /// How many days it covers before that.
    pub days: u32,
    /// Where it takes place.
    pub zone: Zone,
    /// How often she checks in.
    pub pace: Pace,
    /// Another number, another history.
    pub seed: u64,
}

/// How often somebody checks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// On six days in ten, once or twice.
    Ordinary,
    /// Three times on nearly every day: for benchmarks.
    Keen,
}

/// The seed unless another one is asked for.
pub const SEED: u64 = 7;

/// Days in a month, for "18 months".
pub const DAYS_IN_18_MONTHS: u32 = 548;

/// Makes the vault. Returns the number of check-ins.
///
/// # Errors
/// When there is a vault in the folder already, or it can't be written to.
pub fn make(dir: &Path, story: &Story) -> Outcome<u32> {
    let plan = plan(story);
    let clock = SetClock::at(plan.first().map_or(story.until, |one| one.at));
    let sources = Sources {
        clock: Box::new(clock.clone()),
        ids: Box::new(StoryIds(Dice::new(story.seed))),
        zone: story.zone.clone(),
    };
    let mut app = create(dir, sources)?;
    let broke_off = |error| format!("the story broke off: {error}");
    roster::live(&mut app, &clock, story, dir)?;
    person::live(&mut app, &clock, &plan).map_err(broke_off)?;
    #[cfg(feature = "self-checks")]
    checks::live(&mut app, &clock, story).map_err(broke_off)?;
    care::live(&mut app, &clock, story).map_err(broke_off)?;
    reminders::live(&mut app, &clock, story, dir)?;
    clock.set(story.until);
    let state = app.settings_act(SettingsAction::SetCountry(country(&story.zone))).map_err(broke_off)?;
    Ok(state.about.check_ins)
}

/// An empty vault in the folder, and the device key that opens it.
fn create(dir: &Path, sources: Sources) -> Outcome<App> {
    let place = dir.display();
    if !matches!(vault_look(dir), Ok(Look::None)) {
        return Err(format!("there is a vault in {place} already; it was left as it is"));
    }
    fs::create_dir_all(dir).map_err(|error| format!("{place} can't be made: {error}"))?;
    let data_key = random::<{ DataKey::LENGTH }>()?;
    let slot = PreviewKey::load_or_make(dir)?.wrap(&data_key)?;
    App::create(dir, data_key.to_vec(), slot, sources)
        .map_err(|error| format!("no vault could be made in {place}: {error}"))
}

/// Whose help she has chosen to see, as far as the zone tells.
fn country(zone: &Zone) -> Option<String> {
    let Zone::Known(tz) = zone else { return None };
    let code = match tz.name() {
        "Europe/London" => "GB",
        "Europe/Dublin" => "IE",
        "Europe/Berlin" => "DE",
        "Pacific/Auckland" => "NZ",
        "America/Toronto" | "America/Vancouver" => "CA",
        name if name.starts_with("Australia/") => "AU",
        "America/New_York" | "America/Chicago" | "America/Denver" | "America/Los_Angeles" => "US",
        _ => return None,
    };
    Some(code.to_owned())
}

#[cfg(test)]
mod tests;
