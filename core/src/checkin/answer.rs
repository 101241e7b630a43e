use super::{CheckIn, Energy, Load, Moment, Note, Refusal, SleepMinutes, SleepQuality, Sphere, Weighed};
use crate::content::Catalogue;

/// One answer, as it comes from a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// How heavy it is, 0 to 4.
    Load(u8),
    /// Adds or takes away a signal.
    ToggleSignal(String),
    /// Length of the last sleep in minutes, or no answer.
    SleepMinutes(Option<u16>),
    /// Quality of the last sleep, 0 to 4, or no answer.
    SleepQuality(Option<u8>),
    /// Energy left, 0 to 4, or no answer.
    Energy(Option<u8>),
    /// Adds or takes away a thing that weighed.
    ToggleDrain(String),
    /// Says in whose hands a change lies.
    SetSphere(String, Sphere),
    /// Adds or takes away a thing that helped.
    ToggleHelp(String),
    /// When in the working day, or no answer.
    Moment(Option<Moment>),
    /// Keeps a note, or removes it.
    Note(Option<String>),
}

impl CheckIn {
    /// This check-in with the answer in it.
    ///
    /// # Errors
    /// A [`Refusal`] when the answer is none of the possible ones.
    pub fn with(mut self, answer: Answer, content: &Catalogue) -> Result<Self, Refusal> {
        match answer {
            Answer::Load(load) => self.load = Load::new(load).ok_or(Refusal::OutOfRange)?,
            Answer::ToggleSignal(id) => toggle(&mut self.signals, id, |id| content.signal(id).is_some())?,
            Answer::ToggleHelp(id) => toggle(&mut self.helped, id, |id| content.help(id).is_some())?,
            Answer::ToggleDrain(id) => self.toggle_drain(id, content)?,
            Answer::SetSphere(id, sphere) => {
                let chosen = self.weighed.iter_mut().find(|w| w.drain == id);
                chosen.ok_or(Refusal::UnknownChoice)?.sphere = sphere;
            }
            Answer::SleepMinutes(minutes) => self.sleep_minutes = within(minutes, SleepMinutes::new)?,
            Answer::SleepQuality(quality) => self.sleep_quality = within(quality, SleepQuality::new)?,
            Answer::Energy(energy) => self.energy = within(energy, Energy::new)?,
            Answer::Moment(moment) => self.moment = moment,
            Answer::Note(text) => self.note = text.map_or(Ok(None), Note::keep)?,
        }
        Ok(self)
    }

    fn toggle_drain(&mut self, id: String, content: &Catalogue) -> Result<(), Refusal> {
        if let Some(place) = self.weighed.iter().position(|w| w.drain == id) {
            self.weighed.remove(place);
        } else {
            let sphere = content.drain(&id).ok_or(Refusal::UnknownChoice)?.sphere;
            self.weighed.push(Weighed { drain: id, sphere });
        }
        Ok(())
    }
}

/// Takes away what is there; adds what isn't, if it is known. What an older version stored can always be taken away.
fn toggle(chosen: &mut Vec<String>, id: String, known: impl Fn(&str) -> bool) -> Result<(), Refusal> {
    if let Some(place) = chosen.iter().position(|c| *c == id) {
        chosen.remove(place);
    } else if known(&id) {
        chosen.push(id);
    } else {
        return Err(Refusal::UnknownChoice);
    }
    Ok(())
}

fn within<N, T>(number: Option<N>, make: impl Fn(N) -> Option<T>) -> Result<Option<T>, Refusal> {
    number.map(|n| make(n).ok_or(Refusal::OutOfRange)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkin::CheckInId;
    use crate::time::{UtcMillis, WorkDay, Zone};
    use proptest::prelude::*;

    fn content() -> &'static Catalogue {
        Catalogue::embedded().unwrap()
    }

    fn check_in() -> CheckIn {
        let at = Zone::from_phone("Europe/Berlin", 60).stamp(UtcMillis(1_795_000_000_000));
        CheckIn::new(CheckInId([1; 16]), at, WorkDay::FIRST, Load::LOWEST)
    }

    fn any_answer() -> impl Strategy<Value = Answer> {
        let signal =
            proptest::sample::select(content().signals().iter().map(|s| s.id.clone()).collect::<Vec<_>>());
        let drain =
            proptest::sample::select(content().drains().iter().map(|d| d.id.clone()).collect::<Vec<_>>());
        let help =
            proptest::sample::select(content().helps().iter().map(|h| h.id.clone()).collect::<Vec<_>>());
        prop_oneof![
            any::<u8>().prop_map(Answer::Load),
            signal.prop_map(Answer::ToggleSignal),
            any::<Option<u16>>().prop_map(Answer::SleepMinutes),
            any::<Option<u8>>().prop_map(Answer::SleepQuality),
            any::<Option<u8>>().prop_map(Answer::Energy),
            drain.clone().prop_map(Answer::ToggleDrain),
            (drain, proptest::sample::select(Sphere::ALL)).prop_map(|(d, s)| Answer::SetSphere(d, s)),
            help.prop_map(Answer::ToggleHelp),
            any::<Option<String>>().prop_map(Answer::Note),
        ]
    }

    #[test]
    fn a_load_of_seven_is_refused() {
        assert_eq!(check_in().with(Answer::Load(7), content()), Err(Refusal::OutOfRange));
    }

    #[test]
    fn an_unknown_drain_is_refused() {
        let refused = check_in().with(Answer::ToggleDrain("no-such-thing".into()), content());
        assert_eq!(refused, Err(Refusal::UnknownChoice));
    }

    #[test]
    fn a_sphere_needs_its_drain_chosen_first() {
        let drain = content().drains()[0].id.clone();
        let answer = Answer::SetSphere(drain.clone(), Sphere::Team);
        assert_eq!(check_in().with(answer.clone(), content()), Err(Refusal::UnknownChoice));
        let chosen = check_in().with(Answer::ToggleDrain(drain), content()).unwrap();
        assert_eq!(chosen.with(answer, content()).unwrap().weighed[0].sphere, Sphere::Team);
    }

    #[test]
    fn a_drain_starts_in_its_default_sphere() {
        for drain in content().drains() {
            let chosen = check_in().with(Answer::ToggleDrain(drain.id.clone()), content()).unwrap();
            assert_eq!(chosen.weighed[0].sphere, drain.sphere);
        }
    }

    #[test]
    fn what_an_older_version_stored_can_be_taken_away() {
        let mut old = check_in();
        old.signals.push("gone".into());
        assert!(old.with(Answer::ToggleSignal("gone".into()), content()).unwrap().signals.is_empty());
    }

    proptest! {
        #[test]
        fn toggling_twice_changes_nothing(answers in proptest::collection::vec(any_answer(), 0..12), last in any_answer()) {
            let start = answers.into_iter().fold(check_in(), |c, a| c.clone().with(a, content()).unwrap_or(c));
            if let Answer::ToggleSignal(_) | Answer::ToggleHelp(_) = last {
                let twice = start.clone().with(last.clone(), content()).unwrap().with(last, content()).unwrap();
                let sorted = |check_in: &CheckIn| {
                    let (mut signals, mut helped) = (check_in.signals.clone(), check_in.helped.clone());
                    signals.sort();
                    helped.sort();
                    (signals, helped)
                };
                prop_assert_eq!(sorted(&twice), sorted(&start));
            }
        }

        #[test]
        fn an_answer_never_touches_what_it_is_not_about(answer in any_answer()) {
            if let Ok(after) = check_in().with(answer, content()) {
                let before = check_in();
                prop_assert_eq!((after.id, after.at, after.work_day), (before.id, before.at, before.work_day));
            }
        }
    }
}
