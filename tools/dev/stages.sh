# shellcheck shell=bash
# A run of several stages: each is announced, timed and logged; a failed one doesn't stop the others; the last line
# says how it all went. Outside CI a skip is named there; in CI it is a failure, so that nothing goes missing unseen.

LOGS=$BUILD/logs
STAGE_NAMES=()
STAGE_RESULTS=()
STAGE_SECONDS=()
STAGES_STARTED=$SECONDS

stages_begin() {
  rm -rf "$LOGS"
  mkdir -p "$LOGS"
  # Tests that can't run here (full disks want root) name themselves in it.
  export AFTERSHIFT_SKIPPED=$LOGS/skipped
}

# stage NAME SENTENCE COMMAND...: runs the command in a subshell; its output also goes to build/logs/NAME.log.
stage() {
  local name=$1 sentence=$2 started=$SECONDS result=ok status
  shift 2
  say
  say "== $name: $sentence"
  # `set -e` has no effect in a command whose status is asked for, so the status is asked for outside.
  set +e
  (
    set -e
    "$@"
  ) 2>&1 | tee "$LOGS/$name.log"
  status=${PIPESTATUS[0]}
  set -e
  [ "$status" -eq 0 ] || result=FAILED
  STAGE_NAMES+=("$name")
  STAGE_RESULTS+=("$result")
  STAGE_SECONDS+=($((SECONDS - started)))
  say "-- $name: $result, $((SECONDS - started)) s"
}

# passed NAME: did that stage succeed?
passed() {
  local i
  for i in "${!STAGE_NAMES[@]}"; do
    [ "${STAGE_NAMES[$i]}" = "$1" ] && [ "${STAGE_RESULTS[$i]}" = ok ] && return 0
  done
  return 1
}

# skip REASON: something that should have been checked wasn't. Works inside a stage.
skip() {
  say "skipped: $*"
  say "$*" >>"$LOGS/skipped"
}

# The table, then the verdict as the last line. With `tests`, the verdict counts them and none at all is a failure.
stages_end() {
  local i failed='' skipped='' passed_tests=0 failed_tests=0 skipped_tests=0 long_tests=0
  if [ "${1:-}" = tests ]; then
    read -r passed_tests failed_tests skipped_tests long_tests < <(count_tests)
    [ "$passed_tests" -gt 0 ] || failed=' no test was run'
    [ "$skipped_tests" -eq 0 ] || skip "$skipped_tests Kotlin tests that skip themselves"
  fi
  say
  for i in "${!STAGE_NAMES[@]}"; do
    printf '%5d s  %-12s %s\n' "${STAGE_SECONDS[$i]}" "${STAGE_NAMES[$i]}" "${STAGE_RESULTS[$i]}"
    [ "${STAGE_RESULTS[$i]}" = ok ] || failed+=" ${STAGE_NAMES[$i]}"
  done
  printf '%5d s  total\n\n' $((SECONDS - STAGES_STARTED))
  if [ -f "$LOGS/skipped" ]; then
    skipped=$(awk 'NR > 1 { printf "; " } { printf "%s", $0 }' "$LOGS/skipped")
    ! in_ci || failed+=' a skip'
  fi
  [ "$long_tests" -eq 0 ] || say "$long_tests long tests are left for ./dev test --long"
  [ -z "$failed" ] || say "failed:$failed (logs: build/logs)"
  [ "${1:-}" != tests ] || say "$passed_tests passed, $failed_tests failed"
  [ -z "$skipped" ] || say "incomplete: skipped $skipped"
  [ -z "$failed" ]
}

# Prints PASSED FAILED SKIPPED LONG, from cargo's closing lines, Swift's, and Surefire's reports. What cargo ignores is what
# takes long: it says so with `#[ignore]`.
count_tests() {
  {
    grep -h '^test result:' "$LOGS"/*.log 2>/dev/null |
      sed -n 's/.* \([0-9]*\) passed; \([0-9]*\) failed; \([0-9]*\) ignored.*/\1 \2 0 \3/p' || true
    swift_counts
    cat "$ROOT"/{android/desktop/target,android/desktop/target/without-checks,android/robolectric/target,tests/fhir/target}/surefire-reports/TEST-*.xml 2>/dev/null | surefire_counts || true
  } | awk '{ p += $1; f += $2; s += $3; l += $4 } END { print p + 0, f + 0, s + 0, l + 0 }'
}

# The same of the tests in Swift: its closing line has how many ran, and each that failed has one.
swift_counts() {
  local log=$LOGS/swift.log ran failed
  [ -f "$log" ] || return 0
  ran=$(sed -nE 's/.*Test run with ([0-9]+) tests? .*/\1/p' "$log" | tail -1)
  failed=$(grep -cE '✘ Test .* failed after' "$log" || true)
  # One more line says that the run failed.
  ! grep -q '✘ Test run with' "$log" || failed=$((failed - 1))
  printf '%d %d 0\n' $((${ran:-0} - failed)) "$failed"
}

# One line PASSED FAILED SKIPPED for each report.
surefire_counts() {
  tr '\n' ' ' | grep -o '<testsuite [^>]*>' | awk '
    function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
    { bad = count("errors") + count("failures"); print count("tests") - bad - count("skipped"), bad, count("skipped") }'
}
