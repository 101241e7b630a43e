//! Notes of the kind people write, without anything that could tell of a patient.

use super::day::Day;
use super::rota::{Duty, Season};

const GOOD_SHIFT: &[&str] = &[
    "Good team on today. We laughed at handover.",
    "Actually sat down for lunch.",
    "Student asked good questions. Remembered why I like this.",
    "Quiet for once. Nobody said the word.",
    "Busy but together.",
    "Someone left a card at the desk. Kept it.",
    "Left on time and walked home through the park.",
    "New charge nurse is good. Noticed I hadn't had a break.",
];

const HARD_SHIFT: &[&str] = &[
    "Two short. We managed, but only just.",
    "Feet hurt. Head too.",
    "Long one. Ate standing up.",
    "Still hearing the alarms in the shower.",
    "Snapped at the pharmacist. Apologised later.",
    "Charting until half past eight.",
    "A hard afternoon. The others were kind.",
    "Bed manager called five times.",
];

const FREE: &[&str] = &[
    "Slept till ten. Coffee on the balcony.",
    "Long walk with M., phone in the drawer.",
    "Swam. Forty lengths, then chips.",
    "Cooked for my sister. Talked about anything but work.",
    "Did nothing and it was fine.",
    "School play. I was there.",
];

const BUILDING: &[&str] = &[
    "Two short again. That's the third time this week.",
    "Said yes to an extra shift and regretted it in the car.",
    "Break room was a store room today.",
    "Rota changed on Thursday for Friday.",
    "Agency staff again, lovely, but I explained everything twice.",
    "Everyone is tired. Nobody says it.",
];

const WORST: &[&str] = &[
    "I sat in the car for twenty minutes before I could go in.",
    "Didn't feel anything at all. That scares me more than crying.",
    "Nobody to hand over to until nine.",
    "Cried in the linen room, then did the ten o'clock round.",
    "Can't remember the drive home.",
    "I was short with everyone. That isn't me.",
];

const WORST_FREE: &[&str] = &[
    "Missed the birthday. Slept through it.",
    "I keep checking my work in my head.",
    "Looked at job adverts on the bus.",
    "Said I was fine. I wasn't.",
    "Sunday, and already thinking of Monday.",
];

const RECOVERING: &[&str] = &[
    "No to the extra shift. Nothing fell apart.",
    "Told R. how the spring was. She said: me too.",
    "The debrief helped more than I expected.",
    "Heavy shift, but I put it down at the door.",
    "Took the whole break, outside.",
    "Asked for help with the admission. Got it.",
];

const RECOVERING_FREE: &[&str] = &[
    "Appointment. I mostly talked about the rota.",
    "Phone off after nine, third evening.",
    "Slept through, and woke before the alarm.",
    "Laughed today, properly.",
    "Said no to a swap. Took a bath instead.",
];

/// Hands out notes, each list from its beginning, so that none comes again soon.
#[derive(Debug, Default)]
pub(super) struct Words([usize; 8]);

impl Words {
    /// What somebody would write on such a day.
    pub(super) fn for_day(&mut self, day: &Day, load: u8) -> &'static str {
        let free = matches!(day.duty, Duty::Off | Duty::Leave);
        let heavy = load >= 2;
        let (list, from) = match (day.season, free, heavy) {
            (Season::Worst, true, _) => (0, WORST_FREE),
            (Season::Worst, false, true) => (1, WORST),
            (Season::Building, false, true) => (2, BUILDING),
            (Season::Recovering, true, _) => (3, RECOVERING_FREE),
            (Season::Recovering, false, _) => (4, RECOVERING),
            (_, true, _) => (5, FREE),
            (_, false, true) => (6, HARD_SHIFT),
            (_, false, false) => (7, GOOD_SHIFT),
        };
        self.0[list] += 1;
        from[(self.0[list] - 1) % from.len()]
    }
}
