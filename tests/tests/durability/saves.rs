//! Killed while taps and answers are saved.

use crate::kill::{Dice, Said, When, kill};
use crate::{kills, report};
use aftershift_core::content::Catalogue;
use aftershift_tests::fixture::{self, SetClock};
use aftershift_tests::steps::{self, held_after};
use std::path::Path;
use std::time::Duration;

/// So many runs go on in one vault; then a new one is begun, so that checking doesn't take longer and longer.
const RUNS_A_VAULT: u32 = 25;

/// What was found after a kill.
pub(crate) struct Found {
    /// Steps that the vault holds.
    pub steps: u64,
    /// Whether the last of them was never acknowledged.
    pub one_more: bool,
}

#[test]
fn an_acknowledged_answer_survives_a_kill() {
    let (mut dice, mut acknowledged, mut one_more) = (Dice::new(1), 0, 0);
    let runs = kills(1_000, 7_000);
    let mut vault = (tempfile::tempdir().unwrap(), 0);
    for run in 0..runs {
        if run % RUNS_A_VAULT == 0 {
            vault = (tempfile::tempdir().unwrap(), 0);
        }
        // Two lines come before the first step.
        let lines = 3 + usize::try_from(dice.below(30)).unwrap();
        let when = When { lines, wait: dice.moment(Duration::from_micros(1_500)) };
        let said = kill("steps", vault.0.path(), vault.1, when);
        assert!(!said.ended && said.acknowledged(), "{said:?}");
        let found = look_inside(vault.0.path(), vault.1, &said).unwrap();
        acknowledged += found.steps - vault.1 - u64::from(found.one_more);
        one_more += u32::from(found.one_more);
        vault.1 = found.steps;
    }
    report(&format!(
        "saves: {runs} kills, {acknowledged} acknowledged steps, none lost; {one_more} kills between writing and acknowledging"
    ));
    // Otherwise the kills came at idle moments and showed nothing.
    assert!(one_more > runs / 50, "only {one_more} of {runs} kills hit a save");
}

/// Opens what a killed child left and compares it with what was acknowledged. `before` steps were in it already.
pub(crate) fn look_inside(folder: &Path, before: u64, said: &Said) -> Result<Found, String> {
    let content = Catalogue::embedded().unwrap();
    let acknowledged = said.last_number().map_or(before, |number| number + 1);
    let clock = SetClock::at(steps::instant(acknowledged));
    let app = fixture::open(folder, &clock).map_err(|error| format!("it doesn't open: {error:?}"))?;
    app.check_integrity().map_err(|error| format!("the check says {error:?}"))?;
    let check_ins = app.all_check_ins().map_err(|error| format!("the check-ins: {error:?}"))?;
    let unfinished = app.cards().map_err(|error| format!("the cards: {error:?}"))?.check_in.map(|c| c.id);
    let planned = steps::planned(&app).map_err(|error| format!("the plan: {error:?}"))?;
    let checks = steps::checks(&app).map_err(|error| format!("the self-checks: {error:?}"))?;
    let held = (check_ins, unfinished, planned, checks);
    for one_more in [false, true] {
        let steps = acknowledged + u64::from(one_more);
        if held == held_after(steps, content).unwrap() {
            return Ok(Found { steps, one_more });
        }
    }
    Err(format!("{acknowledged} steps were acknowledged, but it holds something else: {:?}", held.0.last()))
}
