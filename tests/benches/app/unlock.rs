//! From the device key to the State of Today and closed again, without and with self-checks, against the bare open and
//! the same reads; with a month of data and with ten years.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, MONTH, UNTIL, Vault};
use aftershift_core::time::HOUR;
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
            ("month-all-app", Box::new(|_| month.all_app())),
            ("decade-all-app", Box::new(|_| decade.all_app())),
            ("decade-all-bare", Box::new(|_| decade.all_bare())),
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

    /// With what Today says of self-checks, which a shell asks for right after. A form stands open in these vaults, so
    /// nothing is offered.
    fn all_app(&self) {
        let app = self.vault.open();
        drop((app.today().unwrap(), app.check_notice().unwrap()));
    }

    fn all_bare(&self) {
        let bare = Bare::open(&self.other.database(), &self.other.key);
        bare.today(&self.work_day);
        bare.check_notice(UNTIL.plus(-16 * 24 * HOUR).0);
    }
}
