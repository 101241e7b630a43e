//! The little that the harness needs of a command line.

use std::io::{self, Write};
use std::path::PathBuf;

/// How it went: what to do about it is said in one line.
pub type Outcome<T = ()> = Result<T, String>;

/// What `help` prints.
pub const USAGE: &str = "\
demo DIR [--months N | --years N] [--until YYYY-MM-DD] [--zone NAME]
    makes a vault in DIR with the history of a ward nurse: 18 months of it, up to now, unless told otherwise.
    --years N  somebody who checks in several times a day; 10 years are about 11,000 check-ins, for benchmarks
    --until    the day on whose evening it ends (20:30)
    --zone     an IANA name; this computer's zone unless told otherwise
show DIR
    prints every check-in of the vault in DIR as one line of JSON, oldest first
score DIR
    scores the vectors in DIR (tests/data/vectors/scoring/README.md has their format) with the core; prints every
    difference, and fails on one
fhir DIR
    prints every self-check of the vault in DIR as one FHIR R4 bundle, and says beside it what was left out
fhir-sample DIR
    makes DIR/bundle.json, with every self-check filled in in every way, and the vault that it came from
roster FILE --from DATE --to DATE --zone ZONE [--codes FILE] [--dates ymd|dmy|mdy]
    prints the shifts of a hospital's .ics or .csv as lines of JSON, and beside them what wasn't understood, by line.
    --codes    a TOML file: [[code]] with code, kind, start, end and the words that files have for it; `ignore`
plan FILE --rules RULES.json --now YYYY-MM-DDTHH:MM --zone ZONE [--n 60] [--codes FILE]
    prints the reminders that rules come to over such a file as lines of JSON, each with why it is then.
    --rules    a JSON file with `rules`, `most_a_day` and `sleep`, times in minutes since midnight; the kinds and their
               fields are in core/src/reminder/rule
read-calendars DIR
    reads every calendar and table in DIR as a roster, prints what came of each, and fails when one makes it panic
reader-sample DIR
    makes two vaults in DIR, and prints their key and what SQLCipher reads in them as one line of JSON, for a pipe
release-check
    lists the facts in the content that are not confirmed, and fails while a sign-off is missing
content-doc
    prints every statement that people read, with its source: docs/content.md
bench-table
    prints what the benchmarks measured, as a Markdown table
help
    this";

/// The words of a command line, taken one after the other.
pub struct Arguments(Vec<String>);

impl Arguments {
    /// The words as they were typed.
    pub fn new(words: impl Iterator<Item = String>) -> Self {
        Self(words.collect())
    }

    /// Takes the next word that is no option.
    ///
    /// # Errors
    /// When there is none.
    pub fn next_word(&mut self) -> Outcome<String> {
        if self.0.first().is_none_or(|word| word.starts_with("--")) {
            return Err("a word is missing; `help` lists the commands".to_owned());
        }
        Ok(self.0.remove(0))
    }

    /// Takes the next word as a folder.
    ///
    /// # Errors
    /// When there is none.
    pub fn folder(&mut self) -> Outcome<PathBuf> {
        self.next_word().map(PathBuf::from).map_err(|_| "which folder? The command needs a DIR".to_owned())
    }

    /// Takes an option and the word behind it, wherever it stands.
    ///
    /// # Errors
    /// When the word behind it is missing.
    pub fn option(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(place) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        self.0.remove(place);
        if self.0.get(place).is_none_or(|word| word.starts_with("--")) {
            return Err(format!("{name} needs a value"));
        }
        Ok(Some(self.0.remove(place)))
    }

    /// Takes an option that is a whole number within a range.
    ///
    /// # Errors
    /// When it isn't.
    pub fn number(&mut self, name: &str, range: std::ops::RangeInclusive<u32>) -> Outcome<Option<u32>> {
        let Some(word) = self.option(name)? else { return Ok(None) };
        let number = word.parse().ok().filter(|n| range.contains(n));
        number
            .map(Some)
            .ok_or_else(|| format!("{name} takes a number from {} to {}", range.start(), range.end()))
    }

    /// Nothing may be left: a mistyped option must not pass in silence.
    ///
    /// # Errors
    /// When something is.
    pub fn end(&self) -> Outcome {
        self.0.first().map_or(Ok(()), |word| Err(format!("'{word}' is not understood here; see `help`")))
    }
}

/// Writes a line. A reader who has seen enough (`show DIR | head`) is no problem.
///
/// # Errors
/// When the output can't be written to.
pub fn say(out: &mut dyn Write, line: &str) -> Outcome {
    match writeln!(out, "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("the output failed: {error}")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_found_wherever_they_stand() {
        let mut arguments = typed("demo --months 3 here --until 2026-11-23");
        assert_eq!(arguments.next_word().unwrap(), "demo");
        assert_eq!(arguments.number("--months", 1..=240).unwrap(), Some(3));
        assert_eq!(arguments.option("--until").unwrap().as_deref(), Some("2026-11-23"));
        assert_eq!(arguments.folder().unwrap(), PathBuf::from("here"));
        arguments.end().unwrap();
    }

    #[test]
    fn a_number_outside_its_range_is_refused_with_the_range() {
        assert_eq!(
            typed("--months 0").number("--months", 1..=240).unwrap_err(),
            "--months takes a number from 1 to 240"
        );
    }

    #[test]
    fn an_option_without_its_value_is_refused() {
        assert_eq!(typed("--until --months").option("--until").unwrap_err(), "--until needs a value");
    }

    #[test]
    fn a_mistyped_option_does_not_pass_in_silence() {
        assert!(typed("--mnths 3").end().unwrap_err().contains("--mnths"));
    }
}
