# shellcheck shell=bash
# Cargo. Every command selects the whole workspace with the same features, in the same profile: a different selection
# gives shared dependencies different features, and cargo would build them again for each.

CARGO_ARGS=(--workspace --features 'aftershift-bindings/development aftershift-bindings/bindgen')
! in_ci || CARGO_ARGS+=(--locked)

# rust_build [CARGO-OPTION...]
rust_build() {
  cargo build "${CARGO_ARGS[@]}" "$@"
}

# The same and the tests. What only tests depend on gives shared dependencies more features: to build without the tests
# first would build UniFFI twice.
rust_build_with_tests() {
  rust_build --lib --bins --tests
}

# rust_test [--long]
rust_test() {
  if [ "${1:-}" = --long ]; then
    cargo test "${CARGO_ARGS[@]}" --no-fail-fast -- --include-ignored
  else
    cargo test "${CARGO_ARGS[@]}" --no-fail-fast
  fi
}

# The command-line harness in tests/, as built with the rest.
harness() {
  "$TARGET/debug/aftershift-tests" "$@"
}

# The Kotlin sources for the library as it is now: for the desktop JVM, and for Android.
rust_bindings() {
  local library=$TARGET/debug/libaftershift_bindings.so
  ! on_mac || library=${library%.so}.dylib
  bindgen "$library" kotlin-jvm
  bindgen "$library" kotlin-android --config bindings/uniffi.android.toml
}

# bindgen LIBRARY FOLDER [OPTION...]: Kotlin, where no option says otherwise.
bindgen() {
  local library=$1 out=$TARGET/generated/$2
  shift 2
  newer_than "$out/.stamp" "$library" bindings/*.toml || return 0
  rm -rf "$out"
  [[ " $* " == *' --language '* ]] || set -- --language kotlin "$@"
  # It would look for ktlint to format what nobody reads.
  "$TARGET/debug/uniffi-bindgen" generate "$library" --no-format --out-dir "$out" "$@"
  touch "$out/.stamp"
}
