use super::dice::Dice;
use aftershift_core::app::Ids;
use aftershift_core::time::UtcMillis;

/// Ids of the form that the app gives out (UUID version 7), with dice in the place of randomness.
pub(super) struct StoryIds(pub(super) Dice);

const VERSION: u128 = 0xf << 76;
const VARIANT: u128 = 0x3 << 62;

impl Ids for StoryIds {
    fn next(&mut self, now: UtcMillis) -> Option<[u8; 16]> {
        let time = u128::from(now.0.unsigned_abs()) << 80;
        let random = ((u128::from(self.0.next()) << 64) | u128::from(self.0.next())) >> 48;
        let id = ((time | random) & !(VERSION | VARIANT)) | (0x7 << 76) | (0x2 << 62);
        Some(id.to_be_bytes())
    }
}
