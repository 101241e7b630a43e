# shellcheck shell=bash
# libFuzzer: each target of tests/fuzz-targets for some minutes, from the corpus that is kept in tests/data/corpus.
# docs/howto/add-a-fuzz-target.md says how to add one.

FUZZ=tests/fuzz-targets
FUZZ_TARGET=$TARGET/fuzz
# Without a sanitizer, which wants a nightly compiler: the core has no unsafe code that it could look into.
FUZZ_ARGS=(--fuzz-dir "$FUZZ" --target-dir "$FUZZ_TARGET" --sanitizer none)
FUZZ_SECONDS=${AFTERSHIFT_FUZZ_SECONDS:-180}

fuzz_all() {
  fuzz_locked
  setup_cargo_fuzz
  "$CARGO_FUZZ" build "${FUZZ_ARGS[@]}"
  local target failed=0
  for target in $("$CARGO_FUZZ" list --fuzz-dir "$FUZZ"); do
    if fuzz_one "$target"; then
      say "test result: ok. 1 passed; 0 failed; 0 ignored"
    else
      say "test result: FAILED. 0 passed; 1 failed; 0 ignored"
      failed=1
    fi
  done
  [ $failed -eq 0 ]
}

# fuzz_one TARGET: what it finds worth keeping goes on in the next run; what breaks it is left in $FUZZ/artifacts.
fuzz_one() {
  local target=$1 begin=tests/data/corpus/$1 found=$FUZZ_TARGET/corpus/$1 memory=/dev/shm status=0
  [ -d "$begin" ] || die "the target '$target' has nothing to begin with: $begin"
  say "$target: $FUZZ_SECONDS s"
  mkdir -p "$found"
  # Where writing costs nothing; libFuzzer leaves without tidying up.
  [ -d "$memory" ] || memory=${TMPDIR:-/tmp}
  memory=$(mktemp -d "$memory/aftershift-fuzz.XXXXXX")
  # -malloc_limit_mb would do nothing without a sanitizer: the target counts what it holds, and has a limit far lower.
  TMPDIR=$memory "$CARGO_FUZZ" run "${FUZZ_ARGS[@]}" "$target" "$found" "$begin" -- -max_total_time="$FUZZ_SECONDS" \
    -rss_limit_mb=512 -timeout=10 -max_len=131072 -print_final_stats=1 -verbosity=0 2>&1 |
    sed '/ecommended dictionary/d; / # Uses: /d' || status=1
  rm -rf "$memory"
  return $status
}

# Its lock file is its own, and has to fit what the core depends on: `./dev lint --fix` renews it.
fuzz_locked() {
  cargo fetch --locked --quiet --manifest-path "$FUZZ/Cargo.toml" ||
    die "$FUZZ/Cargo.lock doesn't fit any more: ./dev lint --fix renews it"
}

# The versions of the app's lock file, and beside them what only libFuzzer needs.
fuzz_lock() {
  cargo fetch --locked --quiet --manifest-path "$FUZZ/Cargo.toml" 2>/dev/null && return
  cp Cargo.lock "$FUZZ/Cargo.lock"
  cargo fetch --quiet --manifest-path "$FUZZ/Cargo.toml"
}
