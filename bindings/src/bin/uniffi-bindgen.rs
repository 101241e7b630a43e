//! The generator, pinned to the very version of `UniFFI` that the library is built with.
fn main() {
    uniffi::uniffi_bindgen_main();
}
