# shellcheck shell=bash
# What has to be on the machine: packages, Rust, a JDK, Maven's settings, cargo's tools. A second run finds all there.

CARGO_DENY_VERSION=0.20.2
CARGO_FUZZ_VERSION=0.13.2

# What everything needs is 17; the made-up phone, whose newest Android is compiled for a newer one, needs this.
JDK_FOR_ALL=21

# Debian and Ubuntu. The libraries are those that Skia (which draws the screens) and a window of the JDK load.
APT_PACKAGES=(
  build-essential pkg-config libssl-dev              # SQLCipher and the linker
  maven                                              # builds the Kotlin side
  fonts-roboto-unhinted                              # Android's font, for the screens on the desktop
  libfontconfig1 libgl1 libx11-6                     # Skia, even without a display
  libxext6 libxi6 libxrender1 libxtst6               # a window
  python3-venv                                       # another reader of the database: tests/reader
  aapt                                               # aapt2: the app's resources, as on a phone
  shellcheck                                         # lint for these scripts
  age                                                # another program that has to open a backup
)

setup() {
  setup_packages
  setup_rust
  setup_jdk
  setup_maven
}

setup_packages() {
  if ! command -v dpkg-query >/dev/null; then
    local tool
    for tool in cc pkg-config mvn; do
      command -v "$tool" >/dev/null || die "'$tool' is missing: install a C compiler, pkg-config, OpenSSL and Maven"
    done
    return
  fi
  local wanted=("${APT_PACKAGES[@]}") missing=() package home
  if ! home=$(find_jdk); then
    wanted+=("$(jdk_package || say default-jdk)")
  elif [ "$(id -u)" -eq 0 ] && [ "$(jdk_major "$home")" -lt "$JDK_FOR_ALL" ] && package=$(jdk_package); then
    # An older one does for all but the made-up phone, so nobody has to.
    wanted+=("$package")
  fi
  for package in "${wanted[@]}"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    die "packages are missing: sudo apt-get install ${missing[*]}"
  fi
  say "installing packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

setup_rust() {
  command -v cargo >/dev/null || die "cargo is missing: install Rust with rustup, https://rustup.rs"
}

# Prints a package with a JDK that is new enough for everything, or fails: Debian 12 has none.
jdk_package() {
  local package
  for package in openjdk-25-jdk openjdk-21-jdk temurin-25-jdk temurin-21-jdk; do
    if [[ $(apt-cache policy "$package" 2>/dev/null) == *'Candidate: '[0-9]* ]]; then
      say "$package"
      return
    fi
  done
  return 1
}

# The newest JDK that is installed, or $JAVA_HOME where that is new enough for everything.
setup_jdk() {
  JAVA_HOME=$(find_jdk) || die "no JDK 17 or newer found: install one ($JDK_FOR_ALL or newer runs all tests) and set JAVA_HOME"
  export JAVA_HOME
  # JNA and Maven's console load native code, older libraries use Unsafe: all fine, and all warned about.
  JAVA_FLAGS=(--enable-native-access=ALL-UNNAMED)
  [ "$(jdk_major "$JAVA_HOME")" -lt 23 ] || JAVA_FLAGS+=(--sun-misc-unsafe-memory-access=allow)
  export MAVEN_OPTS="${JAVA_FLAGS[*]} ${MAVEN_OPTS:-}"
}

# Prints a home directory, or fails.
find_jdk() {
  local best='' best_major=16 home major
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_major "$JAVA_HOME")" -ge "$JDK_FOR_ALL" ]; then
    say "$JAVA_HOME"
    return
  fi
  while read -r home; do
    major=$(jdk_major "$home")
    if [ "$major" -gt "$best_major" ]; then
      best=$home best_major=$major
    fi
  done < <(jdk_candidates)
  [ -n "$best" ] && say "$best"
}

jdk_candidates() {
  local java
  say "${JAVA_HOME:-}"
  if java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null); then
    dirname "$(dirname "$java")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home 2>/dev/null || true
  fi
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# jdk_major HOME: 17 for a JDK 17; 0 for what isn't a JDK (a JRE has no javac).
jdk_major() {
  local version=0
  if [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  say "${version:-0}"
}

# Maven's properties from Gradle's version catalogue, so that versions stand in one place.
setup_maven() {
  command -v mvn >/dev/null || die "mvn is missing: install Maven 3.8 or newer"
  local catalogue=$ROOT/android/gradle/libs.versions.toml config=$ROOT/android/.mvn/maven.config
  newer_than "$config" "$catalogue" "$ROOT/tools/dev/setup.sh" || return 0
  mkdir -p "${config%/*}"
  {
    say --batch-mode
    say --no-transfer-progress
    sed -n '/^\[versions\]/,/^\[libraries\]/s/^\([A-Za-z0-9-]*\) = "\(.*\)"$/-Dversion.\1=\2/p' "$catalogue"
  } >"$config"
}

setup_cargo_deny() {
  CARGO_DENY=$(cargo_tool cargo-deny "$CARGO_DENY_VERSION")
}

setup_cargo_fuzz() {
  CARGO_FUZZ=$(cargo_tool cargo-fuzz "$CARGO_FUZZ_VERSION")
}

# cargo_tool NAME VERSION: prints what to call. Its own copy in target/tools, unless the right one is on the PATH.
# Unoptimised: builds in a third of the time, and is run for seconds.
cargo_tool() {
  local name=$1 version=$2 tool
  for tool in "$name" "$TARGET/tools/bin/$name"; do
    if [ "$("$tool" --version 2>/dev/null || true)" = "$name $version" ]; then
      say "$tool"
      return
    fi
  done
  say "building $name $version, once, about a minute" >&2
  cargo install "$name" --version "$version" --locked --debug --quiet \
    --root "$TARGET/tools" --target-dir "$TARGET/tools/build" >&2 || return
  rm -rf "$TARGET/tools/build" # 700 MB that nothing needs again
  say "$tool"
}
