//! From the device key to the State of Today and closed again, against the bare open and the same reads; with a month
//! of data and with ten years.

use crate::bare::Bare;
use crate::turns::side_by_side;
use crate::vault::{DECADE, MONTH, Vault};
use criterion::Criterion;

pub(crate) fn unlock(criterion: &mut Criterion) {
    for (name, days) in [("unlock-month", MONTH), ("unlock-decade", DECADE)] {
        let vault = Vault::of_days(days, &format!("{name}-ours"));
        let other = vault.copy(&format!("{name}-bare"));
        let today = vault.open().today().unwrap();
        assert!(!today.entries.is_empty(), "there is nothing to read on the last day");
        let work_day = today.work_day.to_string();
        side_by_side(
            criterion,
            name,
            |_| drop(vault.open().today().unwrap()),
            |_| Bare::open(&other.database(), &other.key).today(&work_day),
        );
    }
}
