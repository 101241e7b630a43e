//! Bugs that are planted to show that this suite would find them.

use crate::kill::{Dice, When, kill};
use crate::making::{interrupted, time_to_make_one};
use crate::saves::look_inside;
use std::time::Duration;

/// Enough for a bug that shows in one run out of three, with room.
const ATTEMPTS: u32 = 60;

#[test]
fn a_save_that_is_acknowledged_before_it_is_made_is_found_out() {
    let mut dice = Dice::new(3);
    let found_out = (0..ATTEMPTS).any(|_| {
        let folder = tempfile::tempdir().unwrap();
        let lines = 3 + usize::try_from(dice.below(8)).unwrap();
        let said =
            kill("steps-acknowledged-too-early", folder.path(), 0, When { lines, wait: Duration::ZERO });
        look_inside(folder.path(), 0, &said).is_err()
    });
    assert!(found_out);
}

#[test]
fn a_vault_that_is_made_in_its_place_is_found_out() {
    let mut dice = Dice::new(4);
    let until = time_to_make_one("vault-in-place");
    let found_out = (0..5 * ATTEMPTS).any(|_| {
        let folder = tempfile::tempdir().unwrap();
        interrupted("vault-in-place", &folder.path().join("app"), dice.moment(until)).is_err()
    });
    assert!(found_out);
}
