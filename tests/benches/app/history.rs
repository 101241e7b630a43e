//! Trends over a quarter and over a year, in ten years of data, against the bare queries.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{DECADE, Vault};
use aftershift_core::app::{HistoryAction, HistoryRange};
use criterion::Criterion;

pub(crate) fn history(criterion: &mut Criterion) {
    let vault = Vault::of_days(DECADE, "history-app");
    let other = vault.copy("history-bare");
    let mut app = vault.open();
    let bare = Bare::open(&other.database(), &other.key);
    for (name, range) in
        [("history-quarter", HistoryRange::ThreeMonths), ("history-year", HistoryRange::OneYear)]
    {
        let state = app.history_act(HistoryAction::ShowRange(range)).unwrap();
        let (first, last) = (state.first_day.to_string(), state.last_day.to_string());
        in_turns(
            criterion,
            name,
            vec![
                ("app", Box::new(|_| drop(app.history().unwrap()))),
                ("bare", Box::new(|_| bare.history(&first, &last))),
            ],
        );
    }
}
