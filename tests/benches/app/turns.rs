//! Taking turns: what is compared is called one after the other, again and again, so that all of it meets the same
//! disk and the same neighbours. Measured each in its own few seconds, a neighbour's build would decide.

use criterion::Criterion;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// A name, and one call of what is measured. It gets the number of the call.
pub(crate) type Runner<'a> = (&'static str, Box<dyn FnMut(u64) + 'a>);

/// Measures these in turns. Criterion shows each and compares it with the run before; the medians of all calls, and the
/// fastest of them, go to `target/criterion/in-turns/<group>.json`, which the table is made from.
pub(crate) fn in_turns(criterion: &mut Criterion, group: &str, runners: Vec<Runner<'_>>) {
    measured(criterion, group, 40, runners);
}

/// The same for what takes most of a second each time.
pub(crate) fn in_few_turns(criterion: &mut Criterion, group: &str, runners: Vec<Runner<'_>>) {
    measured(criterion, group, 10, runners);
}

fn measured(criterion: &mut Criterion, group: &str, samples: usize, runners: Vec<Runner<'_>>) {
    let names: Vec<_> = runners.iter().map(|(name, _)| *name).collect();
    let turns = RefCell::new(Turns { times: vec![Vec::new(); names.len()], runners, calls: 0 });
    let mut benchmarks = criterion.benchmark_group(group);
    benchmarks
        .sample_size(samples)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(4));
    for (place, name) in names.iter().enumerate() {
        benchmarks.bench_function(*name, |bencher| {
            bencher.iter_custom(|calls| (0..calls).map(|_| turns.borrow_mut().take()[place]).sum());
        });
    }
    benchmarks.finish();
    let times = turns.into_inner().times;
    // Nothing is measured when only the other groups were asked for.
    if times.iter().all(|times| !times.is_empty()) {
        let mut figures = Map::new();
        for (name, mut times) in names.iter().zip(times) {
            times.sort();
            figures.insert((*name).to_owned(), nanoseconds(times[times.len() / 2]));
            figures.insert(format!("{name}-fastest"), nanoseconds(times[0]));
        }
        save(group, figures);
    }
}

struct Turns<'a> {
    runners: Vec<Runner<'a>>,
    times: Vec<Vec<Duration>>,
    calls: u64,
}

impl Turns<'_> {
    /// One call of each. Whoever comes later finds the processor's caches as the others left them: so each is first
    /// equally often.
    fn take(&mut self) -> Vec<Duration> {
        self.calls += 1;
        let count = self.runners.len();
        let first = usize::try_from(self.calls).unwrap() % count;
        for place in (first..count).chain(0..first) {
            let started = Instant::now();
            self.runners[place].1(self.calls);
            self.times[place].push(started.elapsed());
        }
        self.times.iter().map(|times| times[times.len() - 1]).collect()
    }
}

fn nanoseconds(time: Duration) -> Value {
    u64::try_from(time.as_nanos()).unwrap().into()
}

fn save(group: &str, figures: Map<String, Value>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../criterion/in-turns");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{group}.json")), Value::Object(figures).to_string()).unwrap();
}
