# shellcheck shell=bash
# Maven: the screens and the bindings on the desktop JVM, and the check against the Android libraries.

DESKTOP=$ROOT/android/desktop
# What `./dev run` starts: a copy, so that a test run doesn't pull the classes from under an open window.
APP=$BUILD/app

# maven MODULE GOAL...
maven() {
  local module=$1
  shift
  # Without the colour resets that Maven prints even in batch mode.
  mvn --quiet --file "$ROOT/android/pom.xml" --projects "$module" "$@" 2>&1 | sed $'s/\033\\[0m//g'
}

# Compiles what `./dev run` starts, when something changed.
jvm_compile() {
  newer_than "$APP/classpath.txt" android/ui android/checks android/desktop/src android/desktop/tools \
    android/desktop/pom.xml android/pom.xml android/.mvn/maven.config "$TARGET/generated/kotlin-jvm" || return 0
  jvm_forget
  maven desktop compile
  jvm_keep
}

# jvm_test [MAVEN-OPTION...]
jvm_test() {
  jvm_forget
  maven desktop test "$@"
  jvm_keep
}

# The whole app without the self-checks: another core, other classes, the same tests. See android/README.md.
# jvm_test_without_checks [MAVEN-OPTION...]
jvm_test_without_checks() {
  jvm_forget without-checks
  maven desktop test -Dwithout-checks "$@"
}

jvm_keep() {
  rm -rf "$APP"
  mkdir -p "$APP"
  cp -R "$DESKTOP/target/classes" "$APP/classes"
  cp "$DESKTOP/target/classpath.txt" "$APP/classpath.txt"
  # As old as the start of the build: what was edited meanwhile is newer.
  touch -r "$DESKTOP/target/.started" "$APP/classpath.txt"
}

# Everything is compiled anew anyway, and the class of a deleted test must not be run.
# jvm_forget [FOLDER]: of the build in that folder of target/.
jvm_forget() {
  local built=$DESKTOP/target/${1:-}
  rm -rf "$built"/{classes,test-classes,surefire-reports}
  mkdir -p "$built"
  touch "$built/.started"
}

# The screens and the app once more, module by module, against the libraries that the phone has.
jvm_typecheck() {
  rm -rf "$ROOT"/android/typecheck/target/{classes,checks-classes,app-classes,libraries}
  maven typecheck compile
}

# What the type-check has compiled, run on a made-up phone. Manifest and resources are put together as Gradle does it.
# jvm_phone [MAVEN-OPTION...]
jvm_phone() {
  jvm_forget_phone
  if ! command -v aapt2 >/dev/null; then
    skip "the app on a made-up phone (aapt2 is not installed)"
    return
  fi
  if [ "$(jdk_major "$JAVA_HOME")" -lt "$JDK_FOR_ALL" ]; then
    skip "the app on a made-up phone (Robolectric's newest Android needs a JDK of $JDK_FOR_ALL or newer)"
    return
  fi
  local merger
  merger=$(jvm_tool merger)
  maven robolectric test -Dmerger.classpath="$merger" "$@"
}

# What was put together, too: Android's lint would look at what an earlier run has left.
jvm_forget_phone() {
  rm -rf "$ROOT"/android/robolectric/target/{classes,test-classes,libraries,linked,surefire-reports}
}

# jvm_ktlint [--format]
jvm_ktlint() {
  local classpath
  classpath=$(jvm_tool ktlint)
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" --add-opens=java.base/java.lang=ALL-UNNAMED -cp "$classpath" \
    com.pinterest.ktlint.Main "$@" --relative 'android/**/*.kt' 'android/**/*.kts' '!**/target/**'
}

jvm_detekt() {
  local classpath
  classpath=$(jvm_tool detekt)
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$classpath" io.gitlab.arturbosch.detekt.cli.Main \
    --input "$ROOT/android" --excludes '**/target/**,**/build/**' \
    --build-upon-default-config --config "$ROOT/android/detekt/detekt.yml"
}

# Android's own lint, on what jvm_phone has put together. It knows no list of which Android has what (that is in the SDK):
# for that, the tests run on the oldest one.
jvm_android_lint() {
  local classpath framework project=$BUILD/lint-project.xml
  if [ ! -f android/robolectric/target/linked/AndroidManifest.xml ]; then
    skip "Android Lint (the app wasn't put together)"
    return
  fi
  classpath=$(jvm_tool lint)
  framework=$(find "$ROOT/android/typecheck/target/libraries" -name 'android-all-*.jar')
  mkdir -p "$BUILD"
  "$JAVA_HOME/bin/java" android/lint/tools/LintProject.java "$ROOT/android" "$project" "$framework" \
    "$(sed -n 's/^targetSdk = "\(.*\)"/\1/p' android/gradle/libs.versions.toml)"
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -Xmx2g -cp "$classpath" com.android.tools.lint.Main --project "$project" \
    --config "$ROOT/android/lint/lint.xml" --jdk-home "$JAVA_HOME" --offline --quiet -Werror --exitcode
}

# jvm_tool MODULE: prints the class path of the tool that this module names. Maven is asked for it once.
jvm_tool() {
  local classpath=$TARGET/tools/$1.classpath
  if newer_than "$classpath" "android/$1/pom.xml" android/.mvn/maven.config; then
    mkdir -p "${classpath%/*}"
    maven "$1" dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.regenerateFile=true >&2 || return
    touch "$classpath"
  fi
  cat "$classpath"
}

# What reminders are measured against: see tests/recur.
jvm_recur() {
  local classpath=$TARGET/tools/recur.classpath
  mkdir -p "${classpath%/*}"
  maven ../tests/recur compile dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.regenerateFile=true
  "$JAVA_HOME/bin/java" -cp "$ROOT/tests/recur/target/classes:$(cat "$classpath")" app.aftershift.recur.Recur \
    "$TARGET/criterion/in-turns/recur.json"
}
