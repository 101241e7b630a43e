//! What is inside of a backup: whatever it is, there is an answer. Asks the same as the test `fuzz` does, which needs
//! no libFuzzer.

#![no_main]

#[path = "../../tests/fuzz/backup_file.rs"]
mod backup_file;
#[path = "../../tests/fuzz/counting.rs"]
mod counting;

use libfuzzer_sys::fuzz_target;

#[global_allocator]
static MEMORY: counting::Counting = counting::Counting::new();

fuzz_target!(|bytes: &[u8]| drop(backup_file::ask(bytes)));
