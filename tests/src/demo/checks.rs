//! Her self-checks: what is offered, taken up or refused; and what she does of her own accord, more often when it is
//! hard. Through the use cases, as everything here.

use super::day::{Day, day_of, midnight};
use super::dice::Dice;
use super::rota::{Duty, Season};
use super::{Pace, Story};
use crate::fixture::SetClock;
use aftershift_core::app::{
    App, AppError, CheckAction, CheckNoticeAction, CheckStep, ChecksAction, QuestionView,
};
use aftershift_core::content::Catalogue;
use aftershift_core::instrument::{Better, Instrument};
use aftershift_core::time::{DayTurn, MINUTE, WorkDay};
use chrono::Duration;

/// What she does of her own accord, and on how many days off in a hundred.
const OWN: [(&str, u32); 14] = [
    ("phq9", 12),
    ("gad7", 8),
    ("phq4", 4),
    ("burnout1", 4),
    ("cbi", 3),
    ("proqol5", 7),
    ("who5", 3),
    ("phq8", 1),
    ("phq2", 1),
    ("gad2", 1),
    ("k6", 2),
    ("pcptsd5", 2),
    ("pcl5", 1),
    ("auditc", 1),
];

/// Lives through the same days once more, for the self-checks on them.
pub(super) fn live(app: &mut App, clock: &SetClock, story: &Story) -> Result<(), AppError> {
    let today = WorkDay::of(story.zone.stamp(story.until).local(), DayTurn::default());
    let mut hard_answer_told = false;
    app.checks_act(ChecksAction::NoticeRead)?;
    for back in (1..=story.days).rev() {
        let (day, _) = day_of(story, today.minus(back), back);
        let mut dice = Dice::of_day(story.seed ^ 0x5e1f, back.cast_signed());
        let local = midnight(day.date) + Duration::minutes(dice.between(15 * 60, 18 * 60).into());
        clock.set(story.zone.resolve(local).at);
        for instrument in todays(app, story, &day, &mut dice)? {
            let hard = instrument == "phq9" && day.season == Season::Worst && !hard_answer_told;
            hard_answer_told |= hard;
            fill_in(app, &instrument, day.season, hard, &mut dice)?;
        }
    }
    // One that a bell interrupted.
    clock.set(story.until.plus(-40 * MINUTE));
    begin(app, "gad7", &mut Dice::new(story.seed), 3, Season::Steady, false)?;
    app.check_act(CheckAction::Leave).map(|_| ())
}

/// What she does on this day: an offer taken up, and now and then something else.
fn todays(app: &mut App, story: &Story, day: &Day, dice: &mut Dice) -> Result<Vec<String>, AppError> {
    let mut found = Vec::new();
    if let Some(offer) = app.check_notice()?.offer {
        app.check_notice_act(CheckNoticeAction::OfferShown)?;
        if dice.chance(60) {
            found.push(offer.instrument);
        } else if dice.chance(30) {
            app.check_notice_act(CheckNoticeAction::OfferNotNow)?;
        }
    }
    let wishes = match (story.pace, day.duty, day.season) {
        // A thousand in ten years.
        (Pace::Keen, _, _) => 27,
        (Pace::Ordinary, Duty::Off, Season::Worst | Season::Recovering) => 16,
        (Pace::Ordinary, Duty::Off, _) => 8,
        (Pace::Ordinary, _, _) => 0,
    };
    if dice.chance(wishes) {
        found.extend(dice.pick(&OWN, 1).into_iter().map(str::to_owned));
    }
    Ok(found)
}

fn fill_in(app: &mut App, id: &str, season: Season, hard: bool, dice: &mut Dice) -> Result<(), AppError> {
    // Some are left half-way, and not gone on with.
    let questions = if dice.chance(6) { dice.below(6) } else { u32::MAX };
    begin(app, id, dice, questions, season, hard)?;
    app.check_act(CheckAction::Leave).map(|_| ())
}

/// Begins a form and answers so many questions.
fn begin(
    app: &mut App,
    id: &str,
    dice: &mut Dice,
    questions: u32,
    season: Season,
    hard: bool,
) -> Result<(), AppError> {
    let form = Catalogue::embedded()
        .ok()
        .and_then(|content| content.instrument(id))
        .ok_or(AppError::UnknownCheck)?;
    // The check-ins of the whole story are there already.
    let mut state = app.check_act(CheckAction::BeginDateIsRight { instrument: id.to_owned(), keep: true })?;
    for _ in 0..questions {
        if state.as_ref().is_some_and(|shown| shown.help.is_some()) {
            state = app.check_act(CheckAction::GoOn)?;
        }
        let Some(CheckStep::Question(question)) = state.map(|shown| shown.step) else { break };
        let value = answer(form, &question, season, hard, dice);
        state = app.check_act(CheckAction::Answer { item: question.item, value })?;
    }
    Ok(())
}

/// The nearer to the heavy end, the harder the season.
fn answer(form: &Instrument, question: &QuestionView, season: Season, hard: bool, dice: &mut Dice) -> u8 {
    let item = question.item;
    if form.id == "phq9" && item == 9 {
        return u8::from(hard);
    }
    let heavy = match season {
        Season::Steady => 14,
        Season::Recovering => 32,
        Season::Building => 42,
        Season::Worst => 62,
    };
    let lighter =
        form.scales.iter().find(|s| s.items.contains(&item)).is_some_and(|s| s.better == Better::Higher);
    let reverse = form.item(item).is_some_and(|definition| definition.reverse);
    let heavy = (heavy + dice.between(-24, 24)).clamp(0, 100);
    let share = if lighter == reverse { heavy } else { 100 - heavy };
    let mut values: Vec<u8> = question.options.iter().map(|option| option.value).collect();
    values.sort_unstable();
    let steps = i32::try_from(values.len()).unwrap_or(1) - 1;
    let place = usize::try_from((share * steps + 50) / 100).unwrap_or_default();
    values.get(place).copied().unwrap_or_default()
}
