//! Taking turns.

use criterion::Criterion;
use std::cell::RefCell;
use std::time::{Duration, Instant};

/// Measures the app and what it is compared with in turns, one call each, so that both meet the same disk and the
/// same neighbours. What is measured gets the number of the call.
pub(crate) fn side_by_side(
    criterion: &mut Criterion,
    name: &str,
    ours: impl FnMut(u64),
    bare: impl FnMut(u64),
) {
    let both = RefCell::new((ours, bare, 0));
    let in_turns = |calls: u64| {
        let (ours, bare, count) = &mut *both.borrow_mut();
        let mut spent = (Duration::ZERO, Duration::ZERO);
        for _ in 0..calls {
            *count += 1;
            // Whoever comes second finds the processor's caches as the first left them: so each is second half of
            // the time.
            if *count % 2 == 0 {
                spent.0 += timed(|| ours(*count));
                spent.1 += timed(|| bare(*count));
            } else {
                spent.1 += timed(|| bare(*count));
                spent.0 += timed(|| ours(*count));
            }
        }
        spent
    };
    let mut group = criterion.benchmark_group(name);
    group.sample_size(60).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(5));
    group.bench_function("ours", |bencher| bencher.iter_custom(|calls| in_turns(calls).0));
    group.bench_function("bare", |bencher| bencher.iter_custom(|calls| in_turns(calls).1));
    group.finish();
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}
