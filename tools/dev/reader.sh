# shellcheck shell=bash
# An implementation of SQLCipher's format that isn't SQLCipher reads a vault with its raw key, in a Python of its own.

READER=$TARGET/tools/reader

reader_validate() {
  local python
  if ! python=$(reader_python); then
    skip "another reader of the database (no Python 3.10 to 3.15 with venv)"
    return
  fi
  setup_reader "$python"
  reader_forget
  # The key goes through the pipe: a command line can be read by others.
  harness reader-sample "$TARGET/reader" | "$READER/bin/python" -I -B tests/reader/read.py
  reader_forget
}

# What an interrupted run left: no vault is made where there is one.
reader_forget() {
  rm -rf "$TARGET/reader"
}

# Prints a Python that the wheels in requirements.txt are for, or fails.
reader_python() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info < (3, 16))' 2>/dev/null; then
      say "$python"
      return
    fi
  done
  return 1
}

# setup_reader PYTHON: whole or not at all.
setup_reader() {
  local listed=tests/reader/requirements.txt
  ! cmp -s "$listed" "$READER/requirements.txt" || ! "$READER/bin/python" -c 'import apsw' 2>/dev/null || return 0
  say "installing SQLite3 Multiple Ciphers, once"
  rm -rf "$READER"
  "$1" -m venv "$READER"
  "$READER/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
    --requirement "$listed"
  cp "$listed" "$READER/requirements.txt"
}
