# shellcheck shell=bash
# The commands that build more than one side: run, test, screens, bench, release-check, clean.

cmd_run() {
  local vault=${XDG_DATA_HOME:-$HOME/.local/share}/aftershift-preview demo=0
  if [ "${1:-}" = --demo ]; then
    demo=1 vault=${vault%-preview}-demo
    shift
  fi
  no_arguments "$@"
  setup
  say "building the core and the bindings (the first time takes some minutes)"
  rust_build
  rust_bindings
  say "building the screens"
  jvm_compile
  if [ $demo -eq 1 ] && [ ! -e "$vault" ]; then
    say "making 18 months of history in $vault"
    rm -rf "$vault.new"
    harness demo "$vault.new"
    mv "$vault.new" "$vault" # whole or not at all
  fi
  open_app "$vault"
}

# open_app VAULT
open_app() {
  local java=(
    "$JAVA_HOME/bin/java" -cp "$APP/classes:$(cat "$APP/classpath.txt")"
    -Djna.library.path="$TARGET/debug" -Djna.nosys=true "${JAVA_FLAGS[@]}"
  )
  # Drawn by the processor: enough for a phone's screen, and the same where there is no usable graphics driver.
  on_mac || java+=(-Dskiko.renderApi=SOFTWARE)
  say "vault: $1 (kept between runs)"
  if on_mac || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "${java[@]}" app.aftershift.desktop.MainKt --dir "$1"
  else
    say "no display: walking a check-in through the app instead, pictures in build/screens"
    rm -f "$BUILD"/screens/[0-9]*.png
    "${java[@]}" -Djava.awt.headless=true app.aftershift.desktop.MainKt --dir "$1" --walk "$BUILD/screens"
  fi
}

# One sequence for everybody, CI included. Lints come last but are all run, whatever failed before.
cmd_test() {
  local long=''
  if [ "${1:-}" = --long ]; then
    long=--long
    export AFTERSHIFT_LONG=1
    shift
  fi
  no_arguments "$@"
  stages_begin
  jvm_forget # or its reports would be counted when the stage is never reached
  jvm_forget without-checks
  jvm_forget_phone
  fhir_forget
  stage setup "installing what is missing" setup
  passed setup || { stages_end tests; return; }
  setup_jdk
  stage build "the core, the bindings and the Rust tests (some minutes the first time)" rust_build_with_tests
  if passed build; then
    stage rust "running the Rust tests" rust_test "$long"
    stage bindings "generating the Kotlin bindings" rust_bindings
  fi
  if passed bindings; then
    stage desktop "bindings and screens against the real core (the first time, Maven fetches its libraries)" jvm_test
    stage typecheck "the same screens, and the app for phones, compiled against the Android libraries" jvm_typecheck
  fi
  if passed typecheck; then
    stage phone "the app for phones on the oldest and the newest Android, under Robolectric" jvm_phone
  fi
  if passed phone; then
    stage android-lint "Android's own lint on the app for phones" jvm_android_lint
  fi
  if passed bindings; then
    swift_stages
  fi
  if passed build; then
    stage fhir "self-checks as FHIR R4 (the first time, Maven fetches the validator)" fhir_validate
    stage reader "another implementation of SQLCipher's format reads a vault" reader_validate
  fi
  lint_stages
  if [ -n "$long" ]; then
    stage fuzz "libFuzzer, some minutes for each target (building them takes some more)" fuzz_all
    without_checks_stages
    stage advisories "known vulnerabilities of the dependencies" lint_advisories
  fi
  stages_end tests
}

cmd_screens() {
  no_arguments "$@"
  setup
  rust_build
  rust_bindings
  say "drawing every screen"
  rm -rf "$BUILD/screens"
  jvm_test -Dtest=ScreensTest
  say "$(find "$BUILD/screens" -name '*.png' | wc -l) pictures in build/screens"
}

cmd_bench() {
  no_arguments "$@"
  setup
  setup_jdk
  say "building and running the benchmarks (optimised for the whole program: some minutes)"
  cargo bench -p aftershift-tests
  say "the same reminders on the JVM, with lib-recur"
  jvm_recur
  rust_build
  harness bench-table
}

# What each of these suites says of itself: a line on standard error that begins with its name.
cmd_reliability() {
  no_arguments "$@"
  setup
  rust_build
  mkdir -p "$BUILD"
  say "the suites that kill, damage and look into memory: some minutes"
  local told
  told=$(cargo test "${CARGO_ARGS[@]}" --test durability --test fuzz --test memory -- --nocapture 2>&1 | tee "$BUILD/reliability.log" |
    sed -nE 's/^(saves|making a vault|setting aside|changing what opens the vault|erasing|making a backup|bringing a backup back|slot files|backups|memory|taps while locked|taps|rosters): .*/- &/p' | sort)
  [ "$(wc -l <<<"$told")" -ge 13 ] || die "a suite is missing: see $BUILD/reliability.log"
  { sed '/^<!-- figures -->$/q' docs/reliability.md && printf '\n%s, %s.\n\n%s\n' "$(date +%F)" "$(uname -m) $(uname -s)" "$told"; } >"$BUILD/reliability.md"
  cp "$BUILD/reliability.md" docs/reliability.md
}

cmd_release_check() {
  no_arguments "$@"
  stages_begin
  stage setup "installing what is missing" setup
  setup_jdk
  stage build "the core, the bindings and the harness" rust_build
  stage content "sign-off and unconfirmed facts" harness release-check
  stage advisories "known vulnerabilities of the dependencies" lint_advisories required
  stages_end
}

cmd_clean() {
  no_arguments "$@"
  rm -rf "$TARGET" "$BUILD" android/*/target tests/{fhir,recur}/target android/.mvn "$KIT/Generated"
}
