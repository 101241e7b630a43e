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

# The screens once more, module by module, against the libraries that the phone has.
jvm_typecheck() {
  rm -rf "$ROOT"/android/typecheck/target/{classes,checks-classes}
  maven typecheck process-sources
}

# jvm_ktlint [--format]: Maven is asked for ktlint's class path once.
jvm_ktlint() {
  local classpath=$TARGET/tools/ktlint.classpath
  if newer_than "$classpath" android/ktlint/pom.xml android/.mvn/maven.config; then
    mkdir -p "${classpath%/*}"
    maven ktlint dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.regenerateFile=true
    touch "$classpath"
  fi
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" --add-opens=java.base/java.lang=ALL-UNNAMED -cp "$(cat "$classpath")" \
    com.pinterest.ktlint.Main "$@" --relative 'android/**/*.kt' 'android/**/*.kts' '!**/target/**'
}

# What reminders are measured against: see tests/recur.
jvm_recur() {
  local classpath=$TARGET/tools/recur.classpath
  mkdir -p "${classpath%/*}"
  maven ../tests/recur compile dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.regenerateFile=true
  "$JAVA_HOME/bin/java" -cp "$ROOT/tests/recur/target/classes:$(cat "$classpath")" app.aftershift.recur.Recur \
    "$TARGET/criterion/in-turns/recur.json"
}
