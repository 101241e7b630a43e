//! Ids are given out by the core; a scenario remembers them by name: `"$night"`.

use crate::cli::Outcome;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What is remembered.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, Value>);

impl Names {
    /// `$folder` is where the scenario's files are.
    #[must_use]
    pub fn with_folder(folder: &str) -> Self {
        Self(BTreeMap::from([("folder".to_owned(), folder.into())]))
    }

    /// Remembers values of a State under their names; each path is `field.0.field`.
    ///
    /// # Errors
    /// When the State has no such value.
    pub fn remember(&mut self, wanted: &Map<String, Value>, state: &Value) -> Outcome {
        for (name, path) in wanted {
            let path = path.as_str().ok_or_else(|| format!("remember {name}: the path should be text"))?;
            let pointer = format!("/{}", path.replace('.', "/"));
            let value =
                state.pointer(&pointer).ok_or_else(|| format!("remember {name}: no {path} in {state}"))?;
            self.0.insert(name.clone(), value.clone());
        }
        Ok(())
    }

    /// The value with every `"$name"` replaced, and `{"$repeat": ["x", 3]}` written out.
    ///
    /// # Errors
    /// When a name isn't known.
    pub fn fill(&self, value: &Value) -> Outcome<Value> {
        Ok(match value {
            Value::String(text) if text.starts_with('$') => self.named(&text[1..])?,
            Value::Array(list) => {
                Value::Array(list.iter().map(|one| self.fill(one)).collect::<Outcome<_>>()?)
            }
            Value::Object(map) => self.filled(map)?,
            _ => value.clone(),
        })
    }

    fn filled(&self, map: &Map<String, Value>) -> Outcome<Value> {
        if let Some([Value::String(text), times]) =
            map.get("$repeat").and_then(Value::as_array).map(Vec::as_slice)
        {
            return repeat(text, times);
        }
        let fields = map.iter().map(|(key, one)| Ok((key.clone(), self.fill(one)?)));
        Ok(Value::Object(fields.collect::<Outcome<_>>()?))
    }

    /// `$name`, or `$name/rest`: the text of that name, and the rest behind it.
    fn named(&self, name: &str) -> Outcome<Value> {
        let known =
            |name| self.0.get(name).cloned().ok_or_else(|| format!("nothing is remembered as ${name}"));
        match name.split_once('/') {
            None => known(name),
            Some((folder, file)) => {
                Ok(format!("{}/{file}", known(folder)?.as_str().unwrap_or_default()).into())
            }
        }
    }
}

fn repeat(text: &str, times: &Value) -> Outcome<Value> {
    let times = times.as_u64().and_then(|n| usize::try_from(n).ok());
    times.map(|n| text.repeat(n).into()).ok_or_else(|| "$repeat needs a text and a number".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_remembered_is_filled_in_at_any_depth() {
        let mut names = Names::default();
        let wanted = json!({"first": "entries.0.id"});
        names.remember(wanted.as_object().unwrap(), &json!({"entries": [{"id": "a"}]})).unwrap();
        assert_eq!(names.fill(&json!({"Move": {"id": "$first"}})).unwrap(), json!({"Move": {"id": "a"}}));
        assert!(names.fill(&json!("$second")).is_err());
    }

    #[test]
    fn a_file_lies_in_the_folder_of_the_scenario() {
        assert_eq!(
            Names::with_folder("/tmp/x").fill(&json!("$folder/a.age")).unwrap(),
            json!("/tmp/x/a.age")
        );
        assert!(Names::default().fill(&json!("$folder/a.age")).is_err());
    }

    #[test]
    fn a_long_text_can_be_written_shortly() {
        assert_eq!(Names::default().fill(&json!({"$repeat": ["ab", 3]})).unwrap(), json!("ababab"));
    }
}
