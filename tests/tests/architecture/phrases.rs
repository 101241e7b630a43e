//! What no text of ours may say: the phrases of `tests/data/forbidden_phrases.toml`, in the content and in the words of
//! the apps.

use crate::tree::{File, everywhere, files, read};
use serde::Deserialize;
use toml::{Table, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    verbatim: Vec<Verbatim>,
    #[serde(rename = "phrase")]
    phrases: Vec<Phrase>,
}

/// Keys whose text isn't ours.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verbatim {
    folder: Option<String>,
    keys: Vec<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrase {
    words: Vec<String>,
    reason: String,
    #[serde(default)]
    allowed: Vec<Allowed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowed {
    text: String,
    reason: String,
}

fn list() -> List {
    toml::from_str(&read("tests/data/forbidden_phrases.toml")).unwrap()
}

/// One text: the key it has, and what it says.
type Text = (String, String);

impl List {
    /// What in these texts may not be said.
    fn broken(&self, texts: &[Text]) -> Vec<String> {
        let found = texts.iter().flat_map(|(key, text)| {
            self.phrases.iter().flat_map(move |phrase| {
                let said = phrase.said_in(text).map(str::to_owned);
                said.map(move |word| format!("{key}: \"{word}\" in \"{text}\": {}", phrase.reason))
            })
        });
        found.collect()
    }

    fn is_verbatim(&self, folder: &str, key: &str) -> bool {
        self.verbatim.iter().any(|verbatim| {
            verbatim.folder.as_deref().is_none_or(|of| of == folder) && verbatim.keys.iter().any(|k| k == key)
        })
    }

    /// Every string of a content file that is ours.
    fn of_content(&self, file: &File) -> Vec<Text> {
        let folder = file.path.rsplit('/').nth(1).unwrap_or_default();
        let table: Table = toml::from_str(&file.text).unwrap();
        let mut texts = Vec::new();
        strings("", &Value::Table(table), &mut texts);
        texts.retain(|(key, _)| !self.is_verbatim(folder, key));
        texts
    }
}

impl Phrase {
    /// Those of its words that stand in a text.
    fn said_in(&self, text: &str) -> impl Iterator<Item = &str> {
        let mut text = plain(text);
        for allowed in &self.allowed {
            text = text.replace(&plain(&allowed.text), " ");
        }
        self.words.iter().map(String::as_str).filter(move |word| says(&text, word))
    }
}

/// In small letters, with straight apostrophes and single spaces.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a plain text has these words, as whole words; a sign on its own counts anywhere.
fn says(text: &str, words: &str) -> bool {
    let (words, any_ending) = words.strip_suffix('*').map_or((words, false), |stem| (stem, true));
    let is_sign = !words.contains(char::is_alphanumeric);
    text.match_indices(words).any(|(place, _)| {
        let (before, after) = (text[..place].chars().next_back(), text[place + words.len()..].chars().next());
        let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        is_sign || ends(before) && (any_ending || ends(after))
    })
}

/// Every string below a value, by the keys that lead to it.
fn strings(key: &str, value: &Value, texts: &mut Vec<Text>) {
    match value {
        Value::String(text) => texts.push((key.to_owned(), text.clone())),
        Value::Array(values) => values.iter().for_each(|value| strings(key, value, texts)),
        Value::Table(table) => {
            for (inner, value) in table {
                let key = if key.is_empty() { inner.clone() } else { format!("{key}.{inner}") };
                strings(&key, value, texts);
            }
        }
        _ => {}
    }
}

/// Every `<string>` and every `<item>` of a `<plurals>`.
fn of_resources(xml: &str) -> Vec<Text> {
    let without_comments = xml.split("<!--").enumerate().map(|(place, part)| {
        if place == 0 { part } else { part.split_once("-->").map_or("", |(_, rest)| rest) }
    });
    let xml: String = without_comments.collect();
    let mut texts = Vec::new();
    let mut plurals = "";
    for element in xml.split('<') {
        let Some((tag, text)) = element.split_once('>') else { continue };
        let name = tag.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        if tag.starts_with("plurals") {
            plurals = name;
        } else if tag.starts_with("string ") || tag.starts_with("item") {
            let name = if name.is_empty() { plurals } else { name };
            texts.push((name.to_owned(), unescaped(text)));
        } else if let Some((_, said)) = texts.last_mut() {
            // Behind a tag inside a text, such as <b>.
            said.push_str(&unescaped(text));
        }
    }
    texts
}

fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let escapes = [("\\'", "'"), ("\\\"", "\""), ("\\n", "\n"), ("\\u2019", "'"), ("\\u0021", "!")];
    entities.iter().chain(&escapes).fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn no_content_of_ours_says_what_may_not_be_said() {
    let list = list();
    everywhere(&files("core/content/en", &[".toml"]), |file| list.broken(&list.of_content(file)));
}

#[test]
fn no_words_of_the_apps_say_what_may_not_be_said() {
    let list = list();
    let mut resources = files("android", &["strings.xml"]);
    resources.retain(|file| file.path.contains("/src/main/res/values"));
    assert!(!resources.is_empty());
    everywhere(&resources, |file| list.broken(&of_resources(&file.text)));
}

fn file(folder: &str, text: &str) -> File {
    File { path: format!("core/content/en/{folder}/x.toml"), text: text.to_owned() }
}

#[test]
fn each_phrase_is_found_in_a_sentence_at_its_ends_and_in_capitals() {
    let list = list();
    let mut count = 0;
    for phrase in &list.phrases {
        assert!(!phrase.words.is_empty());
        for words in &phrase.words {
            let said = words.replace('*', "ing");
            for text in [format!("It is {said}, today."), said.to_uppercase(), format!("({said})")] {
                let content = file("safety", &format!("[words]\ntext = {text:?}\n"));
                let found = list.broken(&list.of_content(&content));
                let expected = format!("words.text: \"{words}\" in \"{text}\": {}", phrase.reason);
                assert!(found.contains(&expected), "{found:?}");
                let xml = format!("<string name=\"a\">{text}</string>");
                assert!(!list.broken(&of_resources(&xml)).is_empty(), "{xml}");
            }
            count += 1;
        }
    }
    assert!(count > 70, "only {count}");
}

#[test]
fn letters_inside_another_word_say_nothing() {
    let list = list();
    for text in [
        "Attested, contested, latest, greatest",
        "Rested, tired, shared, greenhouse",
        "Mildred",
        "Shoulder to lean on",
        "Normandy",
        "Asterisk; screenplay",
        "Discredited",
    ] {
        assert_eq!(list.broken(&[("a".into(), text.into())]), Vec::<String>::new());
    }
}

#[test]
fn an_exception_lets_its_own_words_pass_and_no_others() {
    let list = list();
    for phrase in &list.phrases {
        for allowed in &phrase.allowed {
            let said = |text: String| phrase.said_in(&text).count();
            assert_eq!(said(format!("It {} here.", allowed.text)), 0, "{}", allowed.text);
            let word = phrase.words.last().unwrap().replace('*', "is");
            assert!(said(format!("It {} here, {word}.", allowed.text)) > 0, "{}", allowed.text);
        }
    }
}

#[test]
fn what_a_publication_wrote_is_left_as_it_is_and_what_we_wrote_is_not() {
    let list = list();
    let text = "A severe test!";
    let found = |folder: &str, toml: &str| {
        list.broken(&list.of_content(&file(folder, &toml.replace('@', &format!("{text:?}"))))).len()
    };
    for verbatim in [
        "title = @\nstem = @\nattribution = @\nconditions = [@]\nto_confirm = [@]\nsource = @\nsources = [@]\nlicence = @",
        "options = [{ value = 0, text = @ }]",
        "[gate]\npreamble = @\ntext = @\noptions = [{ value = 0, text = @ }]",
        "[[item]]\ntext = @\noptions = [{ value = 0, text = @ }]",
        "[[scale]]\npublished_label = @\nbands = { list = [{ published_label = @ }] }\ncut = [{ published_meaning = @, source = @ }]",
        "[repeat]\nbasis = @",
        "[[change]]\nsource = @\n[[lead]]\nsource = @",
    ] {
        assert_eq!(found("instruments", verbatim), 0, "{verbatim}");
    }
    // "severe", "test" and the exclamation mark.
    for ours in [
        "name = @",
        "about = @",
        "[means]\ndoes = @",
        "[means]\ndoes_not = @",
        "[recall]\ntext = @",
        "[missing]\ntext = @",
        "[gate]\nif_no = @",
        "[[scale]]\nshown_label = @",
    ] {
        assert_eq!(found("instruments", ours), 3, "{ours}");
    }
    assert_eq!(found("safety", "[words]\ntitle = @\ntext = @"), 6);
    assert_eq!(found("drains", "label = @\nsource = @"), 3);
    assert_eq!(found("crisis", "audience = @\nsources = [@]"), 3);
}

#[test]
fn every_text_of_a_resource_file_is_looked_at() {
    let xml = "<resources><!-- a test! -->\n<string name=\"a\" translatable=\"false\">It\\'s <b>one</b>&amp;two</string>\n\
               <plurals name=\"b\">\n<item quantity=\"one\">three</item><item quantity=\"other\">four</item>\n</plurals>\n\
               <string name=\"c\">five\\nsix</string></resources>";
    let texts: Vec<Text> =
        of_resources(xml).into_iter().map(|(key, text)| (key, text.trim().to_owned())).collect();
    let expected = [("a", "It's one&two"), ("b", "three"), ("b", "four"), ("c", "five\nsix")];
    assert_eq!(texts, expected.map(|(key, text)| (key.to_owned(), text.to_owned())));
}

#[test]
fn every_reason_is_given() {
    let list = list();
    let allowed = list.phrases.iter().flat_map(|phrase| phrase.allowed.iter().map(|allowed| &allowed.reason));
    let reasons = list.phrases.iter().map(|phrase| &phrase.reason).chain(allowed);
    assert!(
        reasons.chain(list.verbatim.iter().map(|verbatim| &verbatim.reason)).all(|reason| !reason.is_empty())
    );
}
