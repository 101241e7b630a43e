//! A scenario as it is written.

use super::time;
use crate::cli::Outcome;
use aftershift_bindings::zone::PhoneZone;
use aftershift_core::content::FEATURES;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One scenario.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// A sentence about behaviour.
    pub name: String,
    /// What a build must have for it to run there.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Where the phone is at first.
    pub zone: Place,
    /// The local time at which the vault is made.
    pub start: String,
    /// What happens.
    pub steps: Vec<Step>,
}

/// Where a phone is.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// A zone of the IANA database.
    Known(String),
    /// A zone that no database has, with the phone's own offset.
    Unknown(PhoneZone),
}

/// One step: a verb with its value, what comes of it, and what to remember of that.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Map<String, Value>")]
pub struct Step {
    /// What to do: `at`, `today`, …
    pub verb: String,
    /// With what: for a screen its Action, or null to look.
    pub value: Value,
    /// What the State has to show. None: anything.
    pub expect: Option<Value>,
    /// The error that has to come instead.
    pub error: Option<Value>,
    /// Names for values of the State: name → path.
    pub remember: Map<String, Value>,
}

impl Scenario {
    /// Reads a file.
    ///
    /// # Errors
    /// When it isn't a scenario.
    pub fn parse(text: &str) -> Outcome<Self> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// Whether this build has what it needs.
    #[must_use]
    pub fn runs_here(&self) -> bool {
        self.needs.iter().all(|need| FEATURES.contains(&need.as_str()))
    }
}

impl Place {
    /// As the façade wants it. The offset of a known zone isn't used.
    #[must_use]
    pub fn to_phone_zone(&self) -> PhoneZone {
        match self {
            Self::Known(id) => PhoneZone { id: id.clone(), offset_minutes: 0 },
            Self::Unknown(zone) => zone.clone(),
        }
    }

    /// The instant of a local time here.
    ///
    /// # Errors
    /// When it is no time.
    pub fn instant(&self, local: &str) -> Outcome<i64> {
        time::instant(local, &self.to_phone_zone())
    }
}

impl TryFrom<Map<String, Value>> for Step {
    type Error = String;

    fn try_from(mut map: Map<String, Value>) -> Outcome<Self> {
        // Said to the reader, and to nobody else.
        map.remove("why");
        let (expect, error) = (map.remove("expect"), map.remove("error"));
        let remember = match map.remove("remember") {
            Some(Value::Object(names)) => names,
            None => Map::new(),
            Some(other) => return Err(format!("remember should be an object: {other}")),
        };
        if expect.is_some() && error.is_some() {
            return Err("a step has either expect or error".to_owned());
        }
        let mut left = map.into_iter();
        match (left.next(), left.next()) {
            (Some((verb, value)), None) => Ok(Self { verb, value, expect, error, remember }),
            (None, _) => Err("a step without a verb".to_owned()),
            (Some((one, _)), Some((two, _))) => Err(format!("a step with two verbs: {one}, {two}")),
        }
    }
}
