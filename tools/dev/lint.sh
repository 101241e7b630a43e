# shellcheck shell=bash
# `./dev lint`, and the same checks as stages of `./dev test`.

lint_rust() {
  cargo fmt --all -- --check
  cargo fmt --manifest-path "$FUZZ/Cargo.toml" -- --check
  fuzz_locked
  # Without the feature `bindgen`: checking the generator's own dependencies would take a minute for a file of 4 lines.
  cargo clippy --workspace --features aftershift-bindings/development --all-targets --quiet -- -D warnings
  # As a phone gets it: everything else is built with what only development has.
  cargo clippy --package aftershift-bindings --quiet -- -D warnings
}

# What is checked and why: deny.toml.
lint_dependencies() {
  setup_cargo_deny
  "$CARGO_DENY" --log-level error --workspace --all-features check bans licenses sources
}

# lint_advisories [required]: known vulnerabilities. Needs the database, which is fetched from GitHub: see deny.toml.
lint_advisories() {
  setup_cargo_deny
  if "$CARGO_DENY" --log-level off fetch db; then
    "$CARGO_DENY" --log-level error --workspace --all-features check --disable-fetch advisories
  elif [ "${1:-}" = required ]; then
    die "the RustSec database can't be fetched here: run this where GitHub can be reached"
  else
    skip "advisories (the RustSec database can't be fetched here)"
  fi
}

lint_scripts() {
  local scripts=(dev .ci/run tools/dev/*.sh) script
  for script in "${scripts[@]}"; do
    bash -n "$script"
  done
  if command -v shellcheck >/dev/null; then
    # What `dev` sources is checked along with it, where the shared names are known.
    shellcheck --external-sources --check-sourced dev .ci/run
  else
    skip "shellcheck (not installed)"
  fi
}

lint_stages() {
  stage rust-lint "rustfmt, then clippy on every target" lint_rust
  stage licences "cargo-deny: licences, sources and unwanted crates" lint_dependencies
  stage ktlint "the format of the Kotlin sources" jvm_ktlint
  stage detekt "what may go wrong in the Kotlin sources" jvm_detekt
  stage scripts "shellcheck on the shell scripts" lint_scripts
}

cmd_lint() {
  if [ "${1:-}" = --fix ]; then
    setup
    cargo fmt --all
    cargo fmt --manifest-path "$FUZZ/Cargo.toml"
    fuzz_lock
    jvm_ktlint --format
    shift
  fi
  no_arguments "$@"
  stages_begin
  stage setup "installing what is missing" setup
  setup_jdk
  lint_stages
  stages_end
}
