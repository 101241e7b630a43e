//! From the device key to the State of Today and closed again, against the bare open and the same reads; with a month
//! of data and with ten years.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, MONTH, Vault};
use criterion::Criterion;

pub(crate) fn unlock(criterion: &mut Criterion) {
    let (month, decade) = (Side::new(MONTH, "month"), Side::new(DECADE, "decade"));
    in_turns(
        criterion,
        "unlock",
        vec![
            ("month-app", Box::new(|_| month.app())),
            ("month-bare", Box::new(|_| month.bare())),
            ("decade-app", Box::new(|_| decade.app())),
            ("decade-bare", Box::new(|_| decade.bare())),
        ],
    );
}

/// The same vault twice, each for itself.
struct Side {
    vault: Vault,
    other: Vault,
    work_day: String,
}

impl Side {
    fn new(days: u32, name: &str) -> Self {
        let vault = Vault::of_days(days, &format!("unlock-{name}-app"));
        let other = vault.copy(&format!("unlock-{name}-bare"));
        let today = vault.open().today().unwrap();
        assert!(!today.entries.is_empty(), "there is nothing to read on the last day");
        Self { vault, other, work_day: today.work_day.to_string() }
    }

    fn app(&self) {
        drop(self.vault.open().today().unwrap());
    }

    fn bare(&self) {
        Bare::open(&self.other.database(), &self.other.key).today(&self.work_day);
    }
}
