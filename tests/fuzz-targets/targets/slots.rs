//! The slot file: whatever is in it, there is an answer. Asks the same as the test `fuzz` does, which needs no
//! libFuzzer.

#![no_main]

#[path = "../../tests/fuzz/counting.rs"]
mod counting;
#[path = "../../tests/fuzz/slot_file.rs"]
mod slot_file;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use slot_file::{Place, with_checksum};
use std::env;
use std::sync::LazyLock;

#[global_allocator]
static MEMORY: counting::Counting = counting::Counting::new();

/// In the folder that `TMPDIR` names: `./dev test --long` makes one in memory.
static PLACE: LazyLock<Place> = LazyLock::new(|| Place::new(&env::temp_dir().join("aftershift-slots")));

fuzz_target!(|bytes: &[u8]| drop(PLACE.ask(bytes)));

// Most with the checksum that belongs to them: no chance finds one.
fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    let size = fuzzer_mutate(bytes, size, most);
    if seed.is_multiple_of(4) {
        return size;
    }
    let fitting = with_checksum(&bytes[..size]);
    if fitting.len() > most {
        return size;
    }
    bytes[..fitting.len()].copy_from_slice(&fitting);
    fitting.len()
});
