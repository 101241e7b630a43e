use super::condition::{applies, days};
use super::{Because, Evidence, Held};
use crate::content::{Condition, GuidanceRule, Outcome};
use crate::time::WorkDay;

/// What a look at the answers comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look<'a> {
    /// What is suggested.
    pub outcome: Outcome,
    /// The level behind it; None: not enough to say. For the rules and the tests, never for a screen.
    pub level: Option<u8>,
    /// Every rule that applies, the highest first.
    pub fired: Vec<Fired<'a>>,
    /// Whether it is a level higher because the person finds work or home very hard to do.
    pub raised: bool,
    /// Rules that only say something.
    pub notes: Vec<Fired<'a>>,
    /// Whether mood and worry were both looked at lately.
    pub mood_checked: bool,
    /// Whether Support has to stand first.
    pub support_first: bool,
}

impl<'a> Look<'a> {
    /// The rules that have something to say of their own: a total of 15 or more is also one of 10 or more.
    pub fn speaking(&self) -> impl Iterator<Item = &Fired<'a>> {
        self.fired
            .iter()
            .enumerate()
            .filter(|(place, one)| {
                let said = |because: &Because| {
                    matches!(because, Because::Score(_))
                        && self.fired[..*place].iter().any(|before| before.because.contains(because))
                };
                !one.because.iter().all(said)
            })
            .map(|(_, one)| one)
    }
}

/// A rule that applies, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired<'a> {
    /// The rule.
    pub rule: &'a GuidanceRule,
    /// What set it off, by any of its conditions.
    pub because: Vec<Because>,
}

/// Forms whose total says how low mood is, and how much somebody worries.
pub const MOOD: [&[&str]; 2] = [&["phq9", "phq8"], &["gad7"]];
const TOTAL: &str = "total";
/// Both have to have been done within these days for "nothing further" to be said.
const MOOD_DAYS: u32 = 14;
/// From this score on, mood or worry isn't "work alone".
const MOOD_HIGH: u16 = 10;
/// After a hard answer, Support stands first for these days.
const SUPPORT_DAYS: u32 = 14;

/// Looks at the answers by these rules.
#[must_use]
pub fn look<'a>(rules: &'a [GuidanceRule], evidence: &Evidence) -> Look<'a> {
    let (mut fired, notes) = fired(rules, evidence, evidence.today);
    let base = level(&fired);
    fired.extend(rules.iter().filter_map(|rule| stayed(rules, rule, base, evidence)));
    fired.sort_by_key(|one| std::cmp::Reverse(one.rule.level));
    let before = level(&fired);
    // Very or extremely difficult: from the first level to the second, from the second to the third, nothing else.
    let raised = matches!(before, 1 | 2) && hard_to_do(evidence);
    let level = before + u8::from(raised);
    let mood = mood(evidence);
    let mood_checked =
        mood.iter().all(|score| score.is_some_and(|s| s.day.plus(MOOD_DAYS) >= evidence.today));
    let calm = mood.iter().flatten().all(|score| !score.is_at_least(MOOD_HIGH));
    let of_work = fired.iter().filter(|one| speaks_of_work(&fired, one)).count();
    let of_mood = fired.iter().filter(|one| speaks_of_mood(one)).count();
    // Below that line, mood and worry don't take work's place.
    let work_only =
        matches!(level, 1 | 2) && !raised && calm && of_work > 0 && of_work + of_mood == fired.len();
    let outcome = match level {
        0 if mood_checked => Outcome::NothingFurther,
        0 => Outcome::NotEnough,
        1 | 2 if work_only && !mood_checked => Outcome::WorkCheckFirst,
        1 | 2 if work_only => Outcome::Work,
        1 => Outcome::SmallChanges,
        2 => Outcome::OutsideService,
        3 => Outcome::ThisWeek,
        4 => Outcome::WithinDays,
        _ => Outcome::Now,
    };
    let hard_lately = evidence.hard_day.is_some_and(|day| day.plus(SUPPORT_DAYS) >= evidence.today);
    Look {
        outcome,
        level: (outcome != Outcome::NotEnough).then_some(level),
        fired,
        raised,
        notes,
        mood_checked,
        support_first: evidence.held != Held::No || hard_lately || outcome == Outcome::Now,
    }
}

/// The rules that apply on that day, those with a level and those that only say something.
fn fired<'a>(
    rules: &'a [GuidanceRule],
    evidence: &Evidence,
    on: WorkDay,
) -> (Vec<Fired<'a>>, Vec<Fired<'a>>) {
    let all = rules.iter().filter_map(|rule| {
        let because: Vec<Because> = rule.any.iter().filter_map(|when| applies(when, evidence, on)).collect();
        (!because.is_empty()).then_some(Fired { rule, because })
    });
    all.partition(|one| one.rule.level.is_some())
}

fn level(fired: &[Fired<'_>]) -> u8 {
    fired.iter().filter_map(|one| one.rule.level).max().unwrap_or(0)
}

/// A rule about a level that hasn't moved. It looks at each day on which something was scored, and at the day before it,
/// so that a time about which nothing is known doesn't count.
fn stayed<'a>(
    rules: &[GuidanceRule],
    rule: &'a GuidanceRule,
    now: u8,
    evidence: &Evidence,
) -> Option<Fired<'a>> {
    let (wanted, needed) = rule.any.iter().find_map(|when| match when {
        Condition::Stays { level, days } => Some((*level, u32::from(*days))),
        _ => None,
    })?;
    if now != wanted {
        return None;
    }
    let at = |day: WorkDay| level(&fired(rules, evidence, day).0);
    let mut since = None;
    // What was more in between hasn't got better either.
    for day in days(evidence) {
        if at(day) < wanted {
            break;
        }
        since = Some(day);
        if at(day.minus(1)) < wanted {
            break;
        }
    }
    let since = since.filter(|since| since.plus(needed) <= evidence.today)?;
    Some(Fired { rule, because: vec![Because::Since(since)] })
}

/// A rule about a level that stays speaks of what the others speak of.
fn speaks_of_work(fired: &[Fired<'_>], one: &Fired<'_>) -> bool {
    let follows = one.rule.any.iter().all(|when| matches!(when, Condition::Stays { .. }));
    one.rule.work || follows && fired.iter().any(|other| other.rule.work)
}

/// A rule about how high mood or worry is, and not about where it went.
fn speaks_of_mood(one: &Fired<'_>) -> bool {
    one.rule.any.iter().all(|when| match when {
        Condition::Latest { instrument, .. } => {
            MOOD.iter().flat_map(|all| *all).any(|form| form == instrument)
        }
        _ => false,
    })
}

/// The latest score of mood, and that of worry.
fn mood(evidence: &Evidence) -> [Option<&super::Scored>; 2] {
    MOOD.map(|forms| {
        let latest = forms.iter().filter_map(|form| evidence.latest(form, TOTAL, evidence.today));
        latest.max_by_key(|score| score.day)
    })
}

/// Whether the latest form that asks says that work or home is very hard to do.
fn hard_to_do(evidence: &Evidence) -> bool {
    let all = MOOD.into_iter().flatten().filter_map(|form| evidence.latest(form, TOTAL, evidence.today));
    all.into_iter().any(|score| score.hard_to_do)
}
