# shellcheck shell=bash
# Words and paths that the other parts share.

BUILD=$ROOT/build
TARGET=$ROOT/target
export CARGO_TARGET_DIR=$TARGET

say() { printf '%s\n' "$*"; }
die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

on_mac() { [ "$(uname -s)" = Darwin ]; }
in_ci() { [ "${CI:-}" = true ]; }

# no_arguments "$@": for commands that take none.
no_arguments() { [ $# -eq 0 ] || die "'$1' is not an option here: ./dev help lists them"; }

# newer_than STAMP PATH...: does STAMP miss, or is anything under the paths newer?
newer_than() {
  local stamp=$1
  shift
  [ -f "$stamp" ] || return 0
  [ -n "$(find "$@" -newer "$stamp" -print -quit)" ]
}
