//! What is promised, said once more and in another way than the core does it.

use crate::generated::Case;
use crate::phone::{Shown, day_of};
use aftershift_core::roster::Shift;
use aftershift_core::time::{HOUR, MINUTE, TimeOfDay, UtcMillis, WorkDay, Zone};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn assert_kept(case: &Case, shown: &[Shown]) {
    let number = case.number;
    let mut days: BTreeMap<WorkDay, BTreeSet<u64>> = BTreeMap::new();
    for one in shown {
        assert!(one.at <= one.not_after, "case {number}: too late: {one:?}");
        assert!(!is_asleep(case, &case.zone, one.at), "case {number}: in sleep: {one:?}");
        days.entry(day_of(case, one.at)).or_default().insert(one.id);
    }
    let most = case.rules.most_a_day.get();
    assert!(days.values().all(|ids| ids.len() <= most), "case {number}: more than {most} a day: {shown:?}");
    for pair in shown.windows(2).filter(|pair| pair[0].id != pair[1].id) {
        assert!(pair[1].at.since(pair[0].at) >= 4 * HOUR, "case {number}: too close: {pair:?}");
    }
}

/// Hours of sleep are on the clock of `zone`, where the phone is.
pub(crate) fn is_asleep(case: &Case, zone: &Zone, at: UtcMillis) -> bool {
    let around = WorkDay::on(zone.local(at).date());
    let days = || around.minus(5).through(around.plus(5));
    let shifts: Vec<Shift> = days().flat_map(|day| case.roster.on(day)).collect();
    let is_on = |shift: &Shift| shift.span().is_some_and(|(begins, ends)| begins <= at && at < ends);
    if shifts.iter().any(|shift| shift.kind.is_worked() && is_on(shift)) {
        return false;
    }
    shifts.iter().filter(|shift| shift.is_night()).any(|night| is_after(case, night, at))
        || case.rules.sleep.is_some_and(|sleep| {
            // On the clock, whatever the date is.
            let (from, to) = (sleep.from, sleep.to);
            days().any(|day| {
                let ends = if to > from { day } else { day.plus(1) };
                let instant = |day: WorkDay, time| zone.instant(day.date_at(time));
                instant(day, from) <= at && at < instant(ends, to)
            })
        })
}

fn is_after(case: &Case, night: &Shift, at: UtcMillis) -> bool {
    let (_, ended) = night.span().unwrap();
    let local = night.zone.stamp(ended).local();
    let on_that_date = |hour: u16| {
        night.zone.resolve(WorkDay::on(local.date()).date_at(TimeOfDay::from_minutes(hour * 60).unwrap())).at
    };
    let has_night = |day: WorkDay| case.roster.on(day).iter().any(Shift::is_night);
    let in_run = has_night(night.day.plus(1)) || has_night(night.day.minus(1));
    (at >= ended.plus(30 * MINUTE) && (at < ended.plus(9 * HOUR) || at < on_that_date(15)))
        || (in_run && at >= on_that_date(8) && at < on_that_date(12))
}
