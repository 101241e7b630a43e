//! Somebody types in every field there is, on top of a history that fills every table.

use super::search::Cell;
use crate::vault::raw;
use aftershift_core::app::{
    App, CardsAction, CodeChange, CodesAction, CycleAction, FirstStepAction, ImportAction, NextHelpAction,
    PlanAction, SettingsAction, ShiftsAction, Sources, TodayAction,
};
use aftershift_core::checkin::{Answer, Sphere};
use aftershift_core::content::{PlanKind, Report};
use aftershift_core::roster::Kind;
use aftershift_core::support::DraftKind;
use aftershift_core::time::{MINUTE, UtcMillis, WorkDay, Zone};
use aftershift_core::vault::{DataKey, Layout};
use aftershift_tests::demo::{self, Pace, SEED};
use aftershift_tests::fixture::{SetClock, copy_folder};
use aftershift_tests::show;
use std::path::Path;
use tempfile::TempDir;

/// 2026-11-23, half past eight in the evening.
pub(super) const UNTIL: UtcMillis = UtcMillis(1_795_465_800_000);

/// Longer than the shortest time that entries are kept for.
const DAYS: u32 = 120;

// What is written in some words of one's own, each in a field of its own. Long enough not to be met by chance.
const NOTE: &str = "canary-of-the-note";
const NOTE_BEFORE: &str = "canary of a note that was changed";
const ZONE: &str = "Zone/Canary-of-the-zone";
const PLAN: &str = "canary of somebody to tell";
const PHONE: &str = "0800 4242424242";
const PLAN_BEFORE: &str = "canary of an entry that was changed";
const PHONE_BEFORE: &str = "+49 170 1717171";
const REMOVED: &str = "canary of an entry that was removed";
const RETURN: &str = "canary of coming back to work";
const MESSAGE: &str = "canary-of-the-message";
const CALL: &str = "canary-of-the-call";
const MESSAGE_BEFORE: &str = "canary of a message that was begun anew";
const LABEL: &str = "canary of a code of shifts";
const LABEL_BEFORE: &str = "canary of a code renamed";
const WORD: &str = "canary of a word in a file";
const EVENT: &str = "canary-of-an-event@ward.example";

/// All of these.
pub(super) const TYPED: [&str; 16] = [
    NOTE,
    NOTE_BEFORE,
    ZONE,
    PLAN,
    PHONE,
    PLAN_BEFORE,
    PHONE_BEFORE,
    REMOVED,
    RETURN,
    MESSAGE,
    CALL,
    MESSAGE_BEFORE,
    LABEL,
    LABEL_BEFORE,
    WORD,
    EVENT,
];

/// Those of them that don't stay.
pub(super) const CHANGED: [&str; 6] =
    [NOTE_BEFORE, PLAN_BEFORE, PHONE_BEFORE, REMOVED, MESSAGE_BEFORE, LABEL_BEFORE];

/// What stands in a file beside its shifts: it is read by nobody, and stored nowhere.
pub(super) const DROPPED: [&str; 3] = [
    "canary of the place of a shift",
    "canary of the description of a shift",
    "canary-of-a-colleague@ward.example",
];

/// A vault, and the app's folder that it is in.
pub(super) struct Lived {
    folder: TempDir,
    pub(super) key: Vec<u8>,
    pub(super) clock: SetClock,
}

impl Lived {
    /// With a history of some months, which no field above is in yet.
    pub(super) fn new() -> Self {
        let (folder, clock) = (tempfile::tempdir().unwrap(), SetClock::at(UNTIL));
        let zone = Zone::from_phone("Europe/London", 0);
        let story = demo::Story { until: UNTIL, days: DAYS, zone, pace: Pace::Ordinary, seed: SEED };
        demo::make(folder.path(), &story).unwrap();
        let key = show::data_key(folder.path()).unwrap();
        Self { folder, key, clock }
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn layout(&self) -> Layout {
        Layout::new(self.path())
    }

    pub(super) fn data_key(&self) -> DataKey {
        DataKey::take(self.key.clone()).unwrap()
    }

    pub(super) fn sources(&self) -> Sources {
        Sources { clock: Box::new(self.clock.clone()), ..Sources::real(Zone::from_phone(ZONE, 0)) }
    }

    pub(super) fn open(&self) -> App {
        App::open(self.path(), self.key.clone(), self.sources()).unwrap()
    }

    /// A minute on: no two things happen at the same time.
    pub(super) fn later(&self, minutes: i64) {
        self.clock.set(UNTIL.plus(minutes * MINUTE));
    }

    /// Everything that is stored, as it can be read with the key; the log included.
    pub(super) fn stored(&self) -> Vec<Cell> {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(self.path(), copy.path()).unwrap();
        Cell::all(&raw(&Layout::new(copy.path()).vault().database(), &self.key))
    }

    /// Types in every field. Each `then` is called with something in the database that goes again.
    pub(super) fn type_everywhere(&self, app: &mut App, mut then: impl FnMut(&App)) {
        self.check_in(app, &mut then);
        Self::roster(app, &mut then);
        let some_day: WorkDay = "2026-12-24".parse().unwrap();
        let add = |section: &str, text: &str, phone: Option<&str>, day| PlanAction::Add {
            section: section.to_owned(),
            text: text.to_owned(),
            phone: phone.map(str::to_owned),
            day,
        };
        app.plan_act(PlanKind::Return, add("check-in-dates", RETURN, None, Some(some_day))).unwrap();
        app.plan_act(PlanKind::Support, add("warning-signs", REMOVED, None, None)).unwrap();
        let plan =
            app.plan_act(PlanKind::Support, add("someone-i-can-tell", PLAN_BEFORE, Some(PHONE_BEFORE), None));
        let write = |text: &str, kind| FirstStepAction::Write { kind, text: Some(text.to_owned()) };
        app.first_step_act(write(MESSAGE_BEFORE, DraftKind::Message)).unwrap();
        then(app);
        let entries = plan.unwrap().sections.into_iter().flat_map(|section| section.entries);
        for entry in entries {
            let action = match entry.text.as_str() {
                PLAN_BEFORE => {
                    let (text, phone) = (PLAN.to_owned(), Some(PHONE.to_owned()));
                    PlanAction::Change { id: entry.id, text, phone, day: None }
                }
                REMOVED => PlanAction::Remove(entry.id),
                _ => continue,
            };
            app.plan_act(PlanKind::Support, action).unwrap();
        }
        for (kind, text) in [(DraftKind::Message, MESSAGE), (DraftKind::Call, CALL)] {
            app.first_step_act(write(&text.repeat(30), kind)).unwrap();
        }
        app.first_step_act(FirstStepAction::Choose(Some("book-one-session".into()))).unwrap();
        for report in [Report::CantFunction, Report::Driven, Report::Unusual, Report::Withdrawal] {
            app.next_help_act(NextHelpAction::Report { report, since: Some(some_day.minus(40)) }).unwrap();
        }
        app.settings_act(SettingsAction::SetDayTurn(360)).unwrap();
        then(app);
    }

    /// A code, a cycle that ends, and a file with a word of its own. Its days are none that the history's roster has.
    fn roster(app: &mut App, then: &mut impl FnMut(&App)) {
        let code = |label: &str| CodeChange {
            name: "CC".into(),
            label: label.into(),
            kind: Kind::Leave,
            starts: None,
            ends: None,
        };
        app.shift_codes_act(CodesAction::Add(code(LABEL_BEFORE))).unwrap();
        then(app);
        app.shift_codes_act(CodesAction::Change { code: "CC".into(), to: code(LABEL) }).unwrap();
        for action in [
            CycleAction::StartOwn { length: 2 },
            CycleAction::SetDay { place: 0, code: Some("CC".into()) },
            CycleAction::Begin { day: "2027-07-01".parse().unwrap() },
            CycleAction::End { day: "2027-07-31".parse().ok() },
            CycleAction::Save,
        ] {
            app.cycles_act(action).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("roster.ics");
        let [place, description, colleague] = DROPPED;
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:{EVENT}\r\nSUMMARY:{WORD}\r\nLOCATION:{place}\r\n\
             DESCRIPTION:{description}\r\nATTENDEE:mailto:{colleague}\r\nDTSTART:20270601T070000\r\n\
             DTEND:20270601T150000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(&file, text).unwrap();
        app.roster_import_act(ImportAction::Open { from: file }).unwrap();
        app.roster_import_act(ImportAction::Means { word: WORD.into(), code: "E".into() }).unwrap();
        app.roster_import_act(ImportAction::Apply).unwrap();
        // A week in the place of one that has something.
        let (from, to): (WorkDay, WorkDay) = ("2027-06-01".parse().unwrap(), "2027-06-15".parse().unwrap());
        for action in [
            ShiftsAction::Set { day: to, code: "E".into() },
            ShiftsAction::CopyWeek { day: from },
            ShiftsAction::PasteWeek { day: to },
        ] {
            app.shifts_act(action).unwrap();
        }
    }

    /// Some on which every card is answered, with a long note.
    fn check_in(&self, app: &mut App, then: &mut impl FnMut(&App)) {
        let content = aftershift_core::content::Catalogue::embedded().unwrap();
        let drain = content.drains()[0].id.clone();
        for number in 0..20_u8 {
            self.later(i64::from(number) + 1);
            app.today_act(TodayAction::TapLoad(number % 5)).unwrap();
            app.cards_act(CardsAction::Answer(Answer::Note(Some(NOTE_BEFORE.repeat(20))))).unwrap();
            if number == 0 {
                then(app);
            }
            for answer in [
                Answer::Note(Some(NOTE.repeat(20))),
                Answer::ToggleSignal("slept-badly".into()),
                Answer::SleepMinutes(Some(451)),
                Answer::SleepQuality(Some(1)),
                Answer::Energy(Some(2)),
                Answer::ToggleDrain(drain.clone()),
                Answer::SetSphere(drain.clone(), Sphere::System),
                Answer::ToggleHelp(content.helps()[0].id.clone()),
            ] {
                app.cards_act(CardsAction::Answer(answer)).unwrap();
            }
        }
    }
}
