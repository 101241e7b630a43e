#!/usr/bin/env python3
"""What Xcode would find out late, or nobody: the project file, property lists, catalogues, and what code may not use.

Prints what is wrong, and exits with 1 where anything is. Needs requirements.txt.
"""

import json
import plistlib
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

from openstep_parser import OpenStepDecoder

import catalog

IOS = Path(__file__).resolve().parent.parent
ANDROID = IOS.parent / "android"
PROJECT = IOS / "Aftershift.xcodeproj"
KIT = IOS / "AftershiftKit"
SOURCES = [KIT / "Sources", IOS / "Aftershift", IOS / "AftershiftWidget"]


def swift_files():
    return sorted(file for folder in SOURCES for file in folder.rglob("*.swift"))


def plist(path):
    with path.open("rb") as file:
        return plistlib.load(file)


def project():
    """Ids, folders, and what the settings name."""
    whole = OpenStepDecoder.ParseFromFile((PROJECT / "project.pbxproj").open())
    objects = whole["objects"]
    if whole["objectVersion"] != "77":
        yield f"objectVersion is {whole['objectVersion']}: synchronized folders need 77"
    named = set()

    def walk(value):
        if isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str) and re.fullmatch(r"[0-9A-F]{24}", value):
            named.add(value)

    walk(list(objects.values()) + [whole["rootObject"]])
    yield from (f"project: {name} isn't there" for name in sorted(named - objects.keys()))
    yield from (f"project: nothing names {name}" for name in sorted(objects.keys() - named))
    package = (KIT / "Package.swift").read_text()
    for one in objects.values():
        match one["isa"]:
            case "PBXFileSystemSynchronizedRootGroup":
                if not (IOS / one["path"]).is_dir():
                    yield f"project: there is no folder {one['path']}"
            case "XCLocalSwiftPackageReference":
                if not (IOS / one["relativePath"] / "Package.swift").exists():
                    yield f"project: there is no package {one['relativePath']}"
            case "XCSwiftPackageProductDependency":
                if f'.library(name: "{one["productName"]}"' not in package:
                    yield f"project: the package has no product {one['productName']}"
            case "XCBuildConfiguration":
                yield from settings(one["buildSettings"], package)
    for scheme in PROJECT.rglob("*.xcscheme"):
        for reference in ElementTree.parse(scheme).iter("BuildableReference"):
            if reference.get("BlueprintIdentifier") not in objects:
                yield f"{scheme.name}: {reference.get('BlueprintIdentifier')} isn't there"


def settings(of, package):
    for key in ("INFOPLIST_FILE", "CODE_SIGN_ENTITLEMENTS"):
        if key in of and not (IOS / of[key]).exists():
            yield f"project: {key} is {of[key]}, which isn't there"
    target = of.get("IPHONEOS_DEPLOYMENT_TARGET")
    if target and f".iOS(.v{target.removesuffix('.0')})" not in package:
        yield f"project: iOS {target}, and the package says another"
    if of.get("SWIFT_VERSION", "6.0") != "6.0":
        yield f"project: Swift {of['SWIFT_VERSION']}"


def property_lists():
    """What the app asks the system for, and why."""
    info = plist(IOS / "Config/Aftershift-Info.plist")
    if not info.get("NSFaceIDUsageDescription"):
        yield "Info.plist: no reason for Face ID"
    # Whatever else the app would ask for, it has no reason for.
    for key in sorted(key for key in info if key.endswith("UsageDescription") and key != "NSFaceIDUsageDescription"):
        yield f"Info.plist: {key} is asked for"
    if info.get("UIBackgroundModes") != ["fetch"]:
        yield "Info.plist: background modes other than fetch"
    if info.get("LSSupportsOpeningDocumentsInPlace") is not False:
        yield "Info.plist: files of others are copied, not opened in place"
    if "NSAppTransportSecurity" in info:
        yield "Info.plist: there is no network to have rules for"
    code = "".join(file.read_text() for file in swift_files())
    for name in info.get("BGTaskSchedulerPermittedIdentifiers", []):
        if f'"{name}"' not in code:
            yield f"Info.plist: no code has the task {name}"
    entitlements = plist(IOS / "Config/Aftershift.entitlements")
    if entitlements != {"com.apple.developer.default-data-protection": "NSFileProtectionComplete"}:
        yield f"entitlements: {entitlements}"
    yield from privacy(plist(IOS / "Aftershift/PrivacyInfo.xcprivacy"), code)


def privacy(manifest, code):
    if manifest["NSPrivacyTracking"] or manifest["NSPrivacyTrackingDomains"] or manifest["NSPrivacyCollectedDataTypes"]:
        yield "PrivacyInfo: nothing is tracked and nothing collected"
    told = {one["NSPrivacyAccessedAPIType"].removeprefix("NSPrivacyAccessedAPICategory")
            for one in manifest["NSPrivacyAccessedAPITypes"]}
    # SQLite and the core look at files in the app's own folder, and SQLite at what kind of disk they are on (fstatfs); the
    # rest is found in Swift's code.
    used = {"FileTimestamp", "DiskSpace"}
    for category, names in {
        "UserDefaults": r"\bUserDefaults\b|@AppStorage",
        "SystemBootTime": r"\bsystemUptime\b|mach_absolute_time",
        "DiskSpace": r"volumeAvailableCapacity|systemFreeSize|statfs|statvfs",
        "ActiveKeyboards": r"activeInputModes",
    }.items():
        if re.search(names, code):
            used.add(category)
    if told != used:
        yield f"PrivacyInfo: it tells of {sorted(told)}, used are {sorted(used)}"


def assets():
    """Every picture is there, and every colour is Android's."""
    for contents in (path for folder in SOURCES for path in folder.rglob("Contents.json")):
        made = json.loads(contents.read_text())
        for image in made.get("images", []):
            if "filename" in image and not (contents.parent / image["filename"]).exists():
                yield f"{contents.relative_to(IOS)}: there is no {image['filename']}"
    colors = KIT / "Sources/AppUI/Resources/Colors.xcassets"
    ours = {folder.stem: hexes(folder / "Contents.json") for folder in colors.glob("*.colorset")}
    theirs = android_colors()
    for name in sorted(ours.keys() | theirs.keys()):
        if ours.get(name) != theirs.get(name):
            yield f"colour {name}: Android has {theirs.get(name)}, iOS {ours.get(name)}"
    palette = (KIT / "Sources/AppUI/Theme/Palette.swift").read_text()
    used = set(re.findall(r'named\("(\w+)"\)', palette)) | {f"load{load}" for load in range(5)}
    yield from (f"colour {name}: Palette.swift or the catalogue doesn't have it" for name in sorted(used ^ ours.keys()))


def hexes(contents):
    def one(color):
        parts = color["color"]["components"]
        return "".join(parts[name].removeprefix("0x") for name in ("red", "green", "blue"))

    light, dark = json.loads(contents.read_text())["colors"]
    return one(light), one(dark)


# By Material's names on Android.
SCHEME = {
    "accent": "primary", "onAccent": "onPrimary", "accentContainer": "primaryContainer",
    "onAccentContainer": "onPrimaryContainer", "background": "background", "surface": "surface",
    "raised": "surfaceVariant", "ink": "onSurface", "muted": "onSurfaceVariant", "outline": "outline",
    "hairline": "outlineVariant", "notice": "inverseSurface", "onNotice": "inverseOnSurface",
    "noticeAccent": "inversePrimary",
}


def android_colors():
    text = (ANDROID / "ui/src/main/kotlin/app/aftershift/ui/theme/Colors.kt").read_text()
    light, dark, light_scheme, dark_scheme = (
        re.search(rf"internal val {name}\b.*?\n    \)\n", text, re.DOTALL)[0]
        for name in ("LightColors", "DarkColors", "LightScheme", "DarkScheme"))

    def single(block):
        return dict(re.findall(r"\b(\w+) = Color\(0xFF([0-9A-F]{6})\)", block))

    def loads(block):
        found = re.findall(r"0xFF([0-9A-F]{6})", re.search(r"load = listOf\((.*?)\)", block)[1])
        return {f"load{place}": value for place, value in enumerate(found)}

    own = [single(block) | loads(block) for block in (light, dark)]
    schemes = [single(light_scheme), single(dark_scheme)]
    colors = {name: (own[0][name], own[1][name]) for name in own[0]}
    return colors | {name: (schemes[0][theirs], schemes[1][theirs]) for name, theirs in SCHEME.items()}


# What the app does without, and why.
FORBIDDEN = {
    r"\bURLSession\b|\bimport Network\b|\bNWConnection\b|\bCFStream|\bWKWebView\b|\bSFSafariViewController\b":
        "nothing in the app has a network",
    r"\bprint\(|\bdebugPrint\(|\bNSLog\(|\bos_log\(|\bLogger\(|\bdump\(": "nothing is logged: words could be among it",
    r"\bUserDefaults\b|@AppStorage|@SceneStorage": "nothing is kept outside the vault and the core's own files",
    r"\bNSUbiquitous|\bCKContainer\b|\bappGroup|containerURL\(forSecurityApplicationGroup": "no cloud, no shared folder",
    r"\btry!|\bas!|\bfatalError\(": "what goes wrong is told, not ended",
    r"\bBinding\(get:": "Binding.of keeps to the main actor",
}


def code():
    for file in swift_files():
        text = re.sub(r"//.*", "", file.read_text())
        # Words on Linux, where nothing else would find out that the catalogue isn't there.
        text = re.sub(r"#else\n.*?#endif", "", text, flags=re.DOTALL) if file.name == "Catalogue.swift" else text
        for pattern, why in FORBIDDEN.items():
            if found := re.search(pattern, text):
                yield f"{file.relative_to(IOS)}: {found[0]!r} – {why}"
        if len(text.splitlines()) > 250:
            yield f"{file.relative_to(IOS)}: {len(text.splitlines())} lines"


def screens():
    """docs/screens.md: every file that it names is there, and every screen of the façade has a line."""
    text = (IOS.parent / "docs/screens.md").read_text()
    places = [IOS.parent / place for place in re.findall(r"`((?:android|ios)/[-\w/]+)`", text)] + [KIT / "Tests/AppUITests"]
    for file in re.findall(r"`([\w/]+\.(?:kt|swift))`", text):
        if not any((place / file).exists() for place in places):
            yield f"screens.md: there is no {file}"
    facade = "".join(file.read_text() for file in (IOS.parent / "bindings/src/screens").glob("*.rs"))
    for name in sorted(set(re.findall(r"pub (?:struct|enum) (\w+(?:State|Action))\b", facade))):
        if f"`{name}`" not in text:
            yield f"screens.md: no screen shows or sends {name}"


def main():
    parts = (screens, project, property_lists, assets, code, catalog.differences)
    found = [problem for part in parts for problem in part()]
    print("\n".join(found) or "The iOS project is in order.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
