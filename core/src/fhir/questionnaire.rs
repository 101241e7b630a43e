use super::types::Coding;
use super::{loinc, urn};
use crate::instrument::{AnswerOption, GATE, Instrument};
use serde::Serialize;

/// The form that was filled in: which words the answers belong to, what else could have been chosen, the codes of the
/// questions, and whom the terms want credited.
#[derive(Debug, Serialize)]
pub(super) struct Questionnaire<'a> {
    url: String,
    version: &'a str,
    name: String,
    title: &'a str,
    status: &'static str,
    copyright: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<[Coding<'a>; 1]>,
    item: Vec<Item<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Item<'a> {
    link_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<[Coding<'a>; 1]>,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer_option: Vec<Choice<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Choice<'a> {
    value_coding: Coding<'a>,
}

impl<'a> Questionnaire<'a> {
    pub(super) fn of(form: &'a Instrument) -> Self {
        let gate = form.gate.iter().flat_map(|gate| {
            [words("preamble", &gate.preamble), question(GATE, None, &gate.text, &gate.options)]
        });
        let stem = form.stem.iter().map(|stem| words("stem", stem));
        let items = form
            .items
            .iter()
            .map(|item| question(item.n, item.loinc.as_deref(), &item.text, form.options(item.n)));
        Self {
            url: urn::of_form(form),
            version: &form.edition,
            name: name(&form.id),
            title: &form.title,
            status: "active",
            copyright: copyright(form),
            code: form.loinc.code.as_deref().map(|code| [Coding::loinc(code)]),
            item: gate.chain(stem).chain(items).collect(),
        }
    }
}

/// What is read and not answered.
fn words<'a>(link_id: &str, text: &'a str) -> Item<'a> {
    Item { link_id: link_id.to_owned(), code: None, text, kind: "display", answer_option: Vec::new() }
}

fn question<'a>(n: u8, code: Option<&'a str>, text: &'a str, options: &'a [AnswerOption]) -> Item<'a> {
    Item {
        link_id: n.to_string(),
        code: code.map(|code| [Coding::loinc(code)]),
        text,
        kind: "choice",
        answer_option: options.iter().map(|o| Choice { value_coding: Coding::answer(o) }).collect(),
    }
}

/// FHIR wants a name that a program can use: a capital letter first.
fn name(id: &str) -> String {
    let mut letters = id.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// `copyright` is where LOINC puts its notice in its own questionnaires.
fn copyright(form: &Instrument) -> String {
    let notice = loinc::codes(form).then_some(loinc::NOTICE);
    [form.attribution.as_str()].into_iter().chain(notice).collect::<Vec<_>>().join("\n\n")
}
