//! The published scoring rules.

use super::path::{first_is_lowest, is_no};
use super::{Answers, AskWhen, Band, Better, GATE, Instrument, Method, Scale};
use std::fmt;

/// A score, in thousandths, rounded to the nearest: a mean of seven answers has no end. No two scores that a form can
/// give, and no score and a cut-point, lie closer together than a thousandth without being the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u32);

impl Score {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: u32) -> Self {
        Self(number.saturating_mul(THOUSAND))
    }

    /// `numerator / denominator`; None for a denominator of 0.
    #[must_use]
    pub const fn ratio(numerator: u32, denominator: u32) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let thousandths = numerator.saturating_mul(THOUSAND);
        Some(Self(thousandths.saturating_add(denominator / 2) / denominator))
    }

    /// In thousandths.
    #[must_use]
    pub const fn thousandths(self) -> u32 {
        self.0
    }

    /// To the nearest whole number, which is what a person reads.
    #[must_use]
    pub const fn rounded(self) -> u32 {
        self.0.saturating_add(THOUSAND / 2) / THOUSAND
    }

    /// How far apart two scores are.
    #[must_use]
    pub const fn distance(self, other: Self) -> Self {
        Self(self.0.abs_diff(other.0))
    }

    /// Whether it is at least this whole number.
    #[must_use]
    pub const fn is_at_least(self, number: u16) -> bool {
        self.0 >= number as u32 * THOUSAND
    }
}

const THOUSAND: u32 = 1000;

/// As short as it can be written: 7, 56.25, 85.714.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / THOUSAND, self.0 % THOUSAND);
        if rest == 0 {
            write!(f, "{whole}")
        } else {
            write!(f, "{whole}.{}", format!("{rest:03}").trim_end_matches('0'))
        }
    }
}

/// What came of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleScore<'a> {
    /// The scale.
    pub scale: &'a Scale,
    /// None: not scored, because answers are missing.
    pub score: Option<Score>,
}

/// Scores every scale.
#[must_use]
pub fn score<'a>(instrument: &'a Instrument, answers: &Answers) -> Vec<ScaleScore<'a>> {
    let one = |scale| ScaleScore { scale, score: score_of(instrument, scale, answers) };
    instrument.scales.iter().map(one).collect()
}

/// Scores one scale. None when too few of its items are answered.
#[must_use]
pub fn score_of(instrument: &Instrument, scale: &Scale, answers: &Answers) -> Option<Score> {
    if instrument.gate.is_some() {
        // The form ends at "No", whatever else was answered before that.
        if is_no(answers.get(GATE)?) {
            return Some(Score::whole(scale.lowest.into()));
        }
    }
    let values = values(instrument, scale, answers);
    if values.len() < usize::from(scale.least_answered) {
        return None;
    }
    let (sum, count) = (values.iter().sum::<u32>(), u32::try_from(values.len()).ok()?);
    match scale.method {
        Method::Sum | Method::Single => Some(Score::whole(sum)),
        Method::CountYes => u32::try_from(values.iter().filter(|v| **v == 1).count()).ok().map(Score::whole),
        Method::Mean => Score::ratio(sum, count),
        Method::Percent => Score::ratio(sum * 100, highest_sum(instrument, scale)?),
    }
}

/// The values that count, reversed where the form says so.
fn values(instrument: &Instrument, scale: &Scale, answers: &Answers) -> Vec<u32> {
    let skipped =
        none_of_the_skippable_is_answered(instrument, answers) && first_is_lowest(instrument, answers);
    let value = |n: &u8| {
        let (item, (lowest, highest)) = (instrument.item(*n)?, instrument.limits(*n)?);
        match answers.get(*n) {
            Some(value) if item.reverse => {
                Some((u32::from(lowest) + u32::from(highest)).saturating_sub(value.into()))
            }
            Some(value) => Some(value.into()),
            None if skipped && item.ask == AskWhen::UnlessFirstIsLowest => Some(lowest.into()),
            None => None,
        }
    };
    scale.items.iter().filter_map(value).collect()
}

/// Answers that were given are summed as given: only a form whose other questions were all skipped has them counted.
fn none_of_the_skippable_is_answered(instrument: &Instrument, answers: &Answers) -> bool {
    let mut skippable = instrument.items.iter().filter(|item| item.ask == AskWhen::UnlessFirstIsLowest);
    skippable.all(|item| answers.get(item.n).is_none())
}

fn highest_sum(instrument: &Instrument, scale: &Scale) -> Option<u32> {
    scale.items.iter().map(|n| instrument.limits(*n).map(|(_, highest)| u32::from(highest))).sum()
}

/// The score that the answers so far are enough for, whatever the missing ones would be. Only of sums where higher is
/// worse: of the others the answers so far say nothing certain.
#[must_use]
pub fn at_least_so_far(instrument: &Instrument, scale: &Scale, answers: &Answers) -> Option<Score> {
    if scale.method != Method::Sum || scale.better != Better::Lower {
        return score_of(instrument, scale, answers);
    }
    let mut whole = answers.clone();
    for n in &scale.items {
        let lightest = instrument
            .item(*n)
            .zip(instrument.limits(*n))
            .map(|(item, (lowest, highest))| if item.reverse { highest } else { lowest });
        whole.set(*n, answers.get(*n).or(lightest));
    }
    score_of(instrument, scale, &whole)
}

/// The published band that a score lies in.
#[must_use]
pub fn band(scale: &Scale, score: Score) -> Option<&Band> {
    scale.bands.list.iter().rev().find(|band| score.is_at_least(band.from))
}
