#!/usr/bin/env bash
# Builds the core for iPhones and for the simulator, on a Mac, and lays it with its Swift where AftershiftKit looks for it:
# AftershiftKit/Generated/. Needs Xcode and rustup.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
OUT=$ROOT/ios/AftershiftKit/Generated
WORK=$ROOT/target/ios
LIBRARY=libaftershift_bindings
MIN_IOS=17.0

die() {
  printf 'build-core: %s\n' "$*" >&2
  exit 1
}

[ "$(uname -s)" = Darwin ] || die "this builds for Apple's systems, and needs a Mac; ./dev test builds the package on Linux"
for tool in xcrun xcodebuild rustup cargo; do
  command -v "$tool" >/dev/null || die "'$tool' is missing: install Xcode and rustup (https://rustup.rs)"
done

# Locks of other kinds than the usual are for disks on a network, and would have to be accounted for in PrivacyInfo.xcprivacy.
export LIBSQLITE3_FLAGS="-DSQLITE_ENABLE_LOCKING_STYLE=0"

# CommonCrypto does SQLCipher's cryptography on Apple's systems; no OpenSSL is built in.
targets=(aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios)
rustup target add "${targets[@]}"

# one_object TARGET ARCH PLATFORM: the library for that target, as one object that shows only what core-exports.txt names.
one_object() {
  local target=$1 arch=$2 platform=$3 made=$WORK/$1
  IPHONEOS_DEPLOYMENT_TARGET=$MIN_IOS cargo rustc --locked --release -p aftershift-bindings --lib --crate-type staticlib \
    --target "$target"
  mkdir -p "$made"
  xcrun ld -r -arch "$arch" -platform_version "$platform" "$MIN_IOS" "$MIN_IOS" \
    -force_load "$ROOT/target/$target/release/$LIBRARY.a" -exported_symbols_list "$WORK/exports" -o "$made/core.o"
  xcrun libtool -static -o "$made/$LIBRARY.a" "$made/core.o"
  if xcrun nm -gU "$made/$LIBRARY.a" 2>/dev/null | grep -q ' _sqlite3_'; then
    die "SQLite's functions are visible in $made/$LIBRARY.a"
  fi
  # What PrivacyInfo.xcprivacy doesn't tell of.
  if xcrun nm -u "$made/$LIBRARY.a" 2>/dev/null | grep -E '_(mach_absolute_time|statvfs|getattrlist)(\$INODE64)?$'; then
    die "the library calls what PrivacyInfo.xcprivacy has no reason for"
  fi
}

mkdir -p "$WORK"
grep -v '^#' ios/core-exports.txt >"$WORK/exports"
one_object aarch64-apple-ios arm64 ios
one_object aarch64-apple-ios-sim arm64 ios-simulator
one_object x86_64-apple-ios x86_64 ios-simulator
mkdir -p "$WORK/simulator"
xcrun lipo -create "$WORK"/{aarch64-apple-ios-sim,x86_64-apple-ios}/$LIBRARY.a -output "$WORK/simulator/$LIBRARY.a"

# The Swift is read out of the library itself, so it is built once for this Mac as well.
cargo build --locked --release -p aftershift-bindings --features bindgen
rm -rf "$WORK/swift" "$OUT"
target/release/uniffi-bindgen generate "target/release/$LIBRARY.dylib" --language swift --no-format --out-dir "$WORK/swift"

# In a folder of their own: Xcode puts the headers of all frameworks into one.
headers=$WORK/headers
rm -rf "$headers"
mkdir -p "$headers/AftershiftCoreFFI" "$OUT/AftershiftCore"
cp "$WORK/swift/AftershiftCoreFFI.h" "$headers/AftershiftCoreFFI/"
cp "$WORK/swift/AftershiftCoreFFI.modulemap" "$headers/AftershiftCoreFFI/module.modulemap"
cp "$WORK/swift/AftershiftCore.swift" "$OUT/AftershiftCore/"
xcodebuild -create-xcframework \
  -library "$WORK/aarch64-apple-ios/$LIBRARY.a" -headers "$headers" \
  -library "$WORK/simulator/$LIBRARY.a" -headers "$headers" \
  -output "$OUT/AftershiftCore.xcframework"
printf 'The core is in %s\n' "$OUT/AftershiftCore.xcframework"
