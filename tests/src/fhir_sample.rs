//! A vault with every self-check filled in, in every way that ends differently in a bundle.

use crate::cli::Outcome;
use crate::fixture::{DEVICE_SLOT, KEY, START, SetClock};
use aftershift_core::app::{
    App, AppError, CheckAction, CheckStep, ChecksAction, CountingIds, QuestionView, Sources,
};
use aftershift_core::content::Catalogue;
use aftershift_core::time::{HOUR, MINUTE, Zone};
use std::path::Path;

/// How a form is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// This answer and that.
    Mixed,
    /// The highest value throughout: the hard answers, and what follows from them.
    Highest,
    /// The lowest: a gate is answered with No, questions fall away.
    Lowest,
    /// Every second question is left out: some scales can be scored, some can't.
    Gaps,
    /// Only the first two questions.
    Half,
    /// All of it, and nothing is kept.
    Unkept,
}

/// A day and a half: what is half-done by then stays so.
const LATER: i64 = 36 * HOUR;

/// Makes the vault, and leaves the clock at the last answer.
///
/// # Errors
/// When there is one already, or it can't be made.
pub fn make(folder: &Path) -> Outcome<App> {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let clock = SetClock::at(START);
    // Half an hour between the zones: an offset that is left out or cut short shows.
    let zone = Zone::from_phone("Asia/Kolkata", 0);
    let sources = Sources { clock: Box::new(clock.clone()), ids: Box::new(CountingIds::default()), zone };
    let mut app = App::create(folder, KEY.to_vec(), DEVICE_SLOT.to_vec(), sources)
        .map_err(|error| format!("no vault can be made in {}: {error}", folder.display()))?;
    app.checks_act(ChecksAction::NoticeRead).map_err(|error| format!("the notice: {error}"))?;
    let mut now = START;
    for ways in
        [&[How::Mixed, How::Highest, How::Lowest, How::Gaps, How::Half, How::Unkept][..], &[How::Half]]
    {
        for how in ways {
            for form in content.instruments() {
                now = now.plus(MINUTE);
                clock.set(now);
                fill_in(&mut app, &form.id, *how).map_err(|error| format!("{}: {error}", form.id))?;
            }
        }
        now = now.plus(LATER);
    }
    Ok(app)
}

fn fill_in(app: &mut App, form: &str, how: How) -> Result<(), AppError> {
    let mut action = CheckAction::Begin { instrument: form.to_owned(), keep: how != How::Unkept };
    let mut passed = 0;
    loop {
        let state = app.check_act(action)?.ok_or(AppError::NotFound)?;
        action = match state.step {
            _ if state.help.is_some() => CheckAction::GoOn,
            CheckStep::Question(question) if how != How::Half || passed < 2 => {
                passed += 1;
                let item = question.item;
                answer(&question, how)
                    .map_or(CheckAction::Skip(item), |value| CheckAction::Answer { item, value })
            }
            _ => return app.check_act(CheckAction::Leave).map(drop),
        };
    }
}

fn answer(question: &QuestionView, how: How) -> Option<u8> {
    let values: Vec<u8> = question.options.iter().map(|option| option.value).collect();
    let mixed = || values.get((2 * usize::from(question.item) + 1) % values.len().max(1)).copied();
    match how {
        How::Highest => values.iter().copied().max(),
        How::Lowest => values.iter().copied().min(),
        How::Gaps if question.item > 0 && question.item.is_multiple_of(2) => None,
        How::Mixed | How::Gaps | How::Half | How::Unkept => mixed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_form_is_there_in_every_way() {
        let dir = tempfile::tempdir().unwrap();
        let export = make(dir.path()).unwrap().fhir_bundle().unwrap();
        let bundle: serde_json::Value = serde_json::from_str(&export.json).unwrap();
        let mut counted: BTreeMap<(String, String), usize> = BTreeMap::new();
        for entry in bundle["entry"].as_array().unwrap() {
            let word = |key: &str| entry["resource"][key].as_str().unwrap().to_owned();
            *counted.entry((word("resourceType"), word("status"))).or_default() += 1;
        }
        let count = |kind: &str, status: &str| counted.get(&(kind.into(), status.into())).copied();
        let forms = Catalogue::embedded().unwrap().instruments();
        // Two questions are half of it, or all of it.
        let short = forms.iter().filter(|form| form.items.len() <= 2).count();
        assert_eq!(export.left_out, 0);
        assert_eq!(count("Questionnaire", "active"), Some(forms.len()));
        assert_eq!(count("QuestionnaireResponse", "completed"), Some(4 * forms.len() + 2 * short));
        assert_eq!(count("QuestionnaireResponse", "stopped"), Some(forms.len() - short));
        assert_eq!(count("QuestionnaireResponse", "in-progress"), Some(forms.len() - short));
        assert!(export.json.contains("dataAbsentReason") && export.json.contains("valueQuantity"));
    }

    #[test]
    fn a_second_one_is_the_same() {
        let json = || make(tempfile::tempdir().unwrap().path()).unwrap().fhir_bundle().unwrap().json;
        assert_eq!(json(), json());
    }
}
