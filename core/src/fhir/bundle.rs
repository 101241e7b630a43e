use super::observation::{Observation, observations};
use super::questionnaire::Questionnaire;
use super::response::QuestionnaireResponse;
use super::urn;
use crate::assessment::{Assessment, Standing};
use crate::content::Catalogue;
use crate::instrument::Instrument;
use crate::time::UtcMillis;
use serde::Serialize;

/// A bundle, and what is not in it.
#[derive(Debug)]
pub struct Export<'a> {
    /// To be written as JSON.
    pub bundle: Bundle<'a>,
    /// How many filling-ins were left out, because this version doesn't have the form that they were answered on.
    pub left_out: usize,
}

/// A FHIR bundle of the type `collection`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bundle<'a> {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entry: Vec<Entry<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    full_url: String,
    resource: Resource<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "resourceType")]
enum Resource<'a> {
    Questionnaire(Box<Questionnaire<'a>>),
    QuestionnaireResponse(QuestionnaireResponse<'a>),
    Observation(Box<Observation<'a>>),
}

/// Puts filling-ins into FHIR, in the order given, behind the forms that they answer. The same ones give the same
/// bundle.
///
/// Left out are those whose form this version doesn't have, or asks or scores otherwise: their answers are numbers
/// whose words it doesn't know. One without a single answer says nothing, and isn't counted.
#[must_use]
pub fn export<'a>(assessments: &[Assessment], content: &'a Catalogue, now: UtcMillis) -> Export<'a> {
    let (mut forms, mut filled): (Vec<&Instrument>, Vec<Entry<'a>>) = (Vec::new(), Vec::new());
    let mut left_out = 0;
    for assessment in assessments.iter().filter(|a| !a.answers.is_empty()) {
        let Ok(form) = assessment.form(content) else {
            left_out += 1;
            continue;
        };
        let response = QuestionnaireResponse::of(form, assessment, now);
        if response.is_empty() {
            continue;
        }
        if forms.iter().all(|known| known.id != form.id) {
            forms.push(form);
        }
        filled.push(Entry::new(urn::of_response(assessment), Resource::QuestionnaireResponse(response)));
        if assessment.standing(now) == Standing::Finished {
            let scores = observations(form, assessment).into_iter();
            filled.extend(scores.map(|(name, score)| Entry::new(name, Resource::Observation(score.into()))));
        }
    }
    let forms = forms.into_iter().map(|form| {
        Entry::new(urn::of_questionnaire(form), Resource::Questionnaire(Box::new(Questionnaire::of(form))))
    });
    let entry = forms.chain(filled).collect();
    Export { bundle: Bundle { resource_type: "Bundle", kind: "collection", entry }, left_out }
}

impl<'a> Entry<'a> {
    const fn new(full_url: String, resource: Resource<'a>) -> Self {
        Self { full_url, resource }
    }
}
