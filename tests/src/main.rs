//! The command-line harness: `help` lists what it does.

#[cfg(feature = "self-checks")]
use aftershift_tests::cli::USAGE_SELF_CHECKS;
use aftershift_tests::cli::{Arguments, Outcome, USAGE, say};
#[cfg(feature = "self-checks")]
use aftershift_tests::score;
use aftershift_tests::{bench_table, children, demo, release_check, show};
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
        "release-check" => release_check::command(arguments, out),
        #[cfg(feature = "self-checks")]
        "score" => score::command(arguments, out),
        "bench-table" => bench_table::command(arguments, out),
        "child" => children::command(arguments, out),
        "help" => help(out),
        other => Err(format!("there is no command '{other}'; `help` lists them")),
    }
}

fn help(out: &mut dyn Write) -> Outcome {
    say(out, USAGE)?;
    #[cfg(feature = "self-checks")]
    say(out, USAGE_SELF_CHECKS)?;
    Ok(())
}
