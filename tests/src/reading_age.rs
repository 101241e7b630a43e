//! How hard a text is to read: the Flesch–Kincaid grade (Kincaid 1975), in years of school. Syllables are counted by groups
//! of vowels, which is near enough for an average over a page.
//!
//! A sentence ends at a full stop, a question or an exclamation mark, and at the end of a line: each item of a list is a
//! line. A colon or a semicolon ends none.

/// Years of school, for a text of at least one sentence; None for one without a word.
#[must_use]
pub fn grade(text: &str) -> Option<f64> {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).collect();
    let sentences = text.lines().map(sentences).sum();
    if words.is_empty() {
        return None;
    }
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences, syllables) = (count(words.len()), count(sentences), count(syllables));
    Some(0.39 * words / sentences + 11.8 * syllables / words - 15.59)
}

/// The sentences of a line. The stop of "4.5" or "nhs.uk" ends none, and what has no word in it is none.
fn sentences(line: &str) -> usize {
    let mut count = 0;
    let mut has_words = false;
    for word in line.split_whitespace() {
        has_words |= word.contains(char::is_alphabetic);
        let ends = word.trim_end_matches(['\'', '"', ')', ']']).ends_with(['.', '!', '?']);
        if ends && has_words {
            (count, has_words) = (count + 1, false);
        }
    }
    count + usize::from(has_words)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Groups of vowels, without a silent e at the end; at least one.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let starts = word.chars().zip(std::iter::once(' ').chain(word.chars()));
    let groups = starts.filter(|(now, before)| is_vowel(*now) && !is_vowel(*before)).count();
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_near_enough() {
        for (word, expected) in
            [("one", 1), ("table", 2), ("confidentiality", 6), ("care", 1), ("people", 2), ("the", 1)]
        {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn a_sentence_ends_at_a_stop_or_with_its_line_and_nowhere_else() {
        for (text, expected) in [
            ("Call now. Tell one person! Can you stop?", 3),
            ("Ask two things: what can begin now; and what it costs.", 1),
            ("'Can you stop?' (Yes.)", 2),
            ("4.5 of 10 read it on nhs.uk. 12.", 1),
            ("No stop at all", 1),
            ("12. 13.", 0),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
        let (list, line) =
            (grade("Tell one person\nStop for today"), grade("Tell one person Stop for today"));
        assert!(list < line, "{list:?} {line:?}");
        assert_eq!(grade("One thing: then another"), grade("One thing then another"));
    }

    #[test]
    fn a_long_sentence_of_long_words_is_harder_than_a_short_one() {
        let easy = grade("Call now. Tell one person. You can stop.").unwrap();
        let hard = grade("Practitioners' confidentiality obligations notwithstanding, regulatory authorities occasionally necessitate comprehensive documentation.").unwrap();
        assert!(easy < 3.0 && hard > 20.0, "{easy} {hard}");
        assert_eq!(grade("112"), None);
    }
}
