"""Our two typefaces, cut to Latin and packed as woff2, with fallbacks measured to their size.

`python -m punnet.ui.build` calls this; nothing that serves pages does.
"""

from __future__ import annotations

import logging
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from punnet.ui.faces import FACES, Face, source

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of every table it drops

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(ord(sign) for sign in "ŒœŠšŽž\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}–—‘’‚“”„•…€−≈"),
)
FEATURES = ["kern", "liga", "ccmp", "locl", "tnum", "lnum"]


LETTERS = " abcdefghijklmnopqrstuvwxyzäö"
# how often each occurs in 1000 letters of shop text, English and Finnish alike
OFTEN = (150, 85, 12, 18, 32, 96, 14, 16, 35, 75, 6, 32, 48, 25, 66, 58, 18, 1, 45, 64, 76, 32,
         16, 8, 2, 16, 2, 16, 4)  # fmt: skip
# advance widths of Arial in 1/2048 em
ARIAL = {
    "regular": (569, 1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139,
                1139, 1139, 1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024, 1139, 1139),
    "bold": (569, 1139, 1251, 1139, 1251, 1139, 682, 1251, 1251, 569, 569, 1139, 569, 1821, 1251,
             1251, 1251, 1251, 797, 1139, 682, 1251, 1139, 1593, 1139, 1139, 1024, 1139, 1251),
}  # fmt: skip


def pack(face: Face, into: Path) -> TTFont:
    """Write `<name>.woff2` into the folder; returns the cut font, for measuring."""
    whole = TTFont(source(face))
    font = instancer.instantiateVariableFont(whole, {"wght": face.weights})
    options = subset.Options(
        flavor="woff2", layout_features=FEATURES, hinting=False, name_IDs=[1, 2]
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    subset.save_font(font, str(into / f"{face.name}.woff2"), options)
    return font


def face_css(face: Face, font: TTFont) -> str:
    """The @font-face rules of the face and of its stand-in, which takes the same room."""
    em = font["head"].unitsPerEm
    lines, chars = font["hhea"], font.getBestCmap()
    ours = sum(
        often * font["hmtx"][chars[ord(letter)]][0] / em
        for letter, often in zip(LETTERS, OFTEN, strict=True)
    )
    arial = sum(
        often * width / 2048
        for width, often in zip(ARIAL[face.fallback_widths], OFTEN, strict=True)
    )
    size = ours / arial
    local = ", ".join(f'local("{name}")' for name in face.fallback_fonts)
    low, high = face.weights
    return (
        f'@font-face {{ font-family: "{face.family}"; '
        f'src: url("{face.name}.woff2") format("woff2"); '
        f"font-weight: {low} {high}; font-display: swap; }}\n"
        f'@font-face {{ font-family: "{face.fallback}"; src: {local}; font-weight: 400 700; '
        f"size-adjust: {size:.2%}; ascent-override: {lines.ascent / em / size:.2%}; "
        f"descent-override: {-lines.descent / em / size:.2%}; line-gap-override: 0%; }}\n"
    )


def build(into: Path) -> str:
    """Pack both faces into the folder; returns their CSS."""
    into.mkdir(parents=True, exist_ok=True)
    return "".join(face_css(face, pack(face, into)) for face in FACES)
