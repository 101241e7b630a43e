//! Changes to bytes, the same for the same number.

/// Pseudo-random: a run can be repeated.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }

    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// What breaks readers more often than chance: limits of numbers, signs of formats, more than one expects.
const WORDS: [&[u8]; 14] = [
    b"0",
    b"-1",
    b"255",
    b"4294967295",
    b"18446744073709551616",
    b"1e309",
    b"\"",
    b"\\u0000",
    b"[[",
    b"]]",
    b"=",
    b"\n",
    b"\xff\xfe",
    b"00000000000000000000000000000000000000000000000000000000000000000000",
];

/// One change or some more.
pub(crate) fn mutate(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let place = dice.below(bytes.len() + 1);
        match dice.below(7) {
            0 if !bytes.is_empty() => {
                let place = dice.below(bytes.len());
                bytes[place] ^= 1 << dice.below(8);
            }
            1 => bytes.truncate(place),
            2 => bytes.splice(place..place, dice.one(&WORDS).iter().copied()).for_each(drop),
            3 => {
                let end = (place + dice.below(40)).min(bytes.len());
                bytes.drain(place..end);
            }
            4 => {
                // A part once more.
                let end = (place + dice.below(200)).min(bytes.len());
                let part = bytes[place..end].to_vec();
                let there = dice.below(bytes.len() + 1);
                bytes.splice(there..there, part);
            }
            5 => {
                // The end of another one.
                let from = dice.below(other.len() + 1);
                bytes.truncate(place);
                bytes.extend_from_slice(&other[from..]);
            }
            _ => {
                let end = (place + dice.below(12)).min(bytes.len());
                bytes.splice(place..end, dice.one(&WORDS).iter().copied());
            }
        }
    }
}
