use super::super::blocks::{Head, OwnZone};
use super::super::moment::{Moment, WallClock};
use super::super::zones::Zones;
use crate::roster::read::Note;
use crate::time::Zone;
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use proptest::prelude::*;

fn zones(own: &[OwnZone]) -> Zones<'_> {
    Zones::new(&Head::default(), own, &Zone::from_phone("Europe/London", 0))
}

#[test]
fn a_zone_goes_by_many_names() {
    for (name, zone) in [
        ("Europe/Berlin", Tz::Europe__Berlin),
        ("W. Europe Standard Time", Tz::Europe__Berlin),
        ("Eastern Standard Time", Tz::America__New_York),
        ("\"Europe/Paris\"", Tz::Europe__Paris),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Dublin", Tz::Europe__Dublin),
        ("/citadel.org/20250101_1/America/Argentina/Buenos_Aires", Tz::America__Argentina__Buenos_Aires),
    ] {
        assert_eq!(zones(&[]).clock(name), (WallClock::Of(zone), None), "{name}");
    }
    assert_eq!(zones(&[]).clock("UTC"), (WallClock::Utc, None));
}

#[test]
fn a_zone_that_is_not_known_is_the_phones_and_says_so() {
    let home = WallClock::Of(Tz::Europe__London);
    assert_eq!(zones(&[]).clock("Ward"), (home, Some(Note::ZoneUnknown("Ward".to_owned()))));
    let own = [OwnZone { name: "Ward".to_owned(), place: None }];
    assert_eq!(zones(&own).clock("Ward"), (home, Some(Note::ZoneOfTheFile("Ward".to_owned()))));
    let long = format!("{}\n{}", "x".repeat(300), "y/".repeat(1000));
    assert!(
        matches!(zones(&[]).clock(&long), (_, Some(Note::ZoneUnknown(name))) if name.chars().count() == 64)
    );
}

proptest! {
    #[test]
    fn a_moment_is_the_same_on_its_own_clock_and_there_and_back(minutes in 0i64..5_000_000) {
        let at: NaiveDateTime = "2020-01-01T00:00:00".parse::<NaiveDateTime>().unwrap() + chrono::Duration::minutes(minutes);
        let zones = zones(&[]);
        for clock in [WallClock::Utc, WallClock::AsWritten, WallClock::Of(Tz::Asia__Kolkata)] {
            prop_assert_eq!(Moment::Time(at, clock).on(clock, &zones), at);
            prop_assert_eq!(Moment::Time(at, WallClock::AsWritten).on(clock, &zones), at);
        }
        // None of these has a summer time.
        let there = Moment::Time(at, WallClock::Utc).on(WallClock::Of(Tz::Asia__Kolkata), &zones);
        prop_assert_eq!(there - at, chrono::Duration::minutes(330));
        prop_assert_eq!(Moment::Time(there, WallClock::Of(Tz::Asia__Kolkata)).on(WallClock::Utc, &zones), at);
    }
}
