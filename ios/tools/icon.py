#!/usr/bin/env python3
"""Draws the app's icon from Android's mark (res/drawable/ic_launcher_foreground.xml): one stone resting on a line.

Needs Pillow. Run it when the mark changes; the pictures are committed.
"""

import re
from pathlib import Path

from PIL import Image, ImageDraw

IOS = Path(__file__).resolve().parent.parent
MARK = IOS.parent / "android/app/src/main/res/drawable/ic_launcher_foreground.xml"
OUT = IOS / "Aftershift/Assets.xcassets/AppIcon.appiconset"
SIZE, SMOOTH = 1024, 4
# Ground (None: clear, the system draws one) and mark.
LOOKS = {"icon.png": ("#FAF8F4", "#1E6B60"), "icon-dark.png": (None, "#82CBBC"), "icon-tinted.png": (None, "#FFFFFF")}


def outline(path):
    """The points of a path of M, L, C and Z."""
    points, at = [], (0, 0)
    for command, rest in re.findall(r"([MLCZ])([^MLCZ]*)", path):
        numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", rest)]
        pairs = list(zip(numbers[::2], numbers[1::2]))
        if command in "ML":
            points += pairs
        for first, second, end in zip(pairs[::3], pairs[1::3], pairs[2::3]) if command == "C" else []:
            for step in range(1, 33):
                t = step / 32
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                points.append(tuple(sum(w * p[i] for w, p in zip(weights, (at, first, second, end))) for i in (0, 1)))
            at = end
        at = points[-1]
    return points


def main():
    paths = [outline(path) for path in re.findall(r'pathData="([^"]+)"', MARK.read_text())]
    # The mark is 24 wide, its middle at 12, 13; it takes three fifths of the icon.
    scale = SIZE * SMOOTH * 0.6 / 24
    middle = SIZE * SMOOTH / 2
    for name, (ground, mark) in LOOKS.items():
        picture = Image.new("RGBA", (SIZE * SMOOTH,) * 2, ground or (0, 0, 0, 0))
        pen = ImageDraw.Draw(picture)
        for points in paths:
            pen.polygon([((x - 12) * scale + middle, (y - 13) * scale + middle) for x, y in points], fill=mark)
        picture = picture.resize((SIZE, SIZE), Image.LANCZOS)
        (picture.convert("RGB") if ground else picture).save(OUT / name, optimize=True)


if __name__ == "__main__":
    main()
