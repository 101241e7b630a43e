/// What a cell says about times, in minutes since midnight, 0 to 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Times {
    /// One.
    One(u16),
    /// From one to another.
    Span(u16, u16),
}

impl Times {
    /// "07:00", "7am", "0700", "07:00-19:30".
    pub(super) fn of(cell: &str) -> Option<Self> {
        let cell = cell.trim().to_lowercase();
        let cell = cell.trim_end_matches("uhr").trim_end_matches("hrs").trim();
        if let Some(minutes) = time(cell, false) {
            return Some(Self::One(minutes));
        }
        // The words first: a stroke may stand in front of one.
        let between = [" to ", " bis ", " until ", " à ", " a ", "–", "—", "-", "~"];
        let (from, to) = between.iter().find_map(|sign| cell.split_once(sign))?;
        let end = time(to.trim(), true)?;
        // "7-3pm" says it once for both.
        Some(Self::Span(time(from.trim(), true)?, end))
    }
}

/// Minutes since midnight. An hour alone is one only where there is another beside it.
fn time(text: &str, bare: bool) -> Option<u16> {
    let text = text.trim_end_matches("uhr").trim();
    let (clock, half) = half_of_day(text);
    let parts: Vec<&str> = clock.split([':', '.', 'h']).map(str::trim).collect();
    let number = |digits: &str, most: usize| -> Option<u16> {
        let fits = (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| digits.parse().ok()).flatten()
    };
    let (hour, minute) = match parts.as_slice() {
        [all] if all.len() == 4 => (number(all.get(..2)?, 2)?, number(all.get(2..)?, 2)?),
        [all] if all.len() == 3 && half.is_none() => (number(all.get(..1)?, 1)?, number(all.get(1..)?, 2)?),
        [hour] if half.is_some() || bare => (number(hour, 2)?, 0),
        // "7h" in French.
        [hour, ""] if clock.ends_with('h') => (number(hour, 2)?, 0),
        [hour, minute] if minute.len() == 2 => (number(hour, 2)?, number(minute, 2)?),
        [hour, minute, second] if minute.len() == 2 && second.len() == 2 => {
            number(second, 2).filter(|second| *second < 60)?;
            (number(hour, 2)?, number(minute, 2)?)
        }
        _ => return None,
    };
    let hour = match half {
        None => hour,
        Some(after_noon) if (1..=12).contains(&hour) => hour % 12 + if after_noon { 12 } else { 0 },
        Some(_) => return None,
    };
    (minute < 60 && (hour < 24 || hour == 24 && minute == 0)).then_some(hour * 60 + minute)
}

/// Without "am" or "pm" behind it, and whether it was "pm".
fn half_of_day(text: &str) -> (&str, Option<bool>) {
    for (sign, after_noon) in
        [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true), ("a", false), ("p", true)]
    {
        if let Some(rest) = text.strip_suffix(sign) {
            return (rest.trim_end(), Some(after_noon));
        }
    }
    (text, None)
}
