use super::follow::sets_off_hold;
use crate::assessment::{Assessment, View};
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

/// How near help stands. `held`: since when because of something that isn't stored, and is known only while the app
/// runs: the choice "not safe", or a hard answer in a form that isn't kept.
///
/// Answers to a form that this version doesn't have any more are not read: their numbers may mean something else. That
/// a hard answer was among them is known all the same.
#[must_use]
pub fn help<'a>(
    content: &Catalogue,
    assessments: impl IntoIterator<Item = &'a Assessment>,
    held: Option<UtcMillis>,
    now: UtcMillis,
) -> Help {
    let Some(length) = content.safety_rule(RuleKind::Hold).and_then(|rule| rule.hold) else {
        return Help::AsAlways;
    };
    let hard = assessments.into_iter().filter(|a| match a.form(content) {
        Ok(form) => sets_off_hold(content.safety(), form, &a.answers),
        Err(_) => a.view != View::Never,
    });
    let at_first = i64::from(length.hours) * HOUR;
    let standing = |since: UtcMillis| match now.since(since) {
        // The clock ran ahead then, and nobody knows when it was: close, and not first of all for a year.
        passed if passed < -at_first => Help::Soon,
        passed if passed < at_first => Help::Now,
        passed if passed < at_first + i64::from(length.then_days) * 24 * HOUR => Help::Soon,
        _ => Help::AsAlways,
    };
    hard.map(|a| a.changed).chain(held).map(standing).max().unwrap_or(Help::AsAlways)
}
