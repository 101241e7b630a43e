use super::follow::sets_off;
use super::rule;
use crate::assessment::Assessment;
use crate::content::{Catalogue, RuleKind};
use crate::time::{HOUR, UtcMillis};

/// How near help has to stand because of what was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Help {
    /// As everywhere: one tap away.
    AsAlways,
    /// For two weeks after.
    Soon,
    /// First of all, for a day.
    Now,
}

/// How near help stands. `not_safe`: when "not safe" was chosen, which is known only while the app runs.
///
/// Answers to a form that this version doesn't have any more are not read: their numbers may mean something else.
#[must_use]
pub fn help(
    content: &Catalogue,
    assessments: &[Assessment],
    not_safe: Option<UtcMillis>,
    now: UtcMillis,
) -> Help {
    let Some(rule) = rule(content.safety(), RuleKind::Hold) else { return Help::AsAlways };
    let Some(hold) = rule.hold else { return Help::AsAlways };
    let hard = assessments.iter().filter(|a| {
        a.form(content).is_ok_and(|form| rule.triggers.iter().any(|t| sets_off(t, form, &a.answers)))
    });
    let since = hard.map(|a| a.changed).chain(not_safe).max();
    let Some(since) = since else { return Help::AsAlways };
    // A clock that was set back makes it last longer, not shorter.
    let passed = now.since(since);
    let at_first = i64::from(hold.hours) * HOUR;
    if passed < at_first {
        Help::Now
    } else if passed < at_first + i64::from(hold.then_days) * 24 * HOUR {
        Help::Soon
    } else {
        Help::AsAlways
    }
}
