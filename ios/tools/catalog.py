#!/usr/bin/env python3
"""The words of the iOS app against those of the Android app.

    catalog.py check    what differs, and words that code uses and no catalogue has; exit 1 where anything does
    catalog.py write    takes Android's words over into the String Catalogs; words of iOS alone stay as they are

Android's res/values are where the shared words are written; their keys and their English are the same here. Words of iOS
alone have keys that begin with `ios_`. Words that only Android needs are in tools/android-only, a file for each part of the app.
"""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
ANDROID = IOS.parent / "android"
KIT = IOS / "AftershiftKit"
# The catalogue of each module, the Android modules whose words it has, and the code that uses it.
CATALOGUES = {
    KIT / "Sources/AppWords/Resources/Localizable.xcstrings": ["ui/src/main/res/values/strings.xml",
                                                               "ui/src/main/res/values/formats.xml",
                                                               "app/src/main/res/values/strings.xml"],
    KIT / "Sources/SelfChecks/Resources/Localizable.xcstrings": ["checks/src/main/res/values/strings.xml"],
    # What the system says of the app without asking it.
    IOS / "Aftershift/Localizable.xcstrings": [],
}
CODE = [KIT / "Sources", IOS / "Aftershift", IOS / "AftershiftWidget"]
ANDROID_ONLY = IOS / "tools/android-only"


def text_of(element):
    """As Android reads it: blanks are one, and quotes and apostrophes are written with a backslash."""
    text = re.sub(r"\s+", " ", "".join(element.itertext())).strip()
    text = text.replace("\\n", "\n").replace("\\'", "'").replace('\\"', '"').replace("\\u0020", " ")
    return re.sub(r"%(\d+)\$([sd])", lambda m: f"%{m[1]}${'@' if m[2] == 's' else 'lld'}", text)


def android_words(files):
    """Key: text, or key: {quantity: text}; and the comment above each."""
    words, comments = {}, {}
    for file in files:
        parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True))
        comment = None
        for element in ElementTree.parse(ANDROID / file, parser).getroot():
            if element.tag is ElementTree.Comment:
                comment = re.sub(r"\s+", " ", element.text).strip()
                continue
            name = element.get("name")
            if element.tag == "plurals":
                words[name] = {item.get("quantity"): text_of(item) for item in element}
            else:
                words[name] = text_of(element)
            if comment:
                comments[name] = comment
            comment = None
    return words, comments


def unit(text):
    return {"stringUnit": {"state": "translated", "value": text}}


def entry(text, comment):
    made = {"extractionState": "manual"}
    if comment:
        made["comment"] = comment
    if isinstance(text, str):
        english = unit(text)
    elif all(set(re.findall(r"%(\d+)\$", one)) <= {"1"} for one in text.values()):
        english = {"variations": {"plural": {name: unit(one.replace("%1$lld", "%lld")) for name, one in text.items()}}}
    else:
        # More than the number goes into it.
        english = unit("%#@count@")
        english["substitutions"] = {"count": {
            "argNum": 1, "formatSpecifier": "lld",
            "variations": {"plural": {name: unit(one.replace("%1$lld", "%arg")) for name, one in text.items()}}}}
    made["localizations"] = {"en": english}
    return made


def text_in(made):
    """The reverse of `entry`, in whose terms the two apps are compared."""
    english = made["localizations"]["en"]
    if "substitutions" in english:
        plural, number = english["substitutions"]["count"]["variations"]["plural"], "%arg"
    elif "variations" in english:
        plural, number = english["variations"]["plural"], "%lld"
    else:
        return english["stringUnit"]["value"]
    return {name: one["stringUnit"]["value"].replace(number, "%1$lld") for name, one in plural.items()}


def android_only():
    lines = [line for file in sorted(ANDROID_ONLY.glob("*.txt")) for line in file.read_text().splitlines()]
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def read(catalogue):
    return json.loads(catalogue.read_text())["strings"] if catalogue.exists() else {}


def write():
    left_out = android_only()
    for catalogue, files in CATALOGUES.items():
        words, comments = android_words(files)
        strings = {key: made for key, made in read(catalogue).items() if key.startswith("ios_")}
        strings |= {key: entry(text, comments.get(key)) for key, text in words.items() if key not in left_out}
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        whole = {"sourceLanguage": "en", "strings": dict(sorted(strings.items())), "version": "1.0"}
        # As Xcode writes it.
        catalogue.write_text(json.dumps(whole, indent=2, ensure_ascii=False, separators=(",", " : ")) + "\n")


def places(text):
    texts = [text] if isinstance(text, str) else text.values()
    return {place for one in texts for place in re.findall(r"%(\d+)\$", one)}


def differences():
    left_out, android, ours = android_only(), {}, {}
    for catalogue, files in CATALOGUES.items():
        words, _ = android_words(files)
        strings = {key: text_in(made) for key, made in read(catalogue).items()}
        for key in sorted(words.keys() - strings.keys() - left_out):
            yield f"{key}: only Android has it, and android-only doesn't name it"
        for key in sorted(strings.keys() - words.keys()):
            if not key.startswith("ios_"):
                yield f"{key}: only iOS has it, and its name doesn't begin with ios_"
        for key in sorted(strings.keys() & words.keys()):
            if strings[key] != words[key]:
                yield f"{key}: Android says {words[key]!r}, iOS says {strings[key]!r}"
        for key, text in strings.items():
            wanted = {str(number + 1) for number in range(len(places(text)))}
            if places(text) - wanted and isinstance(text, str):
                yield f"{key}: its places aren't numbered from 1: {text!r}"
        for key in sorted(left_out & strings.keys()):
            yield f"{key}: android-only names it, and iOS has it"
        android |= words
        ours |= strings
    for key in sorted(left_out - android.keys()):
        yield f"{key}: android-only names it, and Android doesn't have it"
    used = set()
    for file in sorted(path for folder in CODE if folder.exists() for path in folder.rglob("*.swift")):
        code = re.sub(r"//.*", "", file.read_text())
        for key in re.findall(r'\b(?:words|checkWords|Message|Counted)\(\s*"([^"\\]+)"', code):
            used.add(key)
            if key not in ours:
                yield f"{file.relative_to(IOS)}: there is no word {key}"
        # Other ways that a key is named: as a value that becomes one.
        used |= set(re.findall(r'"([a-z][a-z0-9_]+)"', code))
        for literal in re.findall(r'\b(?:Text|Button|Label|Toggle|navigationTitle|TextField|Section)\(\s*("[^"]*[A-Za-z]{2,}[^"]*")', code):
            if "\\(" not in literal:
                yield f"{file.relative_to(IOS)}: {literal} is written in code, not in the catalogue"
    for key in sorted(ours.keys() - used):
        if not any(key.startswith(prefix) for prefix in made_up(used)):
            yield f"{key}: no code of iOS uses it"


def made_up(used):
    """Keys are also put together: "load_\\(load)". What is before the value is enough."""
    prefixes = set()
    for folder in CODE:
        for file in folder.rglob("*.swift") if folder.exists() else []:
            prefixes |= set(re.findall(r'"([a-z][a-z0-9_]*_)\\\(', file.read_text()))
    return prefixes


def main():
    if sys.argv[1:] == ["write"]:
        write()
    elif sys.argv[1:] == ["check"]:
        found = list(differences())
        print("\n".join(found) or "The words are the same.")
        sys.exit(bool(found))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
