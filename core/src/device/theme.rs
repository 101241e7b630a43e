use crate::time::{Now, TimeOfDay};
use serde::{Deserialize, Deserializer, Serialize};

/// How the app looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the phone says by day, dark in the night hours.
    #[default]
    Automatic,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Reads a theme; one that this version doesn't know is the default.
pub(super) fn known_or_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Theme, D::Error> {
    Ok(toml::Value::deserialize(deserializer)?.try_into().unwrap_or_default())
}

/// What the theme means right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appearance {
    /// As the phone says.
    AsThePhone,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The app knows no place, so no sunset: these hours are dark or nearly so in most places and seasons, and a bright
/// screen on a ward hurts in all of them.
const NIGHT_BEGINS: u16 = 20 * 60;
const NIGHT_ENDS: u16 = 7 * 60;

impl Theme {
    /// What it means now.
    #[must_use]
    pub fn appearance(self, now: &Now) -> Appearance {
        match self {
            Self::Light => Appearance::Light,
            Self::Dark => Appearance::Dark,
            Self::Automatic if is_night(now.stamp().time()) => Appearance::Dark,
            Self::Automatic => Appearance::AsThePhone,
        }
    }
}

const fn is_night(time: TimeOfDay) -> bool {
    time.minutes() >= NIGHT_BEGINS || time.minutes() < NIGHT_ENDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{UtcMillis, Zone};

    fn at(iso: &str) -> Now {
        let zone = Zone::from_phone("Europe/London", 0);
        Now { at: zone.resolve(iso.parse().unwrap()).at, zone }
    }

    #[test]
    fn automatic_is_dark_at_night_and_the_phones_choice_by_day() {
        let look = |iso| Theme::Automatic.appearance(&at(iso));
        assert_eq!(look("2026-11-24T03:00:00"), Appearance::Dark);
        assert_eq!(look("2026-11-24T06:59:00"), Appearance::Dark);
        assert_eq!(look("2026-11-24T07:00:00"), Appearance::AsThePhone);
        assert_eq!(look("2026-11-24T20:00:00"), Appearance::Dark);
    }

    #[test]
    fn a_chosen_theme_holds_at_any_hour() {
        let midnight = Now { at: UtcMillis(0), zone: Zone::from_phone("UTC", 0) };
        assert_eq!(Theme::Light.appearance(&midnight), Appearance::Light);
        assert_eq!(Theme::Dark.appearance(&midnight), Appearance::Dark);
    }
}
