//! Killed while a vault is made.

use crate::kill::{Dice, When, kill, time_to_acknowledge};
use crate::saves::look_inside;
use crate::{kills, report};
use aftershift_core::app::vault_look;
use aftershift_core::vault::Look;
use aftershift_tests::fixture::{self, SetClock};
use std::path::Path;
use std::time::Duration;

/// What was found after a kill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// Nothing at all.
    Nothing,
    /// No vault, but parts of one beside its place.
    Parts,
    /// A vault.
    Vault,
}

#[test]
fn a_vault_is_there_whole_or_not_at_all() {
    let mut dice = Dice::new(2);
    let until = time_to_make_one("steps");
    let runs = kills(300, 3_000);
    let mut counts = [0; 3];
    for _ in 0..runs {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("app");
        counts[interrupted("steps", &place, dice.moment(until)).unwrap() as usize] += 1;
    }
    let [nothing, parts, vaults] = counts;
    report(&format!(
        "making a vault: {runs} kills found nothing {nothing} times, parts of one {parts} times, a whole one {vaults} times"
    ));
    assert!(parts > 0 && vaults > 0, "the kills missed the making");
}

/// Kills a child that makes a vault, and looks at what it left.
pub(crate) fn interrupted(child: &str, place: &Path, wait: Duration) -> Result<Found, String> {
    let said = kill(child, place, 0, When { lines: 1, wait });
    match vault_look(place) {
        Ok(Look::None) if said.acknowledged() => Err("a vault was acknowledged and is gone".to_owned()),
        Ok(Look::None) => {
            let found = if fixture::fingerprint(place).is_ok_and(|files| !files.is_empty()) {
                Found::Parts
            } else {
                Found::Nothing
            };
            // What was left behind is in nobody's way.
            let app = fixture::create(place, &SetClock::at(fixture::START));
            let app = app.map_err(|error| format!("then none could be made: {error:?}"))?;
            app.check_integrity().map_err(|error| format!("the one made then: {error:?}"))?;
            drop(app);
            let left: Vec<_> = fixture::fingerprint(place).unwrap().into_keys().collect();
            if left.iter().any(|path| path.to_string_lossy().contains(".new")) {
                return Err(format!("parts stayed: {left:?}"));
            }
            Ok(found)
        }
        // Opening would write it.
        Ok(Look::Ready(_)) if !place.join("vault/data/owner").exists() => {
            Err("a vault that doesn't say whose its database is".to_owned())
        }
        Ok(Look::Ready(_)) => look_inside(place, 0, &said).map(|_| Found::Vault),
        Err(error) => Err(format!("a vault half made: {error:?}")),
    }
}

pub(crate) fn time_to_make_one(child: &str) -> Duration {
    let folders: Vec<_> = (0..5).map(|_| tempfile::tempdir().unwrap()).collect();
    let places: Vec<_> = folders.iter().map(|folder| folder.path().join("app")).collect();
    time_to_acknowledge(child, &places.iter().map(std::path::PathBuf::as_path).collect::<Vec<_>>())
}
