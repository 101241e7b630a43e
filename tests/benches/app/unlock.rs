//! From the device key to the State of Today and closed again, without and with self-checks, against the bare open and the same reads; with a month
//! of data and with ten years.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, MONTH, UNTIL, Vault, zone};
use aftershift_core::assessment::{Night, night};
use aftershift_core::content::Catalogue;
use aftershift_core::instrument::OfferWhen;
use aftershift_core::time::{HOUR, Now};
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

/// The forms that are offered of their own accord.
fn offered() -> Vec<&'static str> {
    let all = Catalogue::embedded().unwrap().instruments().iter();
    all.filter(|form| form.repeat.offer != OfferWhen::Never).map(|form| form.id.as_str()).collect()
}

/// The same vault twice, each for itself.
struct Side {
    vault: Vault,
    other: Vault,
    work_day: String,
    lately: String,
    year_ago: String,
    at_night: bool,
    forms: Vec<&'static str>,
}

impl Side {
    fn new(days: u32, name: &str) -> Self {
        let vault = Vault::of_days(days, &format!("unlock-{name}-app"));
        let other = vault.copy(&format!("unlock-{name}-bare"));
        let today = vault.open().today().unwrap();
        assert!(!today.entries.is_empty(), "there is nothing to read on the last day");
        let now = Now { at: UNTIL, zone: zone() };
        let at_night = night(&now, &vault.open().all_check_ins().unwrap()) == Night::Near;
        let before = |days| today.work_day.minus(days).to_string();
        Self {
            vault,
            other,
            work_day: today.work_day.to_string(),
            lately: before(2),
            year_ago: before(365),
            at_night,
            forms: offered(),
        }
    }

    fn app(&self) {
        drop(self.vault.open().today().unwrap());
    }

    fn bare(&self) {
        Bare::open(&self.other.database(), &self.other.key).today(&self.work_day);
    }

    /// With what Today says of self-checks, which a shell asks for right after.
    fn all_app(&self) {
        let app = self.vault.open();
        drop((app.today().unwrap(), app.check_notice().unwrap()));
    }

    fn all_bare(&self) {
        let bare = Bare::open(&self.other.database(), &self.other.key);
        bare.today(&self.work_day);
        let since = UNTIL.plus(-16 * 24 * HOUR).0;
        bare.check_notice(since, &self.lately, &self.work_day);
        if !self.at_night {
            bare.offer(&self.year_ago, &self.forms);
        }
    }
}
