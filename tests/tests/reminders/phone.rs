use crate::generated::{Case, Dice};
use aftershift_core::reminder::{
    Ahead, Basis, CheckedIn, Entry, History, Ledger, Mark, Planned, Response, plan_for_ledger,
};
use aftershift_core::time::{HOUR, MINUTE, Now, UtcMillis, WorkDay, WorkDays};

/// What was shown, and when.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) id: u64,
    pub(crate) at: UtcMillis,
    pub(crate) not_after: UtcMillis,
}

impl Shown {
    /// By a phone that shows it by itself, when it is time or two hours later.
    pub(crate) fn given(one: &Ahead, on_time: bool) -> Self {
        let at = if on_time { one.at } else { one.at.plus(2 * HOUR) };
        Self { id: one.entry.id, at, not_after: one.entry.not_after }
    }
}

/// A phone whose alarms come when it likes, and somebody who follows them, or not.
pub(crate) struct Phone<'a> {
    case: &'a Case,
    dice: Dice,
    now: UtcMillis,
    history: History,
    ledger: Ledger,
    shown: Vec<Shown>,
}

impl<'a> Phone<'a> {
    pub(crate) fn of(case: &'a Case) -> Self {
        let mut phone = Self {
            case,
            dice: Dice::new(case.dice),
            now: case.now().at,
            history: case.history(),
            ledger: written(case, &[], &[], &[], 0, UtcMillis(0)),
            shown: Vec::new(),
        };
        phone.plan();
        phone
    }

    pub(crate) fn lives_for_days(mut self, days: i64) -> Vec<Shown> {
        let ends = self.now.plus(days * 24 * HOUR);
        while self.now < ends {
            let due = self.ledger.due(self.now);
            if let Some(entry) = due.now {
                self.show(&entry);
            } else if let Some(next) = due.next {
                self.now = next.at.plus(self.delay());
            } else {
                self.now = self.now.plus(24 * HOUR);
                self.plan();
            }
            // A clock that was some time ahead is put right.
            if self.dice.below(40) == 0 {
                self.now = self.now.plus(-i64::try_from(self.dice.below(120)).unwrap() * MINUTE);
            }
            // The app is opened at some time in between.
            if self.dice.below(12) == 0 {
                self.now = self.now.plus(i64::try_from(self.dice.below(300)).unwrap() * MINUTE);
                self.plan();
            }
        }
        self.shown
    }

    /// Mostly some minutes, sometimes up to three hours.
    fn delay(&mut self) -> i64 {
        let most = *self.dice.one(&[1, 15, 15, 60, 180]);
        i64::try_from(self.dice.below(most)).unwrap() * MINUTE
    }

    fn show(&mut self, entry: &Entry) {
        self.shown.push(Shown { id: entry.id, at: self.now, not_after: entry.not_after });
        self.ledger.mark(entry.id, Response::Shown, self.now);
        self.now = self.now.plus(MINUTE);
        match self.dice.below(12) {
            10 => self.ledger.later(entry.id, self.now),
            // While it is locked: the vault learns of it with the next plan, alarms at once.
            11 => {
                let day = day_of(self.case, self.now);
                self.history.check_ins.push(CheckedIn { at: self.now, day });
                self.ledger.checked_in(self.now);
            }
            0 | 1 => {
                let until = self.now.plus(i64::try_from(10 + self.dice.below(170)).unwrap() * MINUTE);
                if until <= entry.latest {
                    self.ledger.mark(entry.id, Response::Snoozed { until, latest: entry.latest }, self.now);
                }
            }
            2 => self.ledger.mark(entry.id, Response::NotToday, self.now),
            3..=6 => {
                let day = day_of(self.case, self.now);
                self.history.check_ins.push(CheckedIn { at: self.now, day });
                self.plan();
            }
            _ => {}
        }
    }

    /// The vault is open: what came of reminders is taken in, and what is next is written down.
    fn plan(&mut self) {
        let came: Vec<Mark> = self.ledger.marks().to_vec();
        self.history.marks.extend(came);
        let now = Now { at: self.now, zone: self.case.zone.clone() };
        let Case { rules, roster, turn, .. } = self.case;
        let planned = plan_for_ledger(rules, roster, &self.history, &now, *turn);
        let days = |mark: &Mark| (*mark, day_of(self.case, mark.at));
        let recent = self.history.marks.iter().filter(|mark| Ledger::is_recent(mark.at, self.now));
        let marks: Vec<_> = recent.map(days).collect();
        let checked_in: Vec<_> = self.history.check_ins.iter().map(|one| one.at).collect();
        let ignored = self.history.ignored(self.now);
        self.ledger = written(self.case, &planned, &marks, &checked_in, ignored, self.now);
    }
}

pub(crate) fn written(
    case: &Case,
    planned: &[Planned],
    marks: &[(Mark, WorkDay)],
    checked_in: &[UtcMillis],
    ignored: usize,
    now: UtcMillis,
) -> Ledger {
    let (most_a_day, phone) = (case.rules.most_a_day, &case.zone);
    Ledger::of(planned, &Basis { now, most_a_day, exact: false, ignored, marks, checked_in, phone })
}

/// The work day as a check-in has it.
pub(crate) fn day_of(Case { roster, zone, turn, .. }: &Case, at: UtcMillis) -> WorkDay {
    let date = WorkDay::on(zone.local(at).date());
    let (first, last) = (date.minus(WorkDays::REACH + 1), date.plus(WorkDays::REACH + 1));
    WorkDays::new(*turn, roster.work_spans(first, last)).of(at, zone)
}
