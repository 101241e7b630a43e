//! When to leave somebody alone, as long as no roster says it.

use super::Night;
use crate::checkin::{CheckIn, Moment};
use crate::time::{HOUR, Now, TimeOfDay};

/// The hours that count as night.
const FROM: TimeOfDay = TimeOfDay::hour(22);
const TO: TimeOfDay = TimeOfDay::hour(6);

/// Who checks in after work in the morning comes from a night, until this hour.
const MORNING: TimeOfDay = TimeOfDay::hour(11);

/// How long after a night nothing is offered.
const AFTER: i64 = 24 * HOUR;

/// Whether this is near a night, as far as the check-ins tell: it is night now, or one was made in a night that ended
/// less than a day ago. `recent`: the check-ins of the last days, in any order.
#[must_use]
pub fn night(now: &Now, recent: &[CheckIn]) -> Night {
    let at_night = |time: TimeOfDay| time >= FROM || time < TO;
    let lately = recent.iter().filter(|c| now.at.since(c.at.at) < AFTER);
    let after_a_night = |c: &CheckIn| c.moment == Some(Moment::After) && c.at.time() < MORNING;
    if at_night(now.stamp().time()) || lately.clone().any(|c| at_night(c.at.time()) || after_a_night(c)) {
        return Night::Near;
    }
    let last = lately.max_by_key(|c| c.at.at);
    Night::Far { day_off: last.is_some_and(|c| c.moment == Some(Moment::DayOff)) }
}
