//! Roster files: whatever is in one, there is an answer. Asks the same as the test `fuzz` does, which needs no
//! libFuzzer.

#![no_main]

#[path = "../../tests/fuzz/counting.rs"]
mod counting;
#[path = "../../tests/fuzz/roster_file.rs"]
mod roster_file;

use libfuzzer_sys::fuzz_target;

#[global_allocator]
static MEMORY: counting::Counting = counting::Counting::new();

fuzz_target!(|bytes: &[u8]| drop(roster_file::ask(bytes)));
