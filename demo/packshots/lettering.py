"""Words as outlines: an SVG shown as an image loads no font, so labels carry their letters as paths.

Glyphs are read once per process, in whole units of an em of 128, and kept.
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from importlib.resources import files
from math import cos, sin
from typing import Any, Literal

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

EM = 128
Face = Literal["head", "text"]
_TRACKING = {"head": -0.02, "text": 0.0}

_FILES = {
    "head": ("fontpkg_schibsted_grotesk", "SchibstedGrotesk[wght].ttf"),
    "text": ("fontpkg_figtree", "Figtree[wght].ttf"),
}
Op = tuple[str, tuple[tuple[float, float], ...]]


class _Outline(BasePen):  # type: ignore[misc]  # fontTools carries no types
    """Collects drawing steps; quadratic curves stay quadratic."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.ops: list[Op] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self.ops.append(("M", (pt,)))

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self.ops.append(("L", (pt,)))

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:
        self.ops.append(("C", (pt1, pt2, pt3)))

    def _qCurveToOne(self, pt1: Any, pt2: Any) -> None:
        self.ops.append(("Q", (pt1, pt2)))

    def _closePath(self) -> None:
        self.ops.append(("Z", ()))


@lru_cache(maxsize=4)
def _font(face: Face) -> TTFont:
    package, name = _FILES[face]
    module = importlib.import_module(package)
    return TTFont(str(files(module) / "files" / name), lazy=True)


@lru_cache(maxsize=16)
def _glyphs(face: Face, weight: int) -> tuple[Any, dict[int, str], float]:
    font = _font(face)
    glyphs = font.getGlyphSet(location={"wght": weight})
    return glyphs, font.getBestCmap(), EM / font["head"].unitsPerEm


@lru_cache(maxsize=2048)
def _glyph(face: Face, weight: int, letter: str) -> tuple[float, tuple[Op, ...]]:
    """Advance and drawing steps of one letter, in em units, y downward."""
    glyphs, cmap, unit = _glyphs(face, weight)
    name = cmap.get(ord(letter)) or cmap.get(ord("?")) or ".notdef"
    glyph = glyphs[name]
    pen = _Outline(glyphs)
    glyph.draw(pen)
    ops = tuple((op, tuple((x * unit, -y * unit) for x, y in points)) for op, points in pen.ops)
    return glyph.width * unit, ops


@lru_cache(maxsize=4096)
def _relative(face: Face, weight: int, letter: str) -> tuple[float, tuple[int, int], str]:
    """Advance, first point, and the rest of the outline relative to it (the same wherever it stands)."""
    advance, ops = _glyph(face, weight, letter)
    parts: list[str] = []
    start = here = first = (0, 0)
    for op, raw in ops:
        points = [(round(x), round(y)) for x, y in raw]
        if op == "M":
            if parts:
                parts.append(_join("m", [_minus(points[0], start)]))
            else:
                first = points[0]
                parts.append("")
            start = here = points[0]
        elif op == "Z":
            parts.append("z")
            here = start
        elif points[-1] != here:
            parts.append(_join(op.lower(), [_minus(point, here) for point in points]))
            here = points[-1]
    return advance, first, "".join(parts)


def _minus(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return a[0] - b[0], a[1] - b[1]


def _join(op: str, points: list[tuple[int, int]]) -> str:
    text = " ".join(f"{x} {y}" for x, y in points)
    return op + text.replace(" -", "-")


@lru_cache(maxsize=8192)
def width(text: str, face: Face = "text", weight: int = 600) -> float:
    """Width of the words at size 1."""
    total = sum(_glyph(face, weight, letter)[0] / EM for letter in text)
    return total + _TRACKING[face] * max(0, len(text) - 1)


@lru_cache(maxsize=8192)
def outline(text: str, face: Face = "text", weight: int = 600) -> str:
    """Path data of the words from (0, 0) on the base line, at an em of EM."""
    parts: list[str] = []
    x = 0.0
    for letter in text:
        advance, first, rest = _relative(face, weight, letter)
        if rest:
            parts.append(f"M{round(x) + first[0]} {first[1]}{rest}")
        x += advance + _TRACKING[face] * EM
    return "".join(parts)


def bent(text: str, radius: float, face: Face = "head", weight: int = 800) -> str:
    """Path data of the words standing on a circle's top, centred at (0, 0), at an em of EM."""
    parts: list[str] = []
    x = -width(text, face, weight) * EM / 2
    for letter in text:
        advance, ops = _glyph(face, weight, letter)
        angle = (x + advance / 2) / radius
        c, s = cos(angle), sin(angle)
        middle_x, middle_y = radius * s, radius - radius * c
        for op, points in ops:
            moved = [
                (
                    middle_x + (px - advance / 2) * c - py * s,
                    middle_y + (px - advance / 2) * s + py * c,
                )
                for px, py in points
            ]
            parts.append(op + " ".join(f"{round(mx)} {round(my)}" for mx, my in moved))
        x += advance
    return "".join(parts)


def write(
    text: str,
    x: float,
    y: float,
    size: float,
    colour: str,
    *,
    face: Face = "text",
    weight: int = 600,
    anchor: float = 0.5,
) -> str:
    """The words on base line `y`; `anchor` 0 starts at x, 0.5 centres on it, 1 ends there."""
    left = x - anchor * width(text, face, weight) * size
    return (
        f'<path transform="translate({left:.4g} {y:.4g})scale({size / EM:.3g})" '
        f'fill="{colour}" d="{outline(text, face, weight)}"/>'
    )


def fitted(text: str, room: float, largest: float, face: Face = "text", weight: int = 600) -> float:
    """The size at which the words fill at most `room`."""
    wide = width(text, face, weight)
    return min(largest, room / wide) if wide else largest
