//! What has to be true of the content before a release: nobody can be harmed by a number that nobody has checked.
//!
//! Fields that aren't confirmed are listed; a release doesn't show them. What isn't confirmed about a questionnaire is
//! listed too: it isn't relied on, and the app says so where it shows it. What it does show, a clinician has read: that
//! is what `signoff.toml` says, and it holds for exactly these bytes.

#[cfg(feature = "self-checks")]
pub mod forms;
pub mod guidance;

use crate::cli::{Arguments, Outcome, say};
use crate::fixture::hex;
use aftershift_core::content::{Catalogue, FILES, Field, Library, Page};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::{fs, io};

/// The content that needs a clinician's sign-off, by folder. One that isn't there yet needs none yet.
const SIGNED: [&str; 9] =
    ["cards", "crisis", "guidance", "levels", "moments", "plan", "reports", "safety", "suggestions"];

/// The sign-off file at the root of the repository.
pub const FILE: &str = "signoff.toml";

/// What the file says about one folder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Who has read it.
    pub clinician: String,
    /// When, as an ISO date.
    pub date: String,
    /// Of what: the hash of the folder's files.
    pub sha256: String,
}

/// `release-check`
///
/// # Errors
/// While a sign-off is missing.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    arguments.end()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let unconfirmed = unconfirmed()?;
    say(out, &format!("{} fields are not confirmed; a release doesn't show them:", unconfirmed.len()))?;
    for (contact, field) in &unconfirmed {
        say(out, &format!("  {contact}: {field}"))?;
    }
    let statements = statements()?;
    say(out, &format!("{} statements are not confirmed; a release doesn't show them:", statements.len()))?;
    for statement in &statements {
        say(out, &format!("  {statement}"))?;
    }
    notes(out)?;
    #[cfg(feature = "self-checks")]
    self_checks(out)?;
    let problems = problems(&read(&root.join(FILE))?, FILES);
    for problem in &problems {
        say(out, problem)?;
    }
    if problems.is_empty() { Ok(()) } else { Err(format!("not ready for a release: see {FILE}")) }
}

fn notes(out: &mut dyn Write) -> Outcome {
    let library = Library::embedded().map_err(|problem| problem.to_string())?;
    let (open, decided) = (guidance::unsourced(library), guidance::decided(library));
    say(
        out,
        &format!("{} rules and suggestions rest on what has no source or isn't confirmed:", open.len()),
    )?;
    for line in &open {
        say(out, &format!("  {line}"))?;
    }
    say(out, &format!("{} rules, ticks and suggestions are project decisions:", decided.len()))?;
    for line in &decided {
        say(out, &format!("  {line}"))?;
    }
    Ok(())
}

#[cfg(feature = "self-checks")]
fn self_checks(out: &mut dyn Write) -> Outcome {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let open = content.instruments().iter().flat_map(|form| {
        forms::unconfirmed(form).into_iter().map(move |what| format!("  {}: {what}", form.id))
    });
    let open: Vec<String> = open.collect();
    say(out, &format!("{} things in the self-checks are not confirmed:", open.len()))?;
    for line in &open {
        say(out, line)?;
    }
    let rules = forms::awaiting(content.safety());
    say(
        out,
        &format!("{} safety rules are project decisions and await a clinician's sign-off:", rules.len()),
    )?;
    for rule in rules {
        say(out, &format!("  {rule}"))?;
    }
    Ok(())
}

/// Every unconfirmed field of the crisis content: the contact's id and the field.
///
/// # Errors
/// When the content can't be used.
pub fn unconfirmed() -> Outcome<Vec<(&'static str, &'static str)>> {
    let content = Catalogue::embedded().map_err(|problem| problem.to_string())?;
    let fields = content.contacts().iter().flat_map(|contact| {
        let open =
            Field::ALL.into_iter().filter(|field| contact.has(*field) && !contact.is_confirmed(*field));
        open.map(|field| (contact.id.as_str(), field.key()))
    });
    Ok(fields.collect())
}

/// Every unconfirmed statement of the pages, and what their editors still have to find out: the page and the words.
///
/// # Errors
/// When the content can't be used.
pub fn statements() -> Outcome<Vec<String>> {
    let library = Library::embedded().map_err(|problem| problem.to_string())?;
    let of_page = |page: &'static Page| {
        let says = page.parts.iter().flat_map(|part| &part.says).filter(|say| !say.confirmed);
        let open = page.to_confirm.iter().map(|what| format!("{}: to confirm: {what}", page.id));
        says.map(|say| format!("{}: {}", page.id, say.text)).chain(open).collect::<Vec<_>>()
    };
    Ok(library.pages.iter().flat_map(of_page).collect())
}

/// What the sign-offs lack, for these content files. Empty when nothing does.
#[must_use]
pub fn problems(signed: &BTreeMap<String, SignOff>, files: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in SIGNED {
        let Some(hash) = hash(folder, files) else { continue };
        let how = format!("LC_ALL=C; cat core/content/en/{folder}/*.toml | sha256sum");
        match signed.get(folder) {
            None => found.push(format!(
                "[{folder}] is missing in {FILE}: it needs clinician, date and sha256 = \"{hash}\" ({how})"
            )),
            Some(sign_off) if sign_off.sha256 != hash => found.push(format!(
                "[{folder}] was signed for other content: the hash is now {hash} ({how}); read what changed, then sign"
            )),
            Some(sign_off) => found.extend(sign_off.gaps().map(|gap| format!("[{folder}] {gap}"))),
        }
    }
    found
}

impl SignOff {
    fn gaps(&self) -> impl Iterator<Item = &'static str> {
        let nobody = self.clinician.trim().is_empty().then_some("clinician is empty");
        let no_date = self.date.parse::<chrono::NaiveDate>().is_err().then_some("date is not an ISO date");
        nobody.into_iter().chain(no_date)
    }
}

/// The hash of a folder's files, one after the other in the order of their names; None for an empty folder.
fn hash(folder: &str, files: &[(&str, &str)]) -> Option<String> {
    let prefix = format!("en/{folder}/");
    let mut texts: Vec<_> = files.iter().filter(|(path, _)| path.starts_with(&prefix)).collect();
    texts.sort_unstable();
    let mut hasher = Sha256::new();
    for (_, text) in &texts {
        hasher.update(text);
    }
    (!texts.is_empty()).then(|| hex(&hasher.finalize()))
}

fn read(path: &Path) -> Outcome<BTreeMap<String, SignOff>> {
    match fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| format!("{FILE}: {}", error.message())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(format!("{FILE} can't be read: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTENT: &[(&str, &str)] =
        &[("en/crisis/a.toml", "id = 1\n"), ("en/crisis/b.toml", "id = 2\n"), ("en/signals/x.toml", "")];
    // printf 'id = 1\nid = 2\n' | sha256sum
    const HASH: &str = "80099c8372ad83dca1a71231d1ffb2cc0ed39f74dcf49e440db319f7174fb577";

    fn signed(hash: &str) -> BTreeMap<String, SignOff> {
        let text =
            format!("[crisis]\nclinician = \"Dr A. Reader\"\ndate = \"2026-11-23\"\nsha256 = \"{hash}\"\n");
        toml::from_str(&text).unwrap()
    }

    #[test]
    fn a_sign_off_for_these_bytes_leaves_nothing_to_say() {
        assert_eq!(problems(&signed(HASH), CONTENT), Vec::<String>::new());
    }

    #[test]
    fn a_missing_sign_off_says_what_to_write() {
        let found = problems(&BTreeMap::new(), CONTENT);
        assert!(found.len() == 1 && found[0].contains(HASH) && found[0].contains("clinician"), "{found:?}");
    }

    #[test]
    fn a_changed_digit_needs_a_new_sign_off() {
        let changed = [("en/crisis/a.toml", "id = 1\n"), ("en/crisis/b.toml", "id = 3\n")];
        assert!(problems(&signed(HASH), &changed)[0].contains("other content"));
    }

    #[test]
    fn guidance_and_safety_need_one_as_soon_as_they_are_there() {
        let more = [CONTENT, &[("en/guidance/rest.toml", "")]].concat();
        assert!(problems(&signed(HASH), &more)[0].starts_with("[guidance] is missing"));
    }

    #[cfg(feature = "self-checks")]
    #[test]
    fn the_safety_rules_of_this_build_need_a_sign_off_for_their_bytes() {
        let found = problems(&BTreeMap::new(), FILES);
        assert!(found.iter().any(|problem| problem.starts_with("[safety] is missing")), "{found:?}");
        let one = [("en/safety/a.toml", "id = 1\n"), ("en/safety/b.toml", "id = 2\n")];
        let signed = BTreeMap::from([("safety".to_owned(), signed(HASH)["crisis"].clone())]);
        assert_eq!(problems(&signed, &one), Vec::<String>::new());
    }

    #[test]
    fn every_folder_that_says_it_awaits_a_sign_off_needs_one() {
        let says = |text: &str| text.to_lowercase().contains("awaits a clinician's sign-off");
        let waiting =
            FILES.iter().filter(|(_, text)| says(text)).filter_map(|(path, _)| path.split('/').nth(1));
        let found = problems(&BTreeMap::new(), FILES);
        for folder in waiting.chain(SIGNED) {
            let start = format!("[{folder}] is missing");
            assert!(found.iter().any(|problem| problem.starts_with(&start)), "{folder}: {found:?}");
        }
    }

    #[test]
    fn a_sign_off_by_nobody_or_without_a_date_is_none() {
        let mut signed = signed(HASH);
        if let Some(sign_off) = signed.get_mut("crisis") {
            (sign_off.clinician, sign_off.date) = (" ".into(), "soon".into());
        }
        assert_eq!(problems(&signed, CONTENT).len(), 2);
    }

    #[test]
    fn every_statement_without_confirmation_is_listed() {
        let library = Library::embedded().unwrap();
        let says = library.pages.iter().flat_map(|page| &page.parts).flat_map(|part| &part.says);
        let open: Vec<&str> = says.filter(|say| !say.confirmed).map(|say| say.text.as_str()).collect();
        let listed = statements().unwrap();
        assert!(!open.is_empty());
        assert!(open.iter().all(|text| listed.iter().any(|line| line.ends_with(text))));
    }

    #[test]
    fn every_field_without_confirmation_is_listed() {
        assert!(unconfirmed().unwrap().contains(&("us-safe-call-now", "phone")));
    }
}
