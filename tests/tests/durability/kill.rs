//! Starting a child and killing it.

use aftershift_tests::children::BEGIN;
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// When to kill.
#[derive(Clone, Copy, Debug)]
pub(crate) struct When {
    /// After the child has said that many lines,
    pub lines: usize,
    /// and after waiting that long from then on.
    pub wait: Duration,
}

/// What a child said.
#[derive(Debug)]
pub(crate) struct Said {
    /// Its lines, those between the decision to kill it and its death included.
    pub lines: Vec<String>,
    /// Whether it came to its end before it could be killed.
    pub ended: bool,
}

impl Said {
    /// The number on the last line that is one.
    pub(crate) fn last_number(&self) -> Option<u64> {
        self.lines.iter().rev().find_map(|line| line.parse().ok())
    }

    /// Whether it said that something was done.
    pub(crate) fn acknowledged(&self) -> bool {
        self.lines.iter().any(|line| line != BEGIN)
    }
}

fn child(what: &str, folder: &Path, from: u64) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftershift-tests"));
    command.args(["child", what]).arg(folder).args(["--from", &from.to_string()]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Starts a child and kills it.
pub(crate) fn kill(what: &str, folder: &Path, from: u64, when: When) -> Said {
    let mut child = child(what, folder, from).spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut lines: Vec<String> = output.by_ref().take(when.lines).collect();
    sleep(when.wait);
    child.kill().unwrap();
    lines.extend(output);
    let ended = child.wait_with_output().unwrap();
    let killed = ended.status.signal() == Some(9);
    assert!(killed || ended.status.success(), "{what}: {}", String::from_utf8_lossy(&ended.stderr));
    Said { lines, ended: !killed }
}

/// How long a child takes from its first line to the next: the longest of some attempts, each in a state of its own.
pub(crate) fn time_to_acknowledge(what: &str, folders: &[&Path]) -> Duration {
    let one = |folder: &&Path| {
        let mut child = child(what, folder, 0).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        assert_eq!(output.next().unwrap().unwrap(), BEGIN);
        let begun = Instant::now();
        let next = output.next();
        let took = begun.elapsed();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(next.is_some(), "{what} did nothing");
        took
    };
    folders.iter().map(one).max().unwrap()
}

/// Pseudo-random, so that a run can be repeated as far as the operating system lets it.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A moment below the limit.
    pub(crate) fn moment(&mut self, limit: Duration) -> Duration {
        Duration::from_micros(self.below(u64::try_from(limit.as_micros()).unwrap().max(1)))
    }
}
