//! Saving one check-in, durably, into ten years of data: the tap as a shell sends it, the next State included, against
//! the bare rows.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, UNTIL, Vault, zone};
use aftershift_core::app::TodayAction;
use aftershift_core::time::{DayTurn, HOUR, Now, UtcMillis};
use criterion::Criterion;

/// Three a day, as before.
fn instant(call: u64) -> UtcMillis {
    UNTIL.plus(i64::try_from(call).unwrap() * 8 * HOUR)
}

fn load(call: u64) -> u8 {
    u8::try_from(call % 5).unwrap()
}

pub(crate) fn save(criterion: &mut Criterion) {
    let vault = Vault::of_days(DECADE, "save-app");
    let other = vault.copy("save-bare");
    let mut app = vault.open();
    let mut bare = Bare::open(&other.database(), &other.key);
    let tap = |call| {
        vault.clock.set(instant(call));
        app.today_act(TodayAction::TapLoad(load(call))).unwrap();
    };
    let rows = |call| {
        let now = Now { at: instant(call), zone: zone() };
        let id = (u128::from(now.at.0.unsigned_abs()) << 80 | u128::from(call)).to_be_bytes();
        bare.save(id, now.at.0, &now.work_day(DayTurn::default()).to_string(), load(call));
    };
    in_turns(criterion, "save", vec![("app", Box::new(tap)), ("bare", Box::new(rows))]);
}
