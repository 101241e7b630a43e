//! Does the steps of a scenario: builds the façade's typed Actions, and looks at the States that come back.
//!
//! Two things hold at every step without being written: an action gives back what looking afterwards shows, and an
//! action that is refused changes nothing that shows.

use super::care;
use super::expectation::differences;
use super::file::{Place, Scenario, Step};
use super::names::Names;
use super::{reminders, shifts, time};
use crate::cli::Outcome;
use aftershift_bindings::aftershift::Aftershift;
use aftershift_bindings::error::{AppError, VaultError};
use aftershift_bindings::scenario::{ScenarioClock, tap_while_locked_for_scenario};
use aftershift_bindings::screens::security::Unlock;
use aftershift_bindings::vault::{preferences, support, support_choose_country, vault_look};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

const KEY: [u8; 32] = [7; 32];

/// A State, or the error instead of it.
pub(super) type Answer = Result<Value, Value>;

/// What was expected at a step, with names filled in, and what came of it.
#[derive(Debug)]
pub struct Checked {
    /// What was expected.
    pub expected: Value,
    /// What came of it.
    pub actual: Value,
}

/// Runs a scenario on a new vault in an empty folder. Returns every comparison that was made.
///
/// # Errors
/// At the first step that doesn't go as written: its number, and what differs.
pub fn run(scenario: &Scenario, folder: &Path) -> Outcome<Vec<Checked>> {
    let mut phone = Phone::new(scenario, folder)?;
    let mut checked = Vec::new();
    for (number, step) in scenario.steps.iter().enumerate() {
        let told = |problem: String| format!("step {} ({}): {problem}", number + 1, step.verb);
        checked.extend(phone.step(step).map_err(told)?);
    }
    Ok(checked)
}

struct Phone {
    dir: String,
    place: Place,
    clock: Arc<ScenarioClock>,
    now: i64,
    /// None while it is locked, or being reopened: two of them can't have the vault.
    app: Option<Arc<Aftershift>>,
    names: Names,
}

impl Phone {
    fn new(scenario: &Scenario, folder: &Path) -> Outcome<Self> {
        let (dir, zone) = (folder.display().to_string(), scenario.zone.to_phone_zone());
        let now = scenario.zone.instant(&scenario.start)?;
        let clock = ScenarioClock::new(now);
        let app = Aftershift::create_for_scenario(dir.clone(), KEY.into(), vec![1], zone, Arc::clone(&clock))
            .map_err(|error| format!("no vault: {error}"))?;
        let names = Names::with_folder(&dir);
        Ok(Self { dir, place: scenario.zone.clone(), clock, now, app: Some(app), names })
    }

    fn app(&self) -> Outcome<&Aftershift> {
        self.app.as_deref().ok_or_else(|| "the vault is not open".to_owned())
    }

    fn step(&mut self, step: &Step) -> Outcome<Option<Checked>> {
        let value = self.names.fill(&step.value)?;
        let before = if step.error.is_some() { Some(self.everything()?) } else { None };
        let Some(answer) = self.act(&step.verb, &value)? else {
            let silent = step.expect.is_none() && step.error.is_none() && step.remember.is_empty();
            return if silent { Ok(None) } else { Err("nothing comes back from this step".to_owned()) };
        };
        let (wanted, actual) = match (answer, &step.error) {
            (Ok(state), None) => (step.expect.as_ref(), state),
            (Err(error), Some(wanted)) => (Some(wanted), error),
            (Ok(state), Some(wanted)) => return Err(format!("{state} instead of the error {wanted}")),
            (Err(error), None) => return Err(format!("the error {error}")),
        };
        self.names.remember(&step.remember, &actual)?;
        if before.is_some_and(|before| self.everything() != Ok(before)) {
            return Err("something changed although it was refused".to_owned());
        }
        let Some(expected) = wanted.map(|wanted| self.names.fill(wanted)).transpose()? else {
            return Ok(None);
        };
        match differences(&expected, &actual) {
            none if none.is_empty() => Ok(Some(Checked { expected, actual })),
            some => Err(some.join("\n    ")),
        }
    }

    /// Does what the verb says. None for the verbs that show nothing.
    fn act(&mut self, verb: &str, value: &Value) -> Outcome<Option<Answer>> {
        match verb {
            "at" => self.set_clock(self.place.instant(text(value)?)?),
            "wait" => self.set_clock(self.now + time::length(text(value)?)?),
            "zone" => {
                self.place = typed(value)?;
                if let Some(app) = &self.app {
                    app.zone_changed(self.place.to_phone_zone());
                }
            }
            "file" => shifts::write_file(&self.dir, value)?,
            "reopen" => self.reopen()?,
            "lock" => self.app = None,
            "unlock" => return self.unlock(typed(value)?),
            "tap_while_locked" => return self.tap_while_locked(typed(value)?).map(Some),
            "vault" => return answer(vault_look(self.dir.clone())).map(Some),
            _ => {
                let zone = self.place.to_phone_zone();
                let alarm = reminders::alarm(&self.dir, zone, self.now, verb, value)?;
                return alarm.map_or_else(|| self.screen(verb, value), Ok).map(Some);
            }
        }
        Ok(None)
    }

    fn screen(&self, verb: &str, value: &Value) -> Outcome<Answer> {
        let app = self.app()?;
        if let Some(shown) = care::screen(app, &self.dir, self.place.to_phone_zone(), verb, value)? {
            return Ok(shown);
        }
        if let Some(shown) = shifts::screen(app, verb, value)? {
            return Ok(shown);
        }
        if let Some(shown) = reminders::screen(app, &self.dir, verb, value)? {
            return Ok(shown);
        }
        match verb {
            "today" => look_or_act(value, || app.today(), |action| app.today_act(action)),
            "cards" => look_or_act(value, || app.cards(), |action| app.cards_act(action)),
            "history" => look_or_act(value, || app.history(), |action| app.history_act(action)),
            "settings" => look_or_act(value, || app.settings(), |action| app.settings_act(action)),
            "security" => look_or_act(value, || app.security(), |action| app.security_act(action)),
            "backup" => look_or_act(value, || app.backup(), |action| app.backup_act(action)),
            "keeping" => look_or_act(value, || app.keeping(), |action| app.keeping_act(action)),
            "entry_form" => answer(app.entry_form()),
            "entry" => match value {
                Value::String(id) => answer(app.entry(id.clone())),
                _ => entry_act(app, value),
            },
            "support" => match value.pointer("/ChooseCountry/country") {
                None => answer(Ok::<_, AppError>(support(self.dir.clone()))),
                Some(country) => answer(support_choose_country(self.dir.clone(), typed(country)?)),
            },
            "preferences" => {
                answer(Ok::<_, AppError>(preferences(self.dir.clone(), self.place.to_phone_zone())))
            }
            #[cfg(feature = "self-checks")]
            _ => super::checks::screen(app, verb, value),
            #[cfg(not(feature = "self-checks"))]
            _ => Err("there is no such verb".to_owned()),
        }
    }

    fn set_clock(&mut self, now: i64) {
        self.now = now;
        self.clock.set(now);
    }

    fn reopen(&mut self) -> Outcome {
        // The old one has to let go of the vault first.
        self.app = None;
        let (zone, clock) = (self.place.to_phone_zone(), Arc::clone(&self.clock));
        let opened = Aftershift::open_for_scenario(self.dir.clone(), KEY.into(), zone, clock);
        self.app = Some(opened.map_err(|error| format!("the vault doesn't open again: {error}"))?);
        Ok(())
    }

    /// Opens what was locked; None where it opens.
    fn unlock(&mut self, with: Unlock) -> Outcome<Option<Answer>> {
        self.app = None;
        let (zone, clock) = (self.place.to_phone_zone(), Arc::clone(&self.clock));
        match Aftershift::unlock_for_scenario(self.dir.clone(), with, zone, clock) {
            Ok(app) => self.app = Some(app),
            Err(error) => return answer(Err::<(), VaultError>(error)).map(Some),
        }
        Ok(None)
    }

    fn tap_while_locked(&self, load: u8) -> Outcome<Answer> {
        let (zone, clock) = (self.place.to_phone_zone(), Arc::clone(&self.clock));
        answer(tap_while_locked_for_scenario(self.dir.clone(), load, zone, clock))
    }

    /// All that shows, to see that a refusal changes nothing. Of what is locked nothing shows.
    fn everything(&self) -> Outcome<Vec<Answer>> {
        let Some(app) = self.app.as_deref() else { return Ok(Vec::new()) };
        let all =
            [answer(app.today())?, answer(app.cards())?, answer(app.history())?, answer(app.settings())?];
        let all = all.into_iter().chain(care::everything(app)?).chain(shifts::everything(app)?);
        let all = all.chain(reminders::everything(app)?);
        #[cfg(feature = "self-checks")]
        let all = all.chain(super::checks::everything(app)?);
        Ok(all.into_iter().collect())
    }
}

pub(super) fn look_or_act<S: Serialize + PartialEq, A: DeserializeOwned, E: Serialize + PartialEq>(
    value: &Value,
    look: impl Fn() -> Result<S, E>,
    act: impl FnOnce(A) -> Result<S, E>,
) -> Outcome<Answer> {
    if value.is_null() {
        return answer(look());
    }
    let done = act(typed(value)?);
    if done.is_ok() && done != look() {
        return Err("looking afterwards shows something else than the action gave back".to_owned());
    }
    answer(done)
}

fn entry_act(app: &Aftershift, value: &Value) -> Outcome<Answer> {
    let done = app.entry_act(typed(value)?);
    if let Ok(Some(state)) = &done
        && app.entry(state.id.clone()).as_ref() != Ok(state)
    {
        return Err("looking afterwards shows something else than the action gave back".to_owned());
    }
    answer(done)
}

pub(super) fn answer<S: Serialize, E: Serialize>(done: Result<S, E>) -> Outcome<Answer> {
    match done {
        Ok(state) => serde_json::to_value(state).map(Ok),
        Err(error) => serde_json::to_value(error).map(Err),
    }
    .map_err(|error| error.to_string())
}

pub(super) fn typed<T: DeserializeOwned>(value: &Value) -> Outcome<T> {
    serde_json::from_value(value.clone()).map_err(|error| format!("{value} is not understood: {error}"))
}

fn text(value: &Value) -> Outcome<&str> {
    value.as_str().ok_or_else(|| format!("{} should be text", json!(value)))
}
