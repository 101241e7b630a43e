# shellcheck shell=bash
# The app without self-checks: how named scales are regulated differs by country, and a build without them is a whole
# app. Its core, its tests, its bindings and its screens.

WITHOUT=$TARGET/without-checks
WITHOUT_ARGS=(
  --workspace --no-default-features --features 'aftershift-bindings/development aftershift-bindings/bindgen'
)

without_checks_rust() {
  cargo test "${WITHOUT_ARGS[@]}" --no-fail-fast
}

# Into a folder of its own, where the screens without self-checks look for it.
without_checks_bindings() {
  cargo build "${WITHOUT_ARGS[@]}"
  local library=libaftershift_bindings.so
  ! on_mac || library=${library%.so}.dylib
  mkdir -p "$WITHOUT/debug" "$WITHOUT/generated"
  cp "$TARGET/debug/$library" "$WITHOUT/debug/$library"
  bindgen "$WITHOUT/debug/$library" ../without-checks/generated/kotlin-jvm
  if grep -rqi 'phq\|CheckState' "$WITHOUT/generated/kotlin-jvm"; then
    die "the bindings without self-checks still have something of them"
  fi
  if grep -qi 'Little interest or pleasure\|PHQ-9\|ProQOL' "$WITHOUT/debug/$library"; then
    die "the library without self-checks still has something of them"
  fi
}

# The app that only Android has, module by module: nothing of it may name what isn't there.
without_checks_typecheck() {
  local library=$WITHOUT/debug/libaftershift_bindings.so
  ! on_mac || library=${library%.so}.dylib
  bindgen "$library" ../without-checks/generated/kotlin-android --config bindings/uniffi.android.toml
  jvm_forget_typecheck
  maven typecheck compile -Dwithout-checks -Dbindings.dir="$WITHOUT/generated/kotlin-android"
  # Whoever looks at these classes next means those of the whole app.
  jvm_forget_typecheck
}

# The iOS app likewise.
without_checks_swift() {
  rm -rf "$KIT/Generated"
  swift_bindings "$WITHOUT/debug/libaftershift_bindings.so" ../without-checks/generated/swift
  AFTERSHIFT_WITHOUT_CHECKS=1 swift_package build --scratch-path /src/target/swift-without-checks
  # Whoever builds next means the whole app.
  rm -rf "$KIT/Generated"
}

jvm_forget_typecheck() {
  rm -rf "$ROOT"/android/typecheck/target/{classes,checks-classes,app-classes}
}

without_checks_stages() {
  stage without-rust "the core and its tests without self-checks" without_checks_rust
  stage without-lib "the library and the bindings without self-checks" without_checks_bindings
  if passed without-lib; then
    stage without-app "the screens without self-checks: a whole app" jvm_test_without_checks
    stage without-android "the Android app without self-checks against the real libraries" without_checks_typecheck
    if ! on_mac && swift_possible && passed swift-setup; then
      stage without-ios "the iOS app without self-checks" without_checks_swift
    fi
  fi
  # As it was, for whatever runs next.
  stage rebuild "the library with everything again" rust_build
}
