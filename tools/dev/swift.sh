# shellcheck shell=bash
# Swift: the iOS app's package, built and tested on Linux. The compiler comes from Debian trixie into a folder of its own
# and is called in there (chroot), because Debian 12 and Ubuntu have none. On a Mac it is the Mac's own.

KIT=$ROOT/ios/AftershiftKit
SWIFT_HOME=${AFTERSHIFT_SWIFT:-/var/cache/aftershift-swift}
SWIFT_PACKAGES=swiftlang,libc6-dev,libstdc++-14-dev,gcc,git,ca-certificates
SWIFT_STAMP="1 trixie $SWIFT_PACKAGES"

# swift_possible: or says why not, as a skip.
swift_possible() {
  if on_mac; then
    command -v xcodebuild >/dev/null && return
    skip "the iOS app (Xcode is not installed)"
  elif [ "$(id -u)" -ne 0 ]; then
    skip "the iOS app (Swift is installed into a chroot, which takes root)"
  elif ! command -v apt-get >/dev/null; then
    skip "the iOS app (Swift is installed from Debian's packages)"
  else
    return 0
  fi
  return 1
}

swift_setup() {
  [ "$(cat "$SWIFT_HOME/.stamp" 2>/dev/null)" != "$SWIFT_STAMP" ] || return 0
  local package missing=()
  for package in mmdebstrap debian-archive-keyring util-linux; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
  say "installing Swift from Debian trixie into $SWIFT_HOME, once"
  mkdir -p "$(dirname "$SWIFT_HOME")"
  (
    flock 9 # two at once would take each other's folder away
    [ "$(cat "$SWIFT_HOME/.stamp" 2>/dev/null)" != "$SWIFT_STAMP" ] || exit 0
    rm -rf --one-file-system "$SWIFT_HOME" "$SWIFT_HOME.new"
    swift_bootstrap
    mkdir -p "$SWIFT_HOME.new/src"
    say "$SWIFT_STAMP" >"$SWIFT_HOME.new/.stamp"
    mv "$SWIFT_HOME.new" "$SWIFT_HOME"
  ) 9>"$SWIFT_HOME.lock"
}

swift_bootstrap() {
  local options=(
    --variant=essential --mode=root --include="$SWIFT_PACKAGES" --quiet
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --aptopt='Acquire::Retries "3"'
  ) path
  # What nobody needs here is half of it.
  for path in /usr/share/{doc,man,locale}/'*' \
    /usr/libexec/swift/{lib/swift_static/'*',lib/swift/embedded/'*',lib/liblldb.so'*',lib/libLTO.so'*',bin/lldb-server,bin/clangd,bin/docc}; do
    options+=(--dpkgopt="path-exclude=$path")
  done
  unshare --mount --propagation private mmdebstrap "${options[@]}" trixie "$SWIFT_HOME.new" "$(swift_mirror)"
}

# The mirror that apt uses, where the machine is a Debian.
swift_mirror() {
  local mirror=''
  if grep -qx 'ID=debian' /etc/os-release; then
    mirror=$(awk '/^URIs:/ { print $2; exit } /^deb[ \t]/ { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' \
      /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list 2>/dev/null || true)
  fi
  say "${mirror:-http://deb.debian.org/debian}"
}

# swift_in COMMAND...: in the package's folder, with the whole checkout to be read. What is mounted is seen by this call
# alone. SwiftPM wants /proc.
swift_in() {
  if on_mac; then
    (cd "$KIT" && "$@")
    return
  fi
  mkdir -p "$TARGET/swift-tmp" # a lock in there would let two checkouts wait for each other
  # shellcheck disable=SC2016 # expanded in there
  unshare --mount --propagation private bash -c '
    home=$1 root=$2
    shift 2
    mount --rbind /proc "$home/proc" && mount --rbind /dev "$home/dev" && mount --bind "$root" "$home/src" &&
      mount --bind "$root/target/swift-tmp" "$home/tmp" || exit 97
    exec chroot "$home" /usr/bin/env -i HOME=/root LANG=C.UTF-8 TERM=dumb TZ=UTC CI="${CI:-}" \
      ${AFTERSHIFT_WITHOUT_CHECKS:+AFTERSHIFT_WITHOUT_CHECKS=1} \
      PATH=/usr/libexec/swift/bin:/usr/bin:/bin bash -c "cd /src/ios/AftershiftKit && exec \"\$@\"" bash "$@"
  ' bash "$SWIFT_HOME" "$ROOT" "$@"
}

# swift_bindings [LIBRARY FOLDER]: the generated Swift and the core's library, where the package looks for them: the one that
# cargo built for all else.
swift_bindings() {
  local library=${1:-$TARGET/debug/libaftershift_bindings.so} folder=${2:-swift} generated=$KIT/Generated
  local out=$TARGET/generated/$folder
  bindgen "$library" "$folder" --language swift --config bindings/uniffi.swift-tests.toml
  newer_than "$generated/.stamp" "$out/.stamp" || return 0
  rm -rf "$generated"
  mkdir -p "$generated"/{AftershiftCore,AftershiftCoreFFI,lib}
  cp "$out/AftershiftCore.swift" "$generated/AftershiftCore/"
  cp "$out/AftershiftCoreFFI.h" "$generated/AftershiftCoreFFI/"
  cp "$out/AftershiftCoreFFI.modulemap" "$generated/AftershiftCoreFFI/module.modulemap"
  cp "$library" "$generated/lib/"
  touch "$generated/.stamp"
}

# swift_package build|test [OPTION...]
swift_package() {
  local command=$1
  shift
  # The chroot's libraries are newer than those that the core was linked with: what it wants of them is looked for when it
  # is loaded.
  swift_in env LD_LIBRARY_PATH=/src/ios/AftershiftKit/Generated/lib swift "$command" --scratch-path /src/target/swift \
    -Xlinker -LGenerated/lib -Xlinker --allow-shlib-undefined "$@"
}

# Everything, the app's and the widget's own files too.
swift_build() {
  swift_bindings
  swift_exports
  swift_package build --build-tests
}

# What the library shows to the app on an iPhone is what ios/core-exports.txt names: is that all that the Swift calls?
swift_exports() {
  local calls hidden
  calls=$(grep -oE '\b[a-z_0-9]+\(' "$KIT/Generated/AftershiftCoreFFI/AftershiftCoreFFI.h" | tr -d '(' | grep -E '^(ffi|uniffi)' | sort -u)
  [ "$(wc -l <<<"$calls")" -gt 100 ] || die "the generated header has hardly a function"
  hidden=$(grep -oE '\b(ffi|uniffi)_[a-z_0-9]+\(' "$KIT/Generated/AftershiftCore/AftershiftCore.swift" | tr -d '(' | sort -u |
    grep -vE "$(grep -v '^#' "$ROOT/ios/core-exports.txt" | sed 's/^_/^/; s/\*$/.*$/' | paste -sd '|')" || true)
  [ -z "$hidden" ] || die "ios/core-exports.txt hides: $hidden"
}

swift_lint() {
  swift_in swift format lint --strict --recursive Package.swift Sources Shims Tests ../Aftershift ../AftershiftWidget
}

IOS_TOOLS=$TARGET/tools/ios

# The project file, property lists, catalogues and words, in a Python of its own.
ios_check() {
  local python listed=ios/tools/requirements.txt
  if ! python=$(reader_python); then
    skip "the Xcode project (no Python 3.10 to 3.15 with venv)"
    return
  fi
  if ! cmp -s "$listed" "$IOS_TOOLS/requirements.txt"; then
    rm -rf "$IOS_TOOLS"
    "$python" -m venv "$IOS_TOOLS"
    "$IOS_TOOLS/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
      --requirement "$listed"
    cp "$listed" "$IOS_TOOLS/requirements.txt"
  fi
  "$IOS_TOOLS/bin/python" -B ios/tools/check.py
}

# Apple's frameworks are here, so the app itself is built; the tests are for Linux, where screens can be read and tapped.
swift_on_mac() {
  ios/build-core.sh
  xcodebuild -quiet -project ios/Aftershift.xcodeproj -scheme Aftershift -destination 'generic/platform=iOS Simulator' \
    -derivedDataPath "$TARGET/xcode" CODE_SIGNING_ALLOWED=NO build
}

# swift_stages: after the bindings.
swift_stages() {
  stage ios-project "the Xcode project, property lists, catalogues, and words against Android's" ios_check
  swift_possible || return 0
  if on_mac; then
    stage swift-build "the iOS app, with the core built for the simulator" swift_on_mac
    stage swift-lint "the format of the Swift sources" swift_lint
    return
  fi
  stage swift-setup "Swift (the first time, it is installed into a folder of its own)" swift_setup
  passed swift-setup || return 0
  stage swift-build "the iOS app's package against the core's library" swift_build
  if passed swift-build; then
    stage swift "the iOS app's models, platform, screens and scenarios" swift_package test --skip-build
  fi
  stage swift-lint "the format of the Swift sources" swift_lint
}
