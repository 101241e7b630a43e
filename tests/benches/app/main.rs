//! The app against bare rusqlite, side by side in one run: `./dev bench` prints the table.

#![allow(missing_docs, reason = "criterion's macro makes a public function")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't be set up has failed")]

mod answer;
mod backup;
mod bare;
mod history;
mod passphrase;
mod reminder;
mod roster;
mod save;
mod turns;
mod unlock;
mod vault;

criterion::criterion_group!(
    benches,
    save::save,
    answer::answer,
    unlock::unlock,
    passphrase::passphrase,
    history::history,
    backup::backup,
    roster::import,
    roster::cycle,
    roster::work_day,
    reminder::reminder,
    reminder::plan_reminders
);
criterion::criterion_main!(benches);
