//! Doing a form again.

use crate::instrument::Instrument;
use crate::time::WorkDay;

/// What there is to say about doing a form now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Nothing.
    Fine,
    /// A total now can't be compared with the last one yet.
    TooEarly {
        /// The day of the last one.
        last: WorkDay,
        /// From this day on it can.
        comparable_from: WorkDay,
    },
    /// The same, and it is at least the third time in this period: "A new total won't tell you more yet".
    ThirdTime {
        /// From this day on it would.
        comparable_from: WorkDay,
    },
}

/// How often a form is opened within the time it looks back on before that is said.
const OFTEN: usize = 2;

/// What there is to say about doing a form today. `last`: the last time it was finished; `begun`: when it was begun
/// before, finished or not.
#[must_use]
pub fn again(form: &Instrument, last: Option<WorkDay>, begun: &[WorkDay], today: WorkDay) -> Again {
    let window = form.repeat.compare_after_days.into();
    // Without a total in this time there is nothing that a new one could be held against.
    let Some(last) = last.filter(|last| today < last.plus(window)) else { return Again::Fine };
    let comparable_from = last.plus(window);
    let often = begun.iter().filter(|day| today < day.plus(window)).count() >= OFTEN;
    if often { Again::ThirdTime { comparable_from } } else { Again::TooEarly { last, comparable_from } }
}
