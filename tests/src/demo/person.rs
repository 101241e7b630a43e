//! Makes the planned check-ins the way a person would: a tap, then card by card.

use super::answers::Answers;
use super::plan::{Course, Planned};
use crate::fixture::SetClock;
use aftershift_core::app::{App, AppError, CardView, CardsAction, EntryAction, TodayAction};
use aftershift_core::checkin::Answer;
use aftershift_core::time::{DayTurn, TimeOfDay, WorkDay};

/// Lives through the plan. What was forgotten is added at the next check-in.
pub(super) fn live(app: &mut App, clock: &SetClock, plan: &[Planned]) -> Result<(), AppError> {
    let mut forgotten: Option<&Planned> = None;
    for one in plan {
        clock.set(one.at);
        if one.course == Course::AddedLater {
            forgotten = Some(one);
            continue;
        }
        if let Some(earlier) = forgotten.take() {
            add_later(app, earlier)?;
        }
        app.today_act(TodayAction::TapLoad(one.load))?;
        match one.course {
            Course::Cards(cards) => {
                go_through(app, &one.answers, cards)?;
                app.cards_act(CardsAction::Done)?;
            }
            Course::Longer => {
                app.cards_act(CardsAction::Longer)?;
                go_through(app, &one.answers, u8::MAX)?;
                app.cards_act(CardsAction::Done)?;
            }
            Course::CalledAway(cards) => go_through(app, &one.answers, cards)?,
            Course::AddedLater => {}
        }
    }
    Ok(())
}

fn go_through(app: &mut App, answers: &Answers, cards: u8) -> Result<(), AppError> {
    if cards == 0 {
        return Ok(());
    }
    let mut state = app.cards()?;
    for _ in 0..cards {
        let Some(card) = state.card else { break };
        for answer in answers_to(&card, answers) {
            app.cards_act(CardsAction::Answer(answer))?;
        }
        state = app.cards_act(CardsAction::Next)?;
    }
    Ok(())
}

fn answers_to(card: &CardView, answers: &Answers) -> Vec<Answer> {
    match card {
        CardView::Signals(_) => {
            answers.signals.iter().map(|id| Answer::ToggleSignal((*id).to_owned())).collect()
        }
        CardView::Sleep(_) => vec![
            Answer::SleepMinutes(Some(answers.sleep_minutes)),
            Answer::SleepQuality(Some(answers.sleep_quality)),
        ],
        CardView::Energy(_) => vec![Answer::Energy(Some(answers.energy))],
        CardView::Weighed(_) => answers.weighed.iter().flat_map(weighed).collect(),
        CardView::Helped(_) => answers.helped.iter().map(|id| Answer::ToggleHelp((*id).to_owned())).collect(),
        CardView::Moment { .. } => vec![Answer::Moment(Some(answers.moment))],
        // Most words are let go.
        CardView::PutItDown { .. } => {
            answers.note.map(|text| Answer::Note(Some(text.to_owned()))).into_iter().collect()
        }
    }
}

fn weighed((drain, sphere): &(&'static str, Option<aftershift_core::checkin::Sphere>)) -> Vec<Answer> {
    let chosen = Answer::ToggleDrain((*drain).to_owned());
    let moved = sphere.map(|sphere| Answer::SetSphere((*drain).to_owned(), sphere));
    std::iter::once(chosen).chain(moved).collect()
}

fn add_later(app: &mut App, one: &Planned) -> Result<(), AppError> {
    let added = app.entry_act(EntryAction::Add {
        work_day: WorkDay::of(one.local, DayTurn::default()).to_string(),
        minute_of_day: TimeOfDay::of(one.local).minutes(),
        load: one.load,
    })?;
    let Some(id) = added.map(|entry| entry.id.to_string()) else { return Ok(()) };
    let moment = Answer::Moment(Some(one.answers.moment));
    for answer in one.answers.weighed.iter().flat_map(weighed).chain([moment]) {
        app.entry_act(EntryAction::Answer { id: id.clone(), answer })?;
    }
    Ok(())
}
