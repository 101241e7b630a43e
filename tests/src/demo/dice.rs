/// A small generator of pseudo-random numbers (`SplitMix64`): the same history each time, on every computer.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that fall the same way for the same number.
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice for one day: what happens on it doesn't depend on where a history begins.
    pub(super) fn of_day(seed: u64, day: i32) -> Self {
        let mut first = Self(seed ^ u64::from(day.unsigned_abs()).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        Self(first.next())
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is at least 1.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        u32::try_from(self.next() % u64::from(limit.max(1))).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = u32::try_from(high - low).unwrap_or_default() + 1;
        low + i32::try_from(self.below(span)).unwrap_or_default()
    }

    /// True this many times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Up to `count` different ones, the heavier the likelier.
    pub(super) fn pick<'a>(&mut self, from: &[(&'a str, u32)], count: u32) -> Vec<&'a str> {
        let mut left = from.to_vec();
        let mut picked = Vec::new();
        for _ in 0..count {
            let total: u32 = left.iter().map(|(_, weight)| weight).sum();
            if total == 0 {
                break;
            }
            let mut fall = self.below(total);
            let place = left.iter().position(|(_, weight)| {
                let hit = fall < *weight;
                fall = fall.saturating_sub(*weight);
                hit
            });
            picked.extend(place.map(|place| left.remove(place).0));
        }
        picked
    }
}
