use super::types::Coding;
use super::{answered_at, urn};
use crate::assessment::{Assessment, Standing};
use crate::instrument::{AnswerOption, AskWhen, GATE, Instrument, asked};
use crate::time::UtcMillis;
use serde::Serialize;

/// One filling-in.
#[derive(Debug, Serialize)]
pub(super) struct QuestionnaireResponse<'a> {
    questionnaire: String,
    status: &'static str,
    authored: String,
    item: Vec<Item<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Item<'a> {
    link_id: String,
    text: &'a str,
    answer: [Answer<'a>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    value_coding: Coding<'a>,
}

impl<'a> QuestionnaireResponse<'a> {
    pub(super) fn of(form: &'a Instrument, assessment: &Assessment, now: UtcMillis) -> Self {
        let gate = form.gate.iter().map(|gate| (GATE, gate.text.as_str()));
        let items = form.items.iter().map(|item| (item.n, item.text.as_str()));
        let answered =
            gate.chain(items).filter_map(|(n, text)| Some(item(n, text, answer(form, assessment, n)?)));
        Self {
            questionnaire: urn::of_form(form),
            status: match assessment.standing(now) {
                Standing::Open => "in-progress",
                Standing::Finished => "completed",
                Standing::Expired => "stopped",
            },
            authored: answered_at(assessment),
            item: answered.collect(),
        }
    }

    /// Whether there is no answer in it.
    pub(super) const fn is_empty(&self) -> bool {
        self.item.is_empty()
    }
}

fn item<'a>(n: u8, text: &'a str, option: &'a AnswerOption) -> Item<'a> {
    Item { link_id: n.to_string(), text, answer: [Answer { value_coding: Coding::answer(option) }] }
}

/// The answer that counts: not one from before the person went back and took a way past the question. Those to
/// questions that may be skipped count once given, as they do in the score.
fn answer<'a>(form: &'a Instrument, assessment: &Assessment, n: u8) -> Option<&'a AnswerOption> {
    let kept = form.item(n).is_some_and(|item| item.ask == AskWhen::UnlessFirstIsLowest);
    if !kept && !asked(form, &assessment.answers, n) {
        return None;
    }
    let value = assessment.answers.get(n)?;
    form.options(n).iter().find(|option| option.value == value)
}
