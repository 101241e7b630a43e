//! When to remind, what came of reminders, and what they are planned from.

use super::setting::{number, text};
use super::{Store, StoreError, Writing};
use crate::reminder::{Came, CheckedIn, Mark, MostADay, Response, Rule, Rules, SleepHours};
use crate::time::{TimeOfDay, UtcMillis};
use rusqlite::{Connection, Row};

pub(super) const MOST: &str = "reminders_most";
pub(super) const SLEEP: &str = "reminders_sleep";
const EXACT: &str = "reminders_exact";
const SALT: &str = "reminders_salt";
const QUIET_SAID: &str = "reminders_quiet_said_ms";

/// What is stored where there are no hours of sleep.
const NO_SLEEP: &str = "none";

impl Store {
    /// What the person chose about reminders; none, one a day and the usual sleep before anything was chosen.
    ///
    /// # Errors
    /// As the database says.
    pub fn reminder_rules(&self) -> Result<Rules, StoreError> {
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached("SELECT rule FROM reminder_rule ORDER BY place")?;
            let mut rows = statement.query([])?;
            let mut list = Vec::new();
            while let Some(row) = rows.next()? {
                // One that this version doesn't know takes none of the others along.
                let rule: String = row.get(0)?;
                list.extend(serde_json::from_str::<Rule>(&rule).ok().filter(|rule| rule.check().is_ok()));
            }
            let rules = Rules { rules: list, most_a_day: most(connection)?, sleep: sleep(connection)? };
            rules.check().map_err(|_| StoreError::Damaged)?;
            Ok(rules)
        })
    }

    /// Whether they are to come to the minute.
    ///
    /// # Errors
    /// As the database says.
    pub fn reminders_exact(&self) -> Result<bool, StoreError> {
        Ok(self.connection.read(|connection| number(connection, EXACT))? == Some(1))
    }

    /// What makes their ids opaque; None before any was planned.
    ///
    /// # Errors
    /// As the database says.
    pub fn reminder_salt(&self) -> Result<Option<[u8; 16]>, StoreError> {
        let stored = self.connection.read(|connection| text(connection, SALT))?;
        let read = |hex: String| crate::hex::decode(&hex).and_then(|bytes| bytes.try_into().ok());
        stored.map(|hex| read(hex).ok_or(StoreError::Damaged)).transpose()
    }

    /// The last reminder after which they went quiet, where that was said.
    ///
    /// # Errors
    /// As the database says.
    pub fn quiet_said(&self) -> Result<Option<UtcMillis>, StoreError> {
        Ok(self.connection.read(|connection| number(connection, QUIET_SAID))?.map(UtcMillis))
    }

    /// What came of reminders, in order.
    ///
    /// # Errors
    /// As the database says.
    pub fn reminder_marks(&self) -> Result<Vec<Mark>, StoreError> {
        self.connection.read(|connection| {
            let sql = "SELECT id, at_ms, response, until_ms, latest_ms FROM reminder_mark
                       ORDER BY at_ms, response DESC";
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            let mut marks = Vec::new();
            while let Some(row) = rows.next()? {
                marks.push(mark(row)?);
            }
            Ok(marks)
        })
    }

    /// The last reminders that were shown or missed, newest first.
    ///
    /// # Errors
    /// As the database says.
    pub fn reminders_came(&self, most: u32) -> Result<Vec<Came>, StoreError> {
        self.connection.read(|connection| {
            let sql = "SELECT id, planned_ms, shown_ms, not_allowed FROM reminder_came
                       ORDER BY planned_ms DESC LIMIT ?1";
            let mut statement = connection.prepare_cached(sql)?;
            let rows = statement.query_map([most], |row| {
                let shown: Option<i64> = row.get(2)?;
                let id = row.get::<_, i64>(0)?.cast_unsigned();
                let (planned, shown) = (UtcMillis(row.get(1)?), shown.map(UtcMillis));
                Ok(Came { id, planned, shown, not_allowed: row.get(3)? })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Whether anything came of reminders before an instant that isn't needed any more.
    ///
    /// # Errors
    /// As the database says.
    pub fn has_old_reminders(&self, from: UtcMillis) -> Result<bool, StoreError> {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM reminder_mark WHERE {OLD})
                 OR EXISTS (SELECT 1 FROM reminder_came WHERE planned_ms < ?1)"
        );
        self.connection.read(|connection| Ok(connection.query_row(&sql, [from.0], |row| row.get(0))?))
    }

    /// Check-ins from an instant on, and the last one before it, as far as reminders are concerned.
    ///
    /// # Errors
    /// As the database says.
    pub fn checked_in(&self, from: UtcMillis) -> Result<Vec<CheckedIn>, StoreError> {
        self.connection.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT at_ms, work_day FROM check_in
                 WHERE at_ms >= min(?1, coalesce((SELECT max(at_ms) FROM check_in), ?1))",
            )?;
            let mut rows = statement.query([from.0])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let day: String = row.get(1)?;
                let day = day.parse().map_err(|_| StoreError::Damaged)?;
                found.push(CheckedIn { at: UtcMillis(row.get(0)?), day });
            }
            Ok(found)
        })
    }
}

impl Writing<'_> {
    /// Stores what the person chose.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_reminder_rules(&self, rules: &Rules) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM reminder_rule")?.execute([])?;
        let mut insert = self.0.prepare_cached("INSERT INTO reminder_rule VALUES (?1, ?2)")?;
        for (place, rule) in (0_u32..).zip(&rules.rules) {
            insert.execute((place, serde_json::to_string(rule).map_err(|_| StoreError::Failed)?))?;
        }
        self.set(MOST, &rules.most_a_day.get().to_string())?;
        let sleep = rules.sleep.map(|hours| format!("{} {}", hours.from.minutes(), hours.to.minutes()));
        self.set(SLEEP, sleep.as_deref().unwrap_or(NO_SLEEP))
    }

    /// Stores whether they are to come to the minute.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_reminders_exact(&self, exact: bool) -> Result<(), StoreError> {
        self.set(EXACT, if exact { "1" } else { "0" })
    }

    /// Stores what makes their ids opaque.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_reminder_salt(&self, salt: [u8; 16]) -> Result<(), StoreError> {
        self.set(SALT, &crate::hex::encode(&salt))
    }

    /// Notes after which reminder it was said that they went quiet.
    ///
    /// # Errors
    /// As the database says.
    pub fn set_quiet_said(&self, last: UtcMillis) -> Result<(), StoreError> {
        self.set(QUIET_SAID, &last.0.to_string())
    }

    /// Takes in what came of reminders; what is there already, stays.
    ///
    /// # Errors
    /// As the database says.
    pub fn add_reminder_marks(&self, marks: &[Mark], came: &[Came]) -> Result<(), StoreError> {
        let mut insert =
            self.0.prepare_cached("INSERT OR IGNORE INTO reminder_mark VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for Mark { id, at, response } in marks {
            let (word, until, latest) = match response {
                Response::Shown => ("shown", None, None),
                Response::Snoozed { until, latest } => ("snoozed", Some(until.0), Some(latest.0)),
                Response::NotToday => ("not_today", None, None),
            };
            insert.execute((id.cast_signed(), at.0, word, until, latest))?;
        }
        // Looked at again later, one that was missed may have been shown.
        let mut insert = self.0.prepare_cached(
            "INSERT INTO reminder_came VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET shown_ms = coalesce(shown_ms, excluded.shown_ms),
                 not_allowed = max(not_allowed, excluded.not_allowed)",
        )?;
        for Came { id, planned, shown, not_allowed } in came {
            insert.execute((id.cast_signed(), planned.0, shown.map(|at| at.0), not_allowed))?;
        }
        Ok(())
    }

    /// Removes what came of reminders before an instant, and isn't needed any more.
    ///
    /// # Errors
    /// As the database says.
    pub fn forget_old_reminders(&self, from: UtcMillis) -> Result<(), StoreError> {
        self.0.execute(&format!("DELETE FROM reminder_mark WHERE {OLD}"), [from.0])?;
        self.0.execute("DELETE FROM reminder_came WHERE planned_ms < ?1", [from.0])?;
        Ok(())
    }
}

/// The last that were shown say for how long nobody has followed, however long ago that was.
const OLD: &str = "at_ms < ?1 AND at_ms NOT IN (
    SELECT at_ms FROM reminder_mark WHERE response = 'shown' ORDER BY at_ms DESC LIMIT 6)";

fn most(connection: &Connection) -> Result<MostADay, StoreError> {
    let Some(most) = number(connection, MOST)? else { return Ok(MostADay::ONE) };
    let most = u8::try_from(most).ok().and_then(|most| MostADay::try_from(most).ok());
    most.ok_or(StoreError::Damaged)
}

fn sleep(connection: &Connection) -> Result<Option<SleepHours>, StoreError> {
    let Some(stored) = text(connection, SLEEP)? else { return Ok(Some(SleepHours::usual())) };
    if stored == NO_SLEEP {
        return Ok(None);
    }
    let time = |text: &str| text.parse().ok().and_then(TimeOfDay::from_minutes).ok_or(StoreError::Damaged);
    let (from, to) = stored.split_once(' ').ok_or(StoreError::Damaged)?;
    Ok(Some(SleepHours { from: time(from)?, to: time(to)? }))
}

fn mark(row: &Row<'_>) -> Result<Mark, StoreError> {
    let word: String = row.get(2)?;
    let at = |place| Ok::<_, StoreError>(row.get::<_, Option<i64>>(place)?.map(UtcMillis));
    let response = match (word.as_str(), at(3)?, at(4)?) {
        ("shown", ..) => Response::Shown,
        ("snoozed", Some(until), Some(latest)) => Response::Snoozed { until, latest },
        ("not_today", ..) => Response::NotToday,
        _ => return Err(StoreError::Damaged),
    };
    Ok(Mark { id: row.get::<_, i64>(0)?.cast_unsigned(), at: UtcMillis(row.get(1)?), response })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::{BetweenSessions, DayOff, FixedTime, FollowUp, InBreak, Recheck, Rule, WindDown};
    use crate::storage::tests::store;

    fn time(minutes: u16) -> TimeOfDay {
        TimeOfDay::from_minutes(minutes).unwrap()
    }

    #[test]
    fn before_anything_is_chosen_nothing_reminds_and_nights_are_for_sleep() {
        let (_folder, store) = store();
        let usual = Rules { rules: vec![], most_a_day: MostADay::ONE, sleep: Some(SleepHours::usual()) };
        assert_eq!(store.reminder_rules(), Ok(usual));
    }

    #[test]
    fn every_rule_comes_back_as_it_was_stored() {
        let (_folder, mut store) = store();
        let rules = Rules {
            rules: vec![
                Rule::InBreak(InBreak { minutes: 240 }),
                Rule::WindDown(WindDown { minutes: 0 }),
                Rule::BetweenSessions(BetweenSessions { minutes: 170 }),
                Rule::DayOff(DayOff { time: time(960) }),
                Rule::Recheck(Recheck { time: time(0) }),
                Rule::FollowUp(FollowUp { time: time(1439) }),
                Rule::FixedTime(FixedTime { time: time(1110), weekdays: vec![1, 3, 7] }),
            ],
            most_a_day: MostADay::THREE,
            sleep: None,
        };
        store.write(|writing| writing.set_reminder_rules(&rules)).unwrap();
        assert_eq!(store.reminder_rules(), Ok(rules));
    }

    #[test]
    fn what_came_of_reminders_is_taken_in_once_and_forgotten_when_it_is_old() {
        let (_folder, mut store) = store();
        let shown = Mark { id: u64::MAX, at: UtcMillis(20), response: Response::Shown };
        let later = Response::Snoozed { until: UtcMillis(40), latest: UtcMillis(50) };
        let marks = [shown, Mark { at: UtcMillis(21), response: later, ..shown }];
        let missed = Came { id: u64::MAX, planned: UtcMillis(19), shown: None, not_allowed: false };
        let not_allowed = Came { not_allowed: true, ..missed };
        let came = Came { shown: Some(UtcMillis(20)), ..not_allowed };
        for came in [missed, not_allowed, came, missed] {
            store.write(|writing| writing.add_reminder_marks(&marks, &[came])).unwrap();
        }
        assert_eq!(store.reminder_marks(), Ok(marks.to_vec()));
        assert_eq!(store.reminders_came(9), Ok(vec![came]));
        assert_eq!(store.has_old_reminders(UtcMillis(19)), Ok(false));
        assert_eq!(store.has_old_reminders(UtcMillis(20)), Ok(true));
        store.write(|writing| writing.forget_old_reminders(UtcMillis(30))).unwrap();
        assert_eq!(store.reminder_marks(), Ok(vec![shown]), "the last ones that were shown stay");
        assert_eq!(store.reminders_came(9), Ok(vec![]));
        assert_eq!(store.has_old_reminders(UtcMillis(30)), Ok(false));
    }

    #[test]
    fn the_last_six_that_were_shown_stay_however_old_they_are() {
        let (_folder, mut store) = store();
        let marks: Vec<Mark> =
            (1..=9).map(|at| Mark { id: 1, at: UtcMillis(at), response: Response::Shown }).collect();
        store.write(|writing| writing.add_reminder_marks(&marks, &[])).unwrap();
        store.write(|writing| writing.forget_old_reminders(UtcMillis(1000))).unwrap();
        assert_eq!(store.reminder_marks(), Ok(marks[3..].to_vec()));
    }

    #[test]
    fn a_rule_that_this_version_does_not_know_takes_no_other_along() {
        let (_folder, mut store) = store();
        let known = Rule::WindDown(WindDown { minutes: 5 });
        let rules = Rules { rules: vec![known.clone()], ..store.reminder_rules().unwrap() };
        store.write(|writing| writing.set_reminder_rules(&rules)).unwrap();
        for (place, rule) in [(1, r#"{"FullMoon":{}}"#), (2, r#"{"WindDown":{"minutes":99}}"#), (3, "")] {
            store
                .write(|writing| {
                    writing.0.execute("INSERT INTO reminder_rule VALUES (?1, ?2)", (place, rule))?;
                    Ok::<_, StoreError>(())
                })
                .unwrap();
        }
        assert_eq!(store.reminder_rules().unwrap().rules, [known]);
    }
}
