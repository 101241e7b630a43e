use super::{Evidence, Held, Scored};
use crate::content::{Condition, Report};
use crate::time::WorkDay;

/// What set a rule off: the answers and dates behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// A score.
    Score(Scored),
    /// Two scores, the earlier one first.
    Scores(Scored, Scored),
    /// What the person says of themselves, since that day.
    Reported(Report, WorkDay),
    /// A hard answer, on that day.
    HardAnswer(Option<WorkDay>),
    /// The same level since that day.
    Since(WorkDay),
}

/// A hold, and the days after it, lie within these.
const HELD_DAYS: u32 = 16;

/// History rules look back this far.
const LOOK_BACK_DAYS: u32 = 84;

/// What sets this off on that day; None: it doesn't apply. A level that stays is looked at elsewhere, since it depends on
/// all other rules.
pub(super) fn applies(condition: &Condition, evidence: &Evidence, on: WorkDay) -> Option<Because> {
    let latest = |instrument: &str, scale: &str| evidence.latest(instrument, scale, on);
    match condition {
        Condition::Latest { instrument, scale, at_least, at_most } => latest(instrument, scale)
            .filter(|scored| within(scored, *at_least, *at_most))
            .map(|scored| Because::Score(scored.clone())),
        Condition::Twice { instrument, scale, at_least, at_most } => {
            let last = latest(instrument, scale)?;
            let before = earlier(evidence, last, on).next_back()?;
            let both = [before, last].iter().all(|scored| within(scored, *at_least, *at_most));
            both.then(|| Because::Scores(before.clone(), last.clone()))
        }
        Condition::Rise { instrument, scale, by } => {
            let last = latest(instrument, scale)?;
            let lowest = earlier(evidence, last, on).min_by_key(|scored| scored.thousandths)?;
            let rose = last.thousandths >= lowest.thousandths + u32::from(*by) * 1000;
            rose.then(|| Because::Scores(lowest.clone(), last.clone()))
        }
        Condition::OwnLine { instrument, scale, line, unless_zero } => {
            let chosen = evidence.lines.iter().find(|(form, _)| form == instrument).map(|(_, line)| *line);
            let line = chosen.unwrap_or(*line);
            let last = latest(instrument, scale)?;
            let only_often = unless_zero.iter().all(|item| last.zeros.contains(item));
            (last.is_at_least(line) && !only_often).then(|| Because::Score(last.clone()))
        }
        Condition::Report { report } => {
            // What the person says counts now; nobody knows what it was before.
            let since = evidence.reported(*report).filter(|_| on == evidence.today)?;
            Some(Because::Reported(*report, since))
        }
        Condition::HardAnswer { days } => {
            // While help stands first or close, another rule says so.
            let speaks = on == evidence.today && evidence.held == Held::No;
            let day = evidence.hard_day.filter(|day| speaks && on <= day.plus((*days).into()))?;
            Some(Because::HardAnswer(Some(day)))
        }
        Condition::Held => held(evidence, on, Held::Now),
        Condition::AfterHeld => held(evidence, on, Held::After),
        Condition::InCare { instrument, scale, at_least, days, change_below } => {
            let since = evidence.reported(Report::InCare).filter(|_| on == evidence.today)?;
            let last = latest(instrument, scale).filter(|scored| scored.is_at_least(*at_least))?;
            let long_ago = |day: WorkDay| day.plus((*days).into()) <= on;
            let from_then: Vec<_> =
                earlier(evidence, last, on).filter(|scored| long_ago(scored.day)).collect();
            // What it was when care began: the last score up to then, or else the first one after it.
            let began = from_then.iter().rfind(|scored| scored.day <= since);
            let first = *began.or_else(|| from_then.first())?;
            let better_by = first.thousandths.saturating_sub(last.thousandths);
            let unchanged = better_by < u32::from(*change_below) * 1000;
            (long_ago(since) && unchanged).then(|| Because::Scores(first.clone(), last.clone()))
        }
        Condition::Stays { .. } => None,
    }
}

fn within(scored: &Scored, at_least: Option<u16>, at_most: Option<u16>) -> bool {
    at_least.is_none_or(|least| scored.is_at_least(least))
        && at_most.is_none_or(|most| scored.is_at_most(most))
}

/// The scores of the same scale within the look-back that can be compared with this one, oldest first.
fn earlier<'a>(
    evidence: &'a Evidence,
    last: &'a Scored,
    on: WorkDay,
) -> impl DoubleEndedIterator<Item = &'a Scored> {
    let from = on.minus(LOOK_BACK_DAYS);
    evidence.all(&last.instrument, &last.scale, on).filter(move |scored| {
        from <= scored.day && scored.day.plus(last.compare_after_days.into()) <= last.day
    })
}

fn held(evidence: &Evidence, on: WorkDay, wanted: Held) -> Option<Because> {
    // What holds may have been said without being kept: an earlier answer isn't named in its place.
    let within = if wanted == Held::Now { 1 } else { HELD_DAYS };
    let day = evidence.hard_day.filter(|day| on <= day.plus(within));
    (on == evidence.today && evidence.held == wanted).then_some(Because::HardAnswer(day))
}

/// The days within the look-back, newest first, on which something was scored.
pub(super) fn days(evidence: &Evidence) -> Vec<WorkDay> {
    let from = evidence.today.minus(LOOK_BACK_DAYS);
    let mut days: Vec<WorkDay> =
        evidence.scores.iter().map(|s| s.day).filter(|day| from <= *day && *day <= evidence.today).collect();
    days.sort_unstable();
    days.dedup();
    days.reverse();
    days
}
