//! The command-line harness: `help` lists what it does.

use aftershift_tests::cli::{Arguments, Outcome, USAGE, say};
use aftershift_tests::{
    bench_table, children, content_doc, demo, plan, read_calendars, reader_sample, release_check, roster,
    show,
};
#[cfg(feature = "self-checks")]
use aftershift_tests::{fhir, score};
use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = Arguments::new(env::args().skip(1));
    match run(&mut arguments, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            let _ = writeln!(io::stderr(), "aftershift-tests: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    match arguments.next_word()?.as_str() {
        "demo" => demo::command(arguments, out),
        "show" => show::command(arguments, out),
        #[cfg(feature = "self-checks")]
        "fhir" => fhir::command(arguments, out),
        #[cfg(feature = "self-checks")]
        "fhir-sample" => fhir::sample(arguments, out),
        #[cfg(feature = "self-checks")]
        "score" => score::command(arguments, out),
        #[cfg(not(feature = "self-checks"))]
        "fhir" | "fhir-sample" | "score" => Err("this build has no self-checks".to_owned()),
        "roster" => roster::command(arguments, out),
        "plan" => plan::command(arguments, out),
        "read-calendars" => read_calendars::command(arguments, out),
        "reader-sample" => reader_sample::command(arguments, out),
        "release-check" => release_check::command(arguments, out),
        "content-doc" => content_doc::command(arguments, out),
        "bench-table" => bench_table::command(arguments, out),
        "child" => children::command(arguments, out),
        "help" => say(out, USAGE),
        other => Err(format!("there is no command '{other}'; `help` lists them")),
    }
}
