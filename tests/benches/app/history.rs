//! Trends over a quarter and over a year, in ten years of data, against the bare queries.

use crate::bare::Bare;
use crate::turns::side_by_side;
use crate::vault::{DECADE, Vault};
use aftershift_core::app::{HistoryAction, HistoryRange};
use criterion::Criterion;

pub(crate) fn history(criterion: &mut Criterion) {
    let vault = Vault::of_days(DECADE, "history-ours");
    let other = vault.copy("history-bare");
    let mut app = vault.open();
    let bare = Bare::open(&other.database(), &other.key);
    for (name, range) in
        [("history-quarter", HistoryRange::ThreeMonths), ("history-year", HistoryRange::OneYear)]
    {
        let state = app.history_act(HistoryAction::ShowRange(range)).unwrap();
        let (first, last) = (state.first_day.to_string(), state.last_day.to_string());
        side_by_side(criterion, name, |_| drop(app.history().unwrap()), |_| bare.history(&first, &last));
    }
}
